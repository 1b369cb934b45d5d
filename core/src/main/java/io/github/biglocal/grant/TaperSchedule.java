package io.github.biglocal.grant;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.money.Payment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;

/**
 * The instalments of a tapered grant.
 *
 * <p>Immutable and thread-safe.
 *
 * @param taper how they get smaller
 * @param award the amount awarded
 * @param instalments the payments due, earliest first; none is larger than the one before, and they add up to the award
 */
public record TaperSchedule(Taper taper, Money award, List<Payment> instalments) implements Explained {
    /** Checks that the instalments are a taper of the award. */
    public TaperSchedule {
        Objects.requireNonNull(award, "award");
        Objects.requireNonNull(instalments, "instalments");
        instalments = List.copyOf(instalments);
        if (!instalments.stream().map(Payment::amount).toList().equals(taper.amounts(award))) {
            throw new InvalidValueException(
                    TaperSchedule.class,
                    "instalments",
                    "instalments are not those of the taper",
                    "Take them from the taper: Taper.schedule makes them.");
        }
        for (int next = 1; next < instalments.size(); next++) {
            if (!instalments.get(next).date().isAfter(instalments.get(next - 1).date())) {
                throw new InvalidValueException(
                        TaperSchedule.class,
                        "instalments",
                        "instalment " + (next + 1) + " is not later than the one before",
                        "Give each a later day.");
            }
        }
    }

    /** {@return how the award is paid, line by line: the whole, then each instalment} */
    @Override
    public List<String> explain() {
        List<String> lines = new ArrayList<>();
        lines.add(award + " in " + instalments.size() + (instalments.size() == 1 ? " instalment. " : " instalments. ")
                + taper.description());
        for (int place = 0; place < instalments.size(); place++) {
            Payment payment = instalments.get(place);
            lines.add(payment.date() + ": " + payment.amount()
                    + (place == 0
                            ? "."
                            : ", " + instalments.get(place - 1).amount().minus(payment.amount()) + " less."));
        }
        return lines;
    }
}
