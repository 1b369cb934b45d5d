package io.github.biglocal.grant;

import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.Verdict;
import java.util.List;

/**
 * A rule that an area made for its own scheme; it binds the grants of the scheme, and only if the scheme carries it.
 */
abstract class SchemeRule extends Rule<Grant> {
    SchemeRule(RuleInfo info) {
        super(info, Grant.class);
    }

    @Override
    protected final Verdict judge(Grant grant, RuleContext context) {
        if (grant.scheme().isEmpty()) {
            return Verdict.notApplicable("the grant names no scheme");
        }
        if (grant.isAwardedAfter(context.asOf())) {
            return Verdict.notApplicable("the grant is awarded later");
        }
        List<Scheme> schemes = context.find(Scheme.BY_ID, grant.scheme().get());
        if (schemes.size() != 1) {
            return Verdict.unknown("the scheme " + grant.scheme().get() + ": " + schemes.size() + " are recorded");
        }
        return judge(grant, schemes.get(0), context);
    }

    /** What it says of a grant awarded under a scheme, with what else is recorded. */
    abstract Verdict judge(Grant grant, Scheme scheme, RuleContext context);
}
