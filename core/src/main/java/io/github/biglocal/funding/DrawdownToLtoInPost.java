package io.github.biglocal.funding;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.partnership.LtoAppointment;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.List;

/** Money is paid to an organisation that is a locally trusted organisation of the area on the day. */
public final class DrawdownToLtoInPost extends Rule<Drawdown> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("drawdown-to-lto-in-post");

    /** Makes the rule. */
    public DrawdownToLtoInPost() {
        super(
                RuleInfo.of("funding", ID, RuleKind.REQUIREMENT)
                        .title("Money is paid to an LTO in post")
                        .rationale("The partnership chooses who holds its money, and Local Trust pays nobody else.")
                        .sources(Guidance.LOCALLY_TRUSTED_ORGANISATIONS, Guidance.FUNDING_AGREEMENTS)
                        .rows("D11")
                        .guidance(Guidance.FROM_JULY_2015)
                        .basis(
                                "Local Trust's guidance of July 2015 says that plan funding is drawn down by the locally trusted organisation.")
                        .ownReading("In post on the day of payment")
                        .standsInFor(RuleId.of("lto-in-post"))
                        .build(),
                Drawdown.class);
    }

    @Override
    protected Verdict judge(Drawdown drawdown, RuleContext context) {
        if (drawdown.date().isAfter(context.asOf())) {
            return Verdict.notApplicable("it is paid later");
        }
        if (!info().guidance().contains(drawdown.date())) {
            return Verdict.notApplicable("it was paid before the guidance");
        }
        List<FundingAgreement> agreements = context.find(FundingAgreement.BY_ID, drawdown.agreement());
        if (agreements.size() != 1) {
            return Verdict.unknown(
                    "the agreement " + drawdown.agreement() + ": " + agreements.size() + " are recorded");
        }
        OrganisationId lto = agreements.get(0).lto();
        List<LtoAppointment> appointments =
                context.find(LtoAppointment.BY_AREA, agreements.get(0).area());
        if (appointments.isEmpty()) {
            return Verdict.unknown("who was locally trusted organisation of the area: none is recorded");
        }
        if (appointments.stream().anyMatch(each -> each.organisation().equals(lto) && holds(each, drawdown.date()))) {
            return Verdict.satisfied();
        }
        List<LtoAppointment> own = appointments.stream()
                .filter(each -> each.organisation().equals(lto))
                .toList();
        if (own.stream().anyMatch(each -> each.period().isEmpty())) {
            return Verdict.unknown("when the organisation was in post");
        }
        return own.isEmpty() && appointments.stream().noneMatch(each -> holds(each, drawdown.date()))
                ? Verdict.unknown("who was locally trusted organisation of the area on " + drawdown.date())
                : Verdict.breached(new NotInPost(lto, drawdown.date()));
    }

    private static boolean holds(LtoAppointment appointment, LocalDate day) {
        return appointment.period().filter(period -> period.contains(day)).isPresent();
    }

    /**
     * The organisation was not in post.
     *
     * @param lto the organisation that was paid
     * @param drawn the day of the drawdown
     */
    public record NotInPost(OrganisationId lto, LocalDate drawn) implements Finding {
        @Override
        public String problem() {
            return "Organisation " + lto + " was paid on " + drawn
                    + " and was no locally trusted organisation of the area.";
        }

        @Override
        public String repair() {
            return "Record its appointment for " + drawn + ", or pay an organisation that is in post.";
        }
    }
}
