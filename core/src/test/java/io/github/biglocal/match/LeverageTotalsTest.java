package io.github.biglocal.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.FinancialYear;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.money.DeflatorSeries;
import io.github.biglocal.money.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Totals keep no project, and give what the leverage of all projects at once gives. */
class LeverageTotalsTest {
    private static final Leverage LEVERAGE = Leverage.asOf(GeneratedProjects.DAY);

    /** The questions that projects are read differently for; each gives other sums. */
    static List<Leverage> questions() {
        RealTerms prices = new RealTerms(
                GeneratedProjects.DAY,
                DeflatorSeries.ofFinancialYears(
                        IntStream.range(2013, 2021)
                                .boxed()
                                .collect(Collectors.toMap(
                                        FinancialYear::of,
                                        year -> new BigDecimal(year * 13 % 97 + 89).scaleByPowerOfTen(-1))),
                        Citation.of("a series")));
        return List.of(
                LEVERAGE,
                LEVERAGE.with(ZeroGrantPolicy.INCLUDE_IN_AGGREGATE),
                LEVERAGE.cashOnly().with(UnrecordedPolicy.COUNT),
                LEVERAGE.withoutLottery().atLeast(FundingStatus.COMMITTED),
                LEVERAGE.within(Periods.parse("2015-01-01/2018-12-31")),
                LEVERAGE.inPricesOf(prices),
                LEVERAGE.inPricesOf(prices)
                        .nonPublicOnly()
                        .attributing(
                                Attribution.GROSS.withDeadweight(Ratio.of(1, 3)).withLeakage(Ratio.of(2, 7))));
    }

    private static LeverageTotals totals(Leverage leverage, List<Project> projects) {
        LeverageTotals totals = leverage.totals();
        projects.forEach(totals::add);
        return totals;
    }

    @ParameterizedTest
    @MethodSource("questions")
    void theyGiveWhatTheLeverageOfAllProjectsGives(Leverage leverage) {
        List<Project> projects = GeneratedProjects.of(41, 400);
        LeverageResult whole = leverage.of(projects);

        LeverageSummary summary = totals(leverage, projects).result();

        assertThat(summary).isEqualTo(whole.toSummary()).hasSameHashCodeAs(whole.toSummary());
        assertThat(summary.settings()).isEqualTo(whole.settings());
        assertThat(summary.projects()).isEqualTo(whole.parts().size()).isPositive();
        assertThat(summary.programmeMoney()).isEqualTo(whole.programmeMoney());
        assertThat(summary.match()).isEqualTo(whole.match());
        assertThat(summary.total()).isEqualTo(whole.total());
        assertThat(summary.counted()).isEqualTo(whole.counted());
        assertThat(summary.externalBenefit()).isEqualTo(whole.externalBenefit());
        for (LeverageConvention convention : LeverageConvention.values()) {
            assertThat(summary.ratio(convention)).isEqualTo(whole.ratio(convention));
        }
        assertThat(summary.laterLines())
                .isEqualTo(whole.parts().stream()
                        .mapToInt(LeverageResult.Part::laterLines)
                        .sum());
    }

