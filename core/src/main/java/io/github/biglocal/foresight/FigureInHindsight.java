package io.github.biglocal.foresight;

import io.github.biglocal.entity.Calculated;
import io.github.biglocal.entity.Explained;
import io.github.biglocal.evaluation.PublishedFigure;
import io.github.biglocal.evaluation.PublishedFigureId;
import io.github.biglocal.money.PrintedNumber;
import io.github.biglocal.programme.ComputedFigure;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.Recomputation;
import io.github.biglocal.programme.RecomputedFigure;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.threeten.extra.LocalDateRange;

/**
 * A published figure, judged on what was known when it was printed, and on what is known now: a figure that was right when it was
 * printed and one that was wrong then are told apart, whatever the records became.
 *
 * <p>Where only the month or year of printing is known, it is judged on every version that may have been the one known, and the answer is
 * given where all agree. Where no version was known for a part of that time, or one is lost, it is not known what was right. A figure
 * that contradicts its own base or parts was wrong when it was printed, whatever was known.
 *
 * <p>Immutable and thread-safe; equal if all of it is.
 */
public final class FigureInHindsight implements Explained {
    private final PublishedFigureId figure;
    private final PrintedNumber printed;
    private final Optional<LocalDateRange> printing;
    private final Standing atPrinting;
    private final Standing now;
    private final List<OnVersion> then;
    private final OnVersion newest;
    private final Optional<LocalDate> lostSince;
    private final Optional<String> whyNotKnown;

    private FigureInHindsight(
            PublishedFigure figure,
            Optional<LocalDateRange> printing,
            List<OnVersion> then,
            OnVersion newest,
            Optional<LocalDate> lostSince,
            Gap gap) {
        this.figure = figure.id();
        this.printed = figure.value();
        this.printing = printing;
        this.then = List.copyOf(then);
        this.newest = newest;
        this.lostSince = lostSince;
        this.now = lostSince.isEmpty() || contradictsItself(newest.answer()) ? newest.standing() : Standing.NOT_KNOWN;
        Set<Standing> possible = EnumSet.noneOf(Standing.class);
        then.forEach(answer -> possible.add(answer.standing()));
        if (contradictsItself(newest.answer())) {
            this.atPrinting = Standing.WRONG;
            this.whyNotKnown = Optional.empty();
        } else if (gap != Gap.NONE) {
            this.atPrinting = Standing.NOT_KNOWN;
            this.whyNotKnown = Optional.of(gap.words);
        } else if (possible.size() > 1) {
            this.atPrinting = Standing.NOT_KNOWN;
            this.whyNotKnown = Optional.of("it depends on which of the versions known then it was printed from");
        } else {
            this.atPrinting = possible.iterator().next();
            this.whyNotKnown = atPrinting == Standing.NOT_KNOWN
                    ? Optional.of("the records known then do not show it")
                    : Optional.empty();
        }
    }

    /** Whether a figure was, or is, right. */
    public enum Standing {
        /** It agrees with the records, or with the numbers printed next to it. */
        RIGHT,
        /** It differs from them, or is impossible for its base. */
        WRONG,
        /** It cannot be said. */
        NOT_KNOWN
    }

    /** Why what was known at printing is not at hand. */
    private enum Gap {
        NONE(""),
        NO_DAY("its citations do not say when it was printed"),
        NO_VERSION("no version of the records was known yet"),
        PARTLY("for a part of the time in which it may have been printed no version is at hand"),
        LOST("the version that was known then is lost");

        private final String words;

        Gap(String words) {
            this.words = words;
        }
    }

    /**
     * What a version gives.
     *
     * @param version the day from which the version was known
     * @param answer the figure next to what its records show
     */
    public record OnVersion(LocalDate version, RecomputedFigure answer) implements Calculated {
        /** Checks that both are there. */
        public OnVersion {
            Objects.requireNonNull(version, "version");
            Objects.requireNonNull(answer, "answer");
        }

        /** {@return whether the figure is right by this version} */
        public Standing standing() {
            if (answer instanceof RecomputedFigure.CannotBecause) {
                return Standing.NOT_KNOWN;
            }
            return answer instanceof RecomputedFigure.Agrees || answer instanceof RecomputedFigure.WithinRounding
                    ? Standing.RIGHT
                    : Standing.WRONG;
        }

        /** {@return the version and the answer} */
        @Override
        public String toString() {
            return "(version of " + Text.day(version) + "): " + answer.answer();
        }
    }

    static FigureInHindsight of(
            PublishedFigure figure,
            Recomputation recomputation,
            Optional<LocalDateRange> printing,
            List<ProgrammeVersions.Known> versions) {
        Recomputation asked = printing.map(LocalDateRange::getEndInclusive)
                .filter(last -> statesNoDay(figure) && last.isBefore(recomputation.asOf()))
                .map(recomputation::on)
                .orElse(recomputation);
        List<ProgrammeVersions.Known> then = versions.stream()
                .filter(version -> printing.filter(version.period()::overlaps).isPresent())
                .toList();
        List<OnVersion> answers = new ArrayList<>();
        then.forEach(version ->
                version.programme().ifPresent(programme -> answers.add(onVersion(version, programme, figure, asked))));
        OnVersion newest = versions.stream()
                .filter(version -> version.programme().isPresent())
                .reduce((earlier, later) -> later)
                .map(version -> onVersion(version, version.programme().orElseThrow(), figure, asked))
                .orElseThrow();
        ProgrammeVersions.Known last = versions.get(versions.size() - 1);
        Optional<LocalDate> lostSince = last.programme().isPresent()
                ? Optional.empty()
                : Optional.of(last.period().getStart());
        return new FigureInHindsight(figure, printing, answers, newest, lostSince, gap(printing, then));
    }

