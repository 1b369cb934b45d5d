package io.github.biglocal.lto;

import io.github.biglocal.area.Area;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.AllPresent;
import io.github.biglocal.rule.Holding;
import io.github.biglocal.rule.InPost;
import io.github.biglocal.rule.NoOverlap;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.text.Text;
import java.util.List;
import java.util.Optional;
import org.threeten.extra.LocalDateRange;

/** The rules about locally trusted organisations (LTOs). */
public final class LtoRules {
    /** The id of {@link #ltoInPost()}. */
    public static final RuleId LTO_IN_POST = RuleId.of("lto-in-post");

    /** The id of {@link #ltoChosenByPartnership()}. */
    public static final RuleId LTO_CHOSEN_BY_PARTNERSHIP = RuleId.of("lto-chosen-by-partnership");

    /** The id of {@link #ltoPassedDueDiligence()}. */
    public static final RuleId LTO_PASSED_DUE_DILIGENCE = RuleId.of("lto-passed-due-diligence");

    /** The id of {@link #ltoShowsAbilities()}. */
    public static final RuleId LTO_SHOWS_ABILITIES = RuleId.of("lto-shows-abilities");

    /** The id of {@link #ltoPeriodsDoNotOverlap()}. */
    public static final RuleId LTO_PERIODS_DO_NOT_OVERLAP = RuleId.of("lto-periods-do-not-overlap");

    /** The id of {@link #ltoEndReasonHasAnEnd()}. */
    public static final RuleId LTO_END_REASON_HAS_AN_END = RuleId.of("lto-end-reason-has-an-end");

    private LtoRules() {}

    /** {@return one of each, as published} */
    public static List<Rule<?>> all() {
        return List.of(
                ltoInPost(),
                ltoChosenByPartnership(),
                ltoPassedDueDiligence(),
                ltoShowsAbilities(),
                ltoPeriodsDoNotOverlap(),
                ltoEndReasonHasAnEnd(),
                new OwnLtoIsLegalEntity());
    }

    /** {@return that an area has a locally trusted organisation} */
    public static Rule<Area> ltoInPost() {
        RuleInfo info = RuleInfo.of("lto", LTO_IN_POST, RuleKind.GUIDANCE)
                .title("The area has a locally trusted organisation (LTO)")
                .rationale("An unincorporated partnership is not a legal entity; an LTO is, so it can hold, pay out and"
                        + " account for the money.")
                .source(Guidance.LOCALLY_TRUSTED_ORGANISATIONS)
                .rows("D11")
                .guidance(Guidance.FROM_JULY_2015)
                .basis("Local Trust's guidance of July 2015 asks partnerships to work with a locally trusted"
                        + " organisation; that there is one at all times is the library's own reading.")
                .ownReading("There should be an LTO at all times, though no source says so and areas changed theirs")
                .ownReading("Only gaps after a recorded appointment count")
                .build();
        return whileTheAreaIsActive(InPost.of(Area.class, info))
                .post("an LTO", LtoAppointment.class, LtoRules::appointments)
                .whenHeld(LtoAppointment.WHEN_IN_POST)
                .build();
    }

    private static InPost.Builder<Area> whileTheAreaIsActive(InPost.Builder<Area> rule) {
        return rule.unless(
                        "the area was announced after the date asked about",
                        (area, context) -> area.isAnnouncedAfter(context.asOf()))
                .unless("the area has closed out", (area, context) -> area.isClosedOutOn(context.asOf()));
    }

    private static List<Holding> appointments(Area area, RuleContext context) {
        return context.find(LtoAppointment.BY_AREA, area.id()).stream()
                .map(appointment -> Holding.of(appointment, "period", appointment.period()))
                .toList();
    }

    /** {@return that a partnership chose its locally trusted organisation} */
    public static Rule<LtoAppointment> ltoChosenByPartnership() {
        return new LtoStepTaken(
                RuleInfo.of("lto", LTO_CHOSEN_BY_PARTNERSHIP, RuleKind.REQUIREMENT)
                        .title("The partnership chose its locally trusted organisation")
                        .rationale("An LTO chosen by someone else would be accountable to them, not to the"
                                + " partnership.")
                        .source(Guidance.WHOS_INVOLVED)
                        .rows("T1")
                        .guidance(Guidance.FROM_JULY_2015)
                        .basis("Local Trust's guidance of July 2015 says that partnerships choose their LTO.")
                        .ownReading(
                                "The source does not say when, so choosing the LTO after its appointment is not a breach")
                        .ownReading("Appointments before 1 July 2015 are not checked")
                        .build(),
                "the partnership chose the LTO",
                "the partnership did not choose the LTO",
                "chosen",
                LtoAppointment::chosen);
    }

