package io.github.biglocal.standards.threesixtygiving;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.funding.Allocation;
import io.github.biglocal.funding.AllocationId;
import io.github.biglocal.funding.Drawdown;
import io.github.biglocal.funding.DrawdownId;
import io.github.biglocal.funding.FundingAgreement;
import io.github.biglocal.funding.FundingAgreementId;
import io.github.biglocal.funding.Uplift;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.grant.GrantId;
import io.github.biglocal.organisation.OrgId;
import io.github.biglocal.organisation.Organisation;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import io.github.biglocal.standards.Loss;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A loss has the reason that it has, and not one that would fit another. */
class GivingMappingReasonsTest {
    private static final GivingMapping MAPPING = GivingMapping.localTrust();
    private static final AreaId REVOE = AreaId.of("revoe");
    private static final Area AREA = Area.builder().id(REVOE).name("Revoe").build();
    private static final LocalDate DAY = LocalDate.of(2017, 5, 3);
    private static final OrganisationId LTO = OrganisationId.of("GB-CHC-1999999");
    private static final String CURRENCY =
            "It is in another currency than the grant that it is published with, and cannot be read back from there.";

    /** What a grant of 360Giving has besides, and the one loss. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'awardDate': '2021' | /awardDate | It is only a year or a month, where the programme records a day.",
                "'awardDate': '2021-05' | /awardDate | It is only a year or a month, where the programme records a day.",
                "'awardDate': '2021-02-30' | /awardDate | It is not a day that exists, written year-month-day.",
                "'disbursementTransaction': [{'value': 5, 'transactionDate': '2021-05'}] |"
                        + " /disbursementTransaction/0/transactionDate |"
                        + " It is only a year or a month, where the programme records a day.",
                "'status': 'open' | /status |"
                        + " A record here has a field of its own with this name, so this one cannot be kept under it.",
                "' ': 'x' | / %20 | Its name is blank or too long for a field that is kept.",
                "'title': '' | /title | Another value is published in its place.",
                "'disbursementTransaction': [{'value': 5, 'transactionDate': '2021-05-03', 'note': 'x'}] |"
                        + " /disbursementTransaction/0/note | The programme has no field for it.",
                "'amountAppliedFor': -1 | /amountAppliedFor | The amount is below zero.",
                "'plannedDates': [{'startDate': '2021-02-30'}, {'startDate': '2021-03-01'}] | /plannedDates/1/startDate |"
                        + " It is left out with a value beside it that could not be read."
            })
    void aFieldOfAGrantIsLostForItsOwnReason(String field, String pointer, String reason)
            throws JsonProcessingException {
        String json = "{'id': '360G-a-1', 'title': 'Choir', 'currency': 'GBP', 'amountAwarded': 500, " + field + "}";
        GivingGrant grant = new GivingGrant((ObjectNode) new ObjectMapper().readTree(json.replace('\'', '"')));
        Programme bare =
                Programme.builder().id(ProgrammeId.of("p")).name("Programme").build();

        assertThat(MAPPING.toProgramme(GivingPackage.of(List.of(grant)), bare, GivingAreas.all(AREA))
                        .losses())
                .contains(new Loss(Losses.of(0), pointer.replace(" %20", " "), reason));
    }

    @ParameterizedTest
    @CsvSource({
        "title, Another value is published in its place.",
        "publisher, The programme has no field for it.",
        "license, The programme has no field for it."
    })
    void whatAPackageSaysIsLostForItsOwnReason(String field, String reason) {
        GivingMetadata said = GivingMetadata.builder()
                .title("Grants of 2021")
                .set("license", GivingPart.NODES.textNode("CC BY"))
                .publisher(
                        GivingPublisher.builder().website("https://example.org").build())
                .build();
        Programme bare =
                Programme.builder().id(ProgrammeId.of("p")).name("Programme").build();

        assertThat(MAPPING.toProgramme(new GivingPackage(said, List.of()), bare, GivingAreas.all(AREA))
                        .losses())
                .filteredOn(loss -> loss.field().startsWith("/" + field))
                .extracting(Loss::reason)
                .containsExactly(reason);
    }

    private static Arguments row(Entity record, String field, String reason) {
        return Arguments.of(record, field, reason);
    }

    static Stream<Arguments> records() {
        Money euros = Money.parse("EUR 10");
        Grant grant = Grant.builder()
                .id(GrantId.of("g1"))
                .area(REVOE)
                .title("Seeds")
                .amountAwarded(Money.parse("GBP 500"))
                .awardDate(DAY)
                .build();
        Organisation twoIds = Organisation.builder()
                .id(LTO)
                .name("Trust")
                .addOrgIds(OrgId.parse("GB-CHC-1999999"), OrgId.parse("GB-NIC-101234"))
                .build();
        Allocation allocation = Allocation.builder()
                .id(AllocationId.of("al"))
                .area(REVOE)
                .initial(Money.parse("GBP 100"))
                .addUplifts(Uplift.of(LocalDate.of(12_000, 1, 1), Money.parse("GBP 1")))
                .build();
        return Stream.of(
                row(
                        Drawdown.builder()
                                .id(DrawdownId.of("d1"))
                                .agreement(FundingAgreementId.of("ag"))
                                .date(DAY)
                                .planMoney(euros)
                                .build(),
                        "",
                        CURRENCY),
                row(
                        twoIds,
                        "/orgIds",
                        "360Giving has one identifier of an organisation, and a charity and a company number; others are"
                                + " not published."),
                row(
                        allocation,
                        "/initial",
                        "It is published in one amount with the uplifts, which could not be published with it."),
                row(grant.withConditions("Open to all"), "/conditions", "360Giving has no field for it."));
    }

    @ParameterizedTest
    @MethodSource("records")
    void aFieldOfARecordIsLostForItsOwnReason(Entity record, String field, String reason) {
        boolean isAllocation = record instanceof Allocation;
        FundingAgreement agreement = FundingAgreement.builder()
                .id(FundingAgreementId.of("ag"))
                .area(REVOE)
                .lto(LTO)
                .amount(Money.parse("GBP 1000"))
                .build();
        Organisation lto = Organisation.builder()
                .id(LTO)
                .name("Trust")
                .addOrgIds(OrgId.parse("GB-CHC-1999999"))
                .build();
        Programme programme = Programme.builder()
                .id(ProgrammeId.of("p"))
                .name("Programme")
                .addAreas(AREA)
                .addOrganisations(lto)
                .addAllFundingAgreements(isAllocation ? List.of() : List.of(agreement))
                .build()
                .replacing(record);

        assertThat(MAPPING.toGiving(programme).losses()).contains(new Loss(record.reference(), field, reason));
    }
}
