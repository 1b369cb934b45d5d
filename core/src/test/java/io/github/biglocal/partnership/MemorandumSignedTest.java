package io.github.biglocal.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Periods;
import io.github.biglocal.partnership.MemorandumOfUnderstanding.Signatory;
import io.github.biglocal.partnership.MemorandumSigned.NotSigned;
import io.github.biglocal.partnership.MemorandumSigned.SignedLater;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MemorandumSignedTest {
    private static final LocalDate DAY = LocalDate.of(2016, 2, 29);
    private static final Set<Signatory> BOTH = Set.of(Signatory.CHAIR, Signatory.FUNDERS_CHIEF_EXECUTIVE);
    private static final Partnership ENDORSED = Boards.board(8, 0).withEndorsed(LocalDate.of(2014, 5, 1));

    private static Verdict verdict(Partnership partnership, LocalDate date) {
        return new MemorandumSigned().verdict(partnership, RuleContext.on(date));
    }

    private static Partnership signed(Set<Signatory> signatories, Optional<LocalDate> day) {
        return ENDORSED.withMemorandum(new MemorandumOfUnderstanding(signatories, day));
    }

    @ParameterizedTest
    @CsvSource({"2016-02-28, true", "2016-02-29, true", "2016-03-01, false"})
    void bothSidesHaveSignedByTheDay(LocalDate signed, boolean satisfied) {
        assertThat(verdict(signed(BOTH, Optional.of(signed)), DAY))
                .isEqualTo(
                        satisfied
                                ? Verdict.satisfied()
                                : Verdict.breached(new SignedLater(LocalDate.of(2014, 5, 1), signed)));
    }

    @ParameterizedTest
    @EnumSource(Signatory.class)
    void oneSignatureIsNotEnough(Signatory only) {
        Signatory other = only == Signatory.CHAIR ? Signatory.FUNDERS_CHIEF_EXECUTIVE : Signatory.CHAIR;

        assertThat(verdict(signed(Set.of(only), Optional.of(DAY)), DAY))
                .isEqualTo(Verdict.breached(new NotSigned(Set.of(other))));
        assertThat(verdict(signed(Set.of(only), Optional.empty()), DAY))
                .isEqualTo(Verdict.breached(new NotSigned(Set.of(other))));
    }

    @Test
    void whatIsNotRecordedIsNotKnown() {
        assertThat(verdict(ENDORSED, DAY))
                .isEqualTo(Verdict.unknown("whether a memorandum of understanding was signed: none is recorded"));
        assertThat(verdict(signed(BOTH, Optional.empty()), DAY))
                .isEqualTo(Verdict.unknown("when the memorandum of understanding was signed"));
        assertThat(verdict(signed(Set.of(), Optional.empty()).withEndorsed(Optional.empty()), DAY))
                .isEqualTo(Verdict.unknown("when the partnership was endorsed"));
    }

    @Test
    void aSignedMemorandumIsEnoughWithoutTheDayOfTheEndorsement() {
        assertThat(verdict(signed(BOTH, Optional.of(DAY)).withEndorsed(Optional.empty()), DAY))
                .isEqualTo(Verdict.satisfied());
    }

    @Test
    void nothingIsAskedBeforeTheEndorsementOrOutsideThePartnershipsTime() {
        Partnership unsigned = signed(Set.of(), Optional.empty());

        assertThat(verdict(unsigned.withEndorsed(DAY), DAY)).isInstanceOf(Verdict.Breached.class);
        assertThat(verdict(unsigned.withEndorsed(DAY.plusDays(1)), DAY)).isInstanceOf(Verdict.NotApplicable.class);
        assertThat(verdict(unsigned.withPeriod(Periods.parse("2012-01-01/2016-02-28")), DAY))
                .isEqualTo(Verdict.notApplicable("the partnership does not decide in the area on that day"));
    }

    @ParameterizedTest
    @CsvSource({"2015-06-30, false", "2015-07-01, true", "2017-06-30, true", "2017-07-01, false"})
    void appliesUntilTheGuidanceNoLongerPointsToTheMemorandum(LocalDate date, boolean applies) {
        assertThat(verdict(signed(Set.of(), Optional.empty()), date) instanceof Verdict.Breached)
                .isEqualTo(applies);
    }

    @Test
    void saysWhatIsWrongAndWhatWouldMendIt() {
        assertThat(new NotSigned(BOTH).problem())
                .isEqualTo("The memorandum of understanding lacks the signature of the chair and the funder's chief"
                        + " executive.");
        assertThat(new NotSigned(Set.of(Signatory.CHAIR)).repair())
                .isEqualTo("Have it signed by the chair, or record that it was.");
        assertThat(new SignedLater(DAY, DAY.plusDays(1)).problem())
                .isEqualTo(
                        "The partnership was endorsed on 2016-02-29, and its memorandum of understanding signed only on"
                                + " 2016-03-01.");
    }
}
