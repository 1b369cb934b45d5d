package io.github.biglocal.grant;

import io.github.biglocal.rule.Rule;
import java.util.List;

/** The rules about grants, loans and their schemes. */
public final class GrantRules {
    private GrantRules() {}

    /** {@return one of each} */
    public static List<Rule<?>> all() {
        return List.of(
                new GrantWithinSchemeCap(),
                new GrantRecipientEligible(),
                new GrantPurposeNotExcluded(),
                GrantPurposeAllowed.standard(),
                new GrantNotRetrospective(),
                new GrantSpentInTime(),
                new GrantFitsPlan(),
                new GrantStatusAgrees(),
                new GrantPaymentsWithinAward(),
                new GrantDatesInOrder(),
                new GrantTapers(),
                new GrantNotDuplicated(),
                new LoanNotOverRepaid());
    }
}
