package io.github.biglocal.report.picture;

import io.github.biglocal.money.Ratio;
import io.github.biglocal.report.picture.Mark.Anchor;
import io.github.biglocal.report.picture.Mark.Bounds;
import io.github.biglocal.report.picture.Mark.Point;
import io.github.biglocal.text.Text;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the places and bands of a flow are. */
final class FlowDrawing {
    private static final double BAR = 10;
    private static final double STOP = 12;
    private static final double GAP = 10;
    private static final double THINNEST = 1.5;

    /** How high the bars of the fullest layer are together. */
    private static final double FULL = 180;

    private static final int SWEEPS = 4;

    /** How much of the way to the next layer bands take to get up or down; before that they are level, and pass no label. */
    private static final double SLOPE = 0.27;

    private final Flow flow;
    private final Canvas canvas = new Canvas();
    private final double pitch;
    private final List<List<Spot>> columns = new ArrayList<>();
    private final List<Band> bands = new ArrayList<>();

    /** By the place it leads to, where it passes each layer. */
    private final Map<Spot, Map<Integer, Spot>> passing = new HashMap<>();

    /** A place as it is drawn: one of the flow, several as one, or where a band passes a layer. */
    private static final class Spot {
        private final int layer;
        private final List<Flow.Node> nodes;
        private double amount;
        private double stopped;
        private Ratio exact = Ratio.ZERO;
        private double order;
        private double top;
        private double height;

        Spot(int layer, List<Flow.Node> nodes) {
            this.layer = layer;
            this.nodes = nodes;
        }

        boolean isPassing() {
            return nodes.isEmpty();
        }

        /** Whether anything is known to be there. */
        boolean isFull() {
            return exact.numerator().signum() > 0;
        }
    }

    /** What goes from a place to one of the next layer. */
    private static final class Band {
        private final Spot from;
        private final Spot to;
        private double amount;
        private double thickness;

        Band(Spot from, Spot to) {
            this.from = from;
            this.to = to;
        }
    }

    FlowDrawing(Flow flow) {
        this.flow = flow;
        this.pitch = (double) Picture.WIDTH / flow.layers().size();
    }

    Picture picture(String description, Table table) {
        Map<String, Spot> spots = spots();
        flow.links().forEach(link -> band(spots, link));
        order();
        double scale = scale();
        double top = headings(canvas.legend(legend()));
        double bottom = top;
        for (List<Spot> column : columns) {
            bottom = Math.max(bottom, stack(column, top, scale));
        }
        bands();
        columns.forEach(column -> column.forEach(this::draw));
        return canvas.picture(flow.caption(), description, bottom, table);
    }

    private Map<String, Spot> spots() {
        Map<String, Ratio> all = flow.throughput();
        Map<String, Ratio> out = flow.out();
        Map<String, Spot> spots = new HashMap<>();
        for (int layer = 0; layer < flow.layers().size(); layer++) {
            List<Flow.Node> nodes = flow.layers().get(layer).nodes().stream()
                    .sorted(Comparator.comparing((Flow.Node node) -> all.getOrDefault(node.id(), Ratio.ZERO))
                            .reversed())
                    .toList();
            int alone = nodes.size() <= Flow.MOST_NODES ? nodes.size() : Flow.MOST_NODES - 1;
            List<Spot> column = new ArrayList<>();
            for (int at = 0; at < alone; at++) {
                column.add(new Spot(layer, nodes.subList(at, at + 1)));
            }
            if (alone < nodes.size()) {
                column.add(new Spot(layer, nodes.subList(alone, nodes.size())));
            }
            for (Spot spot : column) {
                Ratio gone = Ratio.ZERO;
                for (Flow.Node node : spot.nodes) {
                    spots.put(node.id(), spot);
                    spot.exact = spot.exact.plus(all.getOrDefault(node.id(), Ratio.ZERO));
                    gone = gone.plus(out.getOrDefault(node.id(), Ratio.ZERO));
                }
                spot.amount = number(spot.exact);
                spot.stopped = isLast(layer) ? 0 : number(spot.exact.minus(gone));
            }
            columns.add(column);
        }
        return spots;
    }

    private static double number(Ratio ratio) {
        return ratio.toDecimal(MathContext.DECIMAL64).doubleValue();
    }

