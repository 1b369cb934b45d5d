package io.github.biglocal.programme;

import io.github.biglocal.money.PrintedNumber;
import io.github.biglocal.money.PrintedNumber.Unit;
import io.github.biglocal.money.Ratio;
import java.util.Optional;

/** Computed figures in the unit of printed numbers. */
final class Fitted {
    private Fitted() {}

    static boolean isShare(PrintedNumber printed) {
        return printed.unit() == Unit.PERCENTAGE || printed.unit() == Unit.SHARE;
    }

    /** A count divided by what it is out of; as it is if that is nothing, or not known. */
    static ComputedFigure share(ComputedFigure figure) {
        int whole = figure.whole().orElse(0);
        return whole == 0 ? figure : figure.withLimits(over(figure.least(), whole), over(figure.most(), whole));
    }

    private static Optional<Ratio> over(Optional<Ratio> number, int whole) {
        return number.map(count -> count.dividedBy(Ratio.of(whole, 1)));
    }

    /** The figure as it is compared with a printed number. */
    static ComputedFigure to(PrintedNumber printed, ComputedFigure figure) {
        return isShare(printed) ? share(figure) : figure;
    }
}
