package io.github.biglocal.funding;

import io.github.biglocal.entity.Edition;
import io.github.biglocal.entity.Series;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Parameters;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * The locally trusted organisation (LTO) is paid its contribution with each drawdown: since July 2015, 5 % on top of
 * the plan money. Its finding is a {@link WrongContribution}.
 */
public final class LtoContributionPaid extends Rule<Drawdown> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("lto-contribution-paid");

    private final Series<Edition<Ratio>> rates;

    private LtoContributionPaid(RuleInfo info, Parameters parameters) {
        super(info, Drawdown.class, parameters);
        this.rates = parameters.get(LtoContribution.RATE);
    }

    private static RuleInfo info(Series<Edition<Ratio>> rates) {
        return RuleInfo.of("funding", ID, RuleKind.REQUIREMENT)
                .title("The 5 % contribution is paid with each drawdown")
                .rationale("Local Trust contributes to the LTO's costs of administering the money, on top of"
                        + " the area's allocation.")
                .sources(LtoContribution.sources(rates))
                .rows("M5")
                .guidance(Guidance.FROM_JULY_2015)
                .basis("Local Trust's guidance of July 2015 sets a contribution of 5 % of plan funding"
                        + " drawn down, on top of the allocation.")
                .ownReading("Compared to the penny; rounding up or down is accepted")
                .ownReading("each drawdown is checked separately")
                .build();
    }

    /** {@return the rule at the published rate} */
    public static LtoContributionPaid standard() {
        return at(LtoContribution.PUBLISHED_RATES);
    }

    /**
     * {@return the rule at other rates}
     *
     * @param rates when each applied, with its source; at least one
     * @throws InvalidValueException if there is none, or none has a source
     */
    public static LtoContributionPaid at(Series<Edition<Ratio>> rates) {
        return new LtoContributionPaid(
                info(rates), Parameters.of(LtoContribution.RATE).with(LtoContribution.RATE, rates));
    }

    @Override
    protected Rule<Drawdown> with(Parameters changed) {
        return new LtoContributionPaid(info(), changed);
    }

    @Override
    protected Verdict judge(Drawdown drawdown, RuleContext context) {
        if (DrawdownRules.isLater(drawdown, context)) {
            return Verdict.notApplicable(DrawdownRules.LATER);
        }
        Optional<Edition<Ratio>> rate = rates.on(drawdown.date());
        if (rate.isEmpty()) {
            return Verdict.notApplicable("no rate of contribution applied on the date of the drawdown");
        }
        return drawdown.ltoContribution().isEmpty()
                ? Verdict.unknown(drawdown, "ltoContribution", "what contribution was paid with the drawdown")
                : WrongContribution.judge(
                        LtoContribution.Direction.DRAWN,
                        drawdown.reference(),
                        drawdown.planMoney(),
                        drawdown.ltoContribution().get(),
                        rate.get().value());
    }

    @Override
    public List<Class<? extends Finding>> findingTypes() {
        return List.of(WrongContribution.class);
    }
}
