package io.github.biglocal.report.picture;

import io.github.biglocal.report.picture.Mark.Anchor;
import io.github.biglocal.report.picture.Mark.Bounds;
import io.github.biglocal.report.picture.Mark.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The marks of a picture that is being drawn. Labels come last, over everything else. */
final class Canvas {
    private static final double GAP_OF_LINES = 5;
    private static final double SWATCH = 18;
    private static final double ROW = 18;

    private final List<Mark> marks = new ArrayList<>();
    private final List<Mark.Label> labels = new ArrayList<>();

    /** How the lines lean that fill a box. */
    enum Lean {
        RISING,
        FALLING,
        UPRIGHT,
        LEVEL
    }

    /** How something is drawn in the legend, in the box given. */
    interface Swatch {
        void draw(Canvas canvas, Bounds box);
    }

    /** What a way of drawing stands for. */
    record Key(String text, Swatch swatch) {}

    void box(Ink ink, Bounds bounds) {
        marks.add(new Mark.Box(ink, bounds));
    }

    void line(Ink ink, double fromX, double fromY, double toX, double toY) {
        lines(ink, List.of(List.of(new Point(fromX, fromY), new Point(toX, toY))));
    }

    void lines(Ink ink, List<List<Point>> lines) {
        if (!lines.isEmpty()) {
            marks.add(new Mark.Lines(ink, lines));
        }
    }

    void ribbon(Ink ink, Point from, Point to, double thickness) {
        marks.add(new Mark.Ribbon(ink, from, to, thickness));
    }

    void dot(Ink ink, double x, double y) {
        marks.add(new Mark.Dot(ink, new Point(x, y), 4));
    }

    void label(Ink ink, double x, double y, Anchor anchor, String text) {
        labels.add(new Mark.Label(ink, new Point(x, y), anchor, text));
    }

    /**
     * Adds the first of some labels that is on no other label, and on no line if that is possible.
     *
     * @param depth how far down there is room
     * @param candidates the labels; none is added if none has room
     */
    void labelWhereFree(double depth, List<Mark.Label> candidates) {
        List<Mark.Label> free = candidates.stream()
                .filter(label -> label.bounds().isWithin(Picture.WIDTH, depth))
                .filter(label -> labels.stream().noneMatch(each -> each.bounds().overlaps(label.bounds())))
                .toList();
        free.stream()
                .filter(label -> marks.stream().noneMatch(mark -> isCrossed(label.bounds(), mark)))
                .findFirst()
                .or(() -> free.stream().findFirst())
                .ifPresent(labels::add);
    }

    /** Whether a line of weight goes through a label; such lines are level or upright. */
    private static boolean isCrossed(Bounds label, Mark mark) {
        return mark instanceof Mark.Lines lines
                && (lines.ink() == Ink.LINE || lines.ink() == Ink.REQUIRED)
                && lines.lines().stream()
                        .flatMap(
                                line -> IntStream.range(1, line.size()).mapToObj(end -> line.subList(end - 1, end + 1)))
                        .map(Bounds::around)
                        .anyMatch(piece -> new Bounds(
                                        piece.left() - 1, piece.top() - 1, piece.right() + 1, piece.bottom() + 1)
                                .overlaps(label));
    }

    /** Fills a box with lines that lean in a way: what can be told apart in black and white. */
    void fill(Ink ink, Bounds box, Lean lean) {
        List<List<Point>> lines = new ArrayList<>();
        double width = box.right() - box.left();
        double height = box.bottom() - box.top();
        switch (lean) {
            case LEVEL -> {
                for (double y = box.top() + 3; y < box.bottom(); y += 4) {
                    lines.add(List.of(new Point(box.left(), y), new Point(box.right(), y)));
                }
            }
            case UPRIGHT -> {
                for (double x = box.left() + 3; x < box.right(); x += 4) {
                    lines.add(List.of(new Point(x, box.top()), new Point(x, box.bottom())));
                }
            }
            case RISING, FALLING -> {
                // A line begins where it enters the box on the left or at the bottom, and leaves at the top or on the
                // right.
                for (double start = GAP_OF_LINES; start < width + height; start += GAP_OF_LINES) {
                    double fromAcross = Math.max(0, start - height);
                    double toAcross = Math.min(width, start);
                    double fromUp = start - fromAcross;
                    double toUp = start - toAcross;
                    lines.add(
                            lean == Lean.FALLING
                                    ? List.of(
                                            new Point(box.left() + fromAcross, box.bottom() - fromUp),
                                            new Point(box.left() + toAcross, box.bottom() - toUp))
                                    : List.of(
                                            new Point(box.left() + fromAcross, box.top() + fromUp),
                                            new Point(box.left() + toAcross, box.top() + toUp)));
                }
            }
        }
        lines(ink, lines);
    }

    /** Draws what is not recorded. */
    void unknown(Bounds box) {
        fill(Ink.UNKNOWN, box, Lean.RISING);
        box(Ink.UNKNOWN_EDGE, box);
    }

    /** Draws a legend at the top, in as many rows as it takes, and returns where it ends. */
    double legend(List<Key> keys) {
        double x = 2;
        double y = 4;
        for (Key key : keys) {
            String text = Lettering.shortened(key.text(), Picture.WIDTH - SWATCH - 10);
            double width = SWATCH + 5 + Lettering.width(text);
            if (x > 2 && x + width > Picture.WIDTH - 2) {
                x = 2;
                y += ROW;
            }
            key.swatch().draw(this, new Bounds(x, y, x + SWATCH, y + 11));
            label(Ink.TEXT, x + SWATCH + 5, y + 10, Anchor.START, text);
            x += width + 12;
        }
        return keys.isEmpty() ? 0 : y + ROW;
    }

    static Key lineKey(String text, Ink ink) {
        return new Key(text, (canvas, box) -> {
            double y = (box.top() + box.bottom()) / 2;
            canvas.line(ink, box.left(), y, box.right(), y);
        });
    }

    static Key dotKey(String text, Ink ink) {
        return new Key(
                text, (canvas, box) -> canvas.dot(ink, (box.left() + box.right()) / 2, (box.top() + box.bottom()) / 2));
    }

    static Key unknownKey(String text) {
        return new Key(text, Canvas::unknown);
    }

    /** The picture as it is now. */
    Picture picture(Caption caption, String description, double height, Table table) {
        return new Picture(
                caption,
                description,
                height,
                Stream.concat(marks.stream(), labels.stream()).toList(),
                table);
    }
}
