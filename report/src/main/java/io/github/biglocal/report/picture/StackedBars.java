package io.github.biglocal.report.picture;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.report.picture.Mark.Anchor;
import io.github.biglocal.report.picture.Mark.Bounds;
import io.github.biglocal.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * Money through the years: a bar for each year, from the top, in which the amounts follow each other. An amount below zero is left
 * of the line from which the others begin. What is not recorded is a hatched box after the others, of no amount.
 *
 * <p>Immutable and thread-safe.
 *
 * @param caption its words
 * @param years what each year is called, in order
 * @param series what the money was, in the order in which it is stacked; {@value #MOST_SERIES} at most, all in one currency
 */
public record StackedBars(Caption caption, List<String> years, List<Series> series) {
    /** How many amounts of a year can be told apart in black and white. */
    public static final int MOST_SERIES = 6;

    private static final double LEFT = 2;
    private static final double BAR = 14;
    private static final double ROW = 40;
    private static final double STUB = 16;

    /** Copies the lists, and checks that each series has an amount for each year. */
    public StackedBars {
        Objects.requireNonNull(caption, "caption");
        years = List.copyOf(years);
        series = List.copyOf(series);
        if (series.size() > MOST_SERIES) {
            throw new InvalidValueException(
                    StackedBars.class,
                    "series",
                    "there are " + series.size() + " series",
                    "Give " + MOST_SERIES + " at most: add up the smaller ones.");
        }
        for (Series each : series) {
            if (each.amounts().size() != years.size()) {
                throw new InvalidValueException(
                        StackedBars.class,
                        "series",
                        "a series has " + Text.count(each.amounts().size(), "amount") + " for "
                                + Text.count(years.size(), "year"),
                        "Give an amount for each year; an empty one where it is not recorded.");
            }
        }
        total(series.stream().flatMap(each -> each.amounts().stream()));
    }

    /**
     * Money of one kind.
     *
     * @param name what it is
     * @param amounts how much of it there was in each year; empty if that is not recorded
     */
    public record Series(String name, List<Optional<Money>> amounts) {
        /** Copies the list. */
        public Series {
            Objects.requireNonNull(name, "name");
            amounts = List.copyOf(amounts);
        }
    }

    /** {@return the picture} */
    public Picture picture() {
        return new Drawing().picture();
    }

    /** What is known of some amounts; empty if none is. */
    private static Optional<Money> total(Stream<Optional<Money>> amounts) {
        return amounts.flatMap(Optional::stream).reduce(Money::plus);
    }

    private final class Drawing {
        private final Canvas canvas = new Canvas();
        private final double least;
        private final double most;

        Drawing() {
            double lowest = 0;
            double highest = 0;
            for (int year = 0; year < years.size(); year++) {
                lowest = Math.min(lowest, sum(year, -1));
                highest = Math.max(highest, sum(year, 1));
            }
            least = lowest;
            most = highest == lowest ? lowest + 1 : highest;
        }

        private Stream<Optional<Money>> amounts(int year) {
            return series.stream().map(each -> each.amounts().get(year));
        }

        private double sum(int year, int sign) {
            return amounts(year)
                    .flatMap(Optional::stream)
                    .map(Money::getAmount)
                    .filter(amount -> amount.signum() == sign)
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .doubleValue();
        }

        private boolean isKnown(int year) {
            return amounts(year).allMatch(Optional::isPresent);
        }

        private double x(BigDecimal amount) {
            double room = Picture.WIDTH - 2 * LEFT - STUB - 4;
            return LEFT + room * ((amount.doubleValue() - least) / (most - least));
        }

        Picture picture() {
            double y = canvas.legend(legend());
            for (int year = 0; year < years.size(); year++) {
                row(year, y);
                y += ROW;
            }
            if (years.isEmpty()) {
                canvas.label(Ink.QUIET, LEFT, y + 14, Anchor.START, "no years to show");
                y += 24;
            }
            return canvas.picture(caption, description(), y + 4, table());
        }

        private List<Canvas.Key> legend() {
            List<Canvas.Key> keys = new ArrayList<>();
            for (int at = 0; at < series.size(); at++) {
                int place = at;
                keys.add(new Canvas.Key(series.get(at).name(), (drawn, box) -> piece(place, box)));
            }
            for (int year = 0; year < years.size(); year++) {
                if (!isKnown(year)) {
                    keys.add(Canvas.unknownKey("not recorded"));
                    break;
                }
            }
            return keys;
        }

        private void row(int year, double y) {
            String sum = sumText(year);
            double room = Picture.WIDTH - 2 * LEFT - Lettering.width(sum) - 8;
            canvas.label(Ink.TEXT, LEFT, y + 14, Anchor.START, Lettering.shortened(years.get(year), room));
            canvas.label(Ink.TEXT, Picture.WIDTH - LEFT, y + 14, Anchor.END, sum);
            BigDecimal above = BigDecimal.ZERO;
            BigDecimal below = BigDecimal.ZERO;
            for (int at = 0; at < series.size(); at++) {
                BigDecimal amount =
                        series.get(at).amounts().get(year).map(Money::getAmount).orElse(BigDecimal.ZERO);
                if (amount.signum() > 0) {
                    piece(at, new Bounds(x(above), y + 20, x(above.add(amount)), y + 20 + BAR));
                    above = above.add(amount);
                } else if (amount.signum() < 0) {
                    piece(at, new Bounds(x(below.add(amount)), y + 20, x(below), y + 20 + BAR));
                    below = below.add(amount);
                }
            }
            double zero = x(BigDecimal.ZERO);
            canvas.line(Ink.AXIS, zero, y + 18, zero, y + BAR + 22);
            if (!isKnown(year)) {
                double end = x(above) + 4;
                canvas.unknown(new Bounds(end, y + 20, end + STUB, y + 20 + BAR));
            }
        }

        private void piece(int at, Bounds box) {
            canvas.box(Ink.SERIES.get(at), box);
            switch (at) {
                case 2 -> canvas.fill(Ink.LINES_3, box, Canvas.Lean.RISING);
                case 3 -> canvas.fill(Ink.LINES_4, box, Canvas.Lean.UPRIGHT);
                case 4 -> canvas.fill(Ink.LINES_5, box, Canvas.Lean.FALLING);
                case 5 -> canvas.fill(Ink.LINES_6, box, Canvas.Lean.LEVEL);
                default -> {
                    // The first is dark and the second light, without lines.
                }
            }
        }

        private String sumText(int year) {
            Optional<String> sum = total(amounts(year)).map(Text::money);
            return sum.map(text -> isKnown(year) ? text : text + ", part not recorded")
                    .orElse("not recorded");
        }

        private String description() {
            return "A bar for each year, the first at the top. The amounts of a year follow each other in the order of the legend. "
                    + "A hatched box stands for what is not recorded.";
        }

        private Table table() {
            List<Table.Column> columns = new ArrayList<>(List.of(Table.Column.ofText("Year")));
            series.forEach(each -> columns.add(Table.Column.ofFigures(each.name())));
            columns.add(Table.Column.ofFigures("Total"));
            List<List<String>> rows = new ArrayList<>();
            for (int year = 0; year < years.size(); year++) {
                List<String> row = new ArrayList<>(List.of(years.get(year)));
                amounts(year).forEach(amount -> row.add(amount.map(Text::money).orElse("not recorded")));
                row.add(sumText(year));
                rows.add(row);
            }
            return new Table(columns, rows);
        }
    }
}
