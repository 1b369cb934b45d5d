package io.github.biglocal.grant;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.grant.LoanFundResult.LeftOut;
import io.github.biglocal.grant.LoanFundResult.Part;
import io.github.biglocal.grant.LoanFundResult.Why;
import io.github.biglocal.money.AmountChange;
import io.github.biglocal.money.Payment;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The money that an area lends and, once it is repaid, lends again. As of a date it says what was lent, repaid, written
 * off, is still owed and is available to lend. Money repaid stays in the area, and is lent before new money is.
 *
 * <pre>{@code
 * LoanFundResult result = LoanFund.asOf(LocalDate.of(2020, 2, 29)).of(area, programme.loans());
 * result.availableToLend();
 * }</pre>
 *
 * <p>A loan counts as lent on the days it was paid out; if no payments are recorded, all on the day it was agreed,
 * unless its status says that it was not made. On any one day, repayments count before new loans. Interest is not
 * modelled, and a loan on which more was repaid than was lent is left out, as is every loan of which too little is
 * recorded; the result says which.
 *
 * <p>Source: Community Development Foundation, Big Local overview, 7 July 2011.
 *
 * <p>Immutable and thread-safe.
 */
public final class LoanFund {
    private static final Set<GrantStatus> NOT_MADE =
            EnumSet.of(GrantStatus.APPLIED, GrantStatus.REFUSED, GrantStatus.WITHDRAWN);

    private final LocalDate asOf;
    private final CurrencyUnit currency;

    private LoanFund(LocalDate asOf, CurrencyUnit currency) {
        this.asOf = asOf;
        this.currency = currency;
    }

    /**
     * {@return the calculator in pounds sterling}
     *
     * @param asOf the last day that counts
     */
    public static LoanFund asOf(LocalDate asOf) {
        Objects.requireNonNull(asOf, "asOf");
        return new LoanFund(asOf, CurrencyUnit.GBP);
    }

    /**
     * {@return this calculator for another currency}
     *
     * @param unit the currency of the loans that count
     */
    public LoanFund inCurrency(CurrencyUnit unit) {
        Objects.requireNonNull(unit, "unit");
        return new LoanFund(asOf, unit);
    }

    /**
     * {@return what an area has lent, and has available to lend}
     *
     * @param area the area
     * @param loans loans of this area and of others, which do not count
     */
    public LoanFundResult of(AreaId area, Collection<Loan> loans) {
        Objects.requireNonNull(area, "area");
        List<Loan> own = loans.stream().filter(loan -> loan.area().equals(area)).toList();
        Map<LoanId, Long> uses = own.stream().collect(Collectors.groupingBy(Loan::id, Collectors.counting()));
        List<Part> parts = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        SortedMap<LocalDate, Day> days = new TreeMap<>();
        for (Loan loan : own.stream()
                .sorted(Comparator.comparing(loan -> loan.id().value()))
                .toList()) {
            Optional<Why> why = uses.getOrDefault(loan.id(), 0L) > 1 ? Optional.of(Why.ID_GIVEN_TWICE) : whyNot(loan);
            if (why.isPresent()) {
                leftOut.add(new LeftOut(loan.id(), why.get()));
                continue;
            }
            List<Payment> lent = lent(loan);
            parts.add(new Part(
                    loan.id(), sum(lent), sum(loan.repayments()), sum(loan.writtenOff()), sum(loan.repaymentsDue())));
            lent.forEach(each -> day(days, each).lent.add(each.amount()));
            loan.repayments().forEach(each -> day(days, each).repaid.add(each.amount()));
        }
        Money none = Money.zero(currency);
        Money available = none;
        Money recycled = none;
        for (Day day : days.headMap(asOf.plusDays(1)).values()) {
            available = available.plus(day.repaid);
            Money lent = none.plus(day.lent);
            Money again = lent.isGreaterThan(available) ? available : lent;
            recycled = recycled.plus(again);
            available = available.minus(again);
        }
        return new LoanFundResult(area, asOf, currency, parts, leftOut, recycled);
    }

    /** What happens on a day: repayments first, then new loans. */
    private static final class Day {
        private final List<Money> repaid = new ArrayList<>();
        private final List<Money> lent = new ArrayList<>();
    }

    private static Day day(Map<LocalDate, Day> days, Payment payment) {
        return days.computeIfAbsent(payment.date(), unused -> new Day());
    }

    private Optional<Why> whyNot(Loan loan) {
        List<Money> amounts = Stream.concat(
                        Stream.concat(
                                loan.amountLent().stream(),
                                loan.amountChanges().stream().map(AmountChange::amount)),
                        Stream.of(loan.payments(), loan.repayments(), loan.writtenOff(), loan.repaymentsDue())
                                .flatMap(List::stream)
                                .map(Payment::amount))
                .toList();
        if (amounts.stream().anyMatch(amount -> !amount.getCurrencyUnit().equals(currency))) {
            return Optional.of(Why.OTHER_CURRENCY);
        }
        if (loan.payments().isEmpty()) {
            if (loan.status().filter(NOT_MADE::contains).isPresent() || loan.isWithdrawnBy(asOf)) {
                return Optional.of(Why.NOT_MADE);
            }
            if (loan.lentOn(asOf).isEmpty() || loan.agreed().isEmpty()) {
                return Optional.of(Why.LENDING_NOT_KNOWN);
            }
        }
        return backBeforeLent(loan) ? Optional.of(Why.MORE_BACK_THAN_LENT) : Optional.empty();
    }

    /** Whether by some day that counts more was repaid and written off than was lent. */
    private boolean backBeforeLent(Loan loan) {
        List<Payment> lent = lent(loan);
        List<Payment> back = Stream.of(loan.repayments(), loan.writtenOff())
                .flatMap(List::stream)
                .toList();
        Money none = Money.zero(currency);
        return back.stream()
                .map(Payment::date)
                .filter(date -> !date.isAfter(asOf))
                .anyMatch(date -> Payment.totalBy(date, back)
                        .orElse(none)
                        .isGreaterThan(Payment.totalBy(date, lent).orElse(none)));
    }

    private List<Payment> lent(Loan loan) {
        return loan.payments().isEmpty()
                ? loan.agreed().stream()
                        .flatMap(day -> loan.lentOn(asOf).stream().map(amount -> Payment.of(day, amount)))
                        .toList()
                : loan.payments();
    }

    private Money sum(List<Payment> payments) {
        return Payment.totalBy(asOf, payments).orElse(Money.zero(currency));
    }

    @Override
    public String toString() {
        return "loan fund as of " + Text.day(asOf) + ", in " + Text.currency(currency);
    }
}
