package io.github.biglocal.asset;

/** Whether an asset is planned, in use or no longer available. */
public enum AssetStatus {
    /** Planned, and not yet in use. */
    PLANNED,
    /** In temporary use, until something permanent is found. */
    TEMPORARY,
    /** In use. */
    OPEN,
    /** No longer available to the area: sold, handed back, or ended with the lease. */
    NO_LONGER_AVAILABLE,
    /** Closed by the area. */
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
