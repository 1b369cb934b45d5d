package io.github.biglocal.testkit.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.Residence;
import io.github.biglocal.partnership.VotingRight;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.reading.IncompleteReadingException;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleCasesTest {
    private static final RuleSet RULES = BigLocalRules.standard();

    private static final String FIVE_OF_NINE = """
            cases:
              - name: Five of nine members are residents
                on: 2016-06-01
                board: {residents: 5, others: 4}
                expect:
                  resident-majority: satisfied
            """;

    private static List<String> failures(String yaml) {
        return RuleCases.parse(yaml, RULES).orThrow().cases().stream()
                .flatMap(each -> each.failures().stream())
                .toList();
    }

    private static String expecting(String board, String... lines) {
        return "cases:\n  - name: A board\n    on: 2016-06-01\n    board: " + board + "\n    expect:\n      "
                + String.join("\n      ", lines) + "\n";
    }

    /** The problems, each as place, message and repair. */
    private static List<String> problems(String yaml) {
        Loaded<RuleCases> loaded = RuleCases.parse(yaml, RULES);
        assertThat(loaded.isComplete()).isFalse();
        return loaded.problems().stream()
                .map(problem -> problem.place() + ": " + problem.message() + " " + problem.repair())
                .toList();
    }

    @Test
    void aCaseThatIsAsExpectedPasses() {
        RuleCase only = RuleCases.parse(FIVE_OF_NINE, RULES).orThrow().cases().get(0);
        assertThat(only.failures()).isEmpty();
        assertThat(only.name()).isEqualTo("Five of nine members are residents");
        assertThat(only.on()).isEqualTo(LocalDate.of(2016, 6, 1));
        assertThat(only.rules()).containsExactly(RuleId.of("resident-majority"));
        assertThat(only).hasToString("Five of nine members are residents (text:2:5 at /cases/0)");
    }

    @Test
    void aCaseThatFailsSaysWhatWasExpectedWhatTheVerdictWasAndWhy() {
        assertThat(failures(expecting("{residents: 4, others: 4}", "resident-majority: satisfied")))
                .singleElement()
                .asString()
                .startsWith("On 1 June 2016 resident-majority should be satisfied, and is breached. Breached: 4 of 8")
                .contains("51 %");
    }

    @ParameterizedTest
    @CsvSource({
        "'{residents: 5, others: 4}', satisfied",
        "'{residents: 4, others: 4}', breached",
        "'{residents: 4, unknown: 5}', not known",
        "'{residents: 4, unknown: 5}', UNKNOWN"
    })
    void aVerdictIsWrittenInWords(String board, String verdict) {
        assertThat(failures(expecting(board, "resident-majority: " + verdict))).isEmpty();
    }

    @Test
    void theDayDecidesWhetherARuleApplies() {
        assertThat(failures(expecting("{residents: 4, others: 4}", "resident-majority: not applicable")
                        .replace("2016-06-01", "2015-06-30")))
                .isEmpty();
    }

    @Test
    void theFieldsOfAFindingAreComparedAsFarAsTheyAreGiven() {
        assertThat(failures(expecting(
                        "{residents: 4, others: 4}",
                        "resident-majority:",
                        "  verdict: breached",
                        "  finding: {share: {part: 4, whole: 8}, unknown: 0, kind: CompositionRule.WrongShare}",
                        "  says: 4 of 8",
                        "  repair: resident")))
                .isEmpty();
        assertThat(failures(expecting(
                        "{residents: 4, others: 4}",
                        "resident-majority:",
                        "  verdict: breached",
                        "  finding: {share: {part: 5}}",
                        "  says: 5 of 8",
                        "  repair: Dissolve the partnership")))
                .satisfiesExactly(
                        finding -> assertThat(finding)
                                .startsWith(
                                        "No finding of resident-majority is as expected: share.part is 4 and not 5."),
                        says -> assertThat(says)
                                .startsWith("resident-majority should say \"5 of 8\", and says: Breached"),
                        repair -> assertThat(repair).startsWith("resident-majority should suggest \"Dissolve"));
    }

    @Test
    void theMarginIsCompared() {
        assertThat(failures(expecting(
                        "{residents: 6, others: 4}",
                        "partnership-minimum-size:",
                        "  verdict: satisfied",
                        "  margin: {members: 99}")))
                .singleElement()
                .asString()
                .contains("margin of partnership-minimum-size");
    }

    @Test
    void aMarginThatIsAsExpectedPasses() {
        assertThat(failures(expecting(
                        "{residents: 5, others: 4}",
                        "resident-majority:",
                        "  verdict: satisfied",
                        "  margin: {share: {part: 5, whole: 9}}")))
                .isEmpty();
    }

    @Test
    void theFindingOfARuleOfOnesOwnSaysWhatItSaysEvenIfItsFiguresHaveNoForm() {
        RuleSet own = RuleSet.of(List.<Rule<?>>of(new Named()));
        RuleCases cases = RuleCases.parse("""
                        cases:
                          - name: No name
                            on: 2016-06-01
                            board: {residents: 8}
                            expect: {named: {verdict: breached, finding: {problem: It has no name.}, repair: Name it}}
                        """, own).orThrow();
        assertThat(cases.cases().get(0).failures()).isEmpty();
    }

    @Test
    void aRuleThatAShortSetHasNotIsReportedWithThoseThatItHas() {
        RuleSet own = RuleSet.of(List.<Rule<?>>of(new Named()));
        assertThat(RuleCases.parse(FIVE_OF_NINE, own).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.repair()).isEqualTo("The only rule is named."));
    }

    @Test
    void theFiguresOfARuleThatIsNotPublicAreCompared() {
        RuleSet own = RuleSet.of(List.<Rule<?>>of(new Named()));
        String yaml = """
                cases:
                  - name: Too long a name
                    on: 2016-06-01
                    records: {partnerships: [{id: north, area: north, name: North}]}
                    expect: {named: {verdict: breached, finding: {letters: %d}}}
                """;
        assertThat(RuleCases.parse(yaml.formatted(5), own)
                        .orThrow()
                        .cases()
                        .get(0)
                        .failures())
                .isEmpty();
        assertThat(RuleCases.parse(yaml.formatted(6), own)
                        .orThrow()
                        .cases()
                        .get(0)
                        .failures())
                .singleElement()
                .asString()
                .contains("letters is 5 and not 6");
    }

    /** A rule of somebody who uses the library. */
    private static final class Named extends Rule<Partnership> {
        Named() {
            super(
                    RuleInfo.of("own", RuleId.of("named"), RuleKind.RECORDS)
                            .title("A partnership has a name")
                            .rationale("People need to know what to call it.")
                            .source(Citation.of("Our handbook"))
                            .build(),
                    Partnership.class);
        }

        @Override
        protected Verdict judge(Partnership partnership, RuleContext context) {
            return Verdict.breached(partnership
                    .name()
                    .<Finding>map(name -> new TooLong(name.length()))
                    .orElseGet(() -> new Nameless(this)));
        }

        private record TooLong(int letters) implements Finding {
            @Override
            public String problem() {
                return "Its name is too long.";
            }

            @Override
            public String repair() {
                return "Shorten it.";
            }
        }

        record Nameless(Object anything) implements Finding {
            @Override
            public String problem() {
                return "It has no name.";
            }

            @Override
            public String repair() {
                return "Name it.";
            }
        }
    }

    @Test
    void theRepairIsThatOfTheFindingAndNotOfAnother() {
        String yaml = """
                cases:
                  - name: Two requirements were not met
                    on: 2024-06-01
                    records:
                      closeOuts:
                        - id: x
                          area: area-1
                          closed: 2024-05-01
                          remaining: GBP 0.00
                          steps:
                            - {requirement: UNDERSPEND_RETURNED, status: OUTSTANDING, date: 2024-05-01}
                            - {requirement: EMPLOYMENT_ENDED, status: OUTSTANDING, date: 2024-05-01}
                    expect:
                      close-out-complete:
                        verdict: breached
                        finding: {requirement: UNDERSPEND_RETURNED}
                        repair: Return the underspend
                """;
        assertThat(failures(yaml)).isEmpty();
        assertThat(failures(yaml.replace("repair: Return the underspend", "repair: employment")))
                .singleElement()
                .asString()
                .startsWith("close-out-complete should suggest \"employment\", and suggests: Return the underspend");
    }

    @Test
    void whatIsUncommittedIsWorkedOutOfAgreements() {
        String yaml = """
                cases:
                  - name: Nothing is promised
                    on: 2021-02-28
                    records:
                      fundingAgreements:
                        - {id: f, area: a, lto: o, offered: 2020-03-01, amount: GBP 100000.00}
                      drawdowns:
                        - {id: d, agreement: f, date: 2020-04-01, planMoney: GBP 50000.00}
                    expect: {uncommitted: not known}
                """;
        assertThat(failures(yaml)).isEmpty();
        assertThat(failures(yaml.replace("not known", "1000")))
                .singleElement()
                .asString()
                .startsWith("The figure uncommitted should be GBP 1000.00, and is not known.");
    }

    /** £30,000 are held and £50,000 to be drawn, of which £60,000 are promised. */
    @Test
    void whatIsPromisedIsTakenFromWhatIsThere() {
        assertThat(failures("""
                        cases:
                          - name: Youth work is promised
                            on: 2021-02-28
                            records:
                              fundingAgreements:
                                - id: f
                                  area: a
                                  lto: o
                                  offered: 2020-03-01
                                  amount: GBP 100000.00
                                  commitments:
                                    - {project: Youth work, amount: GBP 60000.00, period: 2020-04-01/2022-03-31}
                              drawdowns:
                                - {id: d, agreement: f, date: 2020-04-01, planMoney: GBP 50000.00}
                              spendReports:
                                - id: s
                                  agreement: f
                                  period: 2020-04-01/2020-09-30
                                  submitted: 2020-10-20
                                  lines: [{heading: Youth work, amount: GBP 20000.00}]
                            expect: {uncommitted: 20000}
                        """)).isEmpty();
    }

    @Test
    void recordsAreInTheFormOfTheLibrarysJson() {
        assertThat(failures("""
                        cases:
                          - name: The second of two plans
                            on: 2020-06-01
                            records:
                              plans:
                                - {id: first, area: a, period: 2019-10-01/2026-03-31}
                                - {id: second, area: a, period: 2019-10-01/2026-04-01}
                            about: plan second
                            expect:
                              plan-ends-with-programme: breached
                        """)).isEmpty();
    }

    @Test
    void theSameCasesMayBeWrittenAsJson() {
        assertThat(failures("""
                        {"cases": [{"name": "Half", "on": "2016-06-01", "board": {"residents": 4, "others": 4},
                          "expect": {"resident-majority": "breached"}}]}
                        """)).isEmpty();
    }

    @Test
    void settingsOfACaseChangeTheRule() {
        assertThat(failures(expecting("{residents: 4, others: 4}", "resident-majority: satisfied")
                        .replace(
                                "    expect",
                                "    settings: {resident-majority: {parameters: {minimum: 1/2}}}\n    expect")))
                .isEmpty();
        assertThat(problems(expecting("{residents: 4, others: 4}", "resident-majority: satisfied")
                        .replace(
                                "    expect",
                                "    settings: {resident-majority: {parameters: {minimun: 1/2}}}\n    expect")))
                .singleElement()
                .asString()
                .startsWith("text:5:58 at /cases/0/settings/resident-majority/parameters/minimun: ")
                .contains("minimum");
    }

    @Test
    void leverageIsWorkedOutOfProjects() {
        String yaml = """
                cases:
                  - name: Leverage of two projects
                    on: 2020-02-29
                    projects: [{match: 100.00, grant: 50.00}, {match: 200, grant: 100}]
                    expect: {leverage: 2}
                """;
        assertThat(failures(yaml)).isEmpty();
        assertThat(failures(yaml.replace("leverage: 2", "leverage: 5/2")))
                .singleElement()
                .asString()
                .startsWith("The figure leverage should be 5/2, and is 2. Its working: ");
    }

    @ParameterizedTest
    @CsvSource({
        "10.14, true", // 91543/9031, to the decimals that are written
        "10.1, true",
        "10.137, true", // rounded half up, from 10.1365...
        "91543/9031, true",
        "183086/18062, true",
        "10.15, false",
        "10, false", // a whole number is exact
        "507/50, false",
        "more than 10.14, false"
    })
    void leverageIsComparedAtTheDecimalsWritten(String expected, boolean passes) {
        List<String> failures = failures("""
                cases:
                  - name: Table 1
                    on: 2020-02-29
                    projects: [{match: 183086, grant: 18062}]
                    expect: {leverage: %s}
                """.formatted(expected));
        if (passes) {
            assertThat(failures).isEmpty();
        } else {
            assertThat(failures)
                    .singleElement()
                    .asString()
                    .startsWith("The figure leverage should be " + expected + ", and is 10.1365 (91543/9031).");
        }
    }

    @Test
    void leverageOfAnAmountThatIsMoreThanAFigureIsMoreThanARatio() {
        String yaml = """
                cases:
                  - name: Over £200 of match
                    on: 2020-02-29
                    records:
                      projects:
                        - id: p
                          area: a
                          title: Project
                          programmeLines: [{amount: GBP 100.00}]
                          matchLines: [{amount: GBP 200.00, bound: more than}]
                    expect: {leverage: more than 2}
                """;
        assertThat(failures(yaml)).isEmpty();
        assertThat(failures(yaml.replace("more than 2", "2")))
                .singleElement()
                .asString()
                .startsWith("The figure leverage should be 2, and is more than 2. ");
    }

    @Test
    void withoutAnAgreementItIsNotKnownWhatIsUncommitted() {
        String yaml = """
                cases:
                  - name: A project without an agreement
                    on: 2020-02-29
                    projects: [{match: 100.00, grant: 50.00}]
                    expect: {uncommitted: not known}
                """;
        assertThat(failures(yaml)).isEmpty();
        assertThat(failures(yaml.replace("not known", "Not known"))).isEmpty();
        assertThat(failures(yaml.replace("not known", "0"))).isNotEmpty();
    }

    @Test
    void membersWithoutAVoteLiveOutsideTheArea() {
        Part board = YamlDocument.of("board: {residents: 1, nonVoting: 1}", "text")
                .orThrow()
                .whole();
        LocalDate day = LocalDate.of(2016, 6, 1);
        assertThat(CaseRecords.of(board, "A board", new CaseProblems("text"))
                        .orElseThrow()
                        .partnerships()
                        .get(0)
                        .members())
                .extracting(member -> member.votingOn(day), member -> member.residenceOn(day))
                .containsExactlyInAnyOrder(
                        tuple(VotingRight.VOTING, Residence.RESIDENT),
                        tuple(VotingRight.NON_VOTING, Residence.NON_RESIDENT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "resident-majorty: satisfied | text:6:25 at /cases/0/expect/resident-majorty: There is no rule"
                        + " resident-majorty among those that the cases may ask. Did you mean resident-majority?",
                "resident-majority: satisfed | text:6:26 at /cases/0/expect/resident-majority: 'satisfed' is no verdict."
                        + " Did you mean satisfied?",
                "resident-majority: {verdct: satisfied} | text:6:35 at /cases/0/expect/resident-majority/verdct: verdct is"
                        + " not known here. Did you mean verdict?",
                "'resident-majority: {verdict: breached, finding: {shar: 4}}' | text:6:62 at"
                        + " /cases/0/expect/resident-majority/finding/shar: shar is not known here. Did you mean share?",
                "'resident-majority: {verdict: satisfied, finding: {share: 4}}' | text:6:56 at"
                        + " /cases/0/expect/resident-majority/finding: A verdict that is satisfied has no finding.",
                "plan-ends-with-programme: satisfied | text:6:33 at /cases/0/expect/plan-ends-with-programme: The rule"
                        + " plan-ends-with-programme is asked of a record of the kind plan, and the case has none.",
                "leverage: much | text:6:17 at /cases/0/expect/leverage: What is expected of leverage is not a number"
            })
    void aSlipIsLocatedAndTheNearestNameSuggested(String expectation, String problem) {
        assertThat(problems(expecting("{residents: 4, others: 4}", expectation)))
                .anySatisfy(each -> assertThat(each.replace('"', '\'')).startsWith(problem.strip()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "board: | bord: | text:4:11 at /cases/0/bord: bord is not known here. Did you mean board?",
                "cases: | case: | text:2:3 at /case: case is not known here. Did you mean cases?",
                "2016-06-01 | 2016-06-31 | text:3:9 at /cases/0/on: This is not a day.",
                "residents: | resident: | text:4:23 at /cases/0/board/resident: resident is not known here. Did you mean"
                        + " residents?",
                "residents: 5 | residents: -5 | text:4:24 at /cases/0/board/residents: This is not a number of members.",
                "name: | nam: | text:2:10 at /cases/0/nam: nam is not known here. Did you mean name?",
                "expect: | expect: &x | text:5:13 at /cases/0/expect: A value is named here",
                "'  board' | ' board' | text:4:4: This is not YAML:"
            })
    void aSlipInACaseIsLocatedToo(String right, String wrong, String problem) {
        assertThat(problems(FIVE_OF_NINE.replace(right, wrong)))
                .anySatisfy(each -> assertThat(each).startsWith(problem));
    }

    @Test
    void aProblemOfARecordStandsWhereTheRecordStandsInTheFileOfCases() {
        String yaml = """
                cases:
                  - name: A plan
                    on: 2020-06-01
                    records:
                      plans:
                        - id: first
                          area: a
                          period: 2019-10-01/2019-09-31
                    expect:
                      plan-ends-with-programme: breached
                """;
        assertThat(problems(yaml))
                .singleElement()
                .asString()
                .startsWith("text:8:19 at /cases/0/records/plans/0/period: A date of the period does not exist.");
        assertThat(problems(yaml.replace("period: 2019-10-01/2019-09-31", "perod: 2019-10-01/2026-04-01")))
                .singleElement()
                .asString()
                .startsWith("text:8:18 at /cases/0/records/plans/0/perod: The field \"perod\" is not known.")
                .contains("Did you mean period?");
    }

    @Test
    void aCaseOfSeveralRecordsSaysWhichOneIsMeant() {
        String yaml = """
                cases:
                  - name: Two plans
                    on: 2020-06-01
                    records: {plans: [{id: first, area: a}, {id: second, area: a}]}
                    expect: {plan-ends-with-programme: not known}
                """;
        assertThat(problems(yaml))
                .singleElement()
                .asString()
                .contains("has 2 records of the kind plan, and does not say which of them the rule is asked of");
        assertThat(problems(yaml.replace("    expect", "    about: secnd\n    expect")))
                .singleElement()
                .asString()
                .startsWith("text:5:12 at /cases/0/about: ")
                .contains("Did you mean second?");
    }

    @Test
    void aCaseThatCannotBeReadIsLeftOutAndTheOthersAreKept() {
        Loaded<RuleCases> loaded = RuleCases.parse(
                FIVE_OF_NINE
                        + FIVE_OF_NINE
                                .replace("cases:\n", "")
                                .replace("Five of nine", "Five of 9")
                                .replace("2016", "16"),
                RULES);
        assertThat(loaded.isComplete()).isFalse();
        assertThat(loaded.value().orElseThrow().cases()).hasSize(1);
    }

    @Test
    void twoCasesOfAFileHaveNotTheSameName() {
        assertThat(problems(FIVE_OF_NINE + FIVE_OF_NINE.replace("cases:\n", "")))
                .singleElement()
                .asString()
                .contains("Two cases of this file have the same name.");
    }

    @Test
    void whatARuleNeverSaysIsNotExpectedOfIt() {
        String never = "never:\n  resident-majority: {satisfied: nobody lives here}\n";
        assertThat(problems(never + FIVE_OF_NINE))
                .singleElement()
                .asString()
                .contains("A file says that there is never a case of resident-majority: satisfied.");
        RuleCases cases = RuleCases.parse(never.replace("satisfied", "not known") + FIVE_OF_NINE, RULES)
                .orThrow();
        assertThat(cases.whyNever(RuleId.of("resident-majority"), Answer.UNKNOWN))
                .contains("nobody lives here");
        assertThat(cases.whyNever(RuleId.of("resident-majority"), Answer.SATISFIED))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cases", "cases: []", "- 1", "{}", "cases: [1]", "cases: [{expect: 1}]", "? [a]\n: 1"})
    void whatIsNoFileOfCasesIsAProblemAndNoException(String yaml) {
        assertThat(problems(yaml)).isNotEmpty();
    }

    @Test
    void whatIsNestedTooDeepIsAProblemAndNoException() {
        assertThat(problems("[".repeat(50_000))).isNotEmpty();
    }

    @Test
    void theFilesOfAFolderAreReadInOrderAndRunAsTests(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("b.yaml"), FIVE_OF_NINE);
        Files.writeString(folder.resolve("a.YML"), FIVE_OF_NINE);
        Files.writeString(folder.resolve("notes.txt"), "no cases");
        RuleCases cases = RuleCases.in(folder, RULES);
        assertThat(cases).hasToString("2 cases in 2 files");
        assertThat(cases.tests()).extracting(node -> node.getDisplayName()).containsExactly("a.YML", "b.yaml");
    }

    @Test
    void whatOneFileSaysIsNeverIsExpectedInNoOther(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), FIVE_OF_NINE);
        Files.writeString(
                folder.resolve("b.yaml"),
                "never: {resident-majority: {satisfied: nobody lives here}}\n"
                        + FIVE_OF_NINE.replace("satisfied", "breached"));
        assertThat(RuleCases.read(folder, RULES).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString())
                        .contains("a.yaml", "never a case of resident-majority: satisfied"));
    }

    @Test
    void aTestPointsToTheLineOfItsCaseAndFailsInWords(@TempDir Path folder) throws Throwable {
        Path file = Files.writeString(
                folder.resolve("half.yaml"),
                FIVE_OF_NINE.replace("residents: 5", "residents: 4").replace("others: 4", "others: 8"));
        DynamicContainer container =
                (DynamicContainer) RuleCases.in(file, RULES).tests().findFirst().orElseThrow();
        DynamicTest test = (DynamicTest) container.getChildren().findFirst().orElseThrow();
        assertThat(test.getTestSourceUri())
                .hasValueSatisfying(uri ->
                        assertThat(uri).hasQuery("line=2").hasPath(file.toUri().getPath()));
        assertThatThrownBy(test.getExecutable()::execute)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Five of nine members are residents (" + file + ":2:5")
                .hasMessageContaining("should be satisfied, and is breached");
    }

    @Test
    void aFolderWithoutCasesIsNoSuccess(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> RuleCases.in(folder, RULES))
                .isInstanceOf(IncompleteReadingException.class)
                .hasMessageContaining("no file of cases");
        assertThat(RuleCases.read(folder.resolve("none.yaml"), RULES).isComplete())
                .isFalse();
        Path latin = Files.write(folder.resolve("latin.yaml"), "name: é".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(RuleCases.read(latin, RULES).problems())
                .singleElement()
                .asString()
                .contains("not text in UTF-8");
    }
}
