package io.github.biglocal.report.picture;

import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.report.picture.Mark.Anchor;
import io.github.biglocal.report.picture.Mark.Bounds;
import io.github.biglocal.report.picture.Mark.Point;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.threeten.extra.LocalDateRange;

/**
 * The share of residents through time, as a line that steps on the day it changes, with the share that was required. Where the
 * share is not recorded the chart is hatched, and the line is broken.
 *
 * <p>Immutable and thread-safe.
 *
 * @param caption its words
 * @param period the time that is shown; at least a day, and neither end open
 * @param shares the share of residents; days that are in none of the periods are not recorded; none may be in two
 * @param required the share that was required; days that are in none of the periods have no requirement; none may be in two
 */
public record StepChart(Caption caption, LocalDateRange period, List<Share> shares, List<Required> required) {
    private static final double LEFT = 46;
    private static final double RIGHT = Picture.WIDTH - 8.0;
    private static final double PLOT = 150;

    /** Copies the lists, and checks that no day has two values. */
    public StepChart {
        Objects.requireNonNull(caption, "caption");
        Require.of(StepChart.class).bounded("period", period);
        shares = List.copyOf(shares);
        required = List.copyOf(required);
        Through.of(period, shares, Share::period);
        Through.of(period, required, Required::period);
    }

    /**
     * The share of residents in a period.
     *
     * @param period when; at least a day
     * @param least the least it can have been, from 0 to 1
     * @param most the most it can have been, from {@code least} to 1; more than the least if it is recorded in part
     */
    public record Share(LocalDateRange period, Ratio least, Ratio most) {
        /** Checks the ranges. */
        public Share {
            Require.of(Share.class)
                    .atLeastADay("period", period)
                    .between("least", Ratio.ZERO, Ratio.ONE, least)
                    .between("most", least, Ratio.ONE, most);
        }

        /**
         * {@return a share that is known}
         *
         * @param period when; at least a day
         * @param share the share, from 0 to 1
         */
        public static Share of(LocalDateRange period, Ratio share) {
            return new Share(period, share, share);
        }

        private boolean isKnown() {
            return least.equals(most);
        }
    }

    /**
     * The share that was required in a period.
     *
     * @param period when; at least a day
     * @param share the least share that was allowed, from 0 to 1
     */
    public record Required(LocalDateRange period, Ratio share) {
        /** Checks the ranges. */
        public Required {
            Require.of(Required.class).atLeastADay("period", period).between("share", Ratio.ZERO, Ratio.ONE, share);
        }
    }

    /** {@return the picture} */
    public Picture picture() {
        return new Drawing().picture();
    }

    private final class Drawing {
        private final Canvas canvas = new Canvas();
        private final List<Through<Share>> found = Through.of(period, shares, Share::period);
        private final List<Through<Required>> limits = Through.of(period, required, Required::period);
        private final double top;
        private final double bottom;

        Drawing() {
            top = canvas.legend(legend()) + 8;
            bottom = top + PLOT;
        }

        private List<Canvas.Key> legend() {
            List<Canvas.Key> keys = new ArrayList<>();
            if (known().findAny().isPresent()) {
                keys.add(Canvas.lineKey("residents", Ink.LINE));
            }
            if (shares().anyMatch(share -> !share.isKnown())) {
                keys.add(new Canvas.Key("recorded in part", (drawn, box) -> drawn.box(Ink.RANGE, box)));
            }
            if (!required.isEmpty()) {
                keys.add(Canvas.lineKey("required", Ink.REQUIRED));
            }
            if (found.stream().anyMatch(piece -> piece.value().isEmpty())) {
                keys.add(Canvas.unknownKey("not recorded"));
            }
            return keys;
        }

        private Stream<Share> shares() {
            return found.stream().flatMap(piece -> piece.value().stream());
        }

        private Stream<Through<Share>> known() {
            return found.stream()
                    .filter(piece -> piece.value().filter(Share::isKnown).isPresent());
        }

        private double x(LocalDate day) {
            double days = ChronoUnit.DAYS.between(period.getStart(), period.getEnd());
            return LEFT + (RIGHT - LEFT) * ChronoUnit.DAYS.between(period.getStart(), day) / days;
        }

        private double y(Ratio share) {
            return bottom
                    - PLOT
                            * share.numerator().doubleValue()
                            / share.denominator().doubleValue();
        }

        Picture picture() {
            for (int percent = 0; percent <= 100; percent += 25) {
                double y = y(Ratio.ofPercent(percent));
                canvas.line(percent == 0 ? Ink.AXIS : Ink.GRID, LEFT, y, RIGHT, y);
                if (percent % 50 == 0) {
                    canvas.label(Ink.QUIET, LEFT - 5, y + 4, Anchor.END, percent + " %");
                }
            }
            years();
            found.forEach(this::area);
            canvas.lines(
                    Ink.LINE,
                    steps(
                            found.stream()
                                    .map(piece -> new Through<>(
                                            piece.period(), piece.value().filter(Share::isKnown)))
                                    .toList(),
                            Share::least));
            // Dashed, so that both can be seen where they are the same.
            canvas.lines(Ink.REQUIRED, steps(limits, Required::share));
            labels();
            return canvas.picture(caption, description(), bottom + 22, table());
        }

        private void area(Through<Share> piece) {
            double from = x(piece.period().getStart());
            double to = x(piece.period().getEnd());
            piece.value()
                    .ifPresentOrElse(
                            share -> {
                                if (!share.isKnown()) {
                                    canvas.box(Ink.RANGE, new Bounds(from, y(share.most()), to, y(share.least())));
                                }
                            },
                            () -> canvas.unknown(new Bounds(from, top, to, bottom)));
        }

