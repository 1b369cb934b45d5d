package io.github.biglocal.partnership;

import io.github.biglocal.area.TierOfGovernment;
import io.github.biglocal.entity.Dated;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.organisation.OrganisationId;
import java.util.Objects;
import java.util.Optional;
import org.threeten.extra.LocalDateRange;

/**
 * An affiliation that a member had, for a period.
 *
 * <p>Immutable and thread-safe.
 *
 * @param affiliation which affiliation
 * @param tier for a councillor, the tier of government; empty if not recorded, and for others
 * @param organisation the organisation that the member represents; empty if none, or not recorded
 * @param period when; at least a day
 */
public record AffiliationPeriod(
        MemberAffiliation affiliation,
        Optional<TierOfGovernment> tier,
        Optional<OrganisationId> organisation,
        LocalDateRange period)
        implements Dated {
    /** Checks that the period holds a day. */
    public AffiliationPeriod {
        Objects.requireNonNull(affiliation, "affiliation");
        Objects.requireNonNull(organisation, "organisation");
        Objects.requireNonNull(tier, "tier");
        Require.of(AffiliationPeriod.class).atLeastADay("period", period);
    }

    /**
     * {@return an affiliation, with no tier of government and no organisation}
     *
     * @param affiliation which affiliation
     * @param period when; at least a day
     */
    public static AffiliationPeriod of(MemberAffiliation affiliation, LocalDateRange period) {
        Objects.requireNonNull(affiliation, "affiliation");
        return new AffiliationPeriod(affiliation, Optional.empty(), Optional.empty(), period);
    }

    /**
     * {@return a councillor of a tier of government}
     *
     * @param tier which tier
     * @param period when; at least a day
     */
    public static AffiliationPeriod councillor(TierOfGovernment tier, LocalDateRange period) {
        Objects.requireNonNull(tier, "tier");
        return new AffiliationPeriod(MemberAffiliation.ELECTED_COUNCILLOR, Optional.of(tier), Optional.empty(), period);
    }

    /**
     * {@return the affiliation of a member who represents an organisation}
     *
     * @param affiliation in which affiliation
     * @param organisation which organisation
     * @param period when; at least a day
     */
    public static AffiliationPeriod nominee(
            MemberAffiliation affiliation, OrganisationId organisation, LocalDateRange period) {
        Objects.requireNonNull(affiliation, "affiliation");
        Objects.requireNonNull(organisation, "organisation");
        return new AffiliationPeriod(affiliation, Optional.empty(), Optional.of(organisation), period);
    }
}
