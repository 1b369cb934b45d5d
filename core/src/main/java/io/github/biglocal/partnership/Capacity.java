package io.github.biglocal.partnership;

import io.github.biglocal.entity.Code;
import io.github.biglocal.invariant.Require;
import java.util.Set;

/**
 * What else a member of a partnership or board is, or whom the member stands for; an open list. It has the capacities
 * that Big Local's guidance and evaluation name, and those that the board rules of other programmes count.
 *
 * @param value the code
 */
public record Capacity(String value) implements Code {
    /** Is recorded to have none: that is not the same as no record. */
    public static final Capacity NONE = new Capacity("NONE");

    /** Is an elected councillor for a place that has some of the area in it; the tier of government says of which. */
    public static final Capacity ELECTED_COUNCILLOR = new Capacity("ELECTED_COUNCILLOR");

    /** Is paid to work for the partnership, or for the body whose board it is. */
    public static final Capacity PAID_WORKER = new Capacity("PAID_WORKER");

    /** Is a close relative of somebody so paid. */
    public static final Capacity RELATIVE_OF_PAID_WORKER = new Capacity("RELATIVE_OF_PAID_WORKER");

    /** Stands for the locally trusted organisation. */
    public static final Capacity LTO_NOMINEE = new Capacity("LTO_NOMINEE");

    /** Stands for another partner organisation. */
    public static final Capacity PARTNER_NOMINEE = new Capacity("PARTNER_NOMINEE");

    /** Holds a public office, elected or not, or is employed by a public body. */
    public static final Capacity PUBLIC_OFFICIAL = new Capacity("PUBLIC_OFFICIAL");

    /** Stands for an elected public official. */
    public static final Capacity PUBLIC_OFFICIALS_REPRESENTATIVE = new Capacity("PUBLIC_OFFICIALS_REPRESENTATIVE");

    /** Stands for a public authority. */
    public static final Capacity PUBLIC_AUTHORITY = new Capacity("PUBLIC_AUTHORITY");

    /** Stands for an interest group; the organisation says which. */
    public static final Capacity INTEREST_GROUP = new Capacity("INTEREST_GROUP");

    /** Uses the service: a patient of a health centre. */
    public static final Capacity SERVICE_USER = new Capacity("SERVICE_USER");

    /** Gets more than a tenth of their income from health care. */
    public static final Capacity HEALTH_CARE_INCOME = new Capacity("HEALTH_CARE_INCOME");

    /** Lives on a low income, or was chosen to stand for those who do. */
    public static final Capacity LOW_INCOME_REPRESENTATIVE = new Capacity("LOW_INCOME_REPRESENTATIVE");

    /** Was appointed by the state or by local government. */
    public static final Capacity GOVERNMENT_APPOINTEE = new Capacity("GOVERNMENT_APPOINTEE");

    /** Was appointed by a body run for profit. */
    public static final Capacity FOR_PROFIT_APPOINTEE = new Capacity("FOR_PROFIT_APPOINTEE");

    /** Works in the area. */
    public static final Capacity WORKS_IN_AREA = new Capacity("WORKS_IN_AREA");

    /** Studies in the area. */
    public static final Capacity STUDIES_IN_AREA = new Capacity("STUDIES_IN_AREA");

    /** Volunteers in the area. */
    public static final Capacity VOLUNTEERS_IN_AREA = new Capacity("VOLUNTEERS_IN_AREA");

    /** Stands for business. */
    public static final Capacity BUSINESS = new Capacity("BUSINESS");

    /** Stands for a faith group. */
    public static final Capacity FAITH = new Capacity("FAITH");

    /** Stands for education. */
    public static final Capacity EDUCATION = new Capacity("EDUCATION");

    /** Stands for organised labour. */
    public static final Capacity LABOUR = new Capacity("LABOUR");

    private static final Set<Capacity> KNOWN = Set.of(
            NONE,
            ELECTED_COUNCILLOR,
            PAID_WORKER,
            RELATIVE_OF_PAID_WORKER,
            LTO_NOMINEE,
            PARTNER_NOMINEE,
            PUBLIC_OFFICIAL,
            PUBLIC_OFFICIALS_REPRESENTATIVE,
            PUBLIC_AUTHORITY,
            INTEREST_GROUP,
            SERVICE_USER,
            HEALTH_CARE_INCOME,
            LOW_INCOME_REPRESENTATIVE,
            GOVERNMENT_APPOINTEE,
            FOR_PROFIT_APPOINTEE,
            WORKS_IN_AREA,
            STUDIES_IN_AREA,
            VOLUNTEERS_IN_AREA,
            BUSINESS,
            FAITH,
            EDUCATION,
            LABOUR);

    /**
     * Checks that the code is not blank.
     *
     * @param value the code
     */
    public Capacity {
        Require.text("code", value);
    }

    /**
     * {@return the code with a text, known or not}
     *
     * @param value the code
     */
    public static Capacity of(String value) {
        return new Capacity(value);
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