    /** {@return that a locally trusted organisation passed due diligence} */
    public static Rule<LtoAppointment> ltoPassedDueDiligence() {
        return new LtoStepTaken(
                RuleInfo.of("lto", LTO_PASSED_DUE_DILIGENCE, RuleKind.REQUIREMENT)
                        .title("The locally trusted organisation passed due diligence")
                        .rationale("The LTO holds public money, so Local Trust checks that it is experienced,"
                                + " constituted and keeps accurate records.")
                        .source(Guidance.LOCALLY_TRUSTED_ORGANISATIONS)
                        .rows("T2")
                        .guidance(Guidance.FROM_JULY_2015)
                        .basis("Local Trust's guidance of July 2015 says that an LTO must be able to pass its due"
                                + " diligence checks.")
                        .ownReading("The source does not say when, so passing after the appointment is not a breach")
                        .ownReading("Appointments before 1 July 2015 are not checked")
                        .build(),
                "the LTO passed due diligence",
                "the LTO did not pass due diligence",
                "dueDiligencePassed",
                LtoAppointment::dueDiligencePassed);
    }

    /** {@return that a locally trusted organisation has shown every {@link LtoAbility}} */
    public static Rule<LtoAppointment> ltoShowsAbilities() {
        RuleInfo info = RuleInfo.of("lto", LTO_SHOWS_ABILITIES, RuleKind.REQUIREMENT)
                .title("The locally trusted organisation has shown the abilities it must have")
                .rationale(
                        "Without these abilities the LTO cannot carry out the plan for the partnership or account for"
                                + " the money.")
                .source(Guidance.LOCALLY_TRUSTED_ORGANISATIONS)
                .rows("T2")
                .guidance(Guidance.FROM_JULY_2015)
                .basis("Local Trust's guidance of July 2015 lists what an LTO must be able to do as a minimum.")
                .ownReading("The LTO must have shown each ability, and the record must say so")
                .ownReading("Each LTO of the area must have all the abilities")
                .build();
        String what = "which abilities the LTO has shown";
        return AllPresent.of(LtoAppointment.class, info)
                .unless(LtoAppointment.NOT_IN_POST, (lto, context) -> lto.isOutsideItsPeriod(context.asOf()))
                .needing(LtoAppointment.WHEN_IN_POST, "period", LtoAppointment::period)
                .needing(
                        what,
                        "abilitiesShown",
                        lto -> Optional.of(lto.abilitiesShown()).filter(shown -> !shown.isEmpty()))
                .list("abilitiesShown", what, LtoAppointment::abilitiesShown)
                .having(List.of(LtoAbility.values()))
                .problem("The LTO has not shown that it can {any missing}.")
                .repair("Ask the LTO to show that it can {missing}, or record that it has shown this.")
                .build();
    }

    /** {@return that an appointment for whose end a reason is on record has an end} An end needs no reason. */
    public static Rule<LtoAppointment> ltoEndReasonHasAnEnd() {
        RuleInfo info = RuleInfo.of("lto", LTO_END_REASON_HAS_AN_END, RuleKind.RECORDS)
                .severity(Severity.WARNING)
                .title("An LTO's appointment has an end where there is a reason for its end")
                .rationale("A reason for the end says that the appointment ended; without the date the LTO still counts"
                        + " as in post.")
                .source(Guidance.CONSISTENCY)
                .rows("D10")
                .basis("The library's own check: the record says that the appointment ended, and that it goes on.")
                .build();
        return AllPresent.of(LtoAppointment.class, info)
                .unless(
                        "no reason for an end is recorded",
                        (lto, context) -> lto.endReason().isEmpty())
                .unless("no dates are recorded", (lto, context) -> lto.period().isEmpty())
                .list("period", LtoAppointment.WHEN_IN_POST, lto -> recorded(lto.period()))
                .having(List.of(END))
                .problem("A reason for the end of the appointment is recorded, but not when it ended.")
                .repair("Record the last day of the appointment, or remove the reason.")
                .build();
    }

    private static final String END = "END";

    /** What is on record of a period: that it is a period, and its end. */
    private static List<String> recorded(Optional<LocalDateRange> period) {
        return period.filter(dates -> !dates.isUnboundedEnd()).isPresent() ? List.of("PERIOD", END) : List.of("PERIOD");
    }

    /** {@return that an appointment does not name a function, or a difficulty, twice for the same days} */
    public static Rule<LtoAppointment> ltoPeriodsDoNotOverlap() {
        RuleInfo info = RuleInfo.of("lto", LTO_PERIODS_DO_NOT_OVERLAP, RuleKind.RECORDS)
                .severity(Severity.WARNING)
                .title("An LTO's entries for the same function or difficulty do not overlap")
                .rationale("A function or difficulty recorded twice for the same days would be counted twice.")
                .source(Guidance.CONSISTENCY)
                .rows("D4")
                .basis("The library's own check: the same entry is recorded twice.")
                .build();
        return NoOverlap.of(LtoAppointment.class, info)
                .same(
                        function -> "entries for the function \"" + Text.words(function) + "\"",
                        "functions",
                        LtoAppointment::functions,
                        LtoFunctionPeriod::function)
                .same(
                        difficulty -> "entries for the difficulty \"" + Text.words(difficulty.value()) + "\"",
                        "difficulties",
                        LtoAppointment::difficulties,
                        LtoDifficultyPeriod::difficulty)
                .build();
    }
}
