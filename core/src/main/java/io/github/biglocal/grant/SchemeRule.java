package io.github.biglocal.grant;

import io.github.biglocal.rule.Fact;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.Verdict;

/**
 * A rule that an area made for its own scheme; it applies to the grants of the scheme, and only if the scheme has it.
 */
abstract class SchemeRule extends Rule<Grant> {
    /** Why it does not apply to a grant without a scheme. */
    static final String NO_SCHEME = "the grant names no scheme";

    /** Why it does not apply on days before the award. */
    static final String LATER = "the award is dated after the date asked about";

    /** Why it does not apply to an application, or to a grant that was refused or withdrawn. */
    static final String NOT_AWARDED = "no grant was awarded";

    SchemeRule(RuleInfo info) {
        super(info, Grant.class);
    }

    @Override
    protected final Verdict judge(Grant grant, RuleContext context) {
        if (grant.scheme().isEmpty()) {
            return Verdict.notApplicable(NO_SCHEME);
        }
        if (grant.isAwardedAfter(context.asOf())) {
            return Verdict.notApplicable(LATER);
        }
        if (grant.isNotAwarded()) {
            return Verdict.notApplicable(NOT_AWARDED);
        }
        Fact<Scheme> scheme = context.one(grant.scheme().get());
        return scheme.isMissing() ? scheme.unknown() : judge(grant, scheme.get(), context);
    }

    /** What it says of a grant awarded under a scheme, with what else is recorded. */
    abstract Verdict judge(Grant grant, Scheme scheme, RuleContext context);
}
