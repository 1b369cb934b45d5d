package io.github.biglocal.partnership;

import io.github.biglocal.area.TierOfGovernment;
import io.github.biglocal.entity.Dated;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.organisation.OrganisationId;
import java.util.Optional;
import org.threeten.extra.LocalDateRange;

/**
 * A capacity that a member had, for a time.
 *
 * @param capacity which capacity
 * @param tier for a councillor, of which tier of government; empty if not recorded, and for others
 * @param organisation which organisation the member stands for; empty if for none, or not recorded
 * @param period when; at least a day
 */
public record CapacityPeriod(
        Capacity capacity,
        Optional<TierOfGovernment> tier,
        Optional<OrganisationId> organisation,
        LocalDateRange period)
        implements Dated {
    /**
     * Checks that the period holds a day.
     *
     * @param capacity which capacity
     * @param tier for a councillor, of which tier of government; empty if not recorded, and for others
     * @param organisation which organisation the member stands for; empty if for none, or not recorded
     * @param period when; at least a day
     */
    public CapacityPeriod {
        Require.atLeastADay("period", period);
    }

    /**
     * {@return a capacity, with no tier of government and no organisation}
     *
     * @param capacity which capacity
     * @param period when; at least a day
     */
    public static CapacityPeriod of(Capacity capacity, LocalDateRange period) {
        return new CapacityPeriod(capacity, Optional.empty(), Optional.empty(), period);
    }

    /**
     * {@return a councillor of a tier of government}
     *
     * @param tier which tier
     * @param period when; at least a day
     */
    public static CapacityPeriod councillor(TierOfGovernment tier, LocalDateRange period) {
        return new CapacityPeriod(Capacity.ELECTED_COUNCILLOR, Optional.of(tier), Optional.empty(), period);
    }

    /**
     * {@return one who stands for an organisation}
     *
     * @param capacity in which capacity
     * @param organisation which organisation
     * @param period when; at least a day
     */
    public static CapacityPeriod nominee(Capacity capacity, OrganisationId organisation, LocalDateRange period) {
        return new CapacityPeriod(capacity, Optional.empty(), Optional.of(organisation), period);
    }
}
