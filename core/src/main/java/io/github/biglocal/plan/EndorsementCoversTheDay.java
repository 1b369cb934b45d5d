package io.github.biglocal.plan;

import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Edition;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.entity.Series;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.rule.Finding;
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
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.threeten.extra.LocalDateRange;

/**
 * The endorsement of a plan covers the date asked about: before July 2015 endorsement was for one year of the plan at a
 * time; since then it has been for the whole life of the plan. Which wording applies is decided by the day asked about,
 * so a plan endorsed for one year in 2014 needs no renewal after July 2015.
 *
 * <p>An endorsement before July 2015 counts for one year from the start of the plan, and each renewal for the next.
 */
public final class EndorsementCoversTheDay extends Rule<Plan> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("endorsement-covers-the-day");

    /** The practice before July 2015: one year at a time. */
    public static final Edition<Span> ONE_YEAR_AT_A_TIME = Edition.of(
            LocalDateRange.of(Guidance.WHOLE_PROGRAMME.getStart(), Guidance.FROM_JULY_2015.getStart()),
            Span.ONE_YEAR,
            Guidance.CHANGES_2015);

    /** The practice from July 2015: the whole life of the plan. */
    public static final Edition<Span> WHOLE_PLAN_2015 =
            Edition.of(Guidance.FROM_JULY_2015, Span.WHOLE_PLAN, Guidance.CHANGES_2015);

    /** How long an endorsement lasts, in editions; on a day without one the rule does not apply. */
    public static final Parameter<Series<Edition<Span>>> ENDORSED_FOR = Parameter.dated(
            Parameter.choice("endorsed-for", "how long an endorsement lasts", Span.class, Span.WHOLE_PLAN),
            Series.of(List.of(ONE_YEAR_AT_A_TIME, WHOLE_PLAN_2015)));

    private static final String WHEN_ENDORSED = "when the plan was endorsed";

    /** How long an endorsement lasts. */
    public enum Span {
        /** For one year of the plan. */
        ONE_YEAR,
        /** For the whole life of the plan. */
        WHOLE_PLAN
    }

    private final Series<Edition<Span>> editions;

    private EndorsementCoversTheDay(Parameters parameters) {
        super(info(parameters.get(ENDORSED_FOR)), Plan.class, parameters);
        this.editions = parameters.get(ENDORSED_FOR);
    }

    private static RuleInfo info(Series<Edition<Span>> editions) {
        List<Citation> sources = editions.entries().stream()
                .flatMap(edition -> edition.source().stream())
                .distinct()
                .toList();
        return RuleInfo.of("plan", ID, RuleKind.REQUIREMENT)
                .title("The plan's endorsement covers the date asked about")
                .rationale("Local Trust funds an endorsed plan only for the time its endorsement covers.")
                .sources(sources.isEmpty() ? List.of(Guidance.CHANGES_2015) : sources)
                .rows("L5")
                .guidance(editions.span().orElseThrow())
                .basis(
                        "Local Trust's newsletter of July 2015 says how long an endorsement lasts: one year until then, and the whole plan from then on.")
                .ownReading("The year is counted from the start of the plan")
                .ownReading("the one-year wording is applied back to 27 July 2010")
                .ownReading(
                        "a plan endorsed for one year before July 2015 counts as endorsed for its whole length from 1 July 2015")
                .build();
    }

    /** {@return the rule as published: one year at a time before July 2015, the whole plan from then} */
    public static EndorsementCoversTheDay standard() {
        return new EndorsementCoversTheDay(Parameters.of(ENDORSED_FOR));
    }

    /**
     * {@return the rule with the editions of the caller's choice}
     *
     * @param editions at least one; on a day without one the rule does not apply
     * @throws InvalidValueException if there are none, or two apply on the same day
     */
    public static EndorsementCoversTheDay ofEditions(Collection<Edition<Span>> editions) {
        Objects.requireNonNull(editions, "editions");
        return new EndorsementCoversTheDay(Parameters.of(ENDORSED_FOR).with(ENDORSED_FOR, Series.of(editions)));
    }

    @Override
    protected Rule<Plan> with(Parameters changed) {
        return new EndorsementCoversTheDay(changed);
    }

    @Override
    public List<Change> changes() {
        return editions.changes(reference(), "editions");
    }

    @Override
    protected Verdict judge(Plan plan, RuleContext context) {
        LocalDate asOf = context.asOf();
        Optional<Span> span = editions.on(asOf).map(Edition::value);
        if (span.isEmpty()) {
            return Verdict.notApplicable("no length of endorsement is set for the date asked about");
        }
        if (plan.isReplacedBy(asOf)) {
            return Verdict.notApplicable("the plan has been replaced by another");
        }
        if (plan.endorsed().filter(day -> day.isAfter(asOf)).isPresent()) {
            return Verdict.notApplicable("the plan was endorsed after the date asked about");
        }
        if (plan.period().filter(period -> !period.contains(asOf)).isPresent()) {
            return Verdict.notApplicable("the date asked about is outside the plan's period");
        }
        return span.get() == Span.ONE_YEAR ? forItsYear(plan, context) : forItsWhole(plan);
    }

    private static Verdict forItsWhole(Plan plan) {
        List<Missing> missing = new ArrayList<>();
        if (plan.period().isEmpty()) {
            missing.add(Missing.of(plan, "period", "when the plan starts and ends"));
        }
        if (plan.endorsed().isEmpty()) {
            missing.add(Missing.of(plan, "endorsed", WHEN_ENDORSED));
        }
        return missing.isEmpty() ? Verdict.satisfied() : Verdict.unknown(missing, missing.size());
    }

    private static Verdict forItsYear(Plan plan, RuleContext context) {
        LocalDate asOf = context.asOf();
        Optional<LocalDate> start =
                plan.period().filter(period -> !period.isUnboundedStart()).map(LocalDateRange::getStart);
        int year = start.map(day -> yearOn(asOf, day)).orElse(0);
        start.ifPresent(day -> context.mayChangeOn(firstDayAfter(year, day), plan.reference(), "planYear"));
        List<Missing> missing = new ArrayList<>();
        if (start.isEmpty()) {
            missing.add(Missing.of(plan, "period", "when the plan starts and ends"));
        }
        if (plan.endorsed().isEmpty()) {
            missing.add(Missing.of(plan, "endorsed", WHEN_ENDORSED));
        }
        int needed = missing.size();
        if (year != 1 && plan.endorsementRenewals().isEmpty()) {
            missing.add(Missing.of(plan, "endorsementRenewals", "when the endorsement was renewed for a further year"));
            // In the plan's first year no renewal would be needed.
            needed += start.isEmpty() ? 0 : 1;
        }
        if (needed > 0) {
            return Verdict.unknown(missing, needed);
        }
        int years = 1
                + Math.toIntExact(plan.endorsementRenewals().stream()
                        .filter(renewal -> !renewal.date().isAfter(asOf))
                        .count());
        return years >= year
                ? Verdict.satisfied()
                : Verdict.breached(new YearNotEndorsed(
                        plan.reference(), year, firstDayAfter(year - 1, start.orElseThrow()), years));
    }

    /** The year of a plan, from 1: those that are over, and one. */
    private static int yearOn(LocalDate date, LocalDate start) {
        return Math.toIntExact(ChronoUnit.YEARS.between(start, date)) + 1;
    }

    private static LocalDate firstDayAfter(int years, LocalDate start) {
        return Periods.afterMonths(start, 12L * years);
    }

    /**
     * The plan is in a year that it is not endorsed for.
     *
     * @param plan the plan
     * @param year the year of the plan, from 1
     * @param began the first day of that year
     * @param years how many years it is endorsed for; at least 1
     */
    public record YearNotEndorsed(Reference plan, int year, LocalDate began, int years) implements Finding {
        public YearNotEndorsed {
            Objects.requireNonNull(began, "began");
            Objects.requireNonNull(plan, "plan");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("endorsementRenewals");
        }

        @Override
        public String problem() {
            return "The plan has been in its " + Text.ordinal(year) + " year since " + Text.day(began)
                    + ", but its endorsement covers only " + Text.count(years, "year") + ".";
        }

        @Override
        public String repair() {
            return "Have its endorsement renewed for the " + Text.ordinal(year) + " year, or record the renewal.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.add(plan, "endorsementRenewals", year - years));
        }
    }
}
