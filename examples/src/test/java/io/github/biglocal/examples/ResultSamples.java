package io.github.biglocal.examples;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Count;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.evaluation.EvaluationId;
import io.github.biglocal.evaluation.EvaluationOutput;
import io.github.biglocal.evaluation.EvaluationOutputKind;
import io.github.biglocal.evaluation.Fieldwork;
import io.github.biglocal.evaluation.FieldworkSummaries;
import io.github.biglocal.evaluation.FieldworkSummary;
import io.github.biglocal.evaluation.FigureMeasure;
import io.github.biglocal.evaluation.FigureScope;
import io.github.biglocal.evaluation.PublishedFigure;
import io.github.biglocal.evaluation.PublishedFigureId;
import io.github.biglocal.evidence.Activity;
import io.github.biglocal.evidence.ActivityId;
import io.github.biglocal.evidence.ActivitySpend;
import io.github.biglocal.evidence.CostPerOutput;
import io.github.biglocal.evidence.Coverage;
import io.github.biglocal.evidence.EvidenceMethod;
import io.github.biglocal.evidence.GoldenThread;
import io.github.biglocal.evidence.IndicatorProgress;
import io.github.biglocal.evidence.Link;
import io.github.biglocal.evidence.Output;
import io.github.biglocal.evidence.OutputCost;
import io.github.biglocal.evidence.OutputCosts;
import io.github.biglocal.evidence.OutputId;
import io.github.biglocal.evidence.VolunteerSummaries;
import io.github.biglocal.evidence.VolunteerSummary;
import io.github.biglocal.foresight.Deadlines;
import io.github.biglocal.foresight.Grounds;
import io.github.biglocal.foresight.Inputs;
import io.github.biglocal.foresight.PrintingDates;
import io.github.biglocal.foresight.ProgrammeVersions;
import io.github.biglocal.foresight.Questions;
import io.github.biglocal.foresight.Receipt;
import io.github.biglocal.foresight.ReceiptKey;
import io.github.biglocal.foresight.RecordComparison;
import io.github.biglocal.foresight.ReformStudy;
import io.github.biglocal.foresight.WhyChanged;
import io.github.biglocal.funding.AmendedBudget;
import io.github.biglocal.funding.BridgingCeiling;
import io.github.biglocal.funding.CloseOutPosition;
import io.github.biglocal.funding.FundAccount;
import io.github.biglocal.funding.FundAccounts;
import io.github.biglocal.funding.FundStatement;
import io.github.biglocal.funding.HeadingVariance;
import io.github.biglocal.funding.LeftOut;
import io.github.biglocal.funding.LtoContribution;
import io.github.biglocal.funding.PaymentSchedule;
import io.github.biglocal.funding.SpendOutForecast;
import io.github.biglocal.funding.StatedAccount;
import io.github.biglocal.funding.StatedAccountId;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.grant.GrantId;
import io.github.biglocal.grant.GrantStatus;
import io.github.biglocal.grant.GrantSummaries;
import io.github.biglocal.grant.GrantSummary;
import io.github.biglocal.grant.LoanFund;
import io.github.biglocal.grant.LoanFundResult;
import io.github.biglocal.grant.LoanId;
import io.github.biglocal.grant.Scheme;
import io.github.biglocal.grant.SchemeId;
import io.github.biglocal.grant.Taper;
import io.github.biglocal.lto.LtoRules;
import io.github.biglocal.match.AllocationLeverage;
import io.github.biglocal.match.Attribution;
import io.github.biglocal.match.ContributionKind;
import io.github.biglocal.match.CountedMoney;
import io.github.biglocal.match.FundingLine;
import io.github.biglocal.match.FundingStatus;
import io.github.biglocal.match.FundingStream;
import io.github.biglocal.match.InterventionRate;
import io.github.biglocal.match.Leverage;
import io.github.biglocal.match.LeverageComparison;
import io.github.biglocal.match.LeverageConvention;
import io.github.biglocal.match.LeverageRatio;
import io.github.biglocal.match.LeverageResult;
import io.github.biglocal.match.LeverageTotals;
import io.github.biglocal.match.LineNote;
import io.github.biglocal.match.MatchView;
import io.github.biglocal.match.Project;
import io.github.biglocal.match.ProjectFigure;
import io.github.biglocal.match.ProjectId;
import io.github.biglocal.match.RealTerms;
import io.github.biglocal.match.StatedLeverage;
import io.github.biglocal.match.UnrecordedPolicy;
import io.github.biglocal.match.ValuationRate;
import io.github.biglocal.match.VolunteerTime;
import io.github.biglocal.match.ZeroGrantPolicy;
import io.github.biglocal.money.Apportionment;
import io.github.biglocal.money.Concentration;
import io.github.biglocal.money.DeflatorSeries;
import io.github.biglocal.money.Distribution;
import io.github.biglocal.money.ExactMoney;
import io.github.biglocal.money.Payment;
import io.github.biglocal.money.PrintedNumber;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.money.Share;
import io.github.biglocal.money.ShareLimit;
import io.github.biglocal.money.Tabulation;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.partnership.MembershipChange;
import io.github.biglocal.partnership.MinimumSize;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.PartnershipId;
import io.github.biglocal.partnership.PartnershipReview;
import io.github.biglocal.partnership.PartnershipReviewId;
import io.github.biglocal.partnership.ResidentMajority;
import io.github.biglocal.partnership.ResidentShareDistribution;
import io.github.biglocal.partnership.ResidentShareHistory;
import io.github.biglocal.partnership.Turnover;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.programme.ComputedFigure;
import io.github.biglocal.programme.DurationSummary;
import io.github.biglocal.programme.Durations;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import io.github.biglocal.programme.Recomputation;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.rule.Acceptance;
import io.github.biglocal.rule.Proposal;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Reform;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.ReportComparison;
import io.github.biglocal.rule.Retention;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Settings;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Timeline;
import io.github.biglocal.serialization.json.BigLocalJson;
import io.github.biglocal.support.Volunteering;
import io.github.biglocal.support.VolunteeringId;
import io.github.biglocal.text.Text;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** What the calculators of core say, of the published data and of cases made up for what those do not bring out. */
final class ResultSamples {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 29);
    private static final AreaId AREA = AreaId.of("a");
    private static final List<Project> TABLE_1 =
            Main.readReference("our-bigger-story.json").orThrow().projects().stream()
                    .filter(project -> project.areas().contains(AreaId.of("grassland-hasmoor")))
                    .toList();

    private final ResultsPage page;
    private final Programme programme;

    ResultSamples(ResultsPage page) {
        this.page = page;
        this.programme = BigLocalJson.standard().parse(PROGRAMME).orThrow();
    }

    void write() {
        leverage();
        leverageInParts();
        publishedFigures();
        money();
        funding();
        payments();
        loansAndTapers();
        partnerships();
        goldenThread();
        evaluationFigures();
        reports();
        reforms();
        deadlines();
        questions();
        asKnownThen();
        grounds();
        job();
    }

    private static Money gbp(String amount) {
        return Money.parse("GBP " + amount);
    }

    private static Payment on(String day, String amount) {
        return Payment.of(LocalDate.parse(day), gbp(amount));
    }

    private static FundingLine line(String amount) {
        return FundingLine.of(gbp(amount));
    }

    private static Project project(String id, List<FundingLine> programme, FundingLine... match) {
        return Project.builder()
                .id(ProjectId.of(id))
                .area(AREA)
                .title("Project " + id)
                .programmeLines(programme)
                .addMatchLines(match)
                .build();
    }

    // Leverage.

    private static final Project EXACT = project("exact", List.of(line("5000")), line("4000"));
    private static final Project AT_LEAST =
            project("at-least", List.of(line("1000")), line("1000").withBound(Bound.AT_LEAST));
    private static final Project ABOUT = project("about", List.of(line("300").withBound(Bound.ABOUT)), line("0.01"));
    private static final Project WITHOUT_MATCH = project("without-match", List.of(line("2500.50")));
    private static final Project NOT_KNOWN = project("not-known", List.of(), line("10"));
    private static final Project WITHOUT_GRANT = project("without-grant", List.of(line("0")), line("195000"));
    private static final Project IN_EUROS = project(
            "in-euros", List.of(FundingLine.of(Money.parse("EUR 100"))), FundingLine.of(Money.parse("EUR 250.50")));
    private static final Project LATER = project(
            "later", List.of(line("100").withDate(DAY.plusDays(1))), line("5").withDate(DAY.plusDays(2)));
    private static final Project PARTLY_LATER = project(
            "partly-later",
            List.of(line("100").withDate(DAY)),
            line("5").withDate(DAY.plusDays(2)),
            line("6").withDate(DAY.plusDays(2)),
            line("7").withDate(DAY));
    private static final Project GRANT_LATER = project(
            "grant-later",
            List.of(line("100").withDate(DAY.plusDays(1))),
            line("5").withDate(DAY));
    private static final Project DETAILED = project(
            "detailed",
            List.of(line("500")
                    .withDate(LocalDate.of(2018, 6, 1))
                    .withStatus(FundingStatus.SPENT)
                    .withKind(ContributionKind.CASH)),
            line("1000")
                    .withDate(LocalDate.of(2018, 6, 1))
                    .withStatus(FundingStatus.RECEIVED)
                    .withKind(ContributionKind.CASH)
                    .withStream(FundingStream.LOCAL_GOVERNMENT),
            line("300")
                    .withDate(LocalDate.of(2012, 6, 1))
                    .withStatus(FundingStatus.PLEDGED)
                    .withStream(FundingStream.LOTTERY_OTHER),
            line("200"));
    private static final DeflatorSeries PRICES = DeflatorSeries.of(
            List.of(
                    new DeflatorSeries.Entry(Periods.parse("2018-04-01/2019-03-31"), new BigDecimal("90")),
                    new DeflatorSeries.Entry(Periods.parse("2019-04-01/2020-03-31"), new BigDecimal("100"))),
            Citation.of("HM Treasury, GDP deflators"));

    private static PublishedFigure figure(FigureMeasure measure, String value) {
        return PublishedFigure.builder()
                .id(PublishedFigureId.of("figure"))
                .measure(measure)
                .value(PrintedNumber.of(value))
                .scope(FigureScope.PROJECTS)
                .projects(TABLE_1.stream().map(Project::id).toList())
                .date(DAY)
                .build();
    }

    private void publishedFigures() {
        page.section("Published figures");
        Leverage leverage = Leverage.asOf(DAY);
        page.result("10.14, searched for in Table 1", leverage.explaining("10.14", TABLE_1));
        page.result("20.93, searched for in Table 1", leverage.explaining("20.93", TABLE_1));
        page.result("50.91, searched for in Table 1", leverage.explaining("50.91", TABLE_1));
        page.result("A number that nothing gives", leverage.explaining("7.77", TABLE_1));
        page.result("A number of no projects", leverage.explaining("7.77", List.of()));
        page.result(
                "One way that gives 20.93",
                leverage.explaining("20.93", TABLE_1).readings().get(0));
        page.result(
                "A count out of so many", ComputedFigure.count(40).outOf(151).working("40 of 151 workers counted."));
        page.result(
                "A count that is known only within limits",
                ComputedFigure.atLeast(Ratio.of(28, 1)).because("the records may not hold every grant"));
        Recomputation recomputation = Recomputation.asOf(DAY);
        page.result("Match that agrees", recomputation.of(figure(FigureMeasure.MATCH, "£183,086"), programme(TABLE_1)));
        page.result(
                "Leverage that agrees within rounding",
                recomputation.of(figure(FigureMeasure.MATCH_PER_GRANT, "10.14"), programme(TABLE_1)));
        page.result(
                "Match that differs", recomputation.of(figure(FigureMeasure.MATCH, "£378,086"), programme(TABLE_1)));
        page.result(
                "Match and external benefit together",
                recomputation.of(figure(FigureMeasure.EXTERNAL_FUNDING, "£378,086"), programme(TABLE_1)));
        page.result(
                "External benefit",
                recomputation.of(figure(FigureMeasure.EXTERNAL_BENEFIT, "£195,000"), programme(TABLE_1)));
        page.result(
                "Total cost that differs",
                recomputation.of(figure(FigureMeasure.TOTAL_COST, "£390,000"), programme(TABLE_1)));
        page.result(
                "What remains of money held and undrawn, less what is committed",
                recomputation.of(
                        figure(FigureMeasure.OTHER, "£18,389")
                                .withParts(PrintedNumber.of("£27,489"), PrintedNumber.of("£55,900"))
                                .withDeductions(PrintedNumber.of("£65,000")),
                        programme(TABLE_1)));
        page.result(
                "A figure of projects that names areas",
                recomputation.of(figure(FigureMeasure.MATCH, "£183,086").withAreas(AREA), programme(TABLE_1)));
        page.result(
                "Leverage that differs, and what it may mean",
                recomputation.of(figure(FigureMeasure.MATCH_PER_GRANT, "20.93"), programme(TABLE_1)));
        page.result(
                "A percentage that differs from its parts",
                recomputation.of(
                        figure(FigureMeasure.RESIDENT_PAID_WORKERS, "27 %")
                                .withParts(PrintedNumber.of("40"))
                                .withBase(PrintedNumber.of("151")),
                        programme(TABLE_1)));
        page.result(
                "A percentage that is impossible",
                recomputation.of(
                        figure(FigureMeasure.RESIDENT_PAID_WORKERS, "12 %").withBase(PrintedNumber.of("15")),
                        programme(TABLE_1)));
        PublishedFigure areas = figure(FigureMeasure.AREAS_WITH_PAID_WORKER, "136")
                .withProjects()
                .withScope(FigureScope.PROGRAMME)
                .withBase(PrintedNumber.of("150"));
        page.result(
                "Areas of which most are not on record",
                recomputation.of(
                        areas,
                        programme(List.of())
                                .withAreas(
                                        Area.builder().id(AREA).name("An area").build())));
        page.result(
                "A figure of an unknown kind",
                recomputation.of(areas.withMeasure(FigureMeasure.of("PEOPLE_REACHED")), programme(List.of())));
    }

    private static Programme programme(List<Project> projects) {
        return Programme.builder()
                .id(ProgrammeId.of("made-up"))
                .name("A programme")
                .projects(projects)
                .build();
    }

    private void leverage() {
        page.section("Leverage");
        Leverage leverage = Leverage.asOf(DAY);
        page.result("Table 1", leverage.of(TABLE_1));
        page.result("No project", leverage.of(List.of()));
        page.result("One project", leverage.of(List.of(EXACT)));
        page.result("A project without match", leverage.of(List.of(WITHOUT_MATCH)));
        page.result("A match that is at least so much", leverage.of(List.of(AT_LEAST, EXACT, WITHOUT_MATCH)));
        page.result("Amounts that are at least and about", leverage.of(List.of(AT_LEAST, ABOUT, EXACT)));
        page.result(
                "Projects that are left out, one of each kind",
                leverage.of(List.of(
                        EXACT,
                        NOT_KNOWN,
                        WITHOUT_GRANT,
                        IN_EUROS,
                        LATER,
                        PARTLY_LATER,
                        GRANT_LATER,
                        WITHOUT_MATCH,
                        WITHOUT_MATCH)));
        page.result(
                "Projects without programme money included",
                leverage.with(ZeroGrantPolicy.INCLUDE_IN_AGGREGATE).of(List.of(WITHOUT_GRANT)));
        page.result("With a status, a view and a window", asked().of(List.of(DETAILED, EXACT)));
        page.result(
                "The same, counting what is not recorded",
                asked().with(UnrecordedPolicy.COUNT).of(List.of(DETAILED)));
        page.result(
                "In prices of another year",
                leverage.inPricesOf(new RealTerms(DAY, PRICES)).of(List.of(DETAILED)));
        page.result(
                "With attribution",
                leverage.attributing(Attribution.GROSS
                                .proRata()
                                .withDeadweight(Ratio.ofPercent(20))
                                .withLeakage(Ratio.of(1, 3)))
                        .of(List.of(DETAILED)));
        page.result("Table 1 under each policy", leverage.compare(TABLE_1));
        page.result("The same project under each policy", leverage.compare(List.of(EXACT)));
        page.result("No project under each policy", leverage.compare(List.of()));
        page.result("Bounds under each policy", leverage.compare(List.of(AT_LEAST, EXACT, WITHOUT_GRANT)));
        page.result(
                "With and without what was asked",
                LeverageComparison.of(
                        leverage.of(List.of(DETAILED)),
                        asked().of(List.of(DETAILED)),
                        leverage.attributing(Attribution.GROSS.withDeadweight(Ratio.ofPercent(20)))
                                .of(List.of(DETAILED))));
        page.result("Totals of Table 1", leverage.of(TABLE_1).toSummary());
        LeverageTotals totals = asked().totals();
        Stream.of(DETAILED, EXACT, NOT_KNOWN, WITHOUT_GRANT, IN_EUROS, AT_LEAST, PARTLY_LATER)
                .forEach(totals::add);
        page.result("Totals with a status, a view and a window", totals.result());
        LeverageTotals bounds = leverage.totals();
        Stream.of(AT_LEAST, PARTLY_LATER, IN_EUROS).forEach(bounds::add);
        page.result("Totals with bounds", bounds.result());
    }

    private static Leverage asked() {
        return Leverage.asOf(DAY)
                .atLeast(FundingStatus.COMMITTED)
                .withoutLottery()
                .cashOnly()
                .within(Periods.parse("2018-01-01/2019-12-31"));
    }

    private void leverageInParts() {
        page.section("Leverage: its parts and its words");
        LeverageResult result = asked().of(List.of(DETAILED, NOT_KNOWN, AT_LEAST));
        page.sentences("Parts on one line", result.parts());
        page.sentences(
                "Projects left out on one line",
                Leverage.asOf(DAY)
                        .of(List.of(NOT_KNOWN, WITHOUT_GRANT, IN_EUROS))
                        .leftOut());
        page.sentences(
                "One left out", Leverage.asOf(DAY).of(List.of(AT_LEAST, EXACT)).leaveOneOut());
        page.sentences(
                "Why a project is left out",
                Arrays.stream(LeverageResult.Why.values())
                        .map(why -> "`" + why + "`: " + why.text())
                        .toList());
        List<LineNote> notes = new ArrayList<>();
        for (LineNote.Reason reason : LineNote.Reason.values()) {
            for (UnrecordedPolicy policy : UnrecordedPolicy.values()) {
                notes.add(new LineNote(ProjectFigure.MATCH, gbp("1250"), reason, policy));
            }
        }
        page.sentences("Notes on lines", notes);
        page.sentences("Lines of totals", lines());
        page.sentences(
                "Ratios",
                List.of(
                        new LeverageRatio.Defined(Ratio.of(91_543, 9_031)),
                        new LeverageRatio.Defined(Ratio.of(3, 1), Bound.AT_LEAST),
                        new LeverageRatio.Defined(Ratio.ZERO),
                        new LeverageRatio.Defined(Ratio.of(1, 3_000), Bound.ABOUT),
                        new LeverageRatio.Defined(Ratio.of(9_031, 91_543), Bound.AT_MOST),
                        new LeverageRatio.Undefined(LeverageRatio.Reason.NO_PROGRAMME_MONEY),
                        new LeverageRatio.Undefined(LeverageRatio.Reason.NO_MATCH),
                        new LeverageRatio.Undefined(LeverageRatio.Reason.NO_MONEY)));
        page.sentences(
                "Counted money", List.of(counted(Bound.EXACT, Bound.EXACT), counted(Bound.AT_LEAST, Bound.ABOUT)));
        page.sentences(
                "Views of match",
                List.of(
                        MatchView.GROSS,
                        MatchView.WITHOUT_LOTTERY,
                        MatchView.NON_PUBLIC_ONLY,
                        MatchView.WITHOUT_PROGRAMME_LINKED,
                        MatchView.WITHOUT_LOANS,
                        MatchView.CASH_ONLY,
                        MatchView.ofStreams(FundingStream.LOCAL_GOVERNMENT),
                        MatchView.ofStreams(FundingStream.LOCAL_GOVERNMENT, FundingStream.EU),
                        MatchView.ofKinds(ContributionKind.CASH),
                        MatchView.of("only the council's", funding -> true),
                        MatchView.CASH_ONLY.and(MatchView.WITHOUT_LOTTERY)));
        page.sentences(
                "Attributions",
                List.of(
                        Attribution.GROSS,
                        Attribution.GROSS.proRata(),
                        Attribution.GROSS
                                .proRata()
                                .withDeadweight(Ratio.of(1, 3))
                                .withDisplacement(Ratio.ofPercent(5)),
                        Attribution.GROSS.withSubstitution(Ratio.ofPercent(10)).withLeakage(Ratio.ofPercent(1))));
        page.sentences(
                "Volunteer time and its rates",
                List.of(
                        new VolunteerTime(Ratio.of(10, 1), ValuationRate.COMMUNITY_FIRST),
                        VolunteerTime.of(3, Ratio.of(5, 2), ValuationRate.HERITAGE_SKILLED),
                        ValuationRate.COMMUNITY_FIRST,
                        ValuationRate.HERITAGE_UNSKILLED));
        page.sentences(
                "Calculators",
                List.of(Leverage.asOf(DAY), asked(), Leverage.asOf(DAY).accumulator(), asked().totals()));
    }

    private static List<?> lines() {
        LeverageTotals totals = asked().totals();
        totals.add(DETAILED);
        return totals.result().lines();
    }

    private static CountedMoney counted(Bound programme, Bound match) {
        return new CountedMoney(
                ExactMoney.of(gbp("18062")), new ExactMoney(CurrencyUnit.GBP, Ratio.of(10_000, 3)), programme, match);
    }

    // Money.

    private void money() {
        page.section("Money and shares");
        page.result("Money divided by weights", Apportionment.byNumbers(gbp("100"), 1, 1, 1));
        page.result("Money divided into one part", Apportionment.equally(gbp("-0.05"), 1));
        page.result("Money divided by fractions", Apportionment.of(gbp("10"), List.of(Ratio.of(1, 2), Ratio.ZERO)));
        page.sentences(
                "Exact money",
                List.of(
                        ExactMoney.of(gbp("18389.50")),
                        new ExactMoney(CurrencyUnit.GBP, Ratio.of(100, 3)),
                        new ExactMoney(CurrencyUnit.EUR, Ratio.of(-1, 3))));
        page.sentences(
                "Shares and limits",
                List.of(
                        Share.of(5, 9),
                        Share.of(0, 2),
                        Share.of(0, 0),
                        ShareLimit.atLeast(Ratio.ofPercent(51)),
                        ShareLimit.moreThan(Ratio.of(1, 2)),
                        ShareLimit.atMost(Ratio.of(1, 3)),
                        ShareLimit.lessThan(Ratio.ONE)));
        page.sentences(
                "Concentration",
                List.of(
                        Concentration.of(List.of(Ratio.ONE)).orElseThrow(),
                        Concentration.of(List.of(Ratio.of(142_493, 1), Ratio.of(31_293, 1), Ratio.of(9_300, 1)))
                                .orElseThrow()));
        page.sentences(
                "Payments",
                List.of(on("2018-06-01", "1250.50"), PRICES.entries().entries().get(0)));
    }

    // Funding.

    private void funding() {
        page.section("Allocation, accounts and spending");
        FundAccounts accounts = FundAccounts.asOf(LocalDate.of(2018, 3, 31));
        page.result(
                "Allocation",
                accounts.position(
                        programme.allocations().get(0),
                        programme.drawdowns(),
                        programme.spendReports(),
                        programme.fundingReturns()));
        page.result(
                "Allocation of an area that spent nothing",
                accounts.position(programme.allocations().get(0), List.of(), List.of(), List.of()));
        page.result(
                "Allocation that is overspent",
                accounts.position(
                        programme.allocations().get(1),
                        programme.drawdowns(),
                        programme.spendReports(),
                        programme.fundingReturns()));
        page.result(
                "Accounts by agreement",
                accounts.statement(
                        programme.fundingAgreements(),
                        programme.drawdowns(),
                        programme.spendReports(),
                        programme.fundingReturns()));
        page.result(
                "Accounts by plan year",
                accounts.statementByPlanYear(
                        programme.fundingAgreements(),
                        programme.drawdowns(),
                        programme.spendReports(),
                        programme.fundingReturns()));
        page.result("Accounts without records", accounts.statement(List.of(), List.of(), List.of(), List.of()));
        page.result("Accounts that were stated", Main.rastrick());
        page.result(
                "Accounts that are overcommitted",
                FundStatement.of(
                        DAY,
                        FundAccount.ofBalance("Year 1", gbp("7000"), gbp("-6954.78"), gbp("0"), gbp("500")),
                        FundAccount.ofBalance("Year 2", gbp("0"), gbp("7000"), gbp("0"), gbp("0"))));
        page.sentences("An account", List.of(FundAccount.ofBalance("Plan", gbp("1"), gbp("2"), gbp("3"), gbp("4"))));
        page.result("Spending", accounts.spend(programme.spendReports()));
        page.result("No spending", accounts.spend(List.of()));
        page.result(
                "Budget and spending",
                accounts.budgetVariance(programme.fundingAgreements().get(0).budget(), programme.spendReports()));
        page.result("No budget and no spending", accounts.budgetVariance(List.of(), List.of()));
        page.sentences(
                "Headings",
                List.of(
                        new HeadingVariance("Events", gbp("10"), gbp("20")),
                        new HeadingVariance("Events", gbp("20"), gbp("10"))));
        page.result(
                "A budget after virements",
                AmendedBudget.of(DAY, programme.fundingAgreements().get(0).budget(), programme.planChanges()));
        page.result("A budget without virements", AmendedBudget.of(DAY, List.of(), List.of()));
        page.sentences(
                "What is left out",
                Arrays.stream(LeftOut.Why.values())
                        .map(why -> new LeftOut(programme.drawdowns().get(0).reference(), why))
                        .toList());
        page.sentences("Calculators", List.of(accounts, accounts.inCurrency(CurrencyUnit.EUR)));
    }

    private void payments() {
        page.section("Payments, forecasts and close-out");
        FundAccounts accounts = FundAccounts.asOf(LocalDate.of(2018, 3, 31));
        page.result(
                "Payments of an agreement",
                accounts.paymentVariance(
                        programme.fundingAgreements().get(0), programme.drawdowns(), programme.fundingReturns()));
        page.result(
                "Payments of an agreement that is over",
                FundAccounts.asOf(LocalDate.of(2030, 1, 1))
                        .paymentVariance(
                                programme.fundingAgreements().get(0),
                                programme.drawdowns().subList(0, 1),
                                List.of()));
        page.result(
                "Contribution to the LTO",
                LtoContribution.of(
                        DAY,
                        List.of(on("2016-01-01", "100000"), on("2014-01-01", "5000")),
                        List.of(on("2017-01-01", "20000"), on("2017-02-01", "900000"))));
        page.result("Contribution on nothing", LtoContribution.of(DAY, List.of(), List.of()));
        page.result("A schedule of payments", PaymentSchedule.ofEqual(LocalDate.of(2015, 1, 15), gbp("100000"), 4));
        page.result("A schedule of one payment", PaymentSchedule.ofEqual(DAY, gbp("0"), 1));
        page.result(
                "The most a bridging grant may be",
                BridgingCeiling.of(List.of(on("2016-01-01", "10000"), on("2017-01-01", "10000.01"))));
        page.result(
                "The most a bridging grant may be, of one period",
                BridgingCeiling.of(List.of(on("2016-01-01", "10000"))));
        page.result(
                "When the money runs out",
                SpendOutForecast.asScheduled(
                        LocalDate.of(2021, 1, 1),
                        gbp("75000"),
                        List.of(on("2022-01-01", "25000"), on("2024-01-01", "60000"))));
        page.result(
                "When the money runs out, with one payment",
                SpendOutForecast.asScheduled(
                        LocalDate.of(2021, 1, 1), gbp("75000"), List.of(on("2022-01-01", "25000"))));
        page.result(
                "When the money runs out if none is spent",
                SpendOutForecast.atPace(LocalDate.of(2021, 1, 1), gbp("75000"), gbp("0")));
        page.result("When no money is left", SpendOutForecast.atPace(LocalDate.of(2021, 1, 1), gbp("0"), gbp("100")));
        for (String remaining : List.of("200000", "149999.99", "75000", "0", "-100")) {
            page.result("Close-out with " + Text.money(gbp(remaining)), CloseOutPosition.of(DAY, gbp(remaining)));
        }
    }

    // Figures that evaluations report.

    private void evaluationFigures() {
        page.section("Figures that evaluations report");
        SchemeId chest = SchemeId.of("community-chest");
        Scheme scheme = Scheme.builder()
                .id(chest)
                .area(AREA)
                .name("Community chest")
                .maximumAward(gbp("1000"))
                .build();
        Grant bare = Grant.builder()
                .id(GrantId.of("garden"))
                .area(AREA)
                .title("Garden")
                .build();
        Grant garden = bare.withScheme(chest).withAmountAwarded(gbp("1000")).withAwardDate(DAY);
        List<Grant> grants = List.of(
                garden.withRecipient(OrganisationId.of("o")).withAmountAppliedFor(gbp("1500")),
                garden.withId(GrantId.of("trip")).withAmountAwarded(gbp("400.50")),
                bare.withId(GrantId.of("fair")).withStatus(GrantStatus.ACTIVE),
                bare.withId(GrantId.of("refused")).withStatus(GrantStatus.REFUSED),
                bare.withId(GrantId.of("open")).withStatus(GrantStatus.APPLIED),
                bare.withId(GrantId.of("withdrawn")).withStatus(GrantStatus.WITHDRAWN));
        GrantSummaries summaries = GrantSummaries.asOf(DAY);
        page.result("Grants", summaries.of(grants, List.of(scheme)));
        page.result("One grant", summaries.of(grants.subList(1, 2), List.of(scheme)));
        page.result("No grant", summaries.of(List.of(), List.of()));
        page.result("Grants without an amount", summaries.of(grants.subList(2, 3), List.of()));
        page.sentences(
                "Grants that are counted", summaries.of(grants, List.of(scheme)).awards());
        page.sentences(
                "Asked for and awarded",
                List.of(summaries.of(grants, List.of(scheme)).askedAndAwarded()));
        page.sentences(
                "Why a grant is left out",
                Arrays.stream(GrantSummary.Why.values())
                        .map(why -> new GrantSummary.LeftOut(GrantId.of("garden"), why))
                        .toList());
        LocalDate first = LocalDate.of(2015, 10, 31);
        LocalDate second = LocalDate.of(2016, 10, 31);
        page.result("Membership", MembershipChange.between(programme.partnerships(), first, second));
        page.result("Membership of no partnership", MembershipChange.between(List.of(), first, second));
        PartnershipReview review = PartnershipReview.builder()
                .id(PartnershipReviewId.of("2015"))
                .partnership(PartnershipId.of("b"))
                .completed(first)
                .members(12)
                .build();
        MembershipChange reviewed = MembershipChange.ofReviews(
                List.of(
                        review,
                        review.withId(PartnershipReviewId.of("2016"))
                                .withCompleted(second)
                                .withMembers(13)
                                .withResidents(9)),
                first,
                second);
        page.result("Membership as reviews count it", reviewed);
        page.sentences("Partnerships that are counted", reviewed.parts());
        page.sentences(
                "Why a partnership is left out",
                Arrays.stream(MembershipChange.Why.values())
                        .map(why -> new MembershipChange.LeftOut(PartnershipId.of("b"), why))
                        .toList());
        Tabulation<GrantStatus> table =
                Tabulation.ofOptional(grants, Grant::status, CurrencyUnit.GBP, Grant::amountAwarded);
        page.result("A table of grants by status", table);
        page.result("A table without records", Tabulation.ofOptional(List.<Grant>of(), Grant::status));
        page.sentences("Rows", table.rows());
        page.result(
                "A distribution",
                new Distribution(List.of(Ratio.of(142_493, 5_312), Ratio.of(31_293, 250), Ratio.of(93, 125))));
        page.result("A distribution of one value", new Distribution(List.of(Ratio.of(863, 1))));
        Area hastings = Area.builder()
                .id(AreaId.of("north-east-hastings"))
                .name("North East Hastings")
                .announced(LocalDate.of(2012, 2, 29))
                .build();
        Area other = hastings.withId(AreaId.of("other")).withAnnounced(LocalDate.of(2012, 12, 10));
        Durations durations = Durations.asOf(DAY);
        page.result(
                "Durations",
                durations.between(
                        List.of(hastings, other), Area::announced, area -> Optional.of(LocalDate.of(2014, 7, 11))));
        page.result("No durations", durations.between(List.of(other), Area::announced, area -> Optional.empty()));
        page.sentences(
                "Why a record has no duration",
                Arrays.stream(DurationSummary.Why.values())
                        .map(why -> new DurationSummary.LeftOut(hastings.reference(), why))
                        .toList());
        page.result(
                "Leverage against an allocation, as Lawrence Weston's was stated",
                AllocationLeverage.stated(gbp("2000000"), Bound.AT_LEAST, gbp("1000000")));
        page.result(
                "Leverage of projects against an allocation",
                AllocationLeverage.of(
                        Leverage.asOf(DAY).of(TABLE_1), programme.allocations().get(0)));
        page.result(
                "An intervention rate", StatedLeverage.of(LeverageConvention.INTERVENTION_RATE, Ratio.ofPercent(40)));
        page.result(
                "More than £2 of match for each £1",
                new StatedLeverage(LeverageConvention.MATCH_PER_GRANT, Ratio.of(2, 1), Bound.AT_LEAST));
        page.result(
                "The greatest grant for a cost",
                InterventionRate.ofPercent(new BigDecimal("37.5")).forTotalCost(gbp("100000")));
        page.result("The cost of an output", new CostPerOutput(gbp("23400000"), Bound.EXACT, 200, Bound.ABOUT));
        page.result("The cost of no output", CostPerOutput.of(gbp("500"), 0));
        fieldwork();
        volunteers();
        outputCosts();
        StatedAccount minutes = StatedAccount.builder()
                .id(StatedAccountId.of("minutes"))
                .area(AREA)
                .date(LocalDate.of(2017, 10, 19))
                .spent(gbp("23911"))
                .held(gbp("27489"))
                .undrawn(gbp("55900"))
                .committed(gbp("65000"))
                .uncommitted(gbp("18389"))
                .build();
        page.result("Minutes compared with the records", minutes.comparedWith(Main.rastrick()));
        page.result(
                "Minutes compared with later ones",
                minutes.comparedWith(minutes.withDate(LocalDate.of(2017, 12, 1))
                        .withSpent(gbp("30000"))
                        .withCommitted(Optional.empty())
                        .withHeld(gbp("21400"))));
        page.result(
                "Accounts of which little is stated",
                FundStatement.of(DAY, FundAccount.ofBalance("Plan", gbp("23911"), gbp("27489"))));
        page.sentences("Calculators", List.of(summaries, durations, InterventionRate.of(Ratio.of(1, 3))));
    }

    private void fieldwork() {
        FieldworkSummaries summaries = FieldworkSummaries.asOf(DAY);
        Fieldwork groups = Fieldwork.of(EvidenceMethod.FOCUS_GROUP, Periods.parse("2017-01-01/2018-12-31"));
        io.github.biglocal.evaluation.Evaluation study = io.github.biglocal.evaluation.Evaluation.builder()
                .id(EvaluationId.of("phase-2"))
                .title("Our Bigger Story, phase 2")
                .addFieldwork(
                        groups.withCount(Count.about(9)).withPeople(Count.of(55)),
                        groups.withCount(Count.of(24)).withPeople(Count.of(196)),
                        Fieldwork.of(EvidenceMethod.EVENT, Periods.parse("2017-01-01/2019-12-31"))
                                .withPeople(Count.of(1)),
                        Fieldwork.of(EvidenceMethod.INTERVIEW, Periods.parse("2030-01-01/2030-12-31")))
                .addOutputs(new EvaluationOutput(EvaluationOutputKind.FILM, Count.about(37), Optional.empty()))
                .build();
        FieldworkSummary summary = summaries.of(List.of(study));
        page.result("Fieldwork", summary);
        page.result("No fieldwork", summaries.of(List.of()));
        page.sentences("Fieldwork by method", summary.totals());
        page.sentences("What evaluations produced", summary.produced());
        page.sentences("Rounds that are counted", summary.rounds());
        page.sentences(
                "Why a round is left out",
                Arrays.stream(FieldworkSummary.Why.values())
                        .map(why -> new FieldworkSummary.LeftOut(
                                EvaluationId.of("phase-2"), FieldworkSummary.Part.ROUND, 2, why))
                        .toList());
        page.sentences("Calculators of fieldwork", List.of(summaries));
    }

    private void volunteers() {
        VolunteerSummaries summaries = VolunteerSummaries.asOf(DAY).valuedAt(ValuationRate.COMMUNITY_FIRST);
        Volunteering counted = Volunteering.builder()
                .id(VolunteeringId.of("garden"))
                .area(AREA)
                .volunteers(Count.of(6))
                .hours(Count.of(9))
                .build();
        Volunteering silent = Volunteering.builder()
                .id(VolunteeringId.of("carnival"))
                .area(AREA)
                .period(Periods.parse("2018-06-01/2018-06-02"))
                .build();
        Volunteering later =
                counted.withId(VolunteeringId.of("club")).withPeriod(Periods.parse("2030-01-01/2030-12-31"));
        VolunteerSummary summary = summaries.of(List.of(
                counted, silent, later, silent.withId(VolunteeringId.of("trip")).withHours(Count.moreThan(40))));
        page.result("Volunteers, with the value of their hours", summary);
        page.result("Volunteers whose hours are not recorded", summaries.of(List.of(silent)));
        page.result("Volunteers without a rate", VolunteerSummaries.asOf(DAY).of(List.of(counted)));
        page.result("No volunteers", summaries.of(List.of()));
        page.sentences("Records of volunteering that are counted", summary.parts());
        page.sentences(
                "Why a record of volunteering is left out",
                Arrays.stream(VolunteerSummary.Why.values())
                        .map(why -> new VolunteerSummary.LeftOut(VolunteeringId.of("garden"), why))
                        .toList());
        page.sentences("Calculators of volunteering", List.of(summaries));
    }

    private void outputCosts() {
        OutputCosts costs = OutputCosts.asOf(DAY);
        Activity trees = Activity.builder()
                .id(ActivityId.of("trees"))
                .area(AREA)
                .title("Trees")
                .addSpend(ActivitySpend.of(gbp("500")))
                .build();
        Output planted = Output.builder()
                .id(OutputId.of("planted"))
                .activity(trees.id())
                .title("Trees planted")
                .count(Count.moreThan(100))
                .build();
        OutputCost cost = costs.ofActivities(
                List.of(trees, trees.withId(ActivityId.of("walk"))),
                List.of(planted, planted.withId(OutputId.of("given")).withCount(Optional.empty())));
        page.result("The cost of outputs on record", cost);
        page.result("The cost of outputs of no activity", costs.ofActivities(List.of(), List.of()));
        page.sentences("Records whose outputs are counted", cost.parts());
        page.sentences(
                "Why a record has no cost of outputs",
                Arrays.stream(OutputCost.Why.values())
                        .map(why -> new OutputCost.LeftOut(trees.reference(), why))
                        .toList());
        page.sentences("Calculators of costs", List.of(costs));
    }

    private void loansAndTapers() {
        page.section("Loans and tapers");
        page.result("A fund of loans", LoanFund.asOf(LocalDate.of(2018, 3, 31)).of(AREA, programme.loans()));
        page.result(
                "A fund of one loan",
                LoanFund.asOf(DAY).of(AREA, programme.loans().subList(0, 1)));
        page.result("A fund without loans", LoanFund.asOf(DAY).of(AREA, List.of()));
        page.sentences(
                "Loans",
                LoanFund.asOf(LocalDate.of(2018, 3, 31))
                        .of(AREA, programme.loans())
                        .parts());
        page.sentences(
                "Why a loan is left out",
                Arrays.stream(LoanFundResult.Why.values())
                        .map(why -> new LoanFundResult.LeftOut(LoanId.of("van"), why))
                        .toList());
        Period yearly = Period.ofYears(1);
        LocalDate first = LocalDate.of(2016, 4, 1);
        page.result("A taper by percentages", Taper.byPercentages(50, 30, 20).schedule(gbp("12000"), first, yearly));
        page.result("A taper of one instalment", Taper.byPercentages(100).schedule(gbp("12000"), first, yearly));
        page.sentences("Calculators", List.of(LoanFund.asOf(DAY), Taper.byPercentages(50, 30, 20)));
    }

    // Partnerships.

    private void partnerships() {
        page.section("Partnerships");
        Partnership partnership = programme.partnerships().get(0);
        page.result("Turnover", Turnover.between(partnership, LocalDate.of(2016, 1, 1), LocalDate.of(2018, 1, 1)));
        page.result(
                "Turnover of one", Turnover.between(partnership, LocalDate.of(2015, 6, 1), LocalDate.of(2017, 1, 1)));
        page.result(
                "Turnover from none",
                Turnover.between(partnership, LocalDate.of(2010, 1, 1), LocalDate.of(2015, 6, 1)));
        page.result(
                "Turnover to none", Turnover.between(partnership, LocalDate.of(2018, 1, 1), LocalDate.of(2030, 1, 1)));
        page.result("Residents", ResidentShareHistory.of(partnership, Periods.parse("2014-01-01/2020-12-31")));
        List<Partnership> boards = new ArrayList<>(
                Main.readReference("composition-examples.json").orThrow().partnerships());
        page.result("Residents of many", ResidentShareDistribution.of(boards, DAY, ResidentMajority.standard()));
        page.result(
                "Residents of one",
                ResidentShareDistribution.of(boards.subList(0, 1), DAY, ResidentMajority.standard()));
        page.result(
                "Residents, with two that cannot be judged",
                ResidentShareDistribution.of(
                        List.of(
                                partnership,
                                partnership.withId(PartnershipId.of("b")),
                                partnership.withId(PartnershipId.of("b"))),
                        DAY,
                        ResidentMajority.standard()));
        page.result("Residents of none", ResidentShareDistribution.of(List.of(), DAY, ResidentMajority.standard()));
    }

    // The golden thread.

    private void goldenThread() {
        page.section("The golden thread");
        page.result("A thread", GoldenThread.asOf(DAY).of(programme));
        page.result(
                "A thread without records",
                GoldenThread.asOf(DAY)
                        .of(Programme.builder()
                                .id(ProgrammeId.of("p"))
                                .name("Nothing")
                                .build()));
        List<Link> links = GoldenThread.asOf(DAY).of(programme).links();
        page.sentences("Links", links);
        Reference one = Reference.to(Area.class, AREA);
        page.sentences(
                "Coverage",
                List.of(
                        Coverage.NONE,
                        new Coverage(List.of(one), List.of()),
                        new Coverage(List.of(), List.of(one)),
                        GoldenThread.asOf(DAY).of(programme).spend()));
        List<Object> progress = new ArrayList<>(List.of(
                new IndicatorProgress.Defined(Ratio.of(1, 3)),
                new IndicatorProgress.Defined(Ratio.of(-1, 10)),
                new IndicatorProgress.Defined(Ratio.ZERO)));
        Arrays.stream(IndicatorProgress.Reason.values())
                .map(IndicatorProgress.Undefined::new)
                .forEach(progress::add);
        page.sentences("Progress of an indicator", progress);
        page.sentences("Calculators", List.of(GoldenThread.asOf(DAY)));
    }

    // Reports.

    private void reforms() {
        page.section("Reforms");
        Programme boards = Main.readReference("composition-examples.json").orThrow();
        RuleSet rules = BigLocalRules.standard();
        LocalDateRange period = Periods.parse("2015-07-01/2026-03-31");
        LocalDate day = LocalDate.of(2016, 4, 1);
        Reform sixty = Reform.of("At least 60 % residents")
                .from(day, Settings.none().value(ResidentMajority.ID, "minimum", Ratio.ofPercent(60)));
        page.result("A threshold of 60 %", ReformStudy.of(boards, rules, sixty, period));
        page.result(
                "Half at first, then two thirds and ten members",
                ReformStudy.of(
                        boards,
                        rules,
                        Reform.of("Half, then two thirds and ten members")
                                .from(
                                        day,
                                        Settings.none().value(ResidentMajority.ID, "minimum", Ratio.ofPercent(50)),
                                        Citation.of("A consultation paper, 2015"))
                                .from(
                                        LocalDate.of(2020, 1, 1),
                                        Settings.none()
                                                .value(ResidentMajority.ID, "minimum", Ratio.of(2, 3))
                                                .value(MinimumSize.ID, MinimumSize.MINIMUM, 10)),
                        period));
        page.result(
                "Where members are not recorded",
                ReformStudy.of(Main.readReference("our-bigger-story.json").orThrow(), rules, sixty, period));
        page.result(
                "A reform after the period",
                ReformStudy.of(boards, rules, sixty, Periods.parse("2015-07-01/2016-03-31")));
        page.result(
                "A reform that changes nothing",
                ReformStudy.of(
                        boards,
                        rules,
                        Reform.of("As it is")
                                .from(day, Settings.none().value(ResidentMajority.ID, "minimum", Ratio.ofPercent(51))),
                        period));
    }

    private void reports() {
        page.section("Reports and timelines");
        RuleSet rules = RuleSet.of(List.of(ResidentMajority.standard()));
        Partnership partnership = programme.partnerships().get(0);
        Acceptance acceptance =
                new Acceptance(ResidentMajority.ID, partnership.reference(), "agreed", LocalDate.of(2020, 12, 31));
        Report first = rules.check(programme, LocalDate.of(2016, 3, 1));
        Report then = rules.check(programme, LocalDate.of(2017, 5, 1));
        Report accepted = rules.accepting(acceptance).check(programme, LocalDate.of(2017, 5, 1));
        page.result("A report", first);
        page.result("A report with a finding", then);
        page.result("A report with a finding that is accepted", accepted);
        page.result("A report of numbers", rules.check(programme, LocalDate.of(2017, 5, 1), Retention.COUNTS));
        page.result("Two reports compared", ReportComparison.between(first, then));
        page.result("The same with the finding accepted", ReportComparison.between(then, accepted));
        page.result("The other way round", ReportComparison.between(accepted, first));
        List<Proposal> proposals =
                rules.proposals(programme, LocalDate.of(2017, 5, 1), then.open().get(0));
        page.result("A repair that was tried", proposals.get(0));
        page.result("Another, of the same finding", proposals.get(1));
        page.result(
                "Reports with other severities",
                ReportComparison.between(
                        then,
                        rules.withSeverity(ResidentMajority.ID, Severity.WARNING)
                                .check(programme, LocalDate.of(2017, 5, 1), Retention.FINDINGS)));
        page.result(
                "Reports of numbers compared",
                ReportComparison.between(
                        rules.check(programme, LocalDate.of(2016, 3, 1), Retention.COUNTS),
                        rules.check(programme, LocalDate.of(2017, 5, 1), Retention.COUNTS)));
        page.result(
                "A timeline",
                Timeline.of(
                        ResidentMajority.standard(), partnership, programme, Periods.parse("2014-01-01/2018-12-31")));
        page.sentences("Acceptances", List.of(acceptance));
        whyChanged(rules, partnership, acceptance);
    }

    private void whyChanged(RuleSet rules, Partnership partnership, Acceptance acceptance) {
        LocalDate before = LocalDate.of(2016, 3, 1);
        LocalDate after = LocalDate.of(2017, 5, 1);
        Programme smaller = programme.replacing(partnership.withMembers(
                partnership.members().subList(1, partnership.members().size())));
        RuleSet stricter =
                rules.with(ResidentMajority.requiring(Ratio.of(3, 4), Citation.of("Our constitution, 2024")));
        page.result("Records compared", RecordComparison.between(programme, smaller));
        page.result("The same records compared", RecordComparison.between(programme, programme));
        Programme twice = programme.withPartnerships(partnership, partnership);
        page.result("Records that share an id compared", RecordComparison.between(programme, twice));
        page.result("Why nothing changed", why(programme, rules, before, programme, rules, before));
        page.result("Why an answer changed: the day", why(programme, rules, before, programme, rules, after));
        page.result("The records", why(programme, rules, before, smaller, rules, before));
        page.result("Records that share an id", why(programme, rules, before, twice, rules, before));
        page.result("The settings", why(programme, rules, before, programme, stricter, before));
        page.result(
                "A finding that is accepted",
                why(programme, rules, after, programme, rules.accepting(acceptance), after));
        page.result("Several changes", why(programme, rules, before, smaller, stricter, before));
        page.result(
                "An edition of the rule",
                why(
                        programme,
                        RuleSet.of(List.of(ResidentMajority.standardWithAtLeastHalfFrom(LocalDate.of(2017, 5, 15)))),
                        after,
                        programme,
                        RuleSet.of(List.of(ResidentMajority.standardWithAtLeastHalfFrom(LocalDate.of(2017, 5, 15)))),
                        LocalDate.of(2017, 6, 1)));
    }

    private static WhyChanged why(
            Programme first, RuleSet rules, LocalDate before, Programme second, RuleSet then, LocalDate after) {
        ReceiptKey key = ReceiptKey.of("a key for examples, of at least 32 bytes");
        Inputs one = new Inputs(first, rules, key);
        Inputs other = new Inputs(second, then, key);
        return WhyChanged.between(
                Receipt.of(rules.check(first, before), one), one, Receipt.of(then.check(second, after), other), other);
    }

    // What comes due.

    private void deadlines() {
        page.section("What comes due");
        LocalDate from = LocalDate.of(2016, 1, 1);
        LocalDate to = LocalDate.of(2016, 12, 31);
        Programme boards = Main.readReference("composition-examples.json").orThrow();
        RuleSet rules = BigLocalRules.standard();
        Deadlines due = Deadlines.of(boards, rules, from, to);
        page.result("What comes due in a year", due);
        page.result("A breach that begins", due.deadlines().get(0));
        Acceptance acceptance = new Acceptance(
                ResidentMajority.ID,
                new Reference("Partnership", "example-4-of-8"),
                "agreed",
                LocalDate.of(2016, 9, 30));
        Deadlines accepted = Deadlines.of(boards, rules.accepting(acceptance), from, to);
        page.result("What comes due where a finding is accepted for a time", accepted);
        page.result("An acceptance that ends", accepted.deadlines().get(1));
        Programme story = Main.readReference("our-bigger-story.json").orThrow();
        Deadlines closing = Deadlines.of(story, rules, LocalDate.of(2023, 4, 1), LocalDate.of(2024, 3, 31));
        page.result("What comes due in many areas", closing);
        page.result("What could no longer be judged", closing.deadlines().get(0));
        page.result("A year in which nothing comes due", Deadlines.of(story, rules, from, to));
    }

    // What was known when.

    private void asKnownThen() {
        page.section("What was known when");
        RuleSet rules = RuleSet.of(List.of(ResidentMajority.standard()));
        LocalDate asOf = LocalDate.of(2016, 3, 1);
        Partnership partnership = programme.partnerships().get(0);
        Programme earlier = programme.withPartnerships(
                partnership.withMembers(partnership.members().subList(0, 2)));
        Programme withAnother = programme.withPartnerships(partnership, partnership.withId(PartnershipId.of("q")));
        ProgrammeVersions versions = ProgrammeVersions.of(LocalDate.of(2016, 4, 1), earlier)
                .withLost(LocalDate.of(2016, 10, 1))
                .with(LocalDate.of(2017, 4, 1), programme)
                .with(LocalDate.of(2018, 4, 1), withAnother);
        page.result("A day as known on another", versions.report(rules, asOf, LocalDate.of(2016, 4, 1)));
        page.result(
                "A day to come as known before",
                versions.report(rules, LocalDate.of(2018, 1, 1), LocalDate.of(2017, 4, 1)));
        page.result("A day before anything was known", versions.report(rules, asOf, asOf));
        page.result("A day whose version is lost", versions.report(rules, asOf, LocalDate.of(2016, 12, 31)));
        page.result("The answers about a day, version by version", versions.answersAbout(asOf, rules));
        page.result(
                "One answer about a day, version by version",
                versions.answersAbout(asOf, rules, ResidentMajority.ID, partnership.reference()));
        page.result(
                "One answer about a record that was not known at first",
                versions.answersAbout(
                        asOf,
                        rules,
                        ResidentMajority.ID,
                        withAnother.partnerships().get(1).reference()));
        printedFigures();
    }

    private void printedFigures() {
        Programme known = Main.readReference("our-bigger-story.json").orThrow();
        PublishedFigure total =
                known.find(PublishedFigureId.of("table-1-external-funding")).orElseThrow();
        Project footpath =
                known.find(ProjectId.of("grassland-hasmoor-footpath")).orElseThrow();
        Programme corrected = known.replacing(footpath.withMatchLines(FundingLine.of(Money.parse("GBP 100000.00"))));
        Recomputation recomputation = Recomputation.asOf(DAY);
        PrintingDates dates = PrintingDates.ofCitations();
        LocalDate before = LocalDate.of(2019, 12, 31);
        LocalDate during = LocalDate.of(2020, 6, 30);
        LocalDate after = LocalDate.of(2021, 6, 30);
        page.result(
                "A figure of a project that was corrected after it was printed",
                ProgrammeVersions.of(before, known).with(after, corrected).inHindsight(total, recomputation, dates));
        page.result(
                "Records that were put right after it was printed",
                ProgrammeVersions.of(before, corrected).with(after, known).inHindsight(total, recomputation, dates));
        page.result(
                "Records that were corrected in the year in which it was printed",
                ProgrammeVersions.of(before, known).with(during, corrected).inHindsight(total, recomputation, dates));
        page.result(
                "The same, where the day of printing is known",
                ProgrammeVersions.of(before, known)
                        .with(during, corrected)
                        .inHindsight(
                                total,
                                recomputation,
                                dates.with(total.citations().get(0).document(), during.minusDays(1))));
        page.result(
                "A figure that was printed before any record was known",
                ProgrammeVersions.of(after, known).inHindsight(total, recomputation, dates));
        page.result(
                "A figure that does not say when it was printed",
                ProgrammeVersions.of(after, known).inHindsight(total.withCitations(), recomputation, dates));
        page.result(
                "A figure that contradicts its parts",
                ProgrammeVersions.of(before, known)
                        .inHindsight(
                                total.withParts(PrintedNumber.of("£100"), PrintedNumber.of("£200")),
                                recomputation,
                                dates));
    }

    // What a verdict stands on.

    private void grounds() {
        page.section("What a verdict stands on");
        LocalDate day = LocalDate.of(2016, 6, 1);
        Programme boards = Main.readReference("composition-examples.json").orThrow();
        RuleSet rules = BigLocalRules.standard();
        Reference board = new Reference("Partnership", "example-4-of-8");
        Grounds grounds = Grounds.of(rules, ResidentMajority.ID, board, boards, day);
        page.result("The grounds of a breach", grounds);
        page.result("One record of them", grounds.records().get(0));
        page.result(
                "A parameter with the edition in force", grounds.parameters().get(0));
        page.result(
                "Before the rule applies",
                Grounds.of(rules, ResidentMajority.ID, board, boards, LocalDate.of(2015, 6, 30)));
        page.result(
                "With a look-up that found no record",
                Grounds.of(rules, LtoRules.LTO_IN_POST, new Reference("Area", "example-4-of-8"), boards, day));
    }

    // What the job prints.

    private void questions() {
        page.section("Questions worth asking");
        LocalDate day = LocalDate.of(2016, 3, 1);
        Partnership board = programme.partnerships().get(0);
        Programme unsure = programme
                .withoutRecords()
                .withAreas(programme.areas())
                .withPartnerships(board.withMembers(board.members().stream()
                        .map(member -> member.withResidence())
                        .toList()));
        Questions questions = Questions.of(unsure, BigLocalRules.standard(), day);
        page.result("What is worth finding out", questions);
        page.result("What to ask first", questions.first(2));
        page.result("One question", questions.questions().get(0));
        page.result("Nothing to ask", Questions.of(Records.NONE, BigLocalRules.standard(), day));
    }

    private void job() {
        page.section("What the program of examples prints");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Loaded<Settings> settings = BigLocalJson.standard().parseSettings("""
                {"formatVersion": "1.0",
                 "rules": {
                   "partnership-minimum-size": {"severity": "WARNING", "parameters": {"minimum": 6}},
                   "resident-majority": {"parameters": {"minimum": "2/3"}},
                   "rep-in-post": {"use": "OFF"}},
                 "acceptances": [
                   {"rule": "partnership-minimum-size", "about": {"kind": "Partnership", "id": "q"}, "reason": "It is small.",
                    "lastDay": "2019-12-31"}]}
                """, Evaluation.RULES);
        RuleSet rules = Evaluation.RULES.with(settings.orThrow());
        new ConsoleReport(new PrintStream(out, true, StandardCharsets.UTF_8))
                .print(new Results(
                        DAY,
                        Optional.of(Results.RulesFile.of("rules.json", Evaluation.RULES, rules, settings.problems())),
                        List.of(Evaluation.of(
                                "made-up.json", Loaded.of(SMALL), rules, rules.check(SMALL, DAY), Retention.FINDINGS)),
                        Optional.of(Main.rastrick()),
                        Optional.empty()));
        page.block(out.toString(StandardCharsets.UTF_8));
    }

    private static final Programme SMALL = BigLocalJson.standard().parse("""
        {"formatVersion": "1.0", "id": "mine", "name": "Mine",
         "areas": [{"id": "a", "name": "Arches"}],
         "partnerships": [{"id": "p", "area": "a", "members": [
           {"id": "one", "terms": ["2016-01-01/.."],
            "residence": [{"residence": "RESIDENT", "period": "2016-01-01/.."}]},
           {"id": "two", "terms": ["2017-01-01/2018-12-31"],
            "residence": [{"residence": "NON_RESIDENT", "period": "2016-01-01/.."}]}]}],
         "projects": [
           {"id": "hall", "area": "a", "title": "Hall", "programmeLines": [{"amount": "GBP 5000.00"}],
            "matchLines": [{"amount": "GBP 4000.00"}, {"amount": "GBP 1000.00", "bound": "at least"}]},
           {"id": "path", "area": "a", "title": "Path", "programmeLines": [{"amount": "GBP 0.00"}],
            "matchLines": [{"amount": "GBP 300.00"}]},
           {"id": "park", "area": "a", "title": "Park", "programmeLines": [{"amount": "GBP 2000.00"}]}],
         "activities": [
           {"id": "fair", "area": "a", "title": "Fair", "spend": [{"amount": "GBP 300.00"}],
            "directOutcomes": ["BETTER_PLACE_TO_LIVE"]},
           {"id": "walk", "area": "a", "title": "Walk", "spend": [{"amount": "GBP 100.00"}]}]}
        """).orThrow();

    /** Records that bring out what the calculators of funding, loans, boards and the golden thread say. */
    private static final String PROGRAMME = """
        {"formatVersion": "1.0", "id": "made-up", "name": "Made up",
         "areas": [{"id": "a", "name": "Arches"}],
         "partnerships": [{"id": "p", "area": "a", "members": [
           {"id": "one", "terms": ["2015-01-01/2017-06-30", "2018-02-01/2019-12-31"],
            "residence": [{"residence": "RESIDENT", "period": "2015-01-01/.."}]},
           {"id": "two", "terms": ["2016-01-01/.."],
            "residence": [{"residence": "NON_RESIDENT", "period": "2016-01-01/2019-12-31"}]},
           {"id": "three", "terms": ["2016-01-01/2016-12-31"],
            "residence": [{"residence": "RESIDENT", "period": "2016-01-01/.."}]},
           {"id": "four", "terms": ["2017-09-01/2020-06-30"]},
           {"id": "five", "terms": ["2017-01-02/2017-03-31"]}]}],
         "allocations": [
           {"id": "a", "area": "a", "initial": "GBP 1000000.00"},
           {"id": "b", "area": "a", "initial": "GBP 10000.00"}],
         "fundingAgreements": [
           {"id": "first", "area": "a", "lto": "trust", "period": "2016-04-01/2019-03-31",
            "amount": "GBP 90000.00",
            "schedule": [{"date": "2016-04-01", "amount": "GBP 40000.00"},
                         {"date": "2017-04-01", "amount": "GBP 50000.00"}],
            "budget": [{"heading": "Events", "amount": "GBP 10000.00"},
                       {"heading": "Youth work", "amount": "GBP 5000.00"}],
            "commitments": [{"project": "Hall", "amount": "GBP 2000.00", "period": "2018-01-01/.."}]},
           {"id": "euros", "area": "a", "lto": "trust", "amount": "EUR 5.00"},
           {"id": "later", "area": "a", "lto": "trust", "offered": "2019-01-01", "amount": "GBP 5.00"}],
         "drawdowns": [
           {"id": "one", "agreement": "first", "date": "2016-04-01", "planMoney": "GBP 40000.00",
            "planYear": "Year 1"},
           {"id": "two", "agreement": "first", "date": "2017-06-01", "planMoney": "GBP 10000.50"},
           {"id": "three", "agreement": "first", "date": "2018-04-01", "planMoney": "GBP 10000.00"},
           {"id": "four", "agreement": "first", "date": "2017-04-01", "planMoney": "EUR 1.00"},
           {"id": "five", "agreement": "another", "date": "2017-04-01", "planMoney": "GBP 1.00"}],
         "spendReports": [
           {"id": "one", "agreement": "first", "period": "2016-04-01/2016-09-30", "planYear": "Year 1", "lines": [
             {"heading": "Events", "theme": "DELIVERY_COSTS", "amount": "GBP 12000.00"},
             {"heading": "Office", "amount": "GBP 2500.50"}]},
           {"id": "two", "agreement": "first", "lines": [{"heading": "Events", "amount": "GBP 1.00"}]},
           {"id": "three", "agreement": "first", "period": "2018-04-01/2018-09-30", "lines": []}],
         "fundingReturns": [
           {"id": "one", "agreement": "first", "date": "2018-01-01", "amount": "GBP 1500.00"}],
         "planChanges": [
           {"id": "made", "area": "a", "kind": "VIREMENT", "decision": "AGREED", "decided": "2017-01-01",
            "fromHeading": "Events", "toHeading": "Youth work", "amount": "GBP 2500.00"},
           {"id": "again", "area": "a", "kind": "VIREMENT", "decision": "AGREED", "decided": "2017-02-01",
            "fromHeading": "Events", "toHeading": "Garden", "amount": "GBP 100.00"},
           {"id": "refused", "area": "a", "kind": "VIREMENT", "decision": "REFUSED", "decided": "2017-01-01",
            "fromHeading": "Events", "toHeading": "Youth work", "amount": "GBP 1.00"},
           {"id": "too-much", "area": "a", "kind": "VIREMENT", "decision": "AGREED", "decided": "2018-01-01",
            "fromHeading": "Events", "toHeading": "Youth work", "amount": "GBP 99000.00"},
           {"id": "no-heading", "area": "a", "kind": "VIREMENT", "decision": "AGREED", "decided": "2018-01-01",
            "fromHeading": "Allotments", "toHeading": "Youth work", "amount": "GBP 1.00"},
           {"id": "incomplete", "area": "a", "kind": "VIREMENT", "decision": "AGREED", "decided": "2018-01-01"}],
         "loans": [
           {"id": "first", "area": "a", "title": "Start-up",
            "payments": [{"date": "2016-01-10", "amount": "GBP 1000.00"}],
            "repaymentsDue": [{"date": "2016-06-30", "amount": "GBP 600.00"},
                              {"date": "2017-06-30", "amount": "GBP 400.00"}],
            "repayments": [{"date": "2016-06-30", "amount": "GBP 600.00"}],
            "writtenOff": [{"date": "2018-01-31", "amount": "GBP 150.00"}]},
           {"id": "second", "area": "a", "title": "Shop",
            "payments": [{"date": "2016-07-01", "amount": "GBP 500.00"}],
            "repayments": [{"date": "2016-12-31", "amount": "GBP 100.00"}]},
           {"id": "third", "area": "a", "title": "Van"}],
         "plans": [
           {"id": "first-plan", "area": "a", "period": "2018-01-01/2020-12-31", "priorities": [
             {"id": "green", "title": "Green", "outcomes": ["BETTER_PLACE_TO_LIVE"]},
             {"id": "young", "title": "Young"}]}],
         "activities": [
           {"id": "garden", "area": "a", "title": "Garden", "plan": "first-plan", "priorities": ["green"],
            "spend": [{"amount": "GBP 1000.00"}]},
           {"id": "club", "area": "a", "title": "Club", "plan": "first-plan", "priorities": ["young"],
            "spend": [{"amount": "GBP 250.50"}]},
           {"id": "fair", "area": "a", "title": "Fair", "directOutcomes": ["SKILLS_AND_CONFIDENCE"]},
           {"id": "later", "area": "a", "title": "Later", "period": "2024-01-01/.."},
           {"id": "twice", "area": "a", "title": "Twice"},
           {"id": "twice", "area": "a", "title": "Twice"}],
         "outputs": [{"id": "trees", "activity": "garden", "title": "Trees"}],
         "impacts": [
           {"id": "pride", "area": "a", "title": "Pride", "outputs": ["trees"], "leadsTo": ["trust"],
            "outcomes": ["BETTER_PLACE_TO_LIVE"]},
           {"id": "trust", "area": "a", "title": "Trust", "leadsTo": ["pride", "gone"]},
           {"id": "loop", "area": "a", "title": "Loop", "activities": ["club"], "leadsTo": ["loop"]},
           {"id": "alone", "area": "a", "title": "Alone"}],
         "evidence": [{"id": "survey", "area": "a", "impacts": ["pride"]}]}
        """;
}
