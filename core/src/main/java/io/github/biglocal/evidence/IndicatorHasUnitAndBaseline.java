package io.github.biglocal.evidence;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
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

/** An indicator has a unit and a baseline, dated or not. */
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
                        .basis("The Common Impact Data Standard's full tier requires exactly one of each; the"
                                + " programme does not.")
                        .build(),
                Indicator.class);
    }

    @Override
    protected Verdict judge(Indicator indicator, RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        if (indicator.unit().isEmpty()) {
            findings.add(new NoUnit(indicator.reference()));
        }
        if (indicator.baseline().isEmpty()) {
            findings.add(new NoBaseline(indicator.reference()));
        }
        return Verdict.of(findings);
    }

    /**
     * The indicator has no unit.
     *
     * @param indicator the indicator
     */
    public record NoUnit(Reference indicator) implements Finding {
        public NoUnit {
            Objects.requireNonNull(indicator, "indicator");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("unit");
        }

        @Override
        public String problem() {
            return "The indicator has no unit.";
        }

        @Override
        public String repair() {
            return "Record the unit it is measured in.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.record(indicator, "unit"));
        }
    }

    /**
     * The indicator has no baseline.
     *
     * @param indicator the indicator
     */
    public record NoBaseline(Reference indicator) implements Finding {
        public NoBaseline {
            Objects.requireNonNull(indicator, "indicator");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("baseline");
        }

        @Override
        public String problem() {
            return "The indicator has no baseline.";
        }

        @Override
        public String repair() {
            return "Record its value at the beginning, with the date.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.record(indicator, "baseline"));
        }
    }
}
