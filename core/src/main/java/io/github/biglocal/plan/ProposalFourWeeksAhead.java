package io.github.biglocal.plan;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Margin;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Parameter;
import io.github.biglocal.rule.Parameters;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.threeten.extra.LocalDateRange;

/** Additional or bridging funding is applied for at least four weeks before it is needed. */
public final class ProposalFourWeeksAhead extends Rule<PlanChange> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("proposal-four-weeks-ahead");

    /** How many weeks before it is needed the money has to be applied for. */
    public static final Parameter<Integer> WEEKS = Parameter.wholeNumber(
            "weeks-ahead", "how long before the money is needed the proposal must be sent", "week", 0, 4);

    private ProposalFourWeeksAhead(RuleInfo info, Parameters parameters) {
        super(info, PlanChange.class, parameters);
    }

    private static RuleInfo info(Citation source, LocalDateRange guidance) {
        return RuleInfo.of("plan", ID, RuleKind.GUIDANCE)
                .title("Additional funding was applied for at least four weeks before it was needed")
                .rationale(
                        "Local Trust needs time to review the proposal and make an offer before the money is needed.")
                .sources(source)
                .rows("M11")
                .guidance(guidance)
                .basis(
                        "Local Trust's funding guidance of about 2020 asks for the proposal at least four weeks before the money is needed.")
                .ownReading("The guidance, of unknown date, is taken to apply from 1 January 2020")
                .build();
    }

    /** {@return the rule as published: four weeks} */
    public static ProposalFourWeeksAhead standard() {
        return new ProposalFourWeeksAhead(info(Guidance.FUNDING_2020, Guidance.FROM_2020), Parameters.of(WEEKS));
    }

    /**
     * {@return the rule with another time for all days, such as for another programme}
     *
     * @param weeks the least number of weeks; 0 or more
     * @param source where that is published
     * @throws InvalidValueException if the number is negative
     */
    public static ProposalFourWeeksAhead requiring(int weeks, Citation source) {
        Objects.requireNonNull(source, "source");
        return new ProposalFourWeeksAhead(
                info(source, LocalDateRange.ALL), Parameters.of(WEEKS).with(WEEKS, weeks));
    }

    @Override
    protected Rule<PlanChange> with(Parameters changed) {
        return new ProposalFourWeeksAhead(info(), changed);
    }

    @Override
    protected Verdict judge(PlanChange change, RuleContext context) {
        if (!change.kind().isProposalForMoney()) {
            return Verdict.notApplicable(PlanChangeRules.NO_PROPOSAL);
        }
        if (change.isRequestedAfter(context.asOf())) {
            return Verdict.notApplicable(PlanChangeRules.LATER);
        }
        if (change.isRequestedBefore(info().guidance())) {
            return Verdict.notApplicable(PlanChangeRules.BEFORE);
        }
        if (change.requested().isEmpty() || change.neededBy().isEmpty()) {
            List<Missing> missing = new ArrayList<>();
            if (change.requested().isEmpty()) {
                missing.add(Missing.of(change, "requested", "when the request was made"));
            }
            if (change.neededBy().isEmpty()) {
                missing.add(Missing.of(change, "neededBy", "when the money is needed"));
            }
            return Verdict.unknown(missing, missing.size());
        }
        LocalDate requested = change.requested().get();
        LocalDate neededBy = change.neededBy().get();
        LocalDate latest = neededBy.minusWeeks(parameters().get(WEEKS));
        return requested.isAfter(latest)
                ? Verdict.breached(new AppliedLate(change.reference(), requested, neededBy, latest))
                : Verdict.satisfied(new Ahead(requested, latest));
    }

    /**
     * The money was applied for too late.
     *
     * @param change the change to the plan
     * @param requested the day it was applied for
     * @param neededBy the day from which the money is needed
     * @param latest the last day that was early enough
     */
    public record AppliedLate(Reference change, LocalDate requested, LocalDate neededBy, LocalDate latest)
            implements Finding {
        public AppliedLate {
            Objects.requireNonNull(change, "change");
            Objects.requireNonNull(latest, "latest");
            Objects.requireNonNull(neededBy, "neededBy");
            Objects.requireNonNull(requested, "requested");
        }

        private long daysLate() {
            return ChronoUnit.DAYS.between(latest, requested);
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("requested");
        }

        @Override
        public String problem() {
            return "The money needed on " + Text.day(neededBy) + " was applied for on " + Text.day(requested) + ", "
                    + Text.count(daysLate(), "day") + " late.";
        }

        @Override
        public String repair() {
            return "Move the date the money is needed to " + Text.day(neededBy.plusDays(daysLate()))
                    + " or later, or correct whichever date is wrong.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.set(change, "neededBy", neededBy.plusDays(daysLate())));
        }
    }

    /**
     * It was applied for early enough.
     *
     * @param requested the day it was applied for
     * @param latest the last day that is early enough
     */
    public record Ahead(LocalDate requested, LocalDate latest) implements Margin {
        public Ahead {
            Objects.requireNonNull(latest, "latest");
            Objects.requireNonNull(requested, "requested");
        }

        @Override
        public String description() {
            return "The money was applied for on " + Text.day(requested)
                    + (requested.equals(latest)
                            ? ", the last day to apply."
                            : "; the last day to apply was " + Text.day(latest) + ".");
        }
    }
}
