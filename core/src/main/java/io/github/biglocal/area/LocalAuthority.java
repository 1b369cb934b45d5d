package io.github.biglocal.area;

import io.github.biglocal.invariant.Require;
import java.util.Objects;
import java.util.Optional;

/**
 * A council or combined authority that covers an area or a part of it, of any tier from parish upwards.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name its name, as the source has it
 * @param gssCode its code; empty if the source gives none
 * @param tier which tier of government it is; empty if not recorded
 */
public record LocalAuthority(String name, Optional<GssCode> gssCode, Optional<TierOfGovernment> tier) {
    /** Checks that it has a name. */
    public LocalAuthority {
        Objects.requireNonNull(gssCode, "gssCode");
        Objects.requireNonNull(tier, "tier");
        Require.of(LocalAuthority.class).text("name", name);
    }

    /**
     * {@return a local authority without a code or a tier}
     *
     * @param name its name
     */
    public static LocalAuthority of(String name) {
        return new LocalAuthority(name, Optional.empty(), Optional.empty());
    }
}
