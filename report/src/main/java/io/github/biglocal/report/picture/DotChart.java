package io.github.biglocal.report.picture;

import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.report.picture.Mark.Anchor;
import io.github.biglocal.report.picture.Mark.Point;
import io.github.biglocal.text.Text;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Leverage by project: a row with a dot for each, the highest first, on a scale on which each step is ten times the one before. Zero
 * has a place of its own left of the scale, and a project without a ratio one right of it. Of more than {@value #MOST_ROWS} projects
 * the highest and the lowest have rows, and those between are small lines in one.
 *
 * <p>Immutable and thread-safe.
 *
 * @param caption its words
 * @param measure what the ratios are, as the heading of the column, such as {@code Match per £1}
 * @param projects the projects, in any order
 * @param limit a ratio that all are compared with, such as 1; empty if there is none
 * @param pooled the ratio of all projects together; empty if there is none
 */
public record DotChart(
        Caption caption, String measure, List<Project> projects, Optional<Line> limit, Optional<Line> pooled) {
    /** How many projects have a row each. */
    public static final int MOST_ROWS = 20;

    private static final int ENDS = 8;
    private static final int MOST_APART = 6;
    private static final double MARGIN = 8;
    private static final double COLUMN = 34;

    /** Copies the list. */
    public DotChart {
        Objects.requireNonNull(caption, "caption");
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(limit, "limit");
        Objects.requireNonNull(pooled, "pooled");
        projects = List.copyOf(projects);
    }

    /**
     * A project.
     *
     * @param name what it is called
     * @param ratio its ratio; empty if it has none
     * @param why why it has none, such as {@code no programme money}; blank if it has one
     */
    public record Project(String name, Optional<Ratio> ratio, String why) {
        /** Refuses null. */
        public Project {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(ratio, "ratio");
            Objects.requireNonNull(why, "why");
        }

        /**
         * {@return a project with a ratio}
         *
         * @param name what it is called
         * @param ratio its ratio
         */
        public static Project of(String name, Ratio ratio) {
            return new Project(name, Optional.of(ratio), "");
        }

        /**
         * {@return a project without a ratio}
         *
         * @param name what it is called
         * @param why why it has none, such as {@code no programme money}
         */
        public static Project without(String name, String why) {
            Require.of(Project.class).text("why", why);
            return new Project(name, Optional.empty(), why);
        }
    }

    /**
     * A ratio that has a line through the chart.
     *
     * @param name what it is
     * @param ratio where the line is
     */
    public record Line(String name, Ratio ratio) {
        /** Refuses null. */
        public Line {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(ratio, "ratio");
        }
    }

    /** {@return the picture} */
    public Picture picture() {
        return new Drawing().picture();
    }

    private static boolean isOnScale(Ratio ratio) {
        return ratio.compareTo(Ratio.ZERO) > 0;
    }

    /** The logarithm to base ten of a ratio above zero, however large or small. */
    private static double log(Ratio ratio) {
        BigDecimal value = ratio.toDecimal(MathContext.DECIMAL64);
        int exponent = value.precision() - value.scale() - 1;
        return exponent + Math.log10(value.movePointLeft(exponent).doubleValue());
    }

    private final class Drawing {
        private final Canvas canvas = new Canvas();
        private final List<Project> ranked = projects.stream()
                .filter(project -> project.ratio().isPresent())
                .sorted(Comparator.comparing(
                                (Project project) -> project.ratio().orElse(Ratio.ZERO))
                        .reversed()
                        .thenComparing(Project::name))
                .toList();
        private final List<Project> apart = projects.stream()
                .filter(project -> project.ratio().isEmpty())
                .sorted(Comparator.comparing(Project::name))
                .toList();
        private final boolean hasZero = ratios().anyMatch(ratio -> !isOnScale(ratio));
        private final int lowest;
        private final int highest;
        private final double left = MARGIN + (hasZero ? COLUMN : 0);
        private final double right = Picture.WIDTH - MARGIN - (apart.isEmpty() ? 0 : COLUMN);

        Drawing() {
            double least = ratios().filter(DotChart::isOnScale)
                    .mapToDouble(DotChart::log)
                    .min()
                    .orElse(0);
            double most = ratios().filter(DotChart::isOnScale)
                    .mapToDouble(DotChart::log)
                    .max()
                    .orElse(0);
            lowest = (int) Math.floor(Math.min(least, most - 1));
            highest = Math.max((int) Math.ceil(most), lowest + 1);
        }

        private Stream<Ratio> ratios() {
            return Stream.concat(
                    projects.stream().flatMap(project -> project.ratio().stream()),
                    Stream.concat(limit.stream(), pooled.stream()).map(Line::ratio));
        }

        private double x(Ratio ratio) {
            return isOnScale(ratio) ? x(log(ratio)) : MARGIN + 4;
        }

        private double x(double logarithm) {
            return left + 4 + (right - left - 8) * (logarithm - lowest) / (highest - lowest);
        }

        /** A name and a value, and under them what is on the scale, drawn at a height. */
        private record Row(String name, String value, DoubleConsumer marks) {}

        Picture picture() {
            double top = canvas.legend(legend()) + 20;
            scale(top);
            List<Row> rows =
                    Stream.of(pooled(), ranked(), apart()).flatMap(List::stream).toList();
            if (rows.isEmpty()) {
                canvas.label(Ink.QUIET, MARGIN, top + 16, Anchor.START, "no projects to show");
                return canvas.picture(caption, description(), top + 24, table());
            }
            double y = top + 2;
            List<Double> tracks = new ArrayList<>();
            for (Row row : rows) {
                double track = words(row, y) + 10;
                tracks.add(track);
                y = track + 12;
            }
            // What is on the scale goes over its lines, of which the words are kept free.
            lines(tracks);
            for (int at = 0; at < rows.size(); at++) {
                canvas.line(Ink.GRID, 2, tracks.get(at), Picture.WIDTH - 2.0, tracks.get(at));
                rows.get(at).marks().accept(tracks.get(at));
            }
            return canvas.picture(caption, description(), y + 6, table());
        }

        /** Writes the words of a row, on a few lines, and returns where the last line stands. */
        private double words(Row row, double y) {
            List<String> value = Lettering.wrapped(row.value(), Picture.WIDTH / 2.0, 2);
            double room = Picture.WIDTH
                    - 12
                    - value.stream().mapToDouble(Lettering::width).max().orElse(0);
            return Math.max(
                    words(Lettering.wrapped(row.name(), room, 3), 2, Anchor.START, y),
                    words(value, Picture.WIDTH - 2.0, Anchor.END, y));
        }

        private double words(List<String> lines, double x, Anchor anchor, double y) {
            double bottom = y;
            for (String line : lines) {
                bottom += Lettering.LINE;
                canvas.label(Ink.TEXT, x, bottom, anchor, line);
            }
            return bottom;
        }

        private List<Canvas.Key> legend() {
            List<Canvas.Key> keys = new ArrayList<>();
            if (!ranked.isEmpty()) {
                keys.add(Canvas.dotKey("a project", Ink.DOT));
            }
            pooled.ifPresent(line -> keys.add(Canvas.lineKey(line.name(), Ink.LINE)));
            limit.ifPresent(line -> keys.add(Canvas.lineKey(line.name(), Ink.REQUIRED)));
            if (!apart.isEmpty()) {
                keys.add(Canvas.dotKey("no ratio", Ink.APART));
            }
            return keys;
        }

        private void scale(double top) {
            if (hasZero) {
                boolean below = ratios().anyMatch(ratio -> ratio.compareTo(Ratio.ZERO) < 0);
                canvas.label(Ink.QUIET, 2, top - 6, Anchor.START, below ? "≤ 0" : "0");
            }
            if (!apart.isEmpty()) {
                canvas.label(Ink.QUIET, Picture.WIDTH - 2.0, top - 6, Anchor.END, "none");
            }
            int each = step();
            for (int power = Math.floorDiv(lowest + each - 1, each) * each; power <= highest; power += each) {
                double half = Lettering.width(power(power)) / 2;
                double x = Math.min(Math.max(x((double) power), left + half), right - half);
                canvas.labelWhereFree(
                        top, List.of(new Mark.Label(Ink.QUIET, new Point(x, top - 6), Anchor.MIDDLE, power(power))));
            }
        }

        /** How many powers of ten there are from one line of the scale to the next. */
        private int step() {
            return (highest - lowest + 5) / 6;
        }

        /** The lines of the scale, and of what all are compared with, in each row. */
        private void lines(List<Double> tracks) {
            int each = step();
            for (int power = Math.floorDiv(lowest + each - 1, each) * each; power <= highest; power += each) {
                line(Ink.GRID, x((double) power), tracks);
            }
            if (hasZero) {
                line(Ink.AXIS, left - COLUMN / 2, tracks);
            }
            if (!apart.isEmpty()) {
                line(Ink.AXIS, right + COLUMN / 2, tracks);
            }
            limit.ifPresent(its -> line(Ink.REQUIRED, x(its.ratio()), tracks));
            pooled.ifPresent(its -> line(Ink.LINE, x(its.ratio()), tracks));
        }

        private void line(Ink ink, double x, List<Double> tracks) {
            canvas.lines(
                    ink,
                    tracks.stream()
                            .map(y -> List.of(new Point(x, y - 6), new Point(x, y + 14)))
                            .toList());
        }

        private static String power(int power) {
            if (Math.abs(power) > 6) {
                return "10^" + (power < 0 ? "−" : "") + Math.abs(power);
            }
            return power < 0
                    ? BigDecimal.ONE.movePointLeft(-power).toPlainString()
                    : Text.number(BigDecimal.ONE.movePointRight(power).longValueExact());
        }

        private List<Row> pooled() {
            return pooled.stream()
                    .map(its -> row(its.name(), text(its.ratio()), Ink.POOLED, x(its.ratio())))
                    .toList();
        }

        private List<Row> ranked() {
            if (ranked.size() <= MOST_ROWS) {
                return ranked.stream().map(this::row).toList();
            }
            List<Row> rows = new ArrayList<>();
            ranked.subList(0, ENDS).forEach(project -> rows.add(row(project)));
            rows.add(between(ranked.subList(ENDS, ranked.size() - ENDS)));
            ranked.subList(ranked.size() - ENDS, ranked.size()).forEach(project -> rows.add(row(project)));
            return rows;
        }

        private Row row(Project project) {
            Ratio ratio = project.ratio().orElseThrow();
            return row(project.name(), text(ratio), Ink.DOT, x(ratio));
        }

        private Row row(String name, String value, Ink ink, double x) {
            return new Row(name, value, y -> canvas.dot(ink, x, y));
        }

        private Row between(List<Project> middle) {
            List<Ratio> ratios =
                    middle.stream().flatMap(project -> project.ratio().stream()).toList();
            String range = Stream.of(ratios.get(ratios.size() - 1), ratios.get(0))
                    .map(this::text)
                    .distinct()
                    .collect(Collectors.joining(" to "));
            return new Row(
                    Text.count(middle.size(), "project") + " between",
                    range,
                    y -> canvas.lines(
                            Ink.DOT,
                            ratios.stream()
                                    .map(this::x)
                                    .map(Mark::number)
                                    .distinct()
                                    .map(Double::valueOf)
                                    .map(x -> List.of(new Point(x, y - 5), new Point(x, y + 5)))
                                    .toList()));
        }

        private List<Row> apart() {
            double x = Picture.WIDTH - MARGIN - 4;
            int shown = apart.size() <= MOST_APART ? apart.size() : MOST_APART - 1;
            List<Row> rows = new ArrayList<>();
            apart.subList(0, shown).forEach(project -> rows.add(row(project.name(), project.why(), Ink.APART, x)));
            if (shown < apart.size()) {
                rows.add(row(Text.count(apart.size() - shown, "other"), "no ratio", Ink.APART, x));
            }
            return rows;
        }

        /** A ratio on its side of the limit. */
        private String text(Ratio ratio) {
            return limit.map(line -> Text.decimal(
                            ratio.numerator(),
                            ratio.denominator(),
                            line.ratio().numerator(),
                            line.ratio().denominator()))
                    .orElseGet(() -> Text.decimal(ratio.numerator(), ratio.denominator()));
        }

        private String description() {
            return "A row for each project, the highest ratio first. Each step of the scale is ten times the one before. "
                    + "Zero is on the left of the scale, and projects without a ratio are on its right."
                    + (ranked.size() > MOST_ROWS
                            ? " The " + Text.number(ranked.size() - 2L * ENDS)
                                    + " projects between the highest and the lowest are small lines in one row."
                            : "");
        }

        private Table table() {
            List<List<String>> rows = new ArrayList<>();
            pooled.ifPresent(line -> rows.add(List.of(line.name(), text(line.ratio()))));
            ranked.forEach(project -> rows.add(
                    List.of(project.name(), project.ratio().map(this::text).orElse(""))));
            apart.forEach(project -> rows.add(List.of(project.name(), project.why())));
            return new Table(List.of(Table.Column.ofText("Project"), Table.Column.ofFigures(measure)), rows);
        }
    }
}
