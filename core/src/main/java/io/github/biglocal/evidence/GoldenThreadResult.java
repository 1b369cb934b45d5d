package io.github.biglocal.evidence;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.outcome.Outcome;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The golden thread of some records, with the records it was made from, what it leaves out, and which of its links are
 * not valid.
 *
 * <p>Immutable and thread-safe; equal if all its values are.
 */
public final class GoldenThreadResult implements Explained {
    private final LocalDate asOf;
    private final CurrencyUnit currency;
    private final List<Part> parts;
    private final Coverage priorities;
    private final Coverage impacts;
    private final List<Link> links;
    private final List<Reference> orphans;
    private final List<List<Reference>> cycles;
    private final List<Link> selfLoops;
    private final List<Link> duplicates;
    private final List<Dangling> dangling;
    private final List<LeftOut> leftOut;

    GoldenThreadResult(
            LocalDate asOf,
            CurrencyUnit currency,
            List<Part> parts,
            Coverage priorities,
            Coverage impacts,
            List<Link> links,
            List<Reference> orphans,
            List<List<Reference>> cycles,
            List<Link> selfLoops,
            List<Link> duplicates,
            List<Dangling> dangling,
            List<LeftOut> leftOut) {
        this.asOf = asOf;
        this.currency = currency;
        this.parts = parts.stream()
                .sorted(Comparator.comparing(part -> part.activity().value()))
                .toList();
        this.priorities = priorities;
        this.impacts = impacts;
        this.links = links.stream().sorted().toList();
        this.orphans = List.copyOf(orphans);
        this.cycles = List.copyOf(cycles);
        this.selfLoops = List.copyOf(selfLoops);
        this.duplicates = List.copyOf(duplicates);
        this.dangling = List.copyOf(dangling);
        this.leftOut = leftOut.stream()
                .sorted(Comparator.comparing(LeftOut::record).thenComparing(LeftOut::why))
                .toList();
    }

    /** {@return the last day that counts} */
    public LocalDate asOf() {
        return asOf;
    }

    /** {@return the currency of the spending counted} */
    public CurrencyUnit currency() {
        return currency;
    }

    /** {@return the activities counted, by id, with the outcomes they reach} */
    public List<Part> parts() {
        return parts;
    }

    /** {@return which priorities an activity delivers} */
    public Coverage priorities() {
        return priorities;
    }

    /** {@return which impacts have evidence} */
    public Coverage impacts() {
        return impacts;
    }

    /** {@return every link between records that are counted, in order, each once; no self-loops} */
    public List<Link> links() {
        return links;
    }

    /**
     * {@return the records that no path from an activity to an outcome goes through, the plans that set none that
     * one goes through, and the evidence that supports none; by kind and id}
     */
    public List<Reference> orphans() {
        return orphans;
    }

    /** {@return the sets of impacts, of two or more, that lead to each other in a cycle} */
    public List<List<Reference>> cycles() {
        return cycles;
    }

    /** {@return the links of impacts to themselves} */
    public List<Link> selfLoops() {
        return selfLoops;
    }

    /** {@return the links that are given more than once} */
    public List<Link> duplicates() {
        return duplicates;
    }

    /** {@return the links to records that do not exist} */
    public List<Dangling> dangling() {
        return dangling;
    }

    /** {@return the records left out, by kind and id} */
    public List<LeftOut> leftOut() {
        return leftOut;
    }

    /**
     * An activity that is counted.
     *
     * @param activity the activity
     * @param outcomes the outcomes it reaches, by the way it does; a way by which it reaches none is left out
     * @param spend the programme money spent on it by the day; empty if not known, or in another currency
     */
    public record Part(ActivityId activity, Map<Route, Set<Outcome>> outcomes, Optional<Money> spend) {
        /** Copies the map, in the order of the routes and outcomes. */
        public Part {
            Objects.requireNonNull(activity, "activity");
            Objects.requireNonNull(spend, "spend");
            Map<Route, Set<Outcome>> copy = new EnumMap<>(Route.class);
            outcomes.forEach((route, reached) -> {
                if (!reached.isEmpty()) {
                    copy.put(route, Collections.unmodifiableSet(EnumSet.copyOf(reached)));
                }
            });
            outcomes = Collections.unmodifiableMap(copy);
        }

        /** {@return the outcomes it reaches by any way, by number} */
        public Set<Outcome> reached() {
            Set<Outcome> all = EnumSet.noneOf(Outcome.class);
            outcomes.values().forEach(all::addAll);
            return Collections.unmodifiableSet(all);
        }

        private Reference reference() {
            return Reference.to(Activity.class, activity);
        }
    }

