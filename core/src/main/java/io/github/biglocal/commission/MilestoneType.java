package io.github.biglocal.commission;

import io.github.biglocal.entity.Code;
import io.github.biglocal.invariant.Require;
import java.util.Set;

/**
 * The kind of a milestone. The list is open, and begins with the Open Contracting Data Standard 1.1.5, codelist
 * {@code milestoneType}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the code
 */
public record MilestoneType(String value) implements Code {
    /** Something before the service is put out to tender, such as a study. */
    public static final MilestoneType PRE_PROCUREMENT = new MilestoneType("PRE_PROCUREMENT");

    /** An approval is given. */
    public static final MilestoneType APPROVAL = new MilestoneType("APPROVAL");

    /** Residents or others are consulted. */
    public static final MilestoneType ENGAGEMENT = new MilestoneType("ENGAGEMENT");

    /** Something is assessed or judged. */
    public static final MilestoneType ASSESSMENT = new MilestoneType("ASSESSMENT");

    /** Something is delivered. */
    public static final MilestoneType DELIVERY = new MilestoneType("DELIVERY");

    /** A report is submitted. */
    public static final MilestoneType REPORTING = new MilestoneType("REPORTING");

    /** Funding is obtained. */
    public static final MilestoneType FINANCING = new MilestoneType("FINANCING");

    /** A payment becomes due. */
    public static final MilestoneType PAYMENT = new MilestoneType("PAYMENT");

    private static final Set<MilestoneType> KNOWN =
            Set.of(PRE_PROCUREMENT, APPROVAL, ENGAGEMENT, ASSESSMENT, DELIVERY, REPORTING, FINANCING, PAYMENT);

    /** Checks that the code is not blank. */
    public MilestoneType {
        Require.of(MilestoneType.class).identifier(value);
    }

    /**
     * {@return the code with a text, known or not}
     *
     * @param value the code
     */
    public static MilestoneType of(String value) {
        return new MilestoneType(value);
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
