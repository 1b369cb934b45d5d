package io.github.biglocal.partnership;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Margin;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import org.threeten.extra.LocalDateRange;

/** A partnership has enough members: at least eight people. */
public final class MinimumSize extends Rule<Partnership> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("partnership-minimum-size");

    private static final int PUBLISHED_MINIMUM = 8;

    private final int minimum;

    private MinimumSize(int minimum, Citation source, LocalDateRange guidance) {
        super(
                RuleInfo.of("partnership", ID, RuleKind.REQUIREMENT)
                        .title("The partnership has at least eight members")
                        .rationale("A very small group cannot represent the area or sustain the work over ten years.")
                        .sources(source)
                        .rows("P1")
                        .guidance(guidance)
                        .basis(
                                "Local Trust's guidance of July 2015 and July 2017 asks for at least eight people, and its 2016 review calls eight the minimum required; the programme monitored it and what followed a breach is not published.")
                        .ownReading("Everyone in post counts, with or without a vote")
                        .build() /*PARAMS List.of("at least " + minimum + " members in post")*/,
                Partnership.class);
        this.minimum = Require.atLeast("minimum", 1, minimum);
    }

    /** {@return the rule as published: at least eight people} */
    public static MinimumSize standard() {
        return new MinimumSize(PUBLISHED_MINIMUM, Guidance.PARTNERSHIPS, Guidance.FROM_JULY_2015);
    }

    /**
     * {@return the rule with another minimum for all time, such as for another programme}
     *
     * @param minimum the least number of members in post; at least 1
     * @param source where that is published
     */
    public static MinimumSize requiring(int minimum, Citation source) {
        return new MinimumSize(minimum, source, LocalDateRange.ALL);
    }

    @Override
    protected Verdict judge(Partnership partnership, RuleContext context) {
        if (partnership.isOutsideItsPeriod(context.asOf())) {
            return Verdict.notApplicable(Partnership.OUTSIDE_ITS_PERIOD);
        }
        if (partnership.members().isEmpty()) {
            return Verdict.unknown("the partnership's members");
        }
        if (partnership.members().stream()
                .flatMap(member -> member.terms().stream())
                .allMatch(term -> term.isAfter(context.asOf()))) {
            return Verdict.unknown("who the members were: the first term on record begins later");
        }
        int members = partnership.membersOn(context.asOf()).size();
        return members >= minimum
                ? Verdict.satisfied(new Headroom(members, minimum))
                : Verdict.breached(new TooFew(members, minimum));
    }

    /**
     * Too few members are in post.
     *
     * @param members how many are in post
     * @param minimum the least number asked for
     */
    public record TooFew(int members, int minimum) implements Finding {
        /** {@return how many have to join} */
        public int membersToAdd() {
            return minimum - members;
        }

        @Override
        public String problem() {
            return "The partnership has " + members + (members == 1 ? " member" : " members")
                    + " in post, fewer than the " + minimum + " asked for.";
        }

        @Override
        public String repair() {
            return "Add " + membersToAdd() + (membersToAdd() == 1 ? " member." : " members.");
        }
    }

    /**
     * Enough members are in post.
     *
     * @param members how many are in post
     * @param minimum the least number asked for
     */
    public record Headroom(int members, int minimum) implements Margin {
        @Override
        public String description() {
            return members + " members are in post; " + (members - minimum) + " may leave.";
        }
    }
}
