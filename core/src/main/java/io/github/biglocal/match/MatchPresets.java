package io.github.biglocal.match;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleId;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * What funders of the same kind of work have asked of others, as published. Big Local asks for no match, so none of these
 * is in the standard set: a caller whose projects have such a funder adds the funder's to a rule set of its own. A funder
 * that pays for all, as the National Lottery Community Fund can (Partnerships programme, 2019), has no rule.
 *
 * <p>Where a source does not say when its demand began or ended, neither does the period: a caller who knows better makes
 * the rule of {@link MatchRequirement}s with its own dates.
 */
public final class MatchPresets {
    private static final Money ANY = Money.zero(CurrencyUnit.GBP);

    private MatchPresets() {}

    /** {@return each preset} Their rule classes are not in the standard set. */
    public static List<Rule<?>> all() {
        return List.of(
                nationalLotteryHeritageFund(),
                artsCouncilEngland(),
                sportEnglandOfPublicBodies(),
                europeanRegionalDevelopmentFund(),
                europeanSocialFund(),
                InKindCap.standard());
    }

    /**
     * {@return National Lottery Heritage Fund, from 2024: of grants from £250,000 to below £1 million 5 % of the costs of
     * each phase, of those from £1 million to £10 million 10 %; below £250,000 none}
     */
    public static EnoughMatch nationalLotteryHeritageFund() {
        LocalDateRange period = Periods.parse("2024-01-01/..");
        Citation source = Citation.of("National Lottery Heritage Fund, grants for heritage guidance, 2024");
        return EnoughMatch.of(
                        RuleId.of("heritage-fund-match"),
                        List.of(
                                new MatchRequirement(period, ANY, Optional.of(pounds(250_000)), Ratio.ZERO, source),
                                new MatchRequirement(
                                        period,
                                        pounds(250_000),
                                        Optional.of(pounds(1_000_000)),
                                        Ratio.ofPercent(5),
                                        source),
                                new MatchRequirement(
                                        period,
                                        pounds(1_000_000),
                                        Optional.of(pounds(10_000_000).plusMinor(1)),
                                        Ratio.ofPercent(10),
                                        source)))
                .of(EnoughMatch.Scope.EACH_PHASE);
    }

    /**
     * {@return Arts Council England, National Lottery Project Grants: 10 % of the whole; none was asked for a time, to
     * March 2021} The source says when the suspension ended and not when it began; April 2020 is the library's reading.
     */
    public static EnoughMatch artsCouncilEngland() {
        Citation demand = Citation.of("Arts Council England, National Lottery Project Grants, guidance, match funding");
        Citation suspension =
                Citation.of("Arts Council England, National Lottery Project Grants, changes to March 2021, 2020");
        return EnoughMatch.of(
                RuleId.of("arts-council-match"),
                List.of(
                        all("../2020-03-31", Ratio.ofPercent(10), demand),
                        all("2020-04-01/2021-03-31", Ratio.ZERO, suspension),
                        all("2021-04-01/..", Ratio.ofPercent(10), demand)));
    }

    /**
     * {@return Sport England, Community Asset Fund: a pound for each pound} Asked of statutory bodies and schools only, so
     * a caller gives it no projects but theirs.
     */
    public static EnoughMatch sportEnglandOfPublicBodies() {
        return EnoughMatch.of(
                RuleId.of("sport-england-match"),
                List.of(all(
                        "../..",
                        Ratio.of(1, 2),
                        Citation.of("Sport England, Community Asset Fund, guide to applicants"))));
    }

    /** {@return European Regional Development Fund in England: it pays at most 50 %} */
    public static EnoughMatch europeanRegionalDevelopmentFund() {
        return EnoughMatch.of(
                RuleId.of("erdf-match"),
                List.of(all(
                        "../..",
                        Ratio.of(1, 2),
                        Citation.of("Network for Europe, European Regional Development Fund match funding"))));
    }

    /** {@return European Social Fund: it pays at most 45 %, so others pay 55 %} */
    public static EnoughMatch europeanSocialFund() {
        return EnoughMatch.of(
                RuleId.of("esf-match"),
                List.of(all(
                        "../..",
                        Ratio.ofPercent(55),
                        Citation.of("Network for Europe, European Social Fund match funding"))));
    }

    private static MatchRequirement all(String period, Ratio share, Citation source) {
        return new MatchRequirement(Periods.parse(period), ANY, Optional.empty(), share, source);
    }

    private static Money pounds(int amount) {
        return Money.ofMajor(CurrencyUnit.GBP, amount);
    }
}
