package io.github.biglocal.standards.ocds;

import io.github.biglocal.commission.Commission;
import io.github.biglocal.commission.Milestone;
import io.github.biglocal.money.AmountChange;
import io.github.biglocal.money.Payment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What has a day in a commission, by its day. */
final class CommissionDays {
    private final Commission commission;
    private final List<Transaction> transactions;
    private final NavigableMap<LocalDate, List<Transaction>> transactionsByDay = new TreeMap<>();
    private final NavigableMap<LocalDate, List<Integer>> changesByDay = new TreeMap<>();
    private final NavigableMap<LocalDate, List<Integer>> metByDay = new TreeMap<>();

    CommissionDays(Commission commission) {
        this.commission = commission;
        this.transactions = inOrder(commission.payments(), commission.returned());
        for (Transaction transaction : transactions) {
            put(transactionsByDay, transaction.in(commission).date(), transaction);
        }
        List<AmountChange> changes = commission.valueChanges();
        for (int i = 0; i < changes.size(); i++) {
            put(changesByDay, changes.get(i).date(), i);
        }
        List<Milestone> milestones = commission.milestones();
        for (int i = 0; i < milestones.size(); i++) {
            int index = i;
            milestones.get(i).met().ifPresent(day -> put(metByDay, day, index));
        }
    }

    private static <T> void put(Map<LocalDate, List<T>> byDay, LocalDate day, T entry) {
        byDay.computeIfAbsent(day, first -> new ArrayList<>()).add(entry);
    }

    Commission commission() {
        return commission;
    }

    /** Whether anything is recorded that only a contract of the standard has a place for. */
    static boolean isContracted(Commission commission) {
        return commission.contractStatus().isPresent()
                || commission.signed().isPresent()
                || commission.provider().isPresent()
                || commission.value().isPresent()
                || !commission.valueChanges().isEmpty()
                || !commission.payments().isEmpty()
                || !commission.returned().isEmpty();
    }

    /** The first day that only a contract has; empty if there is none. */
    Optional<LocalDate> contracted() {
        return Stream.of(commission.signed(), paid(), first(changesByDay))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo);
    }

    /** The day of the first payment, in either direction; empty if there is none. */
    Optional<LocalDate> paid() {
        return first(transactionsByDay);
    }

    private static Optional<LocalDate> first(NavigableMap<LocalDate, ?> byDay) {
        return byDay.isEmpty() ? Optional.empty() : Optional.of(byDay.firstKey());
    }

    /** The value of the contract after the changes by a day. */
    Optional<Money> valueBy(LocalDate day) {
        return value(changesByDay.floorEntry(day));
    }

    /** The value of the contract before the change of a day. */
    Optional<Money> valueBefore(LocalDate day) {
        return value(changesByDay.lowerEntry(day));
    }

    private Optional<Money> value(Map.@Nullable Entry<LocalDate, List<Integer>> change) {
        // No two changes are of one day.
        return change == null
                ? commission.value()
                : Optional.of(
                        commission.valueChanges().get(change.getValue().get(0)).amount());
    }

    /** The payments in both directions after one day and by another; of all time, in the order of the commission. */
    List<Transaction> transactions(LocalDate after, LocalDate limit) {
        return isAll(after, limit) ? transactions : between(transactionsByDay, after, limit);
    }

    /** The places in their list of the changes of the value after one day and by another; of all time, in its order. */
    List<Integer> changes(LocalDate after, LocalDate limit) {
        return isAll(after, limit) ? places(commission.valueChanges()) : between(changesByDay, after, limit);
    }

    /** The places of the milestones in their list. */
    List<Integer> milestones() {
        return places(commission.milestones());
    }

    /** The places of the milestones that were met after one day and by another. */
    List<Integer> met(LocalDate after, LocalDate limit) {
        return between(metByDay, after, limit);
    }

    private static boolean isAll(LocalDate after, LocalDate limit) {
        return after.equals(LocalDate.MIN) && limit.equals(LocalDate.MAX);
    }

    private static List<Integer> places(List<?> list) {
        return IntStream.range(0, list.size()).boxed().toList();
    }

    private static <T> List<T> between(NavigableMap<LocalDate, List<T>> byDay, LocalDate after, LocalDate limit) {
        return byDay.subMap(after, false, limit, true).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    /** A payment, by its place in one of the two lists. */
    record Transaction(boolean isPaid, int index) {
        private static final String PAID = "payment-";
        private static final String RETURNED = "returned-";

        /** The id that it has in a release. */
        String id() {
            return (isPaid ? PAID : RETURNED) + (index + 1);
        }

        /** Whether an id is one of money that was paid back. */
        static boolean isReturned(String id) {
            return id.startsWith(RETURNED);
        }

        Payment in(Commission commission) {
            return (isPaid ? commission.payments() : commission.returned()).get(index);
        }
    }

    /** Both lists keep their own order; if each is in order of time, so are they together. */
    static List<Transaction> inOrder(List<Payment> paid, List<Payment> returned) {
        List<Transaction> all = new ArrayList<>();
        int out = 0;
        int back = 0;
        while (out < paid.size() || back < returned.size()) {
            boolean isPaid = back == returned.size()
                    || (out < paid.size()
                            && !paid.get(out).date().isAfter(returned.get(back).date()));
            all.add(new Transaction(isPaid, isPaid ? out++ : back++));
        }
        return all;
    }
}
