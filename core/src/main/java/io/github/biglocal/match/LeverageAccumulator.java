package io.github.biglocal.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gathers deals towards their leverage. Deals may be added and accumulators merged in any order and grouping: the
 * result is the same. Not safe for use by several threads at once; give each its own and merge.
 */
public final class LeverageAccumulator {
    private final LeverageSettings settings;
    private final List<Deal> deals = new ArrayList<>();

    LeverageAccumulator(LeverageSettings settings) {
        this.settings = settings;
    }

    /**
     * Adds a deal.
     *
     * @param deal the deal
     */
    public void add(Deal deal) {
        deals.add(deal);
    }

    /**
     * {@return this accumulator, with what another has gathered}
     *
     * @param other the other, of a calculator with the same settings
     * @throws IllegalArgumentException if the settings differ
     */
    public LeverageAccumulator merge(LeverageAccumulator other) {
        if (!settings.equals(other.settings)) {
            throw new IllegalArgumentException("accumulators of calculators with different settings do not merge");
        }
        deals.addAll(other.deals);
        return this;
    }

    /**
     * {@return the leverage of the deals gathered so far}
     *
     * @throws IllegalArgumentException if the policy is to fail on a deal without programme money and there is one
     */
    public LeverageResult result() {
        return result(repeated(deals));
    }

    /** Returns the leverage of the deals gathered so far, when these ids are known to be given to several deals. */
    LeverageResult result(Set<DealId> repeated) {
        List<LeverageResult.Part> parts = new ArrayList<>();
        List<LeverageResult.LeftOut> leftOut = new ArrayList<>();
        for (Deal deal : deals) {
            DealReading reading = new DealReading(deal, settings);
            // Which of them is right cannot be told here, and counting both may count the same money twice.
            Optional<LeverageResult.Why> why = repeated.contains(deal.id())
                    ? Optional.of(LeverageResult.Why.ID_GIVEN_TWICE)
                    : reading.whyLeftOut();
            if (why.isPresent()) {
                leftOut.add(reading.leftOut(why.get()));
            } else {
                parts.add(reading.part());
            }
        }
        parts.sort(Comparator.comparing(part -> part.deal().value()));
        leftOut.sort(Comparator.comparing(
                        (LeverageResult.LeftOut deal) -> deal.deal().value())
                .thenComparing(LeverageResult.LeftOut::toString));
        return new LeverageResult(settings, parts, leftOut);
    }

    List<Deal> deals() {
        return deals;
    }

    /** Returns the ids that several of some deals have. */
    static Set<DealId> repeated(Collection<Deal> deals) {
        Set<DealId> seen = new HashSet<>();
        return deals.stream().map(Deal::id).filter(id -> !seen.add(id)).collect(Collectors.toSet());
    }
}
