package io.github.biglocal.partnership;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Margin;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** A meeting was announced as long before as the partnership's terms of reference ask for meetings of its kind. */
public final class NoticeGiven extends Rule<Meeting> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("meeting-notice-given");

    /** Makes the rule. */
    public NoticeGiven() {
        super(
                RuleInfo.of("partnership", ID, RuleKind.LOCAL_TERMS)
                        .title("Enough notice of the meeting was given")
                        .rationale("People need enough notice of a meeting to be able to come.")
                        .sources(Guidance.NOTICE_ALLENTON)
                        .rows("P11")
                        .guidance(Guidance.WHOLE_PROGRAMME)
                        .basis("The partnership's own terms of reference ask for it, where they are on record.")
                        .build() /*PARAMS List.of("notice: that of the terms of reference in force, for the kind of meeting")*/,
                Meeting.class);
    }

    @Override
    protected Verdict judge(Meeting meeting, RuleContext context) {
        return LocalTerms.judge(
                meeting,
                context,
                terms -> terms.notice().isEmpty() ? Optional.empty() : Optional.of(terms.notice()),
                (partnership, notice) -> judge(meeting, notice));
    }

    private static Verdict judge(Meeting meeting, List<NoticePeriod> notice) {
        if (meeting.kind().isEmpty()) {
            return Verdict.unknown("what kind of meeting it was");
        }
        // Where several periods of notice are given for one kind, the longest is what all of them ask for.
        Optional<LocalDate> lastDay = notice.stream()
                .filter(period -> period.kind().equals(meeting.kind().get()))
                .map(period -> period.lastDay(meeting.date()))
                .min(LocalDate::compareTo);
        if (lastDay.isEmpty()) {
            return Verdict.notApplicable("the terms of reference ask for no notice of that kind of meeting");
        }
        if (meeting.noticeGiven().isEmpty()) {
            return Verdict.unknown("when the meeting was announced");
        }
        LocalDate given = meeting.noticeGiven().get();
        return given.isAfter(lastDay.get())
                ? Verdict.breached(new ShortNotice(meeting.date(), given, lastDay.get()))
                : Verdict.satisfied(new Notice(meeting.date(), given, lastDay.get()));
    }

    private static String days(long number) {
        return number + (number == 1 ? " day" : " days");
    }

    /**
     * The meeting was announced too late.
     *
     * @param meeting the day of the meeting
     * @param given the day on which it was announced
     * @param lastDay the last day on which that would have been in time
     */
    public record ShortNotice(LocalDate meeting, LocalDate given, LocalDate lastDay) implements Finding {
        /** {@return how many days too late it was} */
        public long daysLate() {
            return ChronoUnit.DAYS.between(lastDay, given);
        }

        @Override
        public String problem() {
            return "The meeting of " + meeting + " was announced on " + given + ", " + days(daysLate()) + " late.";
        }

        @Override
        public String repair() {
            return "Announce such a meeting by " + lastDay + ", or hold it " + days(daysLate()) + " later.";
        }
    }

    /**
     * The meeting was announced in time.
     *
     * @param meeting the day of the meeting
     * @param given the day on which it was announced
     * @param lastDay the last day on which that would have been in time
     */
    public record Notice(LocalDate meeting, LocalDate given, LocalDate lastDay) implements Margin {
        @Override
        public String description() {
            return "The meeting of " + meeting + " was announced on " + given + ", "
                    + days(ChronoUnit.DAYS.between(given, lastDay)) + " before the last day for it.";
        }
    }
}
