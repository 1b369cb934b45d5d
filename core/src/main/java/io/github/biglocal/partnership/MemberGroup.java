package io.github.biglocal.partnership;

import io.github.biglocal.entity.Code;
import io.github.biglocal.invariant.Require;
import java.util.Set;

/**
 * A group of members by sex, age, ethnicity or disability, which is only ever counted: no one's sex, age or ethnicity
 * is recorded. The list is open.
 *
 * <p>Source: Learning from Big Local, How inclusive was Big Local?; Local Trust, The more things change, undated.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the code
 */
public record MemberGroup(String value) implements Code {
    /** Women. */
    public static final MemberGroup WOMEN = new MemberGroup("WOMEN");

    /** Men. */
    public static final MemberGroup MEN = new MemberGroup("MEN");

    /** People under 25. */
    public static final MemberGroup UNDER_25 = new MemberGroup("UNDER_25");

    /** People of 65 and over. */
    public static final MemberGroup AGED_65_AND_OVER = new MemberGroup("AGED_65_AND_OVER");

    /** People of an ethnic minority. */
    public static final MemberGroup ETHNIC_MINORITY = new MemberGroup("ETHNIC_MINORITY");

    /** Disabled people. */
    public static final MemberGroup DISABLED = new MemberGroup("DISABLED");

    private static final Set<MemberGroup> KNOWN =
            Set.of(WOMEN, MEN, UNDER_25, AGED_65_AND_OVER, ETHNIC_MINORITY, DISABLED);

    /** Checks that the code is not blank. */
    public MemberGroup {
        Require.of(MemberGroup.class).identifier(value);
    }

    /**
     * {@return the code with a text, known or not}
     *
     * @param value the code
     */
    public static MemberGroup of(String value) {
        return new MemberGroup(value);
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
