package io.github.biglocal.partnership;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * No more months passed between a partnership's meetings of a kind than its terms of reference allow, such as 15 from one
 * annual meeting to the next. The first is due so many months after the terms came into force. Calendar years have no
 * say in it, as they do in {@link AnnualMeetingHeld}.
 */
public final class MeetingsWithinInterval extends Rule<Partnership> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("meetings-within-interval");

    /** Makes the rule. */
    public MeetingsWithinInterval() {
        super(
                RuleInfo.of("partnership", ID, RuleKind.LOCAL_TERMS)
                        .title("The partnership's meetings are not too far apart")
                        .rationale(
                                "At its annual meeting the partnership reports back to the area and elects its officers,"
                                        + " so it should not be put off for long.")
                        .sources(Guidance.MEETINGS_HASTINGS)
                        .rows("P11")
                        .guidance(Guidance.WHOLE_PROGRAMME)
                        .basis("The partnership's own terms of reference ask for it, where they are on record.")
                        .ownReading("The first meeting is due so many months after the terms came into force")
                        .ownReading("The months end on the same day of the month as the meeting before")
                        .build(),
                Partnership.class);
    }

    @Override
    protected Verdict judge(Partnership partnership, RuleContext context) {
        return LocalTerms.judge(
                partnership,
                context,
                "limit the time between meetings",
                terms -> terms.meetingIntervals().isEmpty() ? Optional.empty() : Optional.of(terms),
                terms -> judge(partnership, terms, context));
    }

    private static Verdict judge(Partnership partnership, TermsOfReference terms, RuleContext context) {
        List<Meeting> recorded = context.find(Meeting.BY_PARTNERSHIP, partnership.id());
        if (recorded.isEmpty()) {
            return Verdict.unknown(Missing.records(partnership, Meeting.class, "which meetings the partnership held"));
        }
        List<Meeting> held = recorded.stream()
                .filter(meeting -> !meeting.date().isAfter(context.asOf()))
                .sorted((one, other) -> one.date().compareTo(other.date()))
                .toList();
        List<TooFarApart> findings = new ArrayList<>();
        List<Missing> missing = new ArrayList<>();
        int toKeep = 0;
        int toBreak = Integer.MAX_VALUE;
        for (MeetingInterval interval : terms.meetingIntervals()) {
            Optional<LocalDate> start = start(partnership, terms);
            List<LocalDate> days = held.stream()
                    .filter(meeting -> meeting.kind().equals(Optional.of(interval.kind())))
                    .map(Meeting::date)
                    .filter(day -> start.filter(day::isBefore).isEmpty())
                    .toList();
            if (start.isEmpty() && days.isEmpty()) {
                Missing since = Missing.of(terms, "period", "since when the terms of reference have been in force");
                if (!missing.contains(since)) {
                    missing.add(since);
                    toKeep++;
                }
                continue;
            }
            LocalDate previous = start.orElseGet(() -> days.get(0));
            Optional<LocalDate> meeting = start.isPresent() ? Optional.empty() : Optional.of(previous);
            for (int next = start.isPresent() ? 0 : 1; next <= days.size(); next++) {
                Optional<LocalDate> followed = next < days.size() ? Optional.of(days.get(next)) : Optional.empty();
                Gap gap = new Gap(interval, previous, followed.orElse(context.asOf()));
                List<Meeting> between = gap.between(held);
                context.mayChangeOn(gap.due().plusDays(1), partnership.reference(), "meetingDue");
                if (gap.isTooLong()) {
                    if (gap.isTooLongWith(between)) {
                        findings.add(new TooFarApart(
                                partnership.reference(), interval.kind(), meeting, followed, gap.due()));
                    } else {
                        between.stream()
                                .map(each -> Missing.of(each, "kind", "what kind of meeting it was"))
                                .filter(each -> !missing.contains(each))
                                .forEach(missing::add);
                        toKeep += gap.toKeep(between);
                        toBreak = Math.min(toBreak, gap.toBreak(between));
                    }
                }
                meeting = followed;
                previous = followed.orElse(previous);
            }
        }
        if (!findings.isEmpty()) {
            return Verdict.breached(findings);
        }
        return missing.isEmpty()
                ? Verdict.satisfied()
                : Verdict.unknown(missing, Math.min(missing.size(), Math.min(toKeep, toBreak)));
    }

    /** From when the months are counted: both the partnership and its terms are there. */
    private static Optional<LocalDate> start(Partnership partnership, TermsOfReference terms) {
        if (terms.period().isUnboundedStart()) {
            return Optional.empty();
        }
        LocalDate inForce = terms.period().getStart();
        return Optional.of(partnership
                .period()
                .filter(period -> !period.isUnboundedStart())
                .map(period -> period.getStart())
                .filter(inForce::isBefore)
                .orElse(inForce));
    }

    /**
     * The time from a meeting, or from the day the terms came into force, to the next meeting, or to the day asked about.
     * Meetings of which the kind is not recorded may have been held in it.
     */
    private record Gap(MeetingInterval interval, LocalDate from, LocalDate to) {
        LocalDate due() {
            return interval.lastDay(from);
        }

        boolean isTooLong() {
            return to.isAfter(due());
        }

        List<Meeting> between(List<Meeting> held) {
            return held.stream()
                    .filter(meeting -> meeting.kind().isEmpty())
                    .filter(meeting ->
                            meeting.date().isAfter(from) && meeting.date().isBefore(to))
                    .toList();
        }

        /** Whether it is too long even if each of the meetings in it is of the kind. */
        boolean isTooLongWith(List<Meeting> between) {
            LocalDate last = from;
            for (Meeting each : between) {
                if (each.date().isAfter(interval.lastDay(last))) {
                    return true;
                }
                last = each.date();
            }
            return to.isAfter(interval.lastDay(last));
        }

        /** How few of them have to be of the kind: each time the last that is not too late. */
        int toKeep(List<Meeting> between) {
            int needed = 0;
            LocalDate last = from;
            for (int i = 0; i < between.size() && to.isAfter(interval.lastDay(last)); i++) {
                boolean isLastInTime =
                        i + 1 == between.size() || between.get(i + 1).date().isAfter(interval.lastDay(last));
                if (isLastInTime) {
                    last = between.get(i).date();
                    needed++;
                }
            }
            return needed;
        }

        /** How few of them have to be of another kind for it to be too long: all that follow one of them in time. */
        int toBreak(List<Meeting> between) {
            List<LocalDate> days = between.stream().map(Meeting::date).toList();
            int fewest = Integer.MAX_VALUE;
            for (int i = -1; i < days.size(); i++) {
                LocalDate last = interval.lastDay(i < 0 ? from : days.get(i));
                if (to.isAfter(last)) {
                    int place = Collections.binarySearch(days, last.plusDays(1));
                    fewest = Math.min(fewest, (place < 0 ? -place - 1 : place) - i - 1);
                }
            }
            return fewest;
        }
    }

    /**
     * A meeting was held too late, or is overdue.
     *
     * @param partnership the partnership
     * @param kind the kind of meeting
     * @param previous the meeting before; empty if the months are counted from the day the terms came into force
     * @param held the next meeting; empty if none is recorded
     * @param due the day by which it was due
     */
    public record TooFarApart(
            Reference partnership,
            MeetingKind kind,
            Optional<LocalDate> previous,
            Optional<LocalDate> held,
            LocalDate due)
            implements Finding {
        public TooFarApart {
            Objects.requireNonNull(due, "due");
            Objects.requireNonNull(held, "held");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(partnership, "partnership");
            Objects.requireNonNull(previous, "previous");
        }

        private String meeting() {
            return Text.words(kind.value()) + " meeting";
        }

        @Override
        public String problem() {
            String by = Text.day(due) + ".";
            if (held.isEmpty()) {
                return "No " + meeting() + " is recorded "
                        + previous.map(day -> "after that of " + Text.day(day) + "; the next was due by ")
                                .orElse("under the terms of reference; the first was due by ")
                        + by;
            }
            return previous.map(day -> "The next " + meeting() + " after that of " + Text.day(day) + " was held on ")
                            .orElse("The first " + meeting() + " under the terms of reference was held on ")
                    + Text.day(held.get()) + "; it was due by " + by;
        }

        @Override
        public String repair() {
            return held.isEmpty()
                    ? "Hold the " + meeting() + " now, or record it if it has been held."
                    : "Record the " + meeting() + " held by " + Text.day(due)
                            + " if there was one, or correct the dates.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.add(partnership, Meeting.class.getSimpleName(), 1));
        }
    }
}
