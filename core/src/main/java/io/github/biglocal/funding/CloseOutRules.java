package io.github.biglocal.funding;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.DatesInOrder;
import io.github.biglocal.rule.Event;
import io.github.biglocal.rule.Fact;
import io.github.biglocal.rule.NotLater;
import io.github.biglocal.rule.Parameter;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.WithinLimit;
import java.util.List;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** The rules about close-out. {@link FundingRules#all()} has them too. */
public final class CloseOutRules {
    /** The id of {@link #closesWithLittleLeft()}. */
    public static final RuleId CLOSES_WITH_LITTLE_LEFT = RuleId.of("closes-with-little-left");

    /** The id of {@link #closedByProgrammeEnd()}. */
    public static final RuleId CLOSED_BY_PROGRAMME_END = RuleId.of("closed-by-programme-end");

    /** The id of {@link #closeOutDatesInOrder()}. */
    public static final RuleId CLOSE_OUT_DATES_IN_ORDER = RuleId.of("close-out-dates-in-order");

    /** What {@link #closesWithLittleLeft()} can be set to. */
    public static final Parameter<Money> MOST_LEFT =
            Parameter.money("most-left", "the most an area may have left when it closes", CloseOutPosition.CLOSABLE_AT);

    /** Why the rules about close-out do not apply on days before it. */
    static final String NOT_CLOSED = "the area is not on record as closed";

    /** Why the rules about close-out do not apply to one before October 2023. */
    static final String BEFORE_GUIDANCE = "the area closed before the guidance of October 2023";

    private CloseOutRules() {}

    /** {@return one of each, as published} */
    public static List<Rule<?>> all() {
        return List.of(
                CloseOutPhaseBegun.standard(),
                closesWithLittleLeft(),
                closedByProgrammeEnd(),
                new CloseOutComplete(),
                RecordsKeptSevenYears.standard(),
                closeOutDatesInOrder());
    }

    static boolean isOpen(CloseOut closeOut, RuleContext context) {
        return closeOut.closed().filter(day -> !day.isAfter(context.asOf())).isEmpty();
    }

    static boolean isBefore(LocalDateRange guidance, CloseOut closeOut) {
        return closeOut.closed().filter(day -> !guidance.contains(day)).isPresent();
    }

    /** {@return the rule that an area closes with no more than £75,000 of its money left} */
    public static Rule<CloseOut> closesWithLittleLeft() {
        return WithinLimit.of(
                        CloseOut.class,
                        RuleInfo.of("funding", CLOSES_WITH_LITTLE_LEFT, RuleKind.REQUIREMENT)
                                .title("The area closed with no more than £75,000 left")
                                .rationale("Money left at close-out is spent with reduced reporting, so only a limited"
                                        + " amount may remain.")
                                .source(Guidance.CLOSE_OUT_SUPPORT)
                                .rows("M19")
                                .guidance(Guidance.FROM_OCTOBER_2023)
                                .basis("Local Trust's guidance of 2023-24 lets an area close out with up to £75,000"
                                        + " left.")
                                .ownReading("Applied from 1 October 2023")
                                .build())
                .unless(NOT_CLOSED, CloseOutRules::isOpen)
                .unless(BEFORE_GUIDANCE, (closeOut, context) -> isBefore(Guidance.FROM_OCTOBER_2023, closeOut))
                .amount(
                        "the money left when the area closed",
                        "remaining",
                        (closeOut, context) -> Fact.of(
                                closeOut, "remaining", "how much was left when the area closed", closeOut.remaining()))
                .atMost("the amount allowed", MOST_LEFT)
                .problem("The area closed with {amount} left, {difference} more than the {limit} allowed.")
                .repair("Return {difference}, or correct the amount left.")
                .build();
    }

    /** {@return the rule that an area's funding is closed by the end of the programme; asked once it has ended} */
    public static Rule<CloseOut> closedByProgrammeEnd() {
        return NotLater.of(
                        CloseOut.class,
                        RuleInfo.of("funding", CLOSED_BY_PROGRAMME_END, RuleKind.REQUIREMENT)
                                .title("The area's grant was closed by the end of the programme")
                                .rationale("Grants have to be closed before the trust that holds the money closes.")
                                .source(Guidance.CLOSE_OUT_QUESTIONS)
                                .rows("M17")
                                .guidance(LocalDateRange.ofUnboundedEnd(Guidance.FROM_OCTOBER_2023.getStart()))
                                .basis(
                                        "Local Trust's close-out FAQs say that the grant has to be closed before March 2026.")
                                .ownReading(
                                        "\"Before March 2026\" is read as by 31 March 2026, the later of two possible"
                                                + " readings")
                                .ownReading("applied from 1 October 2023")
                                .standsInFor(RuleId.of("dates-within-programme"))
                                .build())
                .unless("the programme has not ended", CloseOutRules::isProgrammeRunning)
                .first("the area", "closed", "closed", CloseOut::closed)
                .then((closeOut, context) ->
                        Fact.recorded(Event.published("the programme", "ended", Guidance.PROGRAMME_ENDS)))
                .repair("Correct the date if it is wrong.")
                .build();
    }

    private static boolean isProgrammeRunning(CloseOut closeOut, RuleContext context) {
        context.mayChangeOn(Guidance.PROGRAMME_ENDS.plusDays(1), closeOut.reference(), "closed");
        return !context.asOf().isAfter(Guidance.PROGRAMME_ENDS);
    }

    /** {@return the rule that an area closes on or after the day on which its close-out phase began} */
    public static Rule<CloseOut> closeOutDatesInOrder() {
        return DatesInOrder.of(
                        CloseOut.class,
                        RuleInfo.of("funding", CLOSE_OUT_DATES_IN_ORDER, RuleKind.RECORDS)
                                .title("The area closed after its close-out phase began")
                                .rationale(
                                        "If the area closed before its close-out phase began, one of the two dates is wrong.")
                                .source(Guidance.CONSISTENCY)
                                .rows("D9")
                                .basis("The library's own check: the dates contradict each other.")
                                .build())
                .inOrder(
                        DatesInOrder.Step.of("the close-out phase", "began", "phaseBegun", CloseOut::phaseBegun),
                        DatesInOrder.Step.of("the area", "closed", "closed", CloseOut::closed))
                .build();
    }
}
