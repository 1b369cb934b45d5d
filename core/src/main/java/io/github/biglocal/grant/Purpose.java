package io.github.biglocal.grant;

import io.github.biglocal.entity.Code;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.text.Text;
import java.util.Set;

/**
 * What a grant or a loan is for. The list is open, and begins with what grants were made for (Big Local as Change
 * Agent, TSRC 2020, section 2.3) and with what a scheme of Radstock and Westfield Big Local does not pay for. One list
 * serves for what a grant is for and what a scheme excludes, so the two can be compared.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the code
 */
public record Purpose(String value) implements Code {
    /** An event. */
    public static final Purpose EVENT = new Purpose("EVENT");

    /** Starting a group, a business or a social enterprise. */
    public static final Purpose START_UP = new Purpose("START_UP");

    /** Regular activities of a group. */
    public static final Purpose ACTIVITIES = new Purpose("ACTIVITIES");

    /** A service to residents, such as advice or transport. */
    public static final Purpose SERVICE = new Purpose("SERVICE");

    /** Equipment. */
    public static final Purpose EQUIPMENT = new Purpose("EQUIPMENT");

    /** Building works and improvements. */
    public static final Purpose WORKS = new Purpose("WORKS");

    /** An emergency, or a gap in other funding. */
    public static final Purpose EMERGENCY = new Purpose("EMERGENCY");

    /** The cost of writing bids. */
    public static final Purpose BID_WRITING = new Purpose("BID_WRITING");

    /** Activity before the grant is confirmed. */
    public static final Purpose ACTIVITY_BEFORE_AWARD = new Purpose("ACTIVITY_BEFORE_AWARD");

    /** Existing salaries that are not related to the project. */
    public static final Purpose EXISTING_SALARIES = new Purpose("EXISTING_SALARIES");

    /** Political activities. */
    public static final Purpose POLITICAL = new Purpose("POLITICAL");

    /** Religious activities. */
    public static final Purpose RELIGIOUS = new Purpose("RELIGIOUS");

    /** Statutory duties of a public body. */
    public static final Purpose STATUTORY_DUTIES = new Purpose("STATUTORY_DUTIES");

    /** Recoverable value added tax (VAT). */
    public static final Purpose RECOVERABLE_VAT = new Purpose("RECOVERABLE_VAT");

    /** The general running costs of an organisation. */
    public static final Purpose GENERAL_RUNNING_COSTS = new Purpose("GENERAL_RUNNING_COSTS");

    private static final Set<Purpose> KNOWN = Set.of(
            EVENT,
            START_UP,
            ACTIVITIES,
            SERVICE,
            EQUIPMENT,
            WORKS,
            EMERGENCY,
            BID_WRITING,
            ACTIVITY_BEFORE_AWARD,
            EXISTING_SALARIES,
            POLITICAL,
            RELIGIOUS,
            STATUTORY_DUTIES,
            RECOVERABLE_VAT,
            GENERAL_RUNNING_COSTS);

    /** Checks that the code is not blank. */
    public Purpose {
        Require.of(Purpose.class).identifier(value);
    }

    /**
     * {@return the code with a text, known or not}
     *
     * @param value the code
     */
    public static Purpose of(String value) {
        return new Purpose(value);
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }

    /** What it is called, for the middle of a sentence. */
    String words() {
        return (equals(WORKS) ? "building " : "")
                + Text.words(value)
                + (equals(POLITICAL) || equals(RELIGIOUS) ? " activities" : "");
    }

    /** {@return the code} */
    @Override
    public String toString() {
        return value;
    }
}
