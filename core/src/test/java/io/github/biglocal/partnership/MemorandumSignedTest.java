package io.github.biglocal.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Periods;
import io.github.biglocal.partnership.MemorandumOfUnderstanding.Signatory;
import io.github.biglocal.partnership.MemorandumSigned.NotSigned;
import io.github.biglocal.partnership.MemorandumSigned.SignedLater;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Repair;
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
    private static final LocalDate ENDORSED_ON = LocalDate.of(2016, 2, 29);
    private static final LocalDate DAY = LocalDate.of(2019, 6, 1);
    private static final Set<Signatory> BOTH = Set.of(Signatory.CHAIR, Signatory.FUNDERS_CHIEF_EXECUTIVE);
    private static final Partnership ENDORSED = Boards.board(8, 0).withEndorsed(ENDORSED_ON);

    private static Verdict verdict(Partnership partnership, LocalDate date) {
        return new MemorandumSigned().verdict(partnership, RuleContext.on(date));
    }

    private static Partnership signed(Set<Signatory> signatories, Optional<LocalDate> day) {
        return ENDORSED.withMemorandum(new MemorandumOfUnderstanding(signatories, day));
    }

    @ParameterizedTest
    @CsvSource({"2016-02-28, true", "2016-02-29, true", "2016-03-01, false"})
    void bothSidesSignedByTheDayOfTheEndorsement(LocalDate signed, boolean satisfied) {
        Verdict expected = satisfied
                ? Verdict.satisfied()
                : Verdict.breached(new SignedLater(ENDORSED.reference(), ENDORSED_ON, signed));

        assertThat(verdict(signed(BOTH, Optional.of(signed)), ENDORSED_ON)).isEqualTo(expected);
        assertThat(verdict(signed(BOTH, Optional.of(signed)), DAY)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Signatory.class)
    void oneSignatureIsNotEnough(Signatory only) {
        Signatory other = only == Signatory.CHAIR ? Signatory.FUNDERS_CHIEF_EXECUTIVE : Signatory.CHAIR;
        NotSigned finding = new NotSigned(ENDORSED.reference(), Set.of(other));

        assertThat(verdict(signed(Set.of(only), Optional.of(ENDORSED_ON)), DAY)).isEqualTo(Verdict.breached(finding));
        assertThat(verdict(signed(Set.of(only), Optional.empty()), DAY)).isEqualTo(Verdict.breached(finding));
        assertThat(finding.repairs())
                .containsExactly(Repair.add(ENDORSED.reference(), "memorandum/signatories", other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2015-06-30 | Not applicable: the guidance did not ask for a memorandum when the partnership was endorsed.", // the day before the guidance
                "2015-07-01 | Breached: The memorandum of understanding has not been signed by the chair or Local Trust's chief executive. Record the signatures if given by the date of the endorsement; if not, have it signed by the chair and Local Trust's chief executive now.",
                "2017-06-30 | Breached: The memorandum of understanding has not been signed by the chair or Local Trust's chief executive. Record the signatures if given by the date of the endorsement; if not, have it signed by the chair and Local Trust's chief executive now.", // the last day before the guidance that no longer points to it
                "2017-07-01 | Not applicable: the guidance did not ask for a memorandum when the partnership was endorsed.",
                " | Not known: when the partnership was endorsed."
            })
    void theDayOfTheEndorsementDecidesWhetherItIsAsked(LocalDate endorsed, String verdict) {
        Partnership unsigned = signed(Set.of(), Optional.empty()).withEndorsed(Optional.ofNullable(endorsed));

        for (LocalDate date : Set.of(LocalDate.of(2017, 7, 1), DAY, LocalDate.of(2026, 3, 31))) {
            assertThat(verdict(unsigned, date).description()).isEqualTo(verdict);
        }
    }

    @Test
    void whatIsNotRecordedIsNotKnown() {
        Missing endorsed = Missing.of(ENDORSED, "endorsed", "when the partnership was endorsed");
        Missing memorandum = Missing.of(ENDORSED, "memorandum", "when a memorandum of understanding was signed");
        Missing day = Missing.of(ENDORSED, "memorandum/signed", "when the memorandum of understanding was signed");
        Partnership notEndorsed = ENDORSED.withEndorsed(Optional.empty());
        Partnership undated = signed(BOTH, Optional.empty());
        Partnership unsigned = signed(Set.of(), Optional.empty());

        assertThat(verdict(ENDORSED, DAY)).isEqualTo(Verdict.unknown(memorandum));
        assertThat(verdict(undated, DAY)).isEqualTo(Verdict.unknown(day));
        assertThat(verdict(notEndorsed, DAY)).isEqualTo(Verdict.unknown(endorsed, memorandum));
        assertThat(verdict(undated.withEndorsed(Optional.empty()), DAY)).isEqualTo(Verdict.unknown(endorsed, day));
        assertThat(verdict(unsigned.withEndorsed(Optional.empty()), DAY)).isEqualTo(Verdict.unknown(endorsed));
    }

    @Test
    void nothingIsAskedBeforeTheEndorsementOrOutsideThePartnershipsTime() {
        Partnership unsigned = signed(Set.of(), Optional.empty());

        assertThat(verdict(unsigned, ENDORSED_ON)).isInstanceOf(Verdict.Breached.class);
        assertThat(verdict(unsigned, ENDORSED_ON.minusDays(1)))
                .isEqualTo(Verdict.notApplicable("the partnership was endorsed after the date asked about"));
        assertThat(verdict(unsigned.withPeriod(Periods.parse("2012-01-01/2019-05-31")), DAY))
                .isEqualTo(Verdict.notApplicable("the partnership was not in place on the date asked about"));
    }

    @Test
    void saysWhatIsWrongAndWhatWouldPutItRight() {
        NotSigned byNobody = new NotSigned(ENDORSED.reference(), BOTH);
        SignedLater later = new SignedLater(ENDORSED.reference(), ENDORSED_ON, ENDORSED_ON.plusDays(1));

        assertThat(byNobody.problem())
                .isEqualTo("The memorandum of understanding has not been signed by the chair or Local Trust's"
                        + " chief executive.");
        assertThat(byNobody.repairs()).isEmpty();
        assertThat(new NotSigned(ENDORSED.reference(), Set.of(Signatory.CHAIR)).repair())
                .isEqualTo(
                        "Record the signature if given by the date of the endorsement; if not, have it signed by the chair now.");
        assertThat(later.problem())
                .isEqualTo("The memorandum of understanding was signed on 1 March 2016, 1 day after the partnership was"
                        + " endorsed (29 February 2016).");
        assertThat(later.repair()).isEqualTo("Correct whichever date is wrong, or accept the delay.");
    }
}
