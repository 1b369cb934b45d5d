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
    private static final double ROW = 36;
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
        private double y;

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

        Picture picture() {
            double top = canvas.legend(legend()) + 20;
            scale(top);
            y = top + 2;
            // The lines go behind the dots, and their length follows from the number of rows.
            double bottom = y + ROW * rows() + 6;
            ticks(top, bottom);
            limit.ifPresent(line -> canvas.line(Ink.REQUIRED, x(line.ratio()), top, x(line.ratio()), bottom));
            pooled.ifPresent(line -> {
                canvas.line(Ink.LINE, x(line.ratio()), top, x(line.ratio()), bottom);
                row(line.name(), text(line.ratio()), Ink.POOLED, x(line.ratio()));
            });
            ranked();
            apart();
            if (projects.isEmpty()) {
                canvas.label(Ink.QUIET, MARGIN, y + 14, Anchor.START, "no projects to show");
            }
            return canvas.picture(caption, description(), bottom, table());
        }

        private int rows() {
            return pooled.map(line -> 1).orElse(0)
                    + (ranked.size() <= MOST_ROWS ? ranked.size() : 2 * ENDS + 1)
                    + Math.min(apart.size(), MOST_APART)
                    + (projects.isEmpty() ? 1 : 0);
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

        private void ticks(double top, double bottom) {
            int each = step();
            for (int power = Math.floorDiv(lowest + each - 1, each) * each; power <= highest; power += each) {
                canvas.line(Ink.GRID, x((double) power), top, x((double) power), bottom);
            }
            if (hasZero) {
                canvas.line(Ink.AXIS, left - COLUMN / 2, top, left - COLUMN / 2, bottom);
            }
            if (!apart.isEmpty()) {
                canvas.line(Ink.AXIS, right + COLUMN / 2, top, right + COLUMN / 2, bottom);
            }
        }

        private static String power(int power) {
            if (Math.abs(power) > 6) {
                return "10^" + (power < 0 ? "−" : "") + Math.abs(power);
            }
            return power < 0
                    ? BigDecimal.ONE.movePointLeft(-power).toPlainString()
                    : Text.number(BigDecimal.ONE.movePointRight(power).longValueExact());
        }

        private void ranked() {
            if (ranked.size() <= MOST_ROWS) {
                ranked.forEach(this::row);
                return;
            }
            ranked.subList(0, ENDS).forEach(this::row);
            between(ranked.subList(ENDS, ranked.size() - ENDS));
            ranked.subList(ranked.size() - ENDS, ranked.size()).forEach(this::row);
        }

        private void row(Project project) {
            project.ratio().ifPresent(ratio -> row(project.name(), text(ratio), Ink.DOT, x(ratio)));
        }

        private void row(String name, String value, Ink ink, double x) {
            words(name, value);
            track();
            canvas.dot(ink, x, y + 24);
            y += ROW;
        }

        /** Ties the dot to its words. */
        private void track() {
            canvas.line(Ink.GRID, 2, y + 24, Picture.WIDTH - 2.0, y + 24);
        }

        private void words(String name, String value) {
            double room = Picture.WIDTH - 4 - Lettering.width(value) - 8;
            canvas.label(Ink.TEXT, 2, y + 14, Anchor.START, Lettering.shortened(name, room));
            canvas.label(Ink.TEXT, Picture.WIDTH - 2.0, y + 14, Anchor.END, value);
        }

        private void between(List<Project> middle) {
            String range = Stream.of(middle.get(middle.size() - 1), middle.get(0))
                    .map(project -> project.ratio().map(this::text).orElse(""))
                    .distinct()
                    .reduce((low, high) -> low + " to " + high)
                    .orElse("");
            words(Text.count(middle.size(), "project") + " between", range);
            track();
            canvas.lines(
                    Ink.DOT,
                    middle.stream()
                            .flatMap(project -> project.ratio().stream())
                            .map(this::x)
                            .map(Mark::number)
                            .distinct()
                            .map(Double::valueOf)
                            .map(x -> List.of(new Point(x, y + 19), new Point(x, y + 29)))
                            .toList());
            y += ROW;
        }

        private void apart() {
            double x = Picture.WIDTH - MARGIN - 4;
            int shown = apart.size() <= MOST_APART ? apart.size() : MOST_APART - 1;
            apart.subList(0, shown).forEach(project -> row(project.name(), shortened(project.why()), Ink.APART, x));
            if (shown < apart.size()) {
                row(Text.count(apart.size() - shown, "other"), "no ratio", Ink.APART, x);
            }
        }

        private String shortened(String why) {
            return Lettering.shortened(why, Picture.WIDTH / 2.0);
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
