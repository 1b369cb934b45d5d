package io.github.biglocal.funding;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.plan.PlanChangeKind;
import io.github.biglocal.rule.Event;
import io.github.biglocal.rule.Fact;
import io.github.biglocal.rule.NotLater;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.WithinLimit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/** The rules about what is drawn down and returned under funding agreements. {@link FundingRules#all()} has them too. */
public final class DrawdownRules {
    /** The id of {@link #drawdownsWithinAgreement()}. */
    public static final RuleId DRAWDOWNS_WITHIN_AGREEMENT = RuleId.of("drawdowns-within-agreement");

    /** The id of {@link #drawdownOnEndorsedPlan()}. */
    public static final RuleId DRAWDOWN_ON_ENDORSED_PLAN = RuleId.of("drawdown-on-endorsed-plan");

    /** The id of {@link #drawdownUnderSignedAgreement()}. */
    public static final RuleId DRAWDOWN_UNDER_SIGNED_AGREEMENT = RuleId.of("drawdown-under-signed-agreement");

    /** Why the rules about a drawdown do not apply on dates before it. */
    static final String LATER = "the drawdown is dated after the date asked about";

    /** Why the rules about a drawdown do not apply to one before July 2015. */
    static final String BEFORE_GUIDANCE = "the money was paid before the guidance of July 2015";

    private static final Set<PlanChangeKind> WITHOUT_NEW_PLAN =
            EnumSet.of(PlanChangeKind.ADDITIONAL_FUNDING, PlanChangeKind.BRIDGING_GRANT, PlanChangeKind.CHANGE_OF_LTO);

    private DrawdownRules() {}

    /** {@return one of each, as published} */
    public static List<Rule<?>> all() {
        return List.of(
                drawdownsWithinAgreement(),
                drawdownOnEndorsedPlan(),
                drawdownUnderSignedAgreement(),
                new DrawdownToLtoInPost(),
                LtoContributionPaid.standard(),
                LtoContributionReturned.standard());
    }

    static boolean isLater(Drawdown drawdown, RuleContext context) {
        return drawdown.date().isAfter(context.asOf());
    }

    static boolean isBeforeGuidance(Drawdown drawdown) {
        return drawdown.date().isBefore(Guidance.FROM_JULY_2015.getStart());
    }

    /**
     * {@return the rule that no more is drawn down under an agreement than is agreed} Money that was returned cannot be
     * drawn again unless it is agreed again.
     */
    public static Rule<FundingAgreement> drawdownsWithinAgreement() {
        return WithinLimit.of(
                        FundingAgreement.class,
                        RuleInfo.of("funding", DRAWDOWNS_WITHIN_AGREEMENT, RuleKind.RECORDS)
                                .title("Drawdowns do not exceed the funding agreed")
                                .rationale("Local Trust pays only what the agreement provides for.")
                                .source(Guidance.CONSISTENCY)
                                .rows("D10")
                                .guidance(Guidance.WHOLE_PROGRAMME)
                                .basis("The library's own check: what was drawn down contradicts what was agreed.")
                                .ownReading("Returned money cannot be drawn down again")
                                .ownReading("drawdowns in a different currency from the agreement are not counted")
                                .build())
                .unless(
                        "no drawdown in the agreement's currency is dated on or before the date asked about",
                        (agreement, context) -> drawn(agreement, context).isEmpty())
                .amount(
                        "the money drawn down",
                        Drawdown.class.getSimpleName(),
                        (agreement, context) -> Fact.recorded(
                                Money.zero(agreement.amount().getCurrencyUnit()).plus(drawn(agreement, context))))
                .atMost("the funding agreed", (agreement, context) -> Fact.recorded(agreement.amount()))
                .problem("The drawdowns total {amount}, {difference} more than the funding agreed ({limit}).")
                .repair("Record the agreement for the extra {difference}, or correct whichever amount is wrong.")
                .build();
    }

    private static List<Money> drawn(FundingAgreement agreement, RuleContext context) {
        return context.find(Drawdown.BY_AGREEMENT, agreement.id()).stream()
                .filter(drawdown -> !isLater(drawdown, context))
                .map(Drawdown::planMoney)
                .filter(money -> money.isSameCurrency(agreement.amount()))
                .toList();
    }

