package io.github.biglocal.plan;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Margin;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.threeten.extra.LocalDateRange;

/** Additional or bridging funding is asked for at least four weeks before it is needed. */
public final class ProposalFourWeeksAhead extends Rule<PlanChange> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("proposal-four-weeks-ahead");

    private static final int PUBLISHED_WEEKS = 4;

    private final int weeks;

    private ProposalFourWeeksAhead(int weeks, Citation source, LocalDateRange guidance) {
        super(
                RuleInfo.of("plan", ID, RuleKind.GUIDANCE)
                        .title("Additional funding was applied for at least four weeks ahead")
                        .rationale(
                                "Local Trust needs time to review the proposal and make an offer before the money is needed.")
                        .sources(source)
                        .rows("M11")
                        .guidance(guidance)
                        .basis(
                                "Local Trust's funding guidance of about 2020 asks for the proposal at least four weeks before the money is needed.")
                        .ownReading("The guidance, of unknown date, is taken to apply from 1 January 2020")
                        .build() /*PARAMS List.of("at least " + weeks + " weeks before the money is needed")*/,
                PlanChange.class);
        this.weeks = Require.atLeast("weeks", 0, weeks);
    }

    /** {@return the rule as published: four weeks} */
    public static ProposalFourWeeksAhead standard() {
        return new ProposalFourWeeksAhead(PUBLISHED_WEEKS, Guidance.FUNDING_2020, Guidance.FROM_2020);
    }

    /**
     * {@return the rule with another time for all days, such as for another programme}
     *
     * @param weeks the least number of weeks; 0 or more
     * @param source where that is published
     */
    public static ProposalFourWeeksAhead requiring(int weeks, Citation source) {
        return new ProposalFourWeeksAhead(weeks, source, LocalDateRange.ALL);
    }

    @Override
    protected Verdict judge(PlanChange change, RuleContext context) {
        if (!change.kind().isProposalForMoney()) {
            return Verdict.notApplicable("it asks for no additional or bridging funding");
        }
        if (change.isRequestedAfter(context.asOf())) {
            return Verdict.notApplicable("it is asked for later");
        }
        if (change.requested().isEmpty()) {
            return Verdict.unknown("the day it was asked for");
        }
        LocalDate requested = change.requested().get();
        if (!info().guidance().contains(requested)) {
            return Verdict.notApplicable("it was asked for before the guidance");
        }
        if (change.neededBy().isEmpty()) {
            return Verdict.unknown("the day from which the money is needed");
        }
        LocalDate latest = change.neededBy().get().minusWeeks(weeks);
        return requested.isAfter(latest)
                ? Verdict.breached(new AskedLate(requested, change.neededBy().get(), latest))
                : Verdict.satisfied(new Ahead(requested, latest));
    }

    /**
     * It was asked for too late.
     *
     * @param requested the day it was asked for
     * @param neededBy the day from which the money is needed
     * @param latest the last day that was early enough
     */
    public record AskedLate(LocalDate requested, LocalDate neededBy, LocalDate latest) implements Finding {
        @Override
        public String problem() {
            long late = ChronoUnit.DAYS.between(latest, requested);
            return "The money needed on " + neededBy + " was asked for on " + requested + ", " + late
                    + (late == 1 ? " day" : " days") + " too late.";
        }

        @Override
        public String repair() {
            return "Ask by " + latest + ", or need the money later.";
        }
    }

    /**
     * It was asked for early enough.
     *
     * @param requested the day it was asked for
     * @param latest the last day that is early enough
     */
    public record Ahead(LocalDate requested, LocalDate latest) implements Margin {
        @Override
        public String description() {
            return "The last day to ask was " + latest + "; it was asked for on " + requested + ".";
        }
    }
}
