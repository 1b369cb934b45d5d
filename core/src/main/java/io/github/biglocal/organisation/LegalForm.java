package io.github.biglocal.organisation;

import io.github.biglocal.entity.Code;
import io.github.biglocal.invariant.Require;
import java.util.Set;

/**
 * The kind of legal body that a partnership or organisation is, such as a charitable incorporated organisation (CIO).
 * The list is open. Partnerships are unincorporated unless they have taken another form.
 *
 * <p>Sources: Local Trust, Big Local partnerships becoming their own locally trusted organisation (programme guidance),
 * July 2015; Big Local as Change Agent, Third Sector Research Centre, 2020, section 4.1.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the code
 */
public record LegalForm(String value) implements Code {
    /** An unincorporated association. */
    public static final LegalForm UNINCORPORATED = new LegalForm("UNINCORPORATED");

    /** A charitable incorporated organisation. */
    public static final LegalForm CIO = new LegalForm("CIO");

    /** A community interest company. */
    public static final LegalForm CIC = new LegalForm("CIC");

    /** A community benefit society. */
    public static final LegalForm COMMUNITY_BENEFIT_SOCIETY = new LegalForm("COMMUNITY_BENEFIT_SOCIETY");

    /** A company, charitable or not. */
    public static final LegalForm COMPANY = new LegalForm("COMPANY");

    /** A charity whose form is not recorded: some are incorporated, some are not. */
    public static final LegalForm CHARITY = new LegalForm("CHARITY");

    private static final Set<LegalForm> KNOWN =
            Set.of(UNINCORPORATED, CIO, CIC, COMMUNITY_BENEFIT_SOCIETY, COMPANY, CHARITY);
    private static final Set<LegalForm> INCORPORATED = Set.of(CIO, CIC, COMMUNITY_BENEFIT_SOCIETY, COMPANY);

    /** Checks that the code is not blank. */
    public LegalForm {
        Require.of(LegalForm.class).identifier(value);
    }

    /**
     * {@return the code with a text, known or not}
     *
     * @param value the code
     */
    public static LegalForm of(String value) {
        return new LegalForm(value);
    }

    /** {@return whether a body of this form is a legal entity; unknown for a charity, and for a form not known here} */
    public LegalPersonality personality() {
        if (equals(UNINCORPORATED)) {
            return LegalPersonality.NOT_A_LEGAL_ENTITY;
        }
        return INCORPORATED.contains(this) ? LegalPersonality.LEGAL_ENTITY : LegalPersonality.UNKNOWN;
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
