package io.github.biglocal.evidence;

import io.github.biglocal.area.Area;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.outcome.Outcome;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.PlanId;
import io.github.biglocal.plan.Priority;
import io.github.biglocal.plan.PriorityId;
import io.github.biglocal.rule.Derivation;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/**
 * The chain from a plan's vision through priority, activity, output and impact to the outcomes, with the evidence for
 * each impact. It is followed through some records as of a date.
 *
 * <pre>{@code
 * GoldenThreadResult thread = GoldenThread.asOf(LocalDate.of(2020, 2, 29)).of(programme);
 * thread.spend().ratio();
 * }</pre>
 *
 * <p>A path shows that one thing is linked to another, not that it did any good: an impact for the worse also reaches
 * its outcome. Money is what is recorded as spent on activities, without grants and commissions that no activity names.
 * Records of a later day do not count; those without a day do. The calculator holds no state but its settings; time and
 * memory grow as the records and their links do. The order of the records makes no difference.
 *
 * <p>Source: Research into the impact of Big Local: impacts found, Resources for Change, 2016, action points.
 *
 * <p>Immutable and thread-safe.
 */
public final class GoldenThread {
    /** The golden thread of an area on the as-of date, followed once for all the rules that ask. */
    static final Derivation<Area, GoldenThreadResult> OF_AREA =
            Derivation.of((area, context) -> asOf(context.asOf()).of(ThreadRecords.around(area, context)));

    private final LocalDate asOf;
    private final CurrencyUnit currency;

    private GoldenThread(LocalDate asOf, CurrencyUnit currency) {
        this.asOf = asOf;
        this.currency = currency;
    }

    /**
     * {@return the calculator that counts pounds sterling}
     *
     * @param asOf the last day that counts
     */
    public static GoldenThread asOf(LocalDate asOf) {
        Objects.requireNonNull(asOf, "asOf");
        return new GoldenThread(asOf, CurrencyUnit.GBP);
    }

    /**
     * {@return this calculator for another currency}
     *
     * @param unit the currency of the spending that counts
     */
    public GoldenThread inCurrency(CurrencyUnit unit) {
        Objects.requireNonNull(unit, "unit");
        return new GoldenThread(asOf, unit);
    }

    /**
     * {@return the golden thread of some records}
     *
     * @param records a programme, or any part of one
     */
    public GoldenThreadResult of(Records records) {
        return of(ThreadRecords.of(records));
    }

    /**
     * Returns the thread that an activity is part of: that of its area; its own, where the area has no record or several
     * activities have its id.
     */
    static GoldenThreadResult around(Activity activity, RuleContext context) {
        return context.one(activity.area())
                .toOptional()
                .map(area -> context.derive(OF_AREA, area))
                .filter(thread -> thread.part(activity.id()).isPresent())
                .orElseGet(() -> asOf(context.asOf()).of(ThreadRecords.around(activity, context)));
    }

    GoldenThreadResult of(ThreadRecords records) {
        return new Weaver(records).result();
    }

    /** The reference of an outcome, which has no record. */
    static Reference outcome(Outcome outcome) {
        return new Reference("Outcome", outcome.name());
    }

    private static Reference priority(Plan plan, PriorityId id) {
        return PriorityKey.of(plan.id(), id).reference();
    }

    /** What is known while one thread is followed. */
    private final class Weaver {
        private final ThreadRecords records;
        private final Set<Reference> known = new HashSet<>();
        private final Set<Reference> present = new TreeSet<>();
        private final List<Entity> counted = new ArrayList<>();
        private final List<GoldenThreadResult.LeftOut> leftOut = new ArrayList<>();
        private final Set<Link> links = new TreeSet<>();
        private final Set<Link> selfLoops = new TreeSet<>();
        private final Set<Link> duplicates = new TreeSet<>();
        private final Set<GoldenThreadResult.Dangling> dangling =
                new TreeSet<>(Comparator.comparing(GoldenThreadResult.Dangling::link));
        private final Map<Reference, List<Reference>> next = new HashMap<>();
        private final Map<Reference, List<Reference>> previous = new HashMap<>();

        Weaver(ThreadRecords records) {
            this.records = records;
            for (Outcome outcome : Outcome.values()) {
                known.add(outcome(outcome));
                present.add(outcome(outcome));
            }
            Set<Reference> twice = records.givenTwice();
            records.all().forEach(record -> admit(record, twice));
            counted.forEach(this::link);
            for (Link link : links) {
                next.computeIfAbsent(link.from(), unused -> new ArrayList<>()).add(link.to());
                previous.computeIfAbsent(link.to(), unused -> new ArrayList<>()).add(link.from());
            }
        }

