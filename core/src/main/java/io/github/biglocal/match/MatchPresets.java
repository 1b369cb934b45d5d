package io.github.biglocal.match;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * What funders of the same kind of work have asked of others, as published. Big Local asks for no match, so none of
 * these is in the standard set: a caller whose projects have such a funder adds that funder's rule to its own rule set.
 * A funder that can pay all of the cost, such as the National Lottery Community Fund (Partnerships programme, 2019),
 * has no rule.
 *
 * <p>Where a source does not say when its requirement began or ended, neither does the period: a caller who knows
 * better makes the rule of {@link MatchRequirement}s with its own dates. A requirement that is known only from what
 * others say of it is a warning.
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
                RuleInfo.of("match", RuleId.of("heritage-fund-match"), RuleKind.REQUIREMENT)
                        .title("Match is at least what the Heritage Fund requires")
                        .rationale(
                                "The funder pays only part of the cost and may withdraw its grant if others do not pay the rest.")
                        .sources(source)
                        .basis("The National Lottery Heritage Fund's guidance of 2024 sets these shares.")
                        .ownReading("Applied from 1 January 2024")
                        .ownReading("a grant of exactly £10,000,000 is in the upper band"),
                EnoughMatch.Scope.EACH_PHASE,
                List.of(
                        new MatchRequirement(period, ANY, Optional.of(pounds(250_000)), Ratio.ZERO, source),
                        new MatchRequirement(
                                period, pounds(250_000), Optional.of(pounds(1_000_000)), Ratio.ofPercent(5), source),
                        new MatchRequirement(
                                period,
                                pounds(1_000_000),
                                Optional.of(pounds(10_000_000).plusMinor(1)),
                                Ratio.ofPercent(10),
                                source)));
    }

    /**
     * {@return Arts Council England, National Lottery Project Grants: 10 % of the whole cost; suspended for a time, to
     * March 2021} The source says when the suspension ended but not when it began; April 2020 is the library's reading.
     */
    public static EnoughMatch artsCouncilEngland() {
        Citation demand = Citation.of("Arts Council England, National Lottery Project Grants, guidance, match funding")
                .withNote("As reported by others; the guidance itself was not read.")
                .withLink("https://blume.life/blog/arts-council-grants");
        Citation suspension = Citation.of(
                        "Arts Council England, National Lottery Project Grants, changes to March 2021, 2020")
                .withNote("As reported by others; the guidance itself was not read.")
                .withLink("https://www.librariesconnected.org.uk/news/ace-national-lottery-project-grants");
        return EnoughMatch.of(
                RuleInfo.of("match", RuleId.of("arts-council-match"), RuleKind.REQUIREMENT)
                        .severity(Severity.WARNING)
                        .title("Match is at least what Arts Council England requires")
                        .rationale("The funder pays only part of the cost and expects others to pay the rest.")
                        .sources(demand, suspension)
                        .basis("Arts Council England's guidance requires 10 %, as reported by third parties; the"
                                + " guidance itself was not read.")
                        .ownReading("The suspension is taken to begin on 1 April 2020 (the source gives only its end)")
                        .ownReading("the 10 % is also applied to all earlier dates"),
                List.of(
                        all("../2020-03-31", Ratio.ofPercent(10), demand),
                        all("2020-04-01/2021-03-31", Ratio.ZERO, suspension),
                        all("2021-04-01/..", Ratio.ofPercent(10), demand)));
    }

    /**
     * {@return Sport England, Community Asset Fund: a pound for each pound} It applies to statutory bodies and schools
     * only, so a caller gives it only their projects.
     */
    public static EnoughMatch sportEnglandOfPublicBodies() {
        Citation source = Citation.of("Sport England, Community Asset Fund, guide to applicants")
                .withNote("As reported in a funding alert; the guide itself was not read.")
                .withLink("http://involve.community/funding-alerts/community-asset-fund/");
        return EnoughMatch.of(
                RuleInfo.of("match", RuleId.of("sport-england-match"), RuleKind.REQUIREMENT)
                        .severity(Severity.WARNING)
                        .title("Match is at least what Sport England required of statutory bodies")
                        .rationale("Public bodies have to match the grant pound for pound.")
                        .sources(source)
                        .basis("Sport England required statutory bodies and schools to match at least pound for"
                                + " pound, as reported in a funding alert.")
                        .ownReading("Applied to projects of any organisation")
                        .ownReading("the source is undated"),
                List.of(all("../..", Ratio.of(1, 2), source)));
    }

    /** {@return European Regional Development Fund in England: it pays at most 50 %} */
    public static EnoughMatch europeanRegionalDevelopmentFund() {
        Citation source = Citation.of("Network for Europe, European Regional Development Fund match funding")
                .withLink("http://www.networkforeurope.eu/match-funding-1");
        return EnoughMatch.of(
                RuleInfo.of("match", RuleId.of("erdf-match"), RuleKind.REQUIREMENT)
                        .severity(Severity.WARNING)
                        .title("Match is at least what the European Regional Development Fund (ERDF) required")
                        .rationale("The fund paid at most half of the cost.")
                        .sources(source)
                        .basis("The fund paid at most 50 % in England, as reported by a third party.")
                        .ownReading("The source is undated"),
                List.of(all("../..", Ratio.of(1, 2), source)));
    }

    /** {@return European Social Fund: it pays at most 45 %, so others pay 55 %} */
    public static EnoughMatch europeanSocialFund() {
        Citation source = Citation.of("Network for Europe, European Social Fund match funding")
                .withLink("http://www.networkforeurope.eu/match-funding-1");
        return EnoughMatch.of(
                RuleInfo.of("match", RuleId.of("esf-match"), RuleKind.REQUIREMENT)
                        .severity(Severity.WARNING)
                        .title("Match is at least what the European Social Fund (ESF) required")
                        .rationale("The fund paid at most 45 % of the cost.")
                        .sources(source)
                        .basis("The fund paid at most 45 %, as reported by a third party.")
                        .ownReading("The source is undated"),
                List.of(all("../..", Ratio.ofPercent(55), source)));
    }

    private static MatchRequirement all(String period, Ratio share, Citation source) {
        return new MatchRequirement(Periods.parse(period), ANY, Optional.empty(), share, source);
    }

    private static Money pounds(int amount) {
        return Money.ofMajor(CurrencyUnit.GBP, amount);
    }
}
