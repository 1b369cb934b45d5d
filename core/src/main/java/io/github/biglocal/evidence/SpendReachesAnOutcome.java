package io.github.biglocal.evidence;

import io.github.biglocal.area.Area;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.math.RoundingMode;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** Every pound the area spent on an activity went to one that has a path to an outcome. (Check GT11.) It asks about pounds
 * sterling. */
public final class SpendReachesAnOutcome extends Rule<Area> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("spend-reaches-an-outcome");

    /** Makes the rule. */
    public SpendReachesAnOutcome() {
        super(
                RuleInfo.of("evidence", ID, RuleKind.PRACTICE)
                        .title("All spending on activities can be followed to an outcome")
                        .rationale("The partnership accounts to its community for what was achieved with the money.")
                        .sources(Guidance.IMPACT_INFORMATION, Guidance.GOLDEN_THREAD)
                        .rows("GT11")
                        .basis(
                                "Evaluation practice, after the research of 2016 (accountability to the community for what was achieved).")
                        .ownReading("Pounds only")
                        .ownReading("grants and commissions that no activity names are not in the sum")
                        .build(),
                Area.class);
    }

    @Override
    protected Verdict judge(Area area, RuleContext context) {
        GoldenThreadResult thread = GoldenThread.asOf(context.asOf()).of(ThreadRecords.around(area, context));
        SpendCoverage spend = thread.spend();
        if (!spend.numerator().isEqual(spend.denominator())) {
            return ThreadRecords.areLinked(area.id(), context)
                    ? Verdict.breached(new Unreached(spend))
                    : Verdict.unknown(
                            "what the area's activities are for: none is linked to a priority, impact or outcome");
        }
        boolean unclear = thread.parts().stream()
                .anyMatch(part -> part.spend().isEmpty() && part.outcomes().isEmpty());
        if (unclear || (spend.denominator().isZero() && !spend.notKnown().isEmpty())) {
            return Verdict.unknown("what was spent on activities of the area");
        }
        return spend.denominator().isZero()
                ? Verdict.notApplicable("nothing was spent on activities of the area by the day")
                : Verdict.satisfied();
    }

    /**
     * Money was spent on activities that reach no outcome.
     *
     * @param spend how much reaches an outcome, and what does not
     */
    public record Unreached(SpendCoverage spend) implements Finding {
        /** {@return how much reaches none} */
        public Money unreached() {
            return spend.denominator().minus(spend.numerator());
        }

        @Override
        public String problem() {
            return unreached() + " of " + spend.denominator() + " ("
                    + Ratio.of(unreached(), spend.denominator())
                            .times(Ratio.of(100, 1))
                            .toDecimal(2, RoundingMode.HALF_UP)
                    + " %) was spent on activities that reach no outcome: "
                    + spend.notCovered().stream()
                            .filter(spent -> !spent.amount().isZero())
                            .map(spent -> spent.record().id())
                            .collect(Collectors.joining(", "))
                    + ".";
        }

        @Override
        public String repair() {
            return "Link each of them to an outcome, by a priority or an impact.";
        }
    }
}