        /** A line for each run of values without a gap. */
        private <T> List<List<Point>> steps(List<Through<T>> pieces, Function<T, Ratio> share) {
            List<List<Point>> lines = new ArrayList<>();
            List<Point> line = new ArrayList<>();
            for (Through<T> piece : pieces) {
                if (piece.value().isEmpty() && !line.isEmpty()) {
                    lines.add(line);
                    line = new ArrayList<>();
                }
                for (T value : piece.value().stream().toList()) {
                    double y = y(share.apply(value));
                    line.add(new Point(x(piece.period().getStart()), y));
                    line.add(new Point(x(piece.period().getEnd()), y));
                }
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            return lines;
        }

        /** The beginnings of years, as many as have room; the first and the last day where there are fewer than two. */
        private void years() {
            List<LocalDate> starts = IntStream.rangeClosed(
                            period.getStart().getYear(),
                            period.getEndInclusive().getYear())
                    .mapToObj(year -> LocalDate.of(year, 1, 1))
                    .filter(period::contains)
                    .toList();
            if (starts.size() < 2) {
                canvas.label(Ink.QUIET, LEFT, bottom + 16, Anchor.START, Text.day(period.getStart()));
                if (period.lengthInDays() > 1) {
                    canvas.label(Ink.QUIET, RIGHT, bottom + 16, Anchor.END, Text.day(period.getEndInclusive()));
                }
                return;
            }
            int each = 1;
            double apart = x(starts.get(1)) - x(starts.get(0));
            while (apart * each < 44) {
                each++;
            }
            for (LocalDate start : starts) {
                if (start.getYear() % each == 0) {
                    String year = Integer.toString(start.getYear());
                    double middle = Math.min(x(start), Picture.WIDTH - Lettering.width(year) / 2);
                    canvas.line(Ink.AXIS, x(start), bottom, x(start), bottom + 4);
                    canvas.labelWhereFree(
                            bottom + 22, List.of(label(Ink.QUIET, middle, bottom + 16, Anchor.MIDDLE, year)));
                }
            }
        }

        private Mark.Label label(Ink ink, double x, double y, Anchor anchor, String text) {
            return new Mark.Label(ink, new Point(x, y), anchor, text);
        }

        /** What is required, and the lowest and the last share, where there is room. */
        private void labels() {
            for (Through<Required> piece : limits) {
                piece.value()
                        .ifPresent(limit -> label(
                                piece.period(), y(limit.share()), limit.share().toPercentText()));
            }
            Stream.of(
                            known().min(Comparator.comparing(
                                    piece -> piece.value().map(Share::least).orElse(Ratio.ONE))),
                            known().reduce((one, next) -> next))
                    .flatMap(Optional::stream)
                    .distinct()
                    .forEach(piece -> label(
                            piece.period(),
                            piece.value().map(share -> y(share.least())).orElse(bottom),
                            text(piece.value(), Through.on(piece.period().getStart(), limits))));
        }

        /** Writes a value above or below its line, near the middle, the beginning or the end. */
        private void label(LocalDateRange when, double y, String text) {
            double from = x(when.getStart());
            double to = x(when.getEnd());
            List<Mark.Label> candidates = new ArrayList<>();
            for (double its : List.of(y - 5, y + 13)) {
                candidates.add(label(Ink.TEXT, (from + to) / 2, its, Anchor.MIDDLE, text));
                candidates.add(label(Ink.TEXT, from + 3, its, Anchor.START, text));
                candidates.add(label(Ink.TEXT, to - 3, its, Anchor.END, text));
            }
            canvas.labelWhereFree(bottom, candidates);
        }

        private String text(Optional<Share> share, Optional<Required> limit) {
            return share.map(its -> its.isKnown()
                            ? percent(its.least(), limit)
                            : percent(its.least(), limit) + " to " + percent(its.most(), limit))
                    .orElse("not recorded");
        }

        private String percent(Ratio share, Optional<Required> limit) {
            return limit.map(its -> Text.percent(
                            share.numerator(),
                            share.denominator(),
                            its.share().numerator(),
                            its.share().denominator()))
                    .orElseGet(share::toPercentText);
        }

        private String description() {
            return "A chart " + Text.period(period)
                    + ", up to 100 %. The line is the share of members who are residents. "
                    + "It changes on the day of the record. The dashed line is the share that is required. "
                    + "Days on which the share is not recorded are hatched.";
        }

        private Table table() {
            List<LocalDate> starts = List.copyOf(Through.starts(found, limits));
            List<List<String>> rows = new ArrayList<>();
            for (int row = 0; row < starts.size(); row++) {
                LocalDate from = starts.get(row);
                LocalDate end = row + 1 < starts.size() ? starts.get(row + 1) : period.getEnd();
                Optional<Required> limit = Through.on(from, limits);
                rows.add(List.of(
                        Text.day(from),
                        Text.day(end.minusDays(1)),
                        text(Through.on(from, found), limit),
                        limit.map(its -> its.share().toPercentText()).orElse("no requirement")));
            }
            return new Table(
                    List.of(
                            Table.Column.ofText("From"),
                            Table.Column.ofText("To"),
                            Table.Column.ofFigures("Residents"),
                            Table.Column.ofFigures("Required")),
                    rows);
        }
    }
}
