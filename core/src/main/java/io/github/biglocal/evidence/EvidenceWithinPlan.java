package io.github.biglocal.evidence;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.plan.PlanId;
import io.github.biglocal.rule.Fact;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.threeten.extra.LocalDateRange;

/** A piece of evidence is dated within a plan whose activities had the impacts it supports. */
public final class EvidenceWithinPlan extends Rule<Evidence> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("evidence-within-plan-period");

    /** Makes the rule. */
    public EvidenceWithinPlan() {
        super(
                RuleInfo.of("evidence", ID, RuleKind.PRACTICE)
                        .title("Evidence is gathered during the plan it is about")
                        .rationale(
                                "Earlier evidence cannot show what the plan achieved, and later evidence may also reflect later plans.")
                        .sources(Guidance.GOLDEN_THREAD)
                        .rows("GT12")
                        .basis(
                                "The library's own reading; evidence gathered after a plan ends is common and often legitimate.")
                        .ownReading("Evidence gathered after the plan ends counts as outside it")
                        .build(),
                Evidence.class);
    }

    @Override
    protected Verdict judge(Evidence evidence, RuleContext context) {
        if (evidence.isAfter(context.asOf())) {
            return Verdict.notApplicable("the evidence is dated after the date asked about");
        }
        SupportedActivities supported = SupportedActivities.of(evidence, context);
        List<PlanId> named = supported.activities().stream()
                .flatMap(activity -> activity.plan().stream())
                .distinct()
                .toList();
        if (named.isEmpty() && supported.lost().isEmpty()) {
            return Verdict.notApplicable(
                    "the evidence is not linked, through an impact, to an activity that names a plan");
        }
        List<LocalDateRange> plans = new ArrayList<>();
        List<Missing> missing = new ArrayList<>(supported.lost());
        for (PlanId id : named) {
            Fact<LocalDateRange> period =
                    context.one(id).then(plan -> Fact.of(plan, "period", "what period the plan covers", plan.period()));
            period.toOptional().ifPresent(plans::add);
            if (period instanceof Fact.NotRecorded<LocalDateRange> fact) {
                missing.add(fact.missing());
            }
        }
        if (evidence.date().isPresent()) {
            LocalDate day = evidence.date().get();
            if (plans.stream().anyMatch(plan -> plan.contains(day))) {
                return Verdict.satisfied();
            }
            return missing.isEmpty()
                    ? Verdict.breached(new OutsidePlans(evidence.reference(), day, plans))
                    : Verdict.unknown(missing, 1);
        }
        missing.add(0, Missing.of(evidence, "date", "when the evidence was gathered"));
        return Verdict.unknown(missing, plans.isEmpty() ? 2 : 1);
    }

    /**
     * The evidence is dated outside the plans it is about.
     *
     * @param evidence the evidence
     * @param day its date
     * @param plans the periods of the plans, earliest first; at least one
     */
    public record OutsidePlans(Reference evidence, LocalDate day, List<LocalDateRange> plans) implements Finding {
        /** Puts the periods in order. */
        public OutsidePlans {
            Objects.requireNonNull(day, "day");
            Objects.requireNonNull(evidence, "evidence");
            plans = plans.stream()
                    .distinct()
                    .sorted(Comparator.comparing(LocalDateRange::getStart).thenComparing(LocalDateRange::getEnd))
                    .toList();
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("date");
        }

        @Override
        public String problem() {
            return "The evidence is dated " + Text.day(day) + ", but the "
                    + (plans.size() == 1 ? "plan it is about runs " : "plans it is about run ")
                    + Text.list(plans.stream().map(Text::period).toList()) + ".";
        }

        @Override
        public String repair() {
            return "Correct the date, or the evidence's links to impacts.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.correct(evidence, "date"), Repair.correct(evidence, "impacts"));
        }
    }
}
