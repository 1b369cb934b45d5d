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
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Records;
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
        return rule.verdict(subject, RuleContext.on(DAY, Records.of(records)));
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
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-06-01 | Not known: what was spent under the agreement; whether the close-out phase has begun.",
                "2024-06-02 | Not applicable: £1,154,995 is left, and the close-out phase begins below £150,000."
            })
    void whatIsDrawnUnderAnAgreementWithoutReportsMayBeSpent(String drawn, String verdict) {
        assertThat(begun("5", agreement("g", "GBP 5"), drawdown("g", drawn, "GBP 5"))
                        .description())
                .isEqualTo(verdict);
    }

    @Test
    void anAreaThatHasClosedHasBegunToClose() {
        assertThat(begun("1100000", CLOSED)).isEqualTo(Verdict.satisfied());
    }

    @Test
    void aPhaseOfWhichNothingIsRecordedIsNotKnown() {
        Missing phase = Missing.records(AREA, CloseOut.class, "whether the close-out phase has begun");
        Missing agreements =
                Missing.records(AREA, FundingAgreement.class, "what was agreed with the area, and what was spent");
        SpendReport undated =
                report("f", "2020-01-01/2020-06-30", line("h", "GBP 1")).withPeriod(Optional.empty());

        assertThat(begun("1100000")).isEqualTo(Verdict.unknown(phase));
        assertThat(begun("1100000", OPEN))
                .isEqualTo(Verdict.unknown(OPEN, "phaseBegun", "when the close-out phase began"));
        assertThat(verdict(CloseOutPhaseBegun.standard(), AREA, ALLOCATION))
                .isEqualTo(Verdict.unknown(agreements, phase));
        assertThat(verdict(CloseOutPhaseBegun.standard(), AREA, ALLOCATION, CLOSED))
                .isEqualTo(Verdict.unknown(agreements));
        assertThat(verdict(CloseOutPhaseBegun.standard(), AREA))
                .isEqualTo(Verdict.unknown(Missing.records(AREA, Allocation.class, "how much the area was allocated")));
        assertThat(verdict(CloseOutPhaseBegun.standard(), AREA, ALLOCATION, ALLOCATION.withId(AllocationId.of("b"))))
                .isEqualTo(Verdict.unknown(
                        Missing.records(AREA, Allocation.class, "which of the area's allocations on record is right")));
        assertThat(begun("5", undated, CLOSED))
                .isEqualTo(Verdict.unknown(undated, "submitted", "the last day that the report covers"));
    }

    @Test
    void ofAnAgreementWithoutReportsAndDrawdownsItIsNotKnownWhatWasSpent() {
        FundingAgreement other = agreement("g", "GBP 5");

        assertThat(begun("5", other, CLOSED))
                .isEqualTo(Verdict.unknown(
                        Missing.records(other, SpendReport.class, "what was spent under the agreement")));
        assertThat(begun("5", other.withOffered(DAY.plusDays(1)), CLOSED))
                .isEqualTo(Verdict.notApplicable("£1,154,995 is left, and the close-out phase begins below £150,000"));
        assertThat(begun("1005000.01", other, OPEN.withPhaseBegun(DAY.plusDays(1)))
                        .description())
                .isEqualTo("Breached: Less than £150,000 is left (£149,999.99), but the close-out phase has"
                        + " not begun. Begin the close-out phase, or correct the spending recorded.");
    }

    @ParameterizedTest
    @CsvSource({"2023-09-30, false", "2023-10-01, true", "2024-06-01, true", "2024-06-02, false"})
    void aCloseIsAskedFromTheGuidanceToTheDay(String closed, boolean asked) {
        CloseOut closeOut = CLOSED.withClosed(LocalDate.parse(closed))
                .withRemaining(gbp("80000"))
                .withRecordsKeptUntil(LocalDate.of(2024, 12, 31))
                .withSteps(step(CloseOutRequirement.EMPLOYMENT_ENDED, CloseOutStep.Status.OUTSTANDING, "2020-01-01"));

        assertThat(verdict(RecordsKeptSevenYears.standard(), closeOut) instanceof Verdict.Breached)
                .isEqualTo(asked);
        assertThat(verdict(new CloseOutComplete(), closeOut.withRemaining(gbp("0"))) instanceof Verdict.Breached)
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
        return CLOSED.withSteps(all).withRemaining(gbp("0"));
    }

    @Test
    void everyRequirementIsDoneOrNotNeeded() {
        for (CloseOutRequirement each : CloseOutRequirement.values()) {
            Verdict outstanding = Verdict.breached(new CloseOutComplete.Outstanding(CLOSED.reference(), each));

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
                                ? Verdict.breached(new CloseOutComplete.Outstanding(
                                        CLOSED.reference(), CloseOutRequirement.FINAL_SPEND_REPORT))
                                : Verdict.notApplicable("money was left to spend when the area closed"));
        assertThat(verdict(new CloseOutComplete(), closeOut.withRemaining(Optional.empty())))
                .isEqualTo(Verdict.unknown(closeOut, "remaining", "how much was left when the area closed"));
    }

    @Test
    void aRequirementThatIsNotListedIsNotKnown() {
        CloseOut one =
                CLOSED.withSteps(step(CloseOutRequirement.FINAL_SPEND_REPORT, CloseOutStep.Status.DONE, "2024-05-01"));
        List<Missing> missing = List.of(
                Missing.of(CLOSED, "steps", "whether the underspend and the contribution paid on it were returned"),
                Missing.of(CLOSED, "steps", "whether local contracts were properly ended"),
                Missing.of(CLOSED, "steps", "whether employment was properly ended"));
        List<Missing> more = new ArrayList<>(missing);
        more.add(Missing.of(CLOSED, "remaining", "how much was left when the area closed"));

        assertThat(verdict(new CloseOutComplete(), one.withRemaining(gbp("0")))).isEqualTo(Verdict.unknown(missing, 1));
        assertThat(verdict(new CloseOutComplete(), one.withRemaining(gbp("1")))).isEqualTo(Verdict.unknown(missing, 3));
        assertThat(verdict(new CloseOutComplete(), one)).isEqualTo(Verdict.unknown(more, 2));
    }

    @Test
    void whatIsDoneOnADayThatIsNotRecordedMayBeOutstanding() {
        CloseOutRequirement report = CloseOutRequirement.FINAL_SPEND_REPORT;
        CloseOutStep done = new CloseOutStep(report, CloseOutStep.Status.DONE, Optional.empty());
        CloseOutStep outstanding = new CloseOutStep(report, CloseOutStep.Status.OUTSTANDING, Optional.empty());

        assertThat(verdict(new CloseOutComplete(), with(done)))
                .isEqualTo(Verdict.unknown(
                        CLOSED, "steps/0/date", "from what date the status of the final spend report applies"));
        assertThat(verdict(new CloseOutComplete(), with(done, step(report, CloseOutStep.Status.DONE, "2024-05-01"))))
                .isEqualTo(Verdict.satisfied());
        assertThat(verdict(new CloseOutComplete(), with(outstanding)).description())
                .isEqualTo(
                        "Breached: The final spend report has not been submitted. Submit the final spend" + " report.");
    }

    @ParameterizedTest
    @CsvSource({"2031-04-30, false", "2031-05-01, true", "2031-05-02, true"})
    void recordsAreKeptSevenYears(String until, boolean satisfied) {
        assertThat(
                        verdict(RecordsKeptSevenYears.standard(), CLOSED.withRecordsKeptUntil(LocalDate.parse(until)))
                                instanceof Verdict.Satisfied)
                .isEqualTo(satisfied);
    }

    @Test
    void theThresholdsAreTheCallersToSet() {
        LocalDate longAgo = LocalDate.of(2000, 1, 1);
        CloseOut closeOut = CLOSED.withClosed(longAgo).withRecordsKeptUntil(longAgo.plusYears(9));

        assertThat(verdict(RecordsKeptSevenYears.requiring(10, Citation.of("Terms")), closeOut))
                .isEqualTo(Verdict.breached(new RecordsKeptSevenYears.KeptTooShort(
                        CLOSED.reference(), longAgo.plusYears(9), longAgo.plusYears(10))));
        assertThat(verdict(RecordsKeptSevenYears.standard(), CLOSED))
                .isEqualTo(Verdict.unknown(
                        CLOSED, "recordsKeptUntil", "until when the LTO will keep the financial records"));
        assertThat(verdict(
                                CloseOutRules.closesWithLittleLeft().with("most-left", gbp("10")),
                                CLOSED.withRemaining(gbp("11")))
                        .description())
                .isEqualTo("Breached: The area closed with £11 left, £1 more than the £10 allowed. Return £1,"
                        + " or correct the amount left.");
        assertThat(begun("1104000", OPEN.withPhaseBegun(DAY.plusDays(1)))).isInstanceOf(Verdict.Breached.class);
        assertThat(verdict(
                        CloseOutPhaseBegun.below(gbp("51000"), Citation.of("Terms")),
                        AREA,
                        ALLOCATION,
                        agreement("f", "GBP 1155000"),
                        report("f", "2023-10-01/2024-03-31", line("h", "GBP 1104000"))))
                .isEqualTo(Verdict.notApplicable("£51,000 is left, and the close-out phase begins below £51,000"));
    }

    @Test
    void anAreaWithNothingLeftIsNotSaidToHaveALittle() {
        assertThat(List.of(
                        new CloseOutPhaseBegun.NotBegun(gbp("0"), gbp("150000")).problem(),
                        new CloseOutPhaseBegun.NotBegun(gbp("-5"), gbp("150000")).problem()))
                .containsExactly(
                        "No money is left, but the close-out phase has not begun.",
                        "The area has spent £5 more than its allocation, but the close-out phase has not begun.");
    }
}
