package io.github.biglocal.report.picture;

import io.github.biglocal.money.Ratio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** Data of pictures, generated from a seed. */
final class Generated {
    private Generated() {}

    private static Caption caption(String title, Random random) {
        return SamplePictures.caption(title + " " + random.nextInt(1_000_000));
    }

    static StepChart shares(Random random) {
        LocalDate start = LocalDate.of(2010, 1, 1).plusDays(random.nextInt(2000));
        LocalDateRange period = LocalDateRange.of(start, start.plusDays(1 + random.nextInt(6000)));
        List<StepChart.Share> shares = new ArrayList<>();
        LocalDate next = start.minusDays(random.nextInt(100));
        for (int at = 0; at < random.nextInt(30); at++) {
            LocalDate from = next.plusDays(random.nextBoolean() ? 0 : random.nextInt(300));
            next = from.plusDays(1 + random.nextInt(400));
            int whole = 1 + random.nextInt(20);
            int least = random.nextInt(whole + 1);
            int most = random.nextInt(3) > 0 ? least : least + random.nextInt(whole - least + 1);
            shares.add(
                    new StepChart.Share(LocalDateRange.of(from, next), Ratio.of(least, whole), Ratio.of(most, whole)));
        }
        List<StepChart.Required> required = new ArrayList<>();
        LocalDate edition = start.minusDays(200);
        for (int at = 0; at < random.nextInt(6); at++) {
            LocalDate from = edition;
            edition = from.plusDays(1 + random.nextInt(900));
            required.add(
                    new StepChart.Required(LocalDateRange.of(from, edition), Ratio.ofPercent(random.nextInt(101))));
        }
        return new StepChart(caption("Shares", random), period, shares, required);
    }

    static StackedBars money(Random random) {
        int years = random.nextInt(15);
        return new StackedBars(
                caption("Money", random),
                IntStream.range(0, years).mapToObj(year -> "" + (2010 + year)).toList(),
                IntStream.range(0, random.nextInt(StackedBars.MOST_SERIES + 1))
                        .mapToObj(at -> new StackedBars.Series(
                                "Kind " + at,
                                IntStream.range(0, years)
                                        .mapToObj(year -> amount(random))
                                        .toList()))
                        .toList());
    }

    private static Optional<Money> amount(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(Money.ofMinor(CurrencyUnit.GBP, -random.nextInt(5_000_000)));
            case 2 -> Optional.of(Money.zero(CurrencyUnit.GBP));
            default -> Optional.of(Money.ofMinor(CurrencyUnit.GBP, random.nextInt(50_000_000)));
        };
    }

    static DotChart leverage(Random random) {
        List<DotChart.Project> projects = new ArrayList<>();
        for (int at = 0; at < random.nextInt(random.nextBoolean() ? 25 : 300); at++) {
            String name = "Project " + at;
            projects.add(
                    switch (random.nextInt(12)) {
                        case 0 -> DotChart.Project.without(name, "no programme money");
                        case 1 -> DotChart.Project.of(name, Ratio.ZERO);
                        case 2 -> DotChart.Project.of(name, Ratio.of(-1, 3));
                        default ->
                            DotChart.Project.of(
                                    name,
                                    Ratio.of(
                                            1 + random.nextInt(1_000_000),
                                            1 + random.nextInt(random.nextBoolean() ? 10 : 1_000_000)));
                    });
        }
        return new DotChart(
                caption("Leverage", random),
                "Match per £1",
                projects,
                random.nextBoolean() ? Optional.of(new DotChart.Line("£1 for £1", Ratio.ONE)) : Optional.empty(),
                random.nextBoolean()
                        ? Optional.of(new DotChart.Line("all together", Ratio.of(1 + random.nextInt(900), 100)))
                        : Optional.empty());
    }

    static Flow flow(Random random) {
        List<Flow.Layer> layers = new ArrayList<>();
        for (int layer = 0; layer < 2 + random.nextInt(Flow.MOST_LAYERS - 1); layer++) {
            int its = layer;
            layers.add(new Flow.Layer(
                    "Layer " + layer,
                    IntStream.range(0, random.nextInt(15))
                            .mapToObj(at -> new Flow.Node(
                                    its + "-" + at,
                                    "A place of the layer " + at,
                                    random.nextInt(3) == 0 ? Optional.empty() : Optional.of(amountOf(random)),
                                    Optional.empty()))
                            .toList()));
        }
        List<Flow.Link> links = new ArrayList<>();
        for (int at = 0; at < random.nextInt(40); at++) {
            int from = random.nextInt(layers.size() - 1);
            int to = from + 1 + random.nextInt(layers.size() - from - 1);
            List<Flow.Node> starts = layers.get(from).nodes();
            List<Flow.Node> ends = layers.get(to).nodes();
            if (!starts.isEmpty() && !ends.isEmpty()) {
                links.add(new Flow.Link(
                        starts.get(random.nextInt(starts.size())).id(),
                        ends.get(random.nextInt(ends.size())).id(),
                        random.nextInt(5) == 0 ? Optional.empty() : Optional.of(amountOf(random)),
                        Optional.empty()));
            }
        }
        return new Flow(
                caption("Flow", random),
                random.nextBoolean() ? Optional.of(CurrencyUnit.GBP) : Optional.empty(),
                layers,
                links);
    }

    private static Ratio amountOf(Random random) {
        return Ratio.of(random.nextInt(500_000), random.nextBoolean() ? 1 : 100);
    }
}
