package io.github.biglocal.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Count;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.evidence.EvidenceMethod;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures: Big Local as Change Agent, TSRC 2020, appendix: 11 of 15 areas answered; 30 + 97 + 81 = 208 interviews. */
class SurveyTest {
    private static final RuleContext CONTEXT = RuleContext.on(LocalDate.of(2020, 2, 29));
    private static final Survey ELEVEN_OF_FIFTEEN = Survey.builder()
            .id(SurveyId.of("activities"))
            .title("Activities and matched funding")
            .population(15)
            .sample(15)
            .responses(11)
            .build();

    @Test
    void fourOfFifteenAreasDidNotAnswer() {
        assertThat(ELEVEN_OF_FIFTEEN.nonResponse()).hasValue(4);
        assertThat(ELEVEN_OF_FIFTEEN.responseRate()).contains(Ratio.of(11, 15));
    }

    @Test
    void nonResponseIsNotToldWhereTheCountsAreMissingOrContradictEachOther() {
        assertThat(ELEVEN_OF_FIFTEEN.withSample(OptionalInt.empty()).nonResponse())
                .isEmpty();
        assertThat(ELEVEN_OF_FIFTEEN.withResponses(16).nonResponse()).isEmpty();
        assertThat(ELEVEN_OF_FIFTEEN.withResponses(16).responseRate()).isEmpty();
        assertThat(ELEVEN_OF_FIFTEEN.withResponses(0).withSample(0).responseRate())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "15, 15, 15, SATISFIED",
                "15, 15, 16, BREACHED",
                "15, 16, 15, BREACHED",
                "150, 15, 11, SATISFIED",
                "-, 15, 15, SATISFIED",
                "-, 15, 16, BREACHED",
                "15, -, 15, SATISFIED",
                "15, -, 16, BREACHED",
                "-, -, 11, NOT_APPLICABLE",
                "15, 15, -, SATISFIED",
                "15, 16, -, BREACHED",
            })
    void noMoreAnswerThanAreAskedAndNoMoreAreAskedThanThereAre(
            Integer population, Integer sample, Integer responses, Answer answer) {
        Survey survey = Survey.builder()
                .id(SurveyId.of("s"))
                .title("S")
                .population(optional(population))
                .sample(optional(sample))
                .responses(optional(responses))
                .build();

        assertThat(new SurveyCountsAgree().verdict(survey, CONTEXT).answer()).isEqualTo(answer);
    }

    @Test
    void aSingleCountContradictsNothing() {
        Survey survey =
                Survey.builder().id(SurveyId.of("s")).title("S").responses(11).build();

        assertThat(new SurveyCountsAgree().verdict(survey, CONTEXT))
                .isEqualTo(Verdict.notApplicable("fewer than two of the survey's counts are recorded"));
        assertThat(new SurveyStatesItsBase().verdict(survey.withResponses(OptionalInt.empty()), CONTEXT))
                .isEqualTo(Verdict.notApplicable("no number of answers is recorded"));
    }

    private static OptionalInt optional(Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    @Test
    void noMoreAreasAreNamedThanAnswered() {
        Survey ofAreas = ELEVEN_OF_FIFTEEN
                .withRespondents(Respondents.AREAS)
                .withResponses(1)
                .withAnsweredBy(AreaId.of("hanwell"), AreaId.of("revoe"));

        assertThat(new SurveyCountsAgree().verdict(ofAreas, CONTEXT).description())
                .isEqualTo("Breached: 2 areas are named as having answered, but only 1 answered. Correct whichever"
                        + " count is wrong.");
        assertThat(new SurveyCountsAgree()
                        .verdict(ofAreas.withAnsweredBy(AreaId.of("hanwell"), AreaId.of("hanwell")), CONTEXT))
                .as("one area named twice")
                .isInstanceOf(Verdict.Satisfied.class);
        assertThat(new SurveyCountsAgree().verdict(ofAreas.withResponses(2), CONTEXT))
                .isInstanceOf(Verdict.Satisfied.class);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "15, 150, -",
                "15, -, how many there were to choose from",
                "-, 150, how many were asked",
                "-, -, how many were asked and how many there were to choose from"
            })
    void theBaseThatIsMissingIsNamed(Integer sample, Integer population, String missing) {
        Survey survey = ELEVEN_OF_FIFTEEN.withSample(optional(sample)).withPopulation(optional(population));
        Verdict verdict = new SurveyStatesItsBase().verdict(survey, CONTEXT);

        if (missing == null) {
            assertThat(verdict).isInstanceOf(Verdict.Satisfied.class);
        } else {
            assertThat(verdict.description()).endsWith("Record " + missing + ", or give no percentages.");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "15 | 15 | 16 | 16 answered, but only 15 were asked.",
                "15 | 0 | 1 | 1 answered, but none were asked.",
                "15 | 16 | 1 | 16 were asked, but there were only 15 to ask.",
                "1 | - | 2 | 2 answered, but there was only 1 to ask.",
            })
    void aPartLargerThanItsWholeIsToldInPlainWords(
            Integer population, Integer sample, Integer responses, String problem) {
        Survey survey = ELEVEN_OF_FIFTEEN
                .withPopulation(optional(population))
                .withSample(optional(sample))
                .withResponses(optional(responses));

        assertThat(new SurveyCountsAgree().verdict(survey, CONTEXT).description())
                .isEqualTo("Breached: " + problem + " Correct whichever count is wrong.");
    }

    private static Evaluation secondPhase() {
        return Evaluation.builder()
                .id(EvaluationId.of("obs-2"))
                .title("Our Bigger Story, phase 2")
                .phase(2)
                .addFieldwork(round(2017, 30))
                .addFieldwork(round(2018, 97))
                .addFieldwork(round(2019, 81))
                .build();
    }

    private static Fieldwork round(int year, int interviews) {
        return Fieldwork.of(EvidenceMethod.INTERVIEW, Periods.parse(year + "-01-01/" + year + "-12-31"))
                .withCount(Count.of(interviews));
    }

    @Test
    void theInterviewsOfThreeYearsAreTheTwoHundredAndEightThatArePrinted() {
        Evaluation evaluation =
                secondPhase().withStatedTotals(new FieldworkTotal(EvidenceMethod.INTERVIEW, Count.of(208)));

        assertThat(evaluation.countOf(EvidenceMethod.INTERVIEW)).contains(Count.of(208));
        assertThat(new FieldworkAddsUp().verdict(evaluation, CONTEXT)).isEqualTo(Verdict.satisfied());
    }

    @Test
    void aRoundLeftOutShowsInTheTotalAndBySoMuch() {
        Evaluation evaluation = secondPhase()
                .withFieldwork(round(2017, 30), round(2019, 81))
                .withStatedTotals(new FieldworkTotal(EvidenceMethod.INTERVIEW, Count.of(208)));

        assertThat(new FieldworkAddsUp().verdict(evaluation, CONTEXT))
                .isEqualTo(Verdict.breached(new FieldworkAddsUp.TotalDiffers(
                        evaluation.reference(),
                        "statedTotals/0/count",
                        EvidenceMethod.INTERVIEW,
                        Count.of(208),
                        Count.of(111))));
        assertThat(new FieldworkAddsUp().verdict(evaluation, CONTEXT).description())
                .isEqualTo("Breached: The total printed for interviews is 208, but the rounds add"
                        + " up to 111. Find the 97 missing from the rounds, or correct whichever figure is wrong.");
    }

    @Test
    void aClaimOfInfluenceNeedsWhatChangedAndEvidenceOrAPublishedSource() {
        Influence bare = Influence.builder()
                .id(InfluenceId.of("seafront"))
                .area(AreaId.of("whitley-bay"))
                .build();
        Influence achieved = bare.withResults(InfluenceResultSeen.undated(InfluenceResult.ACHIEVED));
        Influence told = bare.withChange("the masterplan");
        InfluenceIsEvidenced rule = new InfluenceIsEvidenced();

        assertThat(rule.verdict(achieved, CONTEXT))
                .isInstanceOfSatisfying(
                        Verdict.Breached.class,
                        breached -> assertThat(breached.findings()).hasSize(2));
        assertThat(rule.verdict(told, CONTEXT))
                .isEqualTo(Verdict.breached(new InfluenceIsEvidenced.InfluenceUnevidenced(
                        told.reference(), InfluenceIsEvidenced.Lacking.EVIDENCE)));
        assertThat(rule.verdict(told.withCitations(Citation.of("A report, 2020")), CONTEXT))
                .isEqualTo(Verdict.satisfied());
    }

    @Test
    void aCodeOfTheListSaysWhereAChallengeComesFromAnotherDoesNot() {
        assertThat(Challenge.RELIANCE_ON_FEW.source()).contains(ChallengeSource.INTERNAL);
        assertThat(Challenge.TRANSIENCE.source()).contains(ChallengeSource.COMMUNITY);
        assertThat(Challenge.CUTS.source()).contains(ChallengeSource.EXTERNAL);
        assertThat(Challenge.of("FLOODS").source()).isEmpty();
    }

    @Test
    void whatTheReportPlacesUnderNeitherSourceHasNone() {
        assertThat(Challenge.SURVIVAL_PRESSURES.source()).contains(ChallengeSource.COMMUNITY);
        assertThat(Challenge.JUSTIFIED_SCEPTICISM.source()).contains(ChallengeSource.COMMUNITY);
        assertThat(Challenge.CONFLICT_WITH_LTO.source()).isEmpty();
        assertThat(Challenge.AREA_TOO_SMALL.source()).isEmpty();
    }
}
