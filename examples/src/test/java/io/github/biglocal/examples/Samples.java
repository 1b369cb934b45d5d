package io.github.biglocal.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.area.Region;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.FinancialYear;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.estimation.Bootstrap;
import io.github.biglocal.estimation.BootstrapDistribution;
import io.github.biglocal.estimation.Confidence;
import io.github.biglocal.estimation.ConfidenceSet;
import io.github.biglocal.estimation.RatioEstimate;
import io.github.biglocal.estimation.Sample;
import io.github.biglocal.estimation.Unit;
import io.github.biglocal.evaluation.FieldworkSummaries;
import io.github.biglocal.evaluation.FieldworkSummary;
import io.github.biglocal.evaluation.FigureMeasure;
import io.github.biglocal.evaluation.FigureScope;
import io.github.biglocal.evaluation.PublishedFigure;
import io.github.biglocal.evaluation.PublishedFigureId;
import io.github.biglocal.evaluation.SurveyStatesItsBase;
import io.github.biglocal.evidence.EvidenceGrade;
import io.github.biglocal.evidence.EvidenceScale;
import io.github.biglocal.evidence.GoldenThread;
import io.github.biglocal.evidence.GoldenThreadResult;
import io.github.biglocal.foresight.ChangedAnswer;
import io.github.biglocal.foresight.Deadline;
import io.github.biglocal.foresight.Deadlines;
import io.github.biglocal.foresight.Grounds;
import io.github.biglocal.foresight.Inputs;
import io.github.biglocal.foresight.ParameterGround;
import io.github.biglocal.foresight.ProgrammeVersions;
import io.github.biglocal.foresight.Question;
import io.github.biglocal.foresight.Questions;
import io.github.biglocal.foresight.Receipt;
import io.github.biglocal.foresight.ReceiptKey;
import io.github.biglocal.foresight.RecordChange;
import io.github.biglocal.foresight.RecordGround;
import io.github.biglocal.foresight.WhyChanged;
import io.github.biglocal.funding.FundAccounts;
import io.github.biglocal.funding.FundingAgreement;
import io.github.biglocal.funding.FundingAgreementId;
import io.github.biglocal.funding.PaymentVariance;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.match.Attribution;
import io.github.biglocal.match.EnoughMatch;
import io.github.biglocal.match.FundingLine;
import io.github.biglocal.match.Leverage;
import io.github.biglocal.match.LeverageAccumulator;
import io.github.biglocal.match.LeverageResult;
import io.github.biglocal.match.LeverageSettings;
import io.github.biglocal.match.LeverageSummary;
import io.github.biglocal.match.LeverageTotals;
import io.github.biglocal.match.MatchPresets;
import io.github.biglocal.match.MatchRequirement;
import io.github.biglocal.match.Project;
import io.github.biglocal.match.ProjectId;
import io.github.biglocal.match.RealTerms;
import io.github.biglocal.money.DeflatorSeries;
import io.github.biglocal.money.NumberBounds;
import io.github.biglocal.money.PrintedNumber;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.partnership.CompositionPresets;
import io.github.biglocal.partnership.CompositionRule;
import io.github.biglocal.partnership.Member;
import io.github.biglocal.partnership.MinimumSize;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.PartnershipId;
import io.github.biglocal.partnership.ResidentMajority;
import io.github.biglocal.programme.BigLocalAreas;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.programme.ComputedFigure;
import io.github.biglocal.programme.FigureQuestion;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import io.github.biglocal.programme.Recomputation;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Places;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.reading.TextForm;
import io.github.biglocal.reading.TextForms;
import io.github.biglocal.reading.TextLayout;
import io.github.biglocal.reading.TypeShape;
import io.github.biglocal.report.DeadlineCalendar;
import io.github.biglocal.rule.Counts;
import io.github.biglocal.rule.DatesInOrder;
import io.github.biglocal.rule.Margin;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Parameter;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Reform;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Settings;
import io.github.biglocal.rule.SeveralAtOnce;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.serialization.json.BigLocalJson;
import io.github.biglocal.serialization.json.JsonRecordWriter;
import io.github.biglocal.standards.Loss;
import io.github.biglocal.standards.ocds.OcdsCodelist;
import io.github.biglocal.standards.ocds.OcdsFinding;
import io.github.biglocal.standards.ocds.OcdsMapping;
import io.github.biglocal.standards.ocds.OcdsPart;
import io.github.biglocal.standards.ocds.OcdsRelease;
import io.github.biglocal.standards.threesixtygiving.CheckResult;
import io.github.biglocal.standards.threesixtygiving.FileSubject;
import io.github.biglocal.standards.threesixtygiving.GivingChecks;
import io.github.biglocal.standards.threesixtygiving.GivingGrant;
import io.github.biglocal.standards.threesixtygiving.GivingMetadata;
import io.github.biglocal.standards.threesixtygiving.GivingPackage;
import io.github.biglocal.standards.threesixtygiving.GivingPart;
import io.github.biglocal.standards.threesixtygiving.GivingReport;
import io.github.biglocal.standards.threesixtygiving.GrantReader;
import io.github.biglocal.standards.threesixtygiving.GrantWriter;
import io.github.biglocal.standards.threesixtygiving.PlacedGrant;
import io.github.biglocal.standards.threesixtygiving.ThreeSixtyGiving;
import io.github.biglocal.tables.BigLocalTables;
import io.github.biglocal.tables.CellForm;
import io.github.biglocal.tables.CellForms;
import io.github.biglocal.tables.Column;
import io.github.biglocal.tables.ShortTable;
import io.github.biglocal.tables.ShortTables;
import io.github.biglocal.tables.TableRow;
import io.github.biglocal.tables.grid.Cell;
import io.github.biglocal.tables.grid.WorkbookWriter;
import io.github.biglocal.testkit.AreaBuilder;
import io.github.biglocal.testkit.BoardBuilder;
import io.github.biglocal.testkit.FormatContract;
import io.github.biglocal.testkit.RecordAssert;
import io.github.biglocal.testkit.RuleContract;
import io.github.biglocal.testkit.Shorthand;
import io.github.biglocal.testkit.cases.CaseCoverage;
import io.github.biglocal.testkit.cases.RuleCase;
import io.github.biglocal.testkit.cases.RuleCases;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** Values of any type of the library, made by its public constructors and factories, for tests that call everything. */
final class Samples {
    /** Of one thread: some of what is made is not for several. */
    private static final ThreadLocal<Map<Class<?>, Object>> MADE = ThreadLocal.withInitial(HashMap::new);

