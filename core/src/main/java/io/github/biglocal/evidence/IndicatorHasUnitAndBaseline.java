package io.github.biglocal.evidence;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.util.ArrayList;
import java.util.List;

/** An indicator has the unit it is measured in, and what it was to begin with. (Check GT06, of what the standard demands.) */
public final class IndicatorHasUnitAndBaseline extends Rule<Indicator> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("indicator-has-unit-and-baseline");

    /** Makes the rule. */
    public IndicatorHasUnitAndBaseline() {
        super(
                RuleInfo.of("evidence", ID, RuleKind.PRACTICE)
                        .title("An indicator has a unit and a baseline")
                        .rationale(
                                "Without a unit the number means nothing, and without a baseline change cannot be measured.")
                        .sources(Guidance.INDICATORS)
                        .rows("GT06")
                        .basis(
                                "The Common Impact Data Standard's full tier asks for exactly one of each; the programme does not. WARNING because a standard demands it.")
                        .build(),
                Indicator.class);
    }

    @Override
    protected Verdict judge(Indicator indicator, RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        if (indicator.unit().isEmpty()) {
            findings.add(new NoUnit());
        }
        if (indicator.baseline().isEmpty()) {
            findings.add(new NoBaseline());
        } else if (indicator.baseline().get().date().isEmpty() && findings.isEmpty()) {
            return Verdict.unknown("the day of the indicator's baseline");
        }
        return Verdict.of(findings);
    }

    /** The indicator has no unit. */
    public record NoUnit() implements Finding {
        @Override
        public String problem() {
            return "The indicator does not say in which unit it is measured.";
        }

        @Override
        public String repair() {
            return "Give its unit.";
        }
    }

    /** The indicator has no baseline. */
    public record NoBaseline() implements Finding {
        @Override
        public String problem() {
            return "The indicator does not say what it was to begin with.";
        }

        @Override
        public String repair() {
            return "Give its baseline, with the day.";
        }
    }
}
