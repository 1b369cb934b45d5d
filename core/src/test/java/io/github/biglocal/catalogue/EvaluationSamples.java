package io.github.biglocal.catalogue;

import static io.github.biglocal.catalogue.RuleSample.Kind.BREACHED;
import static io.github.biglocal.catalogue.RuleSample.Kind.NOT_APPLICABLE;
import static io.github.biglocal.catalogue.RuleSample.Kind.SATISFIED;
import static io.github.biglocal.catalogue.RuleSample.Kind.UNKNOWN;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.evaluation.Evaluation;
import io.github.biglocal.evaluation.EvaluationId;
import io.github.biglocal.evaluation.Fieldwork;
import io.github.biglocal.evaluation.FieldworkAddsUp;
import io.github.biglocal.evaluation.FieldworkTotal;
import io.github.biglocal.evaluation.Influence;
import io.github.biglocal.evaluation.InfluenceId;
import io.github.biglocal.evaluation.InfluenceIsEvidenced;
import io.github.biglocal.evaluation.Respondents;
import io.github.biglocal.evaluation.Survey;
import io.github.biglocal.evaluation.SurveyCountsAgree;
import io.github.biglocal.evaluation.SurveyId;
import io.github.biglocal.evaluation.SurveyStatesItsBase;
import io.github.biglocal.evidence.EvidenceId;
import io.github.biglocal.evidence.EvidenceMethod;
import io.github.biglocal.programme.MembersSurveyEveryTwoYears;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import io.github.biglocal.rule.RuleContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
        return List.of(
                surveyCountsAgree(),
                surveyStatesItsBase(),
                fieldworkAddsUp(),
                influenceIsEvidenced(),
                membersSurveyEveryTwoYears());
    }

    private static RuleSample<?> surveyCountsAgree() {
        return RuleSample.of(new SurveyCountsAgree())
                .with(SATISFIED, SURVEY, CONTEXT)
                .with(BREACHED, SURVEY.withResponses(16), CONTEXT)
                .never(NOT_APPLICABLE, "it asks something of every survey, on any day")
                .with(UNKNOWN, SURVEY.withResponses(OptionalInt.empty()), CONTEXT);
    }

    private static RuleSample<?> surveyStatesItsBase() {
        return RuleSample.of(new SurveyStatesItsBase())
                .with(SATISFIED, SURVEY, CONTEXT)
                .with(BREACHED, SURVEY.withSample(OptionalInt.empty()).withPopulation(OptionalInt.empty()), CONTEXT)
                .with(NOT_APPLICABLE, SURVEY.withResponses(OptionalInt.empty()), CONTEXT)
                .never(UNKNOWN, "what is not recorded is what it looks for");
    }

    private static RuleSample<?> fieldworkAddsUp() {
        Evaluation silent = Evaluation.builder()
                .id(EvaluationId.of("obs-2"))
                .title(RuleSamples.FREE_TEXT)
                .addFieldwork(new Fieldwork(
                        EvidenceMethod.INTERVIEW, Periods.parse("2017-01-01/2017-12-31"), 30, OptionalInt.empty()))
                .addFieldwork(new Fieldwork(
                        EvidenceMethod.INTERVIEW, Periods.parse("2018-01-01/2018-12-31"), 97, OptionalInt.empty()))
                .addFieldwork(new Fieldwork(
                        EvidenceMethod.INTERVIEW, Periods.parse("2019-01-01/2019-12-31"), 81, OptionalInt.empty()))
                .build();
        return RuleSample.of(new FieldworkAddsUp())
                .with(SATISFIED, silent.withStatedTotals(new FieldworkTotal(EvidenceMethod.INTERVIEW, 208)), CONTEXT)
                .with(BREACHED, silent.withStatedTotals(new FieldworkTotal(EvidenceMethod.INTERVIEW, 278)), CONTEXT)
                .with(NOT_APPLICABLE, silent, CONTEXT)
                .with(UNKNOWN, silent.withStatedTotals(new FieldworkTotal(EvidenceMethod.FILM, 37)), CONTEXT);
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
                .never(NOT_APPLICABLE, "it asks something of every influence, on any day")
                .never(UNKNOWN, "what is not recorded is what it looks for");
    }

    private static RuleSample<?> membersSurveyEveryTwoYears() {
        Programme programme = Programme.builder()
                .id(ProgrammeId.of("big-local"))
                .name(RuleSamples.FREE_TEXT)
                .build();
        Survey members = Survey.builder()
                .id(SurveyId.of("members"))
                .title(RuleSamples.FREE_TEXT)
                .respondents(Respondents.MEMBERS)
                .build();
        return RuleSample.of(MembersSurveyEveryTwoYears.standard())
                .with(
                        SATISFIED,
                        programme.withSurveys(members.withPeriod(Periods.parse("2018-06-01/2018-07-31"))),
                        CONTEXT)
                .with(
                        BREACHED,
                        programme.withSurveys(members.withPeriod(Periods.parse("2016-06-01/2016-07-31"))),
                        CONTEXT)
                .with(
                        NOT_APPLICABLE,
                        programme.withSurveys(members.withPeriod(Periods.parse("2020-06-01/2020-07-31"))),
                        CONTEXT)
                .with(UNKNOWN, programme.withSurveys(members.withPeriod(Optional.empty())), CONTEXT);
    }
}
