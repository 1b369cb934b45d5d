package io.github.biglocal.partnership;

import io.github.biglocal.rule.Rule;
import java.util.List;

/** The rules about partnerships, locally trusted organisations and reps. */
public final class PartnershipRules {
    private PartnershipRules() {}

    /** {@return one of each, as published} */
    public static List<Rule<?>> all() {
        return List.of(ResidentMajority.standard(), MinimumSize.standard(), new LtoInPost(), new RepInPost());
    }
}
