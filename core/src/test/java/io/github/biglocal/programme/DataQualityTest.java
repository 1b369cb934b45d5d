package io.github.biglocal.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.funding.FundingAgreementId;
import io.github.biglocal.funding.SpendReport;
import io.github.biglocal.funding.SpendReportId;
import io.github.biglocal.organisation.OrgId;
import io.github.biglocal.organisation.Organisation;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.partnership.Member;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.PartnershipId;
import io.github.biglocal.partnership.Residence;
import io.github.biglocal.partnership.ResidencePeriod;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.PlanId;
import io.github.biglocal.rule.Event;
import io.github.biglocal.rule.Fact;
import io.github.biglocal.rule.NotLater;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.LocalDateRange;

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
                                        assertThat(finding.about()).contains(new Reference("Organisation", "b"))));
    }

    @Test
    void identifiersThatDifferOnlyInCaseAreTheSame() {
        Organisation first = Organisation.builder()
                .id(OrganisationId.of("a"))
                .name("A")
                .addOrgId(OrgId.parse("GB-COH-SC123456"))
                .build();
        Organisation second = first.withId(OrganisationId.of("b")).withOrgIds(OrgId.parse("GB-COH-sc123456"));

        assertThat(verdict(new OrganisationsDistinct(), PROGRAMME.withOrganisations(first, second))
                        .description())
                .isEqualTo("Breached: The organisations a and b have the same identifier, GB-COH-SC123456. Merge them"
                        + " into one record, or correct the identifier.");
        assertThat(verdict(
                        new OrganisationsDistinct(),
                        PROGRAMME.withOrganisations(
                                first.withOrgIds(OrgId.parse("GB-COH-SC123456"), OrgId.parse("GB-COH-sc123456")))))
                .as("one organisation may have it in both forms")
                .isInstanceOf(Verdict.Satisfied.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2010-07-26/.., 26 July 2010",
        "2020-01-01/2026-04-01, 1 April 2026",
        "2020-01-01/2026-04-30, 30 April 2026",
    })
    void theDayToldIsTheRecordsOwnAndOfAPeriodThatEndsItsLastDay(String term, String day) {
        assertThat(verdict(DatesWithinProgramme.standard(), withTerm(term)).description())
                .isEqualTo(
                        "Breached: The member record has the date " + day + " under \"terms\", but the programme runs"
                                + " from 27 July 2010 to 31 March 2026. Correct the date or the programme's period, if either is wrong.");
    }

    @Test
    void aDayThatOnlyFollowsFromTheRecordIsNotAskedAbout() {
        Programme programme = PROGRAMME.withSpendReports(SpendReport.builder()
                .id(SpendReportId.of("last"))
                .agreement(FundingAgreementId.of("f"))
                .due(LocalDate.of(2026, 3, 31))
                .build());

        assertThat(verdict(DatesWithinProgramme.standard(), programme))
                .as("late from the day after, which is after the programme")
                .isInstanceOf(Verdict.Satisfied.class);
    }

    @Test
    void aPlanThatEndsAfterTheProgrammeIsOneFact() {
        Plan plan = Plan.builder()
                .id(PlanId.of("p"))
                .area(AreaId.of("a"))
                .period(Periods.parse("2020-01-01/2026-04-30"))
                .build();
        Programme programme = PROGRAMME.withPlans(plan);
        LocalDate day = LocalDate.of(2020, 2, 29);
        RuleId planEnds = RuleId.of("plan-ends-with-programme");
        RuleSet standard = BigLocalRules.standard();

        assertThat(standard.check(programme, day).open())
                .filteredOn(finding -> finding.about().equals(plan.reference()))
                .extracting(Report.PlacedFinding::rule)
                .contains(planEnds)
                .doesNotContain(DatesWithinProgramme.ID);
        assertThat(standard.without(planEnds).check(programme, day).open())
                .filteredOn(finding -> finding.about().equals(plan.reference()))
                .extracting(Report.PlacedFinding::rule)
                .contains(DatesWithinProgramme.ID);
    }

    @Test
    void anotherDateOfThatPlanIsAnotherFact() {
        Plan plan = Plan.builder()
                .id(PlanId.of("p"))
                .area(AreaId.of("a"))
                .period(Periods.parse("2020-01-01/2026-04-30"))
                .draftingBegan(LocalDate.of(2001, 1, 1))
                .build();
        RuleInfo info = RuleInfo.of("our programme", RuleId.of("our-plans-end"), RuleKind.REQUIREMENT)
                .title("A plan ends in time")
                .rationale("The money does.")
                .source(Citation.of("Our handbook, 2024"))
                .standsInFor(DatesWithinProgramme.ID)
                .build();
        Rule<Plan> ends = NotLater.of(Plan.class, info)
                .first((each, context) -> Event.recorded(
                        "the plan", "ends", each, "period", each.period().map(LocalDateRange::getEndInclusive)))
                .then((each, context) ->
                        Fact.recorded(Event.published("the programme", "ends", LocalDate.of(2026, 3, 31))))
                .build();

        assertThat(RuleSet.of(List.of(ends, DatesWithinProgramme.standard()))
                        .check(PROGRAMME.withPlans(plan), LocalDate.of(2020, 2, 29))
                        .open())
                .extracting(finding ->
                        finding.rule() + " " + finding.finding().aboutField().orElseThrow())
                .containsExactlyInAnyOrder("our-plans-end period", "dates-within-programme draftingBegan");
    }

    @Test
    void theExceptedFieldsAreAParameter() {
        Rule<Programme> none = DatesWithinProgramme.standard().with("excepted", Set.of());

        assertThat(verdict(none, withTerm("2012-01-01/..")))
                .as("residence since 1990")
                .isInstanceOf(Verdict.Breached.class);
        assertThat(DatesWithinProgramme.EXCEPTED.words(DatesWithinProgramme.EXCEPTED.standard()))
                .isEqualTo(
                        "affiliations, boundary changes, former names, records kept until, repayments due, residence, tenures and"
                                + " volunteer time");
        assertThat(DatesWithinProgramme.standard()
                        .excepting("terms")
                        .parameters()
                        .values())
                .singleElement()
                .hasToString(
                        "excepted = AFFILIATIONS BOUNDARY_CHANGES FORMER_NAMES RECORDS_KEPT_UNTIL REPAYMENTS_DUE RESIDENCE"
                                + " TENURES TERMS VOLUNTEER_TIME");
    }
}
