package io.github.biglocal.funding;

import static io.github.biglocal.funding.Accounts.agreement;
import static io.github.biglocal.funding.Accounts.drawdown;
import static io.github.biglocal.funding.Accounts.gbp;
import static io.github.biglocal.funding.Accounts.line;
import static io.github.biglocal.funding.Accounts.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.Area;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.rule.ListedRecords;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloseOutRulesTest {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);
    private static final Area AREA = Area.builder().id(Accounts.AREA).name("n").build();
    private static final Allocation ALLOCATION = Allocation.builder()
            .id(AllocationId.of("al"))
            .area(Accounts.AREA)
            .initial(gbp("1155000"))
            .build();
    private static final CloseOut CLOSED = CloseOut.builder()
            .id(CloseOutId.of("x"))
            .area(Accounts.AREA)
            .closed(LocalDate.of(2024, 5, 1))
            .build();
    private static final CloseOut OPEN = CLOSED.withClosed(Optional.empty());

    private static <S extends Entity> Verdict verdict(Rule<S> rule, S subject, Entity... records) {
        return rule.verdict(subject, RuleContext.on(DAY, ListedRecords.of(records)));
    }

    private static Verdict begun(String spent, Entity... more) {
        List<Entity> records = new ArrayList<>(List.of(more));
        records.add(ALLOCATION);
        records.add(agreement("f", "GBP 1155000"));
        records.add(report("f", "2023-10-01/2024-03-31", line("h", "GBP " + spent)));
        return verdict(CloseOutPhaseBegun.standard(), AREA, records.toArray(Entity[]::new));
    }

    @ParameterizedTest
    @CsvSource({"1004999.99, false", "1005000, false", "1005000.01, true"})
    void thePhaseBeginsBelow150000(String spent, boolean asked) {
        CloseOut later = OPEN.withPhaseBegun(DAY.plusDays(1));

        assertThat(begun(spent, later) instanceof Verdict.Breached).isEqualTo(asked);
        assertThat(begun(spent, later) instanceof Verdict.NotApplicable).isEqualTo(!asked);
        assertThat(begun(spent, later.withPhaseBegun(DAY)) instanceof Verdict.Satisfied)
                .isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource({"2024-06-01, Unknown", "2024-06-02, NotApplicable"})
    void whatIsDrawnUnderAnAgreementWithoutReportsMayBeSpent(String drawn, String verdict) {
        assertThat(begun("5", agreement("g", "GBP 5"), drawdown("g", drawn, "GBP 5"))
                        .getClass()
                        .getSimpleName())
                .isEqualTo(verdict);
    }

    @Test
    void anAreaThatHasClosedHasBegunToClose() {
        assertThat(begun("1100000", CLOSED)).isEqualTo(Verdict.satisfied());
    }

    @Test
    void aPhaseOfWhichNothingIsRecordedIsNotKnown() {
        assertThat(begun("1100000"))
                .isEqualTo(Verdict.unknown("whether the close-out phase has begun: none is recorded"));
        assertThat(begun("1100000", OPEN)).isEqualTo(Verdict.unknown("the day the close-out phase began"));
        assertThat(verdict(CloseOutPhaseBegun.standard(), AREA, ALLOCATION))
                .isEqualTo(Verdict.unknown("what was spent: no spend report is on record"));
        assertThat(verdict(CloseOutPhaseBegun.standard(), AREA))
                .isEqualTo(Verdict.unknown("the area's allocation: 0 are recorded, not one"));
        assertThat(begun(
                        "5",
                        report("f", "2020-01-01/2020-06-30", line("h", "GBP 1")).withPeriod(Optional.empty())))
                .isEqualTo(Verdict.unknown("what was spent: some reports cannot be counted"));
    }

    @ParameterizedTest
    @CsvSource({"74999.99, true", "75000, true", "75000.01, false"})
    void anAreaClosesWith75000OrLess(String remaining, boolean satisfied) {
        Verdict verdict = verdict(ClosesWithLittleLeft.standard(), CLOSED.withRemaining(gbp(remaining)));

        assertThat(verdict instanceof Verdict.Satisfied).isEqualTo(satisfied);
        assertThat(verdict instanceof Verdict.Breached).isEqualTo(!satisfied);
    }

    @ParameterizedTest
    @CsvSource({"2023-09-30, false", "2023-10-01, true", "2024-06-01, true", "2024-06-02, false"})
    void aCloseIsAskedFromTheGuidanceToTheDay(String closed, boolean asked) {
        CloseOut closeOut = CLOSED.withClosed(LocalDate.parse(closed))
                .withRemaining(gbp("80000"))
                .withRecordsKeptUntil(LocalDate.of(2024, 12, 31))
                .withSteps(step(CloseOutRequirement.EMPLOYMENT_ENDED, CloseOutStep.Status.OUTSTANDING, "2020-01-01"));

        assertThat(verdict(ClosesWithLittleLeft.standard(), closeOut) instanceof Verdict.Breached)
                .isEqualTo(asked);
        assertThat(verdict(RecordsKeptSevenYears.standard(), closeOut) instanceof Verdict.Breached)
                .isEqualTo(asked);
        assertThat(
                        verdict(new CloseOutComplete(), closeOut.withRemaining(Optional.empty()))
                                instanceof Verdict.Breached)
                .isEqualTo(asked);
    }

    private static CloseOutStep step(CloseOutRequirement requirement, CloseOutStep.Status status, String date) {
        return new CloseOutStep(requirement, status, Optional.of(LocalDate.parse(date)));
    }

    private static CloseOut with(CloseOutStep... steps) {
        List<CloseOutStep> all = new ArrayList<>(List.of(steps));
        Stream.of(CloseOutRequirement.values())
                .filter(each -> all.stream().noneMatch(step -> step.requirement() == each))
                .map(each -> new CloseOutStep(each, CloseOutStep.Status.NOT_NEEDED, Optional.empty()))
                .toList()
                .forEach(all::add);
        return CLOSED.withSteps(all);
    }

    @Test
    void everyRequirementIsDoneOrNotNeeded() {
        for (CloseOutRequirement each : CloseOutRequirement.values()) {
            Verdict outstanding = Verdict.breached(new CloseOutComplete.Outstanding(each));

            assertThat(verdict(new CloseOutComplete(), with(step(each, CloseOutStep.Status.DONE, "2024-06-01"))))
                    .isEqualTo(Verdict.satisfied());
            assertThat(verdict(new CloseOutComplete(), with(step(each, CloseOutStep.Status.DONE, "2024-06-02"))))
                    .isEqualTo(outstanding);
            assertThat(verdict(
                            new CloseOutComplete(),
                            with(
                                    step(each, CloseOutStep.Status.DONE, "2024-05-20"),
                                    step(each, CloseOutStep.Status.OUTSTANDING, "2024-05-01"))))
                    .isEqualTo(Verdict.satisfied());
            assertThat(verdict(new CloseOutComplete(), with(step(each, CloseOutStep.Status.OUTSTANDING, "2024-05-01"))))
                    .isEqualTo(outstanding);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, true", "0.01, false", "75000, false"})
    void whatIsOutstandingMayBeToComeWhereMoneyWasLeft(String remaining, boolean breached) {
        CloseOut closeOut = with(step(
                        CloseOutRequirement.FINAL_SPEND_REPORT, CloseOutStep.Status.OUTSTANDING, "2024-05-01"))
                .withRemaining(gbp(remaining));

        assertThat(verdict(new CloseOutComplete(), closeOut))
                .isEqualTo(
                        breached
                                ? Verdict.breached(
                                        new CloseOutComplete.Outstanding(CloseOutRequirement.FINAL_SPEND_REPORT))
                                : Verdict.unknown("whether the money left at the close is spent"));
    }

    @Test
    void aRequirementThatIsNotListedIsNotKnown() {
        assertThat(verdict(
                        new CloseOutComplete(),
                        CLOSED.withSteps(
                                step(CloseOutRequirement.FINAL_SPEND_REPORT, CloseOutStep.Status.DONE, "2024-05-01"))))
                .isEqualTo(Verdict.unknown("how far the return of the underspend with its contribution has come"));
    }

    @ParameterizedTest
    @CsvSource({"2031-04-30, false", "2031-05-01, true", "2031-05-02, true"})
    void recordsAreKeptSevenYears(String until, boolean satisfied) {
        assertThat(
                        verdict(RecordsKeptSevenYears.standard(), CLOSED.withRecordsKeptUntil(LocalDate.parse(until)))
                                instanceof Verdict.Satisfied)
                .isEqualTo(satisfied);
    }

    @ParameterizedTest
    @CsvSource({"2024-04-30, true", "2024-05-01, true", "2024-05-02, false"})
    void theCloseFollowsThePhase(String phaseBegun, boolean satisfied) {
        assertThat(
                        verdict(new CloseOutDatesInOrder(), CLOSED.withPhaseBegun(LocalDate.parse(phaseBegun)))
                                instanceof Verdict.Satisfied)
                .isEqualTo(satisfied);
    }

    @Test
    void theThresholdsAreTheCallersToSet() {
        Citation terms = Citation.of("Terms");
        LocalDate longAgo = LocalDate.of(2000, 1, 1);
        CloseOut closeOut =
                CLOSED.withClosed(longAgo).withRemaining(gbp("11")).withRecordsKeptUntil(longAgo.plusYears(9));

        assertThat(verdict(ClosesWithLittleLeft.atMost(gbp("10"), terms), closeOut))
                .isEqualTo(Verdict.breached(new ClosesWithLittleLeft.TooMuchLeft(gbp("11"), gbp("10"))));
        assertThat(verdict(RecordsKeptSevenYears.requiring(10, terms), closeOut))
                .isEqualTo(Verdict.breached(
                        new RecordsKeptSevenYears.KeptTooShort(longAgo.plusYears(9), longAgo.plusYears(10))));
    }
}
