package io.github.biglocal.funding;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.lto.LtoAppointment;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.rule.Fact;
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
import java.util.Optional;

/** Money is paid to an organisation that is a locally trusted organisation (LTO) of the area on the day. */
public final class DrawdownToLtoInPost extends Rule<Drawdown> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("drawdown-to-lto-in-post");

    /** Makes the rule. */
    public DrawdownToLtoInPost() {
        super(
                RuleInfo.of("funding", ID, RuleKind.REQUIREMENT)
                        .title("Money is paid to the area's LTO at the time")
                        .rationale("The partnership chooses the LTO that holds its money, and Local Trust pays only"
                                + " that LTO.")
                        .sources(Guidance.LOCALLY_TRUSTED_ORGANISATIONS, Guidance.FUNDING_AGREEMENTS)
                        .rows("D11")
                        .guidance(Guidance.FROM_JULY_2015)
                        .basis("Local Trust's guidance of July 2015 says that plan funding is drawn down by the locally"
                                + " trusted organisation.")
                        .ownReading("The organisation has to be the area's LTO on the date of payment")
                        .build(),
                Drawdown.class);
    }

    @Override
    protected Verdict judge(Drawdown drawdown, RuleContext context) {
        if (DrawdownRules.isLater(drawdown, context)) {
            return Verdict.notApplicable(DrawdownRules.LATER);
        }
        if (DrawdownRules.isBeforeGuidance(drawdown)) {
            return Verdict.notApplicable(DrawdownRules.BEFORE_GUIDANCE);
        }
        Fact<FundingAgreement> agreement = context.one(drawdown.agreement());
        if (agreement.isMissing()) {
            return agreement.unknown();
        }
        OrganisationId lto = agreement.get().lto();
        List<LtoAppointment> appointments =
                context.find(LtoAppointment.BY_AREA, agreement.get().area());
        List<LtoAppointment> own = appointments.stream()
                .filter(each -> each.organisation().equals(lto))
                .toList();
        if (own.stream().anyMatch(each -> holds(each, drawdown.date()))) {
            return Verdict.satisfied();
        }
        List<Missing> periods = own.stream()
                .filter(each -> each.period().isEmpty())
                .map(each -> Missing.of(each, "period", "when the organisation was an LTO of the area"))
                .toList();
        if (!periods.isEmpty()) {
            return Verdict.unknown(periods, 1);
        }
        return own.isEmpty() && appointments.stream().noneMatch(each -> holds(each, drawdown.date()))
                ? Verdict.unknown(new Missing(
                        agreement.get().area().reference(),
                        LtoAppointment.class.getSimpleName(),
                        "which organisation was the LTO of the area when the money was paid"))
                : Verdict.breached(new NotInPost(agreement.get().reference(), drawdown.date()));
    }

    private static boolean holds(LtoAppointment appointment, LocalDate day) {
        return appointment.period().filter(period -> period.contains(day)).isPresent();
    }

    /**
     * The organisation was not in post.
     *
     * @param agreement the agreement under which it was paid
     * @param drawn the day of the drawdown
     */
    public record NotInPost(Reference agreement, LocalDate drawn) implements Finding {
        public NotInPost {
            Objects.requireNonNull(agreement, "agreement");
            Objects.requireNonNull(drawn, "drawn");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("date");
        }

        @Override
        public String problem() {
            return "The organisation that was paid on " + Text.day(drawn) + " was not an LTO of the area on that date.";
        }

        @Override
        public String repair() {
            return "Record its appointment as LTO for that date, or correct the LTO named in the"
                    + " funding agreement.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.correct(agreement, "lto"));
        }
    }
}