    /**
     * {@return the rule that money is drawn down only on a plan that has been endorsed} Additional and bridging funding
     * and a change of LTO need no new plan.
     */
    public static Rule<Drawdown> drawdownOnEndorsedPlan() {
        return NotLater.of(
                        Drawdown.class,
                        RuleInfo.of("funding", DRAWDOWN_ON_ENDORSED_PLAN, RuleKind.REQUIREMENT)
                                .title("Money is drawn down under an endorsed plan")
                                .rationale("An area needs an endorsed plan to draw down its allocation.")
                                .sources(Guidance.PLAN_2015, Guidance.FUNDING_AGREEMENTS, Guidance.FUNDING_2020)
                                .rows("L1", "L3")
                                .guidance(Guidance.FROM_JULY_2015)
                                .basis("Local Trust's guidance of July 2015 says that a plan is needed to draw on the"
                                        + " funds, and that agreements follow its endorsement; its guidance of about"
                                        + " 2020 says that additional and bridging funding do not need a new plan.")
                                .ownReading("A change of LTO is taken not to need a new plan either")
                                .build())
                .unless(LATER, DrawdownRules::isLater)
                .unless(BEFORE_GUIDANCE, (drawdown, context) -> isBeforeGuidance(drawdown))
                .unless(
                        "the money is for a change that does not need a new plan",
                        (drawdown, context) -> kindOfChange(drawdown, context)
                                .toOptional()
                                .filter(kind ->
                                        kind.filter(WITHOUT_NEW_PLAN::contains).isPresent())
                                .isPresent())
                .needing(DrawdownRules::kindOfChange)
                .needing(DrawdownRules::endorsement)
                .first(DrawdownRules::endorsement)
                .then("the money", "was drawn down", "date", drawdown -> Optional.of(drawdown.date()))
                .repair("Correct whichever date is wrong, or record why the money was paid first.")
                .build();
    }

    /** What kind of change the agreement carries out; empty if it is for the plan itself. */
    private static Fact<Optional<PlanChangeKind>> kindOfChange(Drawdown drawdown, RuleContext context) {
        return context.one(drawdown.agreement())
                .then(agreement -> agreement.planChange().isEmpty()
                        ? Fact.recorded(Optional.empty())
                        : context.one(agreement.planChange().get())
                                .then(change -> Fact.recorded(Optional.of(change.kind()))));
    }

    private static Fact<Event> endorsement(Drawdown drawdown, RuleContext context) {
        return context.one(drawdown.agreement())
                .then(agreement -> AgreementRules.endorsementOfPlan(agreement, context));
    }

    /** {@return the rule that money is paid to an LTO after it has signed the funding agreement} */
    public static Rule<Drawdown> drawdownUnderSignedAgreement() {
        return NotLater.of(
                        Drawdown.class,
                        RuleInfo.of("funding", DRAWDOWN_UNDER_SIGNED_AGREEMENT, RuleKind.REQUIREMENT)
                                .title("Money is drawn down under a signed funding agreement")
                                .rationale(
                                        "By signing, the LTO takes legal and financial responsibility for the money.")
                                .source(Guidance.LOCALLY_TRUSTED_ORGANISATIONS)
                                .rows("T2")
                                .guidance(Guidance.FROM_JULY_2015)
                                .basis("Local Trust's guidance of July 2015 says that an LTO must agree and sign the"
                                        + " funding agreement.")
                                .ownReading(
                                        "The agreement has to be signed before the first payment (the guidance does not"
                                                + " say when)")
                                .build())
                .unless(LATER, DrawdownRules::isLater)
                .unless(BEFORE_GUIDANCE, (drawdown, context) -> isBeforeGuidance(drawdown))
                .first((drawdown, context) -> context.one(drawdown.agreement())
                        .then(agreement ->
                                Event.recorded("the agreement", "was signed", agreement, "signed", agreement.signed())))
                .then("the money", "was drawn down", "date", drawdown -> Optional.of(drawdown.date()))
                .repair("Correct whichever date is wrong, or record why the money was paid first.")
                .build();
    }
}
