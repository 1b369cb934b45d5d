package io.github.biglocal.programme;

import io.github.biglocal.money.ExactMoney;
import io.github.biglocal.money.PrintedNumber;
import io.github.biglocal.money.PrintedNumber.Unit;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.text.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;

/** How the numbers of figures read in a sentence. */
final class FigureText {
    private static final Ratio HUNDRED = Ratio.of(100, 1);

    private FigureText() {}

    /** A number in the unit of a printed one, with enough decimals to differ from it where it does. */
    static String value(Ratio number, PrintedNumber printed, Optional<CurrencyUnit> currency) {
        Ratio limit = printed.number().orElse(Ratio.ZERO);
        if (printed.unit() == Unit.PERCENTAGE || printed.unit() == Unit.SHARE) {
            return Text.percent(number.numerator(), number.denominator(), limit.numerator(), limit.denominator());
        }
        return currency.map(unit -> money(number, unit)).orElseGet(() -> plain(number, limit));
    }

    static String money(Ratio number, CurrencyUnit currency) {
        return Text.money(new ExactMoney(currency, number).rounded(RoundingMode.HALF_UP));
    }

    static String plain(Ratio number, Ratio limit) {
        return number.isWhole() && number.numerator().bitLength() < Long.SIZE
                ? Text.number(number.numerator().longValue())
                : Text.decimal(number.numerator(), number.denominator(), limit.numerator(), limit.denominator());
    }

    /** The number or its limits in the unit of the printed one, and what it is out of. */
    static String compared(ComputedFigure computed, PrintedNumber printed) {
        if (!computed.ends().isEmpty()) {
            return limits(computed);
        }
        String inUnit = inUnit(Fitted.to(printed, computed), printed);
        return computed.whole().isPresent() && Fitted.isShare(printed)
                ? inUnit + " (" + limits(computed) + ")"
                : computed.whole().isPresent() ? limits(computed) : inUnit;
    }

    private static String inUnit(ComputedFigure computed, PrintedNumber printed) {
        return limits(computed, number -> value(number, printed, computed.currency()));
    }

    /** A difference in the unit of a printed number; not negative. */
    static String difference(Ratio difference, PrintedNumber printed, Optional<CurrencyUnit> currency) {
        if (printed.unit() == Unit.PERCENTAGE || printed.unit() == Unit.SHARE) {
            Ratio points = difference.times(HUNDRED);
            return plain(points, Ratio.ZERO) + (points.equals(Ratio.ONE) ? " percentage point" : " percentage points");
        }
        return currency.map(unit -> money(difference, unit)).orElseGet(() -> plain(difference, Ratio.ZERO));
    }

    /** The number or its limits, and what it is out of. */
    static String limits(ComputedFigure figure) {
        if (!figure.ends().isEmpty()) {
            return "from " + limits(figure.ends().get(0)) + " to "
                    + limits(figure.ends().get(1));
        }
        return limits(figure, number -> own(number, figure))
                + (figure.whole().isPresent()
                        ? " of " + Text.number(figure.whole().getAsInt())
                        : "");
    }

    /** An amount that is a penny more than whole pounds, as more than these. */
    private static Optional<String> moreThan(Ratio least, CurrencyUnit currency) {
        Ratio before = least.minus(
                Ratio.of(1, BigDecimal.TEN.pow(currency.getDecimalPlaces()).intValueExact()));
        return currency.getDecimalPlaces() > 0 && before.isWhole()
                ? Optional.of("more than " + money(before, currency))
                : Optional.empty();
    }

    private static String own(Ratio number, ComputedFigure figure) {
        return figure.currency().map(unit -> money(number, unit)).orElseGet(() -> plain(number, Ratio.ZERO));
    }

    private static String limits(ComputedFigure figure, Function<Ratio, String> words) {
        Optional<String> least = figure.least().map(words);
        Optional<String> most = figure.most().map(words);
        if (least.isPresent() && least.equals(most)) {
            return least.get();
        }
        if (least.isPresent() && most.isPresent()) {
            return "between " + least.get() + " and " + most.get();
        }
        return figure.least()
                .flatMap(number -> figure.currency().flatMap(unit -> moreThan(number, unit)))
                .or(() -> least.map(text -> "at least " + text))
                .or(() -> most.map(text -> "at most " + text))
                .orElse("not known");
    }
}
