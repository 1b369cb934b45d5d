package io.github.biglocal.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.grant.GrantId;
import io.github.biglocal.grant.GrantNotDuplicated;
import io.github.biglocal.grant.RecipientKind;
import io.github.biglocal.match.FundingLine;
import io.github.biglocal.match.Project;
import io.github.biglocal.match.ProjectId;
import io.github.biglocal.match.ValuationRate;
import io.github.biglocal.match.VolunteerTime;
import io.github.biglocal.match.VolunteerValueAddsUp;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.partnership.GovernanceRules;
import io.github.biglocal.partnership.Member;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.PartnershipId;
import io.github.biglocal.partnership.Residence;
import io.github.biglocal.partnership.ResidencePeriod;
import io.github.biglocal.rule.Report;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people who do this work reported of other tools, or asked, and what the standard rules say of it. */
class PublicCasesTest {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 29);
    private static final AreaId AREA = AreaId.of("a");
    private static final Programme PROGRAMME = Programme.builder()
            .id(ProgrammeId.of("p"))
            .name("P")
            .period(Periods.parse("2010-07-27/2026-03-31"))
            .addArea(Area.builder().id(AREA).name("A").build())
            .build();
    private static final Grant TEA = Grant.builder()
            .id(GrantId.of("g"))
            .area(AREA)
            .title("Tea party")
            .amountAwarded(Money.parse("GBP 250.00"))
            .awardDate(LocalDate.of(2018, 3, 15))
            .build();

    private static Report check(Programme programme) {
        return BigLocalRules.standard().check(programme, DAY);
    }

    /** MobilityData/gtfs-validator, issue 2038: an end date is the record's own, never the day after. */
    @ParameterizedTest
    @CsvSource({"2025-04-01/2026-04-30, 30 April 2026", "2025-04-01/9999-12-31, 31 December 9999"})
    void aPeriodThatEndsTooLateIsReportedWithItsLastDay(String period, String day) {
        Programme programme = PROGRAMME.withGrants(TEA.withPeriod(Periods.parse(period)));

        assertThat(check(programme).open())
                .filteredOn(found -> found.about().equals(TEA.reference()))
                .extracting(found -> found.finding().problem())
                .anySatisfy(problem -> assertThat(problem).contains(day))
                .noneSatisfy(problem -> assertThat(problem).containsAnyOf("1 May 2026", "10000", "+"));
    }

    /**
     * FasterXML/jackson-modules-java8, issue 342, and open-contracting/ocds-cove, issue 8: a date that a program filled in reads
     * as a real one.
     */
    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01", "1900-01-01", "0001-01-01", "9999-12-31"})
    void aDateThatIsAPlaceholderIsReported(LocalDate placeholder) {
        Programme programme = PROGRAMME.withGrants(TEA.withAwardDate(placeholder));

        assertThat(check(programme).open())
                .filteredOn(found -> found.about().equals(TEA.reference()))
                .extracting(Report.PlacedFinding::rule)
                .contains(DatesWithinProgramme.ID);
    }

    /** A practitioner's question: somebody who moved away on the day of the meeting. */
    @Test
    void whereAMemberLivedIsNotKnownOnADayOnWhichTwoEntriesDisagreeAndTheOverlapIsReported() {
        Member moved = Member.builder()
                .id(PersonId.of("m"))
                .addTerm(Periods.parse("2015-07-01/.."))
                .addResidence(new ResidencePeriod(Residence.RESIDENT, Periods.parse("2015-07-01/2016-02-29")))
                .addResidence(new ResidencePeriod(Residence.NON_RESIDENT, Periods.parse("2016-02-29/..")))
                .build();
        Partnership board = Partnership.builder()
                .id(PartnershipId.of("b"))
                .area(AREA)
                .addMember(moved)
                .build();

        assertThat(moved.residenceOn(LocalDate.of(2016, 2, 28))).isEqualTo(Residence.RESIDENT);
        assertThat(moved.residenceOn(LocalDate.of(2016, 2, 29))).isEqualTo(Residence.UNKNOWN);
        assertThat(moved.residenceOn(LocalDate.of(2016, 3, 1))).isEqualTo(Residence.NON_RESIDENT);
        assertThat(check(PROGRAMME.withPartnerships(board)).open())
                .filteredOn(found -> found.rule()
                        .equals(GovernanceRules.memberPeriodsDoNotOverlap()
                                .info()
                                .id()))
                .singleElement()
                .satisfies(found -> assertThat(found.finding().problem()).contains("29 February 2016"));
    }

    /** A practitioner's question: 70 hours of 2020 at the lottery's rate for skilled work, which is quoted for 2011 to 2017. */
    @Test
    void volunteerTimeAtARateOfOtherYearsIsReportedAndTheValueIsNot() {
        FundingLine line = FundingLine.of(Money.parse("GBP 1500"))
                .withVolunteerTime(new VolunteerTime(Ratio.of(70, 1), ValuationRate.HERITAGE_SKILLED))
                .withDate(LocalDate.of(2020, 1, 31));
        Project project = Project.of(ProjectId.of("garden"), AREA, "Garden", Money.parse("GBP 500"))
                .withMatchLines(line);

        assertThat(check(PROGRAMME.withProjects(project)).open())
                .filteredOn(found -> found.rule().equals(VolunteerValueAddsUp.ID))
                .singleElement()
                .satisfies(
                        found -> assertThat(found.finding()).isInstanceOf(VolunteerValueAddsUp.RateNotInForce.class));
    }

    /** OpenDataServices/cove, issue 569: one grant twice under two ids; with a named recipient and one more space, or none. */
    @ParameterizedTest
    @CsvSource({"true, 'Tea party '", "true, 'Tea\u00a0party'", "false, 'Tea party'", "false, 'Tea  party'"})
    void oneGrantUnderTwoIdsIsReported(boolean named, String title) {
        Grant first = named
                ? TEA.withRecipient(OrganisationId.of("o"))
                : TEA.withRecipient(Optional.empty()).withRecipientKind(RecipientKind.UNINCORPORATED_GROUP);
        Programme programme =
                PROGRAMME.withGrants(first, first.withId(GrantId.of("h")).withTitle(title));

        assertThat(check(programme).open())
                .extracting(Report.PlacedFinding::rule)
                .contains(GrantNotDuplicated.ID);
    }

    /**
     * OpenDataServices/cove, issue 569, has a file of one publisher with many grants: here 2,000 grants and 2,000 projects of one
     * area, half of each alike. Compared two by two they would take minutes, and give a million findings of each kind.
     */
    @Test
    @Timeout(20)
    void manyRecordsOfOneAreaAreComparedOnceEachAndNotTwoByTwo() {
        int many = 2000;
        List<Grant> grants = new ArrayList<>();
        List<Project> projects = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            String title = i % 2 == 0 ? "Tea party" : "Tea party " + i;
            grants.add(TEA.withId(GrantId.of("g" + i)).withTitle(title).withRecipient(OrganisationId.of("o")));
            Money match = Money.parse("GBP " + (i % 2 == 0 ? 5000 : 10000 + i));
            projects.add(Project.of(ProjectId.of("p" + i), AREA, title, Money.parse("GBP 1000"))
                    .withMatchLines(FundingLine.of(match).withContributor(OrganisationId.of("council"))));
        }
        Report report = check(PROGRAMME.withGrants(grants).withProjects(projects));

        assertThat(report.failed()).isEmpty();
        assertThat(report.open().stream()
                        .collect(Collectors.groupingBy(Report.PlacedFinding::rule, Collectors.counting()))
                        .values())
                .isNotEmpty()
                .allMatch(findings -> findings <= 2L * many);
    }
}
