package io.github.biglocal.grant;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.money.Payment;
import io.github.biglocal.text.Text;
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
                    "the instalments are not those of the taper",
                    "Make them with Taper.schedule.");
        }
        for (int next = 1; next < instalments.size(); next++) {
            if (!instalments.get(next).date().isAfter(instalments.get(next - 1).date())) {
                throw new InvalidValueException(
                        TaperSchedule.class,
                        "instalments",
                        "instalment " + (next + 1) + " is not later than the one before",
                        "Give each instalment a later date than the one before.");
            }
        }
    }

    /** {@return how the award is paid, line by line: the whole, then each instalment} */
    @Override
    public List<String> explain() {
        List<String> lines = new ArrayList<>();
        lines.add(Text.money(award) + " in " + Text.count(instalments.size(), "instalment") + "."
                + (instalments.size() == 1 ? "" : " " + taper.description()));
        for (int place = 0; place < instalments.size(); place++) {
            Payment payment = instalments.get(place);
            lines.add(Text.day(payment.date()) + ": " + Text.money(payment.amount())
                    + (place == 0
                            ? ""
                            : less(instalments.get(place - 1).amount().minus(payment.amount()))) + ".");
        }
        return lines;
    }

    private static String less(Money difference) {
        return difference.isZero() ? ", the same as before" : ", " + Text.money(difference) + " less";
    }

    /** {@return the award and how many instalments it is paid in} */
    @Override
    public String toString() {
        return Text.money(award) + " in " + Text.count(instalments.size(), "instalment");
    }
}
