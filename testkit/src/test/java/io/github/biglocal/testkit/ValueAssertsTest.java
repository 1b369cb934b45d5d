package io.github.biglocal.testkit;

import static io.github.biglocal.testkit.BigLocalAssertions.assertThat;
import static io.github.biglocal.testkit.RecordAssertTest.failure;
import static io.github.biglocal.testkit.Shorthand.pounds;
import static io.github.biglocal.testkit.Shorthand.project;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Bound;
import io.github.biglocal.match.Leverage;
import io.github.biglocal.match.LeverageConvention;
import io.github.biglocal.match.LeverageRatio;
import io.github.biglocal.match.LeverageResult;
import io.github.biglocal.match.ProjectId;
import io.github.biglocal.money.PossibleRatio;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.money.Share;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ValueAssertsTest {
    private static final Problem LATE = Problem.error(
                    ProblemCode.INVALID_VALUE,
                    Place.inText("areas.json", 3, 14).at("/areas/0/announced"),
                    "Not a day.",
                    "Write year-month-day, such as 2016-04-01.")
            .withValue("31/02/2020");
    private static final Problem ODD = Problem.warning(
            ProblemCode.INVALID_VALUE,
            Place.inText("areas.json", 9, 1).at("/areas/1/name"),
            "The name is odd.",
            "Check it.");

    @Test
    void moneyIsInPounds() {
        assertThat(pounds("147805.00"))
                .isPounds("147805.00")
                .isPounds("147,805")
                .isPounds(147_805)
                .isPositive();
        assertThat(pounds(0)).isZero();
        assertThat(pounds("-0.01")).isNegative().isLessThan(pounds(0));

        assertThat(failure(() -> assertThat(pounds("18389.50")).isPounds("18389")))
                .isEqualTo("Expected the amount to be £18,389, but it is £18,389.50.");
        assertThat(failure(() -> assertThat(Money.parse("EUR 5.00")).isPounds(5)))
                .isEqualTo("Expected the amount to be £5, but it is €5.");
        assertThat(failure(() -> assertThat(pounds(0)).isPositive())).contains("to be more than zero, but it is £0.");
        assertThat(failure(() -> assertThat(pounds(1)).isZero())).contains("to be zero, but it is £1.");
        assertThat(failure(() -> assertThat(pounds(0)).isNegative())).contains("to be less than zero");
    }

    @Test
    void aRatioIsExactUnlessItIsRounded() {
        assertThat(Ratio.of(91543, 9031))
                .isExactly("91543/9031")
                .roundsTo("10.14")
                .isGreaterThan(Ratio.ONE);
        assertThat(Ratio.of(3, 5)).isPercent(60).isExactly("6/10");

        assertThat(failure(() -> assertThat(Ratio.of(26, 51)).isPercent(51)))
                .isEqualTo("Expected the ratio to be 51 %, but it is 26/51 (50.98 %).");
        assertThat(failure(() -> assertThat(Ratio.of(91543, 9031)).isExactly("10")))
                .contains("to be 10, but");
        assertThat(failure(() -> assertThat(Ratio.of(91543, 9031)).roundsTo("10.13")))
                .contains("about 10.13, but");
    }

    /** 26 of 51 rounds to 51 %, and is less. */
    @Test
    void aShareIsComparedInWholeNumbers() {
        assertThat(Share.of(26, 51)).is(26, 51).isLessThan(Ratio.ofPercent(51)).isAtLeast(Ratio.ofPercent(50));

        assertThat(failure(() -> assertThat(Share.of(26, 51)).isAtLeast(Ratio.ofPercent(51))))
                .isEqualTo("Expected the share to be at least 51 %, but it is 26 of 51 (50.98 %).");
        assertThat(failure(() -> assertThat(Share.of(26, 51)).is(13, 26))).contains("13 of 26");
        assertThat(failure(() -> assertThat(Share.of(0, 0)).isLessThan(Ratio.ONE)))
                .contains("less than 100 %");
    }

    @Test
    void aRatioOfAResultIsANumberOrSaysWhyNot() {
        PossibleRatio bounded = new LeverageRatio.Defined(Ratio.of(3, 1), Bound.MORE_THAN);
        PossibleRatio none = new LeverageRatio.Undefined(LeverageRatio.Reason.NO_PROGRAMME_MONEY);

        assertThat(new LeverageRatio.Defined(Ratio.of(3, 2))).isExactly("3/2");
        assertThat(bounded).is(Bound.MORE_THAN, "3");
        assertThat(none).isUndefined(LeverageRatio.Reason.NO_PROGRAMME_MONEY);

        assertThat(failure(() -> assertThat(bounded).isExactly("3")))
                .isEqualTo("Expected the ratio to be 3, but it is more than 3.");
        assertThat(failure(() -> assertThat(none).isExactly("0")))
                .isEqualTo("Expected the ratio to be 0, but it is undefined (no programme money).");
        assertThat(failure(() -> assertThat(none).isUndefined(LeverageRatio.Reason.NO_MATCH)))
                .startsWith("Expected the ratio to be undefined (no match), but");
    }

    @Test
    void leverageHasItsConventionItsSumsAndWhatItLeavesOut() {
        LeverageResult leverage = Leverage.asOf(LocalDate.of(2020, 1, 1))
                .of(List.of(
                        project("hub", pounds(30_000), pounds(10_000)),
                        project("hall", pounds(15_000), pounds(5_000)),
                        project("grove", pounds(700), pounds(0))));
        assertThat(leverage)
                .isExactly(LeverageConvention.MATCH_PER_GRANT, "3")
                .isExactly(LeverageConvention.INTERVENTION_RATE, "1/4")
                .hasProgrammeMoney(pounds(15_000))
                .hasMatch(pounds(45_000))
                .hasExternalBenefit(pounds(700))
                .countsOnly(ProjectId.of("hub"), ProjectId.of("hall"))
                .leavesOut(ProjectId.of("grove"), LeverageResult.Why.EXTERNAL_BENEFIT);
        assertThat(Leverage.asOf(LocalDate.of(2020, 1, 1)).of(List.of()))
                .isUndefined(LeverageConvention.MATCH_PER_GRANT, LeverageRatio.Reason.NO_PROGRAMME_MONEY)
                .leavesNothingOut();

        String leftOut = "\nLeft out: Project grove, match £700: no programme money was put in,"
                + " so the match is external benefit, not leverage";
        assertThat(failure(() -> assertThat(leverage).isExactly(LeverageConvention.MATCH_PER_GRANT, "4")))
                .isEqualTo(
                        "Expected match per grant to be 4, but it is 3: match of £45,000, programme money of £15,000."
                                + leftOut);
        assertThat(failure(() -> assertThat(leverage).hasMatch(pounds(45_700))))
                .isEqualTo("Expected match of £45,700, but it is £45,000." + leftOut);
        assertThat(failure(() -> assertThat(leverage).countsOnly(ProjectId.of("hub"))))
                .startsWith("Expected the projects counted to be hub, but they are hall and hub.");
        assertThat(failure(() -> assertThat(leverage).leavesOut(ProjectId.of("hub"), LeverageResult.Why.LATER)))
                .contains("project hub to be left out because all the money is dated after", "are left out: grove.");
        assertThat(failure(() -> assertThat(leverage).leavesNothingOut())).contains("some are not.");
    }

    @Test
    void whatWasReadHasItsProblems() {
        Loaded<String> half = Loaded.of("half", List.of(LATE, ODD));

        assertThat(Loaded.of("whole")).isComplete().hasNoProblems().hasValue("whole");
        assertThat(Loaded.of("odd", List.of(ODD))).isComplete();
        assertThat(Loaded.<String>none(List.of(LATE))).hasNoValue();
        assertThat(half)
                .hasValue("half")
                .hasProblem(ProblemCode.INVALID_VALUE)
                .times(2)
                .at("/areas/0/announced")
                .inLine(3)
                .isError()
                .saying("Not a day")
                .quoting("31/02/2020")
                .suggesting("2016-04-01")
                .times(1)
                .and()
                .hasProblem(ProblemCode.INVALID_VALUE)
                .isWarning()
                .at("/areas/1/name");
    }

    @Test
    void aProblemSaysWhereItStandsAndWhatToDo() {
        assertThat(LATE).at("/areas/0/announced").isError().suggesting("2016-04-01");
        assertThat(failure(() -> assertThat(ODD).isError())).contains(ODD.toString());
    }

    @Test
    void aProblemThatIsNotThereIsNotFound() {
        Loaded<String> half = Loaded.of("half", List.of(LATE));

        assertThat(failure(() -> assertThat(half).isComplete()))
                .isEqualTo("Expected all to be read, but something is lost: " + LATE);
        assertThat(failure(() -> assertThat(half).hasNoProblems())).endsWith("but there are: " + LATE);
        assertThat(failure(() -> assertThat(half).hasProblem(ProblemCode.NOT_FOUND)))
                .isEqualTo("Expected a problem NOT_FOUND, but these are there: " + LATE);
        assertThat(failure(() -> assertThat(Loaded.of("whole")).hasProblem(ProblemCode.NOT_FOUND)))
                .isEqualTo("Expected a problem NOT_FOUND, but there is none.");
        assertThat(failure(() ->
                        assertThat(half).hasProblem(ProblemCode.INVALID_VALUE).at("/areas/0/name")))
                .isEqualTo("Expected a problem INVALID_VALUE at /areas/0/name, but it is: " + LATE);
        assertThat(failure(() -> assertThat(half)
                        .hasProblem(ProblemCode.INVALID_VALUE)
                        .inLine(3)
                        .isWarning()))
                .startsWith("Expected a problem INVALID_VALUE in line 3, a warning, but it is: ");
        assertThat(failure(() -> assertThat(half).hasNoValue())).isEqualTo("Expected no value, but there is one.");
    }

    /** What was read may be personal: a failure says only that it is another, unless it says itself what it is. */
    @Test
    void aFailureShowsNoRawText() {
        Problem personal = ODD.withRaw("a person's name");

        assertThat(failure(() -> assertThat(Loaded.of("a", List.of(personal))).hasNoProblems()))
                .doesNotContain("person's");
        assertThat(failure(() -> assertThat(Loaded.of("another")).hasValue("one")))
                .isEqualTo("Expected the value to be one, but it is another.");
    }
}
