package io.github.biglocal.partnership;

import io.github.biglocal.entity.Code;
import io.github.biglocal.invariant.Require;
import java.util.Set;

/**
 * A way in which a conflict of interest was managed; partnerships agree their own, so the list is open.
 *
 * <p>Source: Local Trust, Conflicts of interest (programme guidance), July 2015.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the code
 */
public record ConflictResponse(String value) implements Code {
    /** The person left the discussion. */
    public static final ConflictResponse WITHDREW_FROM_DISCUSSION = new ConflictResponse("WITHDREW_FROM_DISCUSSION");

    /** The person took part but did not vote. */
    public static final ConflictResponse DID_NOT_VOTE = new ConflictResponse("DID_NOT_VOTE");

    /** The person gave up what caused the conflict. */
    public static final ConflictResponse GAVE_UP_INTEREST = new ConflictResponse("GAVE_UP_INTEREST");

    /** The person left the partnership, or the office. */
    public static final ConflictResponse STEPPED_DOWN = new ConflictResponse("STEPPED_DOWN");

    /** The others knew and agreed that the person could stay. */
    public static final ConflictResponse RECORDED_AND_STAYED = new ConflictResponse("RECORDED_AND_STAYED");

    private static final Set<ConflictResponse> KNOWN =
            Set.of(WITHDREW_FROM_DISCUSSION, DID_NOT_VOTE, GAVE_UP_INTEREST, STEPPED_DOWN, RECORDED_AND_STAYED);

    /** Checks that the code is not blank. */
    public ConflictResponse {
        Require.of(ConflictResponse.class).identifier(value);
    }

    /**
     * {@return the code with a text, known or not}
     *
     * @param value the code
     */
    public static ConflictResponse of(String value) {
        return new ConflictResponse(value);
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
