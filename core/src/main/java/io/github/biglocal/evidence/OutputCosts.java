package io.github.biglocal.evidence;

import io.github.biglocal.commission.Commission;
import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Count;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.evidence.OutputCost.LeftOut;
import io.github.biglocal.evidence.OutputCost.Part;
import io.github.biglocal.evidence.OutputCost.Why;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What each output cost, from the records: the outputs of activities, and the programme money spent on them directly, through
 * a grant or under a commission.
 *
 * <pre>{@code
 * List<Output> trees = programme.outputs().stream().filter(output -> isTree(output)).toList();
 * OutputCosts.asOf(day).ofActivities(programme.activities(), trees).cost();
 * }</pre>
 *
 * <p>Give it outputs of one kind: trees are not added to sessions. An activity whose money and outputs are not both known by
 * the day is left out on both sides. Where one output of several was not counted, there are more than were counted, and the
 * cost of each is at most the figure.
 *
 * <p>Immutable and thread-safe.
 */
public final class OutputCosts {
    private final LocalDate asOf;
    private final CurrencyUnit currency;

    private OutputCosts(LocalDate asOf, CurrencyUnit currency) {
        this.asOf = asOf;
        this.currency = currency;
    }

    /**
     * {@return the calculator in pounds sterling}
     *
     * @param asOf the last day that counts
     */
    public static OutputCosts asOf(LocalDate asOf) {
        return new OutputCosts(Objects.requireNonNull(asOf, "asOf"), CurrencyUnit.GBP);
    }

    /**
     * {@return this calculator for another currency}
     *
     * @param unit the currency of the money that counts
     */
    public OutputCosts inCurrency(CurrencyUnit unit) {
        return new OutputCosts(asOf, Objects.requireNonNull(unit, "unit"));
    }

    /**
     * {@return what each output cost, of the money spent on the activities by the day ({@link Activity#spentBy})}
     *
     * @param activities the activities; those of which no output is given are left out
     * @param outputs the outputs, of one kind; those of other activities do not count
     */
    public OutputCost ofActivities(Collection<Activity> activities, Collection<Output> outputs) {
        Objects.requireNonNull(activities, "activities");
        Map<ActivityId, List<Output>> byActivity = byActivity(outputs);
        List<Part> parts = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (Activity activity : inOrder(activities)) {
            add(
                    activity.reference(),
                    activity.spentBy(asOf, currency),
                    Bound.EXACT,
                    byActivity.getOrDefault(activity.id(), List.of()),
                    parts,
                    leftOut);
        }
        return new OutputCost(asOf, currency, parts, leftOut);
    }

    /**
     * {@return what each output of commissioned activities cost, of the value of the contract as it stood on the day
     * ({@link Commission#valueOn})} Where such an activity was paid for in other ways too, the cost is at least the figure.
     *
     * @param commission the commission
     * @param activities the activities; those whose spending names the commission are its own
     * @param outputs the outputs, of one kind; those of other activities do not count
     */
    public OutputCost ofCommission(Commission commission, Collection<Activity> activities, Collection<Output> outputs) {
        Objects.requireNonNull(commission, "commission");
        boolean isLater = commission.signed().filter(day -> day.isAfter(asOf)).isPresent();
        return ofOne(
                commission.reference(),
                isLater ? Optional.empty() : commission.valueOn(asOf),
                line -> line.commission().equals(Optional.of(commission.id())),
                activities,
                outputs);
    }

    /**
     * {@return what each output of activities under a grant cost, of the award as it stood on the day
     * ({@link Grant#awardOn})} Where such an activity was paid for in other ways too, the cost is at least the figure.
     *
     * @param grant the grant
     * @param activities the activities; those whose spending names the grant are its own
     * @param outputs the outputs, of one kind; those of other activities do not count
     */
    public OutputCost ofGrant(Grant grant, Collection<Activity> activities, Collection<Output> outputs) {
        Objects.requireNonNull(grant, "grant");
        boolean isLater = grant.awardDate().filter(day -> day.isAfter(asOf)).isPresent();
        return ofOne(
                grant.reference(),
                isLater ? Optional.empty() : grant.awardOn(asOf),
                line -> line.grant().equals(Optional.of(grant.id())),
                activities,
                outputs);
    }

    private OutputCost ofOne(
            Reference record,
            Optional<Money> cost,
            Predicate<ActivitySpend> isOwn,
            Collection<Activity> activities,
            Collection<Output> outputs) {
        Objects.requireNonNull(activities, "activities");
        Map<ActivityId, List<Output>> byActivity = byActivity(outputs);
        List<Output> own = new ArrayList<>();
        boolean isPaidForOtherwise = false;
        for (Activity activity : inOrder(activities)) {
            if (activity.spend().stream().anyMatch(isOwn)) {
                own.addAll(byActivity.getOrDefault(activity.id(), List.of()));
                isPaidForOtherwise |= !activity.spend().stream().allMatch(isOwn);
            }
        }
        List<Part> parts = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        add(
                record,
                cost.filter(amount -> amount.getCurrencyUnit().equals(currency)),
                isPaidForOtherwise ? Bound.AT_LEAST : Bound.EXACT,
                own,
                parts,
                leftOut);
        return new OutputCost(asOf, currency, parts, leftOut);
    }

    /** Adds what was paid for, or why not; an output that is left out is named as well. */
    private void add(
            Reference record,
            Optional<Money> cost,
            Bound bound,
            List<Output> outputs,
            List<Part> parts,
            List<LeftOut> leftOut) {
        List<Output> byThen =
                outputs.stream().filter(output -> !output.isAfter(asOf)).toList();
        List<Count> counts =
                byThen.stream().flatMap(output -> output.count().stream()).toList();
        if (cost.isEmpty() || counts.isEmpty()) {
            leftOut.add(new LeftOut(record, cost.isEmpty() ? Why.NO_COST : Why.NO_OUTPUT));
        } else {
            Optional<Count> more = counts.size() < byThen.size() ? Optional.of(Count.atLeast(0)) : Optional.empty();
            Count all = Count.sum(counts).orElseThrow();
            parts.add(new Part(record, cost.get(), bound, more.map(all::plus).orElse(all)));
        }
        for (Output output : outputs) {
            if (output.isAfter(asOf)) {
                leftOut.add(new LeftOut(output.reference(), Why.LATER));
            } else if (output.count().isEmpty()) {
                leftOut.add(new LeftOut(output.reference(), Why.NO_COUNT));
            }
        }
    }

    private static List<Activity> inOrder(Collection<Activity> activities) {
        return activities.stream()
                .sorted(Comparator.comparing(activity -> activity.id().value()))
                .toList();
    }

    private static Map<ActivityId, List<Output>> byActivity(Collection<Output> outputs) {
        Objects.requireNonNull(outputs, "outputs");
        Map<ActivityId, List<Output>> byActivity = new HashMap<>();
        outputs.stream()
                .sorted(Comparator.comparing(output -> output.id().value()))
                .forEach(output -> byActivity
                        .computeIfAbsent(output.activity(), unused -> new ArrayList<>())
                        .add(output));
        return byActivity;
    }

    @Override
    public String toString() {
        return "costs of outputs as of " + Text.day(asOf) + ", in " + Text.currency(currency);
    }
}
