package io.github.biglocal.programme;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.partnership.Member;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.PersonId;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.threeten.extra.LocalDateRange;

/** No member of a partnership has a term that begins before the programme or ends after it; an open end does neither. */
public final class TermsWithinProgramme extends Rule<Programme> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("terms-within-programme");

    /** Makes the rule. */
    public TermsWithinProgramme() {
        super(
                new RuleInfo(
                        ID,
                        Severity.WARNING,
                        "Members' terms are within the programme's dates",
                        "A partnership is there for the programme: a term that begins before it, or goes on after it, is"
                                + " most likely a mistake in a year.",
                        List.of(
                                Guidance.PARTNERSHIPS,
                                Citation.of("Local Trust, Spending out: getting the most out of Big Local, undated")),
                        LocalDateRange.ALL),
                Programme.class);
    }

    @Override
    protected Verdict judge(Programme programme, RuleContext context) {
        if (programme.all(Member.class).isEmpty()) {
            return Verdict.notApplicable("no member is recorded");
        }
        if (programme.period().isEmpty()) {
            return Verdict.unknown("when the programme runs");
        }
        LocalDateRange runs = programme.period().get();
        List<TermOutside> findings = new ArrayList<>();
        for (Partnership partnership : programme.partnerships()) {
            for (Member member : partnership.members()) {
                for (LocalDateRange term : member.terms()) {
                    if (!term.isUnboundedStart() && term.getStart().isBefore(runs.getStart())) {
                        findings.add(new TermOutside(
                                partnership.reference(),
                                member.id(),
                                Edge.BEGINNING,
                                term.getStart(),
                                runs.getStart()));
                    }
                    if (!term.isUnboundedEnd() && term.getEnd().isAfter(runs.getEnd())) {
                        findings.add(new TermOutside(
                                partnership.reference(),
                                member.id(),
                                Edge.END,
                                term.getEndInclusive(),
                                runs.getEndInclusive()));
                    }
                }
            }
        }
        // By record, so that the order of the records makes no difference.
        findings.sort(Comparator.comparing(TermOutside::partnership)
                .thenComparing(finding -> finding.member().value())
                .thenComparing(TermOutside::edge)
                .thenComparing(TermOutside::day));
        return Verdict.of(findings);
    }

    /** Which end of the programme. */
    public enum Edge {
        /** Its first day. */
        BEGINNING,
        /** Its last day. */
        END
    }

    /**
     * A term begins before the programme, or ends after it.
     *
     * @param partnership the partnership
     * @param member whose term
     * @param edge past which end of the programme
     * @param day the first day of the term if that is before the programme, else its last
     * @param limit the first or last day of the programme
     */
    public record TermOutside(Reference partnership, PersonId member, Edge edge, LocalDate day, LocalDate limit)
            implements Finding {
        @Override
        public Optional<Reference> place() {
            return Optional.of(partnership);
        }

        @Override
        public String problem() {
            return "A term of Member " + member
                    + (edge == Edge.BEGINNING
                            ? " begins on " + day + ", before the programme does on " + limit
                            : " ends on " + day + ", after the programme does on " + limit)
                    + ".";
        }

        @Override
        public String repair() {
            return "Correct the " + (edge == Edge.BEGINNING ? "first" : "last")
                    + " day of the term, or the programme's dates.";
        }
    }
}
