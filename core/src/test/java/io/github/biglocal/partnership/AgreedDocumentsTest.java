package io.github.biglocal.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Periods;
import io.github.biglocal.partnership.NotYetAdopted.Document;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** {@link CodeOfConductAdopted} and {@link ConflictProcessAdopted}: the same question about two documents. */
class AgreedDocumentsTest {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 29);

    private static Verdict verdict(Document document, Optional<LocalDate> adopted, LocalDate date) {
        Partnership board = Boards.board(8, 0);
        boolean code = document == Document.CODE_OF_CONDUCT;
        Rule<Partnership> rule = code ? new CodeOfConductAdopted() : new ConflictProcessAdopted();
        return rule.verdict(
                code ? board.withCodeOfConductAdopted(adopted) : board.withConflictProcessAdopted(adopted),
                RuleContext.on(date));
    }

    @ParameterizedTest
    @CsvSource({
        "CODE_OF_CONDUCT, 2020-02-28, true",
        "CODE_OF_CONDUCT, 2020-02-29, true",
        "CODE_OF_CONDUCT, 2020-03-01, false",
        "CONFLICT_PROCESS, 2020-02-28, true",
        "CONFLICT_PROCESS, 2020-02-29, true",
        "CONFLICT_PROCESS, 2020-03-01, false"
    })
    void isThereFromTheDayItIsAdopted(Document document, LocalDate adopted, boolean there) {
        assertThat(verdict(document, Optional.of(adopted), DAY))
                .isEqualTo(there ? Verdict.satisfied() : Verdict.breached(new NotYetAdopted(document, adopted)));
    }

    @ParameterizedTest
    @EnumSource(Document.class)
    void withoutADayItIsNotKnown(Document document) {
        assertThat(verdict(document, Optional.empty(), DAY)).isInstanceOf(Verdict.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({
        "CODE_OF_CONDUCT, 2018-12-31, false",
        "CODE_OF_CONDUCT, 2019-01-01, true",
        "CODE_OF_CONDUCT, 2026-03-31, true",
        "CODE_OF_CONDUCT, 2026-04-01, false",
        "CONFLICT_PROCESS, 2015-06-30, false",
        "CONFLICT_PROCESS, 2015-07-01, true",
        "CONFLICT_PROCESS, 2026-03-31, true",
        "CONFLICT_PROCESS, 2026-04-01, false"
    })
    void isAskedForWhileTheGuidanceApplies(Document document, LocalDate date, boolean applies) {
        assertThat(verdict(document, Optional.of(LocalDate.of(2030, 1, 1)), date) instanceof Verdict.Breached)
                .isEqualTo(applies);
    }

    @Test
    void isNotAskedOfAPartnershipThatIsNoMore() {
        Partnership ended =
                Boards.board(8, 0).withPeriod(Periods.parse("../2020-02-28")).withCodeOfConductAdopted(DAY.plusDays(1));

        assertThat(new CodeOfConductAdopted().verdict(ended, RuleContext.on(DAY)))
                .isInstanceOf(Verdict.NotApplicable.class);
    }

    @Test
    void saysWhatIsWrongAndWhatWouldMendIt() {
        assertThat(new NotYetAdopted(Document.CODE_OF_CONDUCT, DAY).problem())
                .isEqualTo("The partnership had no code of conduct before 2020-02-29.");
        assertThat(new NotYetAdopted(Document.CONFLICT_PROCESS, DAY).problem())
                .isEqualTo("The partnership had no process for conflicts of interest before 2020-02-29.");
        assertThat(new NotYetAdopted(Document.CONFLICT_PROCESS, DAY).repair())
                .isEqualTo("Adopt one, or record the day on which an earlier one was adopted.");
    }
}
