package io.github.biglocal.money;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Dated;
import io.github.biglocal.entity.FinancialYear;
import io.github.biglocal.entity.Series;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.text.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.threeten.extra.LocalDateRange;

/**
 * A published series of price indices, such as HM Treasury's GDP deflators. The library has none of its own: a series
 * is revised every quarter, and the caller chooses which to use.
 *
 * <p>Immutable and thread-safe.
 *
 * @param entries the indices, at most one of them on any day
 * @param source where the series was published, and which issue of it
 */
public record DeflatorSeries(Series<Entry> entries, Citation source) {
    public DeflatorSeries {
        Objects.requireNonNull(entries, "entries");
        Objects.requireNonNull(source, "source");
    }

    /**
     * One index. 100 and 100.0 are the same one.
     *
     * @param period the days it applies to
     * @param index the index, without zeros at the end of its decimals; more than 0
     */
    public record Entry(LocalDateRange period, BigDecimal index) implements Dated {
        /** Checks that the index is more than zero. */
        public Entry {
            Require.of(Entry.class).atLeastADay("period", period).notTooLong("index", index);
            if (index.signum() <= 0) {
                throw new InvalidValueException(
                        Entry.class, "index", "index is " + index, "Give an index of more than 0.");
            }
            BigDecimal shortest = index.stripTrailingZeros();
            index = shortest.scale() < 0 ? shortest.setScale(0) : shortest;
        }

        /** {@return the index and the period, {@code index 90 from 1 April 2018 to 31 March 2019}} */
        @Override
        public String toString() {
            return "index " + index.toPlainString() + " " + Text.period(period);
        }
    }

    /**
     * {@return a series of indices}
     *
     * @param entries the indices, in any order
     * @param source where the series was published, and which issue of it
     * @throws InvalidValueException if two of them apply on the same day
     */
    public static DeflatorSeries of(Collection<Entry> entries, Citation source) {
        Objects.requireNonNull(entries, "entries");
        Objects.requireNonNull(source, "source");
        return new DeflatorSeries(Series.of(entries), source);
    }

    /**
     * {@return a series by financial year, as HM Treasury publishes it}
     *
     * @param byYear the index of each financial year
     * @param source where the series was published
     */
    public static DeflatorSeries ofFinancialYears(Map<FinancialYear, BigDecimal> byYear, Citation source) {
        Objects.requireNonNull(source, "source");
        return of(
                byYear.entrySet().stream()
                        .map(year -> new Entry(year.getKey().period(), year.getValue()))
                        .toList(),
                source);
    }

    /**
     * {@return the index of a day; empty if the series has none}
     *
     * @param date the day
     */
    public Optional<BigDecimal> on(LocalDate date) {
        Objects.requireNonNull(date, "date");
        return entries.on(date).map(Entry::index);
    }

    /**
     * {@return the factor that turns an amount of one day into the prices of another: the other's index over its own;
     * empty if the series does not have both}
     *
     * @param from the day of the amount
     * @param to the day whose prices are wanted
     */
    public Optional<Ratio> factor(LocalDate from, LocalDate to) {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        return on(from).flatMap(source -> on(to).map(target -> Ratio.of(target).dividedBy(Ratio.of(source))));
    }

    /** {@return where it was published} */
    @Override
    public String toString() {
        return source.toString();
    }
}
