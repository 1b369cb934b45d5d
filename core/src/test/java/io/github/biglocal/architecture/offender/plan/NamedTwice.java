package io.github.biglocal.architecture.offender.plan;

import io.github.biglocal.area.Area;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.Verdict;

/** A rule that names itself and is named by its maker, that others can extend. */
public class NamedTwice extends Rule<Area> {
    /** Its name. */
    public static final RuleId ID = RuleId.of("named-twice");

    /**
     * A rule.
     *
     * @param info its name
     */
    public NamedTwice(RuleInfo info) {
        super(info, Area.class);
    }

    @Override
    protected Verdict judge(Area subject, RuleContext context) {
        return Verdict.satisfied();
    }
}
