package io.github.biglocal.evidence;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.threeten.extra.LocalDateRange;

/** An indicator has what it is to become, and has been measured since its baseline. (Check GT06, of what the standard leaves open.) */
public final class IndicatorHasTargetAndReading extends Rule<Indicator> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("indicator-has-target-and-reading");

    /** Makes the rule. */
    public IndicatorHasTargetAndReading() {
        super(
                new RuleInfo(
                        ID,
                        Severity.WARNING,
                        "An indicator has a target and a dated reading",
                        "Without a target nobody knows what would be enough, and without a reading nobody knows "
                                + "how far it has come. (Check GT06.)",
                        List.of(Guidance.INDICATORS),
                        LocalDateRange.ALL),
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
            findings.add(new NoReading(context.asOf()));
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

    /**
     * The indicator was not measured.
     *
     * @param asOf the day asked about
     */
    public record NoReading(LocalDate asOf) implements Finding {
        @Override
        public String problem() {
            return "The indicator has no reading by " + asOf + ".";
        }

        @Override
        public String repair() {
            return "Measure it, and give the day.";
        }
    }
}
