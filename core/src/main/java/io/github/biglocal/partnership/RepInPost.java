package io.github.biglocal.partnership;

import io.github.biglocal.area.Area;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;

/** An area has a rep in post. Its finding is a {@link VacantPost}. */
public final class RepInPost extends Rule<Area> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("rep-in-post");

    /** Makes the rule. */
    public RepInPost() {
        super(
                RuleInfo.of("partnership", ID, RuleKind.GUIDANCE)
                        .title("The area has a rep")
                        .rationale("A rep supports and challenges the area and is not involved in delivery.")
                        .sources(Guidance.SUPPORT)
                        .rows("D11")
                        .guidance(Guidance.REPS)
                        .basis("Local Trust's guidance of July 2015 says that every area is allocated a rep.")
                        .ownReading(
                                "The guidance is taken to end on 31 December 2021, before advisors and coordinators replaced reps in 2022 (the source gives the year only)")
                        .ownReading("only gaps after a recorded assignment count")
                        .build(),
                Area.class);
    }

    @Override
    protected Verdict judge(Area area, RuleContext context) {
        return VacantPost.judge(
                VacantPost.Post.REP,
                area,
                context.asOf(),
                context.find(RepAssignment.BY_AREA, area.id()).stream()
                        .map(RepAssignment::period)
                        .toList());
    }
}
