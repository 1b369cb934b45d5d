package io.github.biglocal.funding;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.List;

/**
 * With plan money that is returned goes the contribution paid on it: since July 2015 five per cent. The rate is that of the
 * days on which the money was drawn; where no drawdown is on record, that of the day of the return. Its finding is a
 * {@link WrongContribution}.
 */
public final class LtoContributionReturned extends Rule<FundingReturn> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("lto-contribution-returned");

    private final List<ContributionRate> rates;

    private LtoContributionReturned(List<ContributionRate> rates) {
        super(
                RuleInfo.of("funding", ID, RuleKind.REQUIREMENT)
                        .title("The 5 % contribution is returned with any money returned")
                        .rationale(
                                "The 5 % is paid on plan funding drawn down, so it is returned with any money returned.")
                        .sources(Guidance.FUNDING_AGREEMENTS, Guidance.CLOSE_OUT_ESSENTIALS)
                        .rows("M5", "M20")
                        .guidance(Guidance.FROM_JULY_2015)
                        .basis(
                                "Local Trust's guidance of July 2015 (must also be returned) and its close-out requirements of 2023-24 ask for it.")
                        .ownReading("The rate is that of the days on which the money was drawn")
                        .ownReading("to the penny, with either way of rounding accepted")
                        .build() /*PARAMS WrongContribution.words(rates)*/,
                FundingReturn.class);
        this.rates = rates;
    }

    /** {@return the rule at the published rate} */
    public static LtoContributionReturned standard() {
        return at(ContributionRate.PUBLISHED);
    }

    /**
     * {@return the rule at rates of the caller's choice}
     *
     * @param rates at least one; the first that applies on a day counts
     */
    public static LtoContributionReturned at(List<ContributionRate> rates) {
        return new LtoContributionReturned(List.copyOf(rates));
    }

    @Override
    protected Verdict judge(FundingReturn funding, RuleContext context) {
        if (funding.date().isAfter(context.asOf())) {
            return Verdict.notApplicable("it is of a later day");
        }
        List<LocalDate> drawn = context.find(Drawdown.BY_AGREEMENT, funding.agreement()).stream()
                .map(Drawdown::date)
                .filter(day -> !day.isAfter(funding.date()))
                .sorted()
                .toList();
        if (drawn.stream()
                        .map(day -> ContributionRate.on(day, rates))
                        .distinct()
                        .count()
                > 1) {
            return Verdict.unknown("which contribution was paid on the plan money that is returned");
        }
        LocalDate counts = drawn.isEmpty() ? funding.date() : drawn.get(0);
        return WrongContribution.judge(counts, funding.amount(), funding.contribution(), rates, context.asOf());
    }
}