    private static final int DEEPEST = 8;
    private static final Reference RECORD =
            Area.builder().id(AreaId.of("a")).name("A").build().reference();
    private static final Sample TWO_UNITS = Sample.of("measure", List.of(Unit.of("a", 1, 2), Unit.of("b", 2, 1)));
    private static final LocalDate DAY = LocalDate.of(2100, 1, 1);

    /** What needs arguments that agree with each other. */
    private static final Map<Class<?>, Supplier<Object>> GIVEN = Map.ofEntries(
            Map.entry(EvidenceGrade.class, () -> new EvidenceGrade(EvidenceScale.NESTA, 1)),
            Map.entry(
                    BootstrapDistribution.class,
                    () -> Bootstrap.withSeed(1).of(TWO_UNITS).orThrow()),
            Map.entry(FieldworkSummary.class, () -> FieldworkSummaries.asOf(DAY).of(List.of())),
            Map.entry(RatioEstimate.class, () -> TWO_UNITS.estimate().orThrow()),
            Map.entry(
                    ConfidenceSet.Basis.class,
                    () -> new Confidence(Ratio.ofPercent(95), 2)
                            .t(TWO_UNITS.estimate().orThrow())
                            .toInterval()
                            .orElseThrow()
                            .basis()),
            Map.entry(AreaBuilder.class, () -> Shorthand.area("a")),
            Map.entry(BoardBuilder.class, () -> Shorthand.board().residents(1)),
            Map.entry(
                    RecordAssert.class,
                    () -> new RecordAssert<>(Shorthand.board().residents(1).build()).on(DAY)),
            Map.entry(
                    Verdict.Unknown.class, () -> new Verdict.Unknown(List.of(new Missing(RECORD, "field", "what")), 1)),
            Map.entry(RuleInfo.class, () -> MinimumSize.standard().info()),
            Map.entry(RuleInfo.Builder.class, () -> RuleInfo.of("area", RuleId.of("sample"), RuleKind.PRACTICE)),
            Map.entry(Rule.class, MinimumSize::standard),
            Map.entry(RuleCases.class, Samples::ruleCases),
            Map.entry(RuleCase.class, () -> ruleCases().cases().get(0)),
            Map.entry(CaseCoverage.class, () -> CaseCoverage.of(ruleCases(), BigLocalRules.standard())),
            Map.entry(Receipt.class, Samples::receipt),
            Map.entry(ReceiptKey.class, Samples::receiptKey),
            Map.entry(WhyChanged.class, Samples::whyChanged),
            Map.entry(
                    RecordChange.class,
                    () -> new RecordChange(
                            new Reference("Area", "a"), RecordChange.How.NUMBER_CHANGED, 1, 2, List.of())),
            Map.entry(ChangedAnswer.class, () -> whyChanged().changed().get(0)),
            Map.entry(
                    SurveyStatesItsBase.UnstatedWhole.class,
                    () -> new SurveyStatesItsBase.UnstatedWhole(RECORD, 12, OptionalInt.of(30), OptionalInt.empty())),
            Map.entry(Margin.class, () -> new EnoughMatch.Headroom(Money.parse("GBP 1.00"))),
            Map.entry(SeveralAtOnce.class, () -> new SeveralAtOnce("rep", List.of(RECORD, RECORD))),
            Map.entry(RuleSet.class, () -> RuleSet.of(List.of(MinimumSize.standard()))),
            Map.entry(
                    Reform.Step.class,
                    () -> new Reform.Step(
                            DAY, Optional.empty(), Settings.none().value(MinimumSize.ID, MinimumSize.MINIMUM, 9))),
            Map.entry(
                    Counts.class,
                    () -> BigLocalRules.standard().check(Records.NONE, DAY).counts()),
            Map.entry(ProgrammeVersions.class, () -> ProgrammeVersions.of(DAY, BigLocalAreas.programme())),
            Map.entry(Report.class, () -> BigLocalRules.standard().check(Records.NONE, DAY)),
            Map.entry(Deadlines.class, Samples::deadlines),
            Map.entry(Deadline.class, () -> deadlines().deadlines().get(0)),
            Map.entry(DeadlineCalendar.class, () -> DeadlineCalendar.of(deadlines(), Instant.EPOCH)),
            Map.entry(Grounds.class, Samples::grounds),
            Map.entry(RecordGround.class, () -> grounds().records().get(0)),
            Map.entry(ParameterGround.class, () -> grounds().parameters().get(0)),
            Map.entry(
                    Report.PlacedFinding.class,
                    () -> BigLocalRules.standard()
                            .check(Records.of(boardOfOne()), LocalDate.of(2019, 6, 30))
                            .open()
                            .get(0)),
            Map.entry(
                    Report.Entry.class,
                    () -> BigLocalRules.standard()
                            .check(Records.of(boardOfOne()), LocalDate.of(2019, 6, 30))
                            .open()
                            .get(0)),
            Map.entry(Questions.class, () -> Questions.of(Records.of(boardOfOne()), BigLocalRules.standard(), DAY)),
            Map.entry(
                    Question.class,
                    () -> Questions.of(Records.of(boardOfOne()), BigLocalRules.standard(), LocalDate.of(2019, 6, 30))
                            .questions()
                            .get(0)),
            Map.entry(Places.OfRecord.class, () -> (Places.OfRecord) path -> Place.whole("programme.json")),
            Map.entry(Parameter.class, () -> Parameter.wholeNumber("least", "how many at least", "member", 0, 1)),
            Map.entry(
                    DeflatorSeries.class,
                    () -> DeflatorSeries.ofFinancialYears(
                            Map.of(FinancialYear.of(2016), BigDecimal.TEN), Citation.of("A series"))),
            Map.entry(EnoughMatch.class, () -> MatchPresets.all().get(0)),
            Map.entry(ProblemCode.class, () -> ProblemCode.INVALID_VALUE),
            Map.entry(CellForm.class, () -> CellForms.TEXT),
            Map.entry(Column.class, () -> Column.of("Title", "What it is called.", CellForms.TEXT)),
            Map.entry(ShortTable.class, ShortTables::projects),
            Map.entry(TableRow.class, Samples::row),
            Map.entry(Cell.class, () -> new Cell.Text("sample")),
            Map.entry(WorkbookWriter.class, Samples::workbook),
            Map.entry(
                    PlacedGrant.class,
                    () -> GivingPackage.of(
                                    List.of(GivingGrant.builder().id("360G-a-1").build()))
                            .placed("grants.json")
                            .get(0)),
            Map.entry(GivingPart.class, () -> GivingGrant.builder().build()),
            Map.entry(GivingPart.Builder.class, GivingGrant::builder),
            Map.entry(OcdsPart.class, () -> OcdsRelease.of(JsonNodeFactory.instance.objectNode())),
            Map.entry(
                    OcdsFinding.class,
                    () -> new OcdsFinding(List.of("/contracts/0/awardID"), "It is wrong.", "Correct it.")),
            Map.entry(OcdsCodelist.class, () -> OcdsCodelist.METHOD),
            Map.entry(OcdsMapping.class, () -> OcdsMapping.of("ocds-213czf")),
            Map.entry(FileSubject.class, () -> FileSubject.of("grants.json", List.of())),
            Map.entry(
                    GrantReader.class,
                    () -> ThreeSixtyGiving.standard()
                            .grants(
                                    new ByteArrayInputStream("{\"grants\": []}".getBytes(StandardCharsets.UTF_8)),
                                    "grants.json")),
            Map.entry(
                    GrantWriter.class,
                    () -> ThreeSixtyGiving.standard()
                            .writer(
                                    OutputStream.nullOutputStream(),
                                    TextLayout.LINES,
                                    GivingMetadata.builder().build())),
            Map.entry(
                    GivingReport.class,
                    () -> GivingChecks.published()
                            .check(
                                    GivingPackage.of(
                                            List.of(GivingGrant.builder().build())),
                                    "grants.json",
                                    DAY)),
            Map.entry(
                    CheckResult.class,
                    () -> GivingChecks.published()
                            .check(
                                    GivingPackage.of(
                                            List.of(GivingGrant.builder().build())),
                                    "grants.json",
                                    DAY)
                            .checks()
                            .get(0)),
            Map.entry(
                    Problem.class,
                    () -> Problem.error(
                            ProblemCode.INVALID_VALUE, Place.whole("a file"), "It is wrong.", "Correct it.")),
            Map.entry(TextForm.class, () -> TextForms.of(LocalDate.class).orElseThrow()),
            Map.entry(TypeShape.class, () -> TypeShape.of(Area.class).orElseThrow()),
            Map.entry(
                    TypeShape.Field.class,
                    () -> TypeShape.of(Area.class).orElseThrow().fields().get(0)),
            Map.entry(
                    RealTerms.class,
                    () -> new RealTerms(
                            LocalDate.of(2016, 5, 1),
                            DeflatorSeries.ofFinancialYears(
                                    Map.of(FinancialYear.of(2016), BigDecimal.TEN), Citation.of("A series")))),
            Map.entry(
                    TypeShape.Draft.class,
                    () -> TypeShape.of(Area.class).orElseThrow().draft()),
            Map.entry(Attribution.class, () -> Attribution.GROSS),
            Map.entry(LeverageTotals.class, () -> Leverage.asOf(DAY).totals()),
            Map.entry(
                    MatchRequirement.class,
                    () -> ((EnoughMatch) MatchPresets.all().get(0))
                            .requirements()
                            .get(0)),
            Map.entry(
                    io.github.biglocal.rule.Shape.Builder.class,
                    () -> DatesInOrder.of(Area.class, MinimumSize.standard().info())),
            Map.entry(LeverageSummary.class, () -> Leverage.asOf(DAY).totals().result()),
            Map.entry(
                    LeverageResult.Part.class,
                    () -> Leverage.asOf(DAY)
                            .of(List.of(Project.builder()
                                    .id(ProjectId.of("p"))
                                    .area(AreaId.of("a"))
                                    .title("t")
                                    .addProgrammeLines(FundingLine.of(Money.parse("GBP 1.00")))
                                    .build()))
                            .parts()
                            .get(0)),
            Map.entry(GoldenThreadResult.class, () -> GoldenThread.asOf(DAY).of(Records.NONE)),
            Map.entry(
                    PaymentVariance.class,
                    () -> FundAccounts.asOf(DAY)
                            .paymentVariance(
                                    FundingAgreement.builder()
                                            .id(FundingAgreementId.of("f"))
                                            .area(AreaId.of("a"))
                                            .lto(OrganisationId.of("o"))
                                            .amount(Money.parse("GBP 1.00"))
                                            .build(),
                                    List.of(),
                                    List.of())),
            Map.entry(LeverageSettings.class, () -> Leverage.asOf(DAY).settings()),
            Map.entry(CompositionRule.class, CompositionPresets::councillorsInMinority),
            Map.entry(Enum.class, () -> Region.LONDON),
            Map.entry(FormatContract.class, FormatOfNothing::new),
            Map.entry(RuleContract.class, RuleOfNothing::new),
            Map.entry(LeverageResult.class, () -> Leverage.asOf(DAY).of(List.of())),
            Map.entry(FigureQuestion.class, Samples::figureQuestion),
            Map.entry(NumberBounds.class, () -> PrintedNumber.of("3").bounds()),
            Map.entry(PrintedNumber.class, () -> PrintedNumber.of("3")),
            Map.entry(Loss.class, () -> new Loss(RECORD, "/name", "It has no place for it.")),
            Map.entry(LeverageAccumulator.class, () -> Leverage.asOf(DAY).accumulator()),
            Map.entry(
                    LeverageResult.LeftOut.class,
                    () -> Leverage.asOf(DAY)
                            .of(List.of(Project.builder()
                                    .id(ProjectId.of("p"))
                                    .title("Others' money")
                                    .addMatchLine(FundingLine.of(Money.parse("GBP 1.00")))
                                    .build()))
                            .leftOut()
                            .get(0)),
            Map.entry(TextLayout.class, () -> TextLayout.LINES),
            Map.entry(
                    JsonRecordWriter.class,
                    () -> BigLocalJson.standard()
                            .writer(OutputStream.nullOutputStream(), TextLayout.LINES, Grant.class)),
            Map.entry(
                    io.github.biglocal.serialization.jackson3.JsonRecordWriter.class,
                    () -> io.github.biglocal.serialization.jackson3.BigLocalJson.standard()
                            .writer(OutputStream.nullOutputStream(), TextLayout.LINES, Grant.class)));

