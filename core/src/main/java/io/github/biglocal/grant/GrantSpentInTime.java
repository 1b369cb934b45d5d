package io.github.biglocal.grant;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.threeten.extra.LocalDateRange;

/**
 * A grant is to be spent within as many months of its award as its scheme allows. The day of the month on which it was
 * awarded still counts: what is awarded on 15 March is within six months until 15 September.
 */
public final class GrantSpentInTime extends SchemeRule {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("grant-spent-in-time");

    /** Makes the rule. */
    public GrantSpentInTime() {
        super(RuleInfo.of("grant", ID, RuleKind.LOCAL_TERMS)
                .title("The grant is to be spent within the time its scheme allows")
                .rationale("Schemes ask for small grants to be spent soon so that money is not tied up.")
                .sources(Guidance.WOOLAVINGTON_AND_PURITON_GRANTS)
                .rows("S3")
                .guidance(Guidance.WHOLE_PROGRAMME)
                .basis(
                        "The scheme's own terms ask for it, where they are on record (example: six months at Woolavington and Puriton).")
                .ownReading("The day of the month on which it was awarded still counts")
                .build());
    }

    @Override
    Verdict judge(Grant grant, Scheme scheme, RuleContext context) {
        if (scheme.spendWithinMonths().isEmpty()) {
            return Verdict.notApplicable("the scheme sets no time for spending");
        }
        if (grant.isNotAwarded()) {
            return Verdict.notApplicable("nothing is awarded");
        }
        if (grant.awardDate().isEmpty()) {
            return Verdict.unknown("the day of the award");
        }
        Optional<LocalDate> lastDay =
                grant.period().filter(period -> !period.isUnboundedEnd()).map(LocalDateRange::getEndInclusive);
        if (lastDay.isEmpty()) {
            return Verdict.unknown("the day by which the grant is to be spent");
        }
        int months = scheme.spendWithinMonths().getAsInt();
        LocalDate latest = grant.awardDate().get().plusMonths(months);
        return lastDay.get().isAfter(latest)
                ? Verdict.breached(new TooLong(scheme.id(), months, latest, lastDay.get()))
                : Verdict.satisfied();
    }

    /**
     * The grant is spent over too long a time.
     *
     * @param scheme the scheme
     * @param months how many months it allows
     * @param latest the last day it allows
     * @param lastDay the last day of the period of use
     */
    public record TooLong(SchemeId scheme, int months, LocalDate latest, LocalDate lastDay) implements Finding {
        /** {@return by how many days; at least 1} */
        public long daysOver() {
            return ChronoUnit.DAYS.between(latest, lastDay);
        }

        @Override
        public String problem() {
            return "The grant is to be spent by " + lastDay + ", " + daysOver()
                    + (daysOver() == 1 ? " day" : " days") + " later than the " + months
                    + (months == 1 ? " month" : " months") + " that scheme " + scheme + " allows.";
        }

        @Override
        public String repair() {
            return "Have it spent by " + latest + ".";
        }
    }
}
