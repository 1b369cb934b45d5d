package io.github.biglocal.area;

import io.github.biglocal.invariant.Require;
import java.util.Optional;

/**
 * A local authority that an area lies in.
 *
 * @param name its name, as the source has it
 * @param gssCode its code; empty if the source gives none
 */
public record LocalAuthority(String name, Optional<GssCode> gssCode) {
    /**
     * Checks that it has a name.
     *
     * @param name its name, as the source has it
     * @param gssCode its code; empty if the source gives none
     */
    public LocalAuthority {
        Require.text("name", name);
    }

    /**
     * {@return a local authority without a code}
     *
     * @param name its name
     */
    public static LocalAuthority of(String name) {
        return new LocalAuthority(name, Optional.empty());
    }
}
