package io.github.biglocal.money;

import io.github.biglocal.entity.Code;
import io.github.biglocal.entity.Explained;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A table of some records by a code: how many have each code, and how much money is in them. Records without the code are
 * a row of their own, never dropped. A record with several codes is in several rows, so the rows may come to more than the
 * total, which counts every record once.
 *
 * <pre>{@code
 * Tabulation.ofOptional(programme.paidWorkers(), PaidWorker::employment);
 * Tabulation.ofEach(programme.assessments(), Assessment::enablers);
 * Tabulation.ofOptional(programme.assets(), asset -> asset.statusOn(day), CurrencyUnit.GBP, Asset::cost);
 * }</pre>
 *
 * <p>Two records are in one row if their codes are equal, whatever the texts of the codes. The rows are in the natural order
 * of the codes, if all are of one class that has one, otherwise in the order of their texts; codes with the same text in the
 * order of their first records. Records with no code come last. Tabulate by codes and not by free text: a table prints its
 * codes.
 *
 * <p>Immutable and thread-safe if the codes are.
 *
 * @param <K> what the records are tabulated by
 * @param rows the rows, each of a code that a record has; the row without a code only if a record has none
 * @param records how many records there are, each counted once; 0 or more
 * @param total the sum of the amounts, each record counted once; empty if no money was asked about, or no record has any
 * @param withoutAmount how many records have no amount in the currency asked about, and are in no sum; 0 if no money was
 *     asked about
 */
