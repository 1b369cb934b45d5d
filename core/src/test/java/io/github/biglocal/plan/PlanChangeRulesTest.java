package io.github.biglocal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
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

        assertThat(inTime(change.withRequested(Optional.empty())))
                .isEqualTo(Verdict.unknown("the day it was asked for"));
        assertThat(inTime(change.withNeededBy(Optional.empty())))
                .isEqualTo(Verdict.unknown("the day from which the money is needed"));
    }

    @Test
    void anotherProgrammeMayAskForMoreTime() {
        PlanChange change = bridging("2020-06-01", "2020-06-29");
        ProposalFourWeeksAhead five = ProposalFourWeeksAhead.requiring(5, Citation.of("Terms"));

        assertThat(five.verdict(change, RuleContext.on(DAY)))
                .isEqualTo(Verdict.breached(new ProposalFourWeeksAhead.AskedLate(
                        LocalDate.of(2020, 6, 1), LocalDate.of(2020, 6, 29), LocalDate.of(2020, 5, 25))));
    }

    @Test
    void saysHowLateAndHowEarly() {
        assertThat(inTime(bridging("2020-06-02", "2020-06-29")).description())
                .isEqualTo("Breached: The money needed on 2020-06-29 was asked for on 2020-06-02, 1 day too late."
                        + " Ask by 2020-06-01, or need the money later.");
        assertThat(inTime(bridging("2020-06-01", "2020-07-01")).description())
                .isEqualTo("Satisfied: The last day to ask was 2020-06-03; it was asked for on 2020-06-01.");
    }

    @Test
    void eachDocumentThatIsMissingIsNamed() {
        PlanChange change = bridging("2020-06-01", "2020-06-29");
        for (ProposalDocument missing : ProposalDocument.values()) {
            Set<ProposalDocument> others = EnumSet.complementOf(EnumSet.of(missing));

            assertThat(new ProposalHasDocuments().verdict(change.withDocuments(others), RuleContext.on(DAY)))
                    .isEqualTo(Verdict.breached(new ProposalHasDocuments.MissingDocuments(Set.of(missing))));
        }
        assertThat(new ProposalHasDocuments.MissingDocuments(
                                EnumSet.of(ProposalDocument.SIGNED_ACCOUNTS, ProposalDocument.CURRENT_PLAN))
                        .problem())
                .isEqualTo("The proposal came without the current plan; the latest signed annual accounts of the"
                        + " locally trusted organisation.");
    }

    @ParameterizedTest
    @CsvSource({"2020-05-31, false", "2020-06-01, true", "2020-06-02, true"})
    void aDecisionFollowsTheRequest(String decided, boolean satisfied) {
        PlanChange change = bridging("2020-06-01", "2020-06-29").withDecided(LocalDate.parse(decided));

        assertThat(new PlanChangeDatesInOrder().verdict(change, RuleContext.on(DAY)) instanceof Verdict.Satisfied)
                .isEqualTo(satisfied);
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
