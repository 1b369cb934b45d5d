package io.github.biglocal.partnership;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.money.Share;
import io.github.biglocal.money.ShareLimit;
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
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A review of a partnership counted enough residents, at least 51 % of the members: the criterion of
 * {@link ResidentMajority}, as Local Trust monitored it.
 */
public final class ReviewCountsEnoughResidents extends Rule<PartnershipReview> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("review-counts-enough-residents");

    /** The least share of residents. */
    public static final Parameter<Ratio> MINIMUM =
            Parameter.share("minimum", "the smallest share of members who must be residents", Ratio.ofPercent(51));

    private ReviewCountsEnoughResidents(Parameters parameters) {
        super(
                RuleInfo.of("partnership", ID, RuleKind.REQUIREMENT)
                        .title("The partnership review counted enough residents")
                        .rationale(
                                "Big Local is resident-led, so people who live in the area must be the majority of those"
                                        + " who decide. Local Trust monitored this through the numbers that reviews counted.")
                        .sources(Guidance.MEMBERS_2016, Guidance.PARTNERSHIPS, Guidance.MEMBERS_2020)
                        .rows("P2")
                        .guidance(Guidance.FROM_JULY_2015)
                        .basis(
                                "The report of 2020 (5.1) says that partnerships must have at least 51 % residents, and Local"
                                        + " Trust reported how many met it in 2016. What happened where it was not met has"
                                        + " not been published.")
                        .build(),
                PartnershipReview.class,
                parameters);
    }

    /** {@return the rule as published: at least 51 %} */
    public static ReviewCountsEnoughResidents standard() {
        return new ReviewCountsEnoughResidents(Parameters.of(MINIMUM));
    }

    @Override
    protected ReviewCountsEnoughResidents with(Parameters changed) {
        return new ReviewCountsEnoughResidents(changed);
    }

    @Override
    public boolean mayAskFurther() {
        return true;
    }

    @Override
    protected Verdict judge(PartnershipReview review, RuleContext context) {
        if (review.members().equals(OptionalInt.of(0))) {
            return Verdict.notApplicable("the review counted no members");
        }
        return ReviewCounts.judge(
                review,
                context.asOf(),
                info().guidance(),
                List.of(ReviewCounts.Needed.members(review), ReviewCounts.Needed.residents(review)),
                () -> judge(review));
    }

    private Verdict judge(PartnershipReview review) {
        int residents = review.residents().orElseThrow();
        int members = review.members().orElseThrow();
        if (residents > members) {
            return Verdict.unknown(
                    review,
                    "residents",
                    "how many of the members were residents (more residents than members are recorded)");
        }
        Ratio minimum = parameters().get(MINIMUM);
        Share share = Share.of(residents, members);
        return share.isAtLeast(minimum)
                ? Verdict.satisfied(new EnoughResidentsCounted(share, minimum))
                : Verdict.breached(new TooFewResidentsCounted(share, minimum));
    }

    private static String counted(Share residents, Ratio minimum) {
        String percent = Text.percent(
                BigInteger.valueOf(residents.part()),
                BigInteger.valueOf(residents.whole()),
                minimum.numerator(),
                minimum.denominator());
        return "The review counted " + Text.count(residents.part(), "resident") + " among "
                + Text.count(residents.whole(), "member") + (residents.part() == 0 ? "" : " (" + percent + ")")
                + "; " + ShareLimit.atLeast(minimum) + " is required.";
    }

    /**
     * A review counted too few residents.
     *
     * @param residents how many of the members were residents
     * @param minimum the least share required
     */
    public record TooFewResidentsCounted(Share residents, Ratio minimum) implements Finding {
        public TooFewResidentsCounted {
            Objects.requireNonNull(minimum, "minimum");
            Objects.requireNonNull(residents, "residents");
        }

        /** {@return how many residents would have to join; empty if no number is enough} */
        public OptionalInt toAdd() {
            return residents.additionsToReach(minimum);
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("residents");
        }

        @Override
        public String problem() {
            return counted(residents, minimum);
        }

        @Override
        public String repair() {
            int others = Math.abs(ShareLimit.atLeast(minimum).boundary(residents.whole()) - residents.part());
            return "By the next review, fill the " + (others == 1 ? "place" : "places") + " of " + Text.number(others)
                    + " of the other members with " + (others == 1 ? "a resident" : "residents")
                    + (toAdd().isPresent()
                            ? " or recruit " + Text.count(toAdd().getAsInt(), "more resident", "more residents")
                            : "")
                    + "; or correct the counts if they are wrong.";
        }
    }

    /**
     * A review counted enough residents.
     *
     * @param residents how many of the members were residents
     * @param minimum the least share required
     */
    public record EnoughResidentsCounted(Share residents, Ratio minimum) implements Margin {
        public EnoughResidentsCounted {
            Objects.requireNonNull(minimum, "minimum");
            Objects.requireNonNull(residents, "residents");
        }

        @Override
        public String description() {
            return counted(residents, minimum);
        }
    }
}
