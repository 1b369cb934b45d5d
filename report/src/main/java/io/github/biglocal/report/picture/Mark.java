package io.github.biglocal.report.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** One mark of a picture. Lengths are units of which the picture is {@value Picture#WIDTH} wide; y grows downwards. */
public sealed interface Mark {
    /** {@return what it stands for} */
    Ink ink();

    /** {@return what it covers} */
    Bounds bounds();

    /** {@return which element of SVG it is: {@code rect}, {@code path}, {@code circle} or {@code text}; {@code ribbon} for two paths} */
    String element();

    /**
     * {@return a length as SVG has it, to a tenth of a unit}
     *
     * @param length the length
     */
    static String number(double length) {
        return new BigDecimal(length)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /**
     * A place.
     *
     * @param x from the left
     * @param y from the top
     */
    record Point(double x, double y) {
        /** {@return the place as SVG has it} */
        @Override
        public String toString() {
            return number(x) + " " + number(y);
        }
    }

    /**
     * What a mark covers.
     *
     * @param left its least x
     * @param top its least y
     * @param right its greatest x
     * @param bottom its greatest y
     */
    record Bounds(double left, double top, double right, double bottom) {
        static Bounds around(List<Point> points) {
            return new Bounds(
                    points.stream().mapToDouble(Point::x).min().orElse(0),
                    points.stream().mapToDouble(Point::y).min().orElse(0),
                    points.stream().mapToDouble(Point::x).max().orElse(0),
                    points.stream().mapToDouble(Point::y).max().orElse(0));
        }

        boolean overlaps(Bounds other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        boolean isWithin(double width, double height) {
            return left >= 0 && top >= 0 && right <= width && bottom <= height;
        }
    }

    /**
     * A rectangle.
     *
     * @param ink what it stands for
     * @param bounds where it is
     */
    record Box(Ink ink, Bounds bounds) implements Mark {
        /** Refuses null. */
        public Box {
            Objects.requireNonNull(ink, "ink");
            Objects.requireNonNull(bounds, "bounds");
        }

        @Override
        public String element() {
            return "rect";
        }

        /** {@return its least x, as SVG has it} */
        public String x() {
            return number(bounds.left);
        }

        /** {@return its least y, as SVG has it} */
        public String y() {
            return number(bounds.top);
        }

        /** {@return how wide it is, as SVG has it} */
        public String width() {
            return number(bounds.right - bounds.left);
        }

        /** {@return how high it is, as SVG has it} */
        public String height() {
            return number(bounds.bottom - bounds.top);
        }
    }

    /**
     * Lines, each through some points.
     *
     * @param ink what they stand for
     * @param lines the lines, one at least, each of two points at least
     */
    record Lines(Ink ink, List<List<Point>> lines) implements Mark {
        /** Copies the lists. */
        public Lines {
            Objects.requireNonNull(ink, "ink");
            lines = lines.stream().map(List::copyOf).toList();
        }

        @Override
        public String element() {
            return "path";
        }

        @Override
        public Bounds bounds() {
            return Bounds.around(lines.stream().flatMap(List::stream).toList());
        }

        /** {@return the path, as SVG has it} */
        public String path() {
            return lines.stream()
                    .map(line -> line.stream().map(Point::toString).collect(Collectors.joining("L", "M", "")))
                    .collect(Collectors.joining());
        }
    }

    /**
     * A band that goes from the left to the right in a curve, as high at its end as at its beginning.
     *
     * @param ink what it stands for
     * @param from its upper left corner
     * @param to its upper right corner
     * @param thickness how high it is
     */
    record Ribbon(Ink ink, Point from, Point to, double thickness) implements Mark {
        /** Refuses null. */
        public Ribbon {
            Objects.requireNonNull(ink, "ink");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }

        @Override
        public String element() {
            return "ribbon";
        }

        /** {@return what its upper and its lower edge stand for} */
        public Ink edgeInk() {
            return Ink.RIBBON_EDGE;
        }

        @Override
        public Bounds bounds() {
            return new Bounds(from.x, Math.min(from.y, to.y), to.x, Math.max(from.y, to.y) + thickness);
        }

        /** {@return the path around it, as SVG has it} */
        public String path() {
            return "M" + from + curve(from, to) + "L" + lower(to) + curve(lower(to), lower(from)) + "Z";
        }

        /** {@return the paths of its upper and its lower edge, as SVG has them} */
        public String edges() {
            return "M" + from + curve(from, to) + "M" + lower(from) + curve(lower(from), lower(to));
        }

        private Point lower(Point upper) {
            return new Point(upper.x, upper.y + thickness);
        }

        private static String curve(Point start, Point end) {
            double middle = (start.x + end.x) / 2;
            return "C" + new Point(middle, start.y) + " " + new Point(middle, end.y) + " " + end;
        }
    }

    /**
     * A dot.
     *
     * @param ink what it stands for
     * @param centre its centre
     * @param radius how far it reaches
     */
    record Dot(Ink ink, Point centre, double radius) implements Mark {
        /** Refuses null. */
        public Dot {
            Objects.requireNonNull(ink, "ink");
            Objects.requireNonNull(centre, "centre");
        }

        @Override
        public String element() {
            return "circle";
        }

        @Override
        public Bounds bounds() {
            return new Bounds(centre.x - radius, centre.y - radius, centre.x + radius, centre.y + radius);
        }

        /** {@return the x of its centre, as SVG has it} */
        public String x() {
            return number(centre.x);
        }

        /** {@return the y of its centre, as SVG has it} */
        public String y() {
            return number(centre.y);
        }

        /** {@return its radius, as SVG has it} */
        public String r() {
            return number(radius);
        }
    }

    /** Which part of a label is at its place. */
    enum Anchor {
        /** Its left end. */
        START,
        /** Its middle. */
        MIDDLE,
        /** Its right end. */
        END
    }

    /**
     * A line of text.
     *
     * @param ink what it stands for
     * @param place where it is: on the line that the letters stand on
     * @param anchor which part of it is there
     * @param text what it says
     */
    record Label(Ink ink, Point place, Anchor anchor, String text) implements Mark {
        /** Refuses null. */
        public Label {
            Objects.requireNonNull(ink, "ink");
            Objects.requireNonNull(place, "place");
            Objects.requireNonNull(anchor, "anchor");
            Objects.requireNonNull(text, "text");
        }

        @Override
        public String element() {
            return "text";
        }

        @Override
        public Bounds bounds() {
            double width = Lettering.width(text);
            double left = switch (anchor) {
                case START -> place.x;
                case MIDDLE -> place.x - width / 2;
                case END -> place.x - width;
            };
            return new Bounds(left, place.y - Lettering.ASCENT, left + width, place.y + Lettering.DESCENT);
        }

        /** {@return the x of its place, as SVG has it} */
        public String x() {
            return number(place.x);
        }

        /** {@return the y of its place, as SVG has it} */
        public String y() {
            return number(place.y);
        }

        /** {@return which part of it is there, as SVG has it} */
        public String side() {
            return anchor.name().toLowerCase(Locale.ROOT);
        }
    }
}
