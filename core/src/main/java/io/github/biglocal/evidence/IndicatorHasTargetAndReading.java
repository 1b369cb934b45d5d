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

/** An indicator has what it is to become, and has been measured since its baseline. (Check GT06, of what the standard leaves open.) */
public final class IndicatorHasTargetAndReading extends Rule<Indicator> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("indicator-has-target-and-reading");

    /** Makes the rule. */
    public IndicatorHasTargetAndReading() {
        super(
                RuleInfo.of("evidence", ID, RuleKind.PRACTICE)
                        .title("An indicator has a target and a dated reading")
                        .rationale("A target says what is wanted and a dated reading how far it has been reached.")
                        .sources(Guidance.INDICATORS)
                        .rows("GT06")
                        .basis("Evaluation practice; the Common Impact Data Standard leaves both open.")
                        .build(),
                Indicator.class);
    }

    @Override
    protected Verdict judge(Indicator indicator, RuleContext context) {
        if (indicator
                .baseline()
                .filter(measure -> measure.isAfter(context.asOf()))
                .isPresent()) {
            return Verdict.notApplicable("the indicator's baseline is of a later day");
        }
        boolean noReading = indicator.readings().stream()
                .noneMatch(reading -> reading.date()
                        .filter(day -> !day.isAfter(context.asOf()))
                        .isPresent());
        boolean undated =
                indicator.readings().stream().anyMatch(reading -> reading.date().isEmpty());
        List<Finding> findings = new ArrayList<>();
        if (indicator.target().isEmpty()) {
            findings.add(new NoTarget());
        }
        if (noReading && !undated) {
            findings.add(new NoReading());
        }
        return findings.isEmpty() && noReading
                ? Verdict.unknown("the day of the indicator's readings")
                : Verdict.of(findings);
    }

    /** The indicator has no target. */
    public record NoTarget() implements Finding {
        @Override
        public String problem() {
            return "The indicator does not say what it is to become.";
        }

        @Override
        public String repair() {
            return "Set a target, with the day by which it is to be reached.";
        }
    }

    /** The indicator was not measured. */
    public record NoReading() implements Finding {
        @Override
        public String problem() {
            return "The indicator has no reading yet.";
        }

        @Override
        public String repair() {
            return "Measure it, and give the day.";
        }
    }
}
