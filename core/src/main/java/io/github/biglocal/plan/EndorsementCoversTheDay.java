package io.github.biglocal.plan;

import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Changes;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.threeten.extra.LocalDateRange;

/**
 * The endorsement of a plan covers the day: before July 2015 it was for one year of the plan at a time, since then it is
 * for the whole life of the plan. Which wording applies is decided by the day asked about, so a plan endorsed for one
 * year in 2014 needs no renewal after July 2015.
 *
 * <p>An endorsement before July 2015 counts for one year from the start of the plan, and each renewal for the next.
 */
public final class EndorsementCoversTheDay extends Rule<Plan> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("endorsement-covers-the-day");

    /** The practice before July 2015: one year at a time. */
    public static final Edition ONE_YEAR_AT_A_TIME = new Edition(
            LocalDateRange.of(Guidance.WHOLE_PROGRAMME.getStart(), Guidance.FROM_JULY_2015.getStart()),
            Span.ONE_YEAR,
            Guidance.CHANGES_2015);

    /** The practice from July 2015: the whole life of the plan. */
    public static final Edition WHOLE_PLAN_2015 =
            new Edition(Guidance.FROM_JULY_2015, Span.WHOLE_PLAN, Guidance.CHANGES_2015);

    /** For how long a plan is endorsed at once. */
    public enum Span {
        /** For one year of the plan. */
        ONE_YEAR,
        /** For the whole life of the plan. */
        WHOLE_PLAN
    }

    /**
     * One practice of endorsement.
     *
     * @param period when it applies
     * @param span for how long a plan is endorsed at once
     * @param source where it was published
     */
    public record Edition(LocalDateRange period, Span span, Citation source) {
        /**
         * Checks that the period holds a day.
         *
         * @param period when it applies
         * @param span for how long a plan is endorsed at once
         * @param source where it was published
         */
        public Edition {
            Require.atLeastADay("period", period);
        }
    }

    private final List<Edition> editions;

    private EndorsementCoversTheDay(List<Edition> editions) {
        super(
                RuleInfo.of("plan", ID, RuleKind.REQUIREMENT)
                        .title("The plan's endorsement covers this date")
                        .rationale("Local Trust funds an endorsed plan only for the time its endorsement covers.")
                        .sources(editions.stream()
                                .map(Edition::source)
                                .distinct()
                                .toList())
                        .rows("L5")
                        .guidance(editions.stream()
                                .map(Edition::period)
                                .reduce(LocalDateRange::span)
                                .orElseThrow(() -> new IllegalArgumentException("the rule needs an edition")))
                        .basis(
                                "Local Trust's newsletter of July 2015 says how long an endorsement lasts: one year until then, the whole plan from then.")
                        .ownReading("The year is counted from the start of the plan")
                        .ownReading("the one-year wording is applied back to 27 July 2010")
                        .ownReading(
                                "a plan endorsed for one year before July 2015 counts as endorsed for its whole life from 1 July 2015")
                        .build() /*PARAMS editions.stream()
                                 .map(edition -> "endorsed for " + words(edition.span()) + " at once, "
                                         + Periods.format(edition.period()))
                                 .toList()*/,
                Plan.class);
        this.editions = editions;
    }

    /** {@return the rule as published: one year at a time before July 2015, the whole plan from then} */
    public static EndorsementCoversTheDay standard() {
        return ofEditions(List.of(ONE_YEAR_AT_A_TIME, WHOLE_PLAN_2015));
    }

    /**
     * {@return the rule with the editions of the caller's choice}
     *
     * @param editions at least one; no two apply on the same day; on a day without one the rule is not applicable
     */
    public static EndorsementCoversTheDay ofEditions(List<Edition> editions) {
        List<Edition> sorted = new ArrayList<>(editions);
        sorted.sort(Comparator.comparing(edition -> edition.period().getStart()));
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i - 1).period().overlaps(sorted.get(i).period())) {
                throw new IllegalArgumentException("two editions apply on the same day: "
                        + Periods.format(sorted.get(i - 1).period()) + " and "
                        + Periods.format(sorted.get(i).period()));
            }
        }
        return new EndorsementCoversTheDay(List.copyOf(sorted));
    }

    @Override
    public List<Change> changes() {
        Changes changes = Changes.of(reference());
        editions.forEach(edition -> changes.during("editions", edition.period()));
        return changes.toList();
    }

    @Override
    protected Verdict judge(Plan plan, RuleContext context) {
        LocalDate asOf = context.asOf();
        Optional<Span> span = editions.stream()
                .filter(edition -> edition.period().contains(asOf))
                .map(Edition::span)
                .findFirst();
        if (span.isEmpty()) {
            return Verdict.notApplicable("no edition of the rule applies on that day");
        }
        if (plan.period().isEmpty()) {
            return Verdict.unknown("the plan's period");
        }
        LocalDateRange period = plan.period().get();
        if (!period.contains(asOf)) {
            return Verdict.notApplicable("the day is outside the plan's period");
        }
        if (plan.replaced().filter(day -> !day.isAfter(asOf)).isPresent()) {
            return Verdict.notApplicable("another plan has taken its place");
        }
        if (plan.endorsed().isEmpty()) {
            return Verdict.unknown("whether the plan is endorsed, and when");
        }
        if (plan.endorsed().get().isAfter(asOf)) {
            return Verdict.notApplicable(
                    "the plan is endorsed later, on " + plan.endorsed().get());
        }
        if (span.get() == Span.WHOLE_PLAN) {
            return Verdict.satisfied();
        }
        if (period.isUnboundedStart()) {
            return Verdict.unknown("the first day of the plan's period");
        }
        int year = yearOn(asOf, period.getStart());
        context.mayChangeOn(period.getStart().plusYears(year), plan.reference(), "planYear");
        if (year == 1) {
            return Verdict.satisfied();
        }
        if (plan.endorsementRenewals().isEmpty()) {
            return Verdict.unknown("whether the endorsement was renewed for year " + year + " of the plan");
        }
        int years = 1
                + Math.toIntExact(plan.endorsementRenewals().stream()
                        .filter(renewal -> !renewal.date().isAfter(asOf))
                        .count());
        return years >= year
                ? Verdict.satisfied()
                : Verdict.breached(new YearNotEndorsed(year, period.getStart().plusYears(year - 1L), years));
    }

    /** The year of a plan, from 1. */
    private static int yearOn(LocalDate date, LocalDate start) {
        int full = Math.toIntExact(ChronoUnit.YEARS.between(start, date));
        // A plan that starts on a leap day begins its other years on the last day of February.
        return start.plusYears(full + 1L).isAfter(date) ? full + 1 : full + 2;
    }

    /**
     * The plan is in a year that it is not endorsed for.
     *
     * @param year the year of the plan, from 1
     * @param began the first day of that year
     * @param years how many years it is endorsed for; at least 1
     */
    public record YearNotEndorsed(int year, LocalDate began, int years) implements Finding {
        @Override
        public String problem() {
            return "The plan has been in year " + year + " since " + began + " and is endorsed for " + years
                    + (years == 1 ? " year." : " years.");
        }

        @Override
        public String repair() {
            return "Have its endorsement renewed for year " + year + ".";
        }
    }
}
