package io.github.biglocal.testkit.cases;

import io.github.biglocal.funding.FundAccounts;
import io.github.biglocal.funding.FundStatement;
import io.github.biglocal.match.Leverage;
import io.github.biglocal.match.LeverageConvention;
import io.github.biglocal.match.LeverageRatio;
import io.github.biglocal.match.LeverageResult;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.rule.Answer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/** The figures of calculators that a case may expect. */
enum CaseFigure {
    /** Match per pound of programme money, of all projects of the case. */
    LEVERAGE("leverage", "a number or a fraction, such as 2 or 5/2, or undefined") {
        @Override
        Optional<String> read(String text) {
            if (text.equals(UNDEFINED)) {
                return Optional.of(text);
            }
            try {
                return Optional.of(
                        (text.contains("/") ? Ratio.parse(text) : Ratio.of(new BigDecimal(text))).toString());
            } catch (IllegalArgumentException | ArithmeticException e) {
                return Optional.empty();
            }
        }

        @Override
        ExpectedFigure expectation(String expected, LeverageResult leverage, FundStatement statement) {
            LeverageRatio ratio = leverage.ratio(LeverageConvention.MATCH_PER_GRANT);
            return new ExpectedFigure(
                    word(), expected, ratio.toRatio().map(Ratio::toString).orElse(UNDEFINED), leverage.explain());
        }
    },

    /** What is held or to be drawn and not promised, under all funding agreements of the case. */
    UNCOMMITTED("uncommitted", "an amount, such as 1000.00 or GBP 1000.00, or not known") {
        @Override
        Optional<String> read(String text) {
            return text.equals(Answer.UNKNOWN.words()) ? Optional.of(text) : money(text);
        }

        @Override
        ExpectedFigure expectation(String expected, LeverageResult leverage, FundStatement statement) {
            return new ExpectedFigure(
                    word(),
                    expected,
                    statement.uncommitted().map(Money::toString).orElse(Answer.UNKNOWN.words()),
                    statement.explain());
        }
    };

    private static final String UNDEFINED = "undefined";

    private final String word;
    private final String form;

    CaseFigure(String word, String form) {
        this.word = word;
        this.form = form;
    }

    abstract Optional<String> read(String text);

    abstract ExpectedFigure expectation(String expected, LeverageResult leverage, FundStatement statement);

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

    /** What is expected of it; empty if the text is not of its form. */
    Optional<Expectation> expectation(String text, Programme records, LocalDate day) {
        return read(text)
                .map(expected -> expectation(
                        expected,
                        Leverage.asOf(day).of(records.projects()),
                        FundAccounts.asOf(day)
                                .statement(
                                        records.fundingAgreements(),
                                        records.drawdowns(),
                                        records.spendReports(),
                                        records.fundingReturns())));
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
