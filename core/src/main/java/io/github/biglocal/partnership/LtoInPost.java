package io.github.biglocal.partnership;

import io.github.biglocal.area.Area;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;

/** An area has a locally trusted organisation in post. Its finding is a {@link VacantPost}. */
public final class LtoInPost extends Rule<Area> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("lto-in-post");

    /** Makes the rule. */
    public LtoInPost() {
        super(
                RuleInfo.of("partnership", ID, RuleKind.GUIDANCE)
                        .title("The area has a locally trusted organisation (LTO)")
                        .rationale(
                                "An unincorporated partnership is not a legal entity; an LTO is, so it can hold, pay out and account for the money.")
                        .sources(Guidance.LOCALLY_TRUSTED_ORGANISATIONS)
                        .rows("D11")
                        .guidance(Guidance.FROM_JULY_2015)
                        .basis(
                                "Local Trust's guidance of July 2015 asks partnerships to work with a locally trusted organisation; that one is in post on every day is the library's own reading.")
                        .ownReading("That there is an LTO on every day (no source says so")
                        .ownReading("areas changed theirs)")
                        .ownReading("only gaps after a recorded appointment count")
                        .build(),
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
