package io.github.biglocal.plan;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Edition;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.plan.EndorsementCoversTheDay.Span;
import io.github.biglocal.plan.EndorsementCoversTheDay.YearNotEndorsed;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Timeline;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.LocalDateRange;

class EndorsementCoversTheDayTest {
    private static final EndorsementCoversTheDay RULE = EndorsementCoversTheDay.standard();
    private static final Citation SOURCE = Citation.of("Another programme, 2030");

    /** Three years from September 2012, endorsed for the first of them. */
    private static final Plan PLAN = Plan.builder()
            .id(PlanId.of("p"))
            .area(AreaId.of("a"))
            .period(Periods.parse("2012-09-01/2015-08-31"))
            .endorsed(LocalDate.of(2012, 8, 1))
            .build();

    private static final Missing RENEWED =
            Missing.of(PLAN, "endorsementRenewals", "when the endorsement was renewed for a further year");

    private static Verdict verdict(Plan plan, LocalDate asOf) {
        return RULE.verdict(plan, RuleContext.on(asOf));
    }

    private static Plan renewed(String... days) {
        return PLAN.withEndorsementRenewals(Arrays.stream(days)
                .map(LocalDate::parse)
                .map(EndorsementRenewal::new)
                .toList());
    }

    private static Verdict notEndorsed(int year, String began, int years) {
        return Verdict.breached(new YearNotEndorsed(PLAN.reference(), year, LocalDate.parse(began), years));
    }

    @ParameterizedTest
    @CsvSource({
        "2013-08-31, 0",
        "2013-09-01, 0",
        "2013-09-09, 0",
        "2013-09-10, 0",
        "2014-08-31, 0",
        "2014-09-01, 3",
        "2015-06-30, 3",
        "2015-07-01, 0",
        "2015-08-31, 0"
    })
    void aRenewalIsNeededForEachFurtherYearUntilJuly2015(LocalDate asOf, int notEndorsed) {
        Plan plan = renewed("2013-09-01");

        assertThat(verdict(plan, asOf))
                .isEqualTo(notEndorsed == 0 ? Verdict.satisfied() : notEndorsed(notEndorsed, "2014-09-01", 2));
    }

    @Test
    void aRenewalCountsFromItsDay() {
        Plan plan = renewed("2013-09-10");

        assertThat(verdict(plan, LocalDate.of(2013, 9, 9))).isEqualTo(notEndorsed(2, "2013-09-01", 1));
        assertThat(verdict(plan, LocalDate.of(2013, 9, 10))).isEqualTo(Verdict.satisfied());
    }

    @Test
    void withoutARecordOfRenewalsItCannotBeJudgedAfterTheFirstYear() {
        assertThat(verdict(PLAN, LocalDate.of(2013, 8, 31))).isEqualTo(Verdict.satisfied());
        assertThat(verdict(PLAN, LocalDate.of(2013, 9, 1))).isEqualTo(Verdict.unknown(RENEWED));
    }

    @Test
    void aPlanThatStartsOnALeapDayHasAFirstYearUntilTheLastOfFebruary() {
        Plan plan = renewed("2014-09-01").withPeriod(Periods.parse("2012-02-29/2015-06-30"));

        assertThat(verdict(plan.withEndorsed(LocalDate.of(2012, 1, 1)), LocalDate.of(2013, 2, 28)))
                .isEqualTo(Verdict.satisfied());
        assertThat(verdict(plan.withEndorsed(LocalDate.of(2012, 1, 1)), LocalDate.of(2013, 3, 1)))
                .isEqualTo(notEndorsed(2, "2013-03-01", 1));
    }

    @Test
    void aTimelineSeesTheYearsBeginThoughNoRecordHasTheirDays() {
        LocalDateRange period = Periods.parse("2012-01-01/2016-12-31");
        for (Plan plan : List.of(
                renewed("2013-09-10"),
                renewed("2014-12-24"),
                PLAN,
                renewed("2013-09-10").withPeriod(Periods.parse("2012-02-29/..")))) {
            Timeline timeline = Timeline.of(RULE, plan, Records.NONE, period);

            for (LocalDate day = period.getStart(); period.contains(day); day = day.plusDays(1)) {
                assertThat(timeline.on(day)).as("%s", day).isEqualTo(verdict(plan, day));
            }
        }
    }

    @Test
    void isAskedOnlyOfAPlanThatIsEndorsedAndRunning() {
        assertThat(verdict(PLAN, LocalDate.of(2012, 8, 31)))
                .isEqualTo(Verdict.notApplicable("the date asked about is outside the plan's period"));
        assertThat(verdict(PLAN, LocalDate.of(2015, 9, 1)))
                .isEqualTo(Verdict.notApplicable("the date asked about is outside the plan's period"));
        assertThat(verdict(PLAN.withEndorsed(LocalDate.of(2012, 12, 2)), LocalDate.of(2012, 12, 1)))
                .isEqualTo(Verdict.notApplicable("the plan was endorsed after the date asked about"));
    }

