package io.github.biglocal.evidence;

import io.github.biglocal.area.Area;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.outcome.Outcome;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The area has an indicator for each of the four outcomes. */
public final class OutcomeHasAnIndicator extends Rule<Area> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("outcome-has-an-indicator");

    /** Makes the rule. */
    public OutcomeHasAnIndicator() {
        super(
                RuleInfo.of("evidence", ID, RuleKind.PRACTICE)
                        .title("Every outcome has an indicator")
                        .rationale("An indicator shows whether the area is getting closer to the outcome.")
                        .sources(Guidance.INDICATORS)
                        .rows("GT05")
                        .basis(
                                "Evaluation practice; the Common Impact Data Standard has the link but does not require it.")
                        .build(),
                Area.class);
    }

    @Override
    protected Verdict judge(Area area, RuleContext context) {
        List<Indicator> indicators = context.find(Indicator.BY_AREA, area.id());
        if (indicators.isEmpty()) {
            return Verdict.unknown(Missing.records(area, Indicator.class, "which indicators the area has"));
        }
        Set<Outcome> without = EnumSet.allOf(Outcome.class);
        indicators.forEach(indicator -> without.remove(indicator.outcome()));
        return without.isEmpty()
                ? Verdict.satisfied()
                : Verdict.breached(new NoIndicator(area.reference(), List.copyOf(without)));
    }

    /**
     * Some outcomes have no indicator.
     *
     * @param area the area
     * @param outcomes which, by number; at least one
     */
    public record NoIndicator(Reference area, List<Outcome> outcomes) implements Finding {
        /** Copies the list. */
        public NoIndicator {
            Objects.requireNonNull(area, "area");
            Objects.requireNonNull(outcomes, "outcomes");
            outcomes = List.copyOf(outcomes);
        }

        @Override
        public String problem() {
            return "The area has indicators, but none for "
                    + Text.listOr(outcomes.stream().map(Text::words).toList()) + ".";
        }

        @Override
        public String repair() {
            return "Choose an indicator for " + (outcomes.size() == 1 ? "this outcome" : "each of these outcomes")
                    + ".";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.add(area, Indicator.class.getSimpleName(), outcomes.size()));
        }
    }
}
