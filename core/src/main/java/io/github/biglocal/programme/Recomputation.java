package io.github.biglocal.programme;

import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.evaluation.FigureMeasure;
import io.github.biglocal.evaluation.PublishedFigure;
import io.github.biglocal.money.NumberBounds;
import io.github.biglocal.money.PrintedNumber;
import io.github.biglocal.money.PrintedNumber.Unit;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.programme.RecomputedFigure.Agrees;
import io.github.biglocal.programme.RecomputedFigure.CannotBecause;
import io.github.biglocal.programme.RecomputedFigure.DiffersBy;
import io.github.biglocal.programme.RecomputedFigure.ImpossibleForBase;
import io.github.biglocal.programme.RecomputedFigure.WithinRounding;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Works out again what an evaluation printed, and says whether it agrees, differs, is impossible, or cannot be worked out
 * and why.
 *
 * <pre>{@code
 * RecomputedFigure answer = Recomputation.asOf(LocalDate.of(2020, 2, 29)).of(figure, programme);
 * }</pre>
 *
 * <p>First it looks at the figure alone: whether its percentage is possible for its base, and whether its parts, less its
 * deductions and divided by its base, give it. Then it asks the {@link FigureCalculator} of its measure what the records
 * show. If the records are not enough, the parts decide.
 *
 * <p>What is not recorded is not taken as nothing. An area without a worker on record may have had one, unless the caller
 * {@linkplain #takingAsComplete says} that the workers are all on record; until then a figure can be shown to be too
 * small, but not to be right. If a figure is out of more than the records hold, those not on record may be anything.
 *
 * <p>Immutable and thread-safe, if the calculators are. Two are equal if they have the same day, the same kinds taken as
 * complete, and the same calculators.
 */
public final class Recomputation {
    private static final Map<FigureMeasure, FigureCalculator> STANDARD = StandardFigures.all();

    private final LocalDate asOf;
    private final Map<FigureMeasure, FigureCalculator> calculators;
    private final Set<Class<? extends Entity>> complete;

    private Recomputation(
            LocalDate asOf, Map<FigureMeasure, FigureCalculator> calculators, Set<Class<? extends Entity>> complete) {
        this.asOf = asOf;
        this.calculators = Map.copyOf(calculators);
        this.complete = Set.copyOf(complete);
    }

    /**
     * {@return a recomputation with the calculators that the library has, which takes no kind of record as complete}
     *
     * @param asOf the day of figures that state none; figures of later days, or of periods that are not over, are not worked out
     */
    public static Recomputation asOf(LocalDate asOf) {
        return new Recomputation(Objects.requireNonNull(asOf, "asOf"), STANDARD, Set.of());
    }

    /**
     * {@return the same on another day}
     *
     * @param day the day of figures that state none; figures of later days are not worked out
     */
    public Recomputation on(LocalDate day) {
        return new Recomputation(Objects.requireNonNull(day, "day"), calculators, complete);
    }

    /**
     * {@return the same with a calculator for a measure, in place of the one it has}
     *
     * @param measure the measure, of the library or of the caller's own
     * @param calculator how to work it out
     */
    public Recomputation with(FigureMeasure measure, FigureCalculator calculator) {
        Map<FigureMeasure, FigureCalculator> changed = new LinkedHashMap<>(calculators);
        changed.put(Objects.requireNonNull(measure, "measure"), Objects.requireNonNull(calculator, "calculator"));
        return new Recomputation(asOf, changed, complete);
    }

    /**
     * {@return the same, taking the records of a kind as complete: what is not recorded was not}
     *
     * @param type the kind of record
     */
    public Recomputation takingAsComplete(Class<? extends Entity> type) {
        Set<Class<? extends Entity>> more = new LinkedHashSet<>(complete);
        more.add(Objects.requireNonNull(type, "type"));
        return new Recomputation(asOf, calculators, more);
    }

    /** {@return the day of figures that state none} */
    public LocalDate asOf() {
        return asOf;
    }

    /** {@return the measures that can be worked out, in the order of their codes} */
    public List<FigureMeasure> measures() {
        return calculators.keySet().stream().sorted().toList();
    }

    /** {@return the kinds of record taken as complete, in the order of their names} */
    public List<String> complete() {
        return complete.stream().map(Class::getSimpleName).sorted().toList();
    }

    /**
     * {@return a figure next to what the records show}
     *
     * @param figure the figure
     * @param records the programme, or other records
     */
    public RecomputedFigure of(PublishedFigure figure, Records records) {
        Objects.requireNonNull(records, "records");
        return of(figure, RuleContext.on(asOf, records));
    }

    /**
     * {@return every figure of a programme next to what its records show, in the order of the programme}
     *
     * @param programme the programme
     */
    public List<RecomputedFigure> all(Programme programme) {
        RuleContext context = RuleContext.on(asOf, Objects.requireNonNull(programme, "programme"));
        return programme.publishedFigures().stream()
                .map(figure -> of(figure, context))
                .toList();
    }

    private RecomputedFigure of(PublishedFigure figure, RuleContext context) {
        Optional<RecomputedFigure> alone = alone(figure);
        if (alone.filter(Recomputation::isWrong).isPresent()) {
            return alone.get();
        }
        RecomputedFigure fromRecords = fromRecords(figure, context);
        return fromRecords instanceof CannotBecause ? alone.orElse(fromRecords) : fromRecords;
    }

    static boolean isWrong(RecomputedFigure figure) {
        return figure instanceof ImpossibleForBase || figure instanceof DiffersBy;
    }

    // The figure alone

    /** What the figure says about itself: whether it is possible, and whether its parts give it; empty if nothing. */
    static Optional<RecomputedFigure> alone(PublishedFigure figure) {
        return impossible(figure).or(() -> fromParts(figure));
    }

    private static Optional<RecomputedFigure> impossible(PublishedFigure figure) {
        PrintedNumber printed = figure.value();
        boolean counted = Fitted.isShare(printed)
                && printed.ends().isEmpty()
                && printed.qualifier() == Bound.EXACT
                && figure.measure().isCounted()
                && figure.parts().stream().noneMatch(part -> part.unit() == Unit.MONEY);
        OptionalInt base = count(figure.base());
        if (!counted || base.isEmpty()) {
            return Optional.empty();
        }
        ImpossibleForBase impossible = new ImpossibleForBase(figure.id(), printed, base.getAsInt());
        NumberBounds bounds = printed.bounds();
        return impossible.nearest().stream().noneMatch(number -> bounds.admits(Ratio.of(number, base.getAsInt())))
                ? Optional.of(impossible)
                : Optional.empty();
    }

    /** A whole number printed to the unit, if it is one and is not longer than an int. */
    private static OptionalInt count(Optional<PrintedNumber> number) {
        Optional<Ratio> count = number.filter(PrintedNumber::isCount)
                .filter(printed -> printed.qualifier() == Bound.EXACT)
                .flatMap(PrintedNumber::number)
                .filter(value -> value.numerator().bitLength() < Integer.SIZE);
        return count.map(value -> OptionalInt.of(value.numerator().intValueExact()))
                .orElse(OptionalInt.empty());
    }

    private static Optional<RecomputedFigure> fromParts(PublishedFigure figure) {
        PrintedNumber printed = figure.value();
        if (figure.parts().isEmpty() || !isComparable(figure)) {
            return Optional.empty();
        }
        Optional<Ratio> least =
                minus(sum(figure.parts(), Recomputation::least), sum(figure.deductions(), Recomputation::most));
        Optional<Ratio> most =
                minus(sum(figure.parts(), Recomputation::most), sum(figure.deductions(), Recomputation::least));
        Optional<PrintedNumber> base = figure.base();
        if (base.isPresent()) {
            // Deductions may be more than the parts, and what is below zero is nearer to it when divided by more.
            least = divided(least, isNegative(least) ? least(base.get()) : most(base.get()));
            most = divided(most, isNegative(most) ? most(base.get()) : least(base.get()));
        }
        Optional<Ratio> stated = stated(figure);
        boolean isRight = stated.filter(printed::admits).isPresent();
        ComputedFigure number = ComputedFigure.limited(isRight ? stated : least, isRight ? stated : most)
                .fromPrinted()
                .working(sentence(figure));
        ComputedFigure computed = figure.parts()
                .get(0)
                .currency()
                .filter(unit -> printed.unit() == Unit.MONEY)
                .map(number::in)
                .orElse(number);
        if (!printed.bounds().admitsSomeOf(computed.least(), computed.most())) {
            return Optional.of(new DiffersBy(
                    figure.id(), printed, stated.map(exact(computed)).orElse(computed)));
        }
        if (printed.bounds().admitsAllOf(computed.least(), computed.most())) {
            return Optional.of(compare(figure, computed));
        }
        // Numbers rounded on both sides agree if they can; bounds that may or may not meet say nothing.
        return stated.map(unused -> new WithinRounding(figure.id(), printed, computed));
    }

    private static Function<Ratio, ComputedFigure> exact(ComputedFigure computed) {
        return number -> computed.withLimits(Optional.of(number), Optional.of(number));
    }

    /** Whether the parts and the base are of a kind with the value. */
    private static boolean isComparable(PublishedFigure figure) {
        PrintedNumber printed = figure.value();
        PrintedNumber part = figure.parts().get(0);
        boolean divided = figure.base().isPresent();
        boolean ofMoney = part.unit() == Unit.MONEY;
        boolean byMoney =
                figure.base().filter(base -> base.unit() == Unit.MONEY).isPresent();
        if (byMoney) {
            return ofMoney
                    && printed.unit() != Unit.MONEY
                    && figure.base().get().currency().equals(part.currency());
        }
        if (ofMoney) {
            return printed.unit() == Unit.MONEY && printed.currency().equals(part.currency());
        }
        return divided ? printed.unit() != Unit.MONEY : printed.unit() == part.unit();
    }

    private static Ratio exact(List<PrintedNumber> numbers) {
        return Ratio.sum(
                numbers.stream().map(number -> number.number().orElseThrow()).toList());
    }

    /** The parts less the deductions, by the base, as if each were exact; empty if one is a bound. */
    private static Optional<Ratio> stated(PublishedFigure figure) {
        boolean plain = Stream.of(figure.parts().stream(), figure.deductions().stream(), figure.base().stream())
                .flatMap(numbers -> numbers)
                .allMatch(number ->
                        number.qualifier() == Bound.EXACT && number.number().isPresent());
        if (!plain) {
            return Optional.empty();
        }
        Ratio sum = exact(figure.parts()).minus(exact(figure.deductions()));
        return Optional.of(figure.base()
                .map(base -> sum.dividedBy(base.number().orElseThrow()))
                .orElse(sum));
    }

    /** The least a number can be; a count printed to the unit is exact, and nothing printed is negative. */
    private static Optional<Ratio> least(PrintedNumber number) {
        return count(Optional.of(number)).isPresent()
                ? number.number()
                : number.bounds()
                        .least()
                        .filter(least -> least.compareTo(Ratio.ZERO) > 0)
                        .or(() -> Optional.of(Ratio.ZERO));
    }

    private static Optional<Ratio> most(PrintedNumber number) {
        return count(Optional.of(number)).isPresent()
                ? number.number()
                : number.bounds().most();
    }

    /** The sum of some limits; empty if one of them is none. */
    private static Optional<Ratio> sum(List<PrintedNumber> numbers, Function<PrintedNumber, Optional<Ratio>> limit) {
        List<Ratio> limits =
                numbers.stream().flatMap(number -> limit.apply(number).stream()).toList();
        return limits.size() == numbers.size() ? Optional.of(Ratio.sum(limits)) : Optional.empty();
    }

    private static Optional<Ratio> minus(Optional<Ratio> one, Optional<Ratio> other) {
        return one.flatMap(first -> other.map(first::minus));
    }

    private static boolean isNegative(Optional<Ratio> limit) {
        return limit.filter(number -> number.compareTo(Ratio.ZERO) < 0).isPresent();
    }

    /** A limit divided by one of the base; none of a base without limit, or that may be zero. */
    private static Optional<Ratio> divided(Optional<Ratio> limit, Optional<Ratio> base) {
        return limit.flatMap(
                number -> base.filter(divisor -> !divisor.equals(Ratio.ZERO)).map(number::dividedBy));
    }

    private static String sentence(PublishedFigure figure) {
        String sum = added(figure.parts())
                + figure.deductions().stream()
                        .map(number -> " - " + number.reading())
                        .collect(Collectors.joining());
        boolean isOne = figure.parts().size() + figure.deductions().size() == 1;
        return figure.base()
                        .map(base -> (isOne ? sum : "(" + sum + ")") + " divided by " + base.reading())
                        .orElse(sum)
                + ".";
    }

    private static String added(List<PrintedNumber> parts) {
        return parts.stream().map(part -> part.reading().toString()).collect(Collectors.joining(" + "));
    }

    // The records

    /** What the records show. */
    RecomputedFigure fromRecords(PublishedFigure figure, RuleContext context) {
        FigureCalculator calculator = calculators.get(figure.measure());
        if (calculator == null) {
            return cannot(figure, "the records are not known to show what it measures");
        }
        FigureQuestion question = new FigureQuestion(figure, context, complete);
        if (question.isLater()) {
            return cannot(figure, "it is about a day or period after the date asked about");
        }
        if (needsScope(figure) && figure.scope().isEmpty()) {
            return cannot(figure, "what it covers is not stated");
        }
        if (!question.problems().isEmpty()) {
            return new CannotBecause(figure.id(), figure.value(), List.of(), question.problems());
        }
        return compare(figure, ofTheAreas(question, calculator.compute(question)));
    }

    /** Whether it is worked out from the records of areas or projects, not from an evaluation or a survey. */
    private static boolean needsScope(PublishedFigure figure) {
        FigureMeasure measure = figure.measure();
        if (measure.isKnown() && !measure.equals(FigureMeasure.OTHER)) {
            return !measure.isOfAnEvaluation() && !measure.isOfASurvey();
        }
        return figure.evaluation().isEmpty() && figure.survey().isEmpty();
    }

    /**
     * A figure of the programme or a wave that is out of what is on record, and does not say of how many it is: the areas
     * that are not on record may be anything.
     */
    private ComputedFigure ofTheAreas(FigureQuestion question, ComputedFigure computed) {
        PublishedFigure figure = question.figure();
        if (!question.mayCoverMore()
                || computed.whole().isEmpty()
                || count(figure.base()).isPresent()) {
            return computed;
        }
        String reason = StandardFigures.NOT_EVERY_AREA;
        if (!computed.ends().isEmpty()) {
            return withOthers(computed).because(reason);
        }
        Optional<Ratio> least = Fitted.isShare(figure.value()) ? Optional.empty() : computed.least();
        return computed.withLimits(least, Optional.empty()).because(reason);
    }

    /** A range where one more may have fewer than the fewest, or more than the most. */
    private static ComputedFigure withOthers(ComputedFigure range) {
        ComputedFigure lowest = range.ends().get(0);
        ComputedFigure highest = range.ends().get(1);
        return ComputedFigure.range(
                        lowest.withLimits(Optional.of(Ratio.ZERO), lowest.most()),
                        highest.withLimits(highest.least(), Optional.empty()))
                .lacking(range.missing());
    }

    private static CannotBecause cannot(PublishedFigure figure, String reason) {
        return new CannotBecause(figure.id(), figure.value(), List.of(), List.of(reason));
    }

    private static RecomputedFigure compare(PublishedFigure figure, ComputedFigure computed) {
        PrintedNumber printed = figure.value();
        Optional<String> problem = problem(figure, computed);
        if (problem.isPresent()) {
            return cannot(figure, problem.get());
        }
        ComputedFigure whole = ofTheBase(figure, computed);
        return switch (status(printed, whole)) {
            case AGREES -> new Agrees(figure.id(), printed, whole);
            case ROUNDED -> new WithinRounding(figure.id(), printed, whole);
            case DIFFERS -> new DiffersBy(figure.id(), printed, whole);
            case OPEN -> {
                boolean silent = whole.missing().isEmpty() && whole.reasons().isEmpty();
                yield new CannotBecause(
                        figure.id(),
                        printed,
                        whole.missing(),
                        silent ? List.of("the number is known only within limits") : whole.reasons());
            }
        };
    }

    /** Why the two cannot be compared at all; empty if they can. */
    private static Optional<String> problem(PublishedFigure figure, ComputedFigure computed) {
        PrintedNumber printed = figure.value();
        OptionalInt base = count(figure.base());
        if (computed.basis() == ComputedFigure.Basis.RECORDS
                && base.isPresent()
                && computed.whole().isPresent()
                && computed.whole().getAsInt() > base.getAsInt()) {
            return Optional.of("it is out of " + Text.number(base.getAsInt()) + ", and the records hold "
                    + Text.number(computed.whole().getAsInt()) + ": which of them it is out of is not stated");
        }
        if (printed.unit() == Unit.MONEY
                && computed.currency().isPresent()
                && !computed.currency().equals(printed.currency())) {
            return Optional.of("it is printed in another currency than the records are in");
        }
        boolean perPound = figure.measure().equals(FigureMeasure.MATCH_PER_GRANT);
        if (printed.unit() == Unit.MONEY && computed.currency().isEmpty() && !perPound && hasLimits(computed)) {
            return Optional.of("it is printed as money, and what it measures is a number");
        }
        if (Fitted.isShare(printed)
                && figure.measure().isCounted()
                && computed.basis() == ComputedFigure.Basis.RECORDS
                && computed.ends().isEmpty()
                && computed.whole().orElse(0) == 0
                && hasLimits(computed)) {
            return Optional.of("what it is a share of is not on record");
        }
        if (!computed.ends().isEmpty() && printed.ends().isEmpty()) {
            return Optional.of("it is printed as one number, and what it measures is a range");
        }
        return Optional.empty();
    }

    private static boolean hasLimits(ComputedFigure computed) {
        return computed.least().isPresent() || computed.most().isPresent();
    }

    /** Where a figure is out of more than the records hold, those not on record may count or not. */
    private static ComputedFigure ofTheBase(PublishedFigure figure, ComputedFigure computed) {
        OptionalInt base = count(figure.base());
        if (computed.basis() == ComputedFigure.Basis.PRINTED
                || base.isEmpty()
                || computed.whole().isEmpty()
                || computed.whole().getAsInt() >= base.getAsInt()) {
            return computed;
        }
        int others = base.getAsInt() - computed.whole().getAsInt();
        String reason = "it is out of " + Text.number(base.getAsInt()) + ", and the records hold "
                + (computed.whole().getAsInt() == 0
                        ? "none"
                        : Text.number(computed.whole().getAsInt()));
        if (!computed.ends().isEmpty()) {
            return withOthers(computed).because(reason);
        }
        return computed.withLimits(computed.least(), computed.most().map(most -> most.plus(Ratio.of(others, 1))))
                .outOf(base.getAsInt())
                .because(reason);
    }

    private enum Status {
        AGREES,
        ROUNDED,
        OPEN,
        DIFFERS
    }

    private static Status status(PrintedNumber printed, ComputedFigure computed) {
        if (computed.ends().isEmpty()) {
            return single(printed, Fitted.to(printed, computed));
        }
        Status lowest = single(printed.ends().get(0), computed.ends().get(0));
        Status highest = single(printed.ends().get(1), computed.ends().get(1));
        return lowest.compareTo(highest) > 0 ? lowest : highest;
    }

    private static Status single(PrintedNumber printed, ComputedFigure computed) {
        NumberBounds bounds = printed.bounds();
        if (!bounds.admitsSomeOf(computed.least(), computed.most())) {
            return Status.DIFFERS;
        }
        if (!bounds.admitsAllOf(computed.least(), computed.most())) {
            return Status.OPEN;
        }
        boolean bound = printed.number().isEmpty()
                || bounds.least().isEmpty()
                || bounds.most().isEmpty();
        return bound || computed.number().equals(printed.number()) ? Status.AGREES : Status.ROUNDED;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Recomputation recomputation
                && asOf.equals(recomputation.asOf)
                && complete.equals(recomputation.complete)
                && calculators.equals(recomputation.calculators);
    }

    @Override
    public int hashCode() {
        return Objects.hash(asOf, complete, calculators);
    }

    /** {@return the day, how many measures it knows, and what it takes as complete} */
    @Override
    public String toString() {
        List<String> words = new ArrayList<>(List.of("as of " + Text.day(asOf)));
        words.add(Text.count(calculators.size(), "measure"));
        if (!complete.isEmpty()) {
            words.add("records taken as complete: "
                    + Text.list(complete().stream().map(Text::words).toList()));
        }
        return "recomputation " + String.join("; ", words);
    }
}
