package io.github.biglocal.report;

import io.github.biglocal.evidence.Activity;
import io.github.biglocal.evidence.GoldenThreadResult;
import io.github.biglocal.evidence.Route;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.outcome.Outcome;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.report.picture.Caption;
import io.github.biglocal.report.picture.Flow;
import io.github.biglocal.report.picture.Picture;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/**
 * The golden thread as a flow from the activities, on the ways by which they are linked, to the outcomes. An activity that reaches
 * several outcomes, or one by several ways, is drawn in equal parts. Its money is said in these parts too, so that none is counted
 * twice; without the money, each activity is counted whole.
 */
final class OutcomesPicture {
    /** More activities than these are shown by their themes. */
    private static final int MOST_ACTIVITIES = Flow.MOST_NODES;

    private final Programme records;
    private final GoldenThreadResult thread;
    /** Whether the flow is of money: where the spending on each activity is known. */
    private final boolean isOfMoney;

    private final Map<String, Flow.Node> activities = new LinkedHashMap<>();
    private final Map<String, Flow.Node> ways = new LinkedHashMap<>();
    private final Map<String, Flow.Link> links = new LinkedHashMap<>();

    /** How many activities there are by a place or a link. */
    private final Map<String, Long> counts = new HashMap<>();

    private OutcomesPicture(Programme records, GoldenThreadResult thread) {
        this.records = records;
        this.thread = thread;
        this.isOfMoney = thread.parts().stream()
                .allMatch(part -> part.spend().filter(Money::isPositive).isPresent());
    }

    static Picture of(String title, Programme records, GoldenThreadResult thread) {
        return new OutcomesPicture(records, thread).picture(title);
    }

    private Picture picture(String title) {
        thread.parts().forEach(this::add);
        List<Flow.Node> outcomes = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            outcomes.add(counted(Flow.Node.of(outcome.name(), OutcomesTopic.name(outcome), Ratio.ZERO)));
        }
        String sentence = isOfMoney
                ? "Money spent on activities that reach an outcome: " + OutcomesTopic.share(thread.spend())
                        + ". The money of an activity that reaches several outcomes, or one by several ways, is divided"
                        + " equally."
                : "Activities that reach an outcome: " + OutcomesTopic.share(thread.activities())
                        + ". An activity that reaches several outcomes, or one by several ways, counts for each; its"
                        + " band is divided equally.";
        return new Flow(
                        new Caption(title, sentence),
                        isOfMoney ? Optional.of(thread.currency()) : Optional.empty(),
                        List.of(
                                new Flow.Layer("Activities", List.copyOf(activities.values())),
                                new Flow.Layer(
                                        "Linked",
                                        ways.values().stream()
                                                .map(this::counted)
                                                .toList()),
                                new Flow.Layer("Outcomes", outcomes)),
                        links.values().stream().map(this::counted).toList())
                .picture();
    }

    private void add(GoldenThreadResult.Part part) {
        Ratio amount = isOfMoney
                ? part.spend().map(money -> Ratio.of(money.getAmount())).orElseThrow()
                : Ratio.ONE;
        String from = activity(part, amount);
        long pairs = part.outcomes().values().stream().mapToLong(Set::size).sum();
        part.outcomes().forEach((route, outcomes) -> {
            String way = route.name();
            ways.putIfAbsent(way, Flow.Node.of(way, words(route)));
            count(way);
            Ratio share = amount.times(Ratio.of(1, pairs));
            link(from, way, share.times(Ratio.of(outcomes.size(), 1)));
            outcomes.forEach(outcome -> link(way, outcome.name(), share));
        });
        part.reached().forEach(outcome -> count(outcome.name()));
    }

    private void link(String from, String to, Ratio amount) {
        links.merge(
                key(from, to),
                Flow.Link.of(from, to, amount),
                (one, other) -> Flow.Link.of(
                        from, to, one.amount().orElseThrow().plus(other.amount().orElseThrow())));
        count(key(from, to));
    }

    private static String key(String from, String to) {
        return from + "\n" + to;
    }

    private void count(String key) {
        counts.merge(key, 1L, Long::sum);
    }

    private Flow.Node counted(Flow.Node node) {
        return isOfMoney ? node : node.counting(counts.getOrDefault(node.id(), 0L));
    }

    private Flow.Link counted(Flow.Link link) {
        return isOfMoney ? link : link.counting(counts.getOrDefault(key(link.from(), link.to()), 0L));
    }

    /** The place of an activity: its own, or that of its theme. */
    private String activity(GoldenThreadResult.Part part, Ratio amount) {
        Optional<Activity> record = records.find(part.activity());
        boolean isEach = thread.parts().size() <= MOST_ACTIVITIES;
        String id = "activity "
                + (isEach
                        ? part.activity().value()
                        : record.flatMap(Activity::theme).map(Object::toString).orElse(""));
        String name = isEach
                ? record.map(Activity::title).orElse(part.activity().value())
                : record.flatMap(Activity::theme)
                        .map(theme -> PageTopic.heading(Text.words(theme.value())))
                        .orElse("Theme not recorded");
        activities.merge(
                id,
                Flow.Node.of(id, name, amount),
                (one, other) -> Flow.Node.of(
                        id, name, one.amount().orElseThrow().plus(other.amount().orElseThrow())));
        return id;
    }

    private static String words(Route route) {
        return switch (route) {
            case BY_PLAN -> "through a priority of the plan";
            case BY_IMPACT -> "through an impact";
            case DIRECT -> "directly, with no step between";
        };
    }
}
