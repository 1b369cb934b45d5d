package io.github.biglocal.partnership;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Margin;
import io.github.biglocal.rule.Parameter;
import io.github.biglocal.rule.Parameters;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.util.List;
import java.util.Optional;

/**
 * A review of a partnership counted enough members, at least eight: the criterion of {@link MinimumSize}, as Local Trust
 * monitored it.
 */
public final class ReviewCountsEnoughMembers extends Rule<PartnershipReview> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("review-counts-enough-members");

    /** The least number of members. */
    public static final Parameter<Integer> MINIMUM =
            Parameter.wholeNumber("minimum", "the smallest number of members", "member", 1, 8);

    private ReviewCountsEnoughMembers(Parameters parameters) {
        super(
                RuleInfo.of("partnership", ID, RuleKind.REQUIREMENT)
                        .title("The partnership review counted enough members")
                        .rationale(
                                "A very small group cannot represent the area or sustain the work over ten years. Local"
                                        + " Trust monitored this through the numbers that reviews counted.")
                        .sources(Guidance.MEMBERS_2016, Guidance.PARTNERSHIPS)
                        .rows("P1")
                        .guidance(Guidance.FROM_JULY_2015)
                        .basis(
                                "Local Trust calls eight the minimum required, and reported how many partnerships met it in"
                                        + " 2016. What happened where it was not met has not been published.")
                        .build(),
                PartnershipReview.class,
                parameters);
    }

    /** {@return the rule as published: at least eight} */
    public static ReviewCountsEnoughMembers standard() {
        return new ReviewCountsEnoughMembers(Parameters.of(MINIMUM));
    }

    @Override
    protected ReviewCountsEnoughMembers with(Parameters changed) {
        return new ReviewCountsEnoughMembers(changed);
    }

    @Override
    protected Verdict judge(PartnershipReview review, RuleContext context) {
        return ReviewCounts.judge(
                review,
                context.asOf(),
                info().guidance(),
                List.of(ReviewCounts.Needed.members(review)),
                () -> judge(review.members().orElseThrow()));
    }

    private Verdict judge(int members) {
        int minimum = parameters().get(MINIMUM);
        return members >= minimum
                ? Verdict.satisfied(new EnoughMembersCounted(members, minimum))
                : Verdict.breached(new TooFewCounted(members, minimum));
    }

    /**
     * A review counted too few members.
     *
     * @param members how many it counted
     * @param minimum the least number required
     */
    public record TooFewCounted(int members, int minimum) implements Finding {
        @Override
        public Optional<String> aboutField() {
            return Optional.of("members");
        }

        @Override
        public String problem() {
            return "The review counted " + Text.count(members, "member")
                    + (members == 0
                            ? "; at least " + Text.number(minimum) + (minimum == 1 ? " is" : " are") + " required."
                            : ", fewer than the " + Text.number(minimum) + " required.");
        }

        @Override
        public String repair() {
            return "By the next review, recruit " + Text.count(minimum - members, "more member", "more members")
                    + ", or correct the count if it is wrong.";
        }
    }

    /**
     * By how much the review counted enough members.
     *
     * @param members how many members the review counted
     * @param minimum how many are required
     */
    public record EnoughMembersCounted(int members, int minimum) implements Margin {
        @Override
        public String description() {
            int spare = members - minimum;
            return "The review counted " + Text.count(members, "member") + ", "
                    + (spare == 0
                            ? "exactly the number required."
                            : Text.number(spare) + " more than the " + Text.number(minimum) + " required.");
        }
    }
}
