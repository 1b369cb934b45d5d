package io.github.biglocal.funding;

import static io.github.biglocal.funding.Accounts.gbp;
import static io.github.biglocal.funding.Accounts.payment;
import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Edition;
import io.github.biglocal.entity.Series;
import io.github.biglocal.money.Payment;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.LocalDateRange;

class PaymentScheduleTest {
    private static List<LocalDate> days(String first, int count) {
        return PaymentSchedule.ofEqual(LocalDate.parse(first), gbp("1000"), count).payments().stream()
                .map(Payment::date)
                .toList();
    }

    @Test
    void paymentsAreThreeMonthsApartUntilJuly2015AndSixFromThen() {
        assertThat(days("2015-01-01", 5))
                .containsExactly(
                        LocalDate.of(2015, 1, 1),
                        LocalDate.of(2015, 4, 1),
                        LocalDate.of(2015, 7, 1),
                        LocalDate.of(2016, 1, 1),
                        LocalDate.of(2016, 7, 1));
    }

    @ParameterizedTest
    @CsvSource({"2015-06-30, 2015-09-30", "2015-07-01, 2016-01-01", "2016-02-29, 2016-08-29"})
    void theIntervalIsThatOfTheDayOfThePaymentBefore(String first, LocalDate second) {
        assertThat(days(first, 2)).containsExactly(LocalDate.parse(first), second);
    }

    @Test
    void aScheduleBegunOnTheLastDayOfAMonthDoesNotDriftAwayFromIt() {
        assertThat(days("2015-08-31", 4))
                .containsExactly(
                        LocalDate.of(2015, 8, 31),
                        LocalDate.of(2016, 2, 29),
                        LocalDate.of(2016, 8, 31),
                        LocalDate.of(2017, 2, 28));
    }

    @Test
    void penniesThatDoNotDivideGoToTheFirstPayments() {
        assertThat(PaymentSchedule.ofEqual(LocalDate.of(2016, 4, 1), gbp("100"), 3)
                        .payments())
                .containsExactly(
                        payment("2016-04-01", "33.34"), payment("2016-10-01", "33.33"), payment("2017-04-01", "33.33"));
    }

    @Test
    void equalInstalmentsComeToTheSumAndDifferByAPennyAtMost() {
        Random random = new Random(20150701);
        for (int i = 0; i < 1_000; i++) {
            Money total = Money.ofMinor(CurrencyUnit.GBP, random.nextInt(115_500_000));
            int count = 1 + random.nextInt(40);
            PaymentSchedule schedule = PaymentSchedule.ofEqual(LocalDate.of(2012, 1, 31), total, count);
            List<Money> amounts =
                    schedule.payments().stream().map(Payment::amount).sorted().toList();

            assertThat(schedule.total()).isEqualTo(total);
            assertThat(amounts).hasSize(count);
            assertThat(amounts.get(count - 1).minus(amounts.get(0))).isLessThanOrEqualTo(gbp("0.01"));
            assertThat(schedule.payments()).extracting(Payment::date).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void instalmentsMayBeGiven() {
        PaymentSchedule schedule =
                PaymentSchedule.of(LocalDate.of(2016, 4, 1), List.of(gbp("60000"), gbp("40000"), gbp("7300")));

        assertThat(schedule.total()).isEqualTo(gbp("107300"));
        assertThat(schedule.dueBy(LocalDate.of(2016, 3, 31))).isEqualTo(gbp("0"));
        assertThat(schedule.dueBy(LocalDate.of(2016, 10, 1))).isEqualTo(gbp("100000"));
        assertThat(schedule.explain())
                .contains("1 April 2017: £7,300.", "Total: £107,300.")
                .anyMatch(line -> line.startsWith("Every 6 months from 1 July 2015 (Local Trust, Programme changes"));
    }

    @Test
    void anotherProgrammeMayPayAtOtherIntervals() {
        Series<Edition<Integer>> yearly = Series.of(List.of(Edition.of(LocalDateRange.ALL, 12)));

        assertThat(PaymentSchedule.ofEqual(LocalDate.of(2016, 2, 29), gbp("2"), 2, yearly)
                        .payments())
                .containsExactly(payment("2016-02-29", "1"), payment("2017-02-28", "1"));
    }

    @Test
    void thereIsNoScheduleWithoutInstalmentOrInterval() {
        assertRefused("PaymentSchedule", "payments", () -> PaymentSchedule.of(LocalDate.of(2016, 4, 1), List.of()));
        assertRefused("PaymentSchedule", "count", () -> PaymentSchedule.ofEqual(LocalDate.of(2016, 4, 1), gbp("1"), 0));
        assertRefused(
                "PaymentSchedule",
                "intervals",
                () -> PaymentSchedule.ofEqual(LocalDate.of(2016, 4, 1), gbp("2"), 2, Series.of(List.of())));
    }
}
