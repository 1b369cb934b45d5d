package io.github.biglocal.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.lto.LtoAppointment;
import io.github.biglocal.lto.LtoAppointmentId;
import io.github.biglocal.lto.LtoRelation;
import io.github.biglocal.lto.OwnLtoIsLegalEntity;
import io.github.biglocal.lto.OwnLtoIsLegalEntity.NoLegalEntity;
import io.github.biglocal.organisation.LegalForm;
import io.github.biglocal.organisation.LegalFormPeriod;
import io.github.biglocal.organisation.LegalPersonality;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.partnership.IncorporatedHasLegalForm.StillUnincorporated;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Records;
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
        return new OwnLtoIsLegalEntity().verdict(partnership, RuleContext.on(date, Records.of(records)));
    }

    private static Verdict incorporated(Partnership partnership, LocalDate date) {
        return new IncorporatedHasLegalForm().verdict(partnership, RuleContext.on(date));
    }

    @ParameterizedTest
    @CsvSource({
        // a form that may be incorporated or not contradicts no date of incorporation
        "UNINCORPORATED, NOT_A_LEGAL_ENTITY, BREACHED, BREACHED",
        "CIO, LEGAL_ENTITY, SATISFIED, SATISFIED",
        "CIC, LEGAL_ENTITY, SATISFIED, SATISFIED",
        "COMMUNITY_BENEFIT_SOCIETY, LEGAL_ENTITY, SATISFIED, SATISFIED",
        "COMPANY, LEGAL_ENTITY, SATISFIED, SATISFIED",
        "CHARITY, UNKNOWN, UNKNOWN, SATISFIED",
        "ROYAL_CHARTER_BODY, UNKNOWN, UNKNOWN, SATISFIED"
    })
    void aFormTellsWhetherABodyIsALegalEntity(
            String form, LegalPersonality personality, Answer own, Answer incorporated) {
        LegalForm legalForm = LegalForm.of(form);

        assertThat(legalForm.personality()).isEqualTo(personality);
        assertThat(own(with(OWN, legalForm), DAY).answer()).isEqualTo(own);
        assertThat(incorporated(with(BOARD.withIncorporated(DAY), legalForm), DAY)
                        .answer())
                .isEqualTo(incorporated);
    }

    @Test
    void aPartnershipIsItsOwnOrganisationByItsStyleOrByWhomItAppointed() {
        Verdict breached = Verdict.breached(new NoLegalEntity(BOARD.reference(), LegalForm.UNINCORPORATED));
        Partnership board = with(BOARD, LegalForm.UNINCORPORATED);

        assertThat(own(with(OWN, LegalForm.UNINCORPORATED), DAY)).isEqualTo(breached);
        assertThat(own(board, DAY, APPOINTMENT.withRelationToPartnership(LtoRelation.PARTNERSHIP_ITSELF)))
                .isEqualTo(breached);
        assertThat(own(board.withIncorporatedAs(BODY), DAY, APPOINTMENT)).isEqualTo(breached);
        assertThat(own(board.withIncorporatedAs(OrganisationId.of("another")), DAY, APPOINTMENT))
                .isEqualTo(Verdict.notApplicable(
                        "the partnership was not recorded as its own LTO on the date asked about"));
        assertThat(own(board, DAY, APPOINTMENT.withRelationToPartnership(LtoRelation.SEPARATE_ORGANISATION)))
                .isEqualTo(Verdict.notApplicable(
                        "the partnership was not recorded as its own LTO on the date asked about"));
        assertThat(own(board, DAY))
                .isEqualTo(Verdict.notApplicable(
                        "the partnership was not recorded as its own LTO on the date asked about"));
    }

    @Test
    void theStyleDecidesWhereItIsRecorded() {
        Partnership guides = with(BOARD, LegalForm.UNINCORPORATED)
                .withStyles(new StylePeriod(PartnershipStyle.GUIDES, Periods.parse("2017-01-01/2019-12-31")));

        assertThat(own(guides, DAY, APPOINTMENT))
                .isEqualTo(Verdict.notApplicable(
                        "the partnership was not recorded as its own LTO on the date asked about"));
        assertThat(own(guides, DAY, APPOINTMENT.withRelationToPartnership(LtoRelation.PARTNERSHIP_ITSELF)))
                .isEqualTo(Verdict.notApplicable(
                        "the partnership was not recorded as its own LTO on the date asked about"));
    }

    @Test
    void whetherAnLtoIsThePartnershipItselfMayNotBeRecorded() {
        Missing relation =
                Missing.of(APPOINTMENT, "relationToPartnership", "whether the LTO is the partnership itself");

        for (LegalForm form : List.of(LegalForm.UNINCORPORATED, LegalForm.CIO)) {
            assertThat(own(with(BOARD, form), DAY, APPOINTMENT)).isEqualTo(Verdict.unknown(relation));
        }
        assertThat(own(BOARD, DAY, APPOINTMENT))
                .isEqualTo(Verdict.unknown(
                        relation, Missing.of(BOARD, "legalForms", "which legal form the partnership has")));
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
                .isEqualTo(Verdict.unknown(BOARD, "legalForms", "which legal form the partnership has"));
        assertThat(own(with(OWN, LegalForm.CHARITY), DAY))
                .isEqualTo(Verdict.unknown(
                        BOARD, "legalForms/0/form", "whether the partnership's legal form is incorporated"));
        assertThat(OWN.withLegalForms(early, other).legalFormOn(LocalDate.of(2017, 12, 30)))
                .contains(LegalForm.CIO);
        assertThat(OWN.withLegalForms(early, other).legalFormOn(LocalDate.of(2017, 12, 31)))
                .isEmpty();
        assertThat(OWN.withLegalForms(early, other).legalFormOn(DAY)).contains(LegalForm.CIC);
        assertThat(incorporated(BOARD.withIncorporated(DAY), DAY))
                .isEqualTo(Verdict.notApplicable("no legal form is recorded for the date asked about"));
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
    @CsvSource(
            delimiter = '|',
            value = {
                "2017-12-31 | Not applicable: the partnership was incorporated after the date asked about.",
                "2018-01-01 | Breached: The partnership was incorporated on 1 January 2018, but its legal form is still recorded as unincorporated. Record its legal form from 1 January 2018, or correct that date."
            })
    void anIncorporatedOrMergedPartnershipIsNoUnincorporatedBodyFromThatDayOn(LocalDate date, String verdict) {
        Partnership board = with(BOARD, LegalForm.UNINCORPORATED);

        assertThat(incorporated(board.withIncorporated(DAY), date).description())
                .isEqualTo(verdict);
        assertThat(incorporated(board.withMerged(DAY), date).description())
                .isEqualTo(verdict.replace("partnership was incorporated", "partnership was merged"));
        assertThat(incorporated(board.withIncorporated(DAY.plusYears(1)).withMerged(DAY), DAY))
                .isEqualTo(Verdict.breached(
                        new StillUnincorporated(BOARD.reference(), DAY, IncorporatedHasLegalForm.Step.MERGED)));
        assertThat(incorporated(board.withIncorporated(DAY).withMerged(DAY), DAY))
                .isEqualTo(Verdict.breached(
                        new StillUnincorporated(BOARD.reference(), DAY, IncorporatedHasLegalForm.Step.INCORPORATED)));
    }

    @Test
    void withoutADayOfIncorporationNothingIsContradicted() {
        assertThat(incorporated(with(BOARD, LegalForm.UNINCORPORATED), DAY))
                .isEqualTo(Verdict.notApplicable("no date of incorporation or merger is recorded"));
        assertThat(incorporated(BOARD.withIncorporatedAs(BODY), DAY))
                .isEqualTo(Verdict.notApplicable("no date of incorporation or merger is recorded"));
        assertThat(incorporated(BOARD.withMergedWith(BODY), DAY))
                .isEqualTo(Verdict.notApplicable("no date of incorporation or merger is recorded"));
    }

    @Test
    void saysWhatIsWrongAndWhatWouldPutItRight() {
        assertThat(new NoLegalEntity(BOARD.reference(), LegalForm.UNINCORPORATED).problem())
                .isEqualTo("The partnership is its own LTO but is not a legal entity.");
        assertThat(new StillUnincorporated(BOARD.reference(), DAY, IncorporatedHasLegalForm.Step.MERGED).problem())
                .isEqualTo("The partnership was merged on 1 January 2018, but its legal form is still"
                        + " recorded as unincorporated.");
        assertThat(new StillUnincorporated(BOARD.reference(), DAY, IncorporatedHasLegalForm.Step.INCORPORATED).repair())
                .isEqualTo("Record its legal form from 1 January 2018, or correct that date.");
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
