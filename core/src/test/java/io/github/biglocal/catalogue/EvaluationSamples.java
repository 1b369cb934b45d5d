package io.github.biglocal.catalogue;

import static io.github.biglocal.catalogue.RuleSample.Kind.BREACHED;
import static io.github.biglocal.catalogue.RuleSample.Kind.NOT_APPLICABLE;
import static io.github.biglocal.catalogue.RuleSample.Kind.SATISFIED;
import static io.github.biglocal.catalogue.RuleSample.Kind.UNKNOWN;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.asset.Asset;
import io.github.biglocal.asset.AssetId;
import io.github.biglocal.asset.AssetStatus;
import io.github.biglocal.asset.AssetStatusPeriod;
import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Count;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.evaluation.Evaluation;
import io.github.biglocal.evaluation.EvaluationId;
import io.github.biglocal.evaluation.EvaluationRules;
import io.github.biglocal.evaluation.Fieldwork;
import io.github.biglocal.evaluation.FieldworkAddsUp;
import io.github.biglocal.evaluation.FieldworkTotal;
import io.github.biglocal.evaluation.FigureMeasure;
import io.github.biglocal.evaluation.FigureScope;
import io.github.biglocal.evaluation.HubAccount;
import io.github.biglocal.evaluation.Influence;
import io.github.biglocal.evaluation.InfluenceId;
import io.github.biglocal.evaluation.InfluenceIsEvidenced;
import io.github.biglocal.evaluation.InfluenceResult;
import io.github.biglocal.evaluation.InfluenceResultSeen;
import io.github.biglocal.evaluation.Legacy;
import io.github.biglocal.evaluation.LegacyAssetsStay;
import io.github.biglocal.evaluation.LegacyHubsBreakEven;
import io.github.biglocal.evaluation.LegacyId;
import io.github.biglocal.evaluation.PublishedFigure;
import io.github.biglocal.evaluation.PublishedFigureId;
import io.github.biglocal.evaluation.PublishedFigureStatesItsBase;
import io.github.biglocal.evaluation.Respondents;
import io.github.biglocal.evaluation.Survey;
import io.github.biglocal.evaluation.SurveyCountsAgree;
import io.github.biglocal.evaluation.SurveyId;
import io.github.biglocal.evaluation.SurveyStatesItsBase;
import io.github.biglocal.evidence.EvidenceId;
import io.github.biglocal.evidence.EvidenceMethod;
import io.github.biglocal.match.ProjectId;
import io.github.biglocal.money.PrintedNumber;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.RuleContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** Samples of the rules about evaluations, surveys, influence and published figures. */
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
                influenceDatesInOrder(),
                legacyHubsBreakEven(),
                legacyAssetsStay(),
                publishedFigureStatesItsBase());
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
                .with(
                        SATISFIED,
                        silent.withStatedTotals(new FieldworkTotal(EvidenceMethod.INTERVIEW, Count.of(208))),
                        CONTEXT)
                .with(
                        BREACHED,
                        silent.withStatedTotals(new FieldworkTotal(EvidenceMethod.INTERVIEW, Count.of(278))),
                        CONTEXT)
                .with(NOT_APPLICABLE, silent, CONTEXT)
                .never(UNKNOWN, "totals without rounds are not compared")
                .at(
                        "one too few",
                        BREACHED,
                        silent.withStatedTotals(new FieldworkTotal(EvidenceMethod.INTERVIEW, Count.of(207))),
                        CONTEXT)
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
                .at("about 37 of 208", BREACHED, silent.withStatedTotals(interviews(Count.about(37))), CONTEXT)
                .at("about 200 of 208", SATISFIED, silent.withStatedTotals(interviews(Count.about(200))), CONTEXT)
                .at(
                        "more or less 37 of 208",
                        NOT_APPLICABLE,
                        silent.withStatedTotals(interviews(new Count(37, Bound.MORE_OR_LESS))),
                        CONTEXT)
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

    private static RuleSample<?> publishedFigureStatesItsBase() {
        PublishedFigure met = PublishedFigure.builder()
                .id(PublishedFigureId.of("criteria-2016"))
                .measure(FigureMeasure.PARTNERSHIPS_MEETING_CRITERIA)
                .value(PrintedNumber.of("88 %"))
                .base(PrintedNumber.of("150"))
                .scope(FigureScope.PROGRAMME)
                .build();
        PublishedFigure interviews = met.withMeasure(FigureMeasure.INTERVIEWS)
                .withValue(PrintedNumber.of("208"))
                .withBase(Optional.empty())
                .withScope(Optional.empty());
        return RuleSample.of(new PublishedFigureStatesItsBase())
                .with(SATISFIED, met, CONTEXT)
                .with(BREACHED, met.withBase(Optional.empty()).withScope(Optional.empty()), CONTEXT)
                .never(NOT_APPLICABLE, "the rule applies to every published figure, on any date")
                .never(UNKNOWN, "what is not recorded is what the rule looks for")
                .at(
                        "a number without a base",
                        SATISFIED,
                        met.withValue(PrintedNumber.of("132")).withBase(Optional.empty()),
                        CONTEXT)
                .at(
                        "a share of so many",
                        SATISFIED,
                        met.withValue(PrintedNumber.of("140 of 150")).withBase(Optional.empty()),
                        CONTEXT)
                .at("a percentage without a base", BREACHED, met.withBase(Optional.empty()), CONTEXT)
                .at(
                        "a rate of money without a base",
                        SATISFIED,
                        met.withMeasure(FigureMeasure.MATCH_PER_GRANT).withBase(Optional.empty()),
                        CONTEXT)
                .at(
                        "a percentage of what is not worked out",
                        SATISFIED,
                        met.withMeasure(FigureMeasure.OTHER)
                                .withBase(Optional.empty())
                                .withScope(Optional.empty()),
                        CONTEXT)
                .at(
                        "a share of those who answered a survey",
                        SATISFIED,
                        met.withScope(Optional.empty()).withSurvey(SurveyId.of("workers-2018")),
                        CONTEXT)
                .at("a wave that is not named", BREACHED, met.withScope(FigureScope.WAVE), CONTEXT)
                .at("the third wave", SATISFIED, met.withScope(FigureScope.WAVE).withWave(3), CONTEXT)
                .at("areas that are not named", BREACHED, met.withScope(FigureScope.AREAS), CONTEXT)
                .at("an area", SATISFIED, met.withScope(FigureScope.AREAS).withAreas(AreaId.of("barrowcliff")), CONTEXT)
                .at("projects that are not named", BREACHED, met.withScope(FigureScope.PROJECTS), CONTEXT)
                .at(
                        "a project",
                        SATISFIED,
                        met.withScope(FigureScope.PROJECTS).withProjects(ProjectId.of("footpath")),
                        CONTEXT)
                .at("joined, without a period", BREACHED, met.withMeasure(FigureMeasure.MEMBERS_JOINED), CONTEXT)
                .at(
                        "joined in a year",
                        SATISFIED,
                        met.withMeasure(FigureMeasure.MEMBERS_JOINED)
                                .withPeriod(Periods.parse("2016-01-01/2016-12-31")),
                        CONTEXT)
                .at("interviews of no evaluation", BREACHED, interviews, CONTEXT)
                .at(
                        "interviews of an evaluation",
                        SATISFIED,
                        interviews.withEvaluation(EvaluationId.of("obs-2")),
                        CONTEXT)
                .at("answers to no survey", BREACHED, interviews.withMeasure(FigureMeasure.SURVEY_RESPONSES), CONTEXT)
                .at(
                        "answers to a survey",
                        SATISFIED,
                        interviews.withMeasure(FigureMeasure.SURVEY_RESPONSES).withSurvey(SurveyId.of("activities")),
                        CONTEXT);
    }

    private static RuleSample<?> influenceDatesInOrder() {
        LocalDate day = CONTEXT.asOf();
        Influence sought = Influence.builder()
                .id(InfluenceId.of("bus-route"))
                .area(AreaId.of("lawrence-weston"))
                .soughtOn(day)
                .build();
        Influence refused = sought.withResults(InfluenceResultSeen.on(InfluenceResult.REFUSED, day.plusDays(1)));
        return RuleSample.of(EvaluationRules.influenceDatesInOrder())
                .with(SATISFIED, refused, CONTEXT)
                .with(BREACHED, refused.withSoughtOn(day.plusDays(2)), CONTEXT)
                .with(NOT_APPLICABLE, sought, CONTEXT)
                .never(UNKNOWN, "only the dates on record are compared")
                .at("a result on the day", SATISFIED, refused.withSoughtOn(day.plusDays(1)), CONTEXT)
                .at("a change on the day", SATISFIED, sought.withDate(day), CONTEXT)
                .at("a change the day before", BREACHED, sought.withDate(day.minusDays(1)), CONTEXT)
                .at(
                        "the first of two results before it",
                        BREACHED,
                        refused.withResults(
                                InfluenceResultSeen.on(InfluenceResult.ACHIEVED, day.plusDays(9)),
                                InfluenceResultSeen.on(InfluenceResult.REFUSED, day.minusDays(1))),
                        CONTEXT)
                .at("sought absent", NOT_APPLICABLE, refused.withSoughtOn(Optional.empty()), CONTEXT);
    }

    private static RuleSample<?> legacyAssetsStay() {
        LocalDate day = CONTEXT.asOf().minusYears(1);
        AssetStatusPeriod open =
                new AssetStatusPeriod(AssetStatus.OPEN, LocalDateRange.of(LocalDate.of(2017, 9, 1), day));
        AssetStatusPeriod closed = new AssetStatusPeriod(AssetStatus.CLOSED, LocalDateRange.ofUnboundedEnd(day));
        Asset hub = Asset.builder()
                .id(AssetId.of("hub"))
                .area(AreaId.of("whitley-bay"))
                .name("Hub")
                .addStatuses(open, closed)
                .build();
        Legacy legacy = Legacy.builder()
                .id(LegacyId.of("legacy"))
                .area(AreaId.of("whitley-bay"))
                .date(day)
                .addAsset(hub.id())
                .build();
        RuleContext context = RuleContext.on(CONTEXT.asOf(), Records.of(hub));
        return RuleSample.of(new LegacyAssetsStay())
                .with(SATISFIED, legacy.withDate(day.minusDays(1)), context)
                .with(BREACHED, legacy, context)
                .with(NOT_APPLICABLE, legacy.withAssets(List.of()), context)
                .with(UNKNOWN, legacy, RuleContext.on(CONTEXT.asOf()))
                .at(
                        "no longer available",
                        BREACHED,
                        legacy,
                        RuleContext.on(
                                CONTEXT.asOf(),
                                Records.of(hub.withStatuses(
                                        new AssetStatusPeriod(AssetStatus.NO_LONGER_AVAILABLE, LocalDateRange.ALL)))))
                .at(
                        "planned",
                        SATISFIED,
                        legacy,
                        RuleContext.on(
                                CONTEXT.asOf(),
                                Records.of(hub.withStatuses(
                                        new AssetStatusPeriod(AssetStatus.PLANNED, LocalDateRange.ALL)))))
                .at("no day", NOT_APPLICABLE, legacy.withDate(Optional.empty()), context)
                .at(
                        "dated the day after",
                        NOT_APPLICABLE,
                        legacy.withDate(CONTEXT.asOf().plusDays(1)),
                        context)
                .at(
                        "no status on the day",
                        NOT_APPLICABLE,
                        legacy,
                        RuleContext.on(CONTEXT.asOf(), Records.of(hub.withStatuses(open))));
    }

    private static RuleSample<?> legacyHubsBreakEven() {
        Legacy silent = Legacy.builder()
                .id(LegacyId.of("legacy"))
                .area(AreaId.of("whitley-bay"))
                .build();
        Legacy even = silent.withHubAccounts(account("2019-04-01/2020-03-31", "20000", "20000"));
        return RuleSample.of(new LegacyHubsBreakEven())
                .with(SATISFIED, even, CONTEXT)
                .with(BREACHED, silent.withHubAccounts(account("2019-04-01/2020-03-31", "19999.99", "20000")), CONTEXT)
                .with(NOT_APPLICABLE, silent, CONTEXT)
                .with(UNKNOWN, silent.withHubAccounts(account("2019-04-01/2020-03-31", "20000", "")), CONTEXT)
                .at("income absent", UNKNOWN, silent.withHubAccounts(account("2019-04-01/..", "", "20000")), CONTEXT)
                .at(
                        "income absent, nothing spent",
                        SATISFIED,
                        silent.withHubAccounts(account("2019-04-01/..", "", "0")),
                        CONTEXT)
                .at("both absent", UNKNOWN, silent.withHubAccounts(account("2019-04-01/..", "", "")), CONTEXT)
                .at("nothing spent", SATISFIED, silent.withHubAccounts(account("2019-04-01/..", "0", "0")), CONTEXT)
                .at("begins on the day", BREACHED, silent.withHubAccounts(account("2020-02-29/..", "0", "1")), CONTEXT)
                .at(
                        "begins the day after",
                        NOT_APPLICABLE,
                        silent.withHubAccounts(account("2020-03-01/..", "0", "1")),
                        CONTEXT)
                .at(
                        "dated the day after",
                        NOT_APPLICABLE,
                        even.withDate(CONTEXT.asOf().plusDays(1)),
                        CONTEXT)
                .at(
                        "one short, one not known",
                        BREACHED,
                        silent.withHubAccounts(
                                account("2019-04-01/2020-03-31", "0", "1"), account("2018-04-01/2019-03-31", "", "1")),
                        CONTEXT);
    }

    private static HubAccount account(String period, String income, String cost) {
        return new HubAccount(AssetId.of("job-centre"), Periods.parse(period), pounds(income), pounds(cost));
    }

    private static Optional<Money> pounds(String amount) {
        return amount.isEmpty() ? Optional.empty() : Optional.of(Money.parse("GBP " + amount));
    }

    /** A bus route that the company first refused: Big Local as Change Agent, TSRC 2020, section 3.2. */
    private static Influence busRoute(Influence bare, int daysLater) {
        return bare.withResults(
                InfluenceResultSeen.undated(InfluenceResult.REFUSED),
                InfluenceResultSeen.on(InfluenceResult.ACHIEVED, CONTEXT.asOf().plusDays(daysLater)));
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
                .with(BREACHED, bare.withResults(InfluenceResultSeen.undated(InfluenceResult.ACHIEVED)), CONTEXT)
                .with(NOT_APPLICABLE, bare.withResults(InfluenceResultSeen.undated(InfluenceResult.IGNORED)), CONTEXT)
                .with(UNKNOWN, bare.withSought(RuleSamples.FREE_TEXT), CONTEXT)
                .at("a change without evidence or a source", BREACHED, bare.withChange(RuleSamples.FREE_TEXT), CONTEXT)
                .at("refused, and achieved on the day", BREACHED, busRoute(bare, 0), CONTEXT)
                .at("refused, and achieved the day after", NOT_APPLICABLE, busRoute(bare, 1), CONTEXT);
    }
}
