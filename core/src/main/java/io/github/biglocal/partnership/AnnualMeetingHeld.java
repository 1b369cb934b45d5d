package io.github.biglocal.partnership;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A partnership held the meetings that its terms of reference ask for in every calendar year, such as the one at which
 * officers are elected. Asked of the last year that is over, if the terms were in force on its first day and its last.
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
                                "An annual meeting is where the partnership accounts to the area and officers are elected.")
                        .sources(Guidance.MEETINGS_RASTRICK, Guidance.NOTICE_ALLENTON)
                        .rows("P11")
                        .guidance(Guidance.WHOLE_PROGRAMME)
                        .basis("The partnership's own terms of reference ask for it, where they are on record.")
                        .ownReading("Yearly is read as once in each calendar year")
                        .replaces(RuleId.of("yearly-meeting-held"))
                        .build() /*PARAMS List.of("kinds of meeting: those of the terms of reference in force")*/,
                Partnership.class);
    }

    @Override
    protected Verdict judge(Partnership partnership, RuleContext context) {
        int year = context.asOf().getYear() - 1;
        context.mayChangeOn(LocalDate.of(year + 2, 1, 1), partnership.reference(), "year");
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
                    "no terms of reference in force for all of last year ask for a yearly meeting");
        }
        List<Meeting> meetings = context.find(Meeting.BY_PARTNERSHIP, partnership.id()).stream()
                .filter(meeting -> meeting.date().getYear() == year)
                .toList();
        if (meetings.isEmpty()) {
            return Verdict.unknown("the partnership's meetings in " + year);
        }
        meetings.forEach(meeting -> meeting.kind().ifPresent(kind -> missing.remove(kind.value())));
        if (missing.isEmpty()) {
            return Verdict.satisfied();
        }
        return meetings.stream().anyMatch(meeting -> meeting.kind().isEmpty())
                ? Verdict.unknown("of what kind every meeting in " + year + " was")
                : Verdict.breached(
                        new NotHeld(year, missing.stream().map(MeetingKind::of).toList(), meetings.size()));
    }

    /**
     * Meetings that are held every year were not.
     *
     * @param year the year
     * @param kinds which kinds of meeting
     * @param others how many meetings of other kinds are recorded in that year
     */
    public record NotHeld(int year, List<MeetingKind> kinds, int others) implements Finding {
        /**
         * Copies the list.
         *
         * @param year the year
         * @param kinds which kinds of meeting
         * @param others how many meetings of other kinds are recorded in that year
         */
        public NotHeld {
            kinds = List.copyOf(kinds);
        }

        private String names() {
            return kinds.stream().map(MeetingKind::value).collect(Collectors.joining(" and of kind "));
        }

        @Override
        public String problem() {
            return "Of " + others + (others == 1 ? " meeting" : " meetings") + " recorded in " + year
                    + ", none is of kind " + names() + ".";
        }

        @Override
        public String repair() {
            return "Hold a meeting of kind " + names() + ", or record the one that was held.";
        }
    }
}
