package io.github.biglocal.programme;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.evaluation.PublishedFigureId;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.PrintedNumber;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.text.Text;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A published figure next to what it was worked out to be: it agrees, differs, is impossible, or cannot be worked out.
 * Immutable and thread-safe.
 */
public sealed interface RecomputedFigure extends Explained {
    /** {@return the figure} */
    PublishedFigureId figure();

    /** {@return the number as printed} */
    PrintedNumber printed();

    /** {@return the answer as one sentence} */
    String answer();

    /**
     * The number is the one printed, or within the bound or the range that is printed.
     *
     * @param figure the figure
     * @param printed the number as printed
     * @param computed what it was worked out to be
     */
    record Agrees(PublishedFigureId figure, PrintedNumber printed, ComputedFigure computed)
            implements RecomputedFigure {
        public Agrees {
            Objects.requireNonNull(figure, "figure");
            Objects.requireNonNull(printed, "printed");
            Objects.requireNonNull(computed, "computed");
        }

        @Override
        public List<String> explain() {
            return explained(this, computed.working());
        }

        /** {@return the figure and the answer} */
        @Override
        public String toString() {
            return figure + ": " + answer();
        }

        @Override
        public String answer() {
            return "Agrees: " + basis(computed) + " " + FigureText.compared(computed, printed) + ".";
        }
    }

    /**
     * The number, rounded as it is printed, is the one printed.
     *
     * @param figure the figure
     * @param printed the number as printed
     * @param computed what it was worked out to be
     */
    record WithinRounding(PublishedFigureId figure, PrintedNumber printed, ComputedFigure computed)
            implements RecomputedFigure {
        public WithinRounding {
            Objects.requireNonNull(figure, "figure");
            Objects.requireNonNull(printed, "printed");
            Objects.requireNonNull(computed, "computed");
        }

        @Override
        public List<String> explain() {
            return explained(this, computed.working());
        }

        /** {@return the figure and the answer} */
        @Override
        public String toString() {
            return figure + ": " + answer();
        }

        @Override
        public String answer() {
            return "Agrees within rounding: " + basis(computed) + " " + FigureText.compared(computed, printed) + ".";
        }
    }

    /**
     * The number is another than the one printed, whatever is not recorded.
     *
     * @param figure the figure
     * @param printed the number as printed
     * @param computed what it was worked out to be
     */
    record DiffersBy(PublishedFigureId figure, PrintedNumber printed, ComputedFigure computed)
            implements RecomputedFigure {
        public DiffersBy {
            Objects.requireNonNull(figure, "figure");
            Objects.requireNonNull(printed, "printed");
            Objects.requireNonNull(computed, "computed");
        }

        /**
         * {@return by how much at least, in the unit of the printed number: a percentage as a fraction} From the number
         * printed; from the nearest it can stand for, if it is a bound or a range. Empty where two ranges are compared.
         */
        public Optional<Ratio> difference() {
            return Difference.of(this).map(Difference::amount);
        }

        @Override
        public List<String> explain() {
            return explained(this, computed.working());
        }

        /** {@return the figure and the answer} */
        @Override
        public String toString() {
            return figure + ": " + answer();
        }

        @Override
        public String answer() {
            return "Differs: " + basis(computed) + " " + FigureText.compared(computed, printed)
                    + Difference.of(this)
                            .map(difference -> ", " + difference.words())
                            .orElse("") + ".";
        }
    }

    /**
     * A percentage that no whole number out of the base gives: 12 % of 15 is between 1 of 15 and 2 of 15.
     *
     * @param figure the figure
     * @param printed the number as printed
     * @param base what it is printed to be out of; 1 or more
     */
    record ImpossibleForBase(PublishedFigureId figure, PrintedNumber printed, int base) implements RecomputedFigure {
        public ImpossibleForBase {
            Objects.requireNonNull(figure, "figure");
            Objects.requireNonNull(printed, "printed");
            Require.of(ImpossibleForBase.class).atLeast("base", 1, base);
        }

        /** {@return the numbers out of the base next below and above the printed one; one of them if there is no other} */
        public List<Integer> nearest() {
            int above = printed.bounds()
                    .least()
                    .map(least -> least.times(Ratio.of(base, 1))
                            .toDecimal(0, RoundingMode.CEILING)
                            .intValueExact())
                    .orElse(0);
            return Stream.of(above - 1, above).filter(number -> number >= 0).toList();
        }

        /** {@return the figure and the answer} */
        @Override
        public String toString() {
            return figure + ": " + answer();
        }

        @Override
        public List<String> explain() {
            return explained(this, List.of());
        }

        @Override
        public String answer() {
            return "Impossible: " + words() + ".";
        }

        String words() {
            List<String> shares = nearest().stream()
                    .map(number -> (number == 0 ? "none" : Text.number(number)) + " of " + Text.number(base) + " is "
                            + FigureText.value(Ratio.of(number, base), printed, Optional.empty()))
                    .toList();
            return "no whole number of " + Text.number(base) + " is " + printed.reading() + " (" + Text.list(shares)
                    + ")";
        }
    }

    /**
     * It cannot be said whether the number is the one printed.
     *
     * @param figure the figure
     * @param printed the number as printed
     * @param missing the facts that are not recorded; empty if the reasons are others
     * @param reasons the other reasons, each as part of a sentence; empty if only facts are missing
     */
    record CannotBecause(PublishedFigureId figure, PrintedNumber printed, List<Missing> missing, List<String> reasons)
            implements RecomputedFigure {
        /** Copies the lists. */
        public CannotBecause {
            Objects.requireNonNull(figure, "figure");
            Objects.requireNonNull(printed, "printed");
            Objects.requireNonNull(missing, "missing");
            Objects.requireNonNull(reasons, "reasons");
            missing = List.copyOf(missing);
            reasons = List.copyOf(reasons);
        }

        /** {@return the figure, and for how many reasons it cannot be worked out} */
        @Override
        public String toString() {
            return figure + ": Cannot be worked out, for " + Text.count(missing.size() + reasons.size(), "reason")
                    + ".";
        }

        @Override
        public List<String> explain() {
            return explained(this, List.of());
        }

        @Override
        public String answer() {
            List<String> all = new ArrayList<>(reasons);
            missing.stream()
                    .collect(Collectors.groupingBy(Missing::what, LinkedHashMap::new, Collectors.counting()))
                    .forEach((what, times) -> all.add(
                            "not recorded: " + what + (times == 1 ? "" : " (" + Text.count(times, "record") + ")")));
            return "Cannot be worked out: " + String.join("; ", all) + ".";
        }
    }

    /** The number as printed, how it was worked out, and the answer. */
    private static List<String> explained(RecomputedFigure figure, List<String> working) {
        return Stream.of(List.of("Printed: " + figure.printed().reading() + "."), working, List.of(figure.answer()))
                .flatMap(List::stream)
                .toList();
    }

    private static String basis(ComputedFigure computed) {
        return computed.basis() == ComputedFigure.Basis.RECORDS
                ? "the records give"
                : "the numbers printed with it give";
    }
}
