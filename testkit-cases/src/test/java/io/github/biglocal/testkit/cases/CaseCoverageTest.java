package io.github.biglocal.testkit.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.biglocal.funding.LtoContributionPaid;
import io.github.biglocal.partnership.MinimumSize;
import io.github.biglocal.partnership.ResidentMajority;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleSet;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseCoverageTest {
    private static final RuleSet SIZE = RuleSet.of(List.<Rule<?>>of(MinimumSize.standard()));
    private static final RuleSet MAJORITY = RuleSet.of(List.<Rule<?>>of(ResidentMajority.standard()));

    /** All that is asked of the rule that a partnership has eight members, from July 2015 to March 2026. */
    private static final String COMPLETE = """
            cases:
              - {name: Eight, source: The guidance, on: 2015-07-01, board: {others: 8}, expect: {partnership-minimum-size: satisfied}}
              - {name: Seven, on: 2026-03-31, board: {others: 7}, expect: {partnership-minimum-size: {verdict: breached, finding: {minimum: 8}, repair: Recruit}}}
              - {name: Before, on: 2015-06-30, board: {others: 7}, expect: {partnership-minimum-size: not applicable}}
              - {name: Nobody, on: 2016-06-01, board: {others: 0}, expect: {partnership-minimum-size: not known}}
            """;

    private static CaseCoverage coverage(String yaml, RuleSet rules) {
        return CaseCoverage.of(RuleCases.parse(yaml, rules).orThrow(), rules);
    }

    private static List<String> gaps(String yaml) {
        return coverage(yaml, SIZE).gaps().stream()
                .map(CaseCoverage.Gap::toString)
                .toList();
    }

    @Test
    void aRuleWithAllItsCasesHasNoGap() {
        assertThat(gaps(COMPLETE)).isEmpty();
        assertThat(coverage(COMPLETE, SIZE)).hasToString("4 cases of 1 rule, no missing cases");
        assertThat(coverage(COMPLETE, SIZE).toYaml()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "others: 0 | others: 9 | satisfied | that is not known",
                "2015-06-30 | 2015-07-02 | breached | that is not applicable",
                "others: 8 | others: 9 | satisfied | that is just satisfied, for the smallest number of members in post: 8 members",
                "on: 2015-07-01 | on: 2015-07-02 | satisfied | on the first day, 1 July 2015",
                "on: 2026-03-31 | on: 2026-03-30 | '' | on the last day, 31 March 2026",
                "', finding: {minimum: 8}' | '' | '' | that states the finding",
                "', repair: Recruit' | '' | '' | that states the repair",
                "'source: The guidance, ' | '' | satisfied | with the figures of a source"
            })
    void aCaseThatIsMissingIsNamed(String of, String instead, String verdict, String missing) {
        assertThat(gaps(withOther(of, instead, verdict)))
                .containsExactly("partnership-minimum-size: no case " + missing);
    }

    /** The complete cases, of which the one with a text has another, and the verdict that follows from it. */
    private static String withOther(String of, String instead, String verdict) {
        return COMPLETE.lines()
                .map(line -> line.contains(of)
                        ? line.replace(of, instead)
                                .replaceFirst("(size: ).*}}", verdict.isEmpty() ? "$0" : "$1" + verdict + "}}")
                        : line)
                .reduce("", (all, line) -> all + line + "\n");
    }

    @Test
    void aBreachFarFromTheThresholdDoesNotStandForItsOtherSide() {
        assertThat(gaps(COMPLETE.replace(
                        "Seven, on: 2026-03-31, board: {others: 7}", "Six, on: 2026-03-31, board: {others: 6}")))
                .containsExactly(
                        "partnership-minimum-size: no case that is just breached, for the smallest number of members in"
                                + " post: 8 members");
    }

    @ParameterizedTest
    @CsvSource({
        "5, 4, satisfied, true", // 55.56 %, which is less than 56 %
        "56, 44, satisfied, false", // 56 %, which is enough for 56 %
        "6, 3, satisfied, false",
        "4, 4, breached, true",
        "46, 54, breached, true", // 46 %, which is enough for 46 %
        "45, 54, breached, false"
    })
    void aShareIsNearItsThresholdWithinFivePercentagePoints(int residents, int others, String verdict, boolean isNear) {
        List<CaseCoverage.Gap> missing = coverage(
                        "cases:\n  - name: A board\n    on: 2016-06-01\n    board: {residents: " + residents
                                + ", others: " + others + "}\n    expect: {resident-majority: " + verdict + "}\n",
                        MAJORITY)
                .gaps(Set.of(CaseCoverage.Kind.THRESHOLD));
        assertThat(missing).hasSize(isNear ? 1 : 2);
    }

    @ParameterizedTest
    @CsvSource({
        "1000.00, 50.00, satisfied, true",
        "1000.00, 49.50, breached, true", // 4.95 %, which is paid at that rate
        "1000.00, 50.50, breached, true",
        "1000.00, 49.49, breached, false",
        "1000.00, 40.00, breached, false", // within five percentage points
        "1.00, 0.04, breached, true", // a penny of a small amount
        "1.00, 0.05, satisfied, false" // 5p are paid at 4.95 % too
    })
    void aSmallShareIsOneOfMoneyAndIsNearItsThresholdWithinATwentiethOfAPoint(
            String money, String paid, String verdict, boolean isNear) {
        RuleSet rules = RuleSet.of(List.<Rule<?>>of(LtoContributionPaid.standard()));
        assertThat(coverage("""
                                cases:
                                  - name: A drawdown
                                    on: 2021-02-28
                                    records:
                                      drawdowns:
                                        - {id: d, agreement: f, date: 2020-04-01, planMoney: GBP %s, ltoContribution: GBP %s}
                                    expect: {lto-contribution-paid: %s}
                                """.formatted(money, paid, verdict), rules).gaps(Set.of(CaseCoverage.Kind.THRESHOLD)))
                .hasSize(isNear ? 1 : 2);
    }

    @Test
    void aThresholdWithEditionsHasTwoSidesAndTwoDaysInEach() {
        LocalDate change = LocalDate.of(2018, 1, 1);
        RuleSet rules = RuleSet.of(List.<Rule<?>>of(ResidentMajority.standardWithAtLeastHalfFrom(change)));
        CaseCoverage coverage = coverage("""
                cases:
                  - {name: Four of eight, on: 2017-12-31, board: {residents: 4, others: 4}, expect: {resident-majority: breached}}
                """, rules);
        assertThat(coverage.gaps(EnumSet.of(CaseCoverage.Kind.THRESHOLD, CaseCoverage.Kind.EDITION)))
                .extracting(CaseCoverage.Gap::kind, CaseCoverage.Gap::on, CaseCoverage.Gap::expected)
                .containsExactlyInAnyOrder(
                        tuple(CaseCoverage.Kind.THRESHOLD, LocalDate.of(2015, 7, 1), Answer.SATISFIED),
                        tuple(CaseCoverage.Kind.THRESHOLD, change, Answer.SATISFIED),
                        tuple(CaseCoverage.Kind.THRESHOLD, change, Answer.BREACHED),
                        tuple(CaseCoverage.Kind.EDITION, LocalDate.of(2015, 7, 1), Answer.SATISFIED),
                        tuple(CaseCoverage.Kind.EDITION, change, Answer.SATISFIED),
                        tuple(CaseCoverage.Kind.EDITION, LocalDate.of(2026, 3, 31), Answer.SATISFIED));
    }

    @Test
    void aCaseWithOtherSettingsDoesNotCoverTheRuleAsItIs() {
        assertThat(
                        gaps(
                                COMPLETE.replace(
                                        "expect: {partnership-minimum-size: not known}",
                                        "settings: {partnership-minimum-size: {parameters: {minimum: 9}}}, expect: {partnership-minimum-size: not known}")))
                .containsExactly("partnership-minimum-size: no case that is not known");
    }

    @Test
    void aRuleThatIsNeverBreachedNeedsNoFinding() {
        assertThat(coverage(
                                "never: {partnership-minimum-size: {breached: nobody leaves}}\n"
                                        + COMPLETE.lines()
                                                .filter(line -> !line.contains("breached"))
                                                .reduce("", (all, line) -> all + line + "\n"),
                                SIZE)
                        .gaps(Set.of(CaseCoverage.Kind.FINDING, CaseCoverage.Kind.REPAIR)))
                .isEmpty();
    }

    @Test
    void whatTheDocumentSaysCanNeverBeIsNotMissing() {
        assertThat(gaps(
                        "never: {partnership-minimum-size: {not known: members are always recorded, first day: it came later}}\n"
                                + withOther("others: 0", "others: 9", "satisfied")
                                        .replace("on: 2015-07-01", "on: 2015-07-02")))
                .isEmpty();
    }

    @Test
    void missingCasesAreProposedForAPersonToFillIn() {
        CaseCoverage coverage = coverage(withOther("others: 0", "others: 9", "satisfied"), SIZE);
        assertThat(coverage.toYaml())
                .startsWith("# Proposed where a case is missing.")
                .endsWith("""
                        cases:
                          - name: "partnership-minimum-size: a case that is not known"
                            on: 2015-07-01
                            records: {}  # fill in
                            expect:
                              partnership-minimum-size: not known
                        """);
    }

    @Test
    void aProposalLacksNothingButItsRecords() {
        CaseCoverage coverage = coverage(
                "cases:\n  - {name: Eight, on: 2016-06-01, board: {others: 8}, expect: {partnership-minimum-size: satisfied}}\n",
                SIZE);
        assertThat(coverage.gaps()).hasSize(9);
        assertThat(coverage.toYaml()).contains("verdict: breached\n        finding: {}", "repair: \"\"");
        Loaded<RuleCases> proposed = RuleCases.parse(
                coverage.toYaml()
                        .replace("source: \"\"", "source: The guidance")
                        .replace("repair: \"\"", "repair: Recruit")
                        .replace("finding: {}", "finding: {minimum: 8}"),
                SIZE);
        assertThat(proposed.problems())
                .hasSameSizeAs(coverage.gaps())
                .allSatisfy(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.MISSING_FIELD));
    }
}
