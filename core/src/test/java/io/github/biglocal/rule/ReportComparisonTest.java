package io.github.biglocal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.match.AmountClaim;
import io.github.biglocal.match.FundingLine;
import io.github.biglocal.match.Project;
import io.github.biglocal.match.ProjectFigure;
import io.github.biglocal.match.ProjectFiguresAgree;
import io.github.biglocal.match.ProjectId;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.partnership.Member;
import io.github.biglocal.partnership.MinimumSize;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.PartnershipId;
import io.github.biglocal.partnership.Residence;
import io.github.biglocal.partnership.ResidencePeriod;
import io.github.biglocal.partnership.ResidentMajority;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class ReportComparisonTest {
    private static final LocalDate AS_OF = LocalDate.of(2016, 6, 1);
    private static final RuleSet RULES = RuleSet.of(List.of(MinimumSize.standard(), ResidentMajority.standard()));

    @Test
    void aReportComparedWithItselfHasNoMovesAndNothingNewOrGone() {
        ReportComparison comparison = ReportComparison.between(report(4, 4), report(4, 4));

        assertThat(comparison.verdictChanges()).isEmpty();
        assertThat(comparison.newFindings()).isEmpty();
        assertThat(comparison.goneFindings()).isEmpty();
        assertThat(comparison.standingFindings())
                .extracting(Report.PlacedFinding::rule)
                .containsExactly(ResidentMajority.ID);
    }

    @Test
    void addingAResidentMendsTheMajority() {
        ReportComparison comparison = ReportComparison.between(report(4, 4), report(5, 4));

        assertThat(comparison.goneFindings())
                .extracting(Report.PlacedFinding::rule)
                .containsExactly(ResidentMajority.ID);
        assertThat(comparison.newFindings()).isEmpty();
        assertThat(comparison.verdictChanges())
                .extracting(ReportComparison.VerdictChange::rule)
                .containsExactly(MinimumSize.ID, ResidentMajority.ID);
        assertThat(comparison.verdictChanges().get(1).before()).get().isInstanceOf(Verdict.Breached.class);
        assertThat(comparison.verdictChanges().get(1).after()).get().isInstanceOf(Verdict.Satisfied.class);
    }

    @Test
    void twoPeopleWhoLeaveBreakTheSizeAndLeaveTheOtherFindingStanding() {
        ReportComparison comparison = ReportComparison.between(report(4, 4), report(3, 3));

        assertThat(comparison.newFindings())
                .extracting(Report.PlacedFinding::rule)
                .containsExactly(MinimumSize.ID);
        assertThat(comparison.standingFindings())
                .extracting(Report.PlacedFinding::rule)
                .containsExactly(ResidentMajority.ID);
        assertThat(comparison.standingFindings().get(0).finding().problem()).startsWith("3 of 6");
    }

    @Test
    void aRecordThatIsOnlyInOneReportHasNoVerdictInTheOther() {
        Report nothing = RULES.check(Records.NONE, AS_OF);

        assertThat(ReportComparison.between(nothing, report(5, 4)).verdictChanges())
                .allSatisfy(move -> {
                    assertThat(move.subject()).isEqualTo(new Reference("Partnership", "board"));
                    assertThat(move.before()).isEqualTo(Optional.empty());
                    assertThat(move.after()).isPresent();
                })
                .hasSize(2);
    }

    @Test
    void whatIfShowsWhatAMoveDoes() {
        Programme now = programme(5, 3);
        Partnership board = now.find(PartnershipId.of("board")).orElseThrow();
        Member mover = board.find(PersonId.of("m0")).orElseThrow();
        Programme then = now.replacing(
                board.replacing(mover.withResidence(new ResidencePeriod(Residence.NON_RESIDENT, LocalDateRange.ALL))));

        ReportComparison comparison = ReportComparison.between(RULES.check(now, AS_OF), RULES.check(then, AS_OF));

        assertThat(comparison.newFindings())
                .extracting(Report.PlacedFinding::rule)
                .containsExactly(ResidentMajority.ID);
        assertThat(comparison.verdictChanges()).hasSize(1);
        assertThat(then.partnerships().get(0).members())
                .extracting(Member::id)
                .isEqualTo(board.members().stream().map(Member::id).toList());
    }

    @Test
    void whoIsNotThereYetIsAdded() {
        Partnership board = programme(1, 0).find(PartnershipId.of("board")).orElseThrow();
        Member newcomer = Member.builder()
                .id(PersonId.of("new"))
                .addTerm(LocalDateRange.ALL)
                .build();

        assertThat(board.replacing(newcomer).members()).hasSize(2).last().isEqualTo(newcomer);
        assertThat(programme(1, 0)
                        .replacing(board.withId(PartnershipId.of("other")))
                        .partnerships())
                .hasSize(2);
    }

    @Test
    void ofTwoFindingsAboutOneRecordTheOneThatChangedIsPairedOnce() {
        ReportComparison comparison = ReportComparison.between(claims("1.00", "2.00"), claims("1.00"));

        assertThat(comparison.standingFindings()).hasSize(1);
        assertThat(comparison.goneFindings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.finding().problem()).contains("£2"));
        assertThat(comparison.newFindings()).isEmpty();
        assertThat(ReportComparison.between(claims("1.00"), claims("1.00", "2.00"))
                        .newFindings())
                .hasSize(1);
    }

    private static Report claims(String... amounts) {
        Project project = Project.builder()
                .id(ProjectId.of("d"))
                .area(AreaId.of("a"))
                .title("t")
                .addProgrammeLine(FundingLine.of(Money.parse("GBP 50.00")))
                .build();
        for (String amount : amounts) {
            List<AmountClaim> claims = new ArrayList<>(project.claims());
            claims.add(new AmountClaim(ProjectFigure.PROGRAMME_MONEY, Money.parse("GBP " + amount), Citation.of("s")));
            project = project.withClaims(claims);
        }
        return RuleSet.of(List.of(new ProjectFiguresAgree()))
                .check(
                        Programme.builder()
                                .id(ProgrammeId.of("p"))
                                .name("P")
                                .addProject(project)
                                .build(),
                        AS_OF);
    }

    private static Report report(int residents, int others) {
        return RULES.check(programme(residents, others), AS_OF);
    }

    private static Programme programme(int residents, int others) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < residents + others; i++) {
            Residence residence = i < residents ? Residence.RESIDENT : Residence.NON_RESIDENT;
            members.add(Member.builder()
                    .id(PersonId.of("m" + i))
                    .addTerm(LocalDateRange.ALL)
                    .addResidence(new ResidencePeriod(residence, LocalDateRange.ALL))
                    .build());
        }
        return Programme.builder()
                .id(ProgrammeId.of("p"))
                .name("P")
                .addPartnership(Partnership.builder()
                        .id(PartnershipId.of("board"))
                        .area(AreaId.of("a"))
                        .members(members)
                        .build())
                .build();
    }
}
