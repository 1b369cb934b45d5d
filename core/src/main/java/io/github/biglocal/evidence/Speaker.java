package io.github.biglocal.evidence;

import io.github.biglocal.entity.Code;
import io.github.biglocal.invariant.Require;
import java.util.Optional;
import java.util.Set;

/**
 * The part that someone who speaks in a piece of evidence has in an area, which says how far they can confirm what the
 * area did. Who gathered the evidence is another matter. The list is open.
 *
 * <p>Source: Big Local as Change Agent, TSRC 2020: how its quotations are attributed, and appendix.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the code
 */
public record Speaker(String value) implements Code {
    /** A member of the partnership. */
    public static final Speaker PARTNERSHIP_MEMBER = new Speaker("PARTNERSHIP_MEMBER");

    /** A paid worker of the area. */
    public static final Speaker WORKER = new Speaker("WORKER");

    /** A volunteer who helps to deliver, and is not a member. */
    public static final Speaker VOLUNTEER = new Speaker("VOLUNTEER");

    /** A member or a resident who works for the area, who kept a diary for the evaluation. */
    public static final Speaker DIARY_KEEPER = new Speaker("DIARY_KEEPER");

    /** Someone who speaks for the locally trusted organisation. */
    public static final Speaker LTO = new Speaker("LTO");

    /** Someone who speaks for an organisation that delivers for the area. */
    public static final Speaker DELIVERY_PARTNER = new Speaker("DELIVERY_PARTNER");

    /** The rep, who supports the area for the funder. */
    public static final Speaker REP = new Speaker("REP");

    /** Someone who takes part in an activity, or uses a service or a hub. */
    public static final Speaker PARTICIPANT = new Speaker("PARTICIPANT");

    /** A resident who is none of these. */
    public static final Speaker RESIDENT = new Speaker("RESIDENT");

    /** An elected member of a council. */
    public static final Speaker COUNCILLOR = new Speaker("COUNCILLOR");

    /** Someone employed by a council. */
    public static final Speaker COUNCIL_OFFICER = new Speaker("COUNCIL_OFFICER");

    /** Someone who speaks for another body outside the area's work. */
    public static final Speaker EXTERNAL_AGENCY = new Speaker("EXTERNAL_AGENCY");

    private static final Set<Speaker> TAKING_PART =
            Set.of(PARTNERSHIP_MEMBER, WORKER, VOLUNTEER, DIARY_KEEPER, LTO, DELIVERY_PARTNER);
    private static final Set<Speaker> KNOWN = Set.of(
            PARTNERSHIP_MEMBER,
            WORKER,
            VOLUNTEER,
            DIARY_KEEPER,
            LTO,
            DELIVERY_PARTNER,
            REP,
            PARTICIPANT,
            RESIDENT,
            COUNCILLOR,
            COUNCIL_OFFICER,
            EXTERNAL_AGENCY);

    /** Checks that the code is not blank. */
    public Speaker {
        Require.of(Speaker.class).identifier(value);
    }

    /**
     * {@return the code with a text, known or not}
     *
     * @param value the code
     */
    public static Speaker of(String value) {
        return new Speaker(value);
    }

    /**
     * {@return whether they had a part in what the area did: {@code SELF_REPORTED} for members, volunteers, workers and all
     * who deliver, among them the keepers of diaries; empty for all others, who may have had one or not}
     */
    public Optional<Independence> independence() {
        return TAKING_PART.contains(this) ? Optional.of(Independence.SELF_REPORTED) : Optional.empty();
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
