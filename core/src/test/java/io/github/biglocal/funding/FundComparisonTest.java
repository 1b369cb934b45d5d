package io.github.biglocal.funding;

import static io.github.biglocal.funding.Accounts.agreement;
import static io.github.biglocal.funding.Accounts.drawdown;
import static io.github.biglocal.funding.Accounts.gbp;
import static io.github.biglocal.funding.Accounts.line;
import static io.github.biglocal.funding.Accounts.report;
import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Periods;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class FundComparisonTest {
    private static final LocalDate DAY = LocalDate.of(2017, 10, 19);

    /** Rastrick Big Local, minutes of 19 October 2017, with the remainder as printed. */
    private static final StatedAccount RASTRICK = StatedAccount.builder()
            .id(StatedAccountId.of("minutes-2017-10-19"))
            .area(Accounts.AREA)
            .date(DAY)
            .spent(gbp("23911"))
            .held(gbp("27489"))
            .undrawn(gbp("55900"))
            .committed(gbp("65000"))
            .uncommitted(gbp("18389"))
            .addCitations(Citation.of("Rastrick Big Local, minutes of 19 October 2017"))
            .build();

    private static FundStatement records(String spent) {
        return FundAccounts.asOf(DAY)
                .statement(
                        List.of(agreement("year 3", "GBP 107300")
                                .withCommitments(new Commitment("Path", gbp("65000"), Periods.parse("2017-09-01/..")))),
                        List.of(drawdown("year 3", "2017-04-01", "GBP 51400")),
                        List.of(report("year 3", "2017-04-01/2017-09-30", line("Events", "GBP " + spent))),
                        List.of());
    }

    @Test
    void whatRastrickPrintedIsWhatItsFiguresLeave() {
        assertThat(RASTRICK.remainder()).contains(gbp("18389")).isEqualTo(RASTRICK.uncommitted());
        assertThat(RASTRICK.withUndrawn(Optional.empty()).remainder()).isEmpty();
    }

    @Test
    void whatIsNotStatedIsNotKnown() {
        assertThat(RASTRICK.stated(FundFigure.RECEIVED)).isEmpty();
        assertThat(RASTRICK.stated(FundFigure.RETURNED)).isEmpty();
        assertThat(RASTRICK.stated(FundFigure.HELD)).contains(gbp("27489"));
    }

    @Test
    void aStatementThatTheRecordsComeToHasNoDifference() {
        FundComparison comparison = RASTRICK.comparedWith(records("23911"));

        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.notCompared())
                .extracting(FundComparison.Line::figure)
                .containsExactly(FundFigure.RECEIVED, FundFigure.RETURNED);
        assertThat(comparison.explain())
                .containsExactly(
                        "Compared: what is stated as of 19 October 2017, and what is recorded as of 19 October 2017.",
                        "Received: not known and £51,400.",
                        "Spent: £23,911 in both.",
                        "Returned: not known and £0.",
                        "Held: £27,489 in both.",
                        "Undrawn: £55,900 in both.",
                        "Committed: £65,000 in both.",
                        "Uncommitted: £18,389 in both.");
    }

    @Test
    void eachFigureThatDiffersIsShownWithTheDifference() {
        FundComparison comparison = RASTRICK.comparedWith(records("23000"));

        assertThat(comparison.differences())
                .extracting(FundComparison.Line::difference)
                .containsExactly(Optional.of(gbp("-911")), Optional.of(gbp("911")), Optional.of(gbp("911")));
        assertThat(comparison.explain())
                .contains("Spent: £23,911 and £23,000, £911 less.", "Held: £27,489 and £28,400, £911 more.");
        assertThat(comparison)
                .hasToString(
                        "What is stated as of 19 October 2017 and what is recorded as of 19 October 2017: 3 figures differ, 2 figures"
                                + " not compared");
    }

    @Test
    void twoStatementsAreComparedTheSecondWithTheFirst() {
        StatedAccount later = RASTRICK.withId(StatedAccountId.of("minutes-2017-12-01"))
                .withDate(LocalDate.of(2017, 12, 1))
                .withSpent(gbp("30000"))
                .withUncommitted(Optional.empty());
        FundComparison comparison = RASTRICK.comparedWith(later);

        assertThat(comparison.differences())
                .containsExactly(new FundComparison.Line(
                        FundFigure.SPENT, Optional.of(gbp("23911")), Optional.of(gbp("30000"))));
        assertThat(comparison.notCompared())
                .extracting(FundComparison.Line::figure)
                .containsExactly(FundFigure.UNCOMMITTED);
        assertThat(comparison.second())
                .isEqualTo(new FundComparison.Side(FundComparison.Origin.STATED, LocalDate.of(2017, 12, 1)));
    }

    @Test
    void amountsInDifferentCurrenciesAreNotCompared() {
        FundComparison.Line line =
                new FundComparison.Line(FundFigure.HELD, Optional.of(gbp("1")), Optional.of(Money.parse("EUR 1")));

        assertThat(line.difference()).isEmpty();
    }

    @Test
    void statementsWithoutFiguresHaveNoneToCompare() {
        StatedAccount silent = StatedAccount.builder()
                .id(StatedAccountId.of("s"))
                .area(Accounts.AREA)
                .date(DAY)
                .build();

        assertThat(silent.comparedWith(silent).explain()).last().isEqualTo("Neither has a figure.");
    }

    @Test
    void aNegativeSumSpentAndASecondCurrencyAreRefused() {
        assertRefused("StatedAccount", "spent", () -> RASTRICK.withSpent(gbp("-1")));
        assertRefused(
                "StatedAccount",
                "received, spent, returned, held, undrawn, committed, uncommitted",
                () -> RASTRICK.withHeld(Money.parse("EUR 1")));
        assertThat(RASTRICK.withHeld(gbp("-1")).held()).contains(gbp("-1"));
    }
}