    /** Only the library asks one, so it is caught on its way to a calculator. */
    private static FigureQuestion figureQuestion() {
        List<FigureQuestion> asked = new ArrayList<>();
        Recomputation.asOf(DAY)
                .with(FigureMeasure.MATCH, question -> {
                    asked.add(question);
                    return ComputedFigure.count(0);
                })
                .of(
                        PublishedFigure.builder()
                                .id(PublishedFigureId.of("f"))
                                .measure(FigureMeasure.MATCH)
                                .value(PrintedNumber.of("3"))
                                .scope(FigureScope.PROGRAMME)
                                .build(),
                        Records.NONE);
        return asked.get(0);
    }

    private Samples() {}

    /** Reads and writes nothing. */
    private static final class RuleOfNothing extends RuleContract<Partnership> {
        @Override
        protected Rule<Partnership> rule() {
            return ResidentMajority.standard();
        }

        @Override
        protected List<RuleContract.Sample<Partnership>> samples() {
            return List.of();
        }
    }

    private static final class FormatOfNothing extends FormatContract {
        @Override
        protected String fileName() {
            return "nothing";
        }

        @Override
        protected Loaded<Programme> read(Path file) {
            return Loaded.none(List.of());
        }

        @Override
        protected void write(Programme programme, Path file) {}

