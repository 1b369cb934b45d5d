package io.github.biglocal.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportGroupsTest {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 29);

    /** Answers by the name of the area; on "away" its finding is about another area. */
    private static final class AsNamed extends Rule<Area> {
        AsNamed(String id, Severity severity) {
            super(
                    RuleInfo.of("area", RuleId.of(id), RuleKind.RECORDS)
                            .severity(severity)
                            .title("Title")
                            .rationale("Because.")
                            .source(Citation.of("s"))
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
            return "Mend it.";
        }
    }

    private static Area area(String id, String name) {
        return Area.builder().id(AreaId.of(id)).name(name).build();
    }

    private final RuleSet set =
            RuleSet.of(List.of(new AsNamed("first", Severity.ERROR), new AsNamed("second", Severity.WARNING)));
    private final Report report = set.check(
            ListedRecords.of(
                    area("a", "good"),
                    area("b", "bad"),
                    area("c", "away"),
                    area("d", "throws"),
                    area("e", "?"),
                    area("f", "not")),
            DAY);

    @Test
    void countsEveryKindOfVerdictAndTheRulesThatFailed() {
        assertThat(report.tally()).isEqualTo(new Report.Tally(2, 4, 2, 2, 2));
    }

    @Test
    void theGravityOfABreachIsAGroup() {
        assertThat(report.by(Report.Entry::severity).keySet()).containsExactly(Severity.ERROR, Severity.WARNING);
        assertThat(report.by(Report.Entry::severity).get(Severity.WARNING).tally())
                .isEqualTo(new Report.Tally(1, 2, 1, 1, 1));
    }

    @Test
    void aFindingIsInTheGroupOfTheRecordItIsAboutAndItsVerdictInThatOfTheRecordAsked() {
        var byRecord = report.by(entry -> entry.about().id());

        assertThat(byRecord.keySet()).containsExactly("a", "b", "c", "d", "e", "elsewhere", "f");
        assertThat(byRecord.get("c").findings()).isEmpty();
        assertThat(byRecord.get("c").tally().breached()).isEqualTo(2);
        assertThat(byRecord.get("elsewhere").findings()).hasSize(2);
        assertThat(byRecord.get("elsewhere").results()).isEmpty();
        assertThat(byRecord.get("d").failures()).hasSize(2);
    }

    @Test
    void nothingIsLostOrCountedTwiceByGrouping() {
        var parts = report.by(Report.Entry::rule).values();

        assertThat(parts.stream().flatMap(part -> part.results().stream()))
                .containsExactlyInAnyOrderElementsOf(report.results());
        assertThat(parts.stream().flatMap(part -> part.findings().stream()))
                .containsExactlyInAnyOrderElementsOf(report.findings());
        assertThat(parts.stream().flatMap(part -> part.failures().stream()))
                .containsExactlyInAnyOrderElementsOf(report.failures());
    }

    @Test
    void theConceptOfARuleIsThePackageItLivesIn() {
        RuleSet rules = RuleSet.of(Stream.concat(PartnershipRules.all().stream(), GrantRules.all().stream())
                .toList());

        assertThat(rules.conceptOf(ResidentMajority.ID)).isEqualTo("partnership");
        assertThat(rules.check(ListedRecords.of(Boards.board(4, 4)), DAY)
                        .by(entry -> rules.conceptOf(entry.rule()))
                        .keySet())
                .containsExactly("partnership");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aReportIsTheSameFromOneThreadAndFromEight(long seed) {
        Random random = new Random(seed);
        List<Area> areas = new ArrayList<>();
        List<String> names = List.of("good", "bad", "away", "throws", "?", "not");
        for (int i = 0; i < 200; i++) {
            areas.add(area("a" + random.nextInt(150), names.get(random.nextInt(names.size()))));
        }
        List<Rule<?>> rules = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            rules.add(new AsNamed("rule-" + i, i % 2 == 0 ? Severity.ERROR : Severity.INFO));
        }
        rules.add(ResidentMajority.standard());
        RuleSet many = RuleSet.of(rules);
        Records records = ListedRecords.of(areas.toArray(new Area[0]));
        Report one = many.check(records, DAY);

        Report eight;
        try (ClosingPool pool = new ClosingPool(8)) {
            eight = pool.pool().submit(() -> many.checkInParallel(records, DAY)).join();
        }

        assertThat(one.failures()).isNotEmpty();
        assertThat(eight.results()).isEqualTo(one.results());
        assertThat(eight.findings()).isEqualTo(one.findings());
        assertThat(eight.failures())
                .extracting(Report.Failure::rule, Report.Failure::subject)
                .isEqualTo(one.failures().stream()
                        .map(failure -> tuple(failure.rule(), failure.subject()))
                        .toList());
        assertThat(eight.rulesWithoutSubjects())
                .isEqualTo(one.rulesWithoutSubjects())
                .containsExactly(ResidentMajority.ID);
    }

    @Test
    void aReportReadsAsATextWithItsTallyItsFindingsAndWhatFailed() {
        assertThat(report.toText())
                .startsWith(
                        "As of 2020-02-29: 2 satisfied, 4 breached, 2 not applicable, 2 not known, 2 failed to run.\n")
                .contains("ERROR first, Area b: It is bad. Mend it.")
                .contains("WARNING second, Area elsewhere: It is bad. Mend it.")
                .endsWith("second failed to run on Area d: IllegalStateException.")
                .doesNotContain("a fault of the rule");
    }

    @Test
    void aComparisonReadsAsATextAndTellsTheVerdictsOfAnotherKindApart() {
        Report mended = set.check(ListedRecords.of(area("a", "good"), area("b", "good")), DAY);
        ReportComparison comparison =
                ReportComparison.between(set.check(ListedRecords.of(area("a", "good"), area("b", "bad")), DAY), mended);

        assertThat(comparison.changesOfKind())
                .isEqualTo(comparison.verdictChanges())
                .hasSize(2);
        assertThat(comparison.toText()).isEqualTo("""
                        Findings: 0 new, 2 gone, 0 still there.
                        first, Area b: Breached: It is bad. Mend it. Then: Satisfied.
                        second, Area b: Breached: It is bad. Mend it. Then: Satisfied.""");
    }

    @Test
    void anAnswerWithOtherNumbersIsAChangeButNotOfAnotherKind() {
        RuleSet majority = RuleSet.of(List.of(ResidentMajority.standard()));
        ReportComparison comparison = ReportComparison.between(
                majority.check(ListedRecords.of(Boards.board(8, 4)), DAY),
                majority.check(ListedRecords.of(Boards.board(9, 4)), DAY));

        assertThat(comparison.verdictChanges()).hasSize(1);
        assertThat(comparison.changesOfKind()).isEmpty();
    }

    /** A pool that is closed on Java 17 too. */
    private record ClosingPool(ForkJoinPool pool) implements AutoCloseable {
        ClosingPool(int threads) {
            this(new ForkJoinPool(threads));
        }

        @Override
        public void close() {
            pool.shutdown();
        }
    }
}
