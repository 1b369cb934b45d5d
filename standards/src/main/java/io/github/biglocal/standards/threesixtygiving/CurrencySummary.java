package io.github.biglocal.standards.threesixtygiving;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The awards of a file in one currency, to the penny. Immutable and thread-safe; equal when all of it is.
 *
 * <p>Where an award is passed on by its recipient and those onward grants are in the file too, the money is listed twice.
 * {@link #total()} is what is listed, {@link #reached()} leaves out of the awards what the onward grants come to.
 */
public final class CurrencySummary implements Explained {
    private final String currency;
    private final long grants;
    private final long amounts;
    private final BigDecimal total;
    private final Optional<BigDecimal> greatest;
    private final Optional<BigDecimal> least;
    private final long zero;
    private final long negative;
    private final BigDecimal negativeTotal;
    private final long passedOn;
    private final BigDecimal passedOnTotal;
    private final BigDecimal passedOnAwards;

    private CurrencySummary(Gathering gathering) {
        currency = gathering.currency;
        grants = gathering.grants;
        amounts = gathering.amounts;
        total = gathering.total;
        greatest = Optional.ofNullable(gathering.greatest);
        least = Optional.ofNullable(gathering.least);
        zero = gathering.zero;
        negative = gathering.negative;
        negativeTotal = gathering.negativeTotal;
        passedOn = gathering.passedOn;
        passedOnTotal = gathering.passedOnTotal;
        passedOnAwards = gathering.passedOnAwards;
    }

    /** {@return the code of the currency, such as {@code GBP}} */
    public String currency() {
        return currency;
    }

    /** {@return how many grants are in it} */
    public long grants() {
        return grants;
    }

    /** {@return how many of them have an amount that is a number} */
    public long amounts() {
        return amounts;
    }

    /** {@return the sum of the amounts as they are listed} */
    public GivingAmount total() {
        return GivingAmount.of(currency, total);
    }

    /** {@return the greatest amount, also if it is negative; empty if there is none} */
    public Optional<GivingAmount> greatest() {
        return greatest.map(amount -> GivingAmount.of(currency, amount));
    }

    /** {@return the least amount, 0 and negative ones included; empty if there is none} */
    public Optional<GivingAmount> least() {
        return least.map(amount -> GivingAmount.of(currency, amount));
    }

    /** {@return how many amounts are 0} */
    public long zero() {
        return zero;
    }

    /** {@return how many amounts are negative, which are no awards} */
    public long negative() {
        return negative;
    }

    /** {@return the sum of the negative amounts; it is part of the total} */
    public GivingAmount negativeTotal() {
        return GivingAmount.of(currency, negativeTotal);
    }

    /**
     * {@return how many grants are passed on in the file, all or part of them: they have a regranting type, and a grant of the file with
     * an amount names them as related activity}
     */
    public long passedOn() {
        return passedOn;
    }

    /** {@return how much of those the grants of the file that name them come to, of each at most its own amount} */
    public GivingAmount passedOnTotal() {
        return GivingAmount.of(currency, passedOnTotal);
    }

    /** {@return the rest of those: their recipients may have kept it, or passed it on in grants that are not in the file} */
    public GivingAmount passedOnRest() {
        return GivingAmount.of(currency, passedOnAwards.subtract(passedOnTotal));
    }

    /** {@return the sum that reached recipients, each pound once, as far as the file shows: the total without what is passed on} */
    public GivingAmount reached() {
        return GivingAmount.of(currency, total.subtract(passedOnTotal));
    }

    @Override
    public List<String> explain() {
        List<String> lines = new ArrayList<>();
        if (amounts == 0) {
            lines.add(currency + ": " + Text.count(grants, "grant") + ", none with an amount that is a number.");
            return List.copyOf(lines);
        }
        lines.add(currency + ": " + Text.count(grants, "grant") + ", " + words(total) + range() + ".");
        if (amounts < grants) {
            lines.add(Text.sentence(Text.count(grants - amounts, "grant") + " in " + currency
                    + " without an amount that can be added"));
        }
        if (zero > 0) {
            lines.add(Text.sentence(Text.count(zero, "amount") + (zero == 1 ? " is" : " are") + " 0"));
        }
        if (negative > 0) {
            lines.add(Text.sentence(Text.count(negative, "amount") + (negative == 1 ? " is" : " are")
                    + " negative, " + words(negativeTotal) + " in all; without "
                    + (negative == 1 ? "it" : "them") + " the total is "
                    + words(total.subtract(negativeTotal))));
        }
        if (passedOn > 0) {
            BigDecimal rest = passedOnAwards.subtract(passedOnTotal);
            lines.add(Text.sentence(Text.count(passedOn, "grant") + " of " + words(passedOnAwards)
                    + (passedOn == 1 ? " is" : " are") + " passed on "
                    + (rest.signum() == 0 ? "" : "in part, " + words(passedOnTotal) + " ")
                    + "by grants in this file, so " + words(total.subtract(passedOnTotal)) + " reached recipients"));
            if (rest.signum() > 0) {
                lines.add(Text.sentence("Whether the other " + words(rest)
                        + " was kept, or passed on in grants that are not in this file," + " is not known"));
            }
        }
        return List.copyOf(lines);
    }

    /** How the total is spread over the amounts, unless there is only one. */
    private String range() {
        String least = words(this.least.orElseThrow());
        String greatest = words(this.greatest.orElseThrow());
        if (amounts == 1) {
            return grants == 1 ? "" : " in all";
        }
        return " in all, " + (least.equals(greatest) ? "each of " + least : "from " + least + " to " + greatest);
    }

    private String words(BigDecimal amount) {
        return Currencies.words(currency, amount);
    }

    private List<Object> values() {
        return List.of(
                currency,
                grants,
                amounts,
                plain(total),
                greatest.map(CurrencySummary::plain),
                least.map(CurrencySummary::plain),
                zero,
                negative,
                plain(negativeTotal),
                passedOn,
                plain(passedOnTotal),
                plain(passedOnAwards));
    }

    private static BigDecimal plain(BigDecimal amount) {
        return amount.stripTrailingZeros();
    }

    /** Equal amounts are equal, whatever zeros they are written with: in another order of the grants, other zeros may come out. */
    @Override
    public boolean equals(Object other) {
        return other instanceof CurrencySummary summary && values().equals(summary.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    /** {@return the currency and how many grants are in it} */
    @Override
    public String toString() {
        return currency + ": " + Text.count(grants, "grant");
    }

    /** Takes amounts one by one. Not thread-safe. */
    static final class Gathering {
        /** More digits than money has; a number such as 1E+999999999 cannot be added. */
        private static final int MOST_DIGITS = 40;

        private final String currency;
        private long grants;
        private long amounts;
        private BigDecimal total = BigDecimal.ZERO;
        private @Nullable BigDecimal greatest;
        private @Nullable BigDecimal least;
        private long zero;
        private long negative;
        private BigDecimal negativeTotal = BigDecimal.ZERO;
        private long passedOn;
        private BigDecimal passedOnTotal = BigDecimal.ZERO;
        private BigDecimal passedOnAwards = BigDecimal.ZERO;

        Gathering(String currency) {
            this.currency = currency;
        }

        static boolean isAmount(BigDecimal amount) {
            return amount.scale() <= MOST_DIGITS && (long) amount.precision() - amount.scale() <= MOST_DIGITS;
        }

        void add(@Nullable BigDecimal amount) {
            grants++;
            if (amount == null || !isAmount(amount)) {
                return;
            }
            amounts++;
            total = total.add(amount);
            greatest = greatest == null ? amount : greatest.max(amount);
            least = least == null ? amount : least.min(amount);
            if (amount.signum() == 0) {
                zero++;
            } else if (amount.signum() < 0) {
                negative++;
                negativeTotal = negativeTotal.add(amount);
            }
        }

        void passOn(BigDecimal award, BigDecimal part) {
            passedOn++;
            passedOnTotal = passedOnTotal.add(part);
            passedOnAwards = passedOnAwards.add(award);
        }

        CurrencySummary toSummary() {
            return new CurrencySummary(this);
        }
    }
}
