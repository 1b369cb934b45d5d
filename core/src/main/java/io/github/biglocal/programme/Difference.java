package io.github.biglocal.programme;

import io.github.biglocal.entity.Bound;
import io.github.biglocal.money.PrintedNumber;
import io.github.biglocal.money.Ratio;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * How far a number is from a printed one.
 *
 * @param amount how far at least; not negative
 * @param isMore whether the number is more than the printed one
 * @param printed the printed one
 * @param currency the currency of an amount of money
 */
record Difference(Ratio amount, boolean isMore, PrintedNumber printed, Optional<CurrencyUnit> currency) {
    /** The difference of a figure; empty where two ranges are compared. */
    static Optional<Difference> of(RecomputedFigure.DiffersBy figure) {
        return figure.computed().ends().isEmpty()
                ? Optional.of(of(figure.printed(), Fitted.to(figure.printed(), figure.computed())))
                : Optional.empty();
    }

    private static Difference of(PrintedNumber printed, ComputedFigure computed) {
        Optional<Ratio> centre = printed.number().filter(number -> printed.qualifier() == Bound.EXACT);
        Optional<Ratio> upper = centre.or(() -> printed.bounds().most());
        boolean more = upper.isPresent()
                && computed.least()
                        .filter(least -> least.compareTo(upper.get()) >= 0)
                        .isPresent();
        Ratio near =
                more ? upper.get() : centre.or(() -> printed.bounds().least()).orElse(Ratio.ZERO);
        Ratio number = (more ? computed.least() : computed.most()).orElse(near);
        return new Difference(more ? number.minus(near) : near.minus(number), more, printed, computed.currency());
    }

    /** The difference in words: {@code 0.51 percentage points less}. */
    String words() {
        return FigureText.difference(amount, printed, currency) + (isMore ? " more" : " less");
    }
}
