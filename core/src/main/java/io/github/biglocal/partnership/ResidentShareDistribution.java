package io.github.biglocal.partnership;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.money.Share;
import io.github.biglocal.partnership.CompositionRule.ShareHeadroom;
import io.github.biglocal.partnership.CompositionRule.WrongShare;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The share of residents in many partnerships on a day, as a rule counts it, and how many of them meet the rule.
 *
 * <p>Immutable and thread-safe.
 *
 * @param asOf the day
 * @param parts the partnerships that could be judged, by share, then id
 * @param leftOut the others, by id
 */
public record ResidentShareDistribution(LocalDate asOf, List<Part> parts, List<LeftOut> leftOut) implements Explained {
    /** Copies the lists. */
    public ResidentShareDistribution {
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(leftOut, "leftOut");
        Objects.requireNonNull(parts, "parts");
        parts = List.copyOf(parts);
        leftOut = List.copyOf(leftOut);
    }

    /** Whether a partnership meets the rule. */
    public enum Meets {
        /** It does. */
        YES,
        /** It does not. */
        NO
    }

    /**
     * A partnership that could be judged.
     *
     * @param partnership the partnership
     * @param residents its share of residents, of one member at least; those whose residence is not recorded count as the
     *     rule counts them, and where it gives its verdict either way, as not resident
     * @param unknown for how many members it is not recorded
     * @param meets whether that is enough
     */
    public record Part(PartnershipId partnership, Share residents, int unknown, Meets meets) {
        public Part {
            Objects.requireNonNull(meets, "meets");
            Objects.requireNonNull(partnership, "partnership");
            Objects.requireNonNull(residents, "residents");
        }
    }

    /**
     * A partnership that is left out.
     *
     * @param partnership the partnership
     * @param why the reason, as a sentence
     */
    public record LeftOut(PartnershipId partnership, String why) {
        public LeftOut {
            Objects.requireNonNull(partnership, "partnership");
            Objects.requireNonNull(why, "why");
        }
    }

    /**
     * {@return the distribution over some partnerships} One whose id is given twice is left out.
     *
     * @param partnerships the partnerships
     * @param asOf the day
     * @param rule how to count, and what is enough
     */
    public static ResidentShareDistribution of(
            Collection<Partnership> partnerships, LocalDate asOf, ResidentMajority rule) {
        Objects.requireNonNull(partnerships, "partnerships");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(rule, "rule");
        Map<PartnershipId, Long> times =
                partnerships.stream().collect(Collectors.groupingBy(Partnership::id, Collectors.counting()));
        List<Part> parts = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (Partnership partnership : partnerships) {
            if (times.getOrDefault(partnership.id(), 0L) > 1) {
                leftOut.add(new LeftOut(partnership.id(), "More than one partnership has this id."));
                continue;
            }
            Verdict verdict = rule.verdict(partnership, RuleContext.on(asOf));
            if (verdict instanceof Verdict.Satisfied satisfied) {
                ShareHeadroom margin = (ShareHeadroom) satisfied.margin().orElseThrow();
                parts.add(new Part(partnership.id(), margin.share(), margin.unknown(), Meets.YES));
            } else if (verdict instanceof Verdict.Breached breached) {
                WrongShare finding = (WrongShare) breached.findings().get(0);
                parts.add(new Part(partnership.id(), finding.share(), finding.unknown(), Meets.NO));
            } else {
                leftOut.add(new LeftOut(partnership.id(), verdict.description()));
            }
        }
        parts.sort(Comparator.comparing((Part part) -> part.residents().toRatio())
                .thenComparing(part -> part.partnership().value()));
        leftOut.sort(Comparator.comparing(each -> each.partnership().value()));
        return new ResidentShareDistribution(asOf, parts, leftOut);
    }

    /** {@return how many of those judged meet the rule; 0 of 0 if none could be judged} */
    public Share meeting() {
        return Share.of(
                (int) parts.stream().filter(part -> part.meets() == Meets.YES).count(), parts.size());
    }

    /** {@return the smallest share; empty if none could be judged} */
    public Optional<Share> least() {
        return parts.stream().map(Part::residents).findFirst();
    }

    /** {@return the largest share; empty if none could be judged} */
    public Optional<Share> greatest() {
        return parts.stream().map(Part::residents).reduce((one, next) -> next);
    }

    /** {@return the middle share, or the mean of the middle two; empty if none could be judged} */
    public Optional<Ratio> median() {
        int size = parts.size();
        return size == 0
                ? Optional.empty()
                : Optional.of(parts.get((size - 1) / 2)
                        .residents()
                        .toRatio()
                        .plus(parts.get(size / 2).residents().toRatio())
                        .dividedBy(Ratio.of(2, 1)));
    }

    /** {@return the working, step by step} */
    @Override
    public List<String> explain() {
        List<String> steps = new ArrayList<>();
        int asked = parts.size() + leftOut.size();
        steps.add("On " + Text.day(asOf) + ", "
                + (asked == 0
                        ? "there are no partnerships to assess."
                        : someOf(parts.size(), asked) + " could be assessed."));
        parts.forEach(part -> steps.add("Partnership " + part.partnership() + ": " + residents(part) + ", which is "
                + (part.meets() == Meets.YES ? "enough." : "not enough.")));
        leftOut.forEach(each -> steps.add("Partnership " + each.partnership() + " is left out. " + each.why()));
        if (!parts.isEmpty()) {
            steps.add(Text.sentence(someOf(meeting().part(), parts.size())
                    + (meeting().part() == 1 || meeting().part() == 0 ? " has" : " have") + " enough residents"
                    + (meeting().part() == 0 ? "" : " (" + meeting().toRatio().toPercentText() + ")")));
        }
        if (parts.size() > 1) {
            Ratio middle = median().orElseThrow();
            steps.add("Smallest share " + least().orElseThrow() + ", median "
                    + Text.percent(middle.numerator(), middle.denominator()) + ", largest share "
                    + greatest().orElseThrow() + ".");
        }
        return List.copyOf(steps);
    }

    /** {@return the day and how many partnerships} */
    private static String someOf(int some, int all) {
        return (some == 0 ? "none" : Text.number(some)) + " of " + Text.count(all, "partnership");
    }

    private static String residents(Part part) {
        return ResidentShareHistory.residents(
                part.residents(),
                part.unknown() == 0 ? "is" : "is known to be",
                part.unknown() == 0 ? "are" : "are known to be");
    }

    @Override
    public String toString() {
        return "Residents on " + Text.day(asOf) + ": "
                + (parts.isEmpty()
                        ? leftOut.isEmpty()
                                ? "no partnerships to assess"
                                : "none of " + Text.count(leftOut.size(), "partnership") + " could be assessed"
                        : Text.count(parts.size(), "partnership"));
    }
}
