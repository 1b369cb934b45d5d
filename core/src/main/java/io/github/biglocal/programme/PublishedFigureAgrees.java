package io.github.biglocal.programme;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.evaluation.FigureScope;
import io.github.biglocal.evaluation.PublishedFigure;
import io.github.biglocal.evaluation.PublishedFigureId;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.money.PrintedNumber;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.joda.money.CurrencyUnit;

/**
 * A published figure is possible for its base, agrees with the numbers printed next to it, names only what its scope
 * covers, and agrees with the records. It is a breach only where it cannot be right, whatever is not recorded.
 */
public final class PublishedFigureAgrees extends Rule<PublishedFigure> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("published-figure-agrees");

    private static final RuleInfo INFO = RuleInfo.of("programme", ID, RuleKind.RECORDS)
            .severity(Severity.WARNING)
            .title("A published figure agrees with its base, its parts, its scope and the records")
            .rationale("A printed figure that cannot be worked out again may be a slip, or may measure something else.")
            .sources(Guidance.CONSISTENCY, Guidance.EVALUATION_METHODS)
            .rows("D14")
            .basis(
                    "The library's own check: a printed figure contradicts its base, its parts, its scope or the records.")
            .ownReading("A number stands for every number that is rounded half up to it")
            .ownReading("what is not on record is not taken as nothing")
            .build();

    private final Recomputation recomputation;

    /** Makes the rule with the calculators that the library has, which takes no kind of record as complete. */
    public PublishedFigureAgrees() {
        this(Recomputation.asOf(LocalDate.EPOCH));
    }

    private PublishedFigureAgrees(Recomputation recomputation) {
        super(INFO, PublishedFigure.class);
        this.recomputation = recomputation;
    }

    /**
     * {@return the rule with other calculators, or with kinds of record that are taken as complete}
     *
     * @param recomputation how figures are worked out; its day does not matter, since the rule is asked about one
     */
    public static PublishedFigureAgrees using(Recomputation recomputation) {
        return new PublishedFigureAgrees(Objects.requireNonNull(recomputation, "recomputation"));
    }

    @Override
    protected Verdict judge(PublishedFigure figure, RuleContext context) {
        Optional<RecomputedFigure> alone = Recomputation.alone(figure);
        if (alone.filter(Recomputation::isWrong).isPresent()) {
            return Verdict.breached(finding(figure, alone.get()));
        }
        List<Contradiction> contradictions = Contradiction.of(figure);
        if (!contradictions.isEmpty()) {
            return Verdict.breached(new Contradictory(figure.reference(), figure.scope(), contradictions));
        }
        RecomputedFigure answer = recomputation.fromRecords(figure, context);
        if (Recomputation.isWrong(answer)) {
            return Verdict.breached(finding(figure, answer));
        }
        if (!(answer instanceof RecomputedFigure.CannotBecause cannot)) {
            return Verdict.satisfied();
        }
        if (cannot.reasons().isEmpty()) {
            return Verdict.unknown(cannot.missing(), 1);
        }
        return alone.isPresent()
                ? Verdict.satisfied()
                : Verdict.notApplicable("the figure cannot be worked out: " + String.join("; ", cannot.reasons()));
    }

    private static Finding finding(PublishedFigure figure, RecomputedFigure answer) {
        if (answer instanceof RecomputedFigure.ImpossibleForBase impossible) {
            return new Impossible(figure.reference(), impossible.printed(), impossible.base());
        }
        RecomputedFigure.DiffersBy differs = (RecomputedFigure.DiffersBy) answer;
        ComputedFigure computed = differs.computed();
        return new Differs(
                figure.reference(),
                differs.printed(),
                computed.basis(),
                computed.least(),
                computed.most(),
                computed.whole(),
                computed.currency());
    }

    /**
     * No whole number out of the base is printed like this.
     *
     * @param figure the figure
     * @param printed the number as printed
     * @param base what it is printed to be out of
     */
    public record Impossible(Reference figure, PrintedNumber printed, int base) implements Finding {
        public Impossible {
            Objects.requireNonNull(figure, "figure");
            Objects.requireNonNull(printed, "printed");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("value");
        }

        @Override
        public String problem() {
            return Text.sentence(
                    new RecomputedFigure.ImpossibleForBase(PublishedFigureId.of(figure.id()), printed, base).words());
        }

        @Override
        public String repair() {
            return "Check the figure and its base in the source; if both are as printed, record what else it is out of.";
        }
    }

    /** What a figure names although its scope, or its day, leaves no place for it. */
    public enum Contradiction {
        /** It names areas, but does not cover some areas. */
        AREAS("areas"),
        /** It names a wave, but does not cover a wave. */
        WAVE("a wave"),
        /** It names projects, but does not cover some projects. */
        PROJECTS("projects"),
        /** It is about a day, and about a period. */
        PERIOD("both a day and a period");

        private final String words;

        Contradiction(String words) {
            this.words = words;
        }

        /** What a figure names of another scope than its own, and whether it is about a day and a period. */
        static List<Contradiction> of(PublishedFigure figure) {
            List<Contradiction> found = new ArrayList<>();
            figure.scope().ifPresent(scope -> {
                if (!figure.areas().isEmpty() && scope != FigureScope.AREAS) {
                    found.add(AREAS);
                }
                if (figure.wave().isPresent() && scope != FigureScope.WAVE) {
                    found.add(WAVE);
                }
                if (!figure.projects().isEmpty() && scope != FigureScope.PROJECTS) {
                    found.add(PROJECTS);
                }
            });
            if (figure.date().isPresent() && figure.period().isPresent()) {
                found.add(PERIOD);
            }
            return found;
        }

        /** What is wrong, for the middle of a sentence that begins with the figure. */
        static String words(Optional<FigureScope> scope, List<Contradiction> contradictions) {
            List<String> named = contradictions.stream()
                    .filter(each -> each != PERIOD)
                    .map(each -> each.words)
                    .toList();
            List<String> all = new ArrayList<>();
            if (!named.isEmpty()) {
                all.add("names " + Text.list(named)
                        + scope.map(covered -> ", but covers " + covered(covered))
                                .orElse(""));
            }
            if (contradictions.contains(PERIOD)) {
                all.add("is about " + PERIOD.words);
            }
            return String.join(", and ", all);
        }

        private static String covered(FigureScope scope) {
            return switch (scope) {
                case PROGRAMME -> "the whole programme";
                case WAVE -> "a wave";
                case AREAS -> "some areas";
                case PROJECTS -> "some projects";
            };
        }

        private String field() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The figure names something that its scope or its day leaves no place for.
     *
     * @param figure the figure
     * @param scope what it covers; empty if not stated
     * @param contradictions what it names; at least one
     */
    public record Contradictory(Reference figure, Optional<FigureScope> scope, List<Contradiction> contradictions)
            implements Finding {
        /** Copies the list. */
        public Contradictory {
            Objects.requireNonNull(figure, "figure");
            Objects.requireNonNull(scope, "scope");
            Objects.requireNonNull(contradictions, "contradictions");
            contradictions = List.copyOf(contradictions);
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of(contradictions.get(0).field());
        }

        @Override
        public String problem() {
            return "The figure " + Contradiction.words(scope, contradictions) + ".";
        }

        @Override
        public String repair() {
            boolean onlyPeriod = contradictions.equals(List.of(Contradiction.PERIOD));
            return onlyPeriod
                    ? "Keep the day or the period, whichever the source says."
                    : "Check in the source what the figure covers; correct the scope, or leave out what it does not"
                            + " cover.";
        }
    }

    /**
     * The figure differs from what its parts or the records give.
     *
     * @param figure the figure
     * @param printed the number as printed
     * @param basis what it differs from
     * @param least the least that those give; of a share, how many; empty if there is no limit
     * @param most the most that they give, the same as the least where that is known; empty if there is no limit
     * @param whole out of how many; empty if it is no share, or a share that is not of so many
     * @param currency the currency of an amount of money; empty for any other number
     */
    public record Differs(
            Reference figure,
            PrintedNumber printed,
            ComputedFigure.Basis basis,
            Optional<Ratio> least,
            Optional<Ratio> most,
            OptionalInt whole,
            Optional<CurrencyUnit> currency)
            implements Finding {
        public Differs {
            Objects.requireNonNull(figure, "figure");
            Objects.requireNonNull(printed, "printed");
            Objects.requireNonNull(basis, "basis");
            Objects.requireNonNull(least, "least");
            Objects.requireNonNull(most, "most");
            Objects.requireNonNull(whole, "whole");
            Objects.requireNonNull(currency, "currency");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("value");
        }

        @Override
        public String problem() {
            ComputedFigure limits = ComputedFigure.limited(least, most);
            ComputedFigure shared = whole.isPresent() ? limits.outOf(whole.getAsInt()) : limits;
            ComputedFigure computed = currency.map(shared::in).orElse(shared);
            return "The figure is printed as " + printed.reading() + ", but "
                    + (basis == ComputedFigure.Basis.RECORDS
                            ? "the records give "
                            : "the numbers printed with it give ")
                    + FigureText.compared(computed, printed) + ".";
        }

        @Override
        public String repair() {
            return basis == ComputedFigure.Basis.PRINTED
                    ? "Check the figure, its parts and its base in the source; if they are as printed, accept the"
                            + " finding."
                    : "Check the figure and what it covers in the source, and the records; if they are right, accept the"
                            + " finding.";
        }
    }
}
