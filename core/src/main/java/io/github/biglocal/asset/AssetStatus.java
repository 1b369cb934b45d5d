package io.github.biglocal.asset;

/** Whether an asset is planned, in use or no longer available. */
public enum AssetStatus {
    /** Meant to be, not yet in use. */
    PLANNED,
    /** In use until something lasting is found. */
    TEMPORARY,
    /** In use. */
    OPEN,
    /** Taken from the area: sold, handed back, or ended with the lease. */
    NO_LONGER_AVAILABLE,
    /** Given up by the area. */
    CLOSED;

    /** {@return whether an asset of this status is in use, temporarily or permanently} */
    public boolean isInUse() {
        return this == TEMPORARY || this == OPEN;
    }

    /** {@return whether the area no longer has an asset of this status} */
    public boolean isGone() {
        return this == NO_LONGER_AVAILABLE || this == CLOSED;
    }
}
