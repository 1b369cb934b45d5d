package io.github.biglocal.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.partnership.IncorporatedHasLegalForm.StillUnincorporated;
import io.github.biglocal.partnership.OwnLtoIsLegalEntity.NoLegalEntity;
import io.github.biglocal.rule.ListedRecords;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.LocalDateRange;

/** {@link LegalForm}, {@link OwnLtoIsLegalEntity} and {@link IncorporatedHasLegalForm}. */
class LegalFormTest {
    private static final LocalDate DAY = LocalDate.of(2018, 1, 1);
    private static final OrganisationId BODY = OrganisationId.of("growing-together-northampton");
    private static final Partnership BOARD = Boards.board(8, 0);
    private static final Partnership OWN =
            BOARD.withStyles(new StylePeriod(PartnershipStyle.OWN_LTO, Periods.parse("2017-01-01/2019-12-31")));
    private static final LtoAppointment APPOINTMENT = LtoAppointment.builder()
            .id(LtoAppointmentId.of("l"))
            .area(BOARD.area())
            .organisation(BODY)
            .period(Periods.parse("2017-01-01/2019-12-31"))
            .build();

    private static Partnership with(Partnership partnership, LegalForm form) {
        return partnership.withLegalForms(new LegalFormPeriod(form, List.of(), LocalDateRange.ALL));
    }

    private static Verdict own(Partnership partnership, LocalDate date, Entity... records) {
        return new OwnLtoIsLegalEntity().verdict(partnership, RuleContext.on(date, ListedRecords.of(records)));
    }

    private static Verdict incorporated(Partnership partnership, LocalDate date) {
        return new IncorporatedHasLegalForm().verdict(partnership, RuleContext.on(date));
    }

    @ParameterizedTest
    @CsvSource({
        "UNINCORPORATED, NOT_A_LEGAL_ENTITY, Breached",
        "CIO, LEGAL_ENTITY, Satisfied",
        "CIC, LEGAL_ENTITY, Satisfied",
        "COMMUNITY_BENEFIT_SOCIETY, LEGAL_ENTITY, Satisfied",
        "COMPANY, LEGAL_ENTITY, Satisfied",
        "CHARITY, UNKNOWN, Unknown",
        "ROYAL_CHARTER_BODY, UNKNOWN, Unknown"
    })
    void aFormTellsWhetherABodyIsAPersonInLaw(String form, LegalPersonality personality, String verdict) {
        LegalForm legalForm = LegalForm.of(form);

        assertThat(legalForm.personality()).isEqualTo(personality);
        assertThat(own(with(OWN, legalForm), DAY).getClass().getSimpleName()).isEqualTo(verdict);
        assertThat(incorporated(with(BOARD.withIncorporated(DAY), legalForm), DAY)
                        .getClass()
                        .getSimpleName())
                .isEqualTo(verdict);
    }

    @Test
    void aPartnershipIsItsOwnOrganisationByItsStyleOrByWhomItAppointed() {
        Verdict breached = Verdict.breached(new NoLegalEntity(LegalForm.UNINCORPORATED));
        Partnership board = with(BOARD, LegalForm.UNINCORPORATED);

        assertThat(own(with(OWN, LegalForm.UNINCORPORATED), DAY)).isEqualTo(breached);
        assertThat(own(board, DAY, APPOINTMENT.withRelationToPartnership(LtoRelation.PARTNERSHIP_ITSELF)))
                .isEqualTo(breached);
        assertThat(own(board.withIncorporatedAs(BODY), DAY, APPOINTMENT)).isEqualTo(breached);
        assertThat(own(board.withIncorporatedAs(OrganisationId.of("another")), DAY, APPOINTMENT))
                .isInstanceOf(Verdict.NotApplicable.class);
        assertThat(own(board, DAY, APPOINTMENT.withRelationToPartnership(LtoRelation.SEPARATE_ORGANISATION)))
                .isInstanceOf(Verdict.NotApplicable.class);
    }

    @ParameterizedTest
    @CsvSource({"2016-12-31, false", "2017-01-01, true", "2019-12-31, true", "2020-01-01, false"})
    void itIsAskedWhileThePartnershipIsItsOwnOrganisation(LocalDate date, boolean asked) {
        Partnership board = with(BOARD, LegalForm.UNINCORPORATED).withIncorporatedAs(BODY);

        assertThat(own(with(OWN, LegalForm.UNINCORPORATED), date) instanceof Verdict.Breached)
                .isEqualTo(asked);
        assertThat(own(board, date, APPOINTMENT) instanceof Verdict.Breached).isEqualTo(asked);
    }

