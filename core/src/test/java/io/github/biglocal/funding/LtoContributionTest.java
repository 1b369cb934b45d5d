package io.github.biglocal.funding;

import static io.github.biglocal.funding.Accounts.gbp;
import static io.github.biglocal.funding.Accounts.payment;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.money.Payment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LtoContributionTest {
    private static final LocalDate END = LocalDate.of(2026, 3, 31);

    @Test
    void fivePerCentOfAWholeAllocationIs57750() {
        LtoContribution contribution = LtoContribution.of(END, List.of(payment("2020-12-31", "1155000")), List.of());

        assertThat(contribution.due()).isEqualTo(gbp("57750"));
        assertThat(contribution.dueKept()).isEqualTo(gbp("57750"));
    }

    @ParameterizedTest
    @CsvSource({"2015-06-30, 0", "2015-07-01, 500", "2026-03-31, 500", "2026-04-01, 0"})
    void theRateAppliesFromJuly2015ToTheEndOfTheProgramme(String date, String paid) {
        assertThat(LtoContribution.of(LocalDate.of(2027, 1, 1), List.of(payment(date, "10000")), List.of())
                        .due())
                .isEqualTo(gbp(paid));
    }

    @Test
    void anUnderspendTakesItsContributionBackWithIt() {
        LtoContribution contribution = LtoContribution.of(
                END, List.of(payment("2016-04-01", "50000")), List.of(payment("2016-12-01", "10000")));

        assertThat(contribution.due()).isEqualTo(gbp("2500"));
        assertThat(contribution.dueBack()).isEqualTo(gbp("500"));
        assertThat(contribution.dueKept()).isEqualTo(gbp("2000"));
        assertThat(contribution.planMoneyKept()).isEqualTo(gbp("40000"));
        assertThat(contribution.explain())
                .contains(
                        "1 December 2016: returned £10,000, contribution due back £500.",
                        "Contribution due £2,500, less £500 due back, is £2,000 on plan money of £40,000, as of 31"
                                + " March 2026.");
    }

    @Test
    void roundingIsCumulativeSoThatPenniesDoNotGetLost() {
        // Five per cent of 10 pence is half a penny: twenty of them are ten pence, not twenty or none.
        List<Payment> drawn = new ArrayList<>();
        for (int day = 1; day <= 20; day++) {
            drawn.add(Payment.of(LocalDate.of(2016, 1, day), gbp("0.10")));
        }

        assertThat(LtoContribution.of(END, drawn, List.of()).due()).isEqualTo(gbp("0.10"));
    }

    @Test
    void whatComesLaterDoesNotCount() {
        LtoContribution contribution = LtoContribution.of(
                LocalDate.of(2016, 11, 30),
                List.of(payment("2016-04-01", "50000"), payment("2016-12-01", "50000")),
                List.of(payment("2016-12-01", "10000")));

        assertThat(contribution.movements()).hasSize(1);
        assertThat(contribution.due()).isEqualTo(gbp("2500"));
    }

    @Test
    void aReturnOfMoreThanWasDrawnIsLeftOutAndTold() {
        LtoContribution contribution = LtoContribution.of(
                END, List.of(payment("2016-04-01", "100")), List.of(payment("2016-05-01", "100.01")));

        assertThat(contribution.excess()).containsExactly(payment("2016-05-01", "100.01"));
        assertThat(contribution.dueBack()).isEqualTo(gbp("0"));
        assertThat(contribution.explain())
                .contains("1 May 2016: a return of £100.01 is left out, because it is more than the plan money drawn"
                        + " down and not yet returned.");
    }

    @Test
    void moneyDrawnAndReturnedOnOneDayIsDrawnFirst() {
        LtoContribution contribution =
                LtoContribution.of(END, List.of(payment("2016-04-01", "100")), List.of(payment("2016-04-01", "100")));

        assertThat(contribution.excess()).isEmpty();
        assertThat(contribution.dueBack()).isEqualTo(gbp("5"));
    }

    @Test
    void ofMoneyDrawnAtSeveralRatesAReturnTakesItsShare() {
        LtoContribution contribution = LtoContribution.of(
                END,
                List.of(payment("2015-06-30", "1000"), payment("2015-07-01", "1000")),
                List.of(payment("2016-01-01", "500")));

        assertThat(contribution.due()).isEqualTo(gbp("50"));
        assertThat(contribution.dueBack()).isEqualTo(gbp("12.50"));
    }

    /** Ten thousand areas: whatever is drawn and returned in whatever order, once all is returned nothing is kept. */
    @Test
    void onceAllPlanMoneyIsReturnedAllOfTheContributionIs() {
        Random random = new Random(5);
        for (int area = 0; area < 10_000; area++) {
            List<Payment> drawn = new ArrayList<>();
            List<Payment> returned = new ArrayList<>();
            LocalDate day = LocalDate.of(2015, 1, 1);
            long kept = 0;
            for (int move = random.nextInt(12); move >= 0; move--) {
                day = day.plusDays(1 + random.nextInt(90));
                if (kept == 0 || random.nextBoolean()) {
                    long pence = random.nextInt(random.nextBoolean() ? 100 : 5_000_000);
                    drawn.add(Payment.of(day, Money.ofMinor(CurrencyUnit.GBP, pence)));
                    kept += pence;
                } else {
                    long pence = 1L + random.nextInt(Math.toIntExact(kept));
                    returned.add(Payment.of(day, Money.ofMinor(CurrencyUnit.GBP, pence)));
                    kept -= pence;
                }
            }
            LtoContribution before = LtoContribution.of(END, drawn, returned);
            returned.add(Payment.of(day.plusDays(1), Money.ofMinor(CurrencyUnit.GBP, kept)));
            LtoContribution after = LtoContribution.of(END, drawn, returned);

            assertThat(before.dueKept().isNegative()).isFalse();
            assertThat(after.excess()).isEmpty();
            assertThat(after.planMoneyKept()).isEqualTo(gbp("0"));
            assertThat(after.dueBack()).isEqualTo(after.due());
        }
    }

    /** To the nearest penny: drawn at one rate throughout, what is kept is five per cent of the plan money kept. */
    @Test
    void theContributionKeptIsAlwaysFivePerCentOfThePlanMoneyKept() {
        Random random = new Random(6);
        for (int area = 0; area < 1_000; area++) {
            List<Payment> drawn = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                drawn.add(Payment.of(
                        LocalDate.of(2016, 1, 1).plusMonths(i),
                        Money.ofMinor(CurrencyUnit.GBP, 10_000 + random.nextInt(10_000))));
            }
            List<Payment> returned = List.of(
                    Payment.of(LocalDate.of(2017, 1, 1), Money.ofMinor(CurrencyUnit.GBP, random.nextInt(99_999))));
            LtoContribution contribution = LtoContribution.of(END, drawn, returned);

            assertThat(contribution.dueKept())
                    .isEqualTo(contribution.planMoneyKept().multipliedBy(new BigDecimal("0.05"), RoundingMode.HALF_UP));
        }
    }
}
