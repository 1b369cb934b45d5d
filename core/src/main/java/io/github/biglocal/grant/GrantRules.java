package io.github.biglocal.grant;

import io.github.biglocal.rule.Rule;
import java.util.List;

/** The rules about grants. */
public final class GrantRules {
    private GrantRules() {}

    /** {@return one of each} */
    public static List<Rule<?>> all() {
        return List.of(new GrantWithinSchemeCap());
    }
}
