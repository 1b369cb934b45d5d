package io.github.biglocal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.programme.BigLocalRules;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One fact is one finding: where one rule stands in for another, the report shows its finding only. */
class ReportStandInsTest {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 29);
    private static final RuleId GENERAL = RuleId.of("general");
    private static final RuleId SPECIAL = RuleId.of("special");

    /** Finds fault with some fields of an area, or of the record its finding names. */
    private static final class FindsFault extends Rule<Area> {
        private final List<Finding> findings;

        FindsFault(RuleId id, List<Finding> findings, RuleId... standsInFor) {
            super(
                    RuleInfo.of("area", id, RuleKind.RECORDS)
                            .title("Title")
                            .rationale("Because.")
                            .source(Citation.of("s"))
                            .standsInFor(standsInFor)
                            .build(),
                    Area.class);
            this.findings = findings;
        }

        @Override
        protected Verdict judge(Area area, RuleContext context) {
            return Verdict.of(findings);
        }
    }

    private record Fault(Optional<Reference> about, Optional<String> aboutField) implements Finding {
        @Override
        public String problem() {
            return "It is wrong.";
        }

        @Override
        public String repair() {
            return "Correct it.";
        }
    }

    private static Finding of(String field) {
        return new Fault(Optional.empty(), Optional.ofNullable(field));
    }

    private static Finding at(String about, String field) {
        return new Fault(Optional.of(new Reference("Area", about)), Optional.of(field));
    }

    private static Report report(RuleSet rules) {
        return rules.check(
                Records.of(Area.builder().id(AreaId.of("a")).name("n").build()), DAY);
    }

    private static RuleSet both(Finding special, Finding... general) {
        return RuleSet.of(List.of(
                new FindsFault(GENERAL, Arrays.asList(general)), new FindsFault(SPECIAL, List.of(special), GENERAL)));
    }

    @ParameterizedTest
    @CsvSource({
        "name, name, special",
        "name, announced, general special",
        // A finding about no single field is about the record as a whole, the other's field with it.
        ", name, special",
        "name, , special",
        ", , special"
    })
    void theFindingOfTheRuleStoodInForIsLeftOutIfBothAreOfOneField(String special, String general, String shown) {
        assertThat(report(both(of(special), of(general))).open())
                .extracting(finding -> finding.rule().value())
                .containsExactlyInAnyOrder(shown.split(" "));
    }

    @Test
    void onlyTheFindingsOfThatFieldAreLeftOut() {
        assertThat(report(both(of("name"), of("name"), of("announced"))).open())
                .filteredOn(finding -> finding.rule().equals(GENERAL))
                .extracting(finding -> finding.finding().aboutField().orElseThrow())
                .containsExactly("announced");
    }

    @Test
    void findingsAboutOtherRecordsStay() {
        assertThat(report(both(at("b", "name"), at("c", "name"))).open()).hasSize(2);
        assertThat(report(both(at("b", "name"), of("name"))).open()).hasSize(2);
        assertThat(report(both(at("b", "name"), at("b", "name"))).open())
                .extracting(Report.PlacedFinding::rule)
                .containsExactly(SPECIAL);
        assertThat(report(both(at("a", "name"), of("name"))).open())
                .as("a record that is the one asked")
                .hasSize(1);
    }

    @Test
    void aRuleThatIsNotAskedStandsInForNone() {
        RuleSet rules = both(of("name"), of("name"));

        assertThat(report(rules.without(SPECIAL)).open())
                .extracting(Report.PlacedFinding::rule)
                .containsExactly(GENERAL);
        assertThat(report(rules.with(Settings.none().off(SPECIAL))).open()).hasSize(1);
        assertThat(report(rules.without(GENERAL)).open())
                .extracting(Report.PlacedFinding::rule)
                .containsExactly(SPECIAL);
    }

    @Test
    void aRuleThatFindsNothingStandsInForNone() {
        RuleSet rules = RuleSet.of(
                List.of(new FindsFault(GENERAL, List.of(of("name"))), new FindsFault(SPECIAL, List.of(), GENERAL)));

        assertThat(report(rules).open()).hasSize(1);
    }

    @Test
    void countsAndVerdictsStay() {
        Report report = report(both(of("name"), of("name")));

        assertThat(report.counts().breached()).isEqualTo(2);
        assertThat(report.results()).hasSize(2);
        assertThat(report.verdict(GENERAL, new Reference("Area", "a"))).contains(Verdict.breached(of("name")));
        assertThat(report.counts(GENERAL).breached()).isEqualTo(1);
        assertThat(report.byRule(Function.identity()).get(GENERAL).open()).isEmpty();
        assertThat(report.byRule(Function.identity()).get(GENERAL).isClean()).isFalse();
    }

    @Test
    void anAcceptanceOfAFindingThatIsLeftOutIsNotUnused() {
        Acceptance acceptance = new Acceptance(GENERAL, new Reference("Area", "a"), "r", DAY.plusDays(1));

        assertThat(report(both(of("name"), of("name")).accepting(acceptance)).unusedAcceptances())
                .isEmpty();
    }

    @Test
    void whatIsLeftOutForAnAcceptedFindingIsAccepted() {
        Acceptance acceptance = new Acceptance(SPECIAL, new Reference("Area", "a"), "r", DAY);
        Report report = report(both(of("name"), of("name")).accepting(acceptance));

        assertThat(report.open()).isEmpty();
        assertThat(report.accepted()).extracting(Report.PlacedFinding::rule).containsExactly(SPECIAL);
        assertThat(report.counts().accepted()).isEqualTo(2);
        assertThat(report.counts().breached()).isZero();
        assertThat(report.isClean()).isTrue();
    }

    @Test
    void whatIsAcceptedAndLeftOutForAnOpenFindingIsNotOpenTwice() {
        Acceptance acceptance = new Acceptance(GENERAL, new Reference("Area", "a"), "r", DAY);
        Report report = report(both(of("name"), of("name")).accepting(acceptance));

        assertThat(report.open()).extracting(Report.PlacedFinding::rule).containsExactly(SPECIAL);
        assertThat(report.accepted()).isEmpty();
        assertThat(report.counts(SPECIAL).breached()).isEqualTo(1);
        assertThat(report.counts(GENERAL).accepted()).isEqualTo(1);
    }

    @Test
    void acceptanceGoesDownAChainOfRulesThatStandInForTheNext() {
        RuleId middle = RuleId.of("middle");
        RuleSet chain = RuleSet.of(List.of(
                new FindsFault(GENERAL, List.of(of("name"))),
                new FindsFault(middle, List.of(of("name")), GENERAL),
                new FindsFault(SPECIAL, List.of(of("name")), middle)));

        assertThat(report(chain).open()).extracting(Report.PlacedFinding::rule).containsExactly(SPECIAL);
        assertThat(report(chain.accepting(new Acceptance(SPECIAL, new Reference("Area", "a"), "r", DAY)))
                        .counts()
                        .accepted())
                .isEqualTo(3);
    }

    @Test
    void ofRulesThatStandInForEachOtherOneFindingIsLeft() {
        RuleSet circle = RuleSet.of(List.of(
                new FindsFault(GENERAL, List.of(of("name")), SPECIAL),
                new FindsFault(SPECIAL, List.of(of("name")), GENERAL)));

        assertThat(report(circle).open()).hasSize(1);
    }

    @Test
    void theRulesOfTheLibraryStandInForOthersThatThereAreAndNeverInACircle() {
        RuleSet all = BigLocalRules.all();

        for (Rule<?> rule : all.rules()) {
            Set<RuleId> reached = new HashSet<>();
            addStoodInFor(all, rule.info().id(), reached);
            assertThat(reached)
                    .as("stood in for by %s", rule)
                    .doesNotContain(rule.info().id());
        }
    }

    private static void addStoodInFor(RuleSet all, RuleId id, Set<RuleId> reached) {
        for (RuleId other : all.rule(id).info().standsInFor()) {
            if (reached.add(other)) {
                addStoodInFor(all, other, reached);
            }
        }
    }
}
