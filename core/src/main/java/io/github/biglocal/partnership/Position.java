package io.github.biglocal.partnership;

/**
 * The position of a member in a share: in the part that is counted, among the others of the whole, or outside the
 * whole.
 *
 * @param inside whether the member is in the whole
 * @param part whether the member is in the part
 * @param other whether the member is in the whole, and not in the part
 */
record Position(Answer inside, Answer part, Answer other) {
    static Position of(Answer inside, Answer category) {
        return new Position(inside, inside.and(category), inside.and(category.not()));
    }

    /** Whether it is known. */
    boolean isKnown() {
        return !part.isUnknown() && !other.isUnknown();
    }

    /** The fewest facts needed to know it. */
    int factsToKnow() {
        int toInside = Integer.MAX_VALUE;
        if (!part.isNo()) {
            toInside = part.toHold().size();
        }
        if (!other.isNo()) {
            toInside = Math.min(toInside, other.toHold().size());
        }
        return toInside;
    }
}
