package io.github.biglocal.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.grant.GrantRules;
import io.github.biglocal.partnership.Boards;
import io.github.biglocal.partnership.PartnershipRules;
import io.github.biglocal.partnership.ResidentMajority;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a report keeps, counts and says; how it is parted and merged. */
class ReportTest {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 29);
    private static final RuleId FIRST = RuleId.of("first");
    private static final RuleId SECOND = RuleId.of("second");

    /** Answers by the name of the area; on "away" its finding is about another area. */
    private static class AsNamed extends Rule<Area> {
        AsNamed(RuleId id, Severity severity, RuleId... standsInFor) {
            super(
                    RuleInfo.of("area", id, RuleKind.RECORDS)
                            .severity(severity)
                            .title("Title")
                            .rationale("Because.")
                            .source(Citation.of("s"))
                            .standsInFor(standsInFor)
                            .build(),
                    Area.class);
        }

        @Override
        protected Verdict judge(Area area, RuleContext context) {
            return switch (area.name()) {
                case "good" -> Verdict.satisfied();
                case "bad" -> Verdict.breached(new Bad(Optional.empty()));
                case "away" -> Verdict.breached(new Bad(Optional.of(new Reference("Area", "elsewhere"))));
                case "not" -> Verdict.notApplicable("so it is named");
                case "throws" -> throw new IllegalStateException("a fault of the rule");
                default -> Verdict.unknown(area, "name", "what it is");
            };
        }
    }

    private record Bad(Optional<Reference> about) implements Finding {
        @Override
        public String problem() {
            return "It is bad.";
        }

        @Override
        public String repair() {
            return "Correct it.";
        }
    }

    private static Area area(String id, String name) {
        return Area.builder().id(AreaId.of(id)).name(name).build();
    }

    private static Reference reference(String id) {
        return new Reference("Area", id);
    }

    private static Acceptance accepted(RuleId rule, String id) {
        return new Acceptance(rule, reference(id), "r", DAY);
    }

    private final RuleSet set = RuleSet.of(
                    List.of(new AsNamed(FIRST, Severity.ERROR), new AsNamed(SECOND, Severity.WARNING)))
            .accepting(accepted(SECOND, "b"));
    private final Records records = Records.of(
            area("a", "good"),
            area("b", "bad"),
            area("c", "away"),
            area("d", "throws"),
            area("e", "?"),
            area("f", "not"));
    private final Report report = set.check(records, DAY);

    // Counts.

    @Test
    void countsEveryAnswerAndTheRulesThatFailed() {
        assertThat(report.counts())
                .hasToString("2 satisfied, 3 breached, 1 accepted, 2 not known, 2 not applicable, 2 failed to run");
        assertThat(report.counts(SECOND))
                .hasToString("1 satisfied, 1 breached, 1 accepted, 1 not known, 1 not applicable, 1 failed to run");
        assertThat(report.counts(RuleId.of("not-asked")))
                .hasToString("0 satisfied, 0 breached, 0 accepted, 0 not known, 0 not applicable, 0 failed to run");
    }

    @Test
    void openAcceptedAndFailedAreThreeLists() {
        assertThat(report.open())
                .extracting(finding -> finding.rule() + " " + finding.about().id())
                .containsExactly("first b", "first elsewhere", "second elsewhere");
        assertThat(report.accepted())
                .extracting(finding -> finding.rule() + " " + finding.about().id())
                .containsExactly("second b");
        assertThat(report.failed())
                .extracting(failure -> failure.rule() + " " + failure.about().id())
                .containsExactly("first d", "second d");
    }

    // What is kept.

    @ParameterizedTest
    @CsvSource({"COUNTS, 0, 0, 0, 0", "FINDINGS, 0, 3, 1, 2", "ANSWERS, 8, 3, 1, 2", "EVERYTHING, 10, 3, 1, 2"})
    void keepsWhatItIsToldToAndCountsAllTheSame(Retention retention, int results, int open, int accepted, int failed) {
        Report kept = set.check(records, DAY, retention);

        assertThat(kept.retention()).isEqualTo(retention);
        assertThat(kept.results()).hasSize(results);
        assertThat(kept.open()).hasSize(open);
        assertThat(kept.accepted()).hasSize(accepted);
        assertThat(kept.failed()).hasSize(failed);
        assertThat(kept.counts()).isEqualTo(report.counts());
        assertThat(kept.isClean()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Retention.class)
    void aReportCutDownIsTheOneThatWouldHaveKeptNoMore(Retention retention) {
        Report everything = set.check(records, DAY, Retention.EVERYTHING);

        assertThat(everything.keeping(retention)).isEqualTo(set.check(records, DAY, retention));
        assertThat(everything.keeping(retention).keeping(Retention.EVERYTHING))
                .as("what was left out does not come back")
                .isEqualTo(everything.keeping(retention));
    }

    @Test
    void keepsTheAnswersUnlessItIsToldOtherwise() {
        assertThat(report.retention()).isEqualTo(Retention.ANSWERS);
        assertThat(set.checkInParallel(records, DAY)).isEqualTo(report);
        assertThat(report.results()).extracting(Report.Result::answer).doesNotContain(Answer.NOT_APPLICABLE);
    }

    @Test
    void aVerdictIsLookedUpWhereItIsKept() {
        Report everything = set.check(records, DAY, Retention.EVERYTHING);

        for (Report.Result result : everything.results()) {
            assertThat(everything.verdict(result.rule(), result.about())).contains(result.verdict());
        }
        assertThat(report.verdict(FIRST, reference("a"))).contains(Verdict.satisfied());
        assertThat(report.verdict(FIRST, reference("f"))).as("not kept").isEmpty();
        assertThat(report.verdict(FIRST, reference("d"))).as("failed").isEmpty();
        assertThat(report.verdict(FIRST, reference("bb"))).as("not there").isEmpty();
        assertThat(report.verdict(RuleId.of("third"), reference("a")))
                .as("not asked")
                .isEmpty();
    }

    @Test
    void ofRecordsThatShareAnIdTheFirstVerdictIsFound() {
        Report twice = set.check(Records.of(area("x", "?"), area("a", "good"), area("a", "bad")), DAY);

        assertThat(twice.verdict(FIRST, reference("a"))).contains(Verdict.satisfied());
    }

    // One at a time.

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aSinkSeesWhatTheReportOfEverythingHas(long seed) {
        RuleSet rules = many();
        Records some = random(seed);
        Report everything = rules.check(some, DAY, Retention.EVERYTHING);
        List<Report.Entry> seen = new ArrayList<>();

        Report counted = rules.check(some, DAY, seen::add);

        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(Stream.<Collection<? extends Report.Entry>>of(
                                everything.results(), everything.open(), everything.accepted(), everything.failed())
                        .<Report.Entry>flatMap(Collection::stream)
                        .toList());
        assertThat(counted).isEqualTo(rules.check(some, DAY, Retention.COUNTS));
    }

    @Test
    void aSinkHasWhatARuleSaysBeforeTheNextQuestionIsAsked() {
        List<String> log = new ArrayList<>();
        AsNamed general = new AsNamed(FIRST, Severity.ERROR) {
            @Override
            protected Verdict judge(Area area, RuleContext context) {
                log.add("ask " + area.id());
                return super.judge(area, context);
            }
        };
        RuleSet rules = RuleSet.of(List.of(general, new AsNamed(SECOND, Severity.ERROR, FIRST)));

        rules.check(
                Records.of(area("a", "bad"), area("b", "throws")),
                DAY,
                entry -> log.add(entry.rule() + " " + entry.getClass().getSimpleName() + " "
                        + entry.about().id()));

        assertThat(log)
                .as("the finding of first is left out, and nothing has to wait for that")
                .containsExactly(
                        "second Result a",
                        "second PlacedFinding a",
                        "second Failure b",
                        "ask a",
                        "first Result a",
                        "ask b",
                        "first Failure b");
    }

    @Test
    void whatASinkThrowsEndsTheCheck() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> set.check(records, DAY, (Report.Entry entry) -> {
                    throw new ArithmeticException();
                }));
    }

    // Clean.

    @ParameterizedTest
    @CsvSource({
        "good, true, true, true",
        "not, true, true, true",
        "?, true, true, true",
        "bad, false, false, false",
        "throws, false, false, false"
    })
    void isCleanIfNothingIsOpenAndNothingFailed(String name, boolean clean, boolean ofWarnings, boolean ofErrors) {
        for (Retention retention : Retention.values()) {
            Report one = set.check(Records.of(area("x", name)), DAY, retention);

            assertThat(one.isClean()).isEqualTo(clean);
            assertThat(one.isClean(Severity.WARNING)).isEqualTo(ofWarnings);
            assertThat(one.isClean(Severity.ERROR)).isEqualTo(ofErrors);
        }
    }

    @ParameterizedTest
    @EnumSource(Severity.class)
    void isCleanOfWhatIsGraverThanItsFindings(Severity severity) {
        Report one = RuleSet.of(List.of(new AsNamed(FIRST, severity))).check(Records.of(area("x", "bad")), DAY);

        for (Severity least : Severity.values()) {
            assertThat(one.isClean(least)).isEqualTo(severity.compareTo(least) > 0);
        }
    }

    @Test
    void isCleanIfAllIsAccepted() {
        Report one = set.accepting(accepted(FIRST, "b")).check(Records.of(area("b", "bad")), DAY);

        assertThat(one.isClean()).isTrue();
        assertThat(one.accepted()).hasSize(2);
    }

    // Parts.

    @ParameterizedTest
    @EnumSource(Retention.class)
    void partsByRuleCountAllWhateverIsKept(Retention retention) {
        Report whole = set.with(ResidentMajority.standard())
                .accepting(accepted(SECOND, "misspelt"))
                .check(records, DAY, retention);
        SortedMap<RuleId, Report> parts = whole.byRule(Function.identity());

        assertThat(parts.keySet()).containsExactly(FIRST, ResidentMajority.ID, SECOND);
        parts.forEach((rule, part) -> assertThat(part.counts()).isEqualTo(whole.counts(rule)));
        assertThat(parts.get(ResidentMajority.ID).rulesWithoutSubjects()).containsExactly(ResidentMajority.ID);
        assertThat(parts.get(SECOND).unusedAcceptances()).containsExactly(accepted(SECOND, "misspelt"));
        assertThat(Report.merged(parts.values())).isEqualTo(whole);
    }

    @Test
    void theConceptOfARuleIsAKeyOfParts() {
        RuleSet rules = RuleSet.of(Stream.concat(PartnershipRules.all().stream(), GrantRules.all().stream())
                .toList());
        Map<String, Report> parts =
                rules.check(Records.of(Boards.board(4, 4)), DAY).byRule(rules::conceptOf);

        assertThat(parts.keySet()).containsExactly("grant", "partnership");
        assertThat(parts.get("grant").rulesWithoutSubjects())
                .hasSize(GrantRules.all().size());
        assertThat(parts.get("grant").results()).isEmpty();
    }

    @Test
    void aFindingIsInThePartOfTheRecordItIsAboutAndItsVerdictInThatOfTheRecordAsked() {
        SortedMap<String, Report> parts = report.byRecord(Reference::id);

        assertThat(parts.keySet()).containsExactly("a", "b", "c", "d", "e", "elsewhere");
        assertThat(parts.get("c").open()).isEmpty();
        assertThat(parts.get("c").counts().breached()).isEqualTo(2);
        assertThat(parts.get("c").isClean()).isTrue();
        assertThat(parts.get("elsewhere").open()).hasSize(2);
        assertThat(parts.get("elsewhere").results()).isEmpty();
        assertThat(parts.get("elsewhere").isClean()).isFalse();
        assertThat(parts.get("d").failed()).hasSize(2);
        assertThat(parts.get("b").counts().accepted()).isEqualTo(1);
        assertThat(set.check(records, DAY, Retention.EVERYTHING)
                        .byRecord(Reference::id)
                        .get("f")
                        .counts()
                        .notApplicable())
                .isEqualTo(2);
    }

    @Test
    void aPartByRecordDoesNotCountWhatIsNotKept() {
        Report part = report.byRecord(Reference::id).get("b");

        assertThat(part.counts().byAnswer().keySet())
                .isEqualTo(EnumSet.complementOf(EnumSet.of(Answer.NOT_APPLICABLE)));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> part.counts().notApplicable())
                .withMessageContaining("not applicable");
        assertThat(part.toText())
                .startsWith(
                        "As of 29 February 2020: 0 satisfied, 1 breached, 1 accepted, 0 not known, 0 failed to run.");
        assertThat(part.counts(RuleId.of("third")).byAnswer()).doesNotContainKey(Answer.NOT_APPLICABLE);
        assertThat(set.check(records, DAY, Retention.FINDINGS)
                        .byRecord(Reference::id)
                        .get("b"))
                .hasToString("Report as of 29 February 2020: 0 failed to run");
        assertThat(set.check(records, DAY, Retention.COUNTS).byRecord(Reference::id))
                .isEmpty();
    }

    @Test
    void nothingIsLostOrCountedTwiceByParting() {
        for (Collection<Report> parts : List.of(
                report.byRule(Function.identity()).values(),
                report.byRecord(Reference::id).values())) {
            Report whole = Report.merged(parts);

            assertThat(whole.results()).isEqualTo(report.results());
            assertThat(whole.open()).isEqualTo(report.open());
            assertThat(whole.accepted()).isEqualTo(report.accepted());
            assertThat(whole.failed()).isEqualTo(report.failed());
        }
    }

    // Merged.

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void areasCheckedOneByOneAndMergedAreAllCheckedAtOnce(long seed) {
        RuleSet rules = many();
        Records all = random(seed);
        List<Report> parts = all.all(Area.class).stream()
                .map(one -> rules.check(Records.of(one), DAY))
                .toList();
        Report merged = Report.merged(parts);

        assertThat(merged).isEqualTo(rules.check(all, DAY));
        assertThat(parts.stream().reduce(Report::merge)).contains(merged);
    }

    @ParameterizedTest
    @EnumSource(Retention.class)
    void theLeanerOfTwoReportsSaysWhatIsKept(Retention retention) {
        Report lean = set.check(records, DAY, retention);

        assertThat(lean.merge(set.check(Records.NONE, DAY, Retention.EVERYTHING)))
                .isEqualTo(set.check(Records.NONE, DAY, Retention.EVERYTHING).merge(lean))
                .isEqualTo(lean);
        assertThat(set.check(records, DAY, Retention.EVERYTHING).merge(set.check(Records.NONE, DAY, retention)))
                .isEqualTo(lean);
    }

    @Test
    void aRuleIsWithoutSubjectsIfNeitherReportFoundOneAndAnAcceptanceUnusedIfNeitherUsedIt() {
        Report other = RuleSet.of(List.of(new AsNamed(FIRST, Severity.ERROR), ResidentMajority.standard()))
                .accepting(accepted(FIRST, "b"))
                .check(Records.NONE, DAY);
        Report nothing = set.check(Records.NONE, DAY);

        assertThat(report.merge(other).rulesWithoutSubjects()).containsExactly(ResidentMajority.ID);
        assertThat(nothing.merge(other).rulesWithoutSubjects()).containsExactly(FIRST, ResidentMajority.ID, SECOND);
        assertThat(nothing.unusedAcceptances()).containsExactly(accepted(SECOND, "b"));
        assertThat(nothing.merge(report).unusedAcceptances()).isEmpty();
        assertThat(nothing.merge(other).unusedAcceptances())
                .containsExactlyInAnyOrder(accepted(SECOND, "b"), accepted(FIRST, "b"));
    }

    @Test
    void aRuleMayHaveAnotherSeverityInAnotherReport() {
        Report merged = report.merge(
                set.withSeverity(FIRST, Severity.INFO).check(Records.of(area("0", "bad"), area("x", "good")), DAY));

        assertThat(merged.verdict(FIRST, reference("a"))).contains(Verdict.satisfied());
        assertThat(merged.verdict(FIRST, reference("x"))).contains(Verdict.satisfied());
        assertThat(merged.results(FIRST)).isSortedAccordingTo(Report.BY_RECORD);
        assertThat(merged.open()).isSortedAccordingTo(Report.ORDER);
    }

    @Test
    void reportsOfTwoDatesAreNotMerged() {
        Report tomorrow = set.check(records, DAY.plusDays(1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> report.merge(tomorrow))
                .withMessageContaining("29 February 2020")
                .withMessageContaining("1 March 2020");
        assertThatIllegalArgumentException().isThrownBy(() -> Report.merged(List.of()));
    }

    // The same.

    @Test
    void isEqualIfAllItSaysIs() {
        Report again = set.check(records, DAY);

        assertThat(again).isEqualTo(report).hasSameHashCodeAs(report);
        assertThat(List.of(
                        set.check(records, DAY, Retention.FINDINGS),
                        set.check(records, DAY.plusDays(1)),
                        set.check(Records.NONE, DAY),
                        set.withSeverity(FIRST, Severity.INFO).check(records, DAY)))
                .doesNotContain(report);
    }

    @Test
    void aFailureIsEqualByRuleRecordAndKindOfFaultAndShowsNoMessage() {
        Report.Failure failure = report.failed().get(0);

        assertThat(failure)
                .isEqualTo(failure(new IllegalStateException("another message")))
                .isNotEqualTo(failure(new ArithmeticException()))
                .hasToString("first failed to run on Area d: IllegalStateException.");
        assertThat(failure.cause().orElseThrow()).hasMessage("a fault of the rule");
    }

    private static Report.Failure failure(Throwable cause) {
        return new Report.Failure(
                FIRST, Severity.ERROR, reference("d"), cause.getClass().getName(), Optional.of(cause), List.of());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void isTheSameFromOneThreadAndFromEight(long seed) {
        RuleSet many = many();
        Records some = random(seed);
        ForkJoinPool eight = new ForkJoinPool(8);
        try {
            for (Retention retention : Retention.values()) {
                Report one = many.check(some, DAY, retention);

                assertThat(eight.submit(() -> many.checkInParallel(some, DAY, retention))
                                .join())
                        .isEqualTo(one);
                assertThat(one.counts().failed()).isPositive();
            }
        } finally {
            eight.shutdown();
        }
    }

    /** Rules of which some stand in for others. */
    private static RuleSet many() {
        List<Rule<?>> rules = new ArrayList<>(List.of(ResidentMajority.standard()));
        for (int i = 0; i < 24; i++) {
            RuleId[] standsInFor = i % 5 == 0 ? new RuleId[] {RuleId.of("rule-" + (i + 7) % 24)} : new RuleId[0];
            rules.add(new AsNamed(RuleId.of("rule-" + i), i % 2 == 0 ? Severity.ERROR : Severity.INFO, standsInFor));
        }
        return RuleSet.of(rules)
                .accepting(accepted(RuleId.of("rule-0"), "a1"))
                .accepting(accepted(RuleId.of("rule-7"), "nowhere"));
    }

    private static Records random(long seed) {
        Random random = new Random(seed);
        List<String> names = List.of("good", "bad", "away", "throws", "?", "not");
        Area[] areas = new Area[150];
        Arrays.setAll(areas, i -> area("a" + i, names.get(random.nextInt(names.size()))));
        return Records.of(areas);
    }

    // In words.

    @Test
    void readsAsATextWithItsCountsItsFindingsAndWhatFailed() {
        assertThat(report.toText()).isEqualTo("""
                        As of 29 February 2020: 2 satisfied, 3 breached, 1 accepted, 2 not known, 2 not applicable, 2 failed to run.
                        Area b. It is bad. Correct it. (Breach of first, rated as an error.)
                        Area elsewhere. It is bad. Correct it. (Breach of first, rated as an error.)
                        Area elsewhere. It is bad. Correct it. (Breach of second, rated as a warning.)
                        Area b. It is bad. Correct it. (Breach of second, rated as a warning; accepted until 29 February 2020.)
                        first failed to run on Area d: IllegalStateException.
                        second failed to run on Area d: IllegalStateException.""");
        assertThat(set.check(records, DAY, Retention.COUNTS).toText())
                .endsWith("2 failed to run.\nThis report keeps the numbers only, not the findings.");
    }

    @Test
    void aVerdictReadsWithItsRuleAndRecordAndABreachWithItsSeverity() {
        assertThat(report.results(RuleId.of("second")))
                .extracting(Report.Result::toString)
                .contains(
                        "second, Area a. Satisfied.",
                        "second, Area c. Breached: It is bad. Correct it. (Rated as a warning.)");
    }
}
