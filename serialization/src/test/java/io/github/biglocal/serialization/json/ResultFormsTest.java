package io.github.biglocal.serialization.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Count;
import io.github.biglocal.entity.FinancialYear;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.evaluation.Evaluation;
import io.github.biglocal.evaluation.EvaluationId;
import io.github.biglocal.evaluation.Fieldwork;
import io.github.biglocal.evaluation.FieldworkSummaries;
import io.github.biglocal.evaluation.FigureMeasure;
import io.github.biglocal.evaluation.PublishedFigure;
import io.github.biglocal.evaluation.PublishedFigureId;
import io.github.biglocal.evidence.Activity;
import io.github.biglocal.evidence.ActivityId;
import io.github.biglocal.evidence.ActivitySpend;
import io.github.biglocal.evidence.EvidenceMethod;
import io.github.biglocal.evidence.GoldenThread;
import io.github.biglocal.evidence.Output;
import io.github.biglocal.evidence.OutputCosts;
import io.github.biglocal.evidence.OutputId;
import io.github.biglocal.evidence.VolunteerSummaries;
import io.github.biglocal.funding.BridgingCeiling;
import io.github.biglocal.funding.CloseOutPosition;
import io.github.biglocal.funding.FundAccount;
import io.github.biglocal.funding.FundStatement;
import io.github.biglocal.funding.LtoContribution;
import io.github.biglocal.funding.PaymentSchedule;
import io.github.biglocal.funding.SpendAnalysis;
import io.github.biglocal.funding.SpendLine;
import io.github.biglocal.funding.SpendOutForecast;
import io.github.biglocal.funding.SpendTheme;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.grant.GrantId;
import io.github.biglocal.grant.GrantStatus;
import io.github.biglocal.grant.GrantSummaries;
import io.github.biglocal.grant.Loan;
import io.github.biglocal.grant.LoanFund;
import io.github.biglocal.grant.LoanId;
import io.github.biglocal.grant.SchemeId;
import io.github.biglocal.grant.Taper;
import io.github.biglocal.match.AllocationLeverage;
import io.github.biglocal.match.Attribution;
import io.github.biglocal.match.ContributionKind;
import io.github.biglocal.match.FundingLine;
import io.github.biglocal.match.FundingStatus;
import io.github.biglocal.match.Leverage;
import io.github.biglocal.match.LeverageResult;
import io.github.biglocal.match.LeverageTotals;
import io.github.biglocal.match.MatchView;
import io.github.biglocal.match.Project;
import io.github.biglocal.match.ProjectId;
import io.github.biglocal.match.RealTerms;
import io.github.biglocal.match.UnrecordedPolicy;
import io.github.biglocal.match.ValuationRate;
import io.github.biglocal.money.DeflatorSeries;
import io.github.biglocal.money.Payment;
import io.github.biglocal.money.PrintedNumber;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.money.Tabulation;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.outcome.Outcome;
import io.github.biglocal.partnership.Member;
import io.github.biglocal.partnership.MembershipChange;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.PartnershipId;
import io.github.biglocal.partnership.ResidentMajority;
import io.github.biglocal.partnership.ResidentShareDistribution;
import io.github.biglocal.partnership.ResidentShareHistory;
import io.github.biglocal.partnership.Turnover;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import io.github.biglocal.programme.Recomputation;
import io.github.biglocal.rule.Records;
import io.github.biglocal.support.Volunteering;
import io.github.biglocal.support.VolunteeringId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ResultFormsTest {
    private static final LocalDate AS_OF = LocalDate.of(2016, 6, 1);

    private final JsonMapper mapper =
            JsonMapper.builder().addModule(new BigLocalModule()).build();

    @Test
    void aRecomputedFigureTellsWhatIsPrintedAndWhatTheNumbersGive() throws Exception {
        JsonNode figure = written(Recomputation.asOf(AS_OF)
                .of(
                        PublishedFigure.builder()
                                .id(PublishedFigureId.of("residents"))
                                .measure(FigureMeasure.RESIDENT_PAID_WORKERS)
                                .value(PrintedNumber.of("27 %"))
                                .addPart(PrintedNumber.of("40"))
                                .base(PrintedNumber.of("151"))
                                .build(),
                        Records.NONE));

        assertThat(figure.at("/kind").asText()).isEqualTo("DIFFERS_BY");
        assertThat(figure.at("/figure").asText()).isEqualTo("residents");
        assertThat(figure.at("/printed").asText()).isEqualTo("27 %");
        assertThat(figure.at("/computed/basis").asText()).isEqualTo("PRINTED");
        assertThat(figure.at("/computed/least/exact").asText()).isEqualTo("40/151");
        assertThat(figure.at("/difference/exact").asText()).isEqualTo("77/15100");
        assertThat(figure.at("/explanation")).hasSize(3);
    }

    @Test
    void aSearchTellsTheWaysThatGiveTheNumber() throws Exception {
        JsonNode found = written(Leverage.asOf(AS_OF).explaining("5", List.of(project("one", "1.00", "4.00"))));

        assertThat(found.at("/printed").asText()).isEqualTo("5");
        assertThat(found.at("/readings/0/convention").asText()).isEqualTo("TOTAL_PER_GRANT");
        assertThat(found.at("/readings/0/value/exact").asText()).isEqualTo("5");
    }

    @Test
    void leverageTellsItsRatiosItsPartsAndWhatItLeavesOut() throws Exception {
        JsonNode leverage = written(Leverage.asOf(AS_OF)
                .of(List.of(
                        project("one", "4.00", "1.00"),
                        project("two", "4.00", "3.00"),
                        project("three", "0.00", "5.00"))));

        assertThat(leverage.at("/ratios/MATCH_PER_GRANT/exact").asText()).isEqualTo("1/2");
        assertThat(leverage.at("/ratios/MATCH_PER_GRANT/rounded").asText()).isEqualTo("0.5000");
        assertThat(leverage.at("/programmeMoney").asText()).isEqualTo("GBP 8.00");
        assertThat(leverage.at("/externalBenefit").asText()).isEqualTo("GBP 5.00");
        assertThat(leverage.at("/averages/mean/rounded").asText()).isEqualTo("0.5000000000000000");
        assertThat(leverage.at("/leaveOneOut/0/dropped").asText()).isEqualTo("one");
        assertThat(leverage.at("/leaveOneOut/0/matchPerGrant/exact").asText()).isEqualTo("3/4");
        assertThat(leverage.at("/parts/1/project").asText()).isEqualTo("two");
        assertThat(leverage.at("/leftOut/0/why").asText()).isEqualTo("EXTERNAL_BENEFIT");
    }

    @Test
    void theSummaryOfLeverageHasItsSumsAndWhatWasLeftOutByReason() throws Exception {
        LeverageTotals totals =
                Leverage.asOf(AS_OF).cashOnly().with(UnrecordedPolicy.COUNT).totals();
        totals.add(project("one", "4.00", "1.00"));
        totals.add(project("two", "4.00", "3.00"));
        totals.add(project("three", "0.00", "5.00"));
        JsonNode summary = written(totals.result());

        assertThat(summary.at("/projects").asInt()).isEqualTo(2);
        assertThat(summary.at("/programmeMoney").asText()).isEqualTo("GBP 8.00");
        assertThat(summary.at("/ratios/MATCH_PER_GRANT/exact").asText()).isEqualTo("1/2");
        assertThat(summary.at("/leftOut/0/why").asText()).isEqualTo("EXTERNAL_BENEFIT");
        assertThat(summary.at("/leftOut/0/projects").asInt()).isEqualTo(1);
        assertThat(summary.at("/leftOut/0/match/0").asText()).isEqualTo("GBP 5.00");
        assertThat(summary.at("/lines/0/reason").asText()).isEqualTo("VIEW_NOT_RECORDED");
        assertThat(summary.at("/lines/0/amount").asText()).isEqualTo("GBP 4.00");
        assertThat(summary.at("/settings/view").asText()).isEqualTo("match in cash");
        assertThat(summary.at("/explanation")).hasSameSizeAs(totals.result().explain());
    }

    /** Ten times the projects are ten times the text, not a hundred times: nothing in it grows with each of them. */
    @Test
    void theTextOfLeverageGrowsAsTheProjectsDo() throws Exception {
        int hundred = written(Leverage.asOf(AS_OF).of(projects(100))).toString().length();
        int thousand =
                written(Leverage.asOf(AS_OF).of(projects(1_000))).toString().length();

        assertThat(thousand).isLessThan(11 * hundred);
    }

    private static List<Project> projects(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> project("p" + i, (1 + i * 7919L % 5003) + ".37", (i * 104729L % 7001) + ".41"))
                .toList();
    }

    @Test
    void leverageTellsItsFiguresAboutManyProjectsAndItsWorking() throws Exception {
        LeverageResult result =
                Leverage.asOf(AS_OF).of(List.of(project("one", "1.00", "2.00"), project("two", "1.00", "8.00")));
        JsonNode leverage = written(result);

        assertThat(leverage.at("/averages/geometricMean/rounded").asText()).startsWith("4");
        assertThat(leverage.at("/averages/harmonicMean/rounded").asText()).startsWith("3.2");
        assertThat(leverage.at("/concentration/parts").asInt()).isEqualTo(2);
        assertThat(leverage.at("/concentration/largestShare/exact").asText()).isEqualTo("4/5");
        assertThat(leverage.at("/concentration/correctedGini/rounded").asText()).isEqualTo("0.6000");
        assertThat(leverage.at("/partsOfRatio/two/exact").asText()).isEqualTo("4");
        assertThat(leverage.at("/explanation")).hasSameSizeAs(result.explain());
        assertThat(leverage.at("/explanation/1").asText())
                .isEqualTo(result.explain().get(1));
        assertThat(leverage.at("/settings/view").asText()).isEqualTo("all match");
    }

    @Test
    void leverageTellsWhatWasAskedWhatThatLeftOutAndWhatIsABound() throws Exception {
        Citation source = Citation.of("a series");
        DeflatorSeries series = DeflatorSeries.ofFinancialYears(
                Map.of(FinancialYear.of(2015), BigDecimal.TEN, FinancialYear.of(2016), BigDecimal.ONE), source);
        Project bounded = project("one", "1.00", "2.00")
                .withProgrammeLines(
                        FundingLine.of(Money.parse("GBP 3.00")).withDate(AS_OF).withStatus(FundingStatus.SPENT))
                .withMatchLines(
                        FundingLine.of(Money.parse("GBP 2.00"))
                                .withDate(AS_OF)
                                .withStatus(FundingStatus.SPENT)
                                .withBound(Bound.AT_LEAST),
                        FundingLine.of(Money.parse("GBP 5.00")));
        JsonNode leverage = written(Leverage.asOf(AS_OF)
                .atLeast(FundingStatus.COMMITTED)
                .within(Periods.parse("2016-04-01/2017-03-31"))
                .inPricesOf(new RealTerms(LocalDate.of(2015, 4, 1), series))
                .attributing(Attribution.GROSS.withDeadweight(Ratio.of(1, 4)))
                .of(List.of(bounded)));

        assertThat(leverage.at("/ratios/MATCH_PER_GRANT/exact").asText()).isEqualTo("1/2");
        assertThat(leverage.at("/ratios/MATCH_PER_GRANT/bound").asText()).isEqualTo("at least");
        assertThat(leverage.at("/match").asText()).isEqualTo("GBP 2.00");
        assertThat(leverage.at("/counted/match/exact").asText()).isEqualTo("GBP 15");
        assertThat(leverage.at("/counted/match/rounded").asText()).isEqualTo("GBP 15.00");
        assertThat(leverage.at("/parts/0/notes/0/reason").asText()).isEqualTo("DATE_NOT_RECORDED");
        assertThat(leverage.at("/settings/atLeast").asText()).isEqualTo("COMMITTED");
        assertThat(leverage.at("/settings/window").asText()).isEqualTo("2016-04-01/2017-03-31");
        assertThat(leverage.at("/settings/realTerms/pricesOf").asText()).isEqualTo("2015-04-01");
        assertThat(leverage.at("/settings/realTerms/series/source/document").asText())
                .isEqualTo("a series");
        assertThat(leverage.at("/settings/attribution/deadweight/exact").asText())
                .isEqualTo("1/4");
        assertThat(leverage.at("/settings/unrecorded").asText()).isEqualTo("LEAVE_OUT");
    }

    @Test
    void everyFigureThatIsOnlyABoundSaysSo() throws Exception {
        Project over = project("one", "1.00", "2.00")
                .withMatchLines(FundingLine.of(Money.parse("GBP 2.00")).withBound(Bound.MORE_THAN));
        LeverageResult result = Leverage.asOf(AS_OF).of(List.of(over, project("two", "1.00", "4.00")));
        JsonNode leverage = written(result);

        assertThat(leverage.at("/ratios/MATCH_PER_GRANT/bound").asText()).isEqualTo("more than");
        assertThat(leverage.at("/ratios/INTERVENTION_RATE/bound").asText()).isEqualTo("less than");
        assertThat(leverage.at("/averages/mean/bound").asText()).isEqualTo("more than");
        assertThat(leverage.at("/averages/harmonicMean/bound").asText()).isEqualTo("more than");
        assertThat(leverage.at("/averages/geometricMean/bound").asText()).isEqualTo("more than");
        assertThat(leverage.at("/averages/median/exact").asText()).isEqualTo("3");
        assertThat(leverage.at("/averages/median/bound").asText()).isEqualTo("at least");
        assertThat(leverage.at("/partsOfRatio/one/bound").asText()).isEqualTo("more than");
        assertThat(leverage.at("/partsOfRatio/two").has("bound")).isFalse();
        assertThat(leverage.at("/leaveOneOut/1/matchPerGrant/bound").asText()).isEqualTo("more than");
        assertThat(leverage.at("/leaveOneOut/0/matchPerGrant").has("bound")).isFalse();
        assertThat(written(result.toSummary())
                        .at("/ratios/MATCH_PER_GRANT/bound")
                        .asText())
                .isEqualTo("more than");
    }

    @Test
    void underAViewNoRatioIsCalledAnInterventionRate() throws Exception {
        LeverageResult result = Leverage.asOf(AS_OF)
                .only(MatchView.CASH_ONLY)
                .of(List.of(project("one", "1.00", "1.00")
                        .withMatchLines(FundingLine.of(Money.parse("GBP 1.00")).withKind(ContributionKind.CASH))));

        for (JsonNode leverage : List.of(written(result), written(result.toSummary()))) {
            JsonNode ratios = leverage.at("/ratios");
            assertThat(leverage.at("/settings/view").asText()).isEqualTo("match in cash");
            assertThat(ratios).as("only ratios").allMatch(ratio -> ratio.has("exact"));
            assertThat(ratios.has("INTERVENTION_RATE")).isFalse();
            assertThat(ratios.has("MATCH_SHARE")).isFalse();
            assertThat(ratios.at("/PROGRAMME_SHARE_WITH_VIEW/exact").asText()).isEqualTo("1/2");
            assertThat(ratios.at("/MATCH_PER_GRANT/exact").asText()).isEqualTo("1");
        }
    }

    @Test
    void groupsAndComparisonsOfLeverageAreWrittenToo() throws Exception {
        List<Project> projects = List.of(project("one", "4.00", "1.00"), project("two", "0.00", "3.00"));
        JsonNode areas = written(Leverage.asOf(AS_OF)
                .byArea(List.of(
                        project("one", "4.00", "1.00"),
                        project("whole", "4.00", "2.00").withArea(Optional.empty()))));
        JsonNode comparison = written(Leverage.asOf(AS_OF).compare(projects));

        assertThat(areas.at("/a/match").asText()).isEqualTo("GBP 1.00");
        assertThat(areas.path("").path("match").asText()).isEqualTo("GBP 2.00");
        assertThat(comparison.at("/results/0/match").asText()).isEqualTo("GBP 1.00");
        assertThat(comparison.at("/results/1/match").asText()).isEqualTo("GBP 4.00");
        assertThat(comparison.at("/differences/0").asText()).startsWith("Total per grant is 1.25");
    }

    @Test
    void aRatioThatThereIsNotSaysWhy() throws Exception {
        JsonNode leverage = written(Leverage.asOf(AS_OF).of(List.of()));

        assertThat(leverage.at("/ratios/MATCH_PER_GRANT/undefined").asText()).isEqualTo("NO_PROGRAMME_MONEY");
        assertThat(leverage.at("/ratios/INTERVENTION_RATE/undefined").asText()).isEqualTo("NO_MONEY");
        assertThat(leverage.at("/averages").has("mean")).isFalse();
    }

    @Test
    void aGoldenThreadTellsItsCoveragesWithNumeratorDenominatorAndNames() throws Exception {
        JsonNode thread = written(GoldenThread.asOf(AS_OF).of(activities()));

        assertThat(thread.at("/asOf").asText()).isEqualTo("2016-06-01");
        assertThat(thread.at("/activities/share/part").asInt()).isEqualTo(1);
        assertThat(thread.at("/activities/share/whole").asInt()).isEqualTo(2);
        assertThat(thread.at("/activities/ratio/exact").asText()).isEqualTo("1/2");
        assertThat(thread.at("/activities/notCovered/0/id").asText()).isEqualTo("two");
        assertThat(thread.at("/activitiesByRoute/DIRECT/covered/0/id").asText()).isEqualTo("one");
        assertThat(thread.at("/spend/numerator").asText()).isEqualTo("GBP 3.00");
        assertThat(thread.at("/spend/denominator").asText()).isEqualTo("GBP 4.00");
        assertThat(thread.at("/spend/notCovered/0/amount").asText()).isEqualTo("GBP 1.00");
        assertThat(thread.at("/directLinks/0/kind").asText()).isEqualTo("SERVES_DIRECTLY");
        assertThat(thread.at("/parts/0/outcomes/DIRECT/0").asText()).isEqualTo("BETTER_PLACE_TO_LIVE");
        assertThat(thread.at("/orphans/0/kind").asText()).isEqualTo("Activity");
        assertThat(thread.at("/explanation/0").asText())
                .isEqualTo("As of 1 June 2016, in pounds: 2 activities, 1 link.");
    }

    @Test
    void coverageOfNothingHasNoRatio() throws Exception {
        JsonNode thread = written(GoldenThread.asOf(AS_OF).of(Records.NONE));

        assertThat(thread.at("/activities/share/whole").asInt()).isZero();
        assertThat(thread.at("/activities").has("ratio")).isFalse();
        assertThat(thread.at("/spend").has("ratio")).isFalse();
    }

    @Test
    void aFundStatementTellsWhatItsAccountsComeToAndItsWorking() throws Exception {
        FundStatement statement = FundStatement.of(
                LocalDate.of(2017, 10, 19),
                FundAccount.ofBalance("Plan", gbp("23911"), gbp("27489"), gbp("55900"), gbp("65000")));
        JsonNode written = written(statement);

        assertThat(written.at("/asOf").asText()).isEqualTo("2017-10-19");
        assertThat(written.at("/accounts/0/committed").asText()).isEqualTo("GBP 65000.00");
        assertThat(written.at("/held").asText()).isEqualTo("GBP 27489.00");
        assertThat(written.at("/uncommitted").asText()).isEqualTo("GBP 18389.00");
        assertThat(written.at("/shortfall").asText()).isEqualTo("GBP 0.00");
        assertThat(written.at("/explanation/1").asText()).endsWith("£18,389 is uncommitted, as of 19 October 2017.");
    }

    @Test
    void figuresOfEvaluationsAreWrittenWithWhatIsNotKnownLeftOut() throws Exception {
        Grant grant = Grant.builder()
                .id(GrantId.of("g"))
                .area(AreaId.of("a"))
                .title("Garden")
                .amountAwarded(gbp("500"))
                .status(GrantStatus.AWARDED)
                .build();
        JsonNode grants = written(GrantSummaries.asOf(AS_OF).of(List.of(grant), List.of()));
        JsonNode table = written(Tabulation.ofOptional(
                List.of(grant, grant.withStatus(Optional.empty())),
                Grant::status,
                CurrencyUnit.GBP,
                Grant::amountAwarded));
        JsonNode membership = written(MembershipChange.ofReviews(List.of(), AS_OF.minusYears(1), AS_OF));
        JsonNode unknown = written(FundStatement.of(AS_OF, FundAccount.ofBalance("Plan", gbp("1"), gbp("2"))));
        JsonNode attracted = written(AllocationLeverage.stated(gbp("2000000"), Bound.AT_LEAST, gbp("1000000")));

        assertThat(grants.at("/number").asInt()).isEqualTo(1);
        assertThat(grants.at("/total").asText()).isEqualTo("GBP 500.00");
        assertThat(grants.at("/awards/0/grant").asText()).isEqualTo("g");
        assertThat(grants.has("successRate")).isFalse();
        assertThat(table.at("/rows/0/code").asText()).isEqualTo("AWARDED");
        assertThat(table.at("/rows/0/amount").asText()).isEqualTo("GBP 500.00");
        assertThat(table.at("/rows/1").has("code")).isFalse();
        assertThat(table.at("/total").asText()).isEqualTo("GBP 1000.00");
        assertThat(membership.at("/grown/whole").asInt()).isZero();
        assertThat(unknown.has("committed")).isFalse();
        assertThat(unknown.has("uncommitted")).isFalse();
        assertThat(unknown.at("/held").asText()).isEqualTo("GBP 2.00");
        assertThat(attracted.at("/ratio/bound").asText()).isEqualTo("at least");
    }

    @Test
    void groupsThatMayHaveNoKeyAreWrittenByTheirKeysAndAnEmptyText() throws Exception {
        Grant none = Grant.builder()
                .id(GrantId.of("g"))
                .area(AreaId.of("a"))
                .title("Garden")
                .amountAwarded(gbp("500"))
                .build();
        List<Grant> grants = List.of(
                none,
                none.withId(GrantId.of("h"))
                        .withStatus(GrantStatus.AWARDED)
                        .withAwardDate(AS_OF)
                        .withScheme(SchemeId.of("chest")));
        GrantSummaries summaries = GrantSummaries.asOf(AS_OF);

        assertThat(written(summaries.byScheme(grants, List.of())).fieldNames())
                .toIterable()
                .containsExactly("chest", "");
        assertThat(written(summaries.byFinancialYear(grants, List.of())).fieldNames())
                .toIterable()
                .containsExactly("2016-17", "");
        assertThat(written(summaries.by(Grant::status, grants, List.of())).fieldNames())
                .toIterable()
                .containsExactly("", "AWARDED");
    }

    @Test
    void totalsOfFieldworkVolunteersAndOutputsKeepTheirBounds() throws Exception {
        Evaluation study = Evaluation.builder()
                .id(EvaluationId.of("e"))
                .title("A study")
                .addFieldwork(Fieldwork.of(EvidenceMethod.FOCUS_GROUP, Periods.parse("2015-01-01/2015-12-31"))
                        .withCount(Count.about(9)))
                .build();
        Volunteering time = Volunteering.builder()
                .id(VolunteeringId.of("v"))
                .area(AreaId.of("a"))
                .hours(Count.moreThan(50))
                .build();
        Activity trees = Activity.builder()
                .id(ActivityId.of("t"))
                .area(AreaId.of("a"))
                .title("Trees")
                .addSpend(ActivitySpend.of(gbp("500")))
                .build();
        Output planted = Output.builder()
                .id(OutputId.of("o"))
                .activity(trees.id())
                .title("Trees")
                .count(Count.moreThan(100))
                .build();
        JsonNode fieldwork = written(FieldworkSummaries.asOf(AS_OF).of(List.of(study)));
        JsonNode volunteers = written(VolunteerSummaries.asOf(AS_OF)
                .valuedAt(ValuationRate.COMMUNITY_FIRST)
                .of(List.of(time)));
        JsonNode cost = written(OutputCosts.asOf(AS_OF).ofActivities(List.of(trees), List.of(planted)));

        assertThat(fieldwork.at("/totals/0/method").asText()).isEqualTo("FOCUS_GROUP");
        assertThat(fieldwork.at("/totals/0/count").asText()).isEqualTo("about 9");
        assertThat(volunteers.at("/hours").asText()).isEqualTo("more than 50");
        assertThat(volunteers.at("/value/exact").asText()).isEqualTo("GBP 1109/2");
        assertThat(volunteers.at("/value/rounded").asText()).isEqualTo("GBP 554.50");
        assertThat(volunteers.at("/valueBound").asText()).isEqualTo("more than");
        assertThat(volunteers.has("volunteers")).isFalse();
        assertThat(cost.at("/cost/cost").asText()).isEqualTo("GBP 500.00");
        assertThat(cost.at("/cost/bound").asText()).isEqualTo("less than");
        assertThat(cost.at("/parts/0/outputs").asText()).isEqualTo("more than 100");
    }

    @Test
    void otherResultsAboutMoneyTellWhatTheirMethodsSay() throws Exception {
        Payment payment = Payment.of(AS_OF, gbp("12000"));
        JsonNode taper = written(Taper.byPercentages(50, 30, 20).schedule(gbp("12000"), AS_OF, Period.ofYears(1)));
        JsonNode loans = written(LoanFund.asOf(AS_OF).of(AreaId.of("a"), List.of()));
        JsonNode contribution = written(LtoContribution.of(AS_OF, List.of(payment), List.of()));
        JsonNode closeOut = written(CloseOutPosition.of(AS_OF, gbp("100000")));
        JsonNode schedule = written(PaymentSchedule.ofEqual(AS_OF, gbp("100"), 2));
        JsonNode ceiling = written(BridgingCeiling.of(List.of(payment)));
        JsonNode forecast = written(SpendOutForecast.atPace(AS_OF, gbp("100"), gbp("50")));
        JsonNode analysis = written(new SpendAnalysis(
                AS_OF,
                CurrencyUnit.GBP,
                List.of(new SpendLine("Events", Optional.of(SpendTheme.SMALL_GRANTS), gbp("7"))),
                List.of()));

        assertThat(taper.at("/instalments/2/amount").asText()).isEqualTo("GBP 2400.00");
        assertThat(taper.at("/explanation/1").asText()).isEqualTo("1 June 2016: £6,000.");
        assertThat(loans.at("/availableToLend").asText()).isEqualTo("GBP 0.00");
        assertThat(loans.has("recycledRatio")).isFalse();
        assertThat(contribution.at("/due").asText()).isEqualTo("GBP 600.00");
        assertThat(closeOut.at("/stage").asText()).isEqualTo("CLOSE_OUT_PHASE");
        assertThat(closeOut.at("/toSpendBeforeClosing").asText()).isEqualTo("GBP 25000.00");
        assertThat(schedule.at("/total").asText()).isEqualTo("GBP 100.00");
        assertThat(ceiling.at("/amount").asText()).startsWith("GBP ");
        assertThat(forecast.at("/runsOut").asText()).startsWith("2016-");
        assertThat(analysis.at("/byHeading/Events").asText()).isEqualTo("GBP 7.00");
        assertThat(analysis.at("/byTheme/" + SpendTheme.SMALL_GRANTS).asText()).isEqualTo("GBP 7.00");
        assertThat(analysis.at("/withoutTheme").asText()).isEqualTo("GBP 0.00");
    }

    @Test
    void resultsAboutMembersTellTheirRatesAndTheirWorking() throws Exception {
        Partnership board = Partnership.builder()
                .id(PartnershipId.of("board"))
                .area(AreaId.of("a"))
                .addMember(Member.builder()
                        .id(PersonId.of("one"))
                        .addTerm(Periods.parse("2015-01-01/.."))
                        .build())
                .addMember(Member.builder()
                        .id(PersonId.of("two"))
                        .addTerm(Periods.parse("2015-01-01/2016-01-31"))
                        .build())
                .build();
        JsonNode turnover = written(Turnover.between(board, LocalDate.of(2015, 6, 1), AS_OF));
        JsonNode history = written(ResidentShareHistory.of(board, Periods.parse("2015-06-01/2016-06-01")));
        JsonNode distribution =
                written(ResidentShareDistribution.of(List.of(board), AS_OF, ResidentMajority.standard()));

        assertThat(turnover.at("/net").asInt()).isEqualTo(-1);
        assertThat(turnover.at("/size").asText()).isEqualTo("SHRUNK");
        assertThat(turnover.at("/rate/part").asInt()).isEqualTo(1);
        assertThat(turnover.at("/rate/whole").asInt()).isEqualTo(2);
        assertThat(turnover.at("/explanation/0").asText()).isEqualTo("On 1 June 2015, 2 members were in post.");
        assertThat(history.at("/lowest/period").asText()).isEqualTo("2015-06-01/2016-01-31");
        assertThat(history.at("/explanation")).hasSize(2);
        assertThat(distribution.at("/meeting/whole").isInt()).isTrue();
        assertThat(distribution.has("explanation")).isTrue();
    }

    @Test
    void whatMethodsSayComesAfterTheFieldsInTheOrderOfTheAlphabetAndTheWorkingLast() throws Exception {
        JsonNode position = written(CloseOutPosition.of(AS_OF, gbp("100000")));

        assertThat(position.fieldNames())
                .toIterable()
                .containsExactly(
                        "asOf",
                        "remaining",
                        "phaseBelow",
                        "closableAt",
                        "stage",
                        "toSpendBeforeClosing",
                        "explanation");
    }

    @Test
    void aResultThatIsAClosedClassHasItsFieldsInTheirOrderAndThenWhatItsMethodsSay() throws Exception {
        Partnership board = Partnership.builder()
                .id(PartnershipId.of("board"))
                .area(AreaId.of("a"))
                .addMember(Member.builder()
                        .id(PersonId.of("one"))
                        .addTerm(Periods.parse("2015-01-01/.."))
                        .build())
                .build();

        assertThat(written(Turnover.between(board, LocalDate.of(2015, 6, 1), AS_OF))
                        .fieldNames())
                .toIterable()
                .containsExactly(
                        "partnership",
                        "from",
                        "to",
                        "retained",
                        "after",
                        "before",
                        "net",
                        "rate",
                        "retention",
                        "size",
                        "explanation");
    }

    @Test
    void aPartOfAClosedResultHasItsFieldsOnly() throws Exception {
        Loan loan = Loan.builder()
                .id(LoanId.of("l"))
                .area(AreaId.of("a"))
                .title("t")
                .status(GrantStatus.AWARDED)
                .addPayment(Payment.of(AS_OF, gbp("100")))
                .build();
        JsonNode loans = written(LoanFund.asOf(AS_OF).of(AreaId.of("a"), List.of(loan)));

        assertThat(loans.at("/parts/0").fieldNames())
                .toIterable()
                .containsExactly("loan", "lent", "repaid", "writtenOff", "due");
        assertThat(loans.at("/parts/0/lent").asText()).isEqualTo("GBP 100.00");
    }

    private static Money gbp(String amount) {
        return Money.parse("GBP " + amount);
    }

    private static Programme activities() {
        Activity one = Activity.builder()
                .id(ActivityId.of("one"))
                .area(AreaId.of("a"))
                .title("t")
                .addSpend(ActivitySpend.of(Money.parse("GBP 3")))
                .addDirectOutcome(Outcome.BETTER_PLACE_TO_LIVE)
                .build();
        return Programme.builder()
                .id(ProgrammeId.of("p"))
                .name("P")
                .addActivity(one)
                .addActivity(Activity.builder()
                        .from(one)
                        .id(ActivityId.of("two"))
                        .spend(List.of(ActivitySpend.of(Money.parse("GBP 1"))))
                        .directOutcomes(List.of())
                        .build())
                .build();
    }

    private JsonNode written(Object result) throws Exception {
        String standard = BigLocalJson.standard().write(result);
        assertThat(mapper.readTree(mapper.writeValueAsString(result))).isEqualTo(mapper.readTree(standard));
        return mapper.readTree(standard);
    }

    private static Project project(String id, String programmeMoney, String match) {
        return Project.builder()
                .id(ProjectId.of(id))
                .area(AreaId.of("a"))
                .title("t")
                .addProgrammeLine(FundingLine.of(Money.parse("GBP " + programmeMoney)))
                .addMatchLine(FundingLine.of(Money.parse("GBP " + match)))
                .build();
    }
}
