package io.github.biglocal.partnership;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.util.List;

/** Whoever holds an office of a partnership is a member of it on that day. */
public final class OfficeHolderInPost extends Rule<Member> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("office-holder-in-post");

    /** Makes the rule. */
    public OfficeHolderInPost() {
        super(
                RuleInfo.of("partnership", ID, RuleKind.RECORDS)
                        .severity(Severity.WARNING)
                        .title("An officer is a member of the partnership at the time")
                        .rationale(
                                "Partnerships usually choose officers from among their members, so an office outside every term of membership is probably a recording error.")
                        .sources(Guidance.WHOS_INVOLVED)
                        .rows("P11")
                        .basis(
                                "The library's own check: an office outside every term of membership is a slip in one of the two.")
                        .ownReading("That officers are members is the library's own reading (officers are local)")
                        .build(),
                Member.class);
    }

    @Override
    protected Verdict judge(Member member, RuleContext context) {
        List<Office> offices = member.officesOn(context.asOf());
        if (offices.isEmpty()) {
            return Verdict.notApplicable("the member holds no office on that day");
        }
        return member.isInPost(context.asOf()) ? Verdict.satisfied() : Verdict.breached(new NotAMember(offices));
    }

    /**
     * Somebody who is not a member holds an office.
     *
     * @param offices which; at least one
     */
    public record NotAMember(List<Office> offices) implements Finding {
        /**
         * Copies the list.
         *
         * @param offices which; at least one
         */
        public NotAMember {
            offices = List.copyOf(offices);
        }

        @Override
        public String problem() {
            return "The person holds " + (offices.size() == 1 ? "an office" : offices.size() + " offices")
                    + " on a day outside every term of membership.";
        }

        @Override
        public String repair() {
            return "End the office with the term, or record the term in which it was held.";
        }
    }
}
