package io.github.biglocal.evidence;

import io.github.biglocal.area.Area;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Every pound the area spent on an activity was spent on one that has a path to an outcome. The rule is about pounds
 * sterling; money in other currencies is passed over.
 */
public final class SpendReachesAnOutcome extends Rule<Area> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("spend-reaches-an-outcome");

    /** Makes the rule. */
    public SpendReachesAnOutcome() {
        super(
                RuleInfo.of("evidence", ID, RuleKind.PRACTICE)
                        .title("All spending on activities can be traced to an outcome")
                        .rationale("The partnership accounts to its community for what was achieved with the money.")
                        .sources(Guidance.IMPACT_INFORMATION, Guidance.GOLDEN_THREAD)
                        .rows("GT11")
                        .basis(
                                "Evaluation practice, after the research of 2016 (accountability to the community for what was achieved).")
                        .ownReading("Only amounts in pounds are counted")
                        .ownReading("grants and commissions that no activity names are not counted")
                        .build(),
                Area.class);
    }

    @Override
    protected Verdict judge(Area area, RuleContext context) {
        GoldenThreadResult thread = context.derive(GoldenThread.OF_AREA, area);
        Money total = thread.spend().denominator();
        List<Unreached> findings = new ArrayList<>();
        List<Missing> missing = new ArrayList<>();
        int least = Integer.MAX_VALUE;
        int open = 0;
        for (Activity activity : ThreadRecords.counted(area, thread, context)) {
            GoldenThreadResult.Part part = thread.part(activity.id()).orElseThrow();
            if (!part.outcomes().isEmpty() || isKnownToCostNothing(activity, part)) {
                continue;
            }
            OpenWay way = OpenWay.of(activity, thread, context);
            boolean isSpendKnown = part.spend().isPresent();
            if (way.isEmpty() && isSpendKnown) {
                findings.add(new Unreached(activity.reference(), part.spend().get(), total));
            } else {
                open++;
                missing.addAll(way.missing());
                if (!isSpendKnown) {
                    missing.add(spend(activity));
                }
                least = Math.min(least, way.least() + (isSpendKnown ? 0 : 1));
            }
        }
        if (!findings.isEmpty()) {
            return Verdict.breached(findings);
        }
        if (!missing.isEmpty()) {
            // All of one activity's facts can breach it; one of each, a link or that it cost £0, can satisfy it.
            return Verdict.unknown(missing, total.isZero() ? least : Math.min(least, open));
        }
        return total.isZero() ? withoutMoney(area, thread, context) : Verdict.satisfied();
    }

    /** Whether no money was spent on it, or none in pounds. */
    private static boolean isKnownToCostNothing(Activity activity, GoldenThreadResult.Part part) {
        return part.spend().map(Money::isZero).orElse(!activity.spend().isEmpty());
    }

    private static Missing spend(Activity activity) {
        return Missing.of(activity, "spend", "what was spent on the activity");
    }

    /** Answers where no money is known to be spent, and none can have been on an activity that reaches no outcome. */
    private static Verdict withoutMoney(Area area, GoldenThreadResult thread, RuleContext context) {
        List<Missing> missing = ThreadRecords.counted(area, thread, context).stream()
                .filter(activity -> activity.spend().isEmpty())
                .map(SpendReachesAnOutcome::spend)
                .toList();
        return missing.isEmpty()
                ? Verdict.notApplicable("no spending in pounds on the area's activities is on record yet")
                : Verdict.unknown(missing, 1);
    }

    /**
     * Money was spent on an activity that reaches no outcome.
     *
     * @param activity the activity
     * @param amount how much was spent on it
     * @param total how much was spent on all activities of the area
     */
    public record Unreached(Reference activity, Money amount, Money total) implements Finding {
        public Unreached {
            Objects.requireNonNull(activity, "activity");
            Objects.requireNonNull(amount, "amount");
            Objects.requireNonNull(total, "total");
        }

        @Override
        public Optional<Reference> about() {
            return Optional.of(activity);
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("priorities");
        }

        @Override
        public String problem() {
            return "Of the " + Text.money(total) + " spent on the area's activities, " + Text.money(amount) + " ("
                    + Text.percent(
                            BigInteger.valueOf(amount.getAmountMinorLong()),
                            BigInteger.valueOf(total.getAmountMinorLong()))
                    + ") was spent on this one, which does not lead to an outcome.";
        }

        @Override
        public String repair() {
            return "Link it to an outcome, through a priority or an impact.";
        }
    }
}
