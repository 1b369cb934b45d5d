package io.github.biglocal.support;

import io.github.biglocal.area.Area;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.AllPresent;
import io.github.biglocal.rule.Holding;
import io.github.biglocal.rule.InPost;
import io.github.biglocal.rule.NoOverlap;
import io.github.biglocal.rule.OneAtATime;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import java.util.List;
import java.util.Optional;
import org.threeten.extra.LocalDateRange;

/** The rules about those who support an area: reps and paid workers. */
public final class SupportRules {
    /** The id of {@link #repInPost()}. */
    public static final RuleId REP_IN_POST = RuleId.of("rep-in-post");

    /** The id of {@link #oneRepAtATime()}. */
    public static final RuleId ONE_REP_AT_A_TIME = RuleId.of("one-rep-at-a-time");

    /** The id of {@link #repApproachesDoNotOverlap()}. */
    public static final RuleId REP_APPROACHES_DO_NOT_OVERLAP = RuleId.of("rep-approaches-do-not-overlap");

    /** The id of {@link #repEndReasonHasAnEnd()}. */
    public static final RuleId REP_END_REASON_HAS_AN_END = RuleId.of("rep-end-reason-has-an-end");

    private SupportRules() {}

    /** {@return one of each, as published} */
    public static List<Rule<?>> all() {
        return List.of(
                repInPost(),
                oneRepAtATime(),
                repApproachesDoNotOverlap(),
                repEndReasonHasAnEnd(),
                new WorkerEmploymentAgrees(),
                new EmployingLtoHasFunction());
    }

    /** {@return that an area has a rep} */
    public static Rule<Area> repInPost() {
        RuleInfo info = RuleInfo.of("support", REP_IN_POST, RuleKind.GUIDANCE)
                .title("The area has a rep")
                .rationale("A rep is there to support and challenge the area without being involved in delivery.")
                .source(Guidance.SUPPORT)
                .rows("D11")
                .guidance(Guidance.REPS)
                .basis("Local Trust's guidance of July 2015 says that every area is allocated a rep.")
                .ownReading("The guidance is taken to end on 31 December 2021, before advisors and coordinators"
                        + " replaced reps in 2022 (the source gives the year only)")
                .ownReading("Only gaps after a recorded assignment count")
                .build();
        return whileTheAreaIsActive(InPost.of(Area.class, info))
                .post("a rep", RepAssignment.class, SupportRules::assignments)
                .repair("Ask Local Trust to allocate a rep, or correct the dates of the last one.")
                .build();
    }

    private static InPost.Builder<Area> whileTheAreaIsActive(InPost.Builder<Area> rule) {
        return rule.unless(
                        "the area was announced after the date asked about",
                        (area, context) -> area.isAnnouncedAfter(context.asOf()))
                .unless("the area has closed out", (area, context) -> area.isClosedOutOn(context.asOf()));
    }

    private static List<Holding> assignments(Area area, RuleContext context) {
        return context.find(RepAssignment.BY_AREA, area.id()).stream()
                .map(assignment -> Holding.of(assignment, "period", assignment.period()))
                .toList();
    }

    /** {@return that an area has one rep at a time} */
    public static Rule<Area> oneRepAtATime() {
        RuleInfo info = RuleInfo.of("support", ONE_REP_AT_A_TIME, RuleKind.RECORDS)
                .severity(Severity.WARNING)
                .title("The area has no more than one rep at a time")
                .rationale("An area has one rep at a time; if two are recorded on the same day, an end date is missing,"
                        + " or a handover overlapped.")
                .source(Guidance.CONSISTENCY)
                .rows("D4")
                .guidance(Guidance.REPS)
                .basis("The library's own check: two reps at once usually means that an end date is missing.")
                .ownReading("Any overlap counts, even one day and even a handover")
                .build();
        return OneAtATime.of(Area.class, info)
                .post("rep", SupportRules::assignments)
                .build();
    }

    /** {@return that an assignment for whose end a reason is on record has an end} An end needs no reason. */
    public static Rule<RepAssignment> repEndReasonHasAnEnd() {
        RuleInfo info = RuleInfo.of("support", REP_END_REASON_HAS_AN_END, RuleKind.RECORDS)
                .severity(Severity.WARNING)
                .title("A rep's assignment has an end where there is a reason for its end")
                .rationale(
                        "A reason for the end says that the assignment ended; without the date the rep still counts as"
                                + " in post.")
                .source(Guidance.CONSISTENCY)
                .rows("D10")
                .basis("The library's own check: the record says that the assignment ended, and that it goes on.")
                .build();
        return AllPresent.of(RepAssignment.class, info)
                .unless(
                        "no reason for an end is recorded",
                        (rep, context) -> rep.endReason().isEmpty())
                .unless("no dates are recorded", (rep, context) -> rep.period().isEmpty())
                .list("period", "when the rep was in post", rep -> recorded(rep.period()))
                .having(List.of(END))
                .problem("A reason for the end of the assignment is recorded, but not when it ended.")
                .repair("Record the last day of the assignment, or remove the reason.")
                .build();
    }

    private static final String END = "END";

    /** What is on record of a period: that it is a period, and its end. */
    private static List<String> recorded(Optional<LocalDateRange> period) {
        return period.filter(dates -> !dates.isUnboundedEnd()).isPresent() ? List.of("PERIOD", END) : List.of("PERIOD");
    }

    /** {@return that a rep has one approach at a time} */
    public static Rule<RepAssignment> repApproachesDoNotOverlap() {
        RuleInfo info = RuleInfo.of("support", REP_APPROACHES_DO_NOT_OVERLAP, RuleKind.RECORDS)
                .severity(Severity.WARNING)
                .title("A rep works with an area in one way at a time")
                .rationale("Two approaches recorded for the same days contradict each other, or are the same entry"
                        + " twice.")
                .source(Guidance.CONSISTENCY)
                .rows("D4")
                .basis("The library's own check: the record contradicts itself or repeats an entry.")
                .ownReading("A rep has one approach at a time")
                .replaces(RuleId.of("rep-stances-do-not-overlap"))
                .build();
        return NoOverlap.of(RepAssignment.class, info)
                .entries("approaches of the rep", "approaches", RepAssignment::approaches)
                .build();
    }
}
