package io.github.biglocal.programme;

import io.github.biglocal.entity.Dated;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.organisation.OrganisationId;
import java.util.Objects;
import org.threeten.extra.LocalDateRange;

/**
 * The role of an organisation for a whole programme, for a period.
 *
 * <p>Immutable and thread-safe.
 *
 * @param role the role
 * @param organisation who has it
 * @param period when; at least a day, and either end may be open
 */
public record ProgrammeRolePeriod(ProgrammeRole role, OrganisationId organisation, LocalDateRange period)
        implements Dated {
    /** Checks that the period holds a day. */
    public ProgrammeRolePeriod {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(organisation, "organisation");
        Require.of(ProgrammeRolePeriod.class).atLeastADay("period", period);
    }
}