    @ParameterizedTest
    @MethodSource("questions")
    void theySayWhatWasLeftOutByReasonWithItsAmounts(Leverage leverage) {
        List<Project> projects = GeneratedProjects.of(42, 400);
        LeverageResult whole = leverage.of(projects);

        LeverageSummary summary = totals(leverage, projects).result();

        for (LeverageResult.Why why : LeverageResult.Why.values()) {
            List<LeverageResult.LeftOut> left = whole.leftOut().stream()
                    .filter(project -> project.why() == why)
                    .toList();
            List<LeverageSummary.LeftOut> told =
                    summary.leftOut().stream().filter(some -> some.why() == why).toList();
            assertThat(told).hasSize(left.isEmpty() ? 0 : 1);
            told.forEach(some -> {
                assertThat(some.projects()).isEqualTo(left.size());
                assertThat(some.match())
                        .allSatisfy(sum -> assertThat(sum)
                                .isEqualTo(Money.total(left.stream()
                                        .map(LeverageResult.LeftOut::match)
                                        .filter(sum::isSameCurrency)
                                        .toList())));
            });
        }
        List<LineNote> notes =
                whole.parts().stream().flatMap(part -> part.notes().stream()).toList();
        assertThat(summary.lines().stream()
                        .mapToLong(LeverageSummary.Lines::lines)
                        .sum())
                .isEqualTo(notes.size());
        assertThat(summary.lines())
                .allSatisfy(lines -> assertThat(lines.amount())
                        .isEqualTo(Money.total(notes.stream()
                                .filter(note -> note.side() == lines.side()
                                        && note.reason() == lines.reason()
                                        && note.treatment() == lines.treatment())
                                .map(LineNote::amount)
                                .toList())));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void splitAndMergedInAnyOrderAndGroupingByWayOfTheirStatesTheyAreTheSame(Leverage leverage) {
        List<Project> projects = GeneratedProjects.of(43, 120);
        Map<String, String> expected = totals(leverage, projects).state();
        Random random = new Random(44);
        for (int i = 0; i < 20; i++) {
            List<Map<String, String>> states = new ArrayList<>();
            for (int part = 0; part < 6; part++) {
                states.add(leverage.totals().state());
            }
            for (Project project : projects) {
                int part = random.nextInt(states.size());
                LeverageTotals goingOn = leverage.totals(states.get(part));
                goingOn.add(project);
                states.set(part, goingOn.state());
            }
            while (states.size() > 1) {
                LeverageTotals one = leverage.totals(states.remove(random.nextInt(states.size())));
                int into = random.nextInt(states.size());
                states.set(into, leverage.totals(states.get(into)).merge(one).state());
            }

            assertThat(states.get(0)).isEqualTo(expected);
            assertThat(leverage.totals(states.get(0)).result())
                    .isEqualTo(leverage.of(projects).toSummary());
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void theirStateIsAsSmallAfterThousandsOfProjectsAsAfterHundreds(Leverage leverage) {
        Map<String, String> few =
                totals(leverage, GeneratedProjects.of(45, 500)).state();
        Map<String, String> many =
                totals(leverage, GeneratedProjects.of(46, 5_000)).state();

        assertThat(many).hasSizeLessThanOrEqualTo(few.size() + 5);
        // Ten times as many add a digit to a number, and a fraction may reduce less than before.
        many.forEach((name, text) -> assertThat(text.length())
                .as(name)
                .isLessThanOrEqualTo(few.getOrDefault(name, text).length() + 10));
    }

    @Test
    void theStateIsOfPlainTexts() {
        LeverageTotals totals = totals(LEVERAGE, TableOne.PROJECTS);

        assertThat(totals.state())
                .containsEntry("projects", "3")
                .containsEntry("programmeMoney", "GBP 18062.00")
                .containsEntry("counted/match", "183086")
                .containsEntry("leftOut/EXTERNAL_BENEFIT/projects", "1")
                .containsEntry("leftOut/EXTERNAL_BENEFIT/GBP", "GBP 195000.00")
                .containsEntry("settings", LEVERAGE.settings().state());
    }

    @Test
    void theWorkingOfTheTableCanBeFollowed() {
        assertThat(totals(LEVERAGE.cashOnly().with(UnrecordedPolicy.COUNT), TableOne.PROJECTS)
                        .result()
                        .explain())
                .contains(
                        "Left out: 1 project, match £195,000: no programme money was put in, so the match is external"
                                + " benefit, not leverage.",
                        "Lines: 3 lines of match, £183,086 in total, each of which lacks the details that show whether"
                                + " it counts: counted.",
                        "Programme money G: £18,062, from 3 projects.",
                        "Match per grant, M/G: 91543/9031 (10.14).");
    }

    @Test
    void ofProjectsWithOneIdEachIsCountedBecauseNoneIsKept() {
        assertThat(totals(LEVERAGE, List.of(TableOne.L4, TableOne.L4)).result().projects())
                .isEqualTo(2);
    }

    @Test
    void aProjectThatThePolicyRefusesChangesNothing() {
        Leverage failing = LEVERAGE.with(ZeroGrantPolicy.FAIL);
        LeverageTotals totals = totals(failing, List.of(TableOne.L1));
        Map<String, String> before = totals.state();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> totals.add(TableOne.L2))
                .withMessageContaining("roject l2 has no programme money.");
        assertThat(totals.state()).isEqualTo(before);
    }

    @Test
    void sharesOfEachProjectsOwnAreRefusedBecauseTheirSumHasNoBound() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> LEVERAGE.attributing(Attribution.GROSS.proRata()).totals())
                .withMessageContaining("pro rata");
    }

    @ParameterizedTest
    @CsvSource({
        "form, 2, form",
        "form,, form",
        "settings, other, settings",
        "projects, -1, projects",
        "projects, 3.0, projects",
        "projects, 9999999999999999999, projects",
        "projects,, projects",
        "match, GBP -1.00, match",
        "match, EUR 1.00, match",
        "match, GBP 1.001, match",
        "match, lots, match",
        "counted/match, 1/0, counted/match",
        "counted/match, -1, counted/match",
        "counted/match,, counted/match",
        "counted/matchBound, SURELY, counted/matchBound",
        "leftOut/EXTERNAL_BENEFIT/projects,, state",
        "leftOut/EXTERNAL_BENEFIT/GBP, EUR 1.00, leftOut/EXTERNAL_BENEFIT/GBP",
        "leftOut/NO_REASON/projects, 1, state",
        "lines/MATCH/BELOW_STATUS/LEAVE_OUT/lines, 1, lines/MATCH/BELOW_STATUS/LEAVE_OUT/amount",
        "somebody's name, 1, state"
    })
    void aStateThatIsNoneIsRefusedByTheNameOfTheEntry(String name, String text, String field) {
        Map<String, String> state =
                new HashMap<>(totals(LEVERAGE, TableOne.PROJECTS).state());
        if (text == null) {
            state.remove(name);
        } else {
            state.put(name, text);
        }

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> LEVERAGE.totals(state))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo(field))
                .satisfies(refused -> assertThat(refused).hasMessageNotContaining("somebody"));
    }

    @Test
    void theStateOfOtherSettingsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LEVERAGE.totals(LEVERAGE.cashOnly().totals().state()))
                .withMessageContaining("other settings");
    }
}
