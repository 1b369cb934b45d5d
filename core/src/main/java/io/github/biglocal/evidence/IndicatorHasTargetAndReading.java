package io.github.biglocal.evidence;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** An indicator has a target, and a dated reading. */
public final class IndicatorHasTargetAndReading extends Rule<Indicator> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("indicator-has-target-and-reading");

    /** Makes the rule. */
    public IndicatorHasTargetAndReading() {
        super(
                RuleInfo.of("evidence", ID, RuleKind.PRACTICE)
                        .title("An indicator has a target and a dated reading")
                        .rationale("A target states the aim, and a dated reading shows how close the area is to it.")
                        .sources(Guidance.INDICATORS)
                        .rows("GT06")
                        .basis("Evaluation practice; the Common Impact Data Standard leaves both optional.")
                        .build(),
                Indicator.class);
    }

    @Override
    protected Verdict judge(Indicator indicator, RuleContext context) {
        if (indicator
                .baseline()
                .filter(measure -> measure.isAfter(context.asOf()))
                .isPresent()) {
            return Verdict.notApplicable("the indicator's baseline is dated after the date asked about");
        }
        List<Measure> readings = indicator.readings();
        boolean isRead = readings.stream()
                .anyMatch(reading -> reading.date()
                        .filter(day -> !day.isAfter(context.asOf()))
                        .isPresent());
        List<Missing> undated = IntStream.range(0, readings.size())
                .filter(i -> readings.get(i).date().isEmpty())
                .mapToObj(i -> Missing.of(indicator, "readings/" + i + "/date", "when the reading was taken"))
                .toList();
        List<Finding> findings = new ArrayList<>();
        if (indicator.target().isEmpty()) {
            findings.add(new NoTarget(indicator.reference()));
        }
        if (!isRead && undated.isEmpty()) {
            findings.add(new NoReading(indicator.reference()));
        }
        return findings.isEmpty() && !isRead ? Verdict.unknown(undated, 1) : Verdict.of(findings);
    }

    /**
     * The indicator has no target.
     *
     * @param indicator the indicator
     */
    public record NoTarget(Reference indicator) implements Finding {
        public NoTarget {
            Objects.requireNonNull(indicator, "indicator");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("target");
        }

        @Override
        public String problem() {
            return "The indicator has no target.";
        }

        @Override
        public String repair() {
            return "Set a target, with the date by which it should be reached.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.record(indicator, "target"));
        }
    }

    /**
     * The indicator was not measured.
     *
     * @param indicator the indicator
     */
    public record NoReading(Reference indicator) implements Finding {
        public NoReading {
            Objects.requireNonNull(indicator, "indicator");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("readings");
        }

        @Override
        public String problem() {
            return "The indicator has no reading yet.";
        }

        @Override
        public String repair() {
            return "Take a reading, and record its date.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.add(indicator, "readings", 1));
        }
    }
}
