package io.github.biglocal.grant;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.threeten.extra.LocalDateRange;

/** What a grant pays for begins on the day of its award or later. */
public final class GrantNotRetrospective extends Rule<Grant> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("grant-not-retrospective");

    /** Makes the rule. */
    public GrantNotRetrospective() {
        super(
                RuleInfo.of("grant", ID, RuleKind.LOCAL_TERMS)
                        .title("The grant pays only for activity after the award")
                        .rationale("Activity that has already started did not need the grant, so schemes exclude it.")
                        .sources(
                                Guidance.RETROSPECTIVE_FUNDING,
                                Guidance.WOOLAVINGTON_AND_PURITON_GRANTS,
                                Guidance.RADSTOCK_AND_WESTFIELD_FUND)
                        .rows("M15", "S4")
                        .guidance(Guidance.WHOLE_PROGRAMME)
                        .basis(
                                "Two areas' scheme terms say it; of the programme's guidance only the section title is known.")
                        .ownReading("That the period of the grant tells when the paid-for activity began")
                        .build(),
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
