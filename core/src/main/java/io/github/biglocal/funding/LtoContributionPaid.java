package io.github.biglocal.funding;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.util.List;

/**
 * The locally trusted organisation is paid its contribution on each drawdown: since July 2015 five per cent, on top. Its
 * finding is a {@link WrongContribution}.
 */
public final class LtoContributionPaid extends Rule<Drawdown> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("lto-contribution-paid");

    private final List<ContributionRate> rates;

    private LtoContributionPaid(List<ContributionRate> rates) {
        super(
                RuleInfo.of("funding", ID, RuleKind.REQUIREMENT)
                        .title("The 5 % contribution is paid with each drawdown")
                        .rationale(
                                "Administering the money has a cost, which Local Trust pays on top of the area's allocation.")
                        .sources(rates.stream()
                                .map(ContributionRate::source)
                                .distinct()
                                .toList())
                        .rows("M5")
                        .guidance(Guidance.FROM_JULY_2015)
                        .basis(
                                "Local Trust's guidance of July 2015 sets 5 % of plan funding drawn down, on top of the allocation.")
                        .ownReading("To the penny, with either way of rounding accepted")
                        .ownReading("judged drawdown by drawdown")
                        .build() /*PARAMS WrongContribution.words(rates)*/,
                Drawdown.class);
        this.rates = rates;
    }

    /** {@return the rule at the published rate} */
    public static LtoContributionPaid standard() {
        return at(ContributionRate.PUBLISHED);
    }

    /**
     * {@return the rule at rates of the caller's choice}
     *
     * @param rates at least one; the first that applies on a day counts
     */
    public static LtoContributionPaid at(List<ContributionRate> rates) {
        return new LtoContributionPaid(List.copyOf(rates));
    }

    @Override
    protected Verdict judge(Drawdown drawdown, RuleContext context) {
        return WrongContribution.judge(
                drawdown.date(), drawdown.planMoney(), drawdown.ltoContribution(), rates, context.asOf());
    }
}