        private void admit(Entity record, Set<Reference> twice) {
            Reference reference = record.reference();
            known.add(reference);
            if (record instanceof Plan plan) {
                plan.priorities().forEach(priority -> known.add(priority(plan, priority.id())));
            }
            if (twice.contains(reference)) {
                leftOut.add(new GoldenThreadResult.LeftOut(reference, GoldenThreadResult.Why.ID_GIVEN_TWICE));
            } else if (isLater(record)) {
                leftOut.add(new GoldenThreadResult.LeftOut(reference, GoldenThreadResult.Why.LATER));
            } else {
                counted.add(record);
                present.add(reference);
                if (record instanceof Plan plan) {
                    plan.priorities().forEach(priority -> present.add(priority(plan, priority.id())));
                }
            }
        }

        private boolean isLater(Entity record) {
            if (record instanceof Plan plan) {
                return plan.dated().filter(day -> day.isAfter(asOf)).isPresent();
            }
            return (record instanceof Activity activity && activity.isAfter(asOf))
                    || (record instanceof Output output && output.isAfter(asOf))
                    || (record instanceof Impact impact && impact.isAfter(asOf))
                    || (record instanceof Evidence evidence && evidence.isAfter(asOf));
        }

        private void link(Entity record) {
            Reference self = record.reference();
            if (record instanceof Plan plan) {
                for (Priority priority : plan.priorities()) {
                    Reference here = priority(plan, priority.id());
                    add(self, LinkKind.SETS, here);
                    priority.outcomes().forEach(outcome -> add(here, LinkKind.SERVES, outcome(outcome)));
                }
            } else if (record instanceof Activity activity) {
                linkToPriorities(activity);
                activity.directOutcomes().forEach(outcome -> add(self, LinkKind.SERVES_DIRECTLY, outcome(outcome)));
            } else if (record instanceof Output output) {
                add(Reference.to(Activity.class, output.activity()), LinkKind.PRODUCES, self);
            } else if (record instanceof Impact impact) {
                impact.activities().forEach(id -> add(Reference.to(Activity.class, id), LinkKind.RESULTS_IN, self));
                impact.outputs().forEach(id -> add(Reference.to(Output.class, id), LinkKind.RESULTS_IN, self));
                impact.leadsTo().forEach(id -> add(self, LinkKind.LEADS_TO, Reference.to(Impact.class, id)));
                impact.outcomes().forEach(outcome -> add(self, LinkKind.CLAIMS, outcome(outcome)));
            } else if (record instanceof Evidence evidence) {
                evidence.impacts().forEach(id -> add(self, LinkKind.EVIDENCES, Reference.to(Impact.class, id)));
            }
        }

        private void linkToPriorities(Activity activity) {
            Reference self = activity.reference();
            Optional<Reference> plan = activity.plan().map(PlanId::reference);
            if (plan.isPresent() && !isKnown(plan.get())) {
                add(self, LinkKind.DELIVERS, plan.get());
                return;
            }
            for (PriorityId id : activity.priorities()) {
                add(self, LinkKind.DELIVERS, new PriorityKey(activity.plan(), id).reference());
            }
        }

        private boolean isKnown(Reference reference) {
            return known.contains(reference) || records.isElsewhere().test(reference);
        }

        private void add(Reference from, LinkKind kind, Reference to) {
            Link link = new Link(from, kind, to);
            if (!isKnown(from) || !isKnown(to)) {
                dangling.add(new GoldenThreadResult.Dangling(link, isKnown(from) ? to : from));
            } else if (!present.contains(from) || !present.contains(to)) {
                return;
            } else if (from.equals(to)) {
                selfLoops.add(link);
            } else if (!links.add(link) && kind != LinkKind.SETS && kind != LinkKind.SERVES) {
                // Two priorities of a plan with one id are for the rule about ids.
                duplicates.add(link);
            }
        }

        GoldenThreadResult result() {
            Map<Outcome, Set<Reference>> before = new EnumMap<>(Outcome.class);
            for (Outcome outcome : Outcome.values()) {
                before.put(outcome, reach(List.of(outcome(outcome)), previous));
            }
            return new GoldenThreadResult(
                    asOf,
                    currency,
                    parts(before),
                    coverage("Priority", LinkKind.DELIVERS),
                    coverage("Impact", LinkKind.EVIDENCES),
                    List.copyOf(links),
                    orphans(before.values()),
                    cycles(),
                    List.copyOf(selfLoops),
                    List.copyOf(duplicates),
                    List.copyOf(dangling),
                    leftOut);
        }

        private List<GoldenThreadResult.Part> parts(Map<Outcome, Set<Reference>> before) {
            Map<Reference, Map<Route, Set<Outcome>>> reached = new HashMap<>();
            for (Link link : links) {
                Optional<Route> route = route(link);
                if (route.isPresent()) {
                    Set<Outcome> outcomes = reached.computeIfAbsent(link.from(), unused -> new EnumMap<>(Route.class))
                            .computeIfAbsent(route.get(), unused -> EnumSet.noneOf(Outcome.class));
                    before.forEach((outcome, nodes) -> {
                        if (nodes.contains(link.to())) {
                            outcomes.add(outcome);
                        }
                    });
                }
            }
            List<GoldenThreadResult.Part> parts = new ArrayList<>();
            for (Entity record : counted) {
                if (record instanceof Activity activity) {
                    parts.add(new GoldenThreadResult.Part(
                            activity.id(),
                            reached.getOrDefault(activity.reference(), Map.of()),
                            activity.spentBy(asOf, currency)));
                }
            }
            return parts;
        }