    private static boolean statesNoDay(PublishedFigure figure) {
        return figure.date().isEmpty() && figure.period().isEmpty();
    }

    private static OnVersion onVersion(
            ProgrammeVersions.Known version, Programme programme, PublishedFigure figure, Recomputation recomputation) {
        return new OnVersion(version.period().getStart(), recomputation.of(figure, programme));
    }

    private static Gap gap(Optional<LocalDateRange> printing, List<ProgrammeVersions.Known> then) {
        if (printing.isEmpty()) {
            return Gap.NO_DAY;
        }
        if (then.isEmpty()) {
            return Gap.NO_VERSION;
        }
        if (then.stream().allMatch(version -> version.programme().isEmpty())) {
            return Gap.LOST;
        }
        boolean isPartly = then.stream().anyMatch(version -> version.programme().isEmpty())
                || printing.map(LocalDateRange::getStart)
                        .filter(then.get(0).period().getStart()::isAfter)
                        .isPresent();
        return isPartly ? Gap.PARTLY : Gap.NONE;
    }

    /** Whether a figure is wrong by what is printed with it alone, and so was from the beginning. */
    private static boolean contradictsItself(RecomputedFigure answer) {
        return answer instanceof RecomputedFigure.ImpossibleForBase
                || (answer instanceof RecomputedFigure.DiffersBy differs
                        && differs.computed().basis() == ComputedFigure.Basis.PRINTED);
    }

    /** {@return the figure} */
    public PublishedFigureId figure() {
        return figure;
    }

    /** {@return the number as printed} */
    public PrintedNumber printed() {
        return printed;
    }

    /** {@return when it was printed: a day, or a period at some time in which it was; empty if that is not stated} */
    public Optional<LocalDateRange> printing() {
        return printing;
    }

    /** {@return whether it was right when it was printed, on what was known then} */
    public Standing atPrinting() {
        return atPrinting;
    }

    /** {@return whether it is right on what is known now: on the newest version; not known if that is lost} */
    public Standing now() {
        return now;
    }

    /** {@return what each version gives that may have been the one known when it was printed, earliest first; empty if there is none} */
    public List<OnVersion> then() {
        return then;
    }

    /** {@return what the newest version at hand gives} */
    public OnVersion newest() {
        return newest;
    }

    /** {@return the day of the newest version, if that is lost: what is known now is then not at hand; empty if it is} */
    public Optional<LocalDate> lostSince() {
        return lostSince;
    }

    /** {@return why it is not known whether it was right when it was printed, as part of a sentence; empty if it is known} */
    public Optional<String> whyNotKnown() {
        return whyNotKnown;
    }

    /** {@return the answer as a sentence: whether it was right when it was printed, and whether it is now} */
    public String answer() {
        String was = " when it was printed"
                + printing.map(PrintingDates::words)
                        .map(time -> ", " + time + ",")
                        .orElse("");
        if (lostSince.isPresent() && now == Standing.NOT_KNOWN) {
            return switch (atPrinting) {
                        case RIGHT -> "It was right" + was;
                        case WRONG -> "It was wrong" + was;
                        case NOT_KNOWN ->
                            "Whether it was right" + was + " is not known, because " + whyNotKnown.orElseThrow();
                    }
                    + "; whether it is now is not known, because the version of " + Text.day(lostSince.get())
                    + " is lost.";
        }
        return switch (atPrinting) {
            case RIGHT ->
                "It was right" + was
                        + switch (now) {
                            case RIGHT -> " and still is.";
                            case WRONG -> " and the records have changed since: now it is wrong.";
                            case NOT_KNOWN ->
                                " and the records have changed since: now they do not show whether it is.";
                        };
            case WRONG ->
                "It was wrong" + was
                        + switch (now) {
                            case RIGHT -> " and the records have changed since: now it is right.";
                            case WRONG -> " and still is.";
                            case NOT_KNOWN ->
                                " and the records have changed since: now they do not show whether it is.";
                        };
            case NOT_KNOWN ->
                "Whether it was right" + was + " is not known, because "
                        + whyNotKnown.orElseThrow() + "; now "
                        + switch (now) {
                            case RIGHT -> "it is right.";
                            case WRONG -> "it is wrong.";
                            case NOT_KNOWN -> "that is not known either.";
                        };
        };
    }

    /** {@return the number as printed, what each version gives, and the answer} */
    @Override
    public List<String> explain() {
        List<String> lines = new ArrayList<>();
        lines.add("Printed: " + printed.reading() + ".");
        then.forEach(answer -> lines.add("Then " + answer));
        if (!then.equals(List.of(newest))) {
            lines.add((lostSince.isPresent() ? "Newest at hand " : "Now ") + newest);
        }
        lines.add(answer());
        return List.copyOf(lines);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FigureInHindsight figures
                && figure.equals(figures.figure)
                && printed.equals(figures.printed)
                && printing.equals(figures.printing)
                && whyNotKnown.equals(figures.whyNotKnown)
                && then.equals(figures.then)
                && lostSince.equals(figures.lostSince)
                && newest.equals(figures.newest);
    }

    @Override
    public int hashCode() {
        return Objects.hash(figure, printed, printing, then, newest);
    }

    /** {@return the figure and the answer} */
    @Override
    public String toString() {
        return figure + ": " + answer();
    }
}
