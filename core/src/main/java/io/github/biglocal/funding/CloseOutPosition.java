package io.github.biglocal.funding;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.invariant.Amounts;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * How near an area is to closing, by the money it has left: the close-out phase begins when less than £150,000 remains,
 * and the area may close with £75,000 or less.
 *
 * <p>Source: Local Trust, Get support to close out (programme guidance), 2023-24.
 *
 * <p>Immutable and thread-safe.
 *
 * @param asOf the day
 * @param remaining what is left
 * @param phaseBelow the phase begins when less than this is left
 * @param closableAt the area may close when this or less is left
 */
public record CloseOutPosition(LocalDate asOf, Money remaining, Money phaseBelow, Money closableAt)
        implements Explained {
    /** The close-out phase begins when less than this is left. */
    public static final Money PHASE_BELOW = Money.of(CurrencyUnit.GBP, 150_000);

    /** An area may close when this or less is left. */
    public static final Money CLOSABLE_AT = Money.of(CurrencyUnit.GBP, 75_000);

    /** How near an area is to closing. */
    public enum Stage {
        /** There is too much money left. */
        DELIVERY,
        /** The close-out phase begins. */
        CLOSE_OUT_PHASE,
        /** The area may close. */
        MAY_CLOSE
    }

    /** Checks that the amounts are in one currency. */
    public CloseOutPosition {
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(closableAt, "closableAt");
        Objects.requireNonNull(phaseBelow, "phaseBelow");
        Objects.requireNonNull(remaining, "remaining");
        Require.of(CloseOutPosition.class)
                .oneCurrency(
                        "remaining, phaseBelow, closableAt",
                        new Amounts().and(remaining).and(phaseBelow).and(closableAt));
    }

    /**
     * {@return the position by the published thresholds}
     *
     * @param asOf the day
     * @param remaining what is left, in pounds
     */
    public static CloseOutPosition of(LocalDate asOf, Money remaining) {
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(remaining, "remaining");
        return new CloseOutPosition(asOf, remaining, PHASE_BELOW, CLOSABLE_AT);
    }

    /** {@return how near the area is to closing} */
    public Stage stage() {
        if (!remaining.isGreaterThan(closableAt)) {
            return Stage.MAY_CLOSE;
        }
        return remaining.isLessThan(phaseBelow) ? Stage.CLOSE_OUT_PHASE : Stage.DELIVERY;
    }

    /** {@return what has to be spent before the area may close; zero if it may close now} */
    public Money toSpendBeforeClosing() {
        return stage() == Stage.MAY_CLOSE ? Money.zero(remaining.getCurrencyUnit()) : remaining.minus(closableAt);
    }

    /** {@return how it was worked out, line by line} */
    @Override
    public List<String> explain() {
        return List.of(
                (remaining.isNegative()
                                ? "The area has spent " + Text.money(remaining.negated()) + " more than its allocation"
                                : Text.money(remaining) + " remains")
                        + " as of " + Text.day(asOf) + ".",
                "The close-out phase begins when less than " + Text.money(phaseBelow) + " remains: it is "
                        + (stage() == Stage.DELIVERY ? "not due yet." : "due."),
                "The area may close when no more than " + Text.money(closableAt) + " remains: "
                        + (remaining.isNegative()
                                ? "the overspend has to be settled first."
                                : stage() == Stage.MAY_CLOSE
                                        ? "it may close now."
                                        : Text.money(toSpendBeforeClosing()) + " more has to be spent first."));
    }

    /** {@return what remains, and the stage} */
    @Override
    public String toString() {
        return "Close-out as of " + Text.day(asOf) + ": "
                + (remaining.isNegative()
                        ? Text.money(remaining.negated()) + " overspent, "
                        : Text.money(remaining) + " remains, ")
                + Text.words(stage());
    }
}