    @ParameterizedTest
    @CsvSource({"2014-12-31, false", "2015-01-01, false", "2015-01-02, true"})
    void isNotAskedOfAPlanWhosePlaceAnotherHasTaken(LocalDate replaced, boolean asked) {
        assertThat(verdict(renewed("2013-09-01").withReplaced(replaced), LocalDate.of(2015, 1, 1)))
                .isEqualTo(
                        asked
                                ? notEndorsed(3, "2014-09-01", 2)
                                : Verdict.notApplicable("the plan has been replaced by another"));
    }

    @Test
    void withoutPeriodOrEndorsementItCannotBeJudged() {
        LocalDate day = LocalDate.of(2014, 1, 1);

        Missing period = Missing.of(PLAN, "period", "when the plan starts and ends");
        Missing endorsed = Missing.of(PLAN, "endorsed", "when the plan was endorsed");
        Plan silent = PLAN.withPeriod(Optional.empty()).withEndorsed(Optional.empty());

        // In its first year it would need no renewal.
        assertThat(verdict(PLAN.withPeriod(Optional.empty()), day))
                .isEqualTo(Verdict.unknown(List.of(period, RENEWED), 1));
        assertThat(verdict(PLAN.withPeriod(Periods.parse("../2015-08-31")), day))
                .isEqualTo(Verdict.unknown(List.of(period, RENEWED), 1));
        assertThat(verdict(PLAN.withEndorsed(Optional.empty()), day)).isEqualTo(Verdict.unknown(endorsed, RENEWED));
        assertThat(verdict(PLAN.withEndorsed(Optional.empty()), LocalDate.of(2013, 8, 31)))
                .isEqualTo(Verdict.unknown(endorsed));
        assertThat(verdict(silent, LocalDate.of(2015, 7, 1))).isEqualTo(Verdict.unknown(period, endorsed));
        assertThat(verdict(silent, day)).isEqualTo(Verdict.unknown(List.of(period, endorsed, RENEWED), 2));
    }

    @ParameterizedTest
    @CsvSource({"2010-07-26, false", "2010-07-27, true", "2026-03-31, true", "2026-04-01, false"})
    void appliesWhileTheProgrammeRuns(LocalDate asOf, boolean applies) {
        Plan plan = PLAN.withPeriod(LocalDateRange.ALL).withEndorsed(LocalDate.of(2010, 1, 1));

        assertThat(verdict(plan, asOf) instanceof Verdict.NotApplicable).isNotEqualTo(applies);
    }

    @Test
    void anotherProgrammeHasItsOwnEditions() {
        Edition<Span> early = Edition.of(Periods.parse("2030-01-01/2030-12-31"), Span.ONE_YEAR, SOURCE);
        Edition<Span> late = Edition.of(Periods.parse("2032-01-01/.."), Span.WHOLE_PLAN, SOURCE);
        EndorsementCoversTheDay rule = EndorsementCoversTheDay.ofEditions(List.of(late, early));
        Plan plan = PLAN.withPeriod(LocalDateRange.ALL);

        assertThat(rule.verdict(plan, RuleContext.on(LocalDate.of(2031, 6, 1))))
                .isEqualTo(Verdict.notApplicable("no length of endorsement is set for the date asked about"));
        assertThat(rule.verdict(plan, RuleContext.on(LocalDate.of(2032, 1, 1)))).isEqualTo(Verdict.satisfied());
        assertThat(rule.info().sources()).containsExactly(SOURCE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EndorsementCoversTheDay.ofEditions(List.of(early, early)));
        assertRefused("Parameter", "endorsed-for", () -> EndorsementCoversTheDay.ofEditions(List.of()));
    }

    @Test
    void saysWhatIsWrongAndWhatWouldPutItRight() {
        YearNotEndorsed one = new YearNotEndorsed(PLAN.reference(), 2, LocalDate.of(2013, 9, 1), 1);
        YearNotEndorsed two = new YearNotEndorsed(PLAN.reference(), 3, LocalDate.of(2014, 9, 1), 1);

        assertThat(one.problem())
                .isEqualTo(
                        "The plan has been in its 2nd year since 1 September 2013, but its endorsement covers only 1 year.");
        assertThat(two.problem())
                .isEqualTo(
                        "The plan has been in its 3rd year since 1 September 2014, but its endorsement covers only 1 year.");
        assertThat(two.repair()).isEqualTo("Have its endorsement renewed for the 3rd year, or record the renewal.");
        assertThat(two.repairs()).containsExactly(Repair.add(PLAN.reference(), "endorsementRenewals", 2));
    }
}
