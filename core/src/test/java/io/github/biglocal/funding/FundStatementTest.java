package io.github.biglocal.funding;

import static io.github.biglocal.funding.Accounts.agreement;
import static io.github.biglocal.funding.Accounts.drawdown;
import static io.github.biglocal.funding.Accounts.gbp;
import static io.github.biglocal.funding.Accounts.line;
import static io.github.biglocal.funding.Accounts.report;
import static io.github.biglocal.funding.Accounts.returned;
import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Periods;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FundStatementTest {
    /** The day of the minutes of Rastrick Big Local from which the figures are. */
    private static final LocalDate DAY = LocalDate.of(2017, 10, 19);

    @Test
    void theFiguresThatRastrickStatedIn2017Leave18389() {
        FundStatement statement = FundStatement.of(
                DAY, FundAccount.ofBalance("Plan", gbp("23911"), gbp("27489"), gbp("55900"), gbp("65000")));

        assertThat(statement.received()).isEqualTo(gbp("51400"));
        assertThat(statement.held()).contains(gbp("27489"));
        assertThat(statement.uncommitted()).contains(gbp("18389"));
        assertThat(statement.shortfall()).contains(gbp("0"));
        assertThat(statement.explain())
                .containsExactly(
                        "Account Plan: received £51,400 after any returns and spent £23,911, so £27,489 is held; £55,900 is still to be"
                                + " drawn down and £65,000 is committed.",
                        "In total, £27,489 is held and £55,900 is still to be drawn down; after £65,000 of commitments,"
                                + " £18,389 is uncommitted, as of 19 October 2017.");
    }

    @Test
    void recordsThatComeToTheSameFiguresMakeTheSameStatement() {
        FundingAgreement agreement = agreement("year 3", "GBP 107300")
                .withCommitments(
                        new Commitment("Path", gbp("65000"), Periods.parse("2017-09-01/..")),
                        new Commitment("Fair", gbp("900"), Periods.parse("2017-01-01/2017-10-18")));
        FundStatement statement = FundAccounts.asOf(DAY)
                .statement(
                        List.of(agreement),
                        List.of(
                                drawdown("year 3", "2017-04-01", "GBP 51400"),
                                drawdown("year 3", "2017-10-20", "GBP 50000")),
                        List.of(
                                report("year 3", "2017-04-01/2017-09-30", line("Events", "GBP 23911")),
                                report("year 3", "2017-10-01/2018-03-31", line("Events", "GBP 1"))),
                        List.of());

        assertThat(statement.spent()).contains(gbp("23911"));
        assertThat(statement.held()).contains(gbp("27489"));
        assertThat(statement.undrawn()).contains(gbp("55900"));
        assertThat(statement.committed()).contains(gbp("65000"));
        assertThat(statement.uncommitted()).contains(gbp("18389"));
        assertThat(statement.leftOut()).extracting(LeftOut::why).containsOnly(LeftOut.Why.LATER);
        assertThat(statement.leftOut()).hasSize(2);
    }

    @Test
    void anOverspentAccountIsCarriedByTheOthers() {
        FundStatement statement = FundStatement.of(
                DAY,
                FundAccount.ofBalance("Year 2", gbp("5000"), gbp("-1200"), gbp("0"), gbp("0")),
                FundAccount.ofBalance("Year 3", gbp("100"), gbp("2000"), gbp("0"), gbp("1000")));

        assertThat(statement.carried()).isEqualTo(gbp("1200"));
        assertThat(statement.held()).contains(gbp("800"));
        assertThat(statement.uncommitted()).contains(gbp("-200"));
        assertThat(statement.shortfall()).contains(gbp("200"));
        assertThat(statement.explain()).contains("Other accounts carry the £1,200 that is overspent.");
    }

    @Test
    void whatWasReturnedChangesWhatWasReceivedAndNotWhatIsHeld() {
        FundAccount account = FundAccount.ofBalance("Plan", gbp("100"), gbp("20"))
                .withReturned(gbp("5"))
                .withReturned(gbp("30"));

        assertThat(account.received()).isEqualTo(gbp("150"));
        assertThat(account.returned()).contains(gbp("30"));
        assertThat(account.held()).contains(gbp("20"));
        assertThat(FundStatement.of(DAY, account).amount(FundFigure.RECEIVED)).contains(gbp("150"));
        assertRefused("FundAccount", "returned", () -> account.withReturned(gbp("-1")));
    }

    @ParameterizedTest
    @EnumSource(FundFigure.class)
    void aFigureOfNoAccountIsNotKnownRatherThanZero(FundFigure figure) {
        assertThat(FundStatement.of(DAY).amount(figure)).isEmpty();
    }

    @Test
    void moneyReturnedIsNotHeld() {
        FundStatement statement = FundAccounts.asOf(DAY)
                .statement(
                        List.of(agreement("a", "GBP 100")),
                        List.of(drawdown("a", "2017-01-01", "GBP 100")),
                        List.of(report("a", "2017-01-01/2017-06-30", line("Events", "GBP 0"))),
                        List.of(returned("a", "2017-10-19", "GBP 30")));

        assertThat(statement.returned()).contains(gbp("30"));
        assertThat(statement.held()).contains(gbp("70"));
    }

    @Test
    void whatDoesNotBelongIsLeftOutAndTold() {
        SpendReport undated = report("a", "2017-01-01/2017-06-30").withPeriod(Optional.empty());
        FundStatement statement = FundAccounts.asOf(DAY)
                .statement(
                        List.of(
                                agreement("a", "GBP 100"),
                                agreement("euros", "EUR 100"),
                                agreement("later", "GBP 100").withOffered(DAY.plusDays(1))),
                        List.of(drawdown("b", "2017-01-01", "GBP 7"), drawdown("a", "2017-01-01", "EUR 7")),
                        List.of(undated),
                        List.of(returned("later", "2017-01-01", "GBP 1")));

        assertThat(statement.accounts()).extracting(FundAccount::label).containsExactly("a");
        assertThat(statement.received()).isEqualTo(gbp("0"));
        assertThat(statement.leftOut())
                .extracting(LeftOut::why)
                .containsExactly(
                        LeftOut.Why.OTHER_CURRENCY,
                        LeftOut.Why.LATER,
                        LeftOut.Why.OTHER_AGREEMENT,
                        LeftOut.Why.OTHER_CURRENCY,
                        LeftOut.Why.DATE_NOT_KNOWN,
                        LeftOut.Why.OTHER_AGREEMENT);
    }

    @Test
    void aStatementIsOfOneCurrency() {
        FundAccount euros = FundAccount.ofBalance("e", Money.parse("EUR 1"), Money.parse("EUR 0"));

        assertRefused("FundStatement", "accounts", () -> FundStatement.of(DAY, euros));
        assertThat(FundAccounts.asOf(DAY)
                        .inCurrency(CurrencyUnit.EUR)
                        .statement(List.of(agreement("e", "EUR 1")), List.of(), List.of(), List.of())
                        .undrawn())
                .contains(Money.parse("EUR 1"));
    }

    /** The sum of the accounts is the whole: money in is money spent, returned and held, and each figure adds up. */
    @Test
    void theAccountsOfTwoThousandSetsOfRecordsComeToTheWhole() {
        Random random = new Random(2017);
        for (int i = 0; i < 2_000; i++) {
            List<FundingAgreement> agreements = new ArrayList<>();
            List<Drawdown> drawdowns = new ArrayList<>();
            List<SpendReport> reports = new ArrayList<>();
            List<FundingReturn> returns = new ArrayList<>();
            for (int j = 0; j < 3; j++) {
                String id = "a" + j;
                agreements.add(agreement(id, "GBP " + random.nextInt(100_000))
                        .withCommitments(
                                new Commitment("p", gbp("" + random.nextInt(50_000)), Periods.parse("2016-01-01/.."))));
                drawdowns.add(
                        drawdown(id, "2016-0" + (1 + random.nextInt(9)) + "-01", "GBP " + random.nextInt(90_000)));
                drawdowns.add(
                        drawdown(id, "201" + (6 + random.nextInt(4)) + "-01-02", "GBP " + random.nextInt(90_000)));
                reports.add(report(id, "2016-01-01/2016-06-30", line("h", "GBP " + random.nextInt(80_000))));
                returns.add(returned(id, "201" + (6 + random.nextInt(4)) + "-12-01", "GBP " + random.nextInt(1_000)));
            }
            FundAccounts accounts = FundAccounts.asOf(DAY);
            FundStatement whole = accounts.statement(agreements, drawdowns, reports, returns);
            FundStatement parts = new FundStatement(
                    DAY,
                    CurrencyUnit.GBP,
                    agreements.stream()
                            .flatMap(each ->
                                    accounts.statement(List.of(each), drawdowns, reports, returns).accounts().stream())
                            .toList(),
                    List.of());
            Money agreed = Money.total(
                    agreements.stream().map(FundingAgreement::amount).toList());

            assertThat(parts.accounts()).isEqualTo(whole.accounts());
            assertThat(whole.received())
                    .isEqualTo(whole.spent()
                            .orElseThrow()
                            .plus(whole.returned().orElseThrow())
                            .plus(whole.held().orElseThrow()));
            assertThat(whole.received().plus(whole.undrawn().orElseThrow())).isEqualTo(agreed);
            assertThat(whole.uncommitted())
                    .contains(whole.held()
                            .orElseThrow()
                            .plus(whole.undrawn().orElseThrow())
                            .minus(whole.committed().orElseThrow()));
            assertThat(whole.accounts().stream()
                            .flatMap(account -> account.uncommitted().stream())
                            .reduce(gbp("0"), Money::plus))
                    .isEqualTo(whole.uncommitted().orElseThrow());
            assertThat(whole.shortfallOfAccounts().orElseThrow())
                    .isGreaterThanOrEqualTo(whole.shortfall().orElseThrow());
        }
    }

    @Test
    void whatMinutesDoNotStateIsNotKnownAndNeverZero() {
        FundStatement statement = FundStatement.of(DAY, FundAccount.ofBalance("Plan", gbp("23911"), gbp("27489")));

        assertThat(statement.held()).contains(gbp("27489"));
        assertThat(statement.returned()).isEmpty();
        assertThat(statement.amount(FundFigure.RETURNED)).isEmpty();
        assertThat(statement.amount(FundFigure.RECEIVED)).isEmpty();
        assertThat(statement.undrawn()).isEmpty();
        assertThat(statement.committed()).isEmpty();
        assertThat(statement.uncommitted()).isEmpty();
        assertThat(statement.shortfall()).isEmpty();
        assertThat(statement.explain())
                .containsExactly(
                        "Account Plan: received £51,400 after any returns and spent £23,911, so £27,489 is held; what is"
                                + " still to be drawn down and what is committed are not known.",
                        "In total, £27,489 is held; what is uncommitted is not known, as of 19 October 2017.");
        assertThat(statement)
                .hasToString("Accounts as of 19 October 2017: £27,489 is held, what is uncommitted is not known");
    }

    @Test
    void whatWasSpentIsNotKnownOfAnAgreementThatWasNeverReportedOn() {
        FundStatement statement = FundAccounts.asOf(DAY)
                .statement(
                        List.of(agreement("a", "GBP 100"), agreement("b", "GBP 100")),
                        List.of(drawdown("a", "2017-01-01", "GBP 100"), drawdown("b", "2017-01-01", "GBP 40")),
                        List.of(report("a", "2017-01-01/2017-06-30", line("Events", "GBP 70"))),
                        List.of());

        assertThat(statement.accounts())
                .extracting(FundAccount::spent)
                .containsExactly(Optional.of(gbp("70")), Optional.empty());
        assertThat(statement.spent()).isEmpty();
        assertThat(statement.held()).isEmpty();
        assertThat(statement.undrawn()).contains(gbp("60"));
        assertThat(statement.explain())
                .contains(
                        "Account b: received £40; £60 is still to be drawn down; what was spent and what is committed are"
                                + " not known.");
    }

    @Test
    void commitmentsThatEndedAreNoneAndThoseThatAreNotRecordedAreNotKnown() {
        FundingAgreement agreement = agreement("a", "GBP 100");
        Commitment over = new Commitment("Fair", gbp("9"), Periods.parse("2017-01-01/2017-10-18"));

        assertThat(FundAccounts.asOf(DAY)
                        .statement(List.of(agreement.withCommitments(over)), List.of(), List.of(), List.of())
                        .committed())
                .contains(gbp("0"));
        assertThat(FundAccounts.asOf(DAY)
                        .statement(List.of(agreement), List.of(), List.of(), List.of())
                        .committed())
                .isEmpty();
    }

    /** Pooled, the money of one year pays the promises of the other. */
    @Test
    void theShortfallOfAnAccountStaysVisibleWhenAccountsArePooled() {
        FundStatement statement = FundStatement.of(
                DAY,
                FundAccount.ofBalance("Year 2", gbp("100"), gbp("500"), gbp("0"), gbp("700")),
                FundAccount.ofBalance("Year 3", gbp("100"), gbp("2000"), gbp("0"), gbp("0")));

        assertThat(statement.shortfall()).contains(gbp("0"));
        assertThat(statement.shortfallOfAccounts()).contains(gbp("200"));
        assertThat(statement.explain())
                .contains(
                        "Account Year 2: received £600 after any returns and spent £100, so £500 is held; £700 is committed and the account"
                                + " is short by £200.");
    }
}
