package io.github.biglocal.partnership;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.partnership.CompositionRule.Way;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Margin;
import io.github.biglocal.rule.Parameter;
import io.github.biglocal.rule.Parameters;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.threeten.extra.LocalDateRange;

/** A partnership has enough members: at least eight. */
public final class MinimumSize extends Rule<Partnership> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("partnership-minimum-size");

    /** The least number of members in post. */
    public static final Parameter<Integer> MINIMUM =
            Parameter.wholeNumber("minimum", "the smallest number of members in post", "member", 1, 8);

    private static final RuleInfo INFO = RuleInfo.of("partnership", ID, RuleKind.REQUIREMENT)
            .title("The partnership has at least eight members")
            .rationale("A very small group cannot represent the area or sustain the work over ten years.")
            .sources(Guidance.PARTNERSHIPS, Guidance.MEMBERS_2016)
            .rows("P1")
            .guidance(Guidance.FROM_JULY_2015)
            .basis("Local Trust's guidance of July 2015 and July 2017 asks for at least eight people, and its review of"
                    + " 2016 calls eight the minimum required. The programme monitored it; what happened where it"
                    + " was not met has not been published.")
            .ownReading("everyone in post counts, with or without a vote")
            .build();

    private MinimumSize(RuleInfo info, Parameters parameters) {
        super(info, Partnership.class, parameters);
    }

    /** {@return the rule as published: at least eight people} */
    public static MinimumSize standard() {
        return new MinimumSize(INFO, Parameters.of(MINIMUM));
    }

    /**
     * {@return the rule with another minimum for all time, such as for another programme}
     *
     * @param minimum the least number of members in post; at least 1
     * @param source where that is published
     */
    public static MinimumSize requiring(int minimum, Citation source) {
        Objects.requireNonNull(source, "source");
        RuleInfo.Builder info = RuleInfo.of("partnership", ID, RuleKind.REQUIREMENT)
                .title(INFO.title())
                .rationale(INFO.rationale())
                .source(source)
                .rows(INFO.rows().toArray(String[]::new))
                .guidance(LocalDateRange.ALL);
        INFO.ownReadings().forEach(info::ownReading);
        return new MinimumSize(info.build(), Parameters.of(MINIMUM)).requiring(minimum);
    }

    private MinimumSize requiring(int minimum) {
        return with(parameters().with(MINIMUM, minimum));
    }

    @Override
    protected MinimumSize with(Parameters changed) {
        int minimum = changed.get(MINIMUM);
        String title = minimum == MINIMUM.standard()
                ? INFO.title()
                : "The partnership has at least " + Text.count(minimum, "member");
        return new MinimumSize(info().toBuilder().title(title).build(), changed);
    }

    @Override
    protected Verdict judge(Partnership partnership, RuleContext context) {
        if (partnership.isOutsideItsPeriod(context.asOf())) {
            return Verdict.notApplicable(Partnership.OUTSIDE_ITS_PERIOD);
        }
        if (partnership.members().isEmpty()) {
            return Verdict.unknown(partnership, "members", "who the members are");
        }
        if (partnership.members().stream()
                .flatMap(member -> member.terms().stream())
                .allMatch(term -> term.isAfter(context.asOf()))) {
            return Verdict.unknown(partnership, "members", "who the members were before the first term on record");
        }
        int members = partnership.membersOn(context.asOf()).size();
        int minimum = parameters().get(MINIMUM);
        if (members >= minimum) {
            return Verdict.satisfied(new Headroom(members, minimum));
        }
        Composition board = composition(partnership, context);
        Set<Way> ways = MemberChanges.ways(
                board,
                board.requirements().get(0),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.of(minimum - members));
        return Verdict.breached(new TooFew(partnership.reference(), members, minimum, ways));
    }

    @Override
    protected List<Repair> repairs(Partnership partnership, RuleContext context, Finding finding) {
        return MemberChanges.repairs(finding, composition(partnership, context));
    }

    private Composition composition(Partnership partnership, RuleContext context) {
        return Composition.of(
                partnership,
                context.asOf(),
                CountedMembers.MEMBERS_IN_POST,
                0,
                UnknownMembers.JUDGED_BOTH_WAYS,
                List.of(Requirement.atLeast(parameters().get(MINIMUM), MemberCategory.EVERYONE)));
    }

    /**
     * Too few members are in post.
     *
     * @param partnership the partnership
     * @param members how many are in post
     * @param minimum the least number required
     * @param ways how enough may join with the limits of the partnership's own terms of reference kept; empty if they leave
     *     no room
     */
    public record TooFew(Reference partnership, int members, int minimum, Set<Way> ways) implements Finding {
        /** Copies the set. */
        public TooFew {
            Objects.requireNonNull(partnership, "partnership");
            Objects.requireNonNull(ways, "ways");
            ways = Collections.unmodifiableSet(new TreeSet<>(ways));
        }

        /** {@return how many have to join} */
        public int membersToAdd() {
            return minimum - members;
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("members");
        }

        @Override
        public String problem() {
            return "The partnership has " + Text.count(members, "member") + " in post"
                    + (members == 0
                            ? "; at least " + Text.number(minimum) + (minimum == 1 ? " is" : " are") + " required."
                            : ", fewer than the " + Text.number(minimum) + " required.");
        }

        @Override
        public String repair() {
            return ways.isEmpty()
                    ? "Amend the terms of reference to allow as many members as are required, and recruit until there are"
                            + " enough."
                    : "Recruit " + Text.count(membersToAdd(), "more member", "more members") + ".";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.add(partnership, "members", membersToAdd()));
        }
    }

    /**
     * Enough members are in post.
     *
     * @param members how many are in post
     * @param minimum the least number required
     */
    public record Headroom(int members, int minimum) implements Margin {
        @Override
        public String description() {
            int spare = members - minimum;
            return "The partnership has " + Text.count(members, "member") + " in post, "
                    + (spare == 0
                            ? "exactly the number required."
                            : Text.number(spare) + " more than the " + Text.number(minimum) + " required.");
        }
    }
}
