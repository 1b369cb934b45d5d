package io.github.biglocal.funding;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;

/**
 * Two statements of an area's money, figure by figure: what a source states with what the records come to, or two that
 * were stated. A figure that one of them does not have is compared with nothing.
 *
 * <p>Immutable and thread-safe.
 *
 * @param first what the first is
 * @param second what the second is
 * @param lines the figures that either of them has, in the order of the figures
 */
public record FundComparison(Side first, Side second, List<Line> lines) implements Explained {
    /** Copies the list. */
    public FundComparison {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
        Objects.requireNonNull(lines, "lines");
        lines = List.copyOf(lines);
    }

    /** What a statement is made from. */
    public enum Origin {
        /** A source states it. */
        STATED,
        /** It is worked out from the records. */
        RECORDED
    }

    /**
     * One of the two statements.
     *
     * @param origin what it is made from
     * @param date the day as of which it is
     */
    public record Side(Origin origin, LocalDate date) {
        public Side {
            Objects.requireNonNull(origin, "origin");
            Objects.requireNonNull(date, "date");
        }

        /** {@return what it is made from, and the day} */
        @Override
        public String toString() {
            return Text.words(origin) + " as of " + Text.day(date);
        }
    }

    /**
     * A figure in both statements.
     *
     * @param figure which figure
     * @param first the amount in the first; empty if it has none
     * @param second the amount in the second; empty if it has none
     */
    public record Line(FundFigure figure, Optional<Money> first, Optional<Money> second) {
        public Line {
            Objects.requireNonNull(figure, "figure");
            Objects.requireNonNull(first, "first");
            Objects.requireNonNull(second, "second");
        }

        /**
         * {@return the second amount less the first; zero if they are the same; empty if one of them is not known, or they are
         * in different currencies}
         */
        public Optional<Money> difference() {
            return first.flatMap(one -> second.filter(one::isSameCurrency).map(other -> other.minus(one)));
        }

        /** {@return the figure, both amounts and the difference} */
        @Override
        public String toString() {
            return Text.words(figure) + ": "
                    + (difference().filter(Money::isZero).isPresent()
                            ? amount(first) + " in both"
                            : amount(first) + " and " + amount(second)
                                    + difference()
                                            .map(amount -> ", " + Text.money(amount.abs())
                                                    + (amount.isPositive() ? " more" : " less"))
                                            .orElse(""));
        }

        private static String amount(Optional<Money> amount) {
            return amount.map(Text::money).orElse("not known");
        }
    }

    static FundComparison of(StatedAccount stated, FundStatement records) {
        return new FundComparison(
                new Side(Origin.STATED, stated.date()),
                new Side(Origin.RECORDED, records.asOf()),
                lines(stated::stated, records::amount));
    }

    static FundComparison of(StatedAccount one, StatedAccount other) {
        return new FundComparison(
                new Side(Origin.STATED, one.date()),
                new Side(Origin.STATED, other.date()),
                lines(one::stated, other::stated));
    }

    private static List<Line> lines(
            Function<FundFigure, Optional<Money>> first, Function<FundFigure, Optional<Money>> second) {
        return Arrays.stream(FundFigure.values())
                .map(figure -> new Line(figure, first.apply(figure), second.apply(figure)))
                .filter(line -> line.first().isPresent() || line.second().isPresent())
                .toList();
    }

    /** {@return the figures that both have, and that differ} */
    public List<Line> differences() {
        return lines.stream()
                .filter(line ->
                        line.difference().filter(amount -> !amount.isZero()).isPresent())
                .toList();
    }

    /** {@return the figures that could not be compared, because one of the statements does not have them} */
    public List<Line> notCompared() {
        return lines.stream().filter(line -> line.difference().isEmpty()).toList();
    }

    /** {@return the working: what is compared, then each figure} */
    @Override
    public List<String> explain() {
        List<String> steps = new ArrayList<>();
        steps.add("Compared: what is " + first + ", and what is " + second + ".");
        lines.forEach(line -> steps.add(Text.sentence(line.toString())));
        if (lines.isEmpty()) {
            steps.add("Neither has a figure.");
        }
        return steps;
    }

    /** {@return how many figures differ, and how many could not be compared} */
    @Override
    public String toString() {
        return "What is " + first + " and what is " + second + ": "
                + Text.count(differences().size(), "figure differs", "figures differ")
                + (notCompared().isEmpty()
                        ? ""
                        : ", " + Text.count(notCompared().size(), "figure") + " not compared");
    }
}
