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
import org.threeten.extra.LocalDateRange;

/**
 * No officer has been in office for longer than the terms of reference allow: in one term, and without a break. Each
 * entry of an office is one term; entries of the same office that touch or overlap are without a break.
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
                        .sources(Guidance.MEETINGS_RASTRICK)
                        .rows("P11")
                        .guidance(Guidance.WHOLE_PROGRAMME)
                        .basis("The partnership's own terms of reference ask for it, where they are on record.")
                        .ownReading("Terms that follow each other without a gap count as consecutive")
                        .ownReading(
                                "A term counted in months ends with its last month where that month has no such day")
                        .build(),
                Partnership.class);
    }

    @Override
    protected Verdict judge(Partnership partnership, RuleContext context) {
        return LocalTerms.judge(
                partnership,
                context,
                "limit how long an office is held",
                terms -> terms.officeMonths().isPresent() ? Optional.of(terms) : Optional.empty(),
                terms -> judge(partnership, terms, context.asOf()));
    }

    private static Verdict judge(Partnership partnership, TermsOfReference terms, LocalDate asOf) {
        if (partnership.members().isEmpty()) {
            return Verdict.unknown(partnership, "members", "who the members are");
        }
        List<Overrun> overruns = new ArrayList<>();
        Set<Missing> missing = new LinkedHashSet<>();
        boolean anyHeld = false;
        for (Member member : partnership.membersOn(asOf)) {
            for (OfficeTerm held : Dated.on(asOf, member.offices())) {
                anyHeld = true;
                List<OfficeTerm> unbroken = unbroken(held, member.offices());
                Optional<LocalDate> until = lastDay(held, unbroken, terms);
                if (until.filter(asOf::isAfter).isPresent()) {
                    overruns.add(new Overrun(member.reference(), held.office(), since(held, unbroken), until.get()));
                } else {
                    missing.addAll(beginningsNotRecorded(member, held, unbroken, terms));
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
