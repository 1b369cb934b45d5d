package io.github.biglocal.partnership;

import io.github.biglocal.area.Area;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;

/** An area has no more than one partnership on a day. Its finding is a {@link SeveralAtOnce}. */
public final class OnePartnershipAtATime extends Rule<Area> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("one-partnership-at-a-time");

    /** Makes the rule. */
    public OnePartnershipAtATime() {
        super(
                RuleInfo.of("partnership", ID, RuleKind.RECORDS)
                        .title("The area has no more than one partnership at a time")
                        .rationale(
                                "One partnership makes the decisions in an area; if two are recorded at once, it is unclear whose decisions they are.")
                        .sources(Guidance.PARTNERSHIPS)
                        .rows("D4")
                        .guidance(Guidance.WHOLE_PROGRAMME)
                        .basis("The library's own check: two partnerships at once contradict each other.")
                        .ownReading("Any overlap counts, even of one day")
                        .build(),
                Area.class);
    }

    @Override
    protected Verdict judge(Area area, RuleContext context) {
        return SeveralAtOnce.judge(
                SeveralAtOnce.Post.PARTNERSHIP,
                context.asOf(),
                context.find(Partnership.BY_AREA, area.id()).stream()
                        .map(Partnership::period)
                        .toList());
    }
}