        @Override
        protected Class<? extends Place> placesAre() {
            return Place.InText.class;
        }
    }

    private static Partnership boardOfOne() {
        return Partnership.builder()
                .id(PartnershipId.of("p"))
                .area(AreaId.of("a"))
                .addMembers(Member.builder()
                        .id(PersonId.of("m"))
                        .addTerms(LocalDateRange.ALL)
                        .build())
                .build();
    }

    /** A board of one member, from before eight were asked for. */
    private static Deadlines deadlines() {
        return Deadlines.of(
                programmeOfOne(), RuleSet.of(List.of(MinimumSize.standard())), LocalDate.of(2015, 6, 30), DAY);
    }

    private static Programme programmeOfOne() {
        return Programme.builder()
                .id(ProgrammeId.of("p"))
                .name("P")
                .addPartnership(boardOfOne())
                .build();
    }

    private static Inputs inputs(RuleSet rules) {
        return new Inputs(programmeOfOne(), rules, receiptKey());
    }

    private static ReceiptKey receiptKey() {
        return ReceiptKey.of("a key for examples, of at least 32 bytes");
    }

    private static Receipt receipt(RuleSet rules) {
        return Receipt.of(rules.check(programmeOfOne(), DAY), inputs(rules));
    }

    private static Receipt receipt() {
        return receipt(RuleSet.of(List.of(MinimumSize.standard())));
    }

