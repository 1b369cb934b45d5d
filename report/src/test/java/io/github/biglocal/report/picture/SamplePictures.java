package io.github.biglocal.report.picture;

import io.github.biglocal.money.Ratio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** Pictures of all kinds: usual ones, with hostile words, of generated data, and of hardly any. */
final class SamplePictures {
    /** Texts that would break a page that writes them as they are, or a drawing that gives them as much room as they take. */
    static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "\"'><img src=x onerror=alert(1)>",
            "x".repeat(10_000),
            "شراكة المجتمع المحلي في الحي القديم",
            "\u202Egpj.exe\u2066 & co",
            "</svg></style><svg onload=alert(1)>",
            "e" + "\u0301".repeat(500),
            "{{ 7 * 7 }}{% raw %}",
            "木".repeat(60));

    private static final LocalDate START = LocalDate.of(2012, 4, 1);

    private SamplePictures() {}

    static List<Picture> usual() {
        return List.of(
                shares("Residents on the board"),
                money(
                        "Money through the years",
                        List.of("Drawn down", "Spent", "Held", "Returned", "Committed", "Other")),
                leverage("Leverage by project", 12),
                leverage("Leverage of many projects", 150),
                flow("From activities to outcomes", 4),
                flow("From many activities to outcomes", 30));
    }

    static List<Picture> hostile() {
        List<Picture> pictures = new ArrayList<>();
        for (int at = 0; at < HOSTILE.size(); at++) {
            String word = HOSTILE.get(at);
            pictures.add(new StepChart(caption(word + " a" + at), years(2), List.of(), List.of()).picture());
            pictures.add(new StackedBars(
                            caption(word + " b" + at),
                            List.of(word),
                            List.of(new StackedBars.Series(word, List.of(Optional.of(pounds("5"))))))
                    .picture());
            pictures.add(new DotChart(
                            caption(word + " c" + at),
                            word,
                            List.of(DotChart.Project.of(word, Ratio.ONE), DotChart.Project.without(word, word)),
                            Optional.of(new DotChart.Line(word, Ratio.ONE)),
                            Optional.of(new DotChart.Line(word, Ratio.of(1, 3))))
                    .picture());
            pictures.add(new Flow(
                            caption(word + " d" + at),
                            Optional.of(CurrencyUnit.GBP),
                            List.of(
                                    new Flow.Layer(word, List.of(Flow.Node.of("a", word, Ratio.of(9, 1)))),
                                    new Flow.Layer(word, List.of()),
                                    new Flow.Layer(word, List.of(Flow.Node.of(word, word)))),
                            List.of(Flow.Link.of("a", word, Ratio.of(5, 1))))
                    .picture());
        }
        return pictures;
    }

    static List<Picture> small() {
        LocalDateRange day = LocalDateRange.ofClosed(START, START);
        return List.of(
                new StepChart(caption("One day"), day, List.of(StepChart.Share.of(day, Ratio.ZERO)), List.of())
                        .picture(),
                new StepChart(caption("No shares"), years(3), List.of(), List.of()).picture(),
                new StackedBars(caption("No years"), List.of(), List.of()).picture(),
                new StackedBars(caption("No series"), List.of("2016"), List.of()).picture(),
                new StackedBars(
                                caption("One amount"),
                                List.of("2016"),
                                List.of(new StackedBars.Series("Spent", List.of(Optional.of(pounds("0"))))))
                        .picture(),
                new StackedBars(
                                caption("Not one amount"),
                                List.of("2016"),
                                List.of(new StackedBars.Series("Spent", List.of(Optional.empty()))))
                        .picture(),
                new DotChart(caption("No projects"), "Ratio", List.of(), Optional.empty(), Optional.empty()).picture(),
                new DotChart(
                                caption("One project"),
                                "Ratio",
                                List.of(DotChart.Project.of("a", Ratio.of(3, 2))),
                                Optional.empty(),
                                Optional.empty())
                        .picture(),
                new Flow(
                                caption("No places"),
                                Optional.empty(),
                                List.of(new Flow.Layer("a", List.of()), new Flow.Layer("b", List.of())),
                                List.of())
                        .picture(),
                new Flow(
                                caption("One place"),
                                Optional.empty(),
                                List.of(
                                        new Flow.Layer("a", List.of(Flow.Node.of("1", "one"))),
                                        new Flow.Layer("b", List.of(Flow.Node.of("2", "two")))),
                                List.of())
                        .picture());
    }

    /** Generated pictures, the same for the same seed. */
    static Stream<Picture> generated(int many) {
        return IntStream.range(0, many)
                .boxed()
                .flatMap(seed -> Stream.of(
                        Generated.shares(new Random(seed)).picture(),
                        Generated.money(new Random(seed)).picture(),
                        Generated.leverage(new Random(seed)).picture(),
                        Generated.flow(new Random(seed)).picture()));
    }

    static Stream<Picture> all() {
        return Stream.of(usual().stream(), hostile().stream(), small().stream(), generated(60))
                .flatMap(pictures -> pictures);
    }

    static Caption caption(String title) {
        return new Caption(title, "What there is to see: " + title + ".");
    }

    static LocalDateRange years(int number) {
        return LocalDateRange.of(START, START.withYear(START.getYear() + number));
    }

    static Money pounds(String amount) {
        return Money.parse("GBP " + amount);
    }

    private static LocalDateRange days(int from, int to) {
        return LocalDateRange.of(START.plusDays(from), START.plusDays(to));
    }

    private static Picture shares(String title) {
        return new StepChart(
                        caption(title),
                        years(10),
                        List.of(
                                StepChart.Share.of(days(0, 400), Ratio.of(5, 9)),
                                StepChart.Share.of(days(400, 900), Ratio.of(4, 9)),
                                new StepChart.Share(days(900, 1300), Ratio.of(4, 10), Ratio.of(7, 10)),
                                StepChart.Share.of(days(1300, 1800), Ratio.of(7, 10)),
                                StepChart.Share.of(days(2300, 3000), Ratio.of(8, 10)),
                                StepChart.Share.of(days(3000, 3652), Ratio.of(2, 3))),
                        List.of(
                                new StepChart.Required(days(200, 1500), Ratio.ofPercent(50)),
                                new StepChart.Required(days(1500, 4000), Ratio.ofPercent(51))))
                .picture();
    }

    private static Picture money(String title, List<String> names) {
        List<String> years = IntStream.range(2012, 2021)
                .mapToObj(year -> year + "/" + (year - 1999))
                .toList();
        List<StackedBars.Series> series = new ArrayList<>();
        for (int at = 0; at < names.size(); at++) {
            List<Optional<Money>> amounts = new ArrayList<>();
            for (int year = 0; year < years.size(); year++) {
                boolean missing = (year == 3 && at > 2) || year == 6;
                amounts.add(
                        missing
                                ? Optional.empty()
                                : Optional.of(
                                        pounds("" + (year == 5 && at == 3 ? -40_000 : 9_000 * (year + 1) / (at + 1)))));
            }
            series.add(new StackedBars.Series(names.get(at), amounts));
        }
        return new StackedBars(caption(title), years, series).picture();
    }

    private static Picture leverage(String title, int many) {
        Random random = new Random(many);
        List<DotChart.Project> projects = new ArrayList<>();
        for (int at = 0; at < many; at++) {
            double ratio = Math.pow(10, random.nextGaussian() * 1.2);
            projects.add(DotChart.Project.of("Community garden " + at, Ratio.of(Math.round(ratio * 100), 100)));
        }
        projects.add(DotChart.Project.of("A project without match", Ratio.ZERO));
        projects.add(
                DotChart.Project.of("A new hall with a name that goes on and on over the line", Ratio.of(4321, 1)));
        projects.add(DotChart.Project.without("Youth club", "no programme money"));
        return new DotChart(
                        caption(title),
                        "Match per £1",
                        projects,
                        Optional.of(new DotChart.Line("£1 for £1", Ratio.ONE)),
                        Optional.of(new DotChart.Line("all projects together", Ratio.of(91543, 9031))))
                .picture();
    }

    private static Picture flow(String title, int many) {
        List<Flow.Node> activities = new ArrayList<>();
        List<Flow.Node> outputs = new ArrayList<>();
        List<Flow.Link> links = new ArrayList<>();
        List<String> names = List.of("Community hub", "Youth club", "Grants to groups", "Skills and employment");
        for (int at = 0; at < many; at++) {
            Ratio amount = Ratio.of(1000L * (at * 7 % 11 + 1), 1);
            activities.add(Flow.Node.of("a" + at, names.get(at % 4) + (at < 4 ? "" : " " + at), amount));
            outputs.add(Flow.Node.of("o" + at, "People reached " + at));
            if (at % 4 != 2) {
                links.add(Flow.Link.of("a" + at, "o" + at, amount));
                links.add(Flow.Link.of("o" + at, "x" + at % 3, amount.times(Ratio.of(2, 3))));
            } else {
                links.add(Flow.Link.of("a" + at, "x" + at % 3, amount.times(Ratio.of(1, 2))));
            }
        }
        outputs.remove(2);
        return new Flow(
                        caption(title),
                        Optional.of(CurrencyUnit.GBP),
                        List.of(
                                new Flow.Layer("Activities", activities),
                                new Flow.Layer("Outputs", outputs),
                                new Flow.Layer(
                                        "Outcomes of the programme",
                                        List.of(
                                                Flow.Node.of(
                                                        "x0", "People feel that their area is a better place to live"),
                                                Flow.Node.of("x1", "Increased skills"),
                                                Flow.Node.of("x2", "Identify local needs"),
                                                Flow.Node.of("x3", "Making a difference")))),
                        links)
                .picture();
    }
}
