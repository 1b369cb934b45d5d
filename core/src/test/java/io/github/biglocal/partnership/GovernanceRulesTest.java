package io.github.biglocal.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.Area;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.NotYetDone;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

/** What the rules of {@link GovernanceRules} say and what they lack; their boundaries are in the tables of samples. */
class GovernanceRulesTest {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 29);
    private static final Partnership BOARD = Boards.board(8, 0);

    private static <S extends Entity> Verdict verdict(Rule<S> rule, S subject, Entity... records) {
        return rule.verdict(subject, RuleContext.on(DAY, Records.of(records)));
    }

    private static <S extends Entity> Finding finding(Rule<S> rule, S subject, Entity... records) {
        return ((Verdict.Breached) verdict(rule, subject, records)).findings().get(0);
    }

    @Test
    void aDocumentAdoptedLaterSaysWhen() {
        Finding finding = finding(
                GovernanceRules.codeOfConductAdopted(), BOARD.withCodeOfConductAdopted(LocalDate.of(2020, 3, 1)));

        assertThat(finding)
                .isEqualTo(new NotYetDone(
                        BOARD.reference(),
                        "codeOfConductAdopted",
                        "the partnership did not adopt a code of conduct",
                        LocalDate.of(2020, 3, 1)));
        assertThat(finding.problem())
                .isEqualTo(
                        "The partnership did not adopt a code of conduct until 1 March 2020, after the date asked about.");
        assertThat(finding.repairs()).containsExactly(Repair.correct(BOARD.reference(), "codeOfConductAdopted"));
        assertThat(verdict(GovernanceRules.conflictProcessAdopted(), BOARD))
                .isEqualTo(Verdict.unknown(
                        BOARD,
                        "conflictProcessAdopted",
                        "when the partnership adopted a process for conflicts of interest"));
    }

    @Test
    void theChairOfAPartnershipWithoutMembersIsNotKnown() {
        Partnership empty = Boards.board(0, 0);

        assertThat(verdict(GovernanceRules.oneChairAtATime(), empty))
                .isEqualTo(Verdict.unknown(empty, "members", "who the members are"));
    }

    @Test
    void twoPartnershipsAtOnceAreNamedAndOneWithoutDatesIsAskedFor() {
        Area area = Area.builder().id(BOARD.area()).name("n").build();
        Partnership dated = BOARD.withPeriod(LocalDateRange.ALL);
        Partnership other = BOARD.withId(PartnershipId.of("q"));
        Finding finding =
                finding(GovernanceRules.onePartnershipAtATime(), area, dated, other.withPeriod(LocalDateRange.ALL));

        assertThat(finding.problem()).isEqualTo("2 partnerships are recorded at the same time: p and q.");
        assertThat(finding.repair())
                .isEqualTo("Correct the dates so that one partnership ends before the next begins.");
        assertThat(verdict(GovernanceRules.onePartnershipAtATime(), area, dated, other))
                .isEqualTo(Verdict.unknown(other, "period", "when the partnership was in place"));
    }

    @Test
    void entriesThatOverlapAreNamedWithTheirDays() {
        Member member = Boards.member("m", Residence.UNKNOWN)
                .withTerms(Periods.parse("2016-01-01/2017-12-31"), Periods.parse("2017-12-01/.."));
        Finding finding = finding(GovernanceRules.memberPeriodsDoNotOverlap(), member);

        assertThat(finding.problem())
                .isEqualTo("Two terms of membership overlap from 1 December 2017 to 31 December 2017.");
        assertThat(finding.repair())
                .isEqualTo(
                        "Give the earlier entry an end date before 1 December 2017, or remove or combine what is recorded twice.");
    }
}
