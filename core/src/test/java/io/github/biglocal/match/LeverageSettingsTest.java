package io.github.biglocal.match;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.FinancialYear;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.money.DeflatorSeries;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.organisation.OrganisationId;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Calculators, their settings and their views are values: the same questions are equal, whoever asks them and where. */
class LeverageSettingsTest {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 29);

    /** Everything that can be asked, by the method that asks it; each makes its values anew. */
    private static final Map<String, UnaryOperator<Leverage>> QUESTIONS = new LinkedHashMap<>();

    static {
        QUESTIONS.put("with", leverage -> leverage.with(ZeroGrantPolicy.INCLUDE_IN_AGGREGATE));
        QUESTIONS.put("with, what is not recorded", leverage -> leverage.with(UnrecordedPolicy.COUNT));
        QUESTIONS.put("inCurrency", leverage -> leverage.inCurrency(CurrencyUnit.of("EUR")));
        QUESTIONS.put("atLeast", leverage -> leverage.atLeast(FundingStatus.COMMITTED));
        QUESTIONS.put("only", leverage -> leverage.only(MatchView.of("match of a council", line -> true)));
        QUESTIONS.put("only, a stream", leverage -> leverage.only(MatchView.ofStreams(FundingStream.of("EU"))));
        QUESTIONS.put("cashOnly", Leverage::cashOnly);
        QUESTIONS.put("withoutLottery", Leverage::withoutLottery);
        QUESTIONS.put("nonPublicOnly", Leverage::nonPublicOnly);
        QUESTIONS.put("within", leverage -> leverage.within(Periods.parse("2018-04-01/2019-03-31")));
        QUESTIONS.put("inPricesOf", leverage -> leverage.inPricesOf(prices("100")));
        QUESTIONS.put(
                "attributing",
                leverage -> leverage.attributing(
                        Attribution.GROSS.withDeadweight(Ratio.of(2, 8)).withLeakage(Ratio.ZERO)));
    }

    private static RealTerms prices(String index) {
        return new RealTerms(
                LocalDate.of(2018, 5, 1),
                DeflatorSeries.ofFinancialYears(
                        Map.of(
                                FinancialYear.of(2018),
                                new BigDecimal(index),
                                FinancialYear.of(2019),
                                new BigDecimal("101.5")),
                        Citation.of("a series")));
    }

    private static Leverage asked(List<String> questions) {
        Leverage leverage = Leverage.asOf(LocalDate.of(2020, 2, 29));
        for (String question : questions) {
            leverage = QUESTIONS.get(question).apply(leverage);
        }
        return leverage;
    }

    @Test
    void everyQuestionOfTheCalculatorIsAmongThose() {
        assertThat(Arrays.stream(Leverage.class.getMethods())
                        .filter(method -> method.getReturnType() == Leverage.class)
                        .map(Method::getName)
                        .filter(name -> !name.equals("asOf"))
                        .collect(Collectors.toSet()))
                .isEqualTo(QUESTIONS.keySet().stream()
                        .map(name -> name.replaceAll(",.*", ""))
                        .collect(Collectors.toSet()));
    }

    @Test
    void theSameQuestionsInAnyOrderAreEqualAndWhatWasGatheredForThemMerges() {
        Random random = new Random(21);
        for (int i = 0; i < 300; i++) {
            List<String> questions = new ArrayList<>(QUESTIONS.keySet());
            Collections.shuffle(questions, random);
            questions = new ArrayList<>(questions.subList(0, random.nextInt(questions.size() + 1)));
            Leverage one = asked(questions);
            Collections.shuffle(questions, random);
            Leverage other = asked(questions);

            assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).hasToString(other.toString());
            assertThat(one.settings()).isEqualTo(other.settings()).hasSameHashCodeAs(other.settings());
            assertThat(one.settings().state()).isEqualTo(other.settings().state());
            assertThat(one.settings().view()).isEqualTo(other.settings().view());
            assertThat(one.accumulator().merge(other.accumulator()).result()).isEqualTo(other.of(List.of()));
            assertThat(one.totals().merge(other.totals()).state())
                    .isEqualTo(other.totals().state());
        }
    }

    @Test
    void eachQuestionMakesADifferenceThatSettingsAndMessagesShow() {
        Leverage plain = Leverage.asOf(DAY);
        QUESTIONS.forEach((name, question) -> {
            Leverage asked = question.apply(plain);

            assertThat(asked).as(name).isNotEqualTo(plain);
            assertThat(asked.settings().state())
                    .as(name)
                    .isNotEqualTo(plain.settings().state());
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> plain.accumulator().merge(asked.accumulator()))
                    .withMessageContaining("different settings (");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> plain.totals().merge(asked.totals()))
                    .withMessageContaining("different settings (");
        });
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plain.accumulator()
                        .merge(Leverage.asOf(DAY.minusDays(1)).cashOnly().accumulator()))
                .withMessageContaining("different settings (asOf, view)");
    }

    @Test
    void theStateIsTheSameTextOnEveryMachineDownToTheIndicesAndTheHashCodeIsMadeOfIt() {
        String state =
                "asOf 2020-02-29; currency GBP; zeroGrants EXCLUDE_AND_REPORT_EXTERNAL_BENEFIT; atLeast COMMITTED;"
                        + " view library \"match in cash\" and named \"match of \\\"X\\\"\"; window 2018-04-01/..;"
                        + " realTerms 2018-05-01 2018-04-01/2019-03-31 100 2019-04-01/2020-03-31 101.5 \"a series\" - - -"
                        + " -; attribution PRO_RATA 1/4 0 0 0; unrecorded LEAVE_OUT";
        LeverageSettings settings = Leverage.asOf(DAY)
                .only(MatchView.of("match of \"X\"", line -> false))
                .cashOnly()
                .atLeast(FundingStatus.COMMITTED)
                .within(Periods.parse("2018-04-01/.."))
                .inPricesOf(prices("100.00"))
                .attributing(Attribution.GROSS.proRata().withDeadweight(Ratio.of(1, 4)))
                .settings();

        assertThat(settings.state()).isEqualTo(state);
        assertThat(settings.hashCode()).isEqualTo(state.hashCode());
    }

    @Test
    void anIndexOfAHundredIsTheSameWithAndWithoutDecimals() {
        assertThat(prices("100.00")).isEqualTo(prices("1E+2")).hasSameHashCodeAs(prices("100"));
        assertThat(prices("100.00").series().on(DAY.minusYears(1))).contains(new BigDecimal("100"));
        assertThat(Leverage.asOf(DAY).inPricesOf(prices("100.01"))).isNotEqualTo(asked(List.of("inPricesOf")));
    }

    // Views.

    private static List<MatchView> views() {
        return List.of(
                MatchView.GROSS,
                MatchView.CASH_ONLY,
                MatchView.NON_PUBLIC_ONLY,
                MatchView.WITHOUT_LOANS,
                MatchView.WITHOUT_LOTTERY,
                MatchView.WITHOUT_PROGRAMME_LINKED,
                MatchView.of("match in cash", line -> true),
                MatchView.of("own", line -> true),
                MatchView.ofStreams(FundingStream.EU, FundingStream.LOAN),
                MatchView.ofStreams(FundingStream.EU),
                MatchView.ofStreams(FundingStream.of("EU\" \"LOAN")),
                MatchView.ofKinds(ContributionKind.IN_KIND, ContributionKind.VOLUNTEER_TIME),
                MatchView.ofKinds(ContributionKind.IN_KIND),
                MatchView.ofContributors(OrganisationId.of("o1")),
                MatchView.ofContributors(OrganisationId.of("o2")));
    }

    @Test
    void viewsAreEqualIfTheyAskTheSameAndOtherwiseNot() {
        List<MatchView> once = views();
        List<MatchView> again = views();
        for (int i = 0; i < once.size(); i++) {
            for (int j = 0; j < once.size(); j++) {
                assertThat(once.get(i).equals(again.get(j))).as(i + " and " + j).isEqualTo(i == j);
                assertThat(once.get(i).state().equals(again.get(j).state())).isEqualTo(i == j);
            }
            assertThat(once.get(i)).hasSameHashCodeAs(again.get(i));
        }
        assertThat(MatchView.ofStreams(FundingStream.LOAN, FundingStream.EU, FundingStream.LOAN))
                .isEqualTo(MatchView.ofStreams(FundingStream.EU, FundingStream.LOAN))
                .hasToString("match of the streams EU and loan");
    }

    @Test
    void addedUpInAnyOrderAndGroupingAndAnyNumberOfTimesTheyAreTheSameView() {
        for (MatchView one : views()) {
            assertThat(one.and(one)).isEqualTo(one);
            assertThat(one.and(MatchView.GROSS)).isEqualTo(one).isEqualTo(MatchView.GROSS.and(one));
            for (MatchView two : views()) {
                assertThat(one.and(two))
                        .isEqualTo(two.and(one))
                        .hasSameHashCodeAs(two.and(one))
                        .hasToString(two.and(one).toString());
                for (MatchView three : views()) {
                    assertThat(one.and(two).and(three))
                            .isEqualTo(three.and(one.and(two)).and(two));
                }
            }
        }
    }

    @Test
    void addedUpTheyLeaveOutWhatAnyOfThemDoesAndAreUnsureWhereAnyOfThemIs() {
        for (Project project : GeneratedProjects.of(22, 200)) {
            for (FundingLine line : project.matchLines()) {
                for (MatchView one : views()) {
                    for (MatchView two : views()) {
                        List<MatchView.Answer> answers = List.of(one.answer(line), two.answer(line));
                        assertThat(one.and(two).answer(line))
                                .isEqualTo(
                                        answers.contains(MatchView.Answer.LEFT_OUT)
                                                ? MatchView.Answer.LEFT_OUT
                                                : answers.contains(MatchView.Answer.NOT_RECORDED)
                                                        ? MatchView.Answer.NOT_RECORDED
                                                        : MatchView.Answer.COUNTS);
                    }
                }
            }
        }
    }

    @Test
    void aViewOfStreamsFormsOrContributorsKnowsWhatIsNotRecorded() {
        FundingLine line = FundingLine.of(org.joda.money.Money.parse("GBP 5"));
        FundingLine told = line.withStream(FundingStream.EU)
                .withKind(ContributionKind.CASH)
                .withContributor(OrganisationId.of("o1"));

        for (MatchView view : List.of(
                MatchView.ofStreams(FundingStream.EU),
                MatchView.ofKinds(ContributionKind.CASH),
                MatchView.ofContributors(OrganisationId.of("o1")))) {
            assertThat(view.answer(told)).isEqualTo(MatchView.Answer.COUNTS);
            assertThat(view.answer(line)).isEqualTo(MatchView.Answer.NOT_RECORDED);
        }
        for (MatchView view : List.of(
                MatchView.ofStreams(FundingStream.LOAN),
                MatchView.ofKinds(ContributionKind.IN_KIND),
                MatchView.ofContributors(OrganisationId.of("o2")))) {
            assertThat(view.answer(told)).isEqualTo(MatchView.Answer.LEFT_OUT);
        }
        assertRefused("MatchView", "streams", MatchView::ofStreams);
    }

    @Test
    void calculatorsAndWhatTheyGatherSayWhatTheyAreSetTo() {
        Leverage leverage = Leverage.asOf(DAY).cashOnly();
        LeverageAccumulator accumulator = leverage.accumulator();
        accumulator.add(TableOne.L1);
        accumulator.add(TableOne.L2);

        assertThat(leverage).hasToString("leverage " + leverage.settings());
        assertThat(accumulator).hasToString("1 project counted, 1 left out; " + leverage.settings());
        assertThat(leverage.totals().toString()).endsWith(leverage.settings().toString());
        assertThat(accumulator.result().toString()).endsWith(leverage.settings().toString());
    }

    @Test
    void conditionsOfOneNameEachHaveTheirSay() {
        Project project = Project.of(ProjectId.of("p"), AreaId.of("a"), "P", Money.parse("GBP 10.00"))
                .matchedBy(Money.parse("GBP 30.00"));
        MatchView all = MatchView.of("of the council", line -> true);
        MatchView none = MatchView.of("of the council", line -> false);
        Leverage leverage = Leverage.asOf(LocalDate.of(2020, 2, 29));

        assertThat(leverage.only(all).only(none).of(List.of(project)).match()).isEqualTo(Money.parse("GBP 0.00"));
        assertThat(leverage.only(none).only(all).of(List.of(project)).match()).isEqualTo(Money.parse("GBP 0.00"));
    }
}
