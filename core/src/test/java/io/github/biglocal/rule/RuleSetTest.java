package io.github.biglocal.rule;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.organisation.Organisation;
import io.github.biglocal.organisation.OrganisationId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleSetTest {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 29);
    private static final RuleId LONG_NAME = RuleId.of("name-is-long");
    private static final RuleId CAPITAL = RuleId.of("name-has-a-capital");

    /** Wants an area's name to have five characters; knows nothing of "?"; fails on "!". */
    private static final class NameIsLong extends Rule<Area> {
        private final int least;

        NameIsLong(int least) {
            super(about(LONG_NAME, Severity.ERROR), Area.class);
            this.least = least;
        }

        @Override
        protected Verdict judge(Area area, RuleContext context) {
            int length = area.name().length();
            return switch (area.name()) {
                case "?" -> Verdict.unknown(area, "name", "the name");
                case "-" -> Verdict.notApplicable("the area has no name");
                case "!" -> throw new IllegalStateException("a fault of the rule");
                default ->
                    length >= least ? Verdict.satisfied() : Verdict.breached(new TooShort(length, Optional.empty()));
            };
        }
    }

    /** Wants every area's name to have a capital; says so of each of them in one verdict about the organisation. */
    private static final class NameHasACapital extends Rule<Organisation> {
        NameHasACapital() {
            super(about(CAPITAL, Severity.WARNING), Organisation.class);
        }

        @Override
        protected Verdict judge(Organisation organisation, RuleContext context) {
            return Verdict.of(List.of(
                    new TooShort(1, Optional.of(new Reference("Area", "z"))),
                    new TooShort(2, Optional.of(new Reference("Area", "b")))));
        }
    }

    private record TooShort(int length, Optional<Reference> about) implements Finding {
        @Override
        public String problem() {
            return "The name has " + length + " characters.";
        }

        @Override
        public String repair() {
            return "Find a longer one.";
        }
    }

    private static RuleInfo about(RuleId id, Severity severity) {
        return about(id).severity(severity).build();
    }

    private static RuleInfo.Builder about(RuleId id) {
        return RuleInfo.of("area", id, RuleKind.RECORDS)
                .title("t")
                .rationale("r")
                .source(Citation.of("s"))
                .guidance(Periods.parse("2015-07-01/2026-03-31"));
    }

    private static Area area(String id, String name) {
        return Area.builder().id(AreaId.of(id)).name(name).build();
    }

    private static Reference areaRef(String id) {
        return new Reference("Area", id);
    }

    private final RuleSet set = RuleSet.of(List.of(new NameIsLong(5), new NameHasACapital()));

    // Making a set one's own.

    @Test
    void holdsItsRulesById() {
        assertThat(set.rules()).extracting(Rule::toString).containsExactly("name-has-a-capital", "name-is-long");
    }

    @Test
    void refusesTwoRulesOfOneId() {
        assertRefused("RuleSet", "rules", () -> RuleSet.of(List.of(new NameIsLong(5), new NameIsLong(6))));
    }

    @Test
    void aRuleCanBeTakenOutAndPutBack() {
        RuleSet less = set.without(LONG_NAME);

        assertThat(less.rules()).extracting(Rule::toString).containsExactly("name-has-a-capital");
        assertThat(less.with(new NameIsLong(9)).rules()).hasSize(2);
        assertThat(set.rules()).hasSize(2);
    }

    @Test
    void aRuleWithTheSameIdTakesItsPlace() {
        RuleSet stricter = set.with(new NameIsLong(6));
        Records records = Records.of(area("a", "Goole"));

        assertThat(stricter.rules()).hasSize(2);
        assertThat(set.check(records, DAY).open()).isEmpty();
        assertThat(stricter.check(records, DAY).open()).hasSize(1);
    }

    @Test
    void aMisspeltIdIsRefusedWhereverOneIsGiven() {
        RuleId misspelt = RuleId.of("name-is-lnog");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> set.without(misspelt))
                .withMessage("RuleSet: The set has no rule name-is-lnog."
                        + " Use name-is-long, or see rules() for those it has.");
        assertRefused("RuleSet", "id", () -> set.withSeverity(misspelt, Severity.INFO));
        assertRefused("RuleSet", "id", () -> set.severityOf(misspelt));
        assertRefused("RuleSet", "id", () -> set.accepting(new Acceptance(misspelt, areaRef("a"), "r", DAY)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> set.without(LONG_NAME).without(LONG_NAME));
    }

    @Test
    void theSeverityIsTheCallersToSet() {
        RuleSet milder = set.withSeverity(LONG_NAME, Severity.INFO);

        assertThat(set.severityOf(LONG_NAME)).isEqualTo(Severity.ERROR);
        assertThat(milder.severityOf(LONG_NAME)).isEqualTo(Severity.INFO);
        assertThat(milder.severityOf(CAPITAL)).isEqualTo(Severity.WARNING);
        assertThat(milder.check(Records.of(area("a", "Ely")), DAY).open())
                .extracting(Report.PlacedFinding::severity)
                .containsExactly(Severity.INFO);
        assertThat(milder.with(new NameIsLong(6)).severityOf(LONG_NAME)).isEqualTo(Severity.INFO);
    }

    // Accepting a finding.

    @ParameterizedTest
    @CsvSource({"2020-02-28, true", "2020-02-29, true", "2020-03-01, true", "2020-03-02, false", "2020-03-03, false"})
    void aFindingIsAcceptedUntilTheLastDayOfTheAcceptanceThatDayIncluded(LocalDate asOf, boolean accepted) {
        Acceptance acceptance = new Acceptance(LONG_NAME, areaRef("a"), "it is called so", LocalDate.of(2020, 3, 1));
        Report report = set.accepting(acceptance).check(Records.of(area("a", "Ely")), asOf);

        assertThat(accepted ? report.accepted() : report.open())
                .singleElement()
                .satisfies(found -> assertThat(found.acceptance())
                        .isEqualTo(accepted ? Optional.of(acceptance) : Optional.empty()));
        assertThat(accepted ? report.open() : report.accepted()).isEmpty();
        assertThat(report.counts().accepted()).isEqualTo(accepted ? 1 : 0);
        assertThat(report.counts().breached()).isEqualTo(accepted ? 0 : 1);
        assertThat(report.isClean()).isEqualTo(accepted);
        assertThat(report.unusedAcceptances()).isEqualTo(accepted ? List.of() : List.of(acceptance));
    }

    @Test
    void anAcceptanceIsOfOneRuleAndOneRecord() {
        Report report = set.accepting(new Acceptance(LONG_NAME, areaRef("b"), "r", DAY))
                .accepting(new Acceptance(CAPITAL, areaRef("a"), "r", DAY))
                .check(Records.of(area("a", "Ely"), area("b", "Rye")), DAY);

        assertThat(report.open()).extracting(Report.PlacedFinding::about).containsExactly(areaRef("a"));
        assertThat(report.accepted()).extracting(Report.PlacedFinding::about).containsExactly(areaRef("b"));
    }

    @Test
    void anAcceptanceIsOfTheRecordTheFindingIsAbout() {
        Report report = set.accepting(new Acceptance(CAPITAL, areaRef("z"), "r", DAY))
                .check(Records.of(organisation("o")), DAY);

        assertThat(report.open()).extracting(Report.PlacedFinding::about).containsExactly(areaRef("b"));
        assertThat(report.accepted()).extracting(Report.PlacedFinding::about).containsExactly(areaRef("z"));
        assertThat(report.counts().breached())
                .as("one of its two findings is open")
                .isEqualTo(1);
    }

    @Test
    void anAcceptanceThatCoversNothingIsTold() {
        Acceptance used = new Acceptance(LONG_NAME, areaRef("a"), "r", DAY.plusDays(1));
        Acceptance inOrder = new Acceptance(LONG_NAME, areaRef("b"), "r", DAY.plusDays(1));
        Acceptance misspelt = new Acceptance(LONG_NAME, areaRef("aa"), "r", DAY.plusDays(1));
        Acceptance expired = new Acceptance(LONG_NAME, areaRef("c"), "r", DAY.minusDays(1));
        Acceptance ofAnotherRule = new Acceptance(CAPITAL, areaRef("a"), "r", DAY.plusDays(1));
        RuleSet accepting = set.accepting(expired)
                .accepting(used)
                .accepting(inOrder)
                .accepting(misspelt)
                .accepting(ofAnotherRule);

        assertThat(accepting
                        .check(Records.of(area("a", "Ely"), area("b", "Goole"), area("c", "Rye")), DAY)
                        .unusedAcceptances())
                .containsExactly(expired, inOrder, misspelt, ofAnotherRule);
        assertThat(accepting
                        .check(Records.of(area("a", "Ely"), area("c", "Rye")), DAY.minusDays(1))
                        .unusedAcceptances())
                .containsExactly(inOrder, misspelt, ofAnotherRule);
        assertThat(set.check(Records.of(area("a", "Ely")), DAY).unusedAcceptances())
                .isEmpty();
    }

    @Test
    void anAcceptanceThatCoversSeveralFindingsOrOneOfThemIsUsed() {
        Acceptance acceptance = new Acceptance(CAPITAL, areaRef("z"), "r", DAY.plusDays(1));
        Report report = set.accepting(acceptance).check(Records.of(organisation("o"), organisation("p")), DAY);

        assertThat(report.unusedAcceptances()).isEmpty();
        assertThat(report.accepted()).hasSize(2);
    }

    @Test
    void anAcceptanceRenewedBeforeItsLastDayIsNotUnused() {
        Acceptance first = new Acceptance(LONG_NAME, areaRef("a"), "r", DAY.plusDays(1));
        Acceptance renewed = new Acceptance(LONG_NAME, areaRef("a"), "r", DAY.plusYears(1));

        assertThat(set.accepting(first)
                        .accepting(renewed)
                        .check(Records.of(area("a", "Ely")), DAY)
                        .unusedAcceptances())
                .isEmpty();
    }

    @Test
    void aRuleTakenOutKeepsItsSeverityAndAcceptancesForWhenItIsPutBack() {
        Acceptance ofLongName = new Acceptance(LONG_NAME, areaRef("a"), "r", DAY.plusDays(1));
        RuleSet without =
                set.accepting(ofLongName).withSeverity(LONG_NAME, Severity.INFO).without(LONG_NAME);
        Records records = Records.of(area("a", "Ely"));
        Report off = without.check(records, DAY);
        Report on = without.with(new NameIsLong(5)).check(records, DAY);

        assertThat(off.open()).isEmpty();
        assertThat(off.unusedAcceptances()).isEmpty();
        assertThat(on.accepted())
                .extracting(Report.PlacedFinding::severity, Report.PlacedFinding::about)
                .containsExactly(tuple(Severity.INFO, areaRef("a")));
    }

    @Test
    void anAcceptanceIsKeptOnce() {
        Acceptance acceptance = new Acceptance(LONG_NAME, areaRef("a"), "r", DAY.plusDays(1));
        Acceptance renewed = new Acceptance(LONG_NAME, areaRef("a"), "r", DAY.plusDays(2));
        RuleSet twice = set.accepting(acceptance).accepting(acceptance).accepting(renewed);

        assertThat(twice.settings().acceptances()).containsExactly(acceptance, renewed);
        assertThat(twice.with(twice).settings().acceptances()).containsExactly(acceptance, renewed);
        assertThat(twice.with(twice.settings()).settings().acceptances()).containsExactly(acceptance, renewed);
        assertThat(twice.with(Settings.none().accepting(acceptance)).settings().acceptances())
                .containsExactly(acceptance, renewed);
    }

    @Test
    void anAcceptanceHasAReason() {
        assertRefused("Acceptance", "reason", () -> new Acceptance(LONG_NAME, areaRef("a"), " ", DAY));
    }

    // The report.

    private static Organisation organisation(String id) {
        return Organisation.builder().id(OrganisationId.of(id)).name("n").build();
    }

    @Test
    void isSortedBySeverityRuleAndRecord() {
        Report report = set.check(Records.of(area("q", "Rye"), organisation("o"), area("c", "Ely")), DAY);

        assertThat(report.open())
                .extracting(reported -> reported.severity() + " " + reported.rule() + " " + reported.about())
                .containsExactly(
                        "ERROR name-is-long Area c",
                        "ERROR name-is-long Area q",
                        "WARNING name-has-a-capital Area b",
                        "WARNING name-has-a-capital Area z");
        assertThat(report.results())
                .extracting(result -> result.rule() + " " + result.about())
                .containsExactly("name-is-long Area c", "name-is-long Area q", "name-has-a-capital Organisation o");
    }

    @Test
    void isTheSameInWhateverOrderTheRecordsCome() {
        List<Entity> records = new ArrayList<>(List.of(organisation("o1"), organisation("o2")));
        List<String> names = List.of("?", "-", "Goole", "Ely", "Rye", "Derby", "Ely");
        IntStream.range(0, 100).forEach(i -> records.add(area("a" + i, names.get(i % names.size()))));
        Report expected = set.check(Records.of(records), DAY);
        Random random = new Random(4);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(records, random);
            Report report = set.check(Records.of(records), DAY);
            assertThat(report).isEqualTo(expected).hasSameHashCodeAs(expected).hasToString(expected.toString());
        }
        assertThat(expected.open()).hasSize(46);
    }

    @Test
    void isTheSameWhenSeveralThreadsCheckAtOnce() {
        Records records = Records.of(area("q", "Rye"), organisation("o"), area("c", "Ely"));
        Report expected = set.check(records, DAY);

        assertThat(IntStream.range(0, 200).parallel().mapToObj(i -> set.check(records, DAY)))
                .allMatch(expected::equals);
    }

    @Test
    void ofManyFailuresOfOneKindTheFirstKeepsWhatWasThrown() {
        Report report = set.check(Records.of(area("b", "!"), area("c", "!"), area("d", "!")), DAY);

        assertThat(report.failed())
                .extracting(Report.Failure::about, failure -> failure.cause().isPresent())
                .containsExactly(tuple(areaRef("b"), true), tuple(areaRef("c"), false), tuple(areaRef("d"), false));
    }

    @Test
    void aRuleThatFailsIsReportedAndTheOthersStillRun() {
        Report report = set.check(Records.of(area("b", "!"), area("c", "Ely"), organisation("o")), DAY);

        assertThat(report.failed()).singleElement().satisfies(failure -> {
            assertThat(failure.rule()).isEqualTo(LONG_NAME);
            assertThat(failure.about()).isEqualTo(areaRef("b"));
            assertThat(failure.kind()).isEqualTo("java.lang.IllegalStateException");
            assertThat(failure.cause())
                    .get(as(InstanceOfAssertFactories.THROWABLE))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("a fault of the rule");
        });
        assertThat(report.open()).hasSize(3);
        assertThat(report.verdict(LONG_NAME, areaRef("b"))).isEmpty();
        assertThat(report.rulesWithoutSubjects()).isEmpty();
        assertThat(report)
                .hasToString("Report as of 29 February 2020: 0 satisfied, 2 breached, 0 accepted, 0 not known,"
                        + " 0 not applicable, 1 failed to run");
    }

    @Test
    void aRuleWithoutARecordOfItsKindIsIdleAndHasNotPassed() {
        Report report = set.check(Records.of(area("a", "Goole")), DAY);

        assertThat(report.rulesWithoutSubjects()).containsExactly(CAPITAL);
        assertThat(report.results()).hasSize(1);
        assertThat(set.check(Records.NONE, DAY).rulesWithoutSubjects()).containsExactly(CAPITAL, LONG_NAME);
        assertThat(set.check(Records.of(area("a", "!")), DAY).rulesWithoutSubjects())
                .containsExactly(CAPITAL);
    }

    @Test
    void countsItsVerdictsByKind() {
        Report report = set.check(
                Records.of(
                        area("a", "Goole"),
                        area("b", "Derby"),
                        area("c", "Ely"),
                        area("d", "?"),
                        area("e", "-"),
                        area("f", "!"),
                        organisation("o")),
                DAY);

        assertThat(report.counts().satisfied()).isEqualTo(2);
        assertThat(report.counts().breached()).isEqualTo(2);
        assertThat(report.counts().accepted()).isZero();
        assertThat(report.counts().unknown()).isEqualTo(1);
        assertThat(report.counts().notApplicable()).isEqualTo(1);
        assertThat(report.counts().failed()).isEqualTo(1);
        assertThat(report.counts(CAPITAL))
                .hasToString(
                        "0 satisfied, 1 breached, 0 accepted, 0 not known," + " 0 not applicable, 0 failed to run");
        assertThat(report.open()).hasSize(3);
    }

    @Test
    void findsTheVerdictOfARuleOnARecord() {
        Report report = set.check(Records.of(area("a", "Goole"), area("d", "?")), DAY);

        assertThat(report.verdict(LONG_NAME, areaRef("a"))).contains(Verdict.satisfied());
        assertThat(report.verdict(LONG_NAME, areaRef("d")))
                .contains(Verdict.unknown(area("d", "?"), "name", "the name"));
        assertThat(report.verdict(LONG_NAME, areaRef("x"))).isEmpty();
        assertThat(report.verdict(CAPITAL, areaRef("a"))).isEmpty();
        assertThat(report.asOf()).isEqualTo(DAY);
    }

    @Test
    void givesTheVerdictsOfARuleBySubject() {
        Report report = set.check(Records.of(area("d", "?"), area("a", "Goole"), organisation("o")), DAY);

        assertThat(report.results(LONG_NAME))
                .containsExactly(
                        new Report.Result(
                                LONG_NAME,
                                Severity.ERROR,
                                areaRef("a"),
                                Answer.SATISFIED,
                                Verdict.satisfied(),
                                List.of()),
                        new Report.Result(
                                LONG_NAME,
                                Severity.ERROR,
                                areaRef("d"),
                                Answer.UNKNOWN,
                                Verdict.unknown(area("d", "?"), "name", "the name"),
                                List.of()));
        assertThat(report.results(CAPITAL)).hasSize(1);
        assertThat(report.results(RuleId.of("another"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2015-06-30, false", "2015-07-01, true", "2026-03-31, true", "2026-04-01, false"})
    void aRuleAppliesFromTheFirstToTheLastDayOfItsGuidance(LocalDate date, boolean applies) {
        Verdict verdict = new NameIsLong(5).verdict(area("a", "Ely"), RuleContext.on(date));

        if (applies) {
            assertThat(verdict).isInstanceOf(Verdict.Breached.class);
        } else {
            assertThat(verdict)
                    .isEqualTo(Verdict.notApplicable("the rule applies only from 1 July 2015 to 31 March 2026"));
        }
    }

    // What a rule says.

    @Test
    void aRuleSaysWhatItAsksWhyAndWhereItWasPublished() {
        RuleInfo.Builder nothing = RuleInfo.of("area", LONG_NAME, RuleKind.PRACTICE);
        assertRefused("RuleInfo", "title", nothing::build);
        assertRefused("RuleInfo", "rationale", nothing.title("t")::build);
        assertRefused("RuleInfo", "sources", nothing.rationale("r")::build);
        assertThat(nothing.source(Citation.of("s")).build().severity()).isEqualTo(Severity.INFO);
    }

    @ParameterizedTest
    @CsvSource({
        "REQUIREMENT, ERROR, true",
        "RECORDS, INFO, true",
        "GUIDANCE, ERROR, false",
        "GUIDANCE, WARNING, true",
        "LOCAL_TERMS, ERROR, false",
        "PRACTICE, WARNING, false"
    })
    void aBreachIsNoGraverThanTheKindOfTheRuleAllows(RuleKind kind, Severity severity, boolean allowed) {
        RuleInfo.Builder builder = RuleInfo.of("area", LONG_NAME, kind)
                .title("t")
                .rationale("r")
                .source(Citation.of("s"))
                .severity(severity);

        if (allowed) {
            assertThat(builder.build().severity()).isEqualTo(severity);
        } else {
            assertRefused("RuleInfo", "severity", builder::build);
        }
    }

    @Test
    void whatARuleSaysCanBeChangedPartByPart() {
        RuleInfo info = about(LONG_NAME)
                .rows("A1")
                .basis("The library reads it so.")
                .ownReading("five is its own")
                .standsInFor(CAPITAL)
                .replaces(RuleId.of("name-is-tall"))
                .build();

        assertThat(info.toBuilder().title("another").build())
                .usingRecursiveComparison()
                .ignoringFields("title")
                .isEqualTo(info);
        assertThat(info.toBuilder().title("another").build().title()).isEqualTo("another");
    }

    @Test
    void aRuleIdIsInKebabCase() {
        assertThat(Arrays.asList("a", "resident-majority", "rule-2", "m18"))
                .allSatisfy(text -> assertThat(RuleId.of(text)).hasToString(text));
        assertThat(Arrays.asList("", "A", "a_b", "-a", "a-", "a--b", "2-a", "a b", "residentMajority"))
                .allSatisfy(text -> assertRefused("RuleId", "value", () -> RuleId.of(text)));
    }

    private record Spare(int characters) implements Margin {
        @Override
        public String description() {
            return characters + " characters may go.";
        }
    }

    @Test
    void aVerdictDescribesItselfInSentences() {
        assertThat(Verdict.satisfied().description()).isEqualTo("Satisfied.");
        assertThat(Verdict.satisfied(new Spare(3)).description()).isEqualTo("Satisfied: 3 characters may go.");
        assertThat(Verdict.breached(new TooShort(3, Optional.empty())).description())
                .isEqualTo("Breached: The name has 3 characters. Find a longer one.");
        assertThat(Verdict.breached(new TooShort(3, Optional.empty()), new TooShort(4, Optional.of(areaRef("a"))))
                        .description())
                .isEqualTo("Breached: The name has 3 characters. Find a longer one."
                        + " The name has 4 characters. Find a longer one.");
        assertThat(Verdict.notApplicable("the area has no name").description())
                .isEqualTo("Not applicable: the area has no name.");
        assertThat(Verdict.unknown(area("a", "Ely"), "name", "what the area is called")
                        .description())
                .isEqualTo("Not known: what the area is called.");
    }

    @Test
    void aVerdictIsNotEmptyHanded() {
        assertRefused("Breached", "findings", () -> new Verdict.Breached(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Verdict.notApplicable(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> Verdict.unknown(area("a", "Ely"), "name", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> Verdict.unknown(List.of(), 1));
        assertThat(Verdict.of(List.of())).isEqualTo(Verdict.satisfied());
    }

    /** Has a parameter, and forgets to take over another value of it. */
    private static final class Forgets extends Rule<Area> {
        private static final Parameter<Integer> LEAST = Parameter.wholeNumber("least", "how long", "letter", 0, 1);

        Forgets() {
            super(Infos.info("forgets"), Area.class, Parameters.of(LEAST));
        }

        @Override
        protected Verdict judge(Area area, RuleContext context) {
            return Verdict.satisfied();
        }
    }

    @Test
    void aRuleThatDoesNotTakeOverTheValueOfAParameterIsRefusedWhereItIsSet() {
        RuleSet rules = RuleSet.of(List.of(new Forgets()));

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> rules.with(Settings.none().value(RuleId.of("forgets"), "least", 7)))
                .withMessageContaining("does not take over the value of its parameter least");
    }
}
