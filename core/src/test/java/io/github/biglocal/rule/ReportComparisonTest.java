package io.github.biglocal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.match.AmountClaim;
import io.github.biglocal.match.FundingLine;
import io.github.biglocal.match.Project;
import io.github.biglocal.match.ProjectFigure;
import io.github.biglocal.match.ProjectFiguresAgree;
import io.github.biglocal.match.ProjectId;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.partnership.Boards;
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
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                    assertThat(move.about()).isEqualTo(new Reference("Partnership", "board"));
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

    @Test
    void anAnswerWithOtherNumbersIsAChangeButNotOfAnotherKind() {
        ReportComparison comparison = ReportComparison.between(report(8, 4), report(9, 4));

        assertThat(comparison.verdictChanges())
                .extracting(ReportComparison.VerdictChange::rule)
                .contains(ResidentMajority.ID);
        assertThat(comparison.changesOfKind()).isEmpty();
    }

    @Test
    void aRuleThatMattersLessIsAChange() {
        ReportComparison comparison = ReportComparison.between(
                report(4, 4),
                RULES.withSeverity(ResidentMajority.ID, Severity.INFO).check(programme(4, 4), AS_OF));

        assertThat(comparison.severityChanges())
                .containsExactly(
                        new ReportComparison.SeverityChange(ResidentMajority.ID, Severity.ERROR, Severity.INFO));
        assertThat(comparison.verdictChanges()).isEmpty();
        assertThat(comparison.standingFindings()).hasSize(1);
        assertThat(comparison.toText()).contains("resident-majority: a breach was an error and is now a note.");
    }

    @Test
    void aFindingThatIsAcceptedIsNeitherStandingNorGone() {
        Report open = report(4, 4);
        Report accepted = accepting().check(programme(4, 4), AS_OF);
        ReportComparison comparison = ReportComparison.between(open, accepted);
        ReportComparison back = ReportComparison.between(accepted, open);

        assertThat(comparison.newlyAccepted()).isEqualTo(accepted.accepted()).hasSize(1);
        assertThat(comparison.standingFindings()).isEmpty();
        assertThat(comparison.goneFindings()).isEmpty();
        assertThat(back.noLongerAccepted()).isEqualTo(open.open());
        assertThat(back.newFindings()).isEmpty();
        assertThat(ReportComparison.between(accepted, accepted).standingFindings())
                .hasSize(1);
    }

    @Test
    void aFindingThatIsAcceptedAtOnceIsNewlyAcceptedAndNotNew() {
        ReportComparison comparison =
                ReportComparison.between(report(5, 4), accepting().check(programme(4, 4), AS_OF));

        assertThat(comparison.newlyAccepted()).hasSize(1);
        assertThat(comparison.newFindings()).isEmpty();
    }

    private static RuleSet accepting() {
        return RULES.accepting(new Acceptance(ResidentMajority.ID, new Reference("Partnership", "board"), "r", AS_OF));
    }

    /** Fails on some areas. */
    private static final class Fails extends Rule<Area> {
        private final Set<String> on;

        Fails(String... on) {
            super(
                    RuleInfo.of("area", RuleId.of("fails"), RuleKind.PRACTICE)
                            .title("T")
                            .rationale("R.")
                            .source(Citation.of("s"))
                            .build(),
                    Area.class);
            this.on = Set.of(on);
        }

        @Override
        protected Verdict judge(Area area, RuleContext context) {
            if (on.contains(area.id().value())) {
                throw new IllegalStateException();
            }
            return area.name().equals("-") ? Verdict.notApplicable("it has no name") : Verdict.satisfied();
        }
    }

    private static Area area(String id, String name) {
        return Area.builder().id(AreaId.of(id)).name(name).build();
    }

    @Test
    void aRuleThatDidNotFailBeforeHasNewlyFailed() {
        Records areas = Records.of(area("a", "A"), area("b", "B"));
        ReportComparison comparison = ReportComparison.between(
                RuleSet.of(List.of(new Fails("a"))).check(areas, AS_OF),
                RuleSet.of(List.of(new Fails("a", "b"))).check(areas, AS_OF));

        assertThat(comparison.newlyFailed())
                .singleElement()
                .satisfies(failure -> assertThat(failure.about().id()).isEqualTo("b"));
        assertThat(comparison.verdictChanges()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "EVERYTHING, EVERYTHING, 2, 1, ' no longer accepted.'",
        "EVERYTHING, ANSWERS, 2, 1, Not-applicable verdicts are not compared: they are not kept in both reports.",
        "ANSWERS, EVERYTHING, 2, 1, Not-applicable verdicts are not compared: they are not kept in both reports.",
        "FINDINGS, ANSWERS, 0, 1, Verdicts are not compared: they are not kept in both reports.",
        "COUNTS, ANSWERS, 0, 0, Findings and verdicts are not compared: they are not kept in both reports.",
    })
    void whatNotBothReportsKeepIsNotComparedAndThatIsSaid(
            Retention one, Retention other, int changes, int gone, String sentence) {
        ReportComparison comparison = ReportComparison.between(
                RULES.check(programme(4, 4), AS_OF, one), RULES.check(programme(5, 4), AS_OF, other));

        assertThat(comparison.retention()).isEqualTo(Retention.leaner(one, other));
        assertThat(comparison.verdictChanges()).hasSize(changes);
        assertThat(comparison.goneFindings()).hasSize(gone);
        assertThat(comparison.explain().get(2)).endsWith(sentence);
    }

    @Test
    void aVerdictThatOnlyOneReportKeepsIsNoChange() {
        Records areas = Records.of(area("a", "-"), area("b", "B"));
        RuleSet rules = RuleSet.of(List.of(new Fails()));

        assertThat(ReportComparison.between(
                                rules.check(areas, AS_OF, Retention.ANSWERS),
                                rules.check(areas, AS_OF, Retention.EVERYTHING))
                        .verdictChanges())
                .isEmpty();
    }

    @Test
    void manyFindingsAboutOneRecordArePairedEachWithItsOwn() {
        String[] amounts = IntStream.range(100, 3_100)
                .mapToObj(pence -> pence / 100 + "." + String.format(Locale.ROOT, "%02d", pence % 100))
                .toArray(String[]::new);
        String[] others = amounts.clone();
        Collections.reverse(Arrays.asList(others));
        others[17] = "49.00";
        ReportComparison comparison = ReportComparison.between(claims(amounts), claims(others));

        assertThat(comparison.standingFindings()).hasSize(3_000);
        assertThat(comparison.newFindings()).isEmpty();
        assertThat(comparison.goneFindings()).isEmpty();
    }

    @Test
    void isEqualIfItComparesEqualReportsAndReadsAsAText() {
        ReportComparison comparison = ReportComparison.between(report(4, 4), report(3, 4));

        assertThat(ReportComparison.between(report(4, 4), report(3, 4)))
                .isEqualTo(comparison)
                .hasSameHashCodeAs(comparison);
        assertThat(ReportComparison.between(report(3, 4), report(4, 4))).isNotEqualTo(comparison);
        assertThat(comparison.explain())
                .startsWith(
                        "Before, as of 1 June 2016: 1 satisfied, 1 breached, 0 accepted, 0 not known, 0 not applicable,"
                                + " 0 failed to run.",
                        "After, as of 1 June 2016: 0 satisfied, 2 breached, 0 accepted, 0 not known, 0 not applicable,"
                                + " 0 failed to run.",
                        "Findings: 1 new, 0 gone, 1 still there, 0 newly accepted, 0 no longer accepted. "
                                + "Not-applicable verdicts are not compared: they are not kept in both reports.")
                .hasSize(6);
        assertThat(comparison).hasToString(comparison.toText());
    }

    private static Report claims(String... amounts) {
        Project project = Project.builder()
                .id(ProjectId.of("d"))
                .area(AreaId.of("a"))
                .title("t")
                .addProgrammeLine(FundingLine.of(Money.parse("GBP 50.00")))
                .build();
        List<AmountClaim> claims = new ArrayList<>();
        for (String amount : amounts) {
            claims.add(new AmountClaim(ProjectFigure.PROGRAMME_MONEY, Money.parse("GBP " + amount), Citation.of("s")));
        }
        project = project.withClaims(claims);
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

    @Test
    void whatIsNewlyAcceptedHasALineOfItsOwn() {
        RuleSet rules = RuleSet.of(List.of(MinimumSize.standard()));
        Partnership board = Partnership.builder()
                .id(PartnershipId.of("b"))
                .area(AreaId.of("a"))
                .name("B")
                .addMembers(Member.builder()
                        .id(PersonId.of("m"))
                        .addTerm(Periods.parse("2016-01-01/.."))
                        .build())
                .build();
        LocalDate day = LocalDate.of(2018, 1, 1);
        Report before = rules.check(Records.of(board), day);
        Report after = rules.accepting(new Acceptance(MinimumSize.ID, board.reference(), "a reason", day))
                .check(Records.of(board), day);

        assertThat(ReportComparison.between(before, after).explain())
                .anyMatch(line -> line.startsWith("Newly accepted: ") && line.contains("Partnership b"));
    }

    @Test
    void aVerdictThatIsNoLongerKeptIsSaidToBeNotApplicableOrNotAsked() {
        RuleSet rules = RuleSet.of(List.of(MinimumSize.standard()));
        Partnership board = Boards.board(9, 0);
        Records with = Records.of(board);
        Report before = rules.check(with, LocalDate.of(2018, 1, 1));
        Report later = rules.check(with, LocalDate.of(2026, 4, 1));
        Report all = rules.check(with, LocalDate.of(2026, 4, 1), Retention.EVERYTHING);
        Report without = rules.check(Records.NONE, LocalDate.of(2018, 1, 1));
        Report ofNoRule = RuleSet.of(List.of()).check(with, LocalDate.of(2018, 1, 1));
        String start = "partnership-minimum-size, " + board.reference()
                + ". Before: Satisfied: The partnership has 9 members in post, 1 more than the 8 required. After: ";

        assertThat(last(before, later)).isEqualTo(start + "Not applicable, or not asked of this record.");
        assertThat(last(before, all))
                .isEqualTo(start + "Not applicable: the rule applies only from 1 July 2015 to 31 March 2026.");
        assertThat(last(before, without)).isEqualTo(start + "The rule was not asked of this record.");
        assertThat(last(before, ofNoRule)).isEqualTo(start + "The rule was not asked.");
        assertThat(ReportComparison.between(before, later).verdictChanges())
                .hasToString("[" + start + "Not applicable or not asked.]");
    }

    private static String last(Report before, Report after) {
        List<String> lines = ReportComparison.between(before, after).explain();
        return lines.get(lines.size() - 1);
    }
}
