package io.github.biglocal.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.match.StatedTotalReconciles.Mismatch;
import io.github.biglocal.rule.ListedRecords;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedTotalReconcilesTest {
    private static final Entity[] PROJECTS = TableOne.PROJECTS.toArray(Entity[]::new);

    private static StatedTotal total(String totalCost, String programmeMoney, String match) {
        return StatedTotal.builder()
                .id(StatedTotalId.of("table-1"))
                .area(TableOne.L1.area())
                .addProjects(ProjectId.of("l1"), ProjectId.of("l2"), ProjectId.of("l3"), ProjectId.of("l4"))
                .totalCost(money(totalCost))
                .programmeMoney(money(programmeMoney))
                .match(money(match))
                .build();
    }

    private static Optional<Money> money(String amount) {
        return Optional.ofNullable(amount).map(text -> Money.parse("GBP " + text));
    }

    private static Verdict verdict(StatedTotal total, Entity... records) {
        return new StatedTotalReconciles()
                .verdict(total, RuleContext.on(LocalDate.of(2020, 2, 29), ListedRecords.of(records)));
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
                .isEqualTo(Verdict.breached(new Mismatch(
                        figure, money(stated).orElseThrow(), money(sum).orElseThrow())));
    }

    @Test
    void everyColumnIsAFindingOfItsOwn() {
        assertThat(verdict(total("792296", "36124", "756172"), PROJECTS))
                .isEqualTo(Verdict.breached(
                        new Mismatch(ProjectFigure.TOTAL_COST, Money.parse("GBP 792296"), Money.parse("GBP 396148")),
                        new Mismatch(ProjectFigure.PROGRAMME_MONEY, Money.parse("GBP 36124"), Money.parse("GBP 18062")),
                        new Mismatch(ProjectFigure.MATCH, Money.parse("GBP 756172"), Money.parse("GBP 378086"))));
    }

    @Test
    void withoutItsProjectsItCannotBeJudged() {
        assertThat(verdict(total("1", "1", "0").withProjects(), PROJECTS))
                .isEqualTo(Verdict.unknown("the projects it is the total of"));
        assertThat(verdict(total("1", "1", "0"), TableOne.L1, TableOne.L3, TableOne.L4))
                .isEqualTo(Verdict.unknown("the project l2: 0 are recorded"));
        assertThat(verdict(total("1", "1", "0"), TableOne.L1, TableOne.L1, TableOne.L2, TableOne.L3, TableOne.L4))
                .isEqualTo(Verdict.unknown("the project l1: 2 are recorded"));
    }

    @Test
    void withoutAFigureOfADealItCannotBeJudged() {
        assertThat(verdict(
                        total("396148", "18062", "378086"),
                        TableOne.L1,
                        TableOne.L2.withProgrammeLines(),
                        TableOne.L3,
                        TableOne.L4))
                .isEqualTo(Verdict.unknown("the programme money of project l2 in GBP"));
    }

    @Test
    void aFigureNotKnownDoesNotHideAMismatchInAnotherColumn() {
        assertThat(verdict(
                        total("396147", "18062", "378086"),
                        TableOne.L1,
                        TableOne.L2.withProgrammeLines(),
                        TableOne.L3,
                        TableOne.L4))
                .isEqualTo(Verdict.breached(
                        new Mismatch(ProjectFigure.TOTAL_COST, Money.parse("GBP 396147"), Money.parse("GBP 396148"))));
    }

    @Test
    void aTotalNamesADealOnce() {
        StatedTotal total = total("396148", "18062", "378086");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> total.withProjects(ProjectId.of("l1"), ProjectId.of("l2"), ProjectId.of("l1")))
                .withMessage("projects names a project twice: name each once");
    }

    @Test
    void aTotalThatStatesNoFigureSatisfiesNothing() {
        assertThat(verdict(total(null, null, null), PROJECTS)).isEqualTo(Verdict.notApplicable("it states no figure"));
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
                .isEqualTo(Verdict.unknown("the total cost of project l2 in GBP"));
    }

    @Test
    void saysWhatIsWrongAndWhatWouldMendIt() {
        Mismatch more = new Mismatch(ProjectFigure.MATCH, Money.parse("GBP 110"), Money.parse("GBP 100"));
        Mismatch less = new Mismatch(ProjectFigure.TOTAL_COST, Money.parse("GBP 90"), Money.parse("GBP 100"));

        assertThat(more.problem()).isEqualTo("The stated match is GBP 110.00, but the projects come to GBP 100.00.");
        assertThat(more.repair()).isEqualTo("Look for a missing project of GBP 10.00.");
        assertThat(less.problem())
                .isEqualTo("The stated total cost is GBP 90.00, but the projects come to GBP 100.00.");
        assertThat(less.repair()).isEqualTo("Look for GBP 10.00 counted twice.");
    }
}
