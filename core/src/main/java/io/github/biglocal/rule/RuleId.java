package io.github.biglocal.rule;

import io.github.biglocal.entity.Id;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import java.util.regex.Pattern;

/**
 * Identifies a rule. It does not change between versions, so it can be used in configuration and reports.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the name in kebab case, such as {@code resident-majority}; or, of a check that others publish, their name for it, such as
 *     {@code ZeroAmountTest}
 */
public record RuleId(String value) implements Id {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*|[A-Z]+[a-z0-9][A-Za-z0-9]*");

    /** Checks the form. */
    public RuleId {
        Require.of(RuleId.class).identifier(value);
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValueException(
                    RuleId.class,
                    "value",
                    "the id of a rule is neither lower-case words joined by hyphens nor a published name",
                    "Write it like resident-majority, or like ZeroAmountTest.");
        }
    }

    /**
     * {@return the id}
     *
     * @param value the name
     */
    public static RuleId of(String value) {
        return new RuleId(value);
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return value;
    }
}
