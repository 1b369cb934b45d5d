package io.github.biglocal.plan;

import io.github.biglocal.rule.Rule;
import java.util.List;

/** The rules about changes to plans. */
public final class PlanChangeRules {
    private PlanChangeRules() {}

    /** {@return one of each, as published} */
    public static List<Rule<?>> all() {
        return List.of(ProposalFourWeeksAhead.standard(), new ProposalHasDocuments(), new PlanChangeDatesInOrder());
    }
}
