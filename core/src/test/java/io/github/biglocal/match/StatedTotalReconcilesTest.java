package io.github.biglocal.match;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.match.StatedTotalReconciles.Irreconcilable;
import io.github.biglocal.match.StatedTotalReconciles.Mismatch;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedTotalReconcilesTest {
    private static final Entity[] PROJECTS = TableOne.PROJECTS.toArray(Entity[]::new);

    private static StatedTotal total(String totalCost, String programmeMoney, String match) {
        return StatedTotal.builder()
                .id(StatedTotalId.of("table-1"))
                .addAllAreas(TableOne.L1.areas())
                .addProjects(ProjectId.of("l1"), ProjectId.of("l2"), ProjectId.of("l3"), ProjectId.of("l4"))
                .totalCost(money(totalCost))
                .programmeMoney(money(programmeMoney))
                .match(money(match))
                .build();
    }

    private static Optional<Money> money(String amount) {
        return Optional.ofNullable(amount).map(text -> Money.parse("GBP " + text));
    }

    private static Mismatch mismatch(ProjectFigure figure, String stated, String sum) {
        return new Mismatch(
                total("1", "1", "1").reference(),
                figure,
                Money.parse("GBP " + stated),
                Bound.EXACT,
                Money.parse("GBP " + sum),
                money(sum),
                Money.parse("GBP 0"));
    }

    private static Verdict verdict(StatedTotal total, Entity... records) {
        return new StatedTotalReconciles()
                .verdict(total, RuleContext.on(LocalDate.of(2020, 2, 29), Records.of(records)));
    }

    @ParameterizedTest
    @CsvSource({"396148, 18062, 378086", "396148, , ", ", 18062, ", ", , 378086"})
    void theTotalsOfTableOneAreTheSumsOfItsProjects(String totalCost, String programmeMoney, String match) {
        assertThat(verdict(total(totalCost, programmeMoney, match), PROJECTS)).isEqualTo(Verdict.satisfied());
    }

    @ParameterizedTest
    @CsvSource({
        "396147, 18062, 378086, TOTAL_COST, 396147, 396148",
        "396148, 18063, 378086, PROGRAMME_MONEY, 18063, 18062",
        "396148, 18062, 0, MATCH, 0, 378086"
    })
    void aColumnThatDoesNotComeToItBreachesIt(
            String totalCost, String programmeMoney, String match, ProjectFigure figure, String stated, String sum) {
        assertThat(verdict(total(totalCost, programmeMoney, match), PROJECTS))
                .isEqualTo(Verdict.breached(mismatch(figure, stated, sum)));
    }

    @Test
    void everyColumnIsAFindingOfItsOwn() {
        assertThat(verdict(total("792296", "36124", "756172"), PROJECTS))
                .isEqualTo(Verdict.breached(
                        mismatch(ProjectFigure.TOTAL_COST, "792296", "396148"),
                        mismatch(ProjectFigure.PROGRAMME_MONEY, "36124", "18062"),
                        mismatch(ProjectFigure.MATCH, "756172", "378086")));
    }

    @Test
    void aTotalOfAWaveIsComparedWithItsProjectsAsOneOfAnAreaIs() {
        StatedTotal ofWave = total("396148", "18062", "378086").withAreas().withWave(1);

        assertThat(verdict(ofWave, PROJECTS)).isEqualTo(verdict(total("396148", "18062", "378086"), PROJECTS));
        assertThat(verdict(ofWave.withWave(OptionalInt.empty()), PROJECTS))
                .isEqualTo(verdict(total("396148", "18062", "378086"), PROJECTS));
    }

    @Test
    void withoutItsProjectsItCannotBeJudged() {
        StatedTotal none = total("396148", "18062", "378086").withProjects();

        assertThat(verdict(none, PROJECTS))
                .isEqualTo(Verdict.unknown(none, "projects", "which projects the stated total covers"));
        assertThat(verdict(total("396148", "18062", "378086"), TableOne.L1, TableOne.L3, TableOne.L4))
                .isEqualTo(Verdict.unknown(
                        Missing.record(TableOne.L2.id(), "the record of the project, which is missing")));
        assertThat(verdict(
                        total("396148", "18062", "378086"),
                        TableOne.L1,
                        TableOne.L1,
                        TableOne.L2,
                        TableOne.L3,
                        TableOne.L4))
                .isEqualTo(Verdict.unknown(Missing.record(TableOne.L1.id(), "which project is meant")));
    }

    @Test
    void whatTheOtherProjectsComeToMayAlreadyBeTooMuch() {
        assertThat(verdict(total("201147", "18062", "183086"), TableOne.L1, TableOne.L3, TableOne.L4))
                .isEqualTo(Verdict.breached(new Mismatch(
                        total("1", "1", "1").reference(),
                        ProjectFigure.TOTAL_COST,
                        Money.parse("GBP 201147"),
                        Bound.EXACT,
                        Money.parse("GBP 201148"),
                        Optional.empty(),
                        Money.parse("GBP 0"))));
    }

    @Test
    void withoutAFigureOfAProjectItCannotBeJudged() {
        Project unknown = TableOne.L2.withProgrammeLines();

        assertThat(verdict(total("396148", "18062", "378086"), TableOne.L1, unknown, TableOne.L3, TableOne.L4))
                .isEqualTo(
                        Verdict.unknown(unknown, "programmeLines", "how much programme money went into the project"));
        assertThat(verdict(total(null, null, "378086"), TableOne.L1, unknown, TableOne.L3, TableOne.L4))
                .isEqualTo(Verdict.satisfied());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "37000 | 5312 | Not known: how much programme money went into the project.",
                "37001 | 5312 | Breached: The stated total cost, programme money and match cannot all be the sums of the"
                        + " projects, whatever the missing amounts are. Check the stated figures, and record the missing amounts.",
                "37000 | 5311 | Breached: The stated total cost, programme money and match cannot all be the sums of the"
                        + " projects, whatever the missing amounts are. Check the stated figures, and record the missing amounts."
            })
    void whatIsMissingInOneColumnIsBoundByTheOthers(String totalCost, String programmeMoney, String answer) {
        // Its total cost is its programme money and its match, GBP 31,688: the programme put in GBP 5,312.
        Project project = TableOne.project("l1", "1", "1", "31688")
                .withTotalCost(Optional.empty())
                .withProgrammeLines();
        StatedTotal stated = total(totalCost, programmeMoney, "31688").withProjects(project.id());

        assertThat(verdict(stated, project).description()).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MORE_OR_LESS | 37000 | 3 | Not known: the exact amount of one item of match.",
                "ABOUT | 37000 | 3 | Breached: The stated match is £3, but the projects add up to at least £36,000. Look for at least £35,997 that should not be counted, or correct the stated total.",
                "ABOUT | 37000 | 36000 | Not known: the exact amount of one item of match.",
                "MORE_THAN | 37000 | 37000 | Breached: The stated match is £37,000, but the projects add up to at least £37,000.01. Look for at least £0.01 that should not be counted, or correct the stated total.",
                "ABOUT | 37000 | 37000 | Not known: the exact amount of one item of match.",
                "AT_LEAST | 37000 | 37000 | Not known: the exact amount of one item of match.",
                "AT_LEAST | 37000 | 36999.99 | Breached: The stated match is £36,999.99, but the projects add up to at least £37,000. Look for at least £0.01 that should not be counted, or correct the stated total.",
                "AT_MOST | 37000 | 37000 | Not known: the exact amount of one item of match.",
                "AT_MOST | 37000 | 37000.01 | Breached: The stated match is £37,000.01, but the projects add up to at most £37,000. Look for at least £0.01 that is missing from the projects, or correct the"
                        + " stated total.",
                "EXACT | 37000 | 37000 | Satisfied."
            })
    void anApproximateAmountIsNoReasonToBeSatisfied(Bound bound, String match, String stated, String answer) {
        Project project = TableOne.L1
                .withTotalCost(Optional.empty())
                .withMatchLines(FundingLine.of(Money.parse("GBP " + match)).withBound(bound));
        StatedTotal total = total(null, null, stated).withProjects(project.id());

        assertThat(verdict(total, project).description()).isEqualTo(answer);
    }

    @Test
    void saysWhatCannotAllBeRight() {
        assertThat(new Irreconcilable(total("1", "1", "1").reference()).problem())
                .isEqualTo("The stated total cost, programme money and match cannot all be the sums of the"
                        + " projects, whatever the missing amounts are.");
    }

    @Test
    void aFigureNotKnownDoesNotHideAMismatchInAnotherColumn() {
        assertThat(verdict(
                        total("396147", "18062", "378086"),
                        TableOne.L1,
                        TableOne.L2.withProgrammeLines(),
                        TableOne.L3,
                        TableOne.L4))
                .isEqualTo(Verdict.breached(mismatch(ProjectFigure.TOTAL_COST, "396147", "396148")));
    }

    @Test
    void aTotalNamesAProjectOnce() {
        StatedTotal total = total("396148", "18062", "378086");

        assertRefused(
                "StatedTotal",
                "projects",
                () -> total.withProjects(ProjectId.of("l1"), ProjectId.of("l2"), ProjectId.of("l1")));
    }

    @Test
    void aTotalThatStatesNoFigureSatisfiesNothing() {
        assertThat(verdict(total(null, null, null), PROJECTS))
                .isEqualTo(Verdict.notApplicable("the stated total has no figures"));
    }

    @Test
    void aProjectInAnotherCurrencyCannotBeJudged() {
        Project euros = Project.builder()
                .id(ProjectId.of("l2"))
                .area(TableOne.L2.area())
                .title("t")
                .addProgrammeLines(FundingLine.of(Money.parse("EUR 5")))
                .build();

        assertThat(verdict(total("396148", null, null), TableOne.L1, euros, TableOne.L3, TableOne.L4))
                .isEqualTo(Verdict.unknown(
                        euros, "totalCost", "the project's total cost in pounds (it is recorded in another currency)"));
    }

    @Test
    void saysWhatIsWrongAndWhatWouldPutItRight() {
        Mismatch more = mismatch(ProjectFigure.MATCH, "110", "100");
        Mismatch less = mismatch(ProjectFigure.TOTAL_COST, "90", "100");

        assertThat(more.problem()).isEqualTo("The stated match is £110, but the projects add up to £100.");
        assertThat(more.repair())
                .isEqualTo("Look for £10 that is missing from the projects, or correct the stated total.");
        assertThat(less.problem()).isEqualTo("The stated total cost is £90, but the projects add up to £100.");
        assertThat(less.repair()).isEqualTo("Look for £10 that should not be counted, or correct the stated total.");
        assertThat(new Mismatch(
                                more.record(),
                                ProjectFigure.MATCH,
                                Money.parse("GBP 90"),
                                Bound.EXACT,
                                Money.parse("GBP 100"),
                                Optional.empty(),
                                Money.parse("GBP 0"))
                        .problem())
                .isEqualTo("The stated match is £90, but the projects add up to at least £100.");
    }

    /** Twelve and twenty-five thousand, each rounded, come to 35,500 to 38,500; their printed total is half a unit out too. */
    @Test
    void theSentenceSaysWhatTheProjectsAddUpToAndWhatRoundingExplains() {
        Mismatch mismatch = new Mismatch(
                total("1", "1", "1").reference(),
                ProjectFigure.MATCH,
                Money.parse("GBP 39000"),
                Bound.EXACT,
                Money.parse("GBP 37000"),
                money("37000"),
                Money.parse("GBP 1500"));

        assertThat(mismatch.problem())
                .isEqualTo("The stated match is £39,000, but the projects add up to £37,000, and rounding explains a"
                        + " difference of at most £1,500.");
        assertThat(mismatch.difference()).isEqualTo(Money.parse("GBP 500"));
        assertThat(mismatch.repair())
                .isEqualTo("Look for at least £500 that is missing from the projects, or correct the stated total.");
        Project one = TableOne.L1
                .withTotalCost(Optional.empty())
                .withMatchLines(FundingLine.of(Money.parse("GBP 12000")), FundingLine.of(Money.parse("GBP 25000")));
        assertThat(verdict(
                        total(null, null, "39000").withProjects(one.id()).withRoundedTo(Money.parse("GBP 1000")), one))
                .isEqualTo(Verdict.breached(new Mismatch(
                        total("1", "1", "1").reference(),
                        ProjectFigure.MATCH,
                        Money.parse("GBP 39000"),
                        Bound.EXACT,
                        Money.parse("GBP 37000"),
                        money("37000"),
                        Money.parse("GBP 999.99"))));
    }

    /** A printed number is rounded half up, as everywhere: £39,000 is £38,500 to £39,499.99. */
    @ParameterizedTest
    @CsvSource({
        // match, stated, unit, answer
        "38499.99, 39000, 1000, BREACHED",
        "38500.00, 39000, 1000, SATISFIED",
        "39499.99, 39000, 1000, SATISFIED",
        "39500.00, 39000, 1000, BREACHED",
        "38000.00, 39000, 1000, BREACHED", // 37,500 to 38,499.99
        "40000.00, 39000, 1000, BREACHED", // 39,500 or more
        "7.02,     7,     0.05, SATISFIED",
        "7.03,     7,     0.05, BREACHED",
        "7.01,     7,     0.01, BREACHED"
    })
    void aTotalIsRoundedHalfUp(String match, String stated, String unit, Answer answer) {
        Project one =
                TableOne.L1.withTotalCost(Optional.empty()).withMatchLines(FundingLine.of(Money.parse("GBP " + match)));

        assertThat(verdict(
                                total(null, null, stated)
                                        .withProjects(one.id())
                                        .withRoundedTo(Money.parse("GBP " + unit)),
                                one)
                        .answer())
                .isEqualTo(answer);
    }

    /** "More than £9m": localtrust.org.uk, press release of February 2015. */
    @ParameterizedTest
    @CsvSource({
        "MORE_THAN, 378085, SATISFIED",
        "MORE_THAN, 378086, BREACHED",
        "AT_LEAST,  378086, SATISFIED",
        "AT_LEAST,  378087, BREACHED",
        "AT_MOST,   378086, SATISFIED",
        "LESS_THAN, 378086, BREACHED",
        "ABOUT,     378000, SATISFIED",
        "ABOUT,     400000, SATISFIED",
        "ABOUT,     370000, SATISFIED",
        "ABOUT,     360000, BREACHED",
        "JUST_UNDER, 380000, SATISFIED",
        "MORE_OR_LESS, 1,   SATISFIED"
    })
    void aTotalThatIsABoundIsComparedAsOne(Bound bound, String match, Answer answer) {
        assertThat(verdict(total(null, null, match).withBound(bound), PROJECTS).answer())
                .isEqualTo(answer);
    }

    @Test
    void theFindingOfABoundKeepsItsWord() {
        Mismatch mismatch = new Mismatch(
                total("1", "1", "1").reference(),
                ProjectFigure.MATCH,
                Money.parse("GBP 9000000"),
                Bound.MORE_THAN,
                Money.parse("GBP 9000000"),
                money("9000000"),
                Money.parse("GBP 0"));

        assertThat(mismatch.problem())
                .isEqualTo("The stated match is more than £9,000,000, but the projects add up to £9,000,000.");
        assertThat(mismatch.repair())
                .isEqualTo("Look for at least £0.01 that is missing from the projects, or correct the stated total.");
    }

    @Test
    void whatIsNotKnownOfTheProjectsIsMissingWhereABoundDependsOnIt() {
        Project atLeast = TableOne.L1
                .withTotalCost(Optional.empty())
                .withMatchLines(FundingLine.of(Money.parse("GBP 100")).withBound(Bound.AT_LEAST));
        StatedTotal over = total(null, null, "100").withProjects(atLeast.id());

        assertThat(verdict(over.withBound(Bound.AT_LEAST), atLeast)).isEqualTo(Verdict.satisfied());
        assertThat(verdict(over.withBound(Bound.MORE_THAN), atLeast).answer()).isEqualTo(Answer.UNKNOWN);
        assertThat(verdict(over.withBound(Bound.LESS_THAN), atLeast).answer()).isEqualTo(Answer.BREACHED);
    }

    /** What one project has may be nothing, or enough by itself; what the other has is less than £3 in any case. */
    @ParameterizedTest
    @CsvSource({
        "MORE_THAN, 10, LESS_THAN, 3,  1",
        "MORE_THAN, 10, LESS_THAN, 30, 1",
        "AT_LEAST,  10, AT_LEAST,  1,  1",
        "AT_MOST,   10, LESS_THAN, 3,  1",
        "LESS_THAN, 10, AT_LEAST,  3,  1",
        "ABOUT,     10, LESS_THAN, 3,  1",
        "EXACT,     10, LESS_THAN, 3,  1",
        "ABOUT,     1000, AT_LEAST, 3, 1",
        "AT_MOST,   1000, LESS_THAN, 3000, 1"
    })
    void noMoreFactsAreAskedForThanCanSettleIt(Bound bound, String match, Bound ofOther, String other, int settledBy) {
        Project known = TableOne.L2
                .withTotalCost(Optional.empty())
                .withMatchLines(FundingLine.of(Money.parse("GBP " + other)).withBound(ofOther));
        StatedTotal stated = total(null, null, match).withBound(bound).withProjects(TableOne.L1.id(), known.id());

        assertThat(verdict(stated, known))
                .isInstanceOfSatisfying(
                        Verdict.Unknown.class,
                        unknown -> assertThat(unknown.settledBy()).isEqualTo(settledBy));
    }

    @Test
    void aTotalOfLessThanNothingIsRefused() {
        assertRefused("StatedTotal", "bound", () -> total(null, null, "0").withBound(Bound.LESS_THAN));
        assertRefused(
                "AllocationLeverage",
                "bound",
                () -> AllocationLeverage.stated(Money.parse("GBP 0"), Bound.LESS_THAN, Money.parse("GBP 1")));
    }

    @Test
    void aSourceThatDoesNotRoundHasNoUnitAndZeroIsNone() {
        assertRefused("StatedTotal", "roundedTo", () -> total("1", "1", "1").withRoundedTo(Money.parse("GBP 0")));
        assertRefused("StatedTotal", "roundedTo", () -> total("1", "1", "1").withRoundedTo(Money.parse("GBP -1")));
    }
}
