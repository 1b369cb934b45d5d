package io.github.biglocal.asset;

import io.github.biglocal.entity.Dated;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.organisation.OrganisationId;
import java.util.Objects;
import java.util.Optional;
import org.threeten.extra.LocalDateRange;

/**
 * The right by which an organisation held an asset, for a period.
 *
 * <p>Immutable and thread-safe.
 *
 * @param tenure by what right
 * @param holder the organisation that held it; empty if not recorded
 * @param period when; at least a day
 */
public record TenurePeriod(Tenure tenure, Optional<OrganisationId> holder, LocalDateRange period) implements Dated {
    /** Checks that the period holds a day. */
    public TenurePeriod {
        Objects.requireNonNull(holder, "holder");
        Objects.requireNonNull(tenure, "tenure");
        Require.of(TenurePeriod.class).atLeastADay("period", period);
    }
}