    private static WhyChanged whyChanged() {
        RuleSet rules = RuleSet.of(List.of(MinimumSize.standard()));
        RuleSet milder = rules.withSeverity(MinimumSize.ID, Severity.INFO);
        return WhyChanged.between(receipt(rules), inputs(rules), receipt(milder), inputs(milder));
    }

    private static Grounds grounds() {
        return Grounds.of(
                RuleSet.of(List.of(MinimumSize.standard())),
                MinimumSize.ID,
                boardOfOne().reference(),
                programmeOfOne(),
                DAY);
    }

    private static TableRow row() {
        try {
            Path file = Scratch.folder().resolve("sample.csv");
            Files.writeString(file, "Title\nHall\n");
            return BigLocalTables.standard()
                    .read(
                            file,
                            ShortTable.ofAll(
                                    rows -> rows.get(0), Column.of("Title", "What it is called.", CellForms.TEXT)))
                    .orThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WorkbookWriter workbook() {
        try {
            WorkbookWriter writer = WorkbookWriter.open(Scratch.folder().resolve("sample.xlsx"));
            writer.begin("Sample", List.of("Title"));
            writer.finish();
            return writer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No value of a type could be made. */
    static final class NoSample extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoSample(String message) {
            super(message);
        }
    }

    static Object[] arguments(Executable member) {
        return arguments(member, 0);
    }

    static Object of(Type type) {
        return of(type, 0);
    }

    private static Object[] arguments(Executable member, int depth) {
        Type[] types = member.getGenericParameterTypes();
        Class<?>[] raw = member.getParameterTypes();
        return IntStream.range(0, raw.length)
                .mapToObj(i -> of(types.length == raw.length ? types[i] : raw[i], depth + 1))
                .toArray();
    }

    private static Object of(Type wanted, int depth) {
        if (wanted instanceof TypeVariable<?> variable) {
            Type bound = variable.getBounds()[0];
            return bound == Object.class || raw(bound) == Comparable.class ? "sample" : of(bound, depth);
        }
        if (wanted instanceof WildcardType wildcard) {
            return of(
                    wildcard.getLowerBounds().length > 0 ? wildcard.getLowerBounds()[0] : wildcard.getUpperBounds()[0],
                    depth);
        }
        if (wanted instanceof GenericArrayType array) {
            return java.lang.reflect.Array.newInstance(raw(array.getGenericComponentType()), 0);
        }
        Class<?> plain = raw(wanted);
        List<Type> held = wanted instanceof ParameterizedType parameterized
                ? List.of(parameterized.getActualTypeArguments())
                : List.of();
        if (plain == Optional.class) {
            return Optional.of(held.isEmpty() ? "sample" : of(held.get(0), depth));
        }
        if (plain == List.class || plain == Collection.class || plain == Iterable.class) {
            return held.isEmpty() ? List.of() : List.of(of(held.get(0), depth));
        }
        if (plain == Set.class) {
            return held.isEmpty() ? Set.of() : Set.of(of(held.get(0), depth));
        }
        if (plain == Map.class || plain == SortedMap.class) {
            return new TreeMap<>();
        }
        return plain(plain, depth);
    }

    static Class<?> raw(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return (Class<?>) parameterized.getRawType();
        }
        return type instanceof Class<?> plain ? plain : Object.class;
    }

    private static Object plain(Class<?> type, int depth) {
        if (MADE.get().containsKey(type)) {
            return MADE.get().get(type);
        }
        if (depth > DEEPEST) {
            throw new NoSample("no sample of " + type.getSimpleName());
        }
        Object made = Optional.ofNullable(GIVEN.get(type))
                .map(Supplier::get)
                .or(() -> known(type))
                .or(() -> made(type, depth))
                .orElseThrow(() -> new NoSample("no sample of " + type.getSimpleName()));
        MADE.get().put(type, made);
        return made;
    }

    private static RuleCases ruleCases() {
        return RuleCases.parse("""
                        cases:
                          - name: Eight members
                            on: 2016-06-01
                            board: {residents: 8}
                            expect: {partnership-minimum-size: satisfied}
                        """, BigLocalRules.standard()).orThrow();
    }

    private static Optional<Object> known(Class<?> type) {
        if (type == Object.class || type == Comparable.class || type == CharSequence.class) {
            return Optional.of("sample");
        }
        if (type == long.class || type == Long.class) {
            return Optional.of(3L);
        }
        if (type == Integer.class) {
            return Optional.of(3);
        }
        if (type == OptionalInt.class) {
            return Optional.of(OptionalInt.of(3));
        }
        if (type == ObjectNode.class || type == JsonNode.class) {
            return Optional.of(JsonNodeFactory.instance.objectNode());
        }
        if (type == double.class) {
            return Optional.of(0.5);
        }
        if (type == boolean.class) {
            return Optional.of(true);
        }
        if (type == char.class) {
            return Optional.of('x');
        }
        if (type == BigInteger.class) {
            return Optional.of(BigInteger.TWO);
        }
        if (type == MathContext.class) {
            return Optional.of(MathContext.DECIMAL64);
        }
        if (type == RoundingMode.class) {
            return Optional.of(RoundingMode.HALF_UP);
        }
        if (type == CurrencyUnit.class) {
            return Optional.of(CurrencyUnit.GBP);
        }
        if (type == Class.class) {
            return Optional.of(Area.class);
        }
        if (type == Stream.class) {
            return Optional.of(Stream.empty());
        }
        if (type.isArray()) {
            return Optional.of(java.lang.reflect.Array.newInstance(type.getComponentType(), 0));
        }
        if (type.isEnum()) {
            return Optional.of(type.getEnumConstants()[0]);
        }
        return Optional.empty();
    }

    private static Optional<Object> made(Class<?> type, int depth) {
        Optional<Object> example = TextForms.of(type)
                .flatMap(form -> form.example()
                        .or(() -> form.known().stream().findFirst())
                        .map(form::parse));
        if (example.isPresent()) {
            return example;
        }
        Optional<Object> built = TypeShape.of(type)
                .flatMap(shape -> built(shape, shape.fields(), depth).or(() -> built(shape, required(shape), depth)));
        if (built.isPresent()) {
            return built;
        }
        Optional<Object> ofItsBuilder = ofItsBuilder(type);
        if (ofItsBuilder.isPresent()) {
            return ofItsBuilder;
        }
        if (type.isInterface() && !type.isSealed()) {
            return Optional.of(proxy(type));
        }
        List<Executable> makers = new ArrayList<>();
        for (Class<?> owner : owners(type)) {
            Arrays.stream(owner.getMethods())
                    .filter(method ->
                            Modifier.isStatic(method.getModifiers()) && Modifier.isPublic(owner.getModifiers()))
                    .filter(method -> type.isAssignableFrom(method.getReturnType()))
                    .forEach(makers::add);
        }
        if (!Modifier.isAbstract(type.getModifiers())) {
            makers.addAll(List.of(type.getConstructors()));
        }
        if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                if (Modifier.isPublic(permitted.getModifiers())) {
                    makers.addAll(List.of(permitted.getConstructors()));
                }
            }
        }
        makers.sort(Comparator.comparing(Executable::getParameterCount).thenComparing(Executable::toGenericString));
        for (Executable maker : makers) {
            try {
                Object[] arguments = arguments(maker, depth + 1);
                Object made = maker instanceof Method method
                        ? method.invoke(null, arguments)
                        : ((Constructor<?>) maker).newInstance(arguments);
                if (made != null) {
                    return Optional.of(made);
                }
            } catch (ReflectiveOperationException | RuntimeException e) {
                // The next one may do.
            }
        }
        return Optional.empty();
    }

