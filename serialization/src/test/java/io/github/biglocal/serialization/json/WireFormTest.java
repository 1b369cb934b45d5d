package io.github.biglocal.serialization.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.funding.Allocation;
import io.github.biglocal.funding.AllocationId;
import io.github.biglocal.funding.Uplift;
import io.github.biglocal.match.AmountClaim;
import io.github.biglocal.match.ContributionKind;
import io.github.biglocal.match.FundingLine;
import io.github.biglocal.match.FundingStatus;
import io.github.biglocal.match.FundingStream;
import io.github.biglocal.match.Project;
import io.github.biglocal.match.ProjectFigure;
import io.github.biglocal.match.ProjectId;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.partnership.Member;
import io.github.biglocal.partnership.Office;
import io.github.biglocal.partnership.OfficeTerm;
import io.github.biglocal.partnership.Residence;
import io.github.biglocal.partnership.ResidencePeriod;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import io.github.biglocal.testkit.Samples;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.LocalDateRange;

class WireFormTest {
    private final BigLocalJson json = BigLocalJson.standard();

    @Test
    void aProjectIsAnObjectWithItsFieldsInTheOrderOfTheType() {
        Project project = Project.builder()
                .claims(List.of(new AmountClaim(ProjectFigure.MATCH, gbp("4000"), Citation.of("Report, 2020"))))
                .totalCost(gbp("8400"))
                .addMatchLine(FundingLine.of(gbp("0.05")))
                .addProgrammeLine(FundingLine.builder()
                        .date(LocalDate.of(2016, 2, 29))
                        .status(FundingStatus.SPENT)
                        .kind(ContributionKind.CASH)
                        .stream(FundingStream.PROGRAMME_LINKED)
                        .contributor(OrganisationId.of("trust"))
                        .amount(gbp("4200"))
                        .build())
                .title("Petanque club")
                .area(AreaId.of("area-1"))
                .id(ProjectId.of("project-1"))
                .build();
        assertThat(json.write(project)).isEqualTo("""
                {
                  "id": "project-1",
                  "area": "area-1",
                  "title": "Petanque club",
                  "programmeLines": [
                    {
                      "amount": "GBP 4200.00",
                      "contributor": "trust",
                      "stream": "PROGRAMME_LINKED",
                      "kind": "CASH",
                      "status": "SPENT",
                      "date": "2016-02-29"
                    }
                  ],
                  "matchLines": [
                    {
                      "amount": "GBP 0.05"
                    }
                  ],
                  "totalCost": "GBP 8400.00",
                  "claims": [
                    {
                      "figure": "MATCH",
                      "amount": "GBP 4000.00",
                      "citation": {
                        "document": "Report, 2020"
                      }
                    }
                  ]
                }
                """);
    }

    @Test
    void aMemberHasPeriodsWithTheLastDayIncludedAndDotsForAnOpenEnd() {
        Member member = Member.builder()
                .id(PersonId.of("person-1"))
                .addTerm(LocalDateRange.of(LocalDate.of(2016, 4, 1), LocalDate.of(2019, 4, 1)))
                .addTerm(Periods.parse("2020-01-01/.."))
                .addResidence(new ResidencePeriod(Residence.RESIDENT, LocalDateRange.ALL))
                .addOffice(new OfficeTerm(Office.CHAIR, Periods.parse("../2016-04-01")))
                .addOffice(new OfficeTerm(Office.of("TEA_MAKER"), Periods.parse("2016-04-01/2016-04-01")))
                .build();
        assertThat(json.write(member)).isEqualTo("""
                {
                  "id": "person-1",
                  "terms": [
                    "2016-04-01/2019-03-31",
                    "2020-01-01/.."
                  ],
                  "residence": [
                    {
                      "residence": "RESIDENT",
                      "period": "../.."
                    }
                  ],
                  "offices": [
                    {
                      "office": "CHAIR",
                      "period": "../2016-04-01"
                    },
                    {
                      "office": "TEA_MAKER",
                      "period": "2016-04-01/2016-04-01"
                    }
                  ]
                }
                """);
    }

    @Test
    void anAllocationHasAmountsAsTextAndFieldsItDoesNotKnowLast() {
        Map<String, AdditionalValue> zone = new LinkedHashMap<>();
        zone.put(
                "b",
                AdditionalValue.of(
                        List.of(AdditionalValue.of(new BigDecimal("1.50")), AdditionalValue.Nothing.NOTHING)));
        zone.put("a", AdditionalValue.of("é"));
        Allocation allocation = Allocation.builder()
                .id(AllocationId.of("allocation-1"))
                .area(AreaId.of("area-1"))
                .initial(gbp("1000000"))
                .addUplift(Uplift.of(LocalDate.of(2017, 12, 31), gbp("105000")))
                .addCitation(Citation.of("Report, 2020", "table 1"))
                .putAdditionalField("zone", AdditionalValue.of(zone))
                .putAdditionalField("approved", AdditionalValue.Truth.TRUE)
                .build();
        assertThat(json.write(allocation)).isEqualTo("""
                {
                  "id": "allocation-1",
                  "area": "area-1",
                  "initial": "GBP 1000000.00",
                  "uplifts": [
                    {
                      "from": "2017-12-31",
                      "amount": "GBP 105000.00"
                    }
                  ],
                  "citations": [
                    {
                      "document": "Report, 2020",
                      "section": "table 1"
                    }
                  ],
                  "zone": {
                    "b": [
                      1.50,
                      null
                    ],
                    "a": "é"
                  },
                  "approved": true
                }
                """);
    }

    @Test
    void aProgrammeBeginsWithTheVersionOfItsFormat() {
        Programme programme =
                Programme.builder().id(ProgrammeId.of("p")).name("P").build();
        assertThat(json.write(programme)).isEqualTo("""
                {
                  "formatVersion": "1.0",
                  "id": "p",
                  "name": "P"
                }
                """);
    }

    @Test
    void whatIsWrittenHasUnixLineEndsAndNoSpaceAtTheirs() {
        assertThat(json.write(Samples.maximal()))
                .doesNotContain("\r")
                .doesNotContain(" \n")
                .endsWith("}\n");
    }

    @ParameterizedTest
    @CsvSource({"GBP, 0, GBP 0.00", "GBP, 147805, GBP 147805.00", "GBP, 0.1, GBP 0.10", "JPY, 1500, JPY 1500"})
    void moneyIsCurrencyAndAmountWithTheDecimalsOfTheCurrency(String currency, String amount, String written) {
        assertThat(json.write(Money.of(CurrencyUnit.of(currency), new BigDecimal(amount))))
                .isEqualTo("\"" + written + "\"\n");
    }

    @Test
    void aRatioIsAFraction() {
        assertThat(json.write(Ratio.of(51, 100))).isEqualTo("\"51/100\"\n");
    }

    private static Money gbp(String amount) {
        return Money.parse("GBP " + amount);
    }
}
