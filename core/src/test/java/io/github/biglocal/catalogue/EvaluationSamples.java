package io.github.biglocal.catalogue;

import static io.github.biglocal.catalogue.RuleSample.Kind.BREACHED;
import static io.github.biglocal.catalogue.RuleSample.Kind.NOT_APPLICABLE;
import static io.github.biglocal.catalogue.RuleSample.Kind.SATISFIED;
import static io.github.biglocal.catalogue.RuleSample.Kind.UNKNOWN;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Count;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.evaluation.Evaluation;
import io.github.biglocal.evaluation.EvaluationId;
import io.github.biglocal.evaluation.Fieldwork;
import io.github.biglocal.evaluation.FieldworkAddsUp;
import io.github.biglocal.evaluation.FieldworkTotal;
import io.github.biglocal.evaluation.Influence;
import io.github.biglocal.evaluation.InfluenceId;
import io.github.biglocal.evaluation.InfluenceIsEvidenced;
import io.github.biglocal.evaluation.InfluenceResult;
import io.github.biglocal.evaluation.InfluenceResultSeen;
import io.github.biglocal.evaluation.Respondents;
import io.github.biglocal.evaluation.Survey;
import io.github.biglocal.evaluation.SurveyCountsAgree;
import io.github.biglocal.evaluation.SurveyId;
import io.github.biglocal.evaluation.SurveyStatesItsBase;
import io.github.biglocal.evidence.EvidenceId;
import io.github.biglocal.evidence.EvidenceMethod;
import io.github.biglocal.rule.RuleContext;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

/** Samples of the rules about evaluations, surveys and influence. */
final class EvaluationSamples {
    private static final RuleContext CONTEXT = RuleContext.on(LocalDate.of(2020, 2, 29));
    private static final Survey SURVEY = Survey.builder()
            .id(SurveyId.of("activities"))
            .title(RuleSamples.FREE_TEXT)
            .respondents(Respondents.AREAS)
            .population(15)
            .sample(15)
            .responses(11)
            .build();

    private EvaluationSamples() {}

    static List<RuleSample<?>> all() {
        return List.of(surveyCountsAgree(), surveyStatesItsBase(), fieldworkAddsUp(), influenceIsEvidenced());
    }

    private static RuleSample<?> surveyCountsAgree() {
        return RuleSample.of(new SurveyCountsAgree())
                .with(SATISFIED, SURVEY, CONTEXT)
                .with(BREACHED, SURVEY.withResponses(16), CONTEXT)
                .with(
                        NOT_APPLICABLE,
                        SURVEY.withSample(OptionalInt.empty()).withPopulation(OptionalInt.empty()),
                        CONTEXT)
                .never(UNKNOWN, "only the counts on record are compared");
    }

    private static RuleSample<?> surveyStatesItsBase() {
        return RuleSample.of(new SurveyStatesItsBase())
                .with(SATISFIED, SURVEY, CONTEXT)
                .with(BREACHED, SURVEY.withSample(OptionalInt.empty()).withPopulation(OptionalInt.empty()), CONTEXT)
                .with(NOT_APPLICABLE, SURVEY.withResponses(OptionalInt.empty()), CONTEXT)
                .never(UNKNOWN, "what is not recorded is what the rule looks for");
    }

    private static RuleSample<?> fieldworkAddsUp() {
        Evaluation silent = Evaluation.builder()
                .id(EvaluationId.of("obs-2"))
                .title(RuleSamples.FREE_TEXT)
                .addFieldwork(interviews("2017-01-01/2017-12-31").withCount(Count.of(30)))
                .addFieldwork(interviews("2018-01-01/2018-12-31").withCount(Count.of(97)))
                .addFieldwork(interviews("2019-01-01/2019-12-31").withCount(Count.of(81)))
                .build();
        Evaluation oneRoundNotCounted = silent.withFieldwork(
                interviews("2017-01-01/2018-12-31").withCount(Count.of(127)), interviews("2019-01-01/2019-12-31"));
        return RuleSample.of(new FieldworkAddsUp())
                .with(SATISFIED, silent.withStatedTotals(new FieldworkTotal(EvidenceMethod.INTERVIEW, Count.of(208))), CONTEXT)
                .with(BREACHED, silent.withStatedTotals(new FieldworkTotal(EvidenceMethod.INTERVIEW, Count.of(278))), CONTEXT)
                .with(NOT_APPLICABLE, silent, CONTEXT)
                .never(UNKNOWN, "totals without rounds are not compared")
                .at(
                        "a total of a method without rounds",
                        NOT_APPLICABLE,
                        silent.withStatedTotals(new FieldworkTotal(EvidenceMethod.FILM, Count.of(37))),
                        CONTEXT)
                .at(
                        "one total to compare and one without rounds",
                        SATISFIED,
                        silent.withStatedTotals(
                                new FieldworkTotal(EvidenceMethod.FILM, Count.of(37)),
                                new FieldworkTotal(EvidenceMethod.INTERVIEW, Count.of(208))),
                        CONTEXT)
                .at("over 207 of 208", SATISFIED, silent.withStatedTotals(interviews(Count.moreThan(207))), CONTEXT)
                .at("over 208 of 208", BREACHED, silent.withStatedTotals(interviews(Count.moreThan(208))), CONTEXT)
                .at("about 37 of 208", NOT_APPLICABLE, silent.withStatedTotals(interviews(Count.about(37))), CONTEXT)
                .at(
                        "127 and a round that was not counted, of 127",
                        SATISFIED,
                        oneRoundNotCounted.withStatedTotals(interviews(Count.of(127))),
                        CONTEXT)
                .at(
                        "127 and a round that was not counted, of 126",
                        BREACHED,
                        oneRoundNotCounted.withStatedTotals(interviews(Count.of(126))),
                        CONTEXT);
    }

    /** A bus route that the company first refused: Big Local as Change Agent, TSRC 2020, section 3.2. */
    private static Influence busRoute(Influence bare, int daysLater) {
        return bare.withResults(
                InfluenceResultSeen.undated(InfluenceResult.REFUSED),
                InfluenceResultSeen.on(
                        InfluenceResult.ACHIEVED, CONTEXT.asOf().plusDays(daysLater)));
    }

    private static Fieldwork interviews(String period) {
        return Fieldwork.of(EvidenceMethod.INTERVIEW, Periods.parse(period));
    }

    private static FieldworkTotal interviews(Count count) {
        return new FieldworkTotal(EvidenceMethod.INTERVIEW, count);
    }

    private static RuleSample<?> influenceIsEvidenced() {
        Influence bare = Influence.builder()
                .id(InfluenceId.of("seafront"))
                .area(AreaId.of("whitley-bay"))
                .build();
        return RuleSample.of(new InfluenceIsEvidenced())
                .with(
                        SATISFIED,
                        bare.withChange(RuleSamples.FREE_TEXT).withEvidence(EvidenceId.of("interview-1")),
                        CONTEXT)
                .with(BREACHED, bare, CONTEXT)
                .with(
                        NOT_APPLICABLE,
                        bare.withResults(InfluenceResultSeen.undated(InfluenceResult.IGNORED)),
                        CONTEXT)
                .never(UNKNOWN, "what is not recorded is what the rule looks for")
                .at("refused, and achieved on the day", BREACHED, busRoute(bare, 0), CONTEXT)
                .at("refused, and achieved the day after", NOT_APPLICABLE, busRoute(bare, 1), CONTEXT);
    }
}
