package io.github.biglocal.partnership;

import io.github.biglocal.entity.Code;
import io.github.biglocal.invariant.Require;
import java.util.Set;

/**
 * Something else that a member of a partnership or board is, or a body that the member represents. The list is open. It
 * has the affiliations that Big Local's guidance and evaluation name, and those that the board rules of other
 * programmes count.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the code
 */
public record MemberAffiliation(String value) implements Code {
    /** Has none, which is not the same as no record. */
    public static final MemberAffiliation NONE = new MemberAffiliation("NONE");

    /**
     * Is an elected councillor for a place that includes part of the area; the tier of government says which council.
     */
    public static final MemberAffiliation ELECTED_COUNCILLOR = new MemberAffiliation("ELECTED_COUNCILLOR");

    /** Is paid to work for the partnership, or for the body whose board it is. */
    public static final MemberAffiliation PAID_WORKER = new MemberAffiliation("PAID_WORKER");

    /** Is a close relative of a paid worker. */
    public static final MemberAffiliation RELATIVE_OF_PAID_WORKER = new MemberAffiliation("RELATIVE_OF_PAID_WORKER");

    /** Represents the locally trusted organisation. */
    public static final MemberAffiliation LTO_NOMINEE = new MemberAffiliation("LTO_NOMINEE");

    /** Represents another partner organisation. */
    public static final MemberAffiliation PARTNER_NOMINEE = new MemberAffiliation("PARTNER_NOMINEE");

    /**
     * Holds a public office, and it is not said whether by election; {@link #ELECTED_OFFICIAL} and
     * {@link #APPOINTED_OFFICIAL} say so.
     */
    public static final MemberAffiliation PUBLIC_OFFICIAL = new MemberAffiliation("PUBLIC_OFFICIAL");

    /** Holds a public office to which they were elected, other than that of a councillor. */
    public static final MemberAffiliation ELECTED_OFFICIAL = new MemberAffiliation("ELECTED_OFFICIAL");

    /** Holds a public office to which they were appointed, or represents someone who does. */
    public static final MemberAffiliation APPOINTED_OFFICIAL = new MemberAffiliation("APPOINTED_OFFICIAL");

    /** Is employed by a public body, and holds no public office. */
    public static final MemberAffiliation PUBLIC_EMPLOYEE = new MemberAffiliation("PUBLIC_EMPLOYEE");

    /** Represents an elected public official. */
    public static final MemberAffiliation PUBLIC_OFFICIALS_REPRESENTATIVE =
            new MemberAffiliation("PUBLIC_OFFICIALS_REPRESENTATIVE");

    /** Represents a public authority. */
    public static final MemberAffiliation PUBLIC_AUTHORITY = new MemberAffiliation("PUBLIC_AUTHORITY");

    /** Represents an interest group; the organisation says which. */
    public static final MemberAffiliation INTEREST_GROUP = new MemberAffiliation("INTEREST_GROUP");

    /** Uses the service: a patient of a health centre. */
    public static final MemberAffiliation SERVICE_USER = new MemberAffiliation("SERVICE_USER");

    /** Receives more than a tenth of their income from health care. */
    public static final MemberAffiliation HEALTH_CARE_INCOME = new MemberAffiliation("HEALTH_CARE_INCOME");

    /** Was chosen by people on low incomes, or by an organisation of theirs, to represent them. */
    public static final MemberAffiliation LOW_INCOME_REPRESENTATIVE =
            new MemberAffiliation("LOW_INCOME_REPRESENTATIVE");

    /** Lives on a low income, or in a neighbourhood of people who do. */
    public static final MemberAffiliation LOW_INCOME_RESIDENT = new MemberAffiliation("LOW_INCOME_RESIDENT");

    /** Was appointed by the state or by local government. */
    public static final MemberAffiliation GOVERNMENT_APPOINTEE = new MemberAffiliation("GOVERNMENT_APPOINTEE");

    /** Was appointed by a body run for profit. */
    public static final MemberAffiliation FOR_PROFIT_APPOINTEE = new MemberAffiliation("FOR_PROFIT_APPOINTEE");

    /** Works in the area. */
    public static final MemberAffiliation WORKS_IN_AREA = new MemberAffiliation("WORKS_IN_AREA");

    /** Studies in the area. */
    public static final MemberAffiliation STUDIES_IN_AREA = new MemberAffiliation("STUDIES_IN_AREA");

    /** Volunteers in the area. */
    public static final MemberAffiliation VOLUNTEERS_IN_AREA = new MemberAffiliation("VOLUNTEERS_IN_AREA");

    /** Represents business. */
    public static final MemberAffiliation BUSINESS = new MemberAffiliation("BUSINESS");

    /** Represents a faith group. */
    public static final MemberAffiliation FAITH = new MemberAffiliation("FAITH");

    /** Represents education. */
    public static final MemberAffiliation EDUCATION = new MemberAffiliation("EDUCATION");

    /** Represents organised labour. */
    public static final MemberAffiliation LABOUR = new MemberAffiliation("LABOUR");

    private static final Set<MemberAffiliation> KNOWN = Set.of(
            NONE,
            ELECTED_COUNCILLOR,
            PAID_WORKER,
            RELATIVE_OF_PAID_WORKER,
            LTO_NOMINEE,
            PARTNER_NOMINEE,
            PUBLIC_OFFICIAL,
            ELECTED_OFFICIAL,
            APPOINTED_OFFICIAL,
            PUBLIC_EMPLOYEE,
            PUBLIC_OFFICIALS_REPRESENTATIVE,
            PUBLIC_AUTHORITY,
            INTEREST_GROUP,
            SERVICE_USER,
            HEALTH_CARE_INCOME,
            LOW_INCOME_REPRESENTATIVE,
            LOW_INCOME_RESIDENT,
            GOVERNMENT_APPOINTEE,
            FOR_PROFIT_APPOINTEE,
            WORKS_IN_AREA,
            STUDIES_IN_AREA,
            VOLUNTEERS_IN_AREA,
            BUSINESS,
            FAITH,
            EDUCATION,
            LABOUR);

    /** Checks that the code is not blank. */
    public MemberAffiliation {
        Require.of(MemberAffiliation.class).identifier(value);
    }

    /**
     * {@return the code with a text, known or not}
     *
     * @param value the code
     */
    public static MemberAffiliation of(String value) {
        return new MemberAffiliation(value);
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
