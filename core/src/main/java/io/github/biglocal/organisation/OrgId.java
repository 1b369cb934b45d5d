package io.github.biglocal.organisation;

import io.github.biglocal.entity.TextValue;
import io.github.biglocal.invariant.FormCheck;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.invariant.Tidied;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An organisation identifier in the form of <a href="https://org-id.guide">org-id.guide</a>: the code of the register,
 * a hyphen, the number in that register, such as {@code GB-CHC-1147511}; or a 360Giving publisher's own, such as
 * {@code 360G-LocalTrust-123}. The number may have any form, as records have it, but no character in place of a usual one,
 * such as a digit of full width. {@link #form()} says whether it has the form of its list, and {@link OrgIdForm} checks a text
 * that is not yet an identifier.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the whole identifier
 */
public record OrgId(String value) implements TextValue {
    private static final Pattern FORM = Pattern.compile("(" + OrgIdList.CODE + "|360[Gg]-[^-\\s]+)-(\\S+)");

    /** Local Trust's, which is its number at the Charity Commission. */
    public static final OrgId LOCAL_TRUST = new OrgId("GB-CHC-1147511");

    /**
     * Checks the form; not whether the register has the number.
     *
     * @throws InvalidValueException if the text has another form
     */
    public OrgId {
        Require.of(OrgId.class).identifier(value);
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValueException(
                    OrgId.class,
                    "value",
                    "the text is not an organisation identifier",
                    "Write the register's code, a hyphen and the number, such as GB-CHC-1147511.");
        }
        if (!Tidied.of(value).slips().isEmpty()) {
            throw new InvalidValueException(
                    OrgId.class,
                    "value",
                    "the text has a character in place of a usual one, such as a digit of full width",
                    "Write it with the digits, letters and hyphens of a keyboard.");
        }
    }

    /**
     * {@return the identifier that a text gives}
     *
     * @param text the whole identifier
     * @throws InvalidValueException if the text has another form
     */
    public static OrgId parse(String text) {
        Objects.requireNonNull(text, "text");
        return new OrgId(text);
    }

    /** {@return the code of the register, such as {@code GB-CHC}} */
    public String register() {
        return part(1);
    }

    /** {@return the number in that register, as text: leading zeros count} */
    public String number() {
        return part(2);
    }

    /** {@return the list it is under; empty if that is a 360Giving publisher's own, or this library has no form for it} */
    public Optional<OrgIdList> list() {
        return OrgIdList.of(register());
    }

    /** {@return whether it has the form that its list gives its numbers, and which form it should have} */
    public FormCheck form() {
        return OrgIdForm.check(value);
    }

    private String part(int group) {
        Matcher matcher = FORM.matcher(value);
        if (!matcher.matches()) {
            throw new AssertionError("checked in the constructor");
        }
        return matcher.group(group);
    }

    /** {@return the whole identifier} */
    @Override
    public String toString() {
        return value;
    }
}
