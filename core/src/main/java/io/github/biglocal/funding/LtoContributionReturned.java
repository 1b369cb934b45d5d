package io.github.biglocal.funding;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Edition;
import io.github.biglocal.entity.Series;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Parameters;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When plan money is returned, the contribution paid on it is returned too: since July 2015, 5 %. The rate is that of
 * the days on which the money was drawn down. Its finding is a {@link WrongContribution}.
 */
public final class LtoContributionReturned extends Rule<FundingReturn> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("lto-contribution-returned");

    private final Series<Edition<Ratio>> rates;

    private LtoContributionReturned(RuleInfo info, Parameters parameters) {
        super(info, FundingReturn.class, parameters);
        this.rates = parameters.get(LtoContribution.RATE);
    }

    private static RuleInfo info(Collection<Citation> sources) {
        return RuleInfo.of("funding", ID, RuleKind.REQUIREMENT)
                .title("The 5 % contribution is returned with any money returned")
                .rationale("The 5 % is paid on plan funding drawn down, so it is returned with any money returned.")
                .sources(sources)
                .rows("M5", "M20")
                .guidance(Guidance.FROM_JULY_2015)
                .basis("Local Trust's guidance of July 2015 says that the contribution must also be"
                        + " returned; so do its close-out requirements of 2023-24.")
                .ownReading("The rate is the one that applied when the money was drawn down")
                .ownReading("compared to the penny; rounding up or down is accepted")
                .build();
    }

    /** {@return the rule at the published rate} */
    public static LtoContributionReturned standard() {
        return new LtoContributionReturned(
                info(List.of(Guidance.FUNDING_AGREEMENTS, Guidance.CLOSE_OUT_ESSENTIALS)),
                Parameters.of(LtoContribution.RATE));
    }

    /**
     * {@return the rule at other rates}
     *
     * @param rates when each applied, with its source; at least one
     * @throws InvalidValueException if there is none, or none has a source
     */
    public static LtoContributionReturned at(Series<Edition<Ratio>> rates) {
        return new LtoContributionReturned(
                info(LtoContribution.sources(rates)),
                Parameters.of(LtoContribution.RATE).with(LtoContribution.RATE, rates));
    }

    @Override
    protected Rule<FundingReturn> with(Parameters changed) {
        return new LtoContributionReturned(info(), changed);
    }

    @Override
    protected Verdict judge(FundingReturn funding, RuleContext context) {
        if (funding.date().isAfter(context.asOf())) {
            return Verdict.notApplicable("the return is dated after the date asked about");
        }
        List<LocalDate> drawn = context.find(Drawdown.BY_AGREEMENT, funding.agreement()).stream()
                .map(Drawdown::date)
                .filter(day -> !day.isAfter(funding.date()))
                .toList();
        Set<Optional<Ratio>> applied = drawn.isEmpty()
                ? ratesUntil(funding.date())
                : drawn.stream().map(day -> rates.on(day).map(Edition::value)).collect(Collectors.toSet());
        if (applied.equals(Set.of(Optional.empty()))) {
            return Verdict.notApplicable("no rate of contribution applied when the money was drawn down");
        }
        if (applied.size() > 1 && !drawn.isEmpty()) {
            return Verdict.notApplicable("the money was drawn down at different rates of contribution, and it is not"
                    + " recorded which part was returned");
        }
        List<Missing> missing = new ArrayList<>();
        if (applied.size() > 1) {
            missing.add(new Missing(
                    funding.agreement().reference(),
                    Drawdown.class.getSimpleName(),
                    "when the returned money was drawn down"));
        }
        if (funding.contribution().isEmpty()) {
            missing.add(Missing.of(funding, "contribution", "what contribution was returned with the money"));
        }
        return missing.isEmpty()
                ? WrongContribution.judge(
                        LtoContribution.Direction.RETURNED,
                        funding.reference(),
                        funding.amount(),
                        funding.contribution().orElseThrow(),
                        applied.iterator().next().orElseThrow())
                : Verdict.unknown(missing, missing.size());
    }

    /** The rates at which money that was returned on a day can have been drawn down, with none where none applied. */
    private Set<Optional<Ratio>> ratesUntil(LocalDate last) {
        Set<Optional<Ratio>> found = new HashSet<>();
        LocalDate next = LocalDate.MIN;
        for (Edition<Ratio> edition : rates.entries()) {
            if (!edition.period().isAfter(last)) {
                found.add(Optional.of(edition.value()));
                if (edition.period().getStart().isAfter(next)) {
                    found.add(Optional.empty());
                }
                next = edition.period().getEnd();
            }
        }
        if (!next.isAfter(last)) {
            found.add(Optional.empty());
        }
        return found;
    }

    @Override
    public List<Class<? extends Finding>> findingTypes() {
        return List.of(WrongContribution.class);
    }
}