    /** What a builder makes to which nothing has to be given. */
    private static Optional<Object> ofItsBuilder(Class<?> type) {
        try {
            Object builder = type.getMethod("builder").invoke(null);
            return Optional.of(builder.getClass().getMethod("build").invoke(builder))
                    .filter(type::isInstance);
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    /** Nothing if the samples of the fields do not agree with each other. */
    private static Optional<Object> built(TypeShape shape, List<TypeShape.Field> fields, int depth) {
        try {
            TypeShape.Draft draft = shape.draft();
            fields.forEach(field -> draft.set(field.name(), of(field.type(), depth + 1)));
            return Optional.of(draft.build());
        } catch (InvalidValueException | NoSample e) {
            return Optional.empty();
        }
    }

    private static List<TypeShape.Field> required(TypeShape shape) {
        return shape.fields().stream()
                .filter(field -> field.occurrence() == TypeShape.Occurrence.REQUIRED)
                .toList();
    }

    private static List<Class<?>> owners(Class<?> type) {
        return type.getEnclosingClass() == null ? List.of(type) : List.of(type, type.getEnclosingClass());
    }

    private static Object proxy(Class<?> type) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
            if (method.isDefault()) {
                return java.lang.reflect.InvocationHandler.invokeDefault(self, method, arguments);
            }
            return switch (method.getName()) {
                case "equals" -> self == arguments[0];
                case "hashCode" -> System.identityHashCode(self);
                case "toString" -> "sample";
                default -> method.getReturnType() == void.class ? null : result(method);
            };
        });
    }

    private static Object result(Method method) {
        try {
            return of(method.getGenericReturnType(), 0);
        } catch (NoSample e) {
            return null;
        }
    }
}
