package io.github.biglocal.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.plan.ProposalFourWeeksAhead.AppliedLate;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlanChangeRulesTest {
    private static final LocalDate DAY = LocalDate.of(2021, 1, 1);

    private static PlanChange bridging(String requested, String neededBy) {
        return PlanChange.builder()
                .id(PlanChangeId.of("c"))
                .area(AreaId.of("a"))
                .kind(PlanChangeKind.BRIDGING_GRANT)
                .requested(LocalDate.parse(requested))
                .neededBy(LocalDate.parse(neededBy))
                .build();
    }

    private static Verdict inTime(PlanChange change) {
        return ProposalFourWeeksAhead.standard().verdict(change, RuleContext.on(DAY));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-06-01, 2020-06-28, false",
        "2020-06-01, 2020-06-29, true",
        "2020-06-01, 2020-06-30, true",
        "2020-06-01, 2020-05-01, false"
    })
    void aProposalIsFourWeeksAheadOrTooLate(String requested, String neededBy, boolean satisfied) {
        Verdict verdict = inTime(bridging(requested, neededBy));

        assertThat(verdict instanceof Verdict.Satisfied).isEqualTo(satisfied);
        assertThat(verdict instanceof Verdict.Breached).isEqualTo(!satisfied);
    }

    @ParameterizedTest
    @EnumSource(PlanChangeKind.class)
    void onlyProposalsForMoneyAreAskedFourWeeksAhead(PlanChangeKind kind) {
        assertThat(inTime(bridging("2020-06-01", "2020-06-02").withKind(kind)) instanceof Verdict.Breached)
                .isEqualTo(kind == PlanChangeKind.BRIDGING_GRANT || kind == PlanChangeKind.ADDITIONAL_FUNDING);
    }

    @ParameterizedTest
    @CsvSource({"2019-12-31, false", "2020-01-01, true", "2021-01-01, true", "2021-01-02, false"})
    void aProposalFromBeforeTheGuidanceOrOfALaterDayIsNotAsked(String requested, boolean asked) {
        assertThat(inTime(bridging(requested, requested)) instanceof Verdict.Breached)
                .isEqualTo(asked);
    }

    @Test
    void withoutTheDaysItCannotBeJudged() {
        PlanChange change = bridging("2020-06-01", "2020-06-29");

        Missing requested = Missing.of(change, "requested", "when the request was made");
        Missing neededBy = Missing.of(change, "neededBy", "when the money is needed");

        assertThat(inTime(change.withRequested(Optional.empty()))).isEqualTo(Verdict.unknown(requested));
        assertThat(inTime(change.withNeededBy(Optional.empty()))).isEqualTo(Verdict.unknown(neededBy));
        assertThat(inTime(change.withRequested(Optional.empty()).withNeededBy(Optional.empty())))
                .isEqualTo(Verdict.unknown(requested, neededBy));
    }

    @Test
    void anotherProgrammeMayAskForMoreTime() {
        PlanChange change = bridging("2020-06-01", "2020-06-29");
        Verdict late = Verdict.breached(new AppliedLate(
                change.reference(), LocalDate.of(2020, 6, 1), LocalDate.of(2020, 6, 29), LocalDate.of(2020, 5, 25)));

        assertThat(ProposalFourWeeksAhead.requiring(5, Citation.of("Terms")).verdict(change, RuleContext.on(DAY)))
                .isEqualTo(late);
        assertThat(ProposalFourWeeksAhead.standard().with("weeks-ahead", 5).verdict(change, RuleContext.on(DAY)))
                .isEqualTo(late);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProposalFourWeeksAhead.requiring(-1, Citation.of("Terms")));
    }

    @Test
    void saysHowLateAndHowEarly() {
        assertThat(inTime(bridging("2020-06-02", "2020-06-29")).description())
                .isEqualTo(
                        "Breached: The money needed on 29 June 2020 was applied for on 2 June 2020, 1 day late."
                                + " Move the date the money is needed to 30 June 2020 or later, or correct whichever date is wrong.");
        assertThat(inTime(bridging("2020-06-01", "2020-07-01")).description())
                .isEqualTo(
                        "Satisfied: The money was applied for on 1 June 2020; the last day to apply was 3 June 2020.");
    }

    @Test
    void theRepairMovesTheDateTheMoneyIsNeeded() {
        AppliedLate late = new AppliedLate(
                bridging("2020-06-04", "2020-06-29").reference(),
                LocalDate.of(2020, 6, 4),
                LocalDate.of(2020, 6, 29),
                LocalDate.of(2020, 6, 1));

        assertThat(late.problem()).endsWith(", 3 days late.");
        assertThat(late.aboutField()).contains("requested");
        assertThat(late.repairs()).containsExactly(Repair.set(late.change(), "neededBy", LocalDate.of(2020, 7, 2)));
    }

    @ParameterizedTest
    @CsvSource({"2020-06-30, false", "2020-07-01, true", "2020-07-02, true"})
    void aChangeIsAgreedFromTheDayOfTheDecision(LocalDate date, boolean agreed) {
        PlanChange decided = bridging("2020-06-01", "2020-06-29").withDecided(LocalDate.of(2020, 7, 1));

        assertThat(decided.withDecision(PlanChangeDecision.AGREED).isAgreedBy(date))
                .isEqualTo(agreed);
        assertThat(decided.withDecision(PlanChangeDecision.REFUSED).isAgreedBy(date))
                .isFalse();
        assertThat(decided.isAgreedBy(date)).isFalse();
        assertThat(decided.withDecision(PlanChangeDecision.AGREED)
                        .withDecided(Optional.empty())
                        .isAgreedBy(date))
                .isFalse();
    }
}
