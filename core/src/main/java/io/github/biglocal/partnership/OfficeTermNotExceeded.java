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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
                        .title("Officers have not been in office for longer than agreed")
                        .rationale("An elected term of office ends on its date, so that others can stand.")
                        .sources(Guidance.MEETINGS_RASTRICK)
                        .rows("P11")
                        .guidance(Guidance.WHOLE_PROGRAMME)
                        .basis("The partnership's own terms of reference ask for it, where they are on record.")
                        .ownReading("Terms that touch count as one without a break")
                        .ownReading(
                                "a term in months that starts at a month's end follows the library's manner of counting")
                        .build() /*PARAMS List.of("terms: those of the terms of reference in force")*/,
                Partnership.class);
    }

    @Override
    protected Verdict judge(Partnership partnership, RuleContext context) {
        return LocalTerms.judge(
                partnership,
                context,
                terms -> terms.officeMonths().isPresent() ? Optional.of(terms) : Optional.empty(),
                terms -> judge(partnership, terms, context.asOf()));
    }

    private static Verdict judge(Partnership partnership, TermsOfReference terms, LocalDate asOf) {
        List<Overrun> overruns = new ArrayList<>();
        int held = 0;
        int open = 0;
        for (Member member : partnership.membersOn(asOf)) {
            for (OfficeTerm office : member.offices()) {
                if (!office.period().contains(asOf)) {
                    continue;
                }
                held++;
                OfficeTerm unbroken = unbroken(office, member.offices());
                boolean limited = terms.consecutiveTerms().isPresent();
                if (office.period().isUnboundedStart()
                        || (limited && unbroken.period().isUnboundedStart())) {
                    open++;
                    continue;
                }
                LocalDate oneTerm = terms.officeLimits(office).get(0).minusDays(1);
                LocalDate allTerms = terms.officeLimits(unbroken).get(1).minusDays(1);
                LocalDate until = limited && allTerms.isBefore(oneTerm) ? allTerms : oneTerm;
                if (asOf.isAfter(until)) {
                    overruns.add(new Overrun(
                            member.id(), office.office(), unbroken.period().getStart(), until));
                }
            }
        }
        if (!overruns.isEmpty()) {
            overruns.sort(Comparator.comparing((Overrun overrun) -> overrun.until())
                    .thenComparing(overrun -> overrun.member().value()));
            return Verdict.of(overruns);
        }
        if (open > 0) {
            return Verdict.unknown("when " + open + " of the " + held + " offices held began");
        }
        return held == 0 ? Verdict.unknown("who holds an office: none is recorded") : Verdict.satisfied();
    }

    /** The office, from when it has been held without a break. */
    private static OfficeTerm unbroken(OfficeTerm office, List<OfficeTerm> all) {
        LocalDateRange whole = office.period();
        boolean grown = true;
        while (grown) {
            grown = false;
            for (OfficeTerm other : all) {
                boolean earlier = other.period().getStart().isBefore(whole.getStart());
                if (earlier
                        && other.office().equals(office.office())
                        && other.period().isConnected(whole)) {
                    whole = whole.span(other.period());
                    grown = true;
                }
            }
        }
        return new OfficeTerm(office.office(), whole);
    }

    /**
     * An officer has been in office for too long.
     *
     * @param member the officer
     * @param office the office
     * @param since since when, without a break
     * @param until the last day on which that was as agreed
     */
    public record Overrun(PersonId member, Office office, LocalDate since, LocalDate until) implements Finding {
        @Override
        public String problem() {
            return "Member " + member + " has held the office " + office + " since " + since
                    + "; the term that was agreed ended on " + until + ".";
        }

        @Override
        public String repair() {
            return "Elect somebody to the office " + office + ", or record the election that was held by " + until
                    + ".";
        }
    }
}
