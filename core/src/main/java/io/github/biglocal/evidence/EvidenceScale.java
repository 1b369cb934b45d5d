package io.github.biglocal.evidence;

/** A published scale of the strength of evidence. The list is closed. */
public enum EvidenceScale {
    /** Maryland Scientific Methods Scale, 1 to 5: 3 means before and after, with a comparison group. */
    MARYLAND_SMS(5),
    /** Nesta Standards of Evidence, 1 to 5: 2 means that there is a change, but not that its cause is known. */
    NESTA(5),
    /** Bond Evidence Principles, 1 to 4 for each principle. */
    BOND(4);

    private final int highest;

    EvidenceScale(int highest) {
        this.highest = highest;
    }

    /** {@return the highest grade; the lowest is 1} */
    public int highest() {
        return highest;
    }
}