        /** Which records of a kind have a link of a kind to them. */
        private Coverage coverage(String kind, LinkKind by) {
            Set<Reference> linked = new HashSet<>();
            links.stream().filter(link -> link.kind() == by).forEach(link -> linked.add(link.to()));
            List<Reference> all = present.stream()
                    .filter(reference -> reference.kind().equals(kind))
                    .toList();
            return new Coverage(all.stream().filter(linked::contains).toList(), all);
        }

        /**
         * The records that no path from an activity to an outcome goes through, and the plans and evidence that have
         * only such records.
         */
        private List<Reference> orphans(Collection<Set<Reference>> before) {
            List<Reference> activities = present.stream()
                    .filter(reference -> reference.kind().equals("Activity"))
                    .toList();
            Set<Reference> after = reach(activities, next);
            Set<Reference> onPath = new HashSet<>();
            for (Set<Reference> nodes : before) {
                nodes.stream().filter(after::contains).forEach(onPath::add);
            }
            Set<Reference> hanging = new HashSet<>();
            for (Link link : links) {
                if ((link.kind() == LinkKind.SETS || link.kind() == LinkKind.EVIDENCES) && onPath.contains(link.to())) {
                    hanging.add(link.from());
                }
            }
            return present.stream()
                    .filter(reference -> !reference.kind().equals("Outcome"))
                    .filter(reference -> !onPath.contains(reference) && !hanging.contains(reference))
                    .toList();
        }

        /** The sets of records, of two or more, each of which leads to all the others: first there, then back. */
        private List<List<Reference>> cycles() {
            Set<Reference> seen = new HashSet<>();
            Deque<Reference> finished = new ArrayDeque<>();
            for (Reference start : present) {
                if (seen.add(start)) {
                    finish(start, seen, finished);
                }
            }
            Set<Reference> back = new HashSet<>();
            List<List<Reference>> cycles = new ArrayList<>();
            for (Reference start : finished) {
                if (!back.contains(start)) {
                    Set<Reference> round = reach(List.of(start), previous, back);
                    back.addAll(round);
                    if (round.size() > 1) {
                        cycles.add(round.stream().sorted().toList());
                    }
                }
            }
            return cycles.stream()
                    .sorted(Comparator.comparing(cycle -> cycle.get(0)))
                    .toList();
        }

        /** Goes as deep as it can, and notes every record when all after it are noted; the last noted comes first. */
        private void finish(Reference start, Set<Reference> seen, Deque<Reference> finished) {
            Deque<Reference> way = new ArrayDeque<>(List.of(start));
            Deque<Iterator<Reference>> open = new ArrayDeque<>(List.of(after(start)));
            while (!way.isEmpty()) {
                Iterator<Reference> rest = open.getLast();
                if (!rest.hasNext()) {
                    open.removeLast();
                    finished.addFirst(way.removeLast());
                } else {
                    Reference to = rest.next();
                    if (seen.add(to)) {
                        way.addLast(to);
                        open.addLast(after(to));
                    }
                }
            }
        }

        private Iterator<Reference> after(Reference reference) {
            return next.getOrDefault(reference, List.of()).iterator();
        }
    }

    /** The route that a link is the first step of; empty if it is not from an activity. */
    static Optional<Route> route(Link link) {
        return switch (link.kind()) {
            case DELIVERS -> Optional.of(Route.BY_PLAN);
            case PRODUCES -> Optional.of(Route.BY_IMPACT);
            case RESULTS_IN -> link.from().kind().equals("Activity") ? Optional.of(Route.BY_IMPACT) : Optional.empty();
            case SERVES_DIRECTLY -> Optional.of(Route.DIRECT);
            case SETS, SERVES, LEADS_TO, CLAIMS, EVIDENCES -> Optional.empty();
        };
    }

    private static Set<Reference> reach(Collection<Reference> from, Map<Reference, List<Reference>> steps) {
        return reach(from, steps, Set.of());
    }

    /** What can be reached in any number of steps, itself too, without going through some records. */
    private static Set<Reference> reach(
            Collection<Reference> from, Map<Reference, List<Reference>> steps, Set<Reference> without) {
        Set<Reference> reached = new HashSet<>(from);
        Deque<Reference> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            Stream<Reference> found = steps.getOrDefault(open.remove(), List.of()).stream();
            found.filter(to -> !without.contains(to) && reached.add(to)).forEach(open::add);
        }
        return reached;
    }

    @Override
    public String toString() {
        return "golden thread as of " + Text.day(asOf) + "; spending in " + Text.currency(currency);
    }
}