    /** Adds a band, with a place to pass in each layer between; what goes to one place passes together. */
    private void band(Map<String, Spot> spots, Flow.Link link) {
        Spot from = spot(spots, link.from());
        Spot end = spot(spots, link.to());
        double amount = link.amount().map(FlowDrawing::number).orElse(0.0);
        for (int layer = from.layer + 1; layer < end.layer; layer++) {
            Spot passing = passing(layer, end);
            passing.amount += amount;
            add(from, passing, amount);
            from = passing;
        }
        add(from, end, amount);
    }

    private static Spot spot(Map<String, Spot> spots, String id) {
        return Optional.ofNullable(spots.get(id)).orElseThrow();
    }

    private Spot passing(int layer, Spot end) {
        return passing.computeIfAbsent(end, unused -> new HashMap<>()).computeIfAbsent(layer, unused -> {
            Spot spot = new Spot(layer, List.of());
            columns.get(layer).add(spot);
            return spot;
        });
    }

    private void add(Spot from, Spot to, double amount) {
        Band band = bands.stream()
                .filter(each -> each.from == from && each.to == to)
                .findFirst()
                .orElseGet(() -> {
                    Band added = new Band(from, to);
                    bands.add(added);
                    return added;
                });
        band.amount += amount;
    }

    /** Puts each layer in the order of the mean place of its neighbours, to and fro, so that few bands cross. */
    private void order() {
        columns.forEach(FlowDrawing::place);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int step = 1; step < columns.size(); step++) {
                boolean onwards = sweep % 2 == 0;
                List<Spot> column = columns.get(onwards ? step : columns.size() - 1 - step);
                Map<Spot, Double> mean = new HashMap<>();
                column.forEach(spot -> mean.put(spot, mean(spot)));
                column.sort(Comparator.comparing(spot -> mean.getOrDefault(spot, spot.order)));
                place(column);
            }
        }
    }

    private static void place(List<Spot> column) {
        for (int at = 0; at < column.size(); at++) {
            // Layers of few places lie alongside those of many.
            column.get(at).order = (at + 0.5) / column.size();
        }
    }

    private double mean(Spot spot) {
        double sum = 0;
        double weights = 0;
        for (Band band : bands) {
            if (band.from == spot || band.to == spot) {
                double weight = Math.max(band.amount, Double.MIN_NORMAL);
                sum += weight * (band.from == spot ? band.to : band.from).order;
                weights += weight;
            }
        }
        return weights == 0 ? spot.order : sum / weights;
    }

    private double scale() {
        double most = columns.stream()
                .mapToDouble(column ->
                        column.stream().mapToDouble(spot -> spot.amount).sum())
                .max()
                .orElse(0);
        return most == 0 ? 0 : FULL / most;
    }

    private List<Canvas.Key> legend() {
        List<Canvas.Key> keys = new ArrayList<>();
        if (columns.stream().flatMap(List::stream).anyMatch(spot -> spot.stopped > 0)) {
            keys.add(new Canvas.Key("goes no further", FlowDrawing::stop));
        }
        return keys;
    }

    private static void stop(Canvas canvas, Bounds box) {
        canvas.fill(Ink.STOPPED, box, Canvas.Lean.FALLING);
        canvas.box(Ink.STOPPED_EDGE, box);
    }

    private double headings(double top) {
        int most = 1;
        for (int layer = 0; layer < flow.layers().size(); layer++) {
            List<String> lines = Lettering.wrapped(flow.layers().get(layer).name(), room(layer), 2);
            write(Ink.QUIET, x(layer), top, lines);
            most = Math.max(most, lines.size());
        }
        return top + Lettering.LINE * most + GAP;
    }

    private double x(int layer) {
        return pitch * layer + 2;
    }

    private boolean isLast(int layer) {
        return layer == flow.layers().size() - 1;
    }

    /** How wide labels may be. */
    private double room(int layer) {
        return isLast(layer) ? pitch - 6 : pitch * (1 - SLOPE) - 4;
    }

    private void write(Ink ink, double x, double top, List<String> lines) {
        for (int line = 0; line < lines.size(); line++) {
            canvas.label(ink, x, top + Lettering.ASCENT + 0.5 + Lettering.LINE * line, Anchor.START, lines.get(line));
        }
    }

    /** Whether it is known that there is nothing: an amount of zero, or a later layer that no link leads to. */
    private boolean isEmpty(Spot spot) {
        return !spot.isFull()
                && (spot.nodes.stream().allMatch(node -> node.amount().isPresent())
                        || (spot.layer > 0 && bands.stream().noneMatch(band -> band.to == spot || band.from == spot)));
    }

    /** The name on a few lines, and the amount where it has room. */
    private List<String> label(Spot spot) {
        if (spot.isPassing()) {
            return List.of();
        }
        String name = spot.nodes.size() == 1 ? spot.nodes.get(0).name() : Text.count(spot.nodes.size(), "other");
        List<String> lines = new ArrayList<>(Lettering.wrapped(name, room(spot.layer), 3));
        String amount = isEmpty(spot) ? "none" : spot.isFull() ? said(spot) : "not recorded";
        if (Lettering.width(amount) <= room(spot.layer)) {
            lines.add(amount);
        }
        return lines;
    }

    private String said(Spot spot) {
        return spot.nodes.stream().allMatch(node -> node.count().isPresent())
                ? Text.number(spot.nodes.stream()
                        .mapToLong(node -> node.count().orElse(0L))
                        .sum())
                : flow.text(spot.exact);
    }

    /** Sets the places of a layer one below the other, and returns where they end. */
    private double stack(List<Spot> column, double top, double scale) {
        double y = top;
        for (Spot spot : column) {
            double out = 0;
            double in = 0;
            for (Band band : bands) {
                band.thickness = Math.max(THINNEST, band.amount * scale);
                out += band.from == spot ? band.thickness : 0;
                in += band.to == spot ? band.thickness : 0;
            }
            spot.stopped = spot.stopped > 0 ? Math.max(THINNEST, spot.stopped * scale) : 0;
            double least = spot.isPassing() || spot.isFull() ? THINNEST : BAR;
            spot.height = Math.max(Math.max(least, spot.amount * scale), Math.max(in, out + spot.stopped));
            spot.top = y + Lettering.LINE * label(spot).size() + (spot.isPassing() ? 0 : 2);
            y = spot.top + spot.height + GAP;
        }
        return y;
    }

    private void bands() {
        Map<Spot, Double> left = new HashMap<>();
        Map<Band, Double> starts = new HashMap<>();
        bands.stream()
                .sorted(Comparator.comparing((Band band) -> band.to.top))
                .forEach(band -> starts.put(band, next(left, band.from, band.thickness)));
        Map<Spot, Double> right = new HashMap<>();
        bands.stream()
                .sorted(Comparator.comparing((Band band) -> band.from.top))
                .forEach(band -> {
                    double y = starts.getOrDefault(band, 0.0);
                    Point bend = new Point(x(band.to.layer) - pitch * SLOPE, y);
                    Point end = new Point(x(band.to.layer), next(right, band.to, band.thickness));
                    canvas.ribbon(Ink.RIBBON, new Point(x(band.from.layer) + BAR, y), bend, band.thickness);
                    canvas.ribbon(Ink.RIBBON, bend, end, band.thickness);
                });
    }

    private static double next(Map<Spot, Double> used, Spot spot, double thickness) {
        double start = used.getOrDefault(spot, spot.top);
        used.put(spot, start + thickness);
        return start;
    }

    private void draw(Spot spot) {
        double x = x(spot.layer);
        Bounds bar = new Bounds(x, spot.top, x + BAR, spot.top + spot.height);
        if (spot.isPassing()) {
            canvas.ribbon(Ink.RIBBON, new Point(x, spot.top), new Point(x + BAR, spot.top), spot.height);
            return;
        }
        if (spot.isFull()) {
            canvas.box(Ink.NODE, bar);
        } else if (isEmpty(spot)) {
            canvas.box(Ink.EMPTY, bar);
        } else {
            canvas.unknown(bar);
        }
        if (spot.stopped > 0) {
            double bottom = spot.top + spot.height;
            stop(canvas, new Bounds(x + BAR, bottom - spot.stopped, x + BAR + STOP, bottom));
        }
        List<String> lines = label(spot);
        write(Ink.TEXT, x, spot.top - 2 - Lettering.LINE * lines.size(), lines);
    }
}
