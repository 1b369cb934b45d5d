package io.github.biglocal.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
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

    private static String answer(Rule<Project> rule, Project project, String day) {
        return rule.verdict(project, RuleContext.on(LocalDate.parse(day)))
                .getClass()
                .getSimpleName();
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
        assertThatIllegalArgumentException()
                .isThrownBy(() -> asking(Ratio.ofPercent(percent)))
                .withMessageStartingWith("share is ");
    }

    @Test
    void aBandHasRoomInIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new MatchRequirement(LocalDateRange.ALL, gbp("5"), Optional.of(gbp("5")), Ratio.ZERO, SOURCE))
                .withMessage("below is GBP 5.00: it is more than GBP 5.00");
    }

    // The presets, at and around their bounds.

    @ParameterizedTest
    @CsvSource({
        "249999.99, 0, Satisfied",
        "250000.00, 13157.89, Breached",
        "250000.00, 13157.90, Satisfied",
        "999999.99, 52631.58, Satisfied",
        "1000000.00, 111111.11, Breached",
        "1000000.00, 111111.12, Satisfied",
        "10000000.00, 1111111.11, Breached",
        "10000000.00, 1111111.12, Satisfied",
        "10000000.01, 0, NotApplicable"
    })
    void theHeritageFundAsksByTheSizeOfTheGrant(String grant, String match, String answer) {
        EnoughMatch rule = MatchPresets.nationalLotteryHeritageFund().of(EnoughMatch.Scope.WHOLE_PROJECT);

        assertThat(answer(rule, project(grant, match), "2025-01-01")).isEqualTo(answer);
        assertThat(answer(rule, project(grant, match), "2023-12-31")).isEqualTo("NotApplicable");
        assertThat(answer(rule, project(grant, match), "2024-01-01")).isEqualTo(answer);
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
                .isEqualTo(
                        "Others put in GBP 0.00 beside a grant of GBP 95000.00 in one phase, less than the GBP 5000.00"
                                + " that a share of 1/20 of the whole asks for.");
        assertThat(shortfall.repair()).isEqualTo("Find GBP 5000.00 more, or lower the grant.");
        assertThat(rule.verdict(even, RuleContext.on(DAY)))
                .isEqualTo(Verdict.satisfied(new EnoughMatch.Headroom(gbp("0"))));
        assertThat(rule.verdict(project("285000", "15000"), RuleContext.on(DAY)))
                .isEqualTo(Verdict.unknown("the phase of a line"));
        assertThat(answer(rule.of(EnoughMatch.Scope.WHOLE_PROJECT), late, "2025-01-01"))
                .isEqualTo("Satisfied");
    }

    @ParameterizedTest
    @CsvSource({
        "2020-03-31, 9.99, Breached",
        "2020-03-31, 10, Satisfied",
        "2020-04-01, 0, Satisfied",
        "2021-03-31, 0, Satisfied",
        "2021-04-01, 9.99, Breached",
        "2021-04-01, 10, Satisfied"
    })
    void theArtsCouncilAsksForATenthOfTheWholeButForATime(String day, String match, String answer) {
        assertThat(answer(MatchPresets.artsCouncilEngland(), project("90", match), day))
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "sport-england-match, 99.99, Breached", "sport-england-match, 100, Satisfied",
        "erdf-match, 99.99, Breached", "erdf-match, 100, Satisfied",
        "esf-match, 122.22, Breached", "esf-match, 122.23, Satisfied"
    })
    void theOthersAskForAPartOfTheWhole(String id, String match, String answer) {
        EnoughMatch rule = MatchPresets.all().stream()
                .filter(each -> each.info().id().equals(RuleId.of(id)))
                .map(EnoughMatch.class::cast)
                .findFirst()
                .orElseThrow();

        assertThat(answer(rule, project("100", match), "2020-01-01")).isEqualTo(answer);
    }

    @Test
    void everyPresetHasAnIdASourceAndWordsForWhatItAsks() {
        assertThat(MatchPresets.all())
                .hasSize(6)
                .allSatisfy(rule -> {
                    assertThat(rule.info().sources()).isNotEmpty();
                    assertThat(rule.info().severity()).isEqualTo(Severity.ERROR);
                })
                .extracting(rule -> rule.info().id())
                .doesNotHaveDuplicates();
        assertThat(MatchPresets.artsCouncilEngland().changes())
                .extracting(Change::date)
                .contains(LocalDate.of(2020, 4, 1), LocalDate.of(2021, 4, 1));
    }

    // Whose grant, and what is known.

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 9, Unknown",
        "AT_LEAST, 10, Satisfied",
        "AT_MOST, 9, Breached",
        "AT_MOST, 10, Unknown",
        "ABOUT, 9, Unknown",
        "ABOUT, 10, Unknown",
        "EXACT, 10, Satisfied"
    })
    void anAmountThatIsABoundIsEnoughOrTooLittleOnlyIfAllItMayBeIs(AmountBound bound, String match, String answer) {
        EnoughMatch rule = EnoughMatch.of(RuleId.of("enough-match"), List.of(asking(Ratio.of(1, 2))));
        Project project = project(List.of(line("10")), List.of(line(match).withBound(bound)));

        assertThat(answer(rule, project, "2025-01-01")).isEqualTo(answer);
    }

    @Test
    void aFundersGrantIsItsLinesOnEitherSideAndTheProgrammesMoneyIsMatchToIt() {
        OrganisationId funder = OrganisationId.of("heritage-fund");
        EnoughMatch rule = MatchPresets.artsCouncilEngland().ofFunder(funder);
        Project project = project(List.of(line("6")), List.of(line("90").withContributor(funder), line("3.99")));

        assertThat(rule.verdict(project, RuleContext.on(DAY)))
                .isEqualTo(Verdict.breached(new EnoughMatch.Shortfall(
                        Optional.empty(), Ratio.ofPercent(10), gbp("90"), gbp("9.99"), gbp("10"))));
        assertThat(rule.verdict(project("6", "90"), RuleContext.on(DAY)))
                .isEqualTo(Verdict.notApplicable("the funder has put nothing in by that day"));
    }

    @Test
    void linesOfALaterDateDoNotCountAndUnknownProgrammeMoneyCannotBeJudged() {
        EnoughMatch rule = EnoughMatch.of(RuleId.of("enough-match"), List.of(asking(Ratio.of(1, 2))));
        Project project = project(List.of(line("10")), List.of(line("10").withDate(DAY)));

        assertThat(answer(rule, project, "2024-12-31")).isEqualTo("Breached");
        assertThat(answer(rule, project, "2025-01-01")).isEqualTo("Satisfied");
        assertThat(rule.verdict(project.withProgrammeLines(), RuleContext.on(DAY)))
                .isEqualTo(Verdict.unknown("the programme money of the project by that day"));
        assertThat(answer(rule, project.withMatchLines(), "2025-01-01")).isEqualTo("Breached");
        assertThat(rule.requirements()).containsExactly(asking(Ratio.of(1, 2)));
        assertThat(rule.verdict(project("10", "12"), RuleContext.on(DAY)).description())
                .isEqualTo("Satisfied: Of the match, GBP 2.00 could fall away.");
    }

    @Test
    void nothingIsAskedInACurrencyTheFunderDoesNotNameNorByARuleWithoutRequirements() {
        Project euros =
                project(List.of(FundingLine.of(Money.parse("EUR 10"))), List.of(FundingLine.of(Money.parse("EUR 1"))));

        assertThat(answer(MatchPresets.europeanSocialFund(), euros, "2020-01-01"))
                .isEqualTo("NotApplicable");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EnoughMatch.of(RuleId.of("enough-match"), List.of()))
                .withMessage("the rule needs a requirement");
    }

    // The cap of article 54.

    private static Project inKind(String total, String kind, String amount) {
        return project(
                        List.of(line("60").withKind(ContributionKind.CASH)),
                        List.of(line(amount).withKind(ContributionKind.valueOf(kind))))
                .withTotalCost(gbp(total));
    }

    @ParameterizedTest
    @CsvSource({
        "100, IN_KIND, 40, Satisfied",
        "100, IN_KIND, 40.01, Breached",
        "100, VOLUNTEER_TIME, 40.01, Breached",
        "100, CASH, 40.01, Satisfied"
    })
    void theGrantIsNoMoreThanTheCostWithoutWhatIsGivenInKind(String total, String kind, String amount, String answer) {
        assertThat(answer(InKindCap.standard(), inKind(total, kind, amount), "2010-01-01"))
                .isEqualTo(answer);
    }

    @Test
    void theCapSaysByHowMuch() {
        Finding finding = new InKindCap.Excess(gbp("60"), gbp("55"), gbp("45"));

        assertThat(InKindCap.standard()
                        .verdict(inKind("100", "IN_KIND", "45"), RuleContext.on(LocalDate.of(2010, 1, 1))))
                .isEqualTo(Verdict.breached(finding));
        assertThat(finding.problem())
                .isEqualTo("The grant of GBP 60.00 is more than the GBP 55.00 that the project costs without the GBP"
                        + " 45.00 given in kind.");
        assertThat(finding.repair()).isEqualTo("Lower the grant by GBP 5.00.");
        assertThat(InKindCap.standard()
                        .verdict(inKind("100", "IN_KIND", "30"), RuleContext.on(LocalDate.of(2010, 1, 1)))
                        .description())
                .isEqualTo(
                        "Satisfied: The grant of GBP 60.00 is GBP 10.00 below the cost without contributions in kind.");
    }

    @ParameterizedTest
    @CsvSource({"2006-12-31, NotApplicable", "2007-01-01, Unknown", "2013-12-31, Unknown", "2014-01-01, NotApplicable"})
    void theCapIsOfItsYearsAndALineWithoutAFormCannotBeJudged(String day, String answer) {
        assertThat(answer(InKindCap.standard(), project("60", "40"), day)).isEqualTo(answer);
        assertThat(answer(
                        InKindCap.during(Periods.parse("../..")),
                        project("60", "40").withProgrammeLines(),
                        day))
                .isEqualTo("Unknown");
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
}
