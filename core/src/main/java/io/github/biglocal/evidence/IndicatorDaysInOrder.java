package io.github.biglocal.evidence;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** No reading of an indicator is of a day before its baseline, and its target is of a later day. (Check GT12, of indicators.) */
public final class IndicatorDaysInOrder extends Rule<Indicator> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("indicator-days-in-order");

    /** Makes the rule. */
    public IndicatorDaysInOrder() {
        super(
                RuleInfo.of("evidence", ID, RuleKind.RECORDS)
                        .severity(Severity.WARNING)
                        .title("An indicator's readings and target are dated after its baseline")
                        .rationale("A reading or target dated before the baseline is a recording error.")
                        .sources(Guidance.INDICATORS)
                        .rows("GT12")
                        .basis("The library's own check: the dates contradict each other.")
                        .build(),
                Indicator.class);
    }

    @Override
    protected Verdict judge(Indicator indicator, RuleContext context) {
        Optional<LocalDate> baseline = indicator.baseline().flatMap(Measure::date);
        Optional<LocalDate> target = indicator.target().flatMap(Measure::date);
        List<LocalDate> readings = indicator.readings().stream()
                .flatMap(reading -> reading.date().stream())
                .toList();
        if (indicator.baseline().isEmpty()
                || (indicator.target().isEmpty() && indicator.readings().isEmpty())) {
            return Verdict.notApplicable("the indicator has no baseline, or nothing after it");
        }
        if (baseline.isEmpty()) {
            return Verdict.unknown("the day of the indicator's baseline");
        }
        LocalDate first = baseline.get();
        List<Finding> findings = new ArrayList<>();
        readings.stream()
                .filter(day -> day.isBefore(first))
                .distinct()
                .sorted()
                .forEach(day -> findings.add(new EarlyReading(day, first)));
        target.filter(day -> !day.isAfter(first)).ifPresent(day -> findings.add(new EarlyTarget(day, first)));
        boolean undated = readings.size() < indicator.readings().size()
                || (indicator.target().isPresent() && target.isEmpty());
        return findings.isEmpty() && undated
                ? Verdict.unknown("the day of the indicator's target, or of a reading")
                : Verdict.of(findings);
    }

    /**
     * A reading is older than the baseline.
     *
     * @param day the day of the reading
     * @param baseline the day of the baseline
     */
    public record EarlyReading(LocalDate day, LocalDate baseline) implements Finding {
        @Override
        public String problem() {
            return "A reading is of " + day + ", before the baseline of " + baseline + ".";
        }

        @Override
        public String repair() {
            return "Correct the day, or make that reading the baseline.";
        }
    }

    /**
     * The target is not later than the baseline.
     *
     * @param day the day of the target
     * @param baseline the day of the baseline
     */
    public record EarlyTarget(LocalDate day, LocalDate baseline) implements Finding {
        @Override
        public String problem() {
            return "The target is for " + day + ", and the baseline is of " + baseline + ".";
        }

        @Override
        public String repair() {
            return "Correct the day of the target.";
        }
    }
}