    /**
     * A link to a record that does not exist.
     *
     * @param link the link
     * @param missing the record that does not exist
     */
    public record Dangling(Link link, Reference missing) {
        public Dangling {
            Objects.requireNonNull(link, "link");
            Objects.requireNonNull(missing, "missing");
        }
    }

    /**
     * A record that is left out, with all its links.
     *
     * @param record the record
     * @param why the reason
     */
    public record LeftOut(Reference record, Why why) {
        public LeftOut {
            Objects.requireNonNull(record, "record");
            Objects.requireNonNull(why, "why");
        }

        /** {@return the record and the reason} */
        @Override
        public String toString() {
            return Link.name(record)
                    + (why == Why.LATER
                            ? " (dated after the date asked about)"
                            : " (more than one record has this id)");
        }
    }

    /** Why a record is left out. */
    public enum Why {
        /** It is of a later day. */
        LATER,
        /** Several records of its kind have its id. */
        ID_GIVEN_TWICE
    }

    /** Returns an activity that is counted; empty if it is not. */
    Optional<Part> part(ActivityId activity) {
        int at = Collections.binarySearch(
                parts,
                new Part(activity, Map.of(), Optional.empty()),
                Comparator.comparing(part -> part.activity().value()));
        return at < 0 ? Optional.empty() : Optional.of(parts.get(at));
    }

