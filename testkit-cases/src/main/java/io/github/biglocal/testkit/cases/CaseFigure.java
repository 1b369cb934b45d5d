package io.github.biglocal.testkit.cases;

import io.github.biglocal.entity.Bound;
import io.github.biglocal.funding.FundAccounts;
import io.github.biglocal.funding.FundFigure;
import io.github.biglocal.funding.FundStatement;
import io.github.biglocal.match.Leverage;
import io.github.biglocal.match.LeverageConvention;
import io.github.biglocal.match.LeverageRatio;
import io.github.biglocal.match.LeverageResult;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.rule.Answer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/** The figures of calculators that a case may expect. */
enum CaseFigure {
    /** Match per pound of programme money, of all projects of the case. */
    LEVERAGE("leverage", "a number or a fraction, such as 2, 10.14, 5/2 or more than 2, or undefined") {
        @Override
        Optional<String> read(String text) {
            if (text.equalsIgnoreCase(UNDEFINED)) {
                return Optional.of(UNDEFINED);
            }
            String bound = bound(text);
            String number = text.substring(bound.length());
            try {
                if (number.contains("/")) {
                    return Optional.of(bound + Ratio.parse(number));
                }
                BigDecimal decimal = new BigDecimal(number);
                Ratio exact = Ratio.of(decimal);
                return Optional.of(bound + (decimal.scale() > 0 ? decimal.toPlainString() : exact));
            } catch (IllegalArgumentException | ArithmeticException e) {
                return Optional.empty();
            }
        }

        @Override
        ExpectedFigure expectation(String expected, Programme records, LocalDate day) {
            LeverageResult leverage = Leverage.asOf(day).of(records.projects());
            LeverageRatio ratio = leverage.ratio(LeverageConvention.MATCH_PER_GRANT);
            String bound = ratio.bound().text();
            return new ExpectedFigure(
                    word(),
                    expected,
                    ratio.toRatio()
                            .map(exact -> bound + asWritten(expected, exact))
                            .orElse(UNDEFINED),
                    ratio.toRatio().map(exact -> bound + shown(exact)).orElse(UNDEFINED),
                    leverage.explain());
        }

        private static String bound(String text) {
            return Stream.of(Bound.values())
                    .map(Bound::text)
                    .filter(text::startsWith)
                    .reduce("", (one, other) -> one.length() > other.length() ? one : other);
        }

        /** A ratio rounded to the decimals of another; exact where the other is a whole number or a fraction. */
        private static String asWritten(String other, Ratio exact) {
            int point = other.indexOf('.');
            return point < 0
                    ? exact.toString()
                    : exact.toDecimal(other.length() - point - 1, RoundingMode.HALF_UP)
                            .toPlainString();
        }

        private static String shown(Ratio exact) {
            return exact.isWhole()
                    ? exact.toString()
                    : exact.toDecimal(DECIMALS_SHOWN, RoundingMode.HALF_UP)
                                    .stripTrailingZeros()
                                    .toPlainString()
                            + " (" + exact + ")";
        }
    },

    /** What is held or to be drawn and not promised, under all funding agreements of the case. */
    UNCOMMITTED("uncommitted", "an amount, such as 1000.00 or GBP 1000.00, or not known") {
        @Override
        Optional<String> read(String text) {
            return text.equalsIgnoreCase(Answer.UNKNOWN.words()) ? Optional.of(Answer.UNKNOWN.words()) : money(text);
        }

        @Override
        ExpectedFigure expectation(String expected, Programme records, LocalDate day) {
            FundStatement statement = FundAccounts.asOf(day).statement(records);
            String actual = statement
                    .amount(FundFigure.UNCOMMITTED)
                    .map(Money::toString)
                    .orElse(Answer.UNKNOWN.words());
            return new ExpectedFigure(word(), expected, actual, actual, statement.explain());
        }
    };

    private static final String UNDEFINED = "undefined";

    /** More than a source prints, so that a rounded figure and the one worked out can be told apart. */
    private static final int DECIMALS_SHOWN = 4;

    private final String word;
    private final String form;

    CaseFigure(String word, String form) {
        this.word = word;
        this.form = form;
    }

    /** What is expected, in the form that is compared; empty if the text is not of the form of the figure. */
    abstract Optional<String> read(String text);

    abstract ExpectedFigure expectation(String expected, Programme records, LocalDate day);

    /** The names of all. */
    static List<String> names() {
        return Stream.of(values()).map(CaseFigure::word).toList();
    }

    /** The figure of a name; empty if there is none. */
    static Optional<CaseFigure> named(String name) {
        return Stream.of(values()).filter(each -> each.word.equals(name)).findFirst();
    }

    /** Its name in a case. */
    String word() {
        return word;
    }

    /** How it is written in a case. */
    String form() {
        return form;
    }

    /** An amount in the library's form, from one in pounds or with its currency; empty if it is none. */
    static Optional<String> money(String text) {
        try {
            return Optional.of(
                    Money.parse(Character.isLetter(text.isEmpty() ? ' ' : text.charAt(0)) ? text : "GBP " + text)
                            .toString());
        } catch (IllegalArgumentException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
