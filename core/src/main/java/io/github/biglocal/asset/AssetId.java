package io.github.biglocal.asset;

import io.github.biglocal.entity.EntityId;
import io.github.biglocal.invariant.Require;

/**
 * Identifies an asset.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the text
 */
public record AssetId(String value) implements EntityId<Asset> {
    /** Checks the text, as {@link Require#identifier(String)} does. */
    public AssetId {
        Require.of(AssetId.class).identifier(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static AssetId of(String value) {
        return new AssetId(value);
    }

    @Override
    public Class<Asset> type() {
        return Asset.class;
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}
