package io.github.biglocal.match;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Edition;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.entity.Series;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.LocalDateRange;

class MatchPresetsTest {
    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);
    private static final Citation SOURCE = Citation.of("a funder's terms");

    private static Money gbp(String amount) {
        return Money.parse("GBP " + amount);
    }

    private static FundingLine line(String amount) {
        return FundingLine.of(gbp(amount));
    }

    private static Project project(String grant, String match) {
        return project(List.of(line(grant)), List.of(line(match)));
    }

    private static Project project(List<FundingLine> programmeLines, List<FundingLine> matchLines) {
        return Project.builder()
                .id(ProjectId.of("d"))
                .area(AreaId.of("a"))
                .title("t")
                .programmeLines(programmeLines)
                .matchLines(matchLines)
                .build();
    }

    private static MatchRequirement asking(Ratio share) {
        return new MatchRequirement(LocalDateRange.ALL, gbp("0"), Optional.empty(), share, SOURCE);
    }

    private static Answer answer(Rule<Project> rule, Project project, String day) {
        return rule.verdict(project, RuleContext.on(LocalDate.parse(day))).answer();
    }

    private static String words(Rule<Project> rule, Project project, String day) {
        return rule.verdict(project, RuleContext.on(LocalDate.parse(day))).description();
    }

    // The arithmetic.

    @ParameterizedTest
    @CsvSource({
        "5, 190000.00, 10000.00", // a nineteenth
        "10, 90000.00, 10000.00", // a ninth
        "10, 100.00, 11.12", // 11.111... rounded up
        "10, 0.01, 0.01",
        "50, 123.45, 123.45",
        "55, 45.00, 55.00",
        "0, 1000.00, 0.00"
    })
    void theShareIsOfTheWholeAndTheMatchRoundedUpToThePenny(int percent, String grant, String match) {
        assertThat(asking(Ratio.ofPercent(percent)).requiredMatch(gbp(grant))).isEqualTo(gbp(match));
    }

    @Test
    void theRequiredMatchReachesTheShareAndAPennyLessDoesNot() {
        Random random = new Random(21);
        for (int i = 0; i < 2_000; i++) {
            Ratio share = Ratio.of(1 + random.nextInt(98), 100);
            Money grant = Money.ofMinor(CurrencyUnit.GBP, 1 + random.nextInt(90_000_000));
            Money match = asking(share).requiredMatch(grant);

            assertThat(Ratio.of(match, grant.plus(match)).isAtLeast(share)).isTrue();
            assertThat(Ratio.of(match.minusMinor(1), grant.plus(match).minusMinor(1))
                            .isAtLeast(share))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"-1", "100", "101"})
    void aShareIsFromNothingToBelowTheWhole(int percent) {
        assertRefused("MatchRequirement", "share", () -> asking(Ratio.ofPercent(percent)));
    }

    @Test
    void aBandHasRoomInIt() {
        assertRefused(
                "MatchRequirement",
                "below",
                () -> new MatchRequirement(LocalDateRange.ALL, gbp("5"), Optional.of(gbp("5")), Ratio.ZERO, SOURCE));
    }

    // The presets, at and around their bounds.

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "249999.99 | 0 | Satisfied: The match is exactly what is required.",
                "250000.00 | 13157.89 | Breached: A grant of £250,000 requires match of £13,157.90 (5 % of grant and"
                        + " match together), but there is only £13,157.89. Find £0.01 more match, or accept a smaller grant.",
                "250000.00 | 13157.90 | Satisfied: The match is exactly what is required.",
                "999999.99 | 52631.58 | Satisfied: The match is exactly what is required.",
                "1000000.00 | 111111.11 | Breached: A grant of £1,000,000 requires match of £111,111.12 (10 % of grant and"
                        + " match together), but there is only £111,111.11. Find £0.01 more match, or accept a smaller grant.",
                "1000000.00 | 111111.12 | Satisfied: The match is exactly what is required.",
                "10000000.00 | 1111111.11 | Breached: A grant of £10,000,000 requires match of £1,111,111.12 (10 % of grant"
                        + " and match together), but there is only £1,111,111.11. Find £0.01 more match, or accept a smaller grant.",
                "10000000.00 | 1111111.12 | Satisfied: The match is exactly what is required.",
                "10000000.01 | 0 | Not applicable: no match is required for a grant of £10,000,000.01 on the date"
                        + " asked about."
            })
    void theHeritageFundAsksByTheSizeOfTheGrant(String grant, String match, String answer) {
        EnoughMatch rule = MatchPresets.nationalLotteryHeritageFund().of(EnoughMatch.Scope.WHOLE_PROJECT);

        assertThat(words(rule, project(grant, match), "2025-01-01")).isEqualTo(answer);
        assertThat(rule.verdict(project(grant, match), RuleContext.on(LocalDate.of(2023, 12, 31))))
                .isEqualTo(Verdict.notApplicable("the rule applies only from 1 January 2024"));
        assertThat(words(rule, project(grant, match), "2024-01-01")).isEqualTo(answer);
    }

    private static FundingLine of(String amount, ProjectPhase phase) {
        return line(amount).withPhase(phase);
    }

    @Test
    void theHeritageFundAsksItOfEachPhaseSoAllMatchInTheLastIsNotEnough() {
        EnoughMatch rule = MatchPresets.nationalLotteryHeritageFund();
        List<FundingLine> grants = List.of(of("95000", ProjectPhase.DEVELOPMENT), of("190000", ProjectPhase.DELIVERY));
        Project late = project(grants, List.of(of("15000", ProjectPhase.DELIVERY)));
        Project even =
                project(grants, List.of(of("5000", ProjectPhase.DEVELOPMENT), of("10000", ProjectPhase.DELIVERY)));

        EnoughMatch.Shortfall shortfall = new EnoughMatch.Shortfall(
                Optional.of(ProjectPhase.DEVELOPMENT), Ratio.ofPercent(5), gbp("95000"), gbp("0"), gbp("5000"));
        assertThat(rule.verdict(late, RuleContext.on(DAY))).isEqualTo(Verdict.breached(shortfall));
        assertThat(shortfall.problem())
                .isEqualTo("In the development phase, a grant of £95,000 requires match of £5,000 (5 % of"
                        + " grant and match together), but there is none.");
        assertThat(shortfall.repair()).isEqualTo("Find £5,000 of match.");
        assertThat(rule.verdict(even, RuleContext.on(DAY)))
                .isEqualTo(Verdict.satisfied(new EnoughMatch.Headroom(gbp("0"))));
        Project unphased = project("285000", "15000");
        assertThat(rule.verdict(unphased, RuleContext.on(DAY)))
                .isEqualTo(Verdict.unknown(
                        Missing.of(unphased, "programmeLines/0/phase", "which phase of the project the money is for"),
                        Missing.of(unphased, "matchLines/0/phase", "which phase of the project the money is for")));
        assertThat(rule.verdict(project(grants, List.of(line("4999.99"))), RuleContext.on(DAY)))
                .as("too little for either phase, whichever it is for")
                .extracting(Verdict::description)
                .isEqualTo("Breached: In the delivery phase, a grant of £190,000 requires match of £10,000"
                        + " (5 % of grant and match together), but there is only £4,999.99. Find £5,000.01"
                        + " more match, or accept a smaller grant. In the development phase, a grant of £95,000"
                        + " requires match of £5,000 (5 % of grant and match together), but there is only"
                        + " £4,999.99. Find £0.01 more match, or accept a smaller grant.");
        assertThat(answer(rule.of(EnoughMatch.Scope.WHOLE_PROJECT), late, "2025-01-01"))
                .isEqualTo(Answer.SATISFIED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2020-03-31 | 9.99 | Breached: A grant of £90 requires match of £10 (10 % of grant and match"
                        + " together), but there is only £9.99. Find £0.01 more match, or accept a smaller grant.",
                "2020-03-31 | 10 | Satisfied: The match is exactly what is required.",
                "2020-04-01 | 0 | Satisfied: The match is exactly what is required.",
                "2021-03-31 | 0 | Satisfied: The match is exactly what is required.",
                "2021-04-01 | 9.99 | Breached: A grant of £90 requires match of £10 (10 % of grant and match"
                        + " together), but there is only £9.99. Find £0.01 more match, or accept a smaller grant.",
                "2021-04-01 | 10 | Satisfied: The match is exactly what is required."
            })
    void theArtsCouncilAsksForATenthOfTheWholeButForATime(String day, String match, String answer) {
        assertThat(words(MatchPresets.artsCouncilEngland(), project("90", match), day))
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sport-england-match | 99.99 | Breached: A grant of £100 requires match of £100 (50 % of grant and match"
                        + " together), but there is only £99.99. Find £0.01 more match, or accept a smaller grant.",
                "sport-england-match | 100 | Satisfied: The match is exactly what is required.",
                "erdf-match | 99.99 | Breached: A grant of £100 requires match of £100 (50 % of grant and match"
                        + " together), but there is only £99.99. Find £0.01 more match, or accept a smaller grant.",
                "erdf-match | 100 | Satisfied: The match is exactly what is required.",
                "esf-match | 122.22 | Breached: A grant of £100 requires match of £122.23 (55 % of grant and match"
                        + " together), but there is only £122.22. Find £0.01 more match, or accept a smaller grant.",
                "esf-match | 122.23 | Satisfied: The match is exactly what is required."
            })
    void theOthersAskForAPartOfTheWhole(String id, String match, String answer) {
        assertThat(words(preset(id), project("100", match), "2020-01-01")).isEqualTo(answer);
    }

    /**
     * In the terms of the sources, which say how much of the whole the funder pays at most: the Heritage Fund 95 % and
     * 90 % (others 5 % and 10 %), the Arts Council 90 %, Sport England a pound for each pound, the ERDF 50 %, the ESF 45 %.
     */
    @ParameterizedTest
    @CsvSource({
        "heritage-fund-match, 250000, 95",
        "heritage-fund-match, 999999.99, 95",
        "heritage-fund-match, 1000000, 90",
        "heritage-fund-match, 10000000, 90",
        "arts-council-match, 1000, 90",
        "sport-england-match, 1000, 50",
        "erdf-match, 1000, 50",
        "esf-match, 1000, 45"
    })
    void aFunderPaysNoMoreOfTheWholeThanItsSourceSays(String id, String grant, int atMostPercent) {
        Rule<Project> rule = preset(id).of(EnoughMatch.Scope.WHOLE_PROJECT);
        Ratio atMost = Ratio.ofPercent(atMostPercent);
        Money others = gbp(grant).multipliedBy(100 - atMostPercent).dividedBy(atMostPercent, RoundingMode.CEILING);
        Money tooLittle = others.minusMinor(1);

        assertThat(atMost.isAtLeast(Ratio.of(gbp(grant), gbp(grant).plus(others))))
                .isTrue();
        assertThat(atMost.isAtLeast(Ratio.of(gbp(grant), gbp(grant).plus(tooLittle))))
                .isFalse();
        assertThat(words(rule, project(List.of(line(grant)), List.of(FundingLine.of(others))), "2025-01-01"))
                .isEqualTo("Satisfied: The match is exactly what is required.");
        assertThat(rule.verdict(project(List.of(line(grant)), List.of(FundingLine.of(tooLittle))), RuleContext.on(DAY)))
                .isEqualTo(Verdict.breached(new EnoughMatch.Shortfall(
                        Optional.empty(), Ratio.ofPercent(100 - atMostPercent), gbp(grant), tooLittle, others)));
    }

    private static EnoughMatch preset(String id) {
        return MatchPresets.all().stream()
                .filter(each -> each.info().id().equals(RuleId.of(id)))
                .map(EnoughMatch.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void thePresetsAreThoseOfSixFundersAndErrorsOnlyWhereTheSourceItselfWasRead() {
        assertThat(MatchPresets.all())
                .extracting(
                        rule -> rule.info().id().value(),
                        rule -> rule.info().severity(),
                        rule -> rule.info().sources().stream()
                                .map(Citation::toString)
                                .collect(Collectors.joining("; ")))
                .containsExactly(
                        tuple(
                                "heritage-fund-match",
                                Severity.ERROR,
                                "National Lottery Heritage Fund, grants for heritage guidance, 2024"),
                        tuple(
                                "arts-council-match",
                                Severity.WARNING,
                                "Arts Council England, National Lottery Project Grants, guidance, match funding;"
                                        + " Arts Council England, National Lottery Project Grants, changes to March 2021,"
                                        + " 2020"),
                        tuple(
                                "sport-england-match",
                                Severity.WARNING,
                                "Sport England, Community Asset Fund, guide to applicants"),
                        tuple(
                                "erdf-match",
                                Severity.WARNING,
                                "Network for Europe, European Regional Development Fund match funding"),
                        tuple("esf-match", Severity.WARNING, "Network for Europe, European Social Fund match funding"),
                        tuple("in-kind-cap", Severity.ERROR, "Commission Regulation (EC) No 1974/2006, article 54"));
    }

    @Test
    void whatThePresetsAskChangesOnlyWhereASourceGivesADay() {
        assertThat(MatchPresets.all())
                .extracting(
                        rule -> rule.info().id().value(),
                        rule -> rule.changes().stream()
                                .map(change -> change.date().toString())
                                .distinct()
                                .toList())
                .containsExactly(
                        tuple("heritage-fund-match", List.of("2024-01-01")),
                        tuple("arts-council-match", List.of("2020-04-01", "2021-04-01")),
                        tuple("sport-england-match", List.of()),
                        tuple("erdf-match", List.of()),
                        tuple("esf-match", List.of()),
                        tuple("in-kind-cap", List.of("2007-01-01", "2014-01-01")));
    }

    @Test
    void whereNoMatchIsAskedForNothingNeedsToBeKnown() {
        Project about = project(List.of(line("90").withBound(Bound.ABOUT)), List.of(line("5")));

        assertThat(MatchPresets.artsCouncilEngland().verdict(about, RuleContext.on(LocalDate.of(2020, 4, 1))))
                .isEqualTo(Verdict.satisfied(new EnoughMatch.Headroom(gbp("5"))));
        assertThat(MatchPresets.artsCouncilEngland()
                        .verdict(about.withProgrammeLines(), RuleContext.on(LocalDate.of(2020, 4, 1))))
                .isEqualTo(Verdict.notApplicable("no match is required on the date asked about"));
    }

    // Whose grant, and what is known.

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AT_LEAST | 9 | Not known: the exact amount of one item of match.",
                "AT_LEAST | 10 | Satisfied: The match is exactly what is required.",
                "AT_MOST | 9 | Breached: A grant of £10 requires match of £10 (50 % of grant and match"
                        + " together), but there is only £9. Find £1 more match, or accept a smaller grant.",
                "AT_MOST | 10 | Not known: the exact amount of one item of match.",
                "ABOUT | 9 | Not known: the exact amount of one item of match.",
                "ABOUT | 10 | Not known: the exact amount of one item of match.",
                "EXACT | 10 | Satisfied: The match is exactly what is required."
            })
    void anAmountThatIsABoundIsEnoughOrTooLittleOnlyIfAllItMayBeIs(Bound bound, String match, String answer) {
        EnoughMatch rule = EnoughMatch.of(RuleId.of("enough-match"), List.of(asking(Ratio.of(1, 2))));
        Project project = project(List.of(line("10")), List.of(line(match).withBound(bound)));

        assertThat(words(rule, project, "2025-01-01")).isEqualTo(answer);
    }

    @Test
    void aFundersGrantIsItsLinesOnEitherSideAndTheProgrammesMoneyIsMatchToIt() {
        OrganisationId funder = OrganisationId.of("heritage-fund");
        EnoughMatch rule = MatchPresets.artsCouncilEngland().ofFunder(funder);
        Project project = project(List.of(line("6")), List.of(line("90").withContributor(funder), line("3.99")));

        assertThat(rule.verdict(project, RuleContext.on(DAY)))
                .isEqualTo(Verdict.breached(new EnoughMatch.Shortfall(
                        Optional.empty(), Ratio.ofPercent(10), gbp("90"), gbp("9.99"), gbp("10"))));
        FundingLine council = line("90").withContributor(OrganisationId.of("council"));
        assertThat(rule.verdict(project(List.of(line("6")), List.of(council)), RuleContext.on(DAY)))
                .isEqualTo(
                        Verdict.notApplicable("no grant from this funder is dated on or before the date asked about"));
    }

    @Test
    void aMatchLineThatNamesNobodyMayBeTheFunders() {
        EnoughMatch rule = MatchPresets.artsCouncilEngland().ofFunder(OrganisationId.of("heritage-fund"));
        Project project = project("6", "90");

        assertThat(rule.verdict(project, RuleContext.on(DAY)))
                .isEqualTo(Verdict.unknown(project, "matchLines/0/contributor", "who contributes the money"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ALL |  |  | Satisfied: The match is exactly what is required.",
                "CASH | CASH |  | Satisfied: The match is exactly what is required.",
                "CASH | IN_KIND |  | Breached: A grant of £10 requires match of £10 (50 % of grant and match"
                        + " together), but there is none. Find £10 of match.",
                "CASH | VOLUNTEER_TIME |  | Breached: A grant of £10 requires match of £10 (50 % of grant and match"
                        + " together), but there is none. Find £10 of match.",
                "CASH |  |  | Not known: in what form the contribution is made.",
                "NON_PUBLIC | CASH | CORPORATE | Satisfied: The match is exactly what is required.",
                "NON_PUBLIC | CASH | LOCAL_GOVERNMENT | Breached: A grant of £10 requires match of £10 (50 % of grant and match"
                        + " together), but there is none. Find £10 of match.",
                "NON_PUBLIC | CASH | LOTTERY_OTHER | Breached: A grant of £10 requires match of £10 (50 % of grant and match"
                        + " together), but there is none. Find £10 of match.",
                "NON_PUBLIC | CASH | LOAN | Not known: where the match comes from.",
                "NON_PUBLIC | CASH |  | Not known: where the match comes from."
            })
    void matchCountsOnlyAsFarAsTheFunderCountsIt(
            EnoughMatch.Counted counted, @Nullable ContributionKind kind, @Nullable String stream, String answer) {
        EnoughMatch rule = EnoughMatch.of(RuleId.of("enough-match"), List.of(asking(Ratio.of(1, 2))))
                .counting(counted);
        FundingLine match = line("10")
                .withKind(Optional.ofNullable(kind))
                .withStream(Optional.ofNullable(stream).map(FundingStream::of));

        assertThat(words(rule, project(List.of(line("10")), List.of(match)), "2025-01-01"))
                .isEqualTo(answer);
        assertThat(answer(rule, project(List.of(line("10.01")), List.of(match)), "2025-01-01"))
                .as("too little whether it counts or not")
                .isEqualTo(Answer.BREACHED);
    }

    @Test
    void whatMayNotCountIsNamed() {
        EnoughMatch rule = EnoughMatch.of(RuleId.of("enough-match"), List.of(asking(Ratio.of(1, 2))))
                .counting(EnoughMatch.Counted.CASH);
        Project project = project(List.of(line("10")), List.of(line("6"), line("3"), line("1")));

        assertThat(rule.verdict(project, RuleContext.on(DAY)))
                .isEqualTo(Verdict.unknown(List.of(kindOf(project, 0), kindOf(project, 1), kindOf(project, 2)), 1));
        assertThat(rule.counting(EnoughMatch.Counted.ALL).verdict(project, RuleContext.on(DAY)))
                .isEqualTo(Verdict.satisfied(new EnoughMatch.Headroom(gbp("0"))));
    }

    private static Missing kindOf(Project project, int place) {
        return Missing.of(project, "matchLines/" + place + "/kind", "in what form the contribution is made");
    }

    @Test
    void theSharesAreParametersByTheSizeOfTheGrantAndByEdition() {
        EnoughMatch rule = MatchPresets.artsCouncilEngland();
        Series<Edition<Ratio>> half = Series.of(List.of(Edition.of(LocalDateRange.ALL, Ratio.of(1, 2))));
        Rule<Project> changed = rule.with("share", half);

        assertThat(answer(rule, project("90", "10"), "2025-01-01")).isEqualTo(Answer.SATISFIED);
        assertThat(answer(changed, project("90", "10"), "2025-01-01")).isEqualTo(Answer.BREACHED);
        assertThat(changed.info().guidance()).isEqualTo(LocalDateRange.ALL);
        assertThat(MatchPresets.nationalLotteryHeritageFund().parameters().values())
                .extracting(value -> value.parameter().name())
                .containsExactly(
                        "scope",
                        "counted",
                        "share-from-gbp-0-below-250000",
                        "share-from-gbp-250000-below-1000000",
                        "share-from-gbp-1000000-below-10000000-01");
    }

    @Test
    void twoRequirementsOfTheSameGrantsDoNotHoldOnOneDay() {
        assertRefused(
                "Series",
                "entries",
                () -> EnoughMatch.of(
                        RuleId.of("enough-match"), List.of(asking(Ratio.of(1, 2)), asking(Ratio.of(1, 3)))));
    }

    @Test
    void linesOfALaterDateDoNotCountAndUnknownProgrammeMoneyCannotBeJudged() {
        EnoughMatch rule = EnoughMatch.of(RuleId.of("enough-match"), List.of(asking(Ratio.of(1, 2))));
        Project project = project(List.of(line("10")), List.of(line("10").withDate(DAY)));

        assertThat(answer(rule, project, "2024-12-31")).isEqualTo(Answer.BREACHED);
        assertThat(answer(rule, project, "2025-01-01")).isEqualTo(Answer.SATISFIED);
        assertThat(rule.verdict(project.withProgrammeLines(), RuleContext.on(DAY)))
                .isEqualTo(
                        Verdict.unknown(project, "programmeLines", "how much programme money went into the project"));
        assertThat(rule.verdict(project(List.of(line("10").withDate(DAY.plusDays(1))), List.of()), RuleContext.on(DAY)))
                .isEqualTo(
                        Verdict.notApplicable("no grant from this funder is dated on or before the date asked about"));
        assertThat(answer(rule, project.withMatchLines(), "2025-01-01")).isEqualTo(Answer.BREACHED);
        assertThat(rule.requirements()).containsExactly(asking(Ratio.of(1, 2)));
        assertThat(rule.verdict(project("10", "12"), RuleContext.on(DAY)).description())
                .isEqualTo("Satisfied: There is £2 more match than required.");
    }

    @Test
    void nothingIsAskedInACurrencyTheFunderDoesNotNameNorByARuleWithoutRequirements() {
        Project euros =
                project(List.of(FundingLine.of(Money.parse("EUR 10"))), List.of(FundingLine.of(Money.parse("EUR 1"))));

        assertThat(words(MatchPresets.europeanSocialFund(), euros, "2020-01-01"))
                .isEqualTo("Not applicable: the requirement is not set in euros, the currency of the grant.");
        assertRefused("EnoughMatch", "requirements", () -> EnoughMatch.of(RuleId.of("enough-match"), List.of()));
    }

    // The cap of article 54.

    private static Project inKind(String total, String kind, String amount) {
        return project(
                        List.of(line("60").withKind(ContributionKind.CASH)),
                        List.of(line(amount)
                                .withKind(ContributionKind.valueOf(kind))
                                .withStream(FundingStream.CORPORATE)))
                .withTotalCost(gbp(total));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "100 | IN_KIND | 40 | Satisfied: Public money of £60 is exactly the limit (the project's cost less"
                        + " contributions in kind).",
                "100 | IN_KIND | 40.01 | Breached: Public money of £60 is more than the £59.99 left of the project's cost"
                        + " after contributions in kind of £40.01. Reduce the public money by £0.01, or correct whichever amount is wrong.",
                "100 | VOLUNTEER_TIME | 40.01 | Breached: Public money of £60 is more than the £59.99 left of the project's cost"
                        + " after contributions in kind of £40.01. Reduce the public money by £0.01, or correct whichever amount is wrong.",
                "100 | CASH | 40.01 | Satisfied: Public money of £60 is £40 below the limit (the project's cost less"
                        + " contributions in kind)."
            })
    void theGrantIsNoMoreThanTheCostWithoutWhatIsGivenInKind(String total, String kind, String amount, String answer) {
        assertThat(words(InKindCap.standard(), inKind(total, kind, amount), "2010-01-01"))
                .isEqualTo(answer);
    }

    @Test
    void theCapSaysByHowMuch() {
        Finding finding = new InKindCap.Excess(gbp("60"), gbp("55"), gbp("45"));

        assertThat(InKindCap.standard()
                        .verdict(inKind("100", "IN_KIND", "45"), RuleContext.on(LocalDate.of(2010, 1, 1))))
                .isEqualTo(Verdict.breached(finding));
        assertThat(finding.problem())
                .isEqualTo("Public money of £60 is more than the £55 left of the project's cost after"
                        + " contributions in kind of £45.");
        assertThat(finding.repair()).isEqualTo("Reduce the public money by £5, or correct whichever amount is wrong.");
        assertThat(InKindCap.standard()
                        .verdict(inKind("100", "IN_KIND", "30"), RuleContext.on(LocalDate.of(2010, 1, 1)))
                        .description())
                .isEqualTo("Satisfied: Public money of £60 is £10 below the limit (the project's cost less"
                        + " contributions in kind).");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LOCAL_GOVERNMENT | 15 | 25 | Satisfied: Public money of £75 is exactly the limit (the project's cost less"
                        + " contributions in kind).", // 60 + 15 of 100 - 25
                "LOCAL_GOVERNMENT | 15.01 | 25 | Breached: Public money of £75.01 is more than the £75 left of the project's cost"
                        + " after contributions in kind of £25. Reduce the public money by £0.01, or correct whichever amount is wrong.",
                "CORPORATE | 15.01 | 25 | Satisfied: Public money of £60 is £15 below the limit (the project's cost less"
                        + " contributions in kind).",
                " | 15 | 25 | Satisfied: Public money of £60 is £15 below the limit (the project's cost less"
                        + " contributions in kind).",
                " | 15.01 | 25 | Not known: where the money comes from.",
                "LOAN | 15.01 | 25 | Not known: where the money comes from.",
                "CORPORATE | 1 | 40.01 | Breached: Public money of £60 is more than the £59.99 left of the project's cost"
                        + " after contributions in kind of £40.01. Reduce the public money by £0.01, or correct whichever amount is wrong."
            })
    void thePublicMoneyOfOthersCountsToo(@Nullable String stream, String cash, String inKind, String answer) {
        Project project = project(
                        List.of(line("60").withKind(ContributionKind.CASH)),
                        List.of(
                                line(cash)
                                        .withKind(ContributionKind.CASH)
                                        .withStream(Optional.ofNullable(stream).map(FundingStream::of)),
                                line(inKind).withKind(ContributionKind.IN_KIND)))
                .withTotalCost(gbp("100"));

        assertThat(words(InKindCap.standard(), project, "2010-01-01")).isEqualTo(answer);
    }

    @Test
    void whatTheCapDependsOnIsNamed() {
        Project project = project(List.of(line("60").withKind(ContributionKind.CASH)), List.of(line("45")))
                .withTotalCost(gbp("100"));

        assertThat(InKindCap.standard().verdict(project, RuleContext.on(LocalDate.of(2010, 1, 1))))
                .isEqualTo(Verdict.unknown(
                        List.of(
                                kindOf(project, 0),
                                Missing.of(project, "matchLines/0/stream", "where the money comes from")),
                        1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2006-12-31 | Not applicable: the rule applies only from 1 January 2007 to 31 December 2013.",
                "2007-01-01 | Not known: in what form the contribution is made (2 entries); where the money comes from. Recording 1 of these 3 facts may be enough.",
                "2013-12-31 | Not known: in what form the contribution is made (2 entries); where the money comes from. Recording 1 of these 3 facts may be enough.",
                "2014-01-01 | Not applicable: the rule applies only from 1 January 2007 to 31 December 2013."
            })
    void theCapIsOfItsYearsAndALineWithoutAFormCannotBeJudged(String day, String answer) {
        assertThat(words(InKindCap.standard(), project("60", "40"), day)).isEqualTo(answer);
        assertThat(words(
                        InKindCap.during(Periods.parse("../..")),
                        project("60", "40").withProgrammeLines(),
                        day))
                .isEqualTo("Not known: how much programme money went into the project.");
    }

    @Test
    void betweenTwoEditionsOfTheCapItIsNotAskedFor() {
        Set<FundingStream> eu = Set.of(FundingStream.EU);
        Rule<Project> cap = InKindCap.standard()
                .with(
                        "public-streams",
                        Series.of(List.of(
                                Edition.of(Periods.parse("2007-01-01/2010-12-31"), eu),
                                Edition.of(Periods.parse("2012-01-01/2013-12-31"), eu))));

        assertThat(words(cap, inKind("100", "IN_KIND", "45"), "2011-06-01"))
                .isEqualTo("Not applicable: the limit does not apply on the date asked about.");
    }

    @Test
    void twoPhasesAreNamedInTheOrderOfTheirCodes() {
        EnoughMatch rule = EnoughMatch.of(RuleId.of("enough-match"), List.of(asking(Ratio.of(1, 2))))
                .of(EnoughMatch.Scope.EACH_PHASE);
        Verdict verdict = rule.verdict(
                project(List.of(of("1", ProjectPhase.of("Z")), of("1", ProjectPhase.DELIVERY)), List.of()),
                RuleContext.on(DAY));

        List<String> phases = new ArrayList<>();
        ((Verdict.Breached) verdict)
                .findings()
                .forEach(finding -> phases.add(
                        ((EnoughMatch.Shortfall) finding).phase().orElseThrow().value()));
        assertThat(phases).containsExactly("DELIVERY", "Z");
    }

    @Test
    void thePublicMoneyAndItsLimitReadWellWhateverTheFigures() {
        assertThat(List.of(
                        new InKindCap.Excess(gbp("60"), gbp("50"), gbp("0")).problem(),
                        new InKindCap.Excess(gbp("60"), gbp("0"), gbp("100")).problem(),
                        new InKindCap.Excess(gbp("60"), gbp("-20"), gbp("100")).problem(),
                        new InKindCap.Excess(gbp("0"), gbp("-20"), gbp("100")).problem(),
                        new InKindCap.Excess(gbp("0"), gbp("-20"), gbp("100")).repair()))
                .containsExactly(
                        "Public money of £60 is more than the project's cost of £50.",
                        "Contributions in kind of £100 cover the project's whole cost, but there is also public money of"
                                + " £60.",
                        "Contributions in kind of £100 exceed the project's cost of £80, but there is also public money of"
                                + " £60.",
                        "Contributions in kind of £100 exceed the project's cost of £80.",
                        "Correct the contributions in kind or the total cost.");
        assertThat(List.of(
                        new InKindCap.Room(gbp("50"), gbp("50")).description(),
                        new InKindCap.Room(gbp("0"), gbp("50")).description(),
                        new InKindCap.Room(gbp("0"), gbp("0")).description()))
                .containsExactly(
                        "Public money of £50 is exactly the limit (the project's cost less contributions in kind).",
                        "There is no public money; up to £50 would be allowed.",
                        "There is no public money; none would be allowed.");
    }
}
