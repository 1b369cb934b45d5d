package io.github.biglocal.partnership;

import io.github.biglocal.area.Area;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.util.List;

/** An area has a locally trusted organisation in post. Its finding is a {@link VacantPost}. */
public final class LtoInPost extends Rule<Area> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("lto-in-post");

    /** Makes the rule. */
    public LtoInPost() {
        super(
                new RuleInfo(
                        ID,
                        Severity.ERROR,
                        "The area has a locally trusted organisation",
                        "Somebody has to hold, pay out and account for the money: a partnership is no legal person, a locally trusted organisation is.",
                        List.of(Guidance.LOCALLY_TRUSTED_ORGANISATIONS),
                        Guidance.FROM_JULY_2015),
                Area.class);
    }

    @Override
    protected Verdict judge(Area area, RuleContext context) {
        return VacantPost.judge(
                VacantPost.Post.LTO,
                area,
                context.asOf(),
                context.find(LtoAppointment.BY_AREA, area.id()).stream()
                        .map(LtoAppointment::period)
                        .toList());
    }
}
