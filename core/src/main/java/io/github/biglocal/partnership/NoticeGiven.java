package io.github.biglocal.partnership;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Margin;
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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Notice of a meeting was given as early as the partnership's terms of reference require for meetings of its kind. */
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
                        .build(),
                Meeting.class);
    }

    @Override
    protected Verdict judge(Meeting meeting, RuleContext context) {
        return LocalTerms.judge(
                meeting,
                context,
                "set a notice period",
                terms -> terms.notice().isEmpty() ? Optional.empty() : Optional.of(terms.notice()),
                (partnership, notice) -> judge(meeting, notice));
    }

    private static Verdict judge(Meeting meeting, List<NoticePeriod> notice) {
        List<Missing> missing = new ArrayList<>();
        if (meeting.kind().isEmpty()) {
            missing.add(Missing.of(meeting, "kind", "what kind of meeting it was"));
        }
        List<NoticePeriod> asked = notice.stream()
                .filter(period -> Optional.of(period.kind()).equals(meeting.kind()))
                .toList();
        if (missing.isEmpty() && asked.isEmpty()) {
            return Verdict.notApplicable("the terms of reference do not ask for notice of that kind of meeting");
        }
        if (meeting.noticeGiven().isEmpty()) {
            missing.add(Missing.of(meeting, "noticeGiven", "when notice of the meeting was given"));
        }
        if (!missing.isEmpty()) {
            return Verdict.unknown(missing, missing.size());
        }
        LocalDate given = meeting.noticeGiven().get();
        LocalDate lastDay = lastDay(asked, meeting.date());
        return given.isAfter(lastDay)
                ? Verdict.breached(new ShortNotice(
                        meeting.reference(), meeting.date(), given, lastDay, earliest(asked, meeting.date(), given)))
                : Verdict.satisfied(new Notice(meeting.date(), given, lastDay));
    }

    /** Where several periods of notice are given for one kind, the longest satisfies all of them. */
    private static LocalDate lastDay(List<NoticePeriod> asked, LocalDate meeting) {
        return asked.stream()
                .map(period -> period.lastDay(meeting))
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    /** The first day for a meeting of which notice was given; not always as many days later as it was late (31 March). */
    private static LocalDate earliest(List<NoticePeriod> asked, LocalDate meeting, LocalDate given) {
        LocalDate day = meeting;
        LocalDate lastDay = lastDay(asked, day);
        while (lastDay.isBefore(given)) {
            day = day.plusDays(ChronoUnit.DAYS.between(lastDay, given));
            lastDay = lastDay(asked, day);
        }
        return day;
    }

    /**
     * Notice of the meeting was given too late.
     *
     * @param meeting the meeting
     * @param held the day of the meeting
     * @param given the day on which notice was given
     * @param lastDay the last day on which that would have been in time
     * @param earliest the first day on which the meeting could have been held after that notice
     */
    public record ShortNotice(Reference meeting, LocalDate held, LocalDate given, LocalDate lastDay, LocalDate earliest)
            implements Finding {
        public ShortNotice {
            Objects.requireNonNull(earliest, "earliest");
            Objects.requireNonNull(given, "given");
            Objects.requireNonNull(held, "held");
            Objects.requireNonNull(lastDay, "lastDay");
            Objects.requireNonNull(meeting, "meeting");
        }

        /** {@return how many days too late it was} */
        public long daysLate() {
            return ChronoUnit.DAYS.between(lastDay, given);
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("noticeGiven");
        }

        @Override
        public String problem() {
            return "Notice of the meeting of " + Text.day(held) + " was given on " + Text.day(given) + ", "
                    + Text.count(daysLate(), "day") + " late: it was due by " + Text.day(lastDay) + ".";
        }

        @Override
        public String repair() {
            return "Have the meeting's decisions confirmed at a meeting called with enough notice, or correct"
                    + " whichever date is wrong.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.correct(meeting, "noticeGiven"), Repair.correct(meeting, "date"));
        }
    }

    /**
     * Notice of the meeting was given in time.
     *
     * @param held the day of the meeting
     * @param given the day on which notice was given
     * @param lastDay the last day on which that would have been in time
     */
    public record Notice(LocalDate held, LocalDate given, LocalDate lastDay) implements Margin {
        public Notice {
            Objects.requireNonNull(given, "given");
            Objects.requireNonNull(held, "held");
            Objects.requireNonNull(lastDay, "lastDay");
        }

        @Override
        public String description() {
            long early = ChronoUnit.DAYS.between(given, lastDay);
            return "Notice of the meeting of " + Text.day(held) + " was given on " + Text.day(given)
                    + (early == 0
                            ? ", the last day allowed."
                            : ", " + Text.count(early, "day") + " before the last day allowed.");
        }
    }
}