public record Tabulation<K>(List<Row<K>> rows, int records, Optional<Money> total, int withoutAmount)
        implements Explained {
    /** Copies the list, and checks that no number is negative. */
    public Tabulation {
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(total, "total");
        Require.of(Tabulation.class).atLeast("records", 0, records).atLeast("withoutAmount", 0, withoutAmount);
        rows = List.copyOf(rows);
    }

    /**
     * The records with one code.
     *
     * @param <K> what the records are tabulated by
     * @param code the code; empty for the records that have none on record
     * @param records how many there are; 0 or more
     * @param amount the sum of their amounts; empty if no money was asked about, or none of them has any
     * @param withoutAmount how many of them have no amount in the currency asked about; 0 if no money was asked about
     */
    public record Row<K>(Optional<K> code, int records, Optional<Money> amount, int withoutAmount) {
        /** Checks that no number is negative. */
        public Row {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(amount, "amount");
            Require.of(Row.class).atLeast("records", 0, records).atLeast("withoutAmount", 0, withoutAmount);
        }

        /** {@return the code in words, the number and the amount} */
        @Override
        public String toString() {
            return words() + ": " + Text.number(records) + money(amount, withoutAmount);
        }

        private String words() {
            return code.map(Tabulation::words).orElse("not recorded");
        }
    }

    /**
     * {@return a table of records by a code that each has at most once}
     *
     * @param <T> the kind of record
     * @param <K> the code
     * @param records the records
     * @param code the code of a record; empty if not recorded
     */
    public static <T, K> Tabulation<K> ofOptional(
            Collection<? extends T> records, Function<? super T, Optional<K>> code) {
        Objects.requireNonNull(code, "code");
        return made(
                records, record -> code.apply(record).stream().toList(), Optional.empty(), record -> Optional.empty());
    }

    /**
     * {@return a table of records by a code that each may have several times; a code that a record has twice counts once}
     *
     * @param <T> the kind of record
     * @param <K> the code
     * @param records the records
     * @param codes the codes of a record; empty if none is recorded
     */
    public static <T, K> Tabulation<K> ofEach(
            Collection<? extends T> records, Function<? super T, ? extends Collection<K>> codes) {
        Objects.requireNonNull(codes, "codes");
        return made(records, codes, Optional.empty(), record -> Optional.empty());
    }

    /**
     * {@return a table of records by a code that each has at most once, with the money in them}
     *
     * @param <T> the kind of record
     * @param <K> the code
     * @param records the records
     * @param code the code of a record; empty if not recorded
     * @param currency the currency of the sums; an amount in another is none
     * @param amount the amount of a record; empty if not recorded
     */
    public static <T, K> Tabulation<K> ofOptional(
            Collection<? extends T> records,
            Function<? super T, Optional<K>> code,
            CurrencyUnit currency,
            Function<? super T, Optional<Money>> amount) {
        Objects.requireNonNull(code, "code");
        return ofEach(records, record -> code.apply(record).stream().toList(), currency, amount);
    }

    /**
     * {@return a table of records by a code that each may have several times, with the money in them} All the money of a
     * record is in each of its rows, because it does not say how much of it is for which code.
     *
     * @param <T> the kind of record
     * @param <K> the code
     * @param records the records
     * @param codes the codes of a record; empty if none is recorded
     * @param currency the currency of the sums; an amount in another is none
     * @param amount the amount of a record; empty if not recorded
     */
    public static <T, K> Tabulation<K> ofEach(
            Collection<? extends T> records,
            Function<? super T, ? extends Collection<K>> codes,
            CurrencyUnit currency,
            Function<? super T, Optional<Money>> amount) {
        Objects.requireNonNull(codes, "codes");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(amount, "amount");
        return made(
                records,
                codes,
                Optional.of(currency),
                record -> amount.apply(record)
                        .filter(money -> money.getCurrencyUnit().equals(currency)));
    }

    /**
     * {@return a table for each group of some records, such as each area, wave or setting, in the order in which rows are;
     * the group of records without one, under an empty key, is last} The numbers and sums of the groups add up to those of
     * all the records.
     *
     * @param <T> the kind of record
     * @param <G> the group
     * @param <K> the code
     * @param records the records
     * @param group the group of a record; empty if not known
     * @param table makes the table of a group: {@code some -> Tabulation.ofOptional(some, PaidWorker::employment)}
     */
    public static <T, G, K> Map<Optional<G>, Tabulation<K>> by(
            Collection<? extends T> records,
            Function<? super T, Optional<G>> group,
            Function<? super List<T>, Tabulation<K>> table) {
        Objects.requireNonNull(records, "records");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(table, "table");
        Map<Optional<G>, List<T>> groups = new LinkedHashMap<>();
        records.forEach(record -> groups.computeIfAbsent(group.apply(record), unused -> new ArrayList<>())
                .add(record));
        Map<Optional<G>, Tabulation<K>> tables = new LinkedHashMap<>();
        inOrder(groups.keySet())
                .forEach(key -> tables.put(key, table.apply(List.copyOf(groups.getOrDefault(key, List.of())))));
        return tables;
    }

    private static <T, K> Tabulation<K> made(
            Collection<? extends T> records,
            Function<? super T, ? extends Collection<K>> codes,
            Optional<CurrencyUnit> currency,
            Function<? super T, Optional<Money>> amount) {
        Objects.requireNonNull(records, "records");
        Map<Optional<K>, List<Optional<Money>>> found = new LinkedHashMap<>();
        List<Optional<Money>> all = new ArrayList<>();
        for (T record : records) {
            Optional<Money> money = amount.apply(record);
            all.add(money);
            Collection<K> own = codes.apply(record);
            if (own.isEmpty()) {
                found.computeIfAbsent(Optional.empty(), unused -> new ArrayList<>())
                        .add(money);
            }
            new LinkedHashSet<>(own)
                    .forEach(code -> found.computeIfAbsent(Optional.of(code), unused -> new ArrayList<>())
                            .add(money));
        }
        List<Row<K>> rows = inOrder(found.keySet()).stream()
                .map(code -> {
                    List<Optional<Money>> amounts = found.getOrDefault(code, List.of());
                    return new Row<>(code, amounts.size(), sum(currency, amounts), without(currency, amounts));
                })
                .toList();
        return new Tabulation<>(rows, all.size(), sum(currency, all), without(currency, all));
    }

    /** Of records none of which has an amount there is no sum; zero would be a figure that nobody recorded. */
    private static Optional<Money> sum(Optional<CurrencyUnit> currency, List<Optional<Money>> amounts) {
        List<Money> known = amounts.stream().flatMap(Optional::stream).toList();
        return currency.filter(unit -> amounts.isEmpty() || !known.isEmpty())
                .map(unit -> Money.zero(unit).plus(known));
    }

    private static int without(Optional<CurrencyUnit> currency, List<Optional<Money>> amounts) {
        return currency.isEmpty()
                ? 0
                : (int) amounts.stream().filter(Optional::isEmpty).count();
    }

    /** The codes in their natural order, or in that of their texts; what has no code last. */
    private static <K> List<Optional<K>> inOrder(Collection<Optional<K>> codes) {
        boolean oneClass = codes.stream()
                        .flatMap(Optional::stream)
                        .map(code -> code instanceof Enum<?> constant ? constant.getDeclaringClass() : code.getClass())
                        .distinct()
                        .count()
                <= 1;
        Comparator<Optional<K>> order = Comparator.comparing(Optional::isEmpty);
        return codes.stream()
                .sorted(order.thenComparing((one, other) ->
                        one.isEmpty() || other.isEmpty() ? 0 : compare(one.get(), other.get(), oneClass)))
                .toList();
    }

    /** Compares what is of one class, and is comparable with its own kind. */
    @SuppressWarnings("unchecked")
    private static int compare(Object one, Object other, boolean oneClass) {
        return oneClass && one instanceof Comparable<?>
                ? ((Comparable<Object>) one).compareTo(other)
                : one.toString().compareTo(other.toString());
    }

    private static String words(Object code) {
        if (code instanceof Enum<?> constant) {
            return Text.words(constant);
        }
        return code instanceof Code text ? Text.words(text.value()) : code.toString();
    }

    private static String money(Optional<Money> amount, int withoutAmount) {
        return amount.map(sum -> ", " + Text.money(sum)
                        + (withoutAmount == 0 ? "" : " (" + Text.number(withoutAmount) + " without an amount)"))
                .orElse(withoutAmount == 0 ? "" : ", no amount recorded");
    }

    /**
     * {@return how many of the records have a code; 0 of all if none has it}
     *
     * @param code the code
     */
    public Share share(K code) {
        Objects.requireNonNull(code, "code");
        return Share.of(
                rows.stream()
                        .filter(row -> row.code().equals(Optional.of(code)))
                        .mapToInt(Row::records)
                        .sum(),
                records);
    }

    /** {@return for how many of the records no code is recorded} */
    public Share notRecorded() {
        return Share.of(
                rows.stream()
                        .filter(row -> row.code().isEmpty())
                        .mapToInt(Row::records)
                        .sum(),
                records);
    }

    /** {@return the table, a line for each row, and the total} */
    @Override
    public List<String> explain() {
        List<String> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(Text.sentence(
                row.words() + ": " + Text.share(row.records(), records) + money(row.amount(), row.withoutAmount()))));
        lines.add("Total: " + Text.count(records, "record") + money(total, withoutAmount) + ".");
        int entries = rows.stream().mapToInt(Row::records).sum();
        if (entries > records) {
            lines.add("The rows have " + Text.count(entries, "entry") + ", because some records have several codes.");
        }
        return lines;
    }

    /** {@return how many records and rows there are} */
    @Override
    public String toString() {
        return Text.count(records, "record") + " in " + Text.count(rows.size(), "row") + money(total, withoutAmount);
    }
}