    @Test
    void aFormThatIsNotRecordedForTheDayIsNotKnown() {
        LegalFormPeriod early = new LegalFormPeriod(LegalForm.CIO, List.of(), Periods.parse("2016-01-01/2017-12-31"));
        LegalFormPeriod other = new LegalFormPeriod(LegalForm.CIC, List.of(), Periods.parse("2017-12-31/2018-12-31"));

        assertThat(own(OWN.withLegalForms(early), DAY))
                .isEqualTo(Verdict.unknown("the partnership's legal form on that day"));
        assertThat(OWN.withLegalForms(early, other).legalFormOn(LocalDate.of(2017, 12, 30)))
                .contains(LegalForm.CIO);
        assertThat(OWN.withLegalForms(early, other).legalFormOn(LocalDate.of(2017, 12, 31)))
                .isEmpty();
        assertThat(OWN.withLegalForms(early, other).legalFormOn(DAY)).contains(LegalForm.CIC);
        assertThat(incorporated(BOARD.withIncorporated(DAY), DAY)).isInstanceOf(Verdict.Unknown.class);
    }

    @Test
    void aStyleIsKnownOnTheDaysOnWhichTheEntriesAgree() {
        Partnership board = BOARD.withStyles(
                new StylePeriod(PartnershipStyle.GUIDES, Periods.parse("2016-01-01/2017-12-31")),
                new StylePeriod(PartnershipStyle.OWN_LTO, Periods.parse("2017-12-31/..")));

        assertThat(board.styleOn(LocalDate.of(2015, 12, 31))).isEmpty();
        assertThat(board.styleOn(LocalDate.of(2016, 1, 1))).contains(PartnershipStyle.GUIDES);
        assertThat(board.styleOn(LocalDate.of(2017, 12, 31))).isEmpty();
        assertThat(board.styleOn(DAY)).contains(PartnershipStyle.OWN_LTO);
    }

    @ParameterizedTest
    @CsvSource({"2017-12-31, NotApplicable", "2018-01-01, Breached"})
    void anIncorporatedOrMergedPartnershipIsNoUnincorporatedBodyFromThatDayOn(LocalDate date, String verdict) {
        Partnership board = with(BOARD, LegalForm.UNINCORPORATED);

        for (Partnership each : List.of(board.withIncorporated(DAY), board.withMerged(DAY))) {
            assertThat(incorporated(each, date).getClass().getSimpleName()).isEqualTo(verdict);
        }
        assertThat(incorporated(board.withIncorporated(DAY.plusYears(1)).withMerged(DAY), DAY))
                .isEqualTo(Verdict.breached(new StillUnincorporated(DAY)));
    }

    @Test
    void anIncorporationWithoutADayIsNotKnownAndNoneIsNotAsked() {
        assertThat(incorporated(with(BOARD, LegalForm.UNINCORPORATED), DAY)).isInstanceOf(Verdict.NotApplicable.class);
        assertThat(incorporated(BOARD.withIncorporatedAs(BODY), DAY))
                .isEqualTo(Verdict.unknown("when the partnership was incorporated, or merged"));
        assertThat(incorporated(BOARD.withMergedWith(BODY), DAY))
                .isEqualTo(Verdict.unknown("when the partnership was incorporated, or merged"));
    }

    @Test
    void saysWhatIsWrongAndWhatWouldMendIt() {
        assertThat(new NoLegalEntity(LegalForm.UNINCORPORATED).problem())
                .isEqualTo("The partnership is its own locally trusted organisation and is no person in law.");
        assertThat(new StillUnincorporated(DAY).problem())
                .isEqualTo(
                        "The partnership has been incorporated, or merged, since 2018-01-01, and its legal form is that of an"
                                + " unincorporated body.");
        assertThat(new StillUnincorporated(DAY).repair())
                .isEqualTo("Record the legal form it took on, from 2018-01-01.");
    }

    @ParameterizedTest
    @CsvSource({"2016-12-31, true", "2017-01-01, false", "2019-12-31, false", "2020-01-01, true"})
    void nothingIsAskedOfAPartnershipsMembersOutsideItsPeriod(LocalDate date, boolean outside) {
        Partnership board = Boards.board(3, 4).withPeriod(Periods.parse("2017-01-01/2019-12-31"));

        assertThat(board.isOutsideItsPeriod(date)).isEqualTo(outside);
        assertThat(board.withPeriod(Optional.empty()).isOutsideItsPeriod(date)).isFalse();
        assertThat(MinimumSize.standard().verdict(board, RuleContext.on(date)) instanceof Verdict.Breached)
                .isNotEqualTo(outside);
        assertThat(ResidentMajority.standard().verdict(board, RuleContext.on(date)) instanceof Verdict.Breached)
                .isNotEqualTo(outside);
    }
}
