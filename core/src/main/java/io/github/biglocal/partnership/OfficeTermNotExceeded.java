package io.github.biglocal.partnership;

import io.github.biglocal.entity.Dated;
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
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.threeten.extra.LocalDateRange;

/**
 * No officer has been in office for longer than the terms of reference allow: in one term, and without a break. Each
 * entry of an office is one term; entries of the same office that touch or overlap are without a break. A term ends after
 * so many months, or with a meeting, such as the first annual meeting after it began.
 */
public final class OfficeTermNotExceeded extends Rule<Partnership> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("office-term-not-exceeded");

    /** Makes the rule. */
    public OfficeTermNotExceeded() {
        super(
                RuleInfo.of("partnership", ID, RuleKind.LOCAL_TERMS)
                        .title("No officer has been in office for longer than agreed")
                        .rationale("Terms of office are limited to give others the chance to stand.")
                        .sources(Guidance.MEETINGS_RASTRICK, Guidance.MEETINGS_HASTINGS)
                        .rows("P11")
                        .guidance(Guidance.WHOLE_PROGRAMME)
                        .basis("The partnership's own terms of reference ask for it, where they are on record.")
                        .ownReading("Terms that follow each other without a gap count as consecutive")
                        .ownReading(
                                "A term counted in months ends with its last month where that month has no such day")
                        .ownReading(
                                "A meeting on the day a term began does not end it, and one that ends it is its last day")
                        .build(),
                Partnership.class);
    }

    @Override
    protected Verdict judge(Partnership partnership, RuleContext context) {
        return LocalTerms.judge(
                partnership,
                context,
                "limit how long an office is held",
                terms -> terms.officeMonths().isPresent() || terms.officeUntil().isPresent()
                        ? Optional.of(terms)
                        : Optional.empty(),
                terms -> judge(partnership, terms, context));
    }

    /**
     * The meetings that end a term of office, or may, in their order.
     *
     * @param all whether any meeting of the partnership is recorded
     * @param certain those that are known to be of the kind
     * @param possible those of which the kind is not recorded
     */
    private record Ends(boolean all, List<LocalDate> certain, List<Meeting> possible) {
        static Ends of(Partnership partnership, MeetingKind kind, RuleContext context) {
            List<Meeting> meetings = context.find(Meeting.BY_PARTNERSHIP, partnership.id());
            List<Meeting> possible = meetings.stream()
                    .filter(meeting -> meeting.kind().isEmpty())
                    .sorted(Comparator.comparing(Meeting::date))
                    .toList();
            List<LocalDate> certain = meetings.stream()
                    .filter(meeting -> meeting.kind().equals(Optional.of(kind)))
                    .map(Meeting::date)
                    .sorted()
                    .toList();
            Stream.concat(certain.stream(), possible.stream().map(Meeting::date))
                    .forEach(day -> context.mayChangeOn(day.plusDays(1), partnership.reference(), "offices"));
            return new Ends(!meetings.isEmpty(), certain, possible);
        }

        /** The day of the meeting with which so many terms end that began on a day; empty if it is not on record. */
        Optional<LocalDate> end(LocalDate start, int terms) {
            return certain.stream()
                    .filter(day -> day.isAfter(start))
                    .skip(terms - 1L)
                    .findFirst();
        }

        /** The meetings whose kind decides whether so many terms are over; empty if they are too few. */
        List<Meeting> deciding(LocalDate start, int terms, LocalDate asOf) {
            List<Meeting> held = possible.stream()
                    .filter(meeting ->
                            meeting.date().isAfter(start) && meeting.date().isBefore(asOf))
                    .toList();
            long ended = certain.stream()
                    .filter(day -> day.isAfter(start) && day.isBefore(asOf))
                    .count();
            return ended + held.size() >= terms ? held : List.of();
        }
    }

    private static Verdict judge(Partnership partnership, TermsOfReference terms, RuleContext context) {
        if (partnership.members().isEmpty()) {
            return Verdict.unknown(partnership, "members", "who the members are");
        }
        LocalDate asOf = context.asOf();
        Optional<Ends> ends = terms.officeUntil().map(kind -> Ends.of(partnership, kind, context));
        List<Overrun> overruns = new ArrayList<>();
        Set<Missing> missing = new LinkedHashSet<>();
        boolean anyHeld = false;
        for (Member member : partnership.membersOn(asOf)) {
            for (OfficeTerm held : Dated.on(asOf, member.offices())) {
                anyHeld = true;
                List<OfficeTerm> unbroken = unbroken(held, member.offices());
                Optional<LocalDate> until =
                        ends.isPresent() ? lastDay(held, unbroken, terms, ends.get()) : lastDay(held, unbroken, terms);
                if (until.filter(asOf::isAfter).isPresent()) {
                    overruns.add(new Overrun(member.reference(), held.office(), since(held, unbroken), until.get()));
                } else {
                    missing.addAll(beginningsNotRecorded(member, held, unbroken, terms));
                    ends.ifPresent(
                            each -> missing.addAll(endsNotRecorded(partnership, held, unbroken, terms, each, asOf)));
                }
            }
        }
        if (!overruns.isEmpty()) {
            overruns.sort(Comparator.comparing(Overrun::until).thenComparing(Overrun::member));
            return Verdict.breached(overruns);
        }
        if (!missing.isEmpty()) {
            return Verdict.unknown(List.copyOf(missing), 1);
        }
        return anyHeld
                ? Verdict.satisfied()
                : Verdict.notApplicable("no one is recorded as holding an office on the date asked about");
    }

    /** The last day of an office, as far as its beginnings are recorded: of this term, and of those in a row. */
    private static Optional<LocalDate> lastDay(OfficeTerm held, List<OfficeTerm> unbroken, TermsOfReference terms) {
        List<LocalDate> days = new ArrayList<>();
        List<LocalDate> ofTerm = terms.officeLimits(held);
        if (!ofTerm.isEmpty()) {
            days.add(ofTerm.get(0).minusDays(1));
        }
        List<LocalDate> inARow = terms.officeLimits(new OfficeTerm(held.office(), whole(unbroken)));
        if (!inARow.isEmpty() && terms.consecutiveTerms().isPresent()) {
            days.add(inARow.get(1).minusDays(1));
        }
        return days.stream().min(Comparator.naturalOrder());
    }

    /** The day of the meeting with which an office ends, as far as its beginnings and the meetings are recorded. */
    private static Optional<LocalDate> lastDay(
            OfficeTerm held, List<OfficeTerm> unbroken, TermsOfReference terms, Ends ends) {
        List<LocalDate> days = new ArrayList<>();
        if (!held.period().isUnboundedStart()) {
            ends.end(held.period().getStart(), 1).ifPresent(days::add);
        }
        LocalDateRange whole = whole(unbroken);
        if (!whole.isUnboundedStart() && terms.consecutiveTerms().isPresent()) {
            ends.end(whole.getStart(), terms.consecutiveTerms().getAsInt()).ifPresent(days::add);
        }
        return days.stream().min(Comparator.naturalOrder());
    }

    /** What has to be found out about the meetings with which the office may have ended. */
    private static List<Missing> endsNotRecorded(
            Partnership partnership,
            OfficeTerm held,
            List<OfficeTerm> unbroken,
            TermsOfReference terms,
            Ends ends,
            LocalDate asOf) {
        if (!ends.all()) {
            return List.of(Missing.records(partnership, Meeting.class, "which meetings the partnership held"));
        }
        List<Meeting> deciding = new ArrayList<>();
        if (!held.period().isUnboundedStart()) {
            deciding.addAll(ends.deciding(held.period().getStart(), 1, asOf));
        }
        LocalDateRange whole = whole(unbroken);
        if (!whole.isUnboundedStart() && terms.consecutiveTerms().isPresent()) {
            deciding.addAll(
                    ends.deciding(whole.getStart(), terms.consecutiveTerms().getAsInt(), asOf));
        }
        return deciding.stream()
                .map(meeting -> Missing.of(meeting, "kind", "what kind of meeting it was"))
                .distinct()
                .toList();
    }

    private static LocalDate since(OfficeTerm held, List<OfficeTerm> unbroken) {
        LocalDateRange whole = whole(unbroken);
        return whole.isUnboundedStart() ? held.period().getStart() : whole.getStart();
    }

    private static List<Missing> beginningsNotRecorded(
            Member member, OfficeTerm held, List<OfficeTerm> unbroken, TermsOfReference terms) {
        List<OfficeTerm> counted = terms.consecutiveTerms().isPresent() ? unbroken : List.of(held);
        return counted.stream()
                .filter(term -> term.period().isUnboundedStart())
                .map(term -> Missing.of(
                        member,
                        "offices/" + member.offices().indexOf(term) + "/period",
                        "when the term of office began"))
                .toList();
    }

    private static LocalDateRange whole(List<OfficeTerm> unbroken) {
        return unbroken.stream()
                .map(OfficeTerm::period)
                .reduce(LocalDateRange::span)
                .orElseThrow();
    }

    /** The terms in which the office has been held without a break, up to the one given. */
    private static List<OfficeTerm> unbroken(OfficeTerm held, List<OfficeTerm> all) {
        List<OfficeTerm> chain = new ArrayList<>(List.of(held));
        List<OfficeTerm> earlier = all.stream()
                .filter(term -> term.office().equals(held.office()))
                .filter(term -> term.period().getStart().isBefore(held.period().getStart()))
                .sorted(Comparator.comparing((OfficeTerm term) -> term.period().getEnd())
                        .reversed())
                .toList();
        for (OfficeTerm term : earlier) {
            if (term.period().isConnected(whole(chain))) {
                chain.add(term);
            }
        }
        return chain;
    }

    /**
     * An officer has been in office for too long.
     *
     * @param member the officer
     * @param office the office
     * @param since the day since which it has been held, without a break as far as the beginnings are recorded
     * @param until the last day on which that was as agreed
     */
    public record Overrun(Reference member, Office office, LocalDate since, LocalDate until) implements Finding {
        public Overrun {
            Objects.requireNonNull(member, "member");
            Objects.requireNonNull(office, "office");
            Objects.requireNonNull(since, "since");
            Objects.requireNonNull(until, "until");
        }

        @Override
        public Optional<Reference> about() {
            return Optional.of(member);
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("offices");
        }

        @Override
        public String problem() {
            return member + " has held the office of " + words() + " since " + Text.day(since)
                    + "; the agreed term ended on " + Text.day(until) + ".";
        }

        @Override
        public String repair() {
            return "Hold an election for the office of " + words() + ", or record the election held by "
                    + Text.day(until) + ".";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.correct(member, "offices"));
        }

        private String words() {
            return Text.words(office.value());
        }
    }
}
