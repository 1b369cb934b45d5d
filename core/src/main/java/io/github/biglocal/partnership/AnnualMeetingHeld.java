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
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A partnership held the meetings that its terms of reference require in every calendar year, such as the one at which
 * officers are elected. The rule looks at the last full year, if the terms were in force on its first and last days.
 */
public final class AnnualMeetingHeld extends Rule<Partnership> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("annual-meeting-held");

    /** Makes the rule. */
    public AnnualMeetingHeld() {
        super(
                RuleInfo.of("partnership", ID, RuleKind.LOCAL_TERMS)
                        .title("The partnership held its annual meeting last year")
                        .rationale(
                                "At its annual meeting the partnership reports back to the area and elects its officers.")
                        .sources(Guidance.MEETINGS_RASTRICK, Guidance.NOTICE_ALLENTON)
                        .rows("P11")
                        .guidance(Guidance.WHOLE_PROGRAMME)
                        .basis("The partnership's own terms of reference ask for it, where they are on record.")
                        .ownReading("Yearly is read as once in each calendar year")
                        .replaces(RuleId.of("yearly-meeting-held"))
                        .build(),
                Partnership.class);
    }

    @Override
    protected Verdict judge(Partnership partnership, RuleContext context) {
        int year = context.asOf().getYear() - 1;
        context.mayChangeOn(LocalDate.of(year + 2, 1, 1), partnership.reference(), "calendarYear");
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        Set<MeetingKind> wanted = partnership
                .termsOfReferenceOn(last)
                .map(TermsOfReference::yearlyMeetings)
                .map(Set::copyOf)
                .orElse(Set.of());
        Set<MeetingKind> already = partnership
                .termsOfReferenceOn(first)
                .map(TermsOfReference::yearlyMeetings)
                .map(Set::copyOf)
                .orElse(Set.of());
        Set<String> missing = wanted.stream()
                .filter(already::contains)
                .map(MeetingKind::value)
                .collect(Collectors.toCollection(TreeSet::new));
        if (missing.isEmpty()) {
            return Verdict.notApplicable(
                    "no terms of reference in force throughout last year ask for an annual meeting");
        }
        List<Meeting> meetings = context.find(Meeting.BY_PARTNERSHIP, partnership.id()).stream()
                .filter(meeting -> meeting.date().getYear() == year)
                .toList();
        if (meetings.isEmpty()) {
            return Verdict.unknown(Missing.records(partnership, Meeting.class, "which meetings the partnership held"));
        }
        meetings.forEach(meeting -> meeting.kind().ifPresent(kind -> missing.remove(kind.value())));
        if (missing.isEmpty()) {
            return Verdict.satisfied();
        }
        List<Missing> unlabelled = meetings.stream()
                .filter(meeting -> meeting.kind().isEmpty())
                .map(meeting -> Missing.of(meeting, "kind", "what kind of meeting it was"))
                .toList();
        // Each of them can be one of the meetings that are missing.
        int spare = unlabelled.size() - missing.size();
        return spare >= 0
                ? Verdict.unknown(unlabelled, Math.min(missing.size(), spare + 1))
                : Verdict.breached(new NotHeld(
                        partnership.reference(),
                        year,
                        missing.stream().map(MeetingKind::of).toList(),
                        meetings.size()));
    }

    /**
     * Meetings that should be held every year were not.
     *
     * @param partnership the partnership
     * @param year the year
     * @param kinds which kinds of meeting; at least one
     * @param others how many other meetings are recorded in that year
     */
    public record NotHeld(Reference partnership, int year, List<MeetingKind> kinds, int others) implements Finding {
        /** Copies the list. */
        public NotHeld {
            Objects.requireNonNull(kinds, "kinds");
            Objects.requireNonNull(partnership, "partnership");
            kinds = List.copyOf(kinds);
        }

        private List<String> names() {
            return kinds.stream()
                    .map(kind -> Text.words(kind.value()) + " meeting")
                    .toList();
        }

        @Override
        public String problem() {
            return "No " + Text.listOr(names()) + " is recorded for " + year + " ("
                    + Text.count(others, "other meeting") + (others == 1 ? " is" : " are") + ").";
        }

        @Override
        public String repair() {
            return "Record the " + Text.list(names()) + " of " + year + " if it was held, or hold one now.";
        }

        @Override
        public List<Repair> repairs() {
            return kinds.size() == 1 ? List.of(Repair.add(partnership, Meeting.class.getSimpleName(), 1)) : List.of();
        }
    }
}
