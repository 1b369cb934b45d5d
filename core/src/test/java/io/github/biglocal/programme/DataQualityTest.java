package io.github.biglocal.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.organisation.OrgId;
import io.github.biglocal.organisation.Organisation;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.partnership.Member;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.PartnershipId;
import io.github.biglocal.partnership.PersonId;
import io.github.biglocal.partnership.Residence;
import io.github.biglocal.partnership.ResidencePeriod;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules about slips in the data as a whole. */
class DataQualityTest {
    private static final Programme PROGRAMME = Programme.builder()
            .id(ProgrammeId.of("p"))
            .name("P")
            .period(Periods.parse("2010-07-27/2026-03-31"))
            .build();

    private static Verdict verdict(Rule<Programme> rule, Programme programme) {
        return rule.verdict(programme, RuleContext.on(LocalDate.of(2020, 2, 29)));
    }

    private static Programme withTerm(String term) {
        return PROGRAMME.withPartnerships(Partnership.builder()
                .id(PartnershipId.of("b"))
                .area(AreaId.of("a"))
                .addMember(Member.builder()
                        .id(PersonId.of("m"))
                        .addTerm(Periods.parse(term))
                        .addResidence(new ResidencePeriod(Residence.RESIDENT, Periods.parse("1990-01-01/..")))
                        .build())
                .build());
    }

    @ParameterizedTest
    @CsvSource({
        "2010-07-27/.., true",
        "2010-07-26/.., false",
        "2020-01-01/2026-03-31, true",
        "2020-01-01/2026-04-01, false",
        "../2020-01-01, true",
        "../.., true",
    })
    void aTermBeginsAndEndsWithinTheProgramme(String term, boolean kept) {
        assertThat(verdict(DatesWithinProgramme.standard(), withTerm(term)) instanceof Verdict.Satisfied)
                .isEqualTo(kept);
    }

    @Test
    void whereSomebodyLivedMayBeOlderThanTheProgrammeAndACallerMayExceptMore() {
        Programme early = withTerm("2009-01-01/..");

        assertThat(verdict(DatesWithinProgramme.standard(), early))
                .isEqualTo(Verdict.breached(new DatesWithinProgramme.OutsideDate(
                        new Reference("Member", "m"),
                        "terms",
                        LocalDate.of(2009, 1, 1),
                        PROGRAMME.period().orElseThrow())));
        assertThat(verdict(DatesWithinProgramme.standard().excepting("terms"), early))
                .isInstanceOf(Verdict.Satisfied.class);
    }

    @Test
    void aProgrammeWithAnOpenEndHasNoDateTooLate() {
        Programme open = withTerm("2012-01-01/2099-12-31").withPeriod(Periods.parse("2010-07-27/.."));

        assertThat(verdict(DatesWithinProgramme.standard(), open)).isInstanceOf(Verdict.Satisfied.class);
    }

    @Test
    void theRecordThatSharesAnIdentifierIsNamedAndTheFirstIsLeftInPeace() {
        Organisation first = Organisation.builder()
                .id(OrganisationId.of("a"))
                .name("A")
                .addOrgId(OrgId.parse("GB-CHC-1147511"))
                .build();
        Organisation second = first.withId(OrganisationId.of("b")).withName("B");
        Organisation other = second.withId(OrganisationId.of("c")).withOrgIds(OrgId.parse("GB-COH-1147511"));

        assertThat(verdict(new OrganisationsDistinct(), PROGRAMME.withOrganisations(first, other)))
                .isInstanceOf(Verdict.Satisfied.class);
        assertThat(verdict(new OrganisationsDistinct(), PROGRAMME.withOrganisations(second, other, first)))
                .isInstanceOfSatisfying(
                        Verdict.Breached.class,
                        breached -> assertThat(breached.findings())
                                .singleElement()
                                .satisfies(finding ->
                                        assertThat(finding.place()).contains(new Reference("Organisation", "b"))));
    }

    @Test
    void anAreaAnnouncedBeforeTheProgrammeBeganIsFound() {
        Area area = Area.builder()
                .id(AreaId.of("a"))
                .name("A")
                .announced(LocalDate.of(2010, 7, 26))
                .build();

        assertThat(verdict(DatesWithinProgramme.standard(), PROGRAMME.withAreas(area)))
                .isInstanceOf(Verdict.Breached.class);
    }
}
