package io.github.biglocal.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Periods;
import io.github.biglocal.partnership.Boards;
import io.github.biglocal.partnership.Member;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.PartnershipId;
import io.github.biglocal.partnership.PersonId;
import io.github.biglocal.partnership.Residence;
import io.github.biglocal.programme.TermsWithinProgramme.Edge;
import io.github.biglocal.programme.TermsWithinProgramme.TermOutside;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermsWithinProgrammeTest {
    private static final LocalDate FIRST = LocalDate.of(2010, 7, 27);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);
    private static final Programme PROGRAMME = Programme.builder()
            .id(ProgrammeId.of("big-local"))
            .name("Big Local")
            .period(Periods.parse("2010-07-27/2026-03-31"))
            .build();

    private static Partnership board(String... terms) {
        Member member = Boards.member("m", Residence.RESIDENT)
                .withTerms(List.of(terms).stream().map(Periods::parse).toList());
        return Boards.of(List.of(member));
    }

    private static Verdict verdict(Programme programme) {
        return new TermsWithinProgramme().verdict(programme, RuleContext.on(LocalDate.of(2018, 1, 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2010-07-27/2026-03-31", "../..", "2012-01-01/..", "../2012-01-01"})
    void aTermFromTheFirstToTheLastDayIsWithin(String term) {
        assertThat(verdict(PROGRAMME.withPartnerships(board(term)))).isEqualTo(Verdict.satisfied());
    }

    @ParameterizedTest
    @CsvSource({
        "2010-07-26/2012-12-31, BEGINNING, 2010-07-26, 2010-07-27",
        "2001-01-01/.., BEGINNING, 2001-01-01, 2010-07-27",
        "2012-01-01/2026-04-01, END, 2026-04-01, 2026-03-31"
    })
    void aTermThatBeginsBeforeOrEndsAfterIsNot(String term, Edge edge, LocalDate day, LocalDate limit) {
        Partnership board = board("2014-01-01/2015-12-31", term);

        assertThat(verdict(PROGRAMME.withPartnerships(board)))
                .isEqualTo(Verdict.breached(new TermOutside(board.reference(), PersonId.of("m"), edge, day, limit)));
    }

    @Test
    void aTermMayBeOutsideAtBothEndsAndTheFindingsAreInOrder() {
        Partnership one = board("2001-01-01/2030-12-31").withId(PartnershipId.of("b"));
        Partnership other = one.withId(PartnershipId.of("a"));

        assertThat(verdict(PROGRAMME.withPartnerships(one, other)))
                .isEqualTo(verdict(PROGRAMME.withPartnerships(other, one)))
                .isInstanceOfSatisfying(
                        Verdict.Breached.class,
                        breached -> assertThat(breached.findings())
                                .hasSize(4)
                                .extracting(
                                        finding -> finding.place().orElseThrow().id())
                                .containsExactly("a", "a", "b", "b"));
    }

    @Test
    void aProgrammeWithoutDatesCannotBeJudgedAndOneWithOpenDatesHoldsEveryTerm() {
        Programme programme = PROGRAMME.withPartnerships(board("2001-01-01/2030-12-31"));

        assertThat(verdict(programme.withPeriod(Optional.empty())))
                .isEqualTo(Verdict.unknown("when the programme runs"));
        assertThat(verdict(programme.withPeriod(Periods.parse("../..")))).isEqualTo(Verdict.satisfied());
        assertThat(verdict(PROGRAMME)).isInstanceOf(Verdict.NotApplicable.class);
    }

    @Test
    void saysWhatIsWrongAndWhatWouldMendIt() {
        TermOutside early = new TermOutside(
                board("../..").reference(), PersonId.of("m"), Edge.BEGINNING, LocalDate.of(2001, 1, 1), FIRST);
        TermOutside late = new TermOutside(
                board("../..").reference(), PersonId.of("m"), Edge.END, LocalDate.of(2030, 12, 31), LAST);

        assertThat(early.problem())
                .isEqualTo("A term of Member m begins on 2001-01-01, before the programme does on 2010-07-27.");
        assertThat(early.repair()).isEqualTo("Correct the first day of the term, or the programme's dates.");
        assertThat(late.problem())
                .isEqualTo("A term of Member m ends on 2030-12-31, after the programme does on 2026-03-31.");
        assertThat(late.repair()).isEqualTo("Correct the last day of the term, or the programme's dates.");
    }
}