    /** Returns what a record leads to in any number of steps, itself too. */
    Set<Reference> after(Reference record) {
        Set<Reference> reached = new HashSet<>(Set.of(record));
        Deque<Reference> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            for (Link link : from(open.remove())) {
                if (reached.add(link.to())) {
                    open.add(link.to());
                }
            }
        }
        return reached;
    }

    /** The links from a record; they stand next to each other. */
    private List<Link> from(Reference record) {
        int low = 0;
        int high = links.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (links.get(middle).from().compareTo(record) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        while (end < links.size() && links.get(end).from().equals(record)) {
            end++;
        }
        return links.subList(low, end);
    }

    /** {@return which activities reach an outcome, by any way} */
    public Coverage activities() {
        return activities(part -> !part.outcomes().isEmpty());
    }

    /**
     * {@return which activities reach an outcome by one way}
     *
     * @param route the way
     */
    public Coverage activities(Route route) {
        Objects.requireNonNull(route, "route");
        return activities(part -> part.outcomes().containsKey(route));
    }

    /** {@return which activities reach an outcome on each route, in the order of the routes} */
    public Map<Route, Coverage> activitiesByRoute() {
        Map<Route, Coverage> byRoute = new EnumMap<>(Route.class);
        for (Route route : Route.values()) {
            byRoute.put(route, activities(route));
        }
        return Collections.unmodifiableMap(byRoute);
    }

    private Coverage activities(Predicate<Part> isCovered) {
        return new Coverage(
                parts.stream().filter(isCovered).map(Part::reference).toList(),
                parts.stream().map(Part::reference).toList());
    }

    /** {@return which of the four outcomes an activity reaches; an empty coverage if there is no activity} */
    public Coverage outcomes() {
        if (parts.isEmpty()) {
            return Coverage.NONE;
        }
        return new Coverage(
                parts.stream()
                        .flatMap(part -> part.reached().stream())
                        .map(GoldenThread::outcome)
                        .toList(),
                Stream.of(Outcome.values()).map(GoldenThread::outcome).toList());
    }

    /** {@return how much of the money spent on activities was spent on those that reach an outcome, by any way} */
    public SpendCoverage spend() {
        return spend(part -> !part.outcomes().isEmpty());
    }

    /**
     * {@return how much of the money spent on activities was spent on those that reach an outcome by one way}
     *
     * @param route the way
     */
    public SpendCoverage spend(Route route) {
        Objects.requireNonNull(route, "route");
        return spend(part -> part.outcomes().containsKey(route));
    }

    private SpendCoverage spend(Predicate<Part> isCovered) {
        return new SpendCoverage(
                currency,
                spent(isCovered),
                spent(isCovered.negate()),
                parts.stream()
                        .filter(part -> part.spend().isEmpty())
                        .map(Part::reference)
                        .toList());
    }

    private List<SpendCoverage.Spent> spent(Predicate<Part> wanted) {
        return parts.stream()
                .filter(wanted)
                .flatMap(part -> part.spend().stream().map(amount -> new SpendCoverage.Spent(part.reference(), amount)))
                .toList();
    }

    /**
     * {@return the links that skip a step: from an activity directly to an outcome, or to an impact with no output
     * between}
     */
    public List<Link> directLinks() {
        return links.stream()
                .filter(link -> link.kind() == LinkKind.SERVES_DIRECTLY
                        || (link.kind() == LinkKind.RESULTS_IN
                                && link.from().kind().equals("Activity")))
                .toList();
    }

    /**
     * {@return for every outcome that an activity reaches, and every way by which it does, a shortest path} By way, then by
     * outcome. Empty if it reaches none, or is not counted.
     *
     * @param activity the activity
     */
    public List<List<Link>> paths(ActivityId activity) {
        Objects.requireNonNull(activity, "activity");
        Reference start = Reference.to(Activity.class, activity);
        Map<Reference, List<Link>> from = links.stream().collect(Collectors.groupingBy(Link::from));
        List<List<Link>> paths = new ArrayList<>();
        for (Route route : Route.values()) {
            Map<Reference, Link> arrival = new HashMap<>();
            Deque<Link> open = new ArrayDeque<>(from.getOrDefault(start, List.of()).stream()
                    .filter(link -> GoldenThread.route(link).equals(Optional.of(route)))
                    .toList());
            while (!open.isEmpty()) {
                Link link = open.remove();
                if (arrival.putIfAbsent(link.to(), link) == null) {
                    open.addAll(from.getOrDefault(link.to(), List.of()));
                }
            }
            for (Outcome outcome : Outcome.values()) {
                Reference end = GoldenThread.outcome(outcome);
                if (arrival.containsKey(end)) {
                    paths.add(path(start, end, arrival));
                }
            }
        }
        return List.copyOf(paths);
    }

    private static List<Link> path(Reference start, Reference end, Map<Reference, Link> arrival) {
        List<Link> path = new ArrayList<>();
        Link last = arrival.get(end);
        while (last != null) {
            path.add(last);
            last = last.from().equals(start) ? null : arrival.get(last.from());
        }
        Collections.reverse(path);
        return List.copyOf(path);
    }

    /** {@return how each coverage was worked out, step by step, and which links are not valid; no free text of the data} */
    @Override
    public List<String> explain() {
        List<String> steps = new ArrayList<>();
        steps.add("As of " + Text.day(asOf) + ", in " + Text.currency(currency) + ": "
                + (parts.isEmpty() ? "no activities" : Text.count(parts.size(), "activity")) + ", "
                + Text.count(links.size(), "link") + ".");
        if (!parts.isEmpty()) {
            steps.add("Activities that reach an outcome: " + activities() + ".");
            for (Route route : Route.values()) {
                steps.add("Activities that reach one " + words(route) + ": " + activities(route) + ".");
            }
            steps.add("Outcomes that an activity reaches: " + outcomes() + ".");
        }
        steps.add("Priorities that an activity delivers: " + priorities + ".");
        steps.add("Impacts that have evidence: " + impacts + ".");
        steps.add("Money spent on activities that reach an outcome: " + spend() + ".");
        list("Left out: ", leftOut.stream().map(LeftOut::toString), steps);
        list("On no path between an activity and an outcome: ", orphans.stream().map(Link::name), steps);
        list("Links that skip a step: ", directLinks().stream().map(Link::toString), steps);
        list(
                "Impacts that lead to each other in a circle: ",
                cycles.stream().flatMap(List::stream).map(Link::name),
                steps);
        list("Impacts linked to themselves: ", selfLoops.stream().map(Link::toString), steps);
        list("Links recorded more than once: ", duplicates.stream().map(Link::toString), steps);
        list(
                "Links to records that are missing: ",
                dangling.stream().map(each -> each.link().toString()),
                steps);
        return List.copyOf(steps);
    }

    private static String words(Route route) {
        return switch (route) {
            case BY_PLAN -> "through a priority of the plan";
            case BY_IMPACT -> "through an impact";
            case DIRECT -> "directly, with no step between";
        };
    }

    private static void list(String what, Stream<String> things, List<String> steps) {
        List<String> names = things.toList();
        if (!names.isEmpty()) {
            steps.add(what + String.join(", ", names) + ".");
        }
    }

    /**
     * {@return the thread as an outline, from plan to outcome, a line for each record and link} An activity that
     * delivers several priorities is listed under each; its details are shown the first time. No free text of the data.
     */
    @Override
    public String toText() {
        return new ThreadOutline(this).text();
    }

    /** {@return the day, and which activities reach an outcome} */
    @Override
    public String toString() {
        return "Golden thread as of " + Text.day(asOf) + "; activities that reach an outcome: " + activities();
    }

    private List<Object> values() {
        return List.of(
                asOf,
                currency,
                parts,
                priorities,
                impacts,
                links,
                orphans,
                cycles,
                selfLoops,
                duplicates,
                dangling,
                leftOut);
    }

    @Override
    public boolean equals(Object other) {
        return other == this || (other instanceof GoldenThreadResult thread && values().equals(thread.values()));
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }
}
