package io.github.biglocal.testkit;

import static io.github.biglocal.testkit.BigLocalAssertions.assertThat;
import static io.github.biglocal.testkit.Shorthand.area;
import static io.github.biglocal.testkit.Shorthand.board;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.biglocal.area.Area;
import io.github.biglocal.entity.Edition;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.entity.Series;
import io.github.biglocal.grant.GrantRules;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.partnership.CompositionRule;
import io.github.biglocal.partnership.MemberLimitsKept;
import io.github.biglocal.partnership.MinimumSize;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.ResidentMajority;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class RecordAssertTest {
    private static final String DAY = "2016-06-01";
    private static final ResidentMajority MAJORITY = ResidentMajority.standard();
    private static final Partnership ENOUGH = board().residents(5).others(3).build();
    private static final Partnership TOO_FEW = board().residents(4).others(4).build();
    private static final Partnership UNSURE =
            board().residents(4).others(3).unknown(2).build();

    static String failure(ThrowingCallable assertion) {
        return catchThrowableOfType(AssertionError.class, assertion).getMessage();
    }

    @Test
    void eachVerdictHasItsWord() {
        assertThat(ENOUGH)
                .on(DAY)
                .keeps(MAJORITY)
                .keeps(MinimumSize.ID)
                .isNotSubjectTo(MemberLimitsKept.ID)
                .on(LocalDate.of(2015, 6, 30))
                .isNotSubjectTo(MAJORITY, "only from 1 July 2015");
        assertThat(TOO_FEW).on(DAY).breaches(MAJORITY).and().keeps(MinimumSize.ID);
        assertThat(UNSURE).on(DAY).isNotJudged(MAJORITY).and().keeps(MinimumSize.ID);
    }

    /** 4 of 8 is less than 51 %, and 5 of 8 is enough: by one, whether it is added or takes the place of another. */
    @Test
    void aBreachHasItsFindingsFields() {
        assertThat(TOO_FEW)
                .on(DAY)
                .breaches(ResidentMajority.ID)
                .by(1)
                .withField("share/part", 4)
                .withField("share", "4 of 8 (50 %)")
                .withField("toAdd", 1)
                .withField("reading", "JUDGED_BOTH_WAYS")
                .withField("ways/0", CompositionRule.Way.FILL_PLACES)
                .ofKind(CompositionRule.WrongShare.class)
                .inField("members")
                .saying("4 of 8 members are residents (50 %)")
                .withRepair("Fill the place of 1 of the other members with a resident, or recruit 1 more resident.")
                .withRepairContaining("recruit 1 more resident")
                .times(1);
    }

    @Test
    void anAnswerThatIsNotKnownHasWhatIsMissing() {
        assertThat(UNSURE)
                .on(DAY)
                .isNotJudged(ResidentMajority.ID)
                .missing("members/board-8/residence")
                .missing("residence")
                .missing(UNSURE.members().get(8), "residence")
                .missingOnly("residence", "residence")
                .saying("lives in the area")
                .settledBy(1);
    }

    @Test
    void aFailureSaysWhatWasExpectedWhatIsSoAndWhatWouldPutItRight() {
        assertThat(failure(() -> assertThat(TOO_FEW).on(DAY).keeps(MAJORITY)))
                .isEqualTo("Expected Partnership board to keep resident-majority on 1 June 2016, but it is breached: "
                        + "4 of 8 members are residents (50 %); at least 51 % is required. Suggested fix: "
                        + "Fill the place of 1 of the other members with a resident, or recruit 1 more resident.");
        assertThat(failure(() -> assertThat(ENOUGH).on(DAY).breaches(MinimumSize.ID)))
                .isEqualTo("Expected Partnership board to breach partnership-minimum-size on 1 June 2016, "
                        + "but it is satisfied: "
                        + "The partnership has 8 members in post, exactly the number required.");
        assertThat(failure(() -> assertThat(ENOUGH).on("2012-06-01").keeps(MAJORITY)))
                .isEqualTo("Expected Partnership board to keep resident-majority on 1 June 2012, "
                        + "but it does not apply: the rule applies only from 1 July 2015 to 31 March 2026.");
        assertThat(failure(() -> assertThat(
                                board().residents(4).others(3).unknown(1).build())
                        .on(DAY)
                        .keeps(MAJORITY)))
                .isEqualTo("Expected Partnership board to keep resident-majority on 1 June 2016, "
                        + "but it cannot be judged. Not recorded: whether the member lives in the area "
                        + "(Member board-8, residence).");
        assertThat(failure(() -> assertThat(TOO_FEW).on(DAY).isNotJudged(MAJORITY)))
                .startsWith("Expected Partnership board not to be judged by resident-majority on 1 June 2016, "
                        + "but it is breached: ");
        assertThat(failure(() -> assertThat(TOO_FEW).on(DAY).isNotSubjectTo(MAJORITY)))
                .startsWith("Expected Partnership board not to be subject to resident-majority on 1 June 2016, "
                        + "but it is breached: ");
    }

    @Test
    void aFindingThatIsAnotherIsShownWithItsFields() {
        assertThat(failure(() -> assertThat(TOO_FEW).on(DAY).breaches(MAJORITY).by(2)))
                .startsWith(
                        "Expected Partnership board to breach resident-majority on 1 June 2016 by 2, but it is breached: ")
                .endsWith("(toAdd 1, toLeave 1, toReplace 1)");
        assertThat(failure(() ->
                        assertThat(TOO_FEW).on(DAY).breaches(MAJORITY).by(1).withField("share/part", 5)))
                .startsWith(
                        "Expected Partnership board to breach resident-majority on 1 June 2016 by 1 with share/part 5, but")
                .contains("share 4 of 8 (50 %), limit at least 51 %");
        assertThat(failure(() -> assertThat(TOO_FEW).on(DAY).breaches(MAJORITY).times(2)))
                .contains("2 findings, but there is 1: 4 of 8 members");
        assertThat(failure(
                        () -> assertThat(UNSURE).on(DAY).isNotJudged(MAJORITY).missing("members/board-7/residence")))
                .startsWith("Expected Partnership board not to be judged by resident-majority on 1 June 2016 "
                        + "for want of members/board-7/residence, but it cannot be judged.");
        assertThat(failure(
                        () -> assertThat(UNSURE).on(DAY).isNotJudged(MAJORITY).settledBy(2)))
                .contains("settled by 2 facts, but it takes 1: ");
    }

    /** A rule that finds two things at once. */
    private static final class TwoThings extends Rule<Partnership> {
        private record Lacks(String what, int number) implements Finding {
            @Override
            public String problem() {
                return "It lacks " + what + ".";
            }

            @Override
            public String repair() {
                return "Get " + number + " " + what + ".";
            }
        }

        private TwoThings() {
            super(MAJORITY.info(), Partnership.class);
        }

        @Override
        protected Verdict judge(Partnership subject, RuleContext context) {
            return Verdict.breached(new Lacks("chairs", 2), new Lacks("tables", 1));
        }
    }

    @Test
    void oneOfSeveralFindingsHasToMeetAllConditions() {
        assertThat(TOO_FEW).on(DAY).breaches(new TwoThings()).saying("tables").withField("number", 1);

        assertThat(failure(() -> assertThat(TOO_FEW)
                        .on(DAY)
                        .breaches(new TwoThings())
                        .saying("tables")
                        .withField("number", 2)))
                .contains("It lacks tables.")
                .doesNotContain("chairs");
        assertThat(failure(() -> assertThat(TOO_FEW).on(DAY).keeps(new TwoThings())))
                .isEqualTo("""
                        Expected Partnership board to keep resident-majority on 1 June 2016, but it is breached:
                          It lacks chairs. Suggested fix: Get 2 chairs.
                          It lacks tables. Suggested fix: Get 1 tables.""");
    }

    @Test
    void aRuleMayLookAtTheOtherRecords() {
        Programme programme = area("north").partnership(board().residents(8)).programme();
        Partnership board = programme.partnerships().get(0);
        Rule<Partnership> alone = new Rule<>(MAJORITY.info(), Partnership.class) {
            @Override
            protected Verdict judge(Partnership subject, RuleContext context) {
                return context.one(subject.area()).isMissing()
                        ? Verdict.notApplicable("it is alone")
                        : Verdict.satisfied();
            }
        };

        assertThat(board).on(DAY).isNotSubjectTo(alone, "alone");
        assertThat(board).on(DAY).among(programme).keeps(alone);
        assertThat(board).on(DAY).among(programme.areas().get(0)).keeps(alone);
    }

    @Test
    void anIdIsThatOfARuleOfTheSetGiven() {
        RuleSet stricter = RuleSet.of(List.of(ResidentMajority.standard()
                .requiring(Series.of(
                        List.of(Edition.of(LocalDateRange.ALL, Ratio.ofPercent(75), Guidance.PARTNERSHIPS))))));

        assertThat(ENOUGH)
                .on(DAY)
                .keeps(ResidentMajority.ID)
                .under(stricter)
                .breaches(ResidentMajority.ID)
                .by(1);
        assertThatThrownBy(() -> assertThat(ENOUGH).on(DAY).keeps(RuleId.of("resident-majorty")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("resident-majority");
    }

    @Test
    void nonsenseIsNoFailureOfTheRecord() {
        assertThatThrownBy(() -> assertThat(ENOUGH).keeps(MAJORITY))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("on(day)");
        assertThatThrownBy(() -> assertThat(ENOUGH).on("1 June"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("2016-06-01");
        assertThatThrownBy(() -> assertThat(ENOUGH).on(DAY).keeps(GrantRules.GRANT_DATES_IN_ORDER))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("is about records of the type Grant, not about Partnership board");
        assertThatThrownBy(() -> assertThat((Area) null)).hasMessage("actual");
    }

    @Test
    void aDescriptionStandsBeforeTheFailureAndGoesWithIt() {
        assertThat(failure(() ->
                        assertThat(TOO_FEW).as("the board of 2016").on(DAY).keeps(MAJORITY)))
                .startsWith("[the board of 2016] Expected Partnership board");
        assertThat(failure(() -> assertThat(TOO_FEW)
                        .as("the board of 2016")
                        .on(DAY)
                        .breaches(MAJORITY)
                        .by(3)))
                .startsWith("[the board of 2016] Expected");
    }

    @Test
    void anAnswerThroughAPeriodIsATimeline() {
        assertThat(TOO_FEW)
                .through(Periods.parse("2012-01-01/2020-12-31"), MAJORITY)
                .isNotApplicableThrough(Periods.parse("2012-01-01/2015-06-30"))
                .isBreachedThrough(Periods.parse("2015-07-01/2020-12-31"))
                .changesOn(LocalDate.of(2015, 7, 1))
                .changesOnlyOn(LocalDate.of(2015, 7, 1))
                .on("2016-06-01")
                .isBreached()
                .by(1);
        assertThat(failure(() -> assertThat(TOO_FEW)
                        .through(Periods.parse("2015-06-01/2016-12-31"), MAJORITY)
                        .isBreachedThrough(Periods.parse("2015-06-01/2016-12-31"))))
                .startsWith(
                        "Expected resident-majority of Partnership board to be breached from 1 June 2015 to 31 December"
                                + " 2016, but it is:\n  From 1 June 2015 to 30 June 2015. Not applicable: the rule");
        assertThat(failure(() -> assertThat(TOO_FEW)
                        .through(Periods.parse("2015-06-01/2016-12-31"), MAJORITY)
                        .changesOnlyOn()))
                .contains("to change on no day, but it changes on 1 July 2015:\n");
        assertThat(failure(() -> assertThat(TOO_FEW)
                        .through(Periods.parse("2016-01-01/2016-12-31"), MAJORITY)
                        .isBreachedThrough(Periods.parse("2016-01-01/2017-12-31"))))
                .endsWith("but it covers only the days from 1 January 2016 to 31 December 2016.");
        assertThat(failure(() -> assertThat(TOO_FEW)
                        .through(Periods.parse("2016-01-01/2016-12-31"), MAJORITY)
                        .on("2016-02-01")
                        .isSatisfied()))
                .startsWith(
                        "Expected resident-majority of Partnership board on 1 February 2016 to be satisfied, but it is"
                                + " breached: 4 of 8");
    }

    @Test
    void aVerdictHasTheSameWords() {
        assertThat(Verdict.satisfied()).isSatisfied();
        assertThat(Verdict.notApplicable("it is too early")).isNotApplicable().isNotApplicable("early");
        assertThat(Verdict.unknown(ENOUGH, "endorsed", "when it was endorsed"))
                .isUnknown()
                .missing("endorsed");
        assertThat(MAJORITY.verdict(ENOUGH, RuleContext.on(LocalDate.of(2016, 6, 1))))
                .isSatisfiedSaying("5 of 8");

        assertThat(failure(() -> assertThat(Verdict.satisfied()).isNotApplicable("early")))
                .isEqualTo("Expected the verdict not to apply, because early, but it is satisfied.");
        assertThat(failure(() -> assertThat(Verdict.satisfied()).isUnknown()))
                .isEqualTo("Expected the verdict not to be known, but it is satisfied.");
        assertThat(failure(() -> assertThat(Verdict.satisfied()).isSatisfiedSaying("by 3")))
                .isEqualTo("Expected the verdict to be satisfied, saying \"by 3\", but it is satisfied.");
    }

    @Test
    void thereIsNoWayBackWhereNoneLedThere() {
        Verdict.Breached breach = new Verdict.Breached(List.of(new TwoThings.Lacks("chairs", 2)));
        assertThatThrownBy(() -> new FindingAssert<>(breach).saying("chairs").and())
                .isInstanceOf(IllegalStateException.class);
    }
}
