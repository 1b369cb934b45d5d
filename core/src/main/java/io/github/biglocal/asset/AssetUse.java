package io.github.biglocal.asset;

import io.github.biglocal.entity.Code;
import io.github.biglocal.invariant.Require;
import java.util.Set;

/**
 * What an asset is used for; uses are local, so the list is open.
 *
 * <p>Source: Big Local as Change Agent, Third Sector Research Centre, 2020, section 2.4.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the code
 */
public record AssetUse(String value) implements Code {
    /** A building where people meet and use local services. */
    public static final AssetUse COMMUNITY_HUB = new AssetUse("COMMUNITY_HUB");

    /** Open land for everyone to use. */
    public static final AssetUse GREEN_SPACE = new AssetUse("GREEN_SPACE");

    /** A place for children to play. */
    public static final AssetUse PLAY = new AssetUse("PLAY");

    /** Homes. */
    public static final AssetUse HOUSING = new AssetUse("HOUSING");

    private static final Set<AssetUse> KNOWN = Set.of(COMMUNITY_HUB, GREEN_SPACE, PLAY, HOUSING);

    /** Checks that the code is not blank. */
    public AssetUse {
        Require.of(AssetUse.class).identifier(value);
    }

    /**
     * {@return the code with a text, known or not}
     *
     * @param value the code
     */
    public static AssetUse of(String value) {
        return new AssetUse(value);
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }

    /** {@return the code} */
    @Override
    public String toString() {
        return value;
    }
}
