package io.github.biglocal.asset;

/**
 * The kind of an asset, as the guidance on assets divides them.
 *
 * <p>Source: Local Trust, Assets and Big Local (programme guidance).
 */
public enum AssetKind {
    /** Land. */
    LAND,
    /** A building, or a part of one. */
    BUILDING,
    /** Another significant physical feature, such as a play area. */
    PHYSICAL_FEATURE,
    /** Equipment, which is not an asset under the guidance. */
    EQUIPMENT,
    /** A vehicle, which is not an asset under the guidance. */
    VEHICLE;

    /** {@return whether the guidance on assets is about this kind, where enough money is in it} */
    public boolean isUnderGuidance() {
        return this != EQUIPMENT && this != VEHICLE;
    }
}
