package io.github.biglocal.grant;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.threeten.extra.LocalDateRange;

/** What a grant pays for begins on the day of its award or later. */
public final class GrantNotRetrospective extends Rule<Grant> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("grant-not-retrospective");

    /** Makes the rule. */
    public GrantNotRetrospective() {
        super(
                new RuleInfo(
                        ID,
                        Severity.WARNING,
                        "What a grant pays for begins on the day of the award or later",
                        "What has already taken place needed no grant; areas that publish rules of their schemes"
                                + " rule it out, and the programme's guidance has a section on it.",
                        List.of(
                                Guidance.RETROSPECTIVE_FUNDING,
                                Guidance.WOOLAVINGTON_AND_PURITON_GRANTS,
                                Guidance.RADSTOCK_AND_WESTFIELD_FUND),
                        Guidance.WHOLE_PROGRAMME),
                Grant.class);
    }

    @Override
    protected Verdict judge(Grant grant, RuleContext context) {
        if (grant.isNotAwarded()) {
            return Verdict.notApplicable("nothing is awarded");
        }
        if (grant.isAwardedAfter(context.asOf())) {
            return Verdict.notApplicable("the grant is awarded later");
        }
        if (grant.awardDate().isEmpty()) {
            return Verdict.unknown("the day of the award");
        }
        Optional<LocalDate> begins =
                grant.period().filter(period -> !period.isUnboundedStart()).map(LocalDateRange::getStart);
        if (begins.isEmpty()) {
            return Verdict.unknown("the day on which what the grant pays for begins");
        }
        return begins.get().isBefore(grant.awardDate().get())
                ? Verdict.breached(
                        new Retrospective(begins.get(), grant.awardDate().get()))
                : Verdict.satisfied();
    }

    /**
     * What is paid for began before the award.
     *
     * @param begins the day it began
     * @param awarded the day of the award
     */
    public record Retrospective(LocalDate begins, LocalDate awarded) implements Finding {
        /** {@return how many days it began before the award; at least 1} */
        public long daysBefore() {
            return ChronoUnit.DAYS.between(begins, awarded);
        }

        @Override
        public String problem() {
            return "What the grant pays for begins on " + begins + ", " + daysBefore()
                    + (daysBefore() == 1 ? " day" : " days") + " before the award of " + awarded + ".";
        }

        @Override
        public String repair() {
            return "Pay for nothing before " + awarded + ", or correct a date.";
        }
    }
}
