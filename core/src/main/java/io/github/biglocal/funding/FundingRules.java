package io.github.biglocal.funding;

import io.github.biglocal.rule.Rule;
import java.util.List;

/** The rules about allocations and funding agreements. */
public final class FundingRules {
    private FundingRules() {}

    /** {@return one of each, as published} */
    public static List<Rule<?>> all() {
        return List.of(new AllocationNotExceeded());
    }
}
