package io.github.biglocal.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.area.TierOfGovernment;
import io.github.biglocal.commission.Commission;
import io.github.biglocal.commission.CommissionId;
import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.estimation.Confidence;
import io.github.biglocal.estimation.ConfidenceSet;
import io.github.biglocal.estimation.RatioEstimate;
import io.github.biglocal.estimation.Sample;
import io.github.biglocal.evaluation.FigureMeasure;
import io.github.biglocal.evaluation.FigureScope;
import io.github.biglocal.evaluation.PublishedFigure;
import io.github.biglocal.evaluation.PublishedFigureId;
import io.github.biglocal.evidence.GoldenThread;
import io.github.biglocal.evidence.GoldenThreadResult;
import io.github.biglocal.evidence.VolunteerSummaries;
import io.github.biglocal.evidence.VolunteerSummary;
import io.github.biglocal.foresight.Deadlines;
import io.github.biglocal.foresight.FigureInHindsight.Standing;
import io.github.biglocal.foresight.Grounds;
import io.github.biglocal.foresight.Inputs;
import io.github.biglocal.foresight.PrintingDates;
import io.github.biglocal.foresight.ProgrammeVersions;
import io.github.biglocal.foresight.Questions;
import io.github.biglocal.foresight.Receipt;
import io.github.biglocal.foresight.ReceiptKey;
import io.github.biglocal.foresight.ReformStudy;
import io.github.biglocal.foresight.WhyChanged;
import io.github.biglocal.funding.FundAccount;
import io.github.biglocal.funding.FundAccounts;
import io.github.biglocal.funding.FundStatement;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.grant.GrantId;
import io.github.biglocal.grant.GrantRules;
import io.github.biglocal.grant.GrantSummaries;
import io.github.biglocal.grant.GrantSummary;
import io.github.biglocal.grant.SchemeId;
import io.github.biglocal.grant.Taper;
import io.github.biglocal.grant.TaperSchedule;
import io.github.biglocal.match.FundingLine;
import io.github.biglocal.match.Leverage;
import io.github.biglocal.match.LeverageComparison;
import io.github.biglocal.match.LeverageConvention;
import io.github.biglocal.match.LeverageReadings;
import io.github.biglocal.match.LeverageResult;
import io.github.biglocal.match.LeverageSummary;
import io.github.biglocal.match.LeverageTotals;
import io.github.biglocal.match.Project;
import io.github.biglocal.match.ProjectId;
import io.github.biglocal.match.ValuationRate;
import io.github.biglocal.money.Apportionment;
import io.github.biglocal.money.PrintedNumber;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.money.Share;
import io.github.biglocal.organisation.Organisation;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.partnership.AffiliationPeriod;
import io.github.biglocal.partnership.CompositionPresets;
import io.github.biglocal.partnership.CountedMembers;
import io.github.biglocal.partnership.Member;
import io.github.biglocal.partnership.MinimumSize;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.PartnershipId;
import io.github.biglocal.partnership.Residence;
import io.github.biglocal.partnership.ResidencePeriod;
import io.github.biglocal.partnership.ResidentMajority;
import io.github.biglocal.partnership.Turnover;
import io.github.biglocal.programme.BigLocalAreas;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import io.github.biglocal.programme.Recomputation;
import io.github.biglocal.programme.RecomputedFigure;
import io.github.biglocal.programme.RecordReader;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.TextLayout;
import io.github.biglocal.report.DeadlineCalendar;
import io.github.biglocal.report.PagePart;
import io.github.biglocal.report.ProgrammePage;
import io.github.biglocal.rule.Acceptance;
import io.github.biglocal.rule.Proposal;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Reform;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.ReportComparison;
import io.github.biglocal.rule.Retention;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Settings;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Timeline;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.rule.WithinLimit;
import io.github.biglocal.serialization.json.BigLocalJson;
import io.github.biglocal.serialization.json.BigLocalModule;
import io.github.biglocal.serialization.json.JsonRecordWriter;
import io.github.biglocal.standards.Mapped;
import io.github.biglocal.standards.ocds.OcdsChecks;
import io.github.biglocal.standards.ocds.OcdsMapping;
import io.github.biglocal.standards.ocds.OcdsPackage;
import io.github.biglocal.standards.ocds.OcdsRecord;
import io.github.biglocal.standards.ocds.OcdsRelease;
import io.github.biglocal.standards.ocds.OpenContracting;
import io.github.biglocal.standards.threesixtygiving.GivingAreas;
import io.github.biglocal.standards.threesixtygiving.GivingChecks;
import io.github.biglocal.standards.threesixtygiving.GivingMapping;
import io.github.biglocal.standards.threesixtygiving.GivingOrganisation;
import io.github.biglocal.standards.threesixtygiving.GivingPackage;
import io.github.biglocal.standards.threesixtygiving.GivingReport;
import io.github.biglocal.standards.threesixtygiving.ThreeSixtyGiving;
import io.github.biglocal.support.SupportRules;
import io.github.biglocal.tables.BigLocalTables;
import io.github.biglocal.tables.CellSettings;
import io.github.biglocal.tables.DeadlineTable;
import io.github.biglocal.tables.ShortTable;
import io.github.biglocal.tables.ShortTables;
import io.github.biglocal.tables.grid.Cell;
import io.github.biglocal.tables.grid.SheetFiles;
import io.github.biglocal.tables.grid.SheetWriter;
import io.github.biglocal.testkit.Fault;
import io.github.biglocal.testkit.FormatContract;
import io.github.biglocal.testkit.RandomProgrammes;
import io.github.biglocal.testkit.Samples;
import io.github.biglocal.testkit.Shorthand;
import io.github.biglocal.testkit.ValidProgrammes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pieces of code in the README, compiled and run; the first test holds the README to them, white space aside. */
class ReadmeSnippetsTest {
    private static final Path MODULE = Path.of(System.getProperty("basedir", ""));

    private static final List<String> MODULES =
            List.of("core", "estimation", "serialization", "tables", "standards", "report", "testkit", "testkit-cases");

    private static final String IMPORTS = """
        # Imports

        *Generated from the pieces of code in the [README](../README.md) and from what is imported where they are compiled; a test
        fails when this page differs. To regenerate it: `mvn -pl examples -am test -Dtest=ReadmeSnippetsTest -Dupdate.docs=true`.*

        Where the types are that the README uses, apart from those of `java.*`.

        | module | package | types |
        | --- | --- | --- |
        """;

    @Test
    void everyLineOfCodeInTheReadmeIsALineThatIsCompiled() throws Exception {
        String compiled = squeezed(compiled());
        List<String> snippets = snippets();
        assertThat(snippets).hasSize(35);
        for (String snippet : snippets) {
            for (String statement : snippet.split("\n\n", -1)) {
                assertThat(compiled).contains(squeezed(statement));
            }
        }
    }

    @Test
    void theCasesInTheReadmeAreTheFirstOfAFileThatIsRun() throws IOException {
        assertThat(Files.readString(MODULE.resolve("src/test/cases/our-grants.yaml")))
                .startsWith(readme().split("```yaml\n", 2)[1].split("```", 2)[0]);
    }

    private static String readme() throws IOException {
        return Files.readString(MODULE.resolve("../README.md"));
    }

    private static String compiled() throws IOException {
        return Files.readString(MODULE.resolve("src/test/java/io/github/biglocal/examples/ReadmeSnippetsTest.java"))
                + Files.readString(MODULE.resolve("src/main/java/io/github/biglocal/examples/QuickStart.java"))
                + Files.readString(MODULE.resolve("src/main/java/io/github/biglocal/examples/InCode.java"))
                + Files.readString(MODULE.resolve("src/main/java/io/github/biglocal/examples/SpreadsheetToPage.java"))
                + Files.readString(MODULE.resolve("src/test/java/io/github/biglocal/examples/FundingRuleTest.java"));
    }

    /** The pieces of code, without the comments that have a line of their own. */
    private static List<String> snippets() throws IOException {
        return Arrays.stream(readme().split("```java\n", -1))
                .skip(1)
                .map(part -> part.split("```", 2)[0].replaceAll("(?m)^\\s*//.*$", ""))
                .toList();
    }

    /** What is imported where the pieces are compiled is the package of a type in them. */
    @Test
    void thePackageOfEachTypeInTheReadmeIsListed() throws IOException {
        Set<String> names = Pattern.compile("(?<![.\\w\"])[A-Z]\\w*")
                .matcher(String.join("\n", snippets()).replaceAll("//.*", ""))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        SortedMap<String, SortedSet<String>> types = new TreeMap<>();
        Pattern.compile("(?m)^import ((?:io\\.github\\.biglocal|org|com)[.\\w]*)\\.(\\w+);$")
                .matcher(compiled())
                .results()
                .filter(found -> names.contains(found.group(2)))
                .forEach(found -> types.computeIfAbsent(found.group(1), unused -> new TreeSet<>())
                        .add(found.group(2)));
        String page = IMPORTS
                + types.entrySet().stream()
                        .map(each -> "| " + module(each.getKey()) + " | `" + each.getKey() + "` | `"
                                + String.join("`, `", each.getValue()) + "` |\n")
                        .collect(Collectors.joining());
        Path file = MODULE.resolve("../docs/IMPORTS.md");
        if (Boolean.getBoolean("update.docs")) {
            Files.writeString(file, page);
        }

        assertThat(Files.readString(file))
                .as("regenerate it as its first lines say")
                .isEqualTo(page);
    }

    /** The module whose folder has a package; another library's has none. */
    private static String module(String named) {
        String folder = "src/main/java/" + named.replaceAll("\\.[A-Z].*$", "").replace('.', '/');
        return MODULES.stream()
                .filter(module ->
                        Files.isDirectory(MODULE.resolve("..").resolve(module).resolve(folder)))
                .map(module -> "`biglocal-" + module + "`")
                .findFirst()
                .orElse("");
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    @Test
    void aPrintedFigureIsJudgedOnWhatWasKnownWhenItWasPrinted(@TempDir Path folder) {
        Programme programme = Main.readReference("our-bigger-story.json").orThrow();
        Project footpath =
                programme.find(ProjectId.of("grassland-hasmoor-footpath")).orElseThrow();
        BigLocalJson.standard().write(programme, folder.resolve("2019-12-31.json"));
        BigLocalJson.standard()
                .write(
                        programme.replacing(footpath.withMatchLines(FundingLine.of(Money.parse("GBP 100000.00")))),
                        folder.resolve("2021-06-30-corrected.json"));
        RuleSet rules = BigLocalRules.standard();
        LocalDate asOf = LocalDate.of(2020, 2, 29);

        ProgrammeVersions versions =
                BigLocalJson.standard().readVersions(folder).orThrow();
        System.out.println(versions.report(rules, asOf, LocalDate.of(2020, 3, 31)));
        System.out.println(versions.answersAbout(asOf, rules).toText());

        versions.inHindsight(Recomputation.asOf(asOf), PrintingDates.ofCitations()).stream()
                .filter(figure -> figure.atPrinting() == Standing.RIGHT && figure.now() == Standing.WRONG)
                .forEach(System.out::println);

        assertThat(versions.answersAbout(asOf, rules).toText()).contains("4 answers changed.");
        assertThat(versions.inHindsight(Recomputation.asOf(asOf), PrintingDates.ofCitations()))
                .filteredOn(figure -> figure.atPrinting() == Standing.RIGHT && figure.now() == Standing.WRONG)
                .extracting(figure -> figure.figure().value())
                .containsExactly("table-1-footpath-match", "table-1-external-funding");
    }

    @Test
    void anAreaOnAPageInOnesOwnWordsAndColours(@TempDir Path folder) throws Exception {
        Programme programme = shorthand();
        RuleSet rules = BigLocalRules.standard();
        LocalDate asOf = LocalDate.of(2016, 6, 1);

        ProgrammePage.of(programme, rules, asOf)
                .in(AreaId.of("north"))
                .withHeading(PagePart.RESIDENTS, "Tenants on the board")
                .withSection(PagePart.ASKED, "What we make of it", "Plain text.")
                .withColours("#5b2a86", "#d9b8ff") // headings and links, on light and on dark
                .write(folder.resolve("north.html"));

        assertThat(folder.resolve("north.html"))
                .content()
                .contains("5 of 8 members are residents", "Tenants on the board", "What we make of it", "#5b2a86");
    }

    private static Programme shorthand() {
        return Shorthand.programme(Shorthand.area("north")
                .partnership(Shorthand.board().residents(5).others(3)));
    }

    @Test
    void whatToFindOutBeforeThursday(@TempDir Path folder) throws Exception {
        Programme programme = Main.readReference("our-bigger-story.json").orThrow();
        RuleSet rules = BigLocalRules.standard();

        Questions all = Questions.of(programme, rules, LocalDate.of(2020, 2, 29));
        Questions barrowcliff = all.in(Optional.of(AreaId.of("barrowcliff").reference()));
        System.out.println(barrowcliff.first(3).toText());

        BigLocalTables tables = BigLocalTables.standard();
        tables.writeQuestions(barrowcliff, programme, folder.resolve("questions.xlsx"));
        // The area fills in the column Answer and sends the file back; a blank cell stays unknown.
        Loaded<Programme> known = tables.readAnswers(folder.resolve("questions.xlsx"), programme);

        tables.writeQuestions(barrowcliff, programme, folder.resolve("questions.csv"));
        assertThat(Files.readString(folder.resolve("questions.csv")))
                .contains(readme().split("\\n```\\n(?=Area,Record,ID,)", 2)[1].split("\n", 3)[1]);
        assertThat(known.orThrow()).isEqualTo(programme);
        assertThat(barrowcliff.first(3).toText())
                .startsWith(
                        "As of 29 February 2020, 26 verdicts are not known for area barrowcliff. The first 3 of 19 questions settle 7 of"
                                + " them, whatever the answers are.");
    }

    @Test
    void whatComesDueThisYear(@TempDir Path folder) throws Exception {
        Programme programme = Main.readReference("composition-examples.json").orThrow();
        RuleSet rules = BigLocalRules.standard();

        Deadlines due = Deadlines.of(programme, rules, LocalDate.of(2016, 1, 1), LocalDate.of(2016, 12, 31));
        System.out.println(due.toText());

        DeadlineTable.write(due, folder.resolve("due.csv"));
        Instant stamp = Instant.parse("2016-01-04T09:00:00Z"); // of the calendar: the library reads no clock
        Files.writeString(
                folder.resolve("due.ics"), DeadlineCalendar.of(due, stamp).toText());

        assertThat(due.toText())
                .startsWith("From 1 January 2016 to 31 December 2016, if nothing more is recorded: 1 breach begins.");
    }

    @Test
    void whatAThresholdOfSixtyPercentWouldHaveDone() {
        Programme programme = Main.readReference("composition-examples.json").orThrow();
        RuleSet rules = BigLocalRules.standard();

        Reform sixty = Reform.of("At least 60 % residents")
                .from(
                        LocalDate.of(2016, 4, 1),
                        Settings.none().value(ResidentMajority.ID, "minimum", Ratio.ofPercent(60)));
        ReformStudy study = ReformStudy.of(programme, rules, sixty, Periods.parse("2015-07-01/2026-03-31"));
        System.out.println(study.toText());

        assertThat(study.explain()).hasSize(3);
    }

    @Test
    void whyTheAnswerIsNotWhatWasReportedInMarch(@TempDir Path folder) throws Exception {
        Programme programme = Main.readReference("composition-examples.json").orThrow();
        Partnership board = programme.find(PartnershipId.of("example-5-of-9")).orElseThrow();
        Programme now = programme.replacing(board.replacing(board.members()
                .get(0)
                .withResidence(new ResidencePeriod(Residence.NON_RESIDENT, Periods.parse("2015-07-01/..")))));
        RuleSet rules = BigLocalRules.standard();
        LocalDate march = LocalDate.of(2019, 3, 1);
        LocalDate june = LocalDate.of(2019, 6, 1);
        Path file = folder.resolve("receipt.json");
        Path keyFile = Files.writeString(folder.resolve("receipts.key"), "0123456789abcdef".repeat(4) + "\n");

        // In March, keep a receipt with the report.
        BigLocalJson json = BigLocalJson.standard();
        ReceiptKey key = ReceiptKey.of(Files.readString(keyFile));
        Inputs inMarch = new Inputs(programme, rules, key);
        json.write(Receipt.of(rules.check(programme, march), inMarch), file);

        // In June: why is this not what you reported in March?
        Receipt then = json.parse(Files.readString(file), Receipt.class).orThrow();
        Inputs inJune = new Inputs(now, rules, key);
        WhyChanged why = WhyChanged.between(then, inMarch, Receipt.of(rules.check(now, june), inJune), inJune);
        System.out.println(why.toText());

        assertThat(why.toText()).contains("because of the records");
    }

    @Test
    void whatAnAnswerStandsOn() {
        Programme programme = Main.readReference("composition-examples.json").orThrow();
        RuleSet rules = BigLocalRules.standard();

        Reference board = new Reference("Partnership", "example-4-of-8");
        Grounds grounds = Grounds.of(rules, ResidentMajority.ID, board, programme, LocalDate.of(2016, 6, 1));
        System.out.println(grounds.toText());

        assertThat(grounds.toText()).contains("It stands on: Partnership example-4-of-8");
    }

    @Test
    void theAreasComeWithTheLibrary() {
        Partnership board = Partnership.builder()
                .id(PartnershipId.of("board"))
                .area(AreaId.of("north"))
                .build();

        Area revoe = BigLocalAreas.named("Blackpool Revoe").orElseThrow();
        Programme bigLocal = BigLocalAreas.programme().withPartnerships(board.withArea(revoe.id()));

        assertThat(bigLocal.areas()).hasSize(150);
        assertThat(bigLocal.find(bigLocal.partnerships().get(0).area())).contains(revoe);
    }

    @Test
    void aBoardInCodeIsJudgedWithoutAFile() {
        Partnership board = Partnership.builder()
                .id(PartnershipId.of("north-board"))
                .area(AreaId.of("north"))
                .addMember(Member.builder()
                        .id(PersonId.of("member-1"))
                        .addTerm(Periods.parse("2015-07-01/.."))
                        .addResidence(new ResidencePeriod(Residence.RESIDENT, Periods.parse("2015-07-01/2016-02-29")))
                        .addResidence(new ResidencePeriod(Residence.NON_RESIDENT, Periods.parse("2016-03-01/..")))
                        .build())
                .build();
        Verdict verdict = ResidentMajority.standard().verdict(board, RuleContext.on(LocalDate.of(2016, 6, 1)));
        verdict.description();

        if (verdict instanceof Verdict.Unknown unknown) {
            unknown.missing();
            unknown.settledBy();
        }

        assertThat(verdict.description())
                .startsWith("Breached: The only member is not a resident; at least 51 % is required.");

        Timeline timeline =
                Timeline.of(ResidentMajority.standard(), board, Records.NONE, Periods.parse("2016-01-01/2016-12-31"));

        assertThat(timeline.intervals()).hasSize(2);

        Programme programme = Programme.builder()
                .id(ProgrammeId.of("mine"))
                .name("Mine")
                .addPartnership(board)
                .build();
        RuleSet rules = BigLocalRules.standard();
        LocalDate asOf = LocalDate.of(2016, 6, 1);

        Member moved = board.members()
                .get(0)
                .withResidence(new ResidencePeriod(Residence.RESIDENT, Periods.parse("2015-07-01/..")));
        Programme then = programme.replacing(board.replacing(moved));
        ReportComparison comparison = ReportComparison.between(rules.check(programme, asOf), rules.check(then, asOf));
        comparison
                .newFindings()
                .forEach(found -> System.out.println(found.about() + ": "
                        + found.finding().problem() + " " + found.finding().repair()));

        assertThat(comparison.goneFindings())
                .extracting(Report.PlacedFinding::rule)
                .containsExactly(ResidentMajority.ID);

        List<Proposal> proposals =
                rules.proposals(programme, asOf, comparison.goneFindings().get(0));
        Optional<Programme> repaired = programme.apply(proposals.get(0).repair());

        assertThat(proposals)
                .extracting(proposal -> proposal.repair().description())
                .containsExactly("Fill the place of the only member with a resident.", "Recruit 2 more residents.");
        assertThat(repaired).isPresent();

        Report ofTheBoard = rules.check(Records.of(board), asOf);

        assertThat(ofTheBoard.open()).extracting(Report.PlacedFinding::rule).contains(ResidentMajority.ID);

        List<FieldReference> named = board.references();
        List<Grant> ofTheFund = programme.find(Grant.BY_SCHEME, SchemeId.of("community-fund"));

        assertThat(named).extracting(FieldReference::field).containsExactly("area");
        assertThat(ofTheFund).isEmpty();
    }

    @Test
    void twoAmountsAreEnoughForLeverage() {
        LocalDate asOf = LocalDate.of(2016, 6, 1);

        Project garden = Project.of(ProjectId.of("garden"), AreaId.of("north"), "Garden", Money.parse("GBP 1000"))
                .matchedBy(Money.parse("GBP 3000"));
        LeverageResult ofTheGarden = Leverage.asOf(asOf).of(List.of(garden));

        assertThat(ofTheGarden.match()).isEqualTo(Money.parse("GBP 3000"));
    }

    @Test
    void aReportAnswersFirstAndKeepsWhatItIsToldTo() {
        Programme programme =
                Programme.builder().id(ProgrammeId.of("mine")).name("Mine").build();
        Project garden = Project.of(ProjectId.of("garden"), AreaId.of("north"), "Garden", Money.parse("GBP 1000"))
                .matchedBy(Money.parse("GBP 3000"));
        RuleSet rules = BigLocalRules.standard();
        LocalDate asOf = LocalDate.of(2016, 6, 1);
        Report report = rules.check(programme, asOf);

        boolean clean = report.isClean(Severity.WARNING);
        long breached = report.counts().breached();

        Report counted =
                rules.check(programme, asOf, entry -> System.out.println(entry.rule() + " on " + entry.about()));
        Report both = counted.merge(rules.check(Records.of(garden), asOf, Retention.COUNTS));

        assertThat(clean).isTrue();
        assertThat(breached).isZero();
        assertThat(both.counts().satisfied()).isGreaterThan(report.counts().satisfied());
    }

    @Test
    void aRuleSetIsTheCallersOwn() {
        RuleSet mine = BigLocalRules.standard()
                .with(ResidentMajority.requiring(Ratio.of(2, 3), Citation.of("Our constitution, 2024"))
                        .counting(CountedMembers.VOTING_MEMBERS))
                .withSeverity(MinimumSize.ID, Severity.WARNING)
                .without(SupportRules.REP_IN_POST)
                .accepting(new Acceptance(
                        GrantRules.GRANT_WITHIN_SCHEME_CAP,
                        Reference.to(Grant.class, GrantId.of("grant-1")),
                        "the partnership agreed to it",
                        LocalDate.of(2016, 12, 31)));

        assertThat(mine.rules()).hasSize(BigLocalRules.standard().rules().size() - 1);
        assertThat(mine.severityOf(MinimumSize.ID)).isEqualTo(Severity.WARNING);
    }

    @Test
    void aGrantIsMadeAndChangedAndWritten() throws Exception {
        Grant grant = Grant.builder()
                .id(GrantId.of("grant-1"))
                .area(AreaId.of("whitley-bay"))
                .title("Small Sparks")
                .amountAwarded(Money.parse("GBP 250.00"))
                .build();
        Grant renamed = grant.withTitle("Small Sparks, summer");

        Grant noted = grant.withAdditionalFields(Map.of("x-visited", AdditionalValue.of("in spring")));

        ObjectMapper mapper = new ObjectMapper().registerModule(new BigLocalModule().withTextsEverywhere());

        assertThat(mapper.readValue(mapper.writeValueAsString(renamed), Grant.class))
                .isEqualTo(renamed);
        assertThat(mapper.readValue(mapper.writeValueAsString(noted), Grant.class))
                .isEqualTo(noted);
    }

    @Test
    void aRuleOfYourOwnIsAValueOfAShapeThatTheSetCanChange() {
        Rule<Grant> worthTheWork = WithinLimit.of(
                        Grant.class,
                        RuleInfo.of("grant", RuleId.of("grant-is-worth-the-work"), RuleKind.LOCAL_TERMS)
                                .title("A grant is worth the work")
                                .rationale("A smaller award costs more to make than it is worth.")
                                .source(Citation.of("Our grants policy, 2024"))
                                .build())
                .amount("the award", "amountAwarded", Grant::amountAwarded)
                .atLeast("our least award", Money.parse("GBP 50"))
                .build();
        RuleSet ours = BigLocalRules.standard().with(worthTheWork);
        RuleSet stricter = ours.with(Settings.none()
                .off(SupportRules.REP_IN_POST)
                .value(worthTheWork.info().id(), "limit", Money.parse("GBP 100")));
        stricter.settings().rules().get(worthTheWork.info().id());

        assertThat(stricter.settings().rules().get(worthTheWork.info().id()).values())
                .containsEntry("limit", Money.parse("GBP 100"));

        Grant grant = Grant.builder()
                .id(GrantId.of("g"))
                .area(AreaId.of("a"))
                .title("t")
                .amountAwarded(Money.parse("GBP 49.99"))
                .build();
        RuleContext day = RuleContext.on(LocalDate.EPOCH);
        assertThat(worthTheWork.verdict(grant, day).description())
                .isEqualTo("Breached: The award (£49.99) is less than our least award (£50)."
                        + " Raise the award by £0.01, or correct it.");
        assertThat(worthTheWork.verdict(grant.withAmountAwarded(Money.parse("GBP 50")), day))
                .isInstanceOf(Verdict.Satisfied.class);
        assertThat(worthTheWork.verdict(grant.withAmountAwarded(Optional.empty()), day))
                .isEqualTo(Verdict.unknown(grant, "amountAwarded", "the award"));
        assertThat(stricter.rule(worthTheWork.info().id()).parameters().values())
                .extracting(Object::toString)
                .containsExactly("limit = GBP 100.00");
    }

    @Test
    void aFigureOfAReportIsWorkedOutAgain() {
        Programme programme = Main.readReference("our-bigger-story.json").orThrow();
        LocalDate asOf = LocalDate.of(2020, 2, 29);
        List<Project> projects = programme.projects().stream()
                .filter(project -> project.areas().contains(AreaId.of("grassland-hasmoor")))
                .toList();

        PublishedFigure printed = PublishedFigure.builder()
                .id(PublishedFigureId.of("table-1-ratio"))
                .measure(FigureMeasure.MATCH_PER_GRANT)
                .value(PrintedNumber.of("10.1"))
                .scope(FigureScope.PROJECTS)
                .addAllProjects(projects.stream().map(Project::id).toList())
                .addCitation(Citation.of("Our evaluation, 2020"))
                .build();

        RecomputedFigure result = Recomputation.asOf(asOf).of(printed, programme);
        result.toText();

        LeverageReadings readings = Leverage.asOf(asOf).explaining("20.93", projects);
        readings.toText();

        FundingLine over = FundingLine.of(Money.parse("GBP 10000")).withBound(Bound.MORE_THAN);
        FundingLine unknown = FundingLine.ofUnknownAmount(CurrencyUnit.GBP);
        FundingLine gone = FundingLine.of(Money.parse("GBP 2000")).withWithdrawn(LocalDate.of(2019, 3, 31));

        GrantSummary grants = GrantSummaries.asOf(asOf).of(programme.grants(), programme.schemes());
        grants.toText();
        VolunteerSummary time = VolunteerSummaries.asOf(asOf)
                .valuedAt(ValuationRate.COMMUNITY_FIRST)
                .of(programme.volunteering());
        time.toText();

        assertThat(result).isInstanceOf(RecomputedFigure.WithinRounding.class);
        assertThat(readings.readings()).isNotEmpty();
        assertThat(over.bound()).contains(Bound.MORE_THAN);
        assertThat(unknown.isAmountKnown()).isFalse();
        assertThat(gone.amountOn(asOf).isZero()).isTrue();
        assertThat(grants.number()).isPositive();
        assertThat(time.toText()).contains("volunteer");
    }

    @Test
    void aFindingLeadsBackToItsLine(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("programme.json");
        Files.writeString(
                file,
                "{\"id\": \"p\", \"name\": \"P\",\n \"grants\": [{\"id\": \"fair\", \"area\": \"a\", \"title\": \"Fair\"}]}");
        LocalDate asOf = LocalDate.of(2020, 2, 29);

        Loaded<Programme> mine = BigLocalJson.standard().read(file);
        Programme asFarAsRead = mine.value().orElseThrow();
        Report located = BigLocalRules.standard().check(asFarAsRead, asOf).located(mine.places()::of);
        located.open().forEach(System.out::println);

        assertThat(located.open())
                .anySatisfy(found -> assertThat(found.toString())
                        .startsWith(file + ":2:36 at /grants/0/area: Grant fair. There is "));
    }

    @Test
    void recordsGoInAndOutOneAtATime(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("grants.json");
        BigLocalJson json = BigLocalJson.standard();
        Grant grant =
                Main.readReference("our-bigger-story.json").orThrow().grants().get(0);
        try (OutputStream written = Files.newOutputStream(file);
                JsonRecordWriter<Grant> list = json.writer(written, TextLayout.of(file), Grant.class)) {
            list.write(grant);
            list.finish();
        }
        ByteArrayOutputStream stream = new ByteArrayOutputStream();

        try (RecordReader<Grant> in = BigLocalJson.standard().records(file, Grant.class);
                JsonRecordWriter<Grant> out = BigLocalJson.standard().writer(stream, TextLayout.LINES, Grant.class)) {
            while (in.hasNext()) {
                RecordReader.Next<Grant> next = in.next();
                next.problems().forEach(System.out::println);
                next.record().ifPresent(out::write);
            }
            out.finish();
        }
        assertThat(json.parse(stream.toString(StandardCharsets.UTF_8), Grant.class)
                        .value())
                .contains(grant);
    }

    @Test
    void spreadsheetsAreReadAndWritten(@TempDir Path folder) throws Exception {
        LocalDate asOf = LocalDate.of(2020, 2, 29);
        BigLocalTables.standard()
                .write(Main.readReference("our-bigger-story.json").orThrow(), folder.resolve("north.xlsx"));
        Files.writeString(folder.resolve("match.csv"), "Grant,Match\n\"£1,000.00\",2500\n500,2000\n");
        try (SheetWriter list = SheetFiles.standard().write(folder.resolve("members.xlsx"))) {
            list.begin("Members", List.of("Member", "Resident", "From", "To"));
            for (int i = 1; i <= 8; i++) {
                list.row(List.of(
                        new Cell.Text("m" + i),
                        new Cell.Text(i <= 5 ? "yes" : "no"),
                        new Cell.Day(LocalDate.of(2015, 1, 1)),
                        Cell.Blank.BLANK));
            }
            list.finish();
        }

        Loaded<Programme> kept = BigLocalTables.standard().read(folder.resolve("north.xlsx"));
        kept.problems().forEach(System.out::println);
        BigLocalTables.standard().write(kept.orThrow(), folder.resolve("north.zip"));
        assertThat(BigLocalTables.standard().read(folder.resolve("north.zip")).value())
                .isEqualTo(kept.value());

        BigLocalTables.standard()
                .writeBlankWorkbook(
                        folder.resolve("to-fill-in.xlsx"),
                        List.of(Area.class, Organisation.class, Partnership.class, Grant.class, Project.class));
        assertThat(BigLocalTables.standard()
                        .read(folder.resolve("to-fill-in.xlsx"))
                        .errors())
                .isEmpty();

        Loaded<List<Project>> listed =
                BigLocalTables.standard().read(folder.resolve("match.csv"), ShortTables.projects());
        LeverageResult ofTheList = Leverage.asOf(LocalDate.of(2020, 3, 31)).of(listed.orThrow());
        System.out.println(ofTheList.ratio(LeverageConvention.MATCH_PER_GRANT));
        assertThat(ofTheList.ratio(LeverageConvention.MATCH_PER_GRANT)).hasToString("3"); // 4,500 : 1,500

        ShortTable<Partnership> members = ShortTables.members(PartnershipId.of("north"), AreaId.of("north"));
        Partnership north = BigLocalTables.standard()
                .read(folder.resolve("members.xlsx"), members)
                .orThrow();
        Verdict majority = ResidentMajority.standard().verdict(north, RuleContext.on(LocalDate.of(2016, 6, 1)));
        assertThat(majority).isInstanceOf(Verdict.Satisfied.class);

        BigLocalTables asTheyWrite = BigLocalTables.standard()
                .withHeading("Paid by the trust", "Programme money")
                .withDateOrder(CellSettings.DateOrder.DAY_FIRST); // 03/04/2021 is 3 April
        Files.writeString(folder.resolve("theirs.csv"), "Paid by the trust,Match\n100,200\n");
        assertThat(asTheyWrite
                        .read(folder.resolve("theirs.csv"), ShortTables.projects())
                        .orThrow())
                .hasSize(1);

        Programme asRead = kept.value().orElseThrow();
        Report found = BigLocalRules.standard().check(asRead, asOf).located(kept.places()::of);
        BigLocalTables.standard()
                .writeFindings(kept, found, folder.resolve("north.xlsx"), folder.resolve("north-checked.xlsx"));
        assertThat(BigLocalTables.standard()
                        .read(folder.resolve("north-checked.xlsx"))
                        .value())
                .map(Programme::grants)
                .isEqualTo(kept.value().map(Programme::grants));
    }

    @Test
    void otherQuestionsHaveACalculatorEach() {
        Programme programme = Main.readReference("our-bigger-story.json").orThrow();
        Partnership board = Main.readReference("composition-examples.json").orThrow().partnerships().stream()
                .filter(each -> each.id().equals(PartnershipId.of("example-moved-away")))
                .findFirst()
                .orElseThrow();
        LocalDate asOf = LocalDate.of(2020, 2, 29);

        FundStatement statement = FundStatement.of(
                LocalDate.of(2017, 10, 19),
                FundAccount.ofBalance(
                        "Plan",
                        Money.parse("GBP 23911.00"),
                        Money.parse("GBP 27489.00"),
                        Money.parse("GBP 55900.00"),
                        Money.parse("GBP 65000.00")));
        statement.uncommitted();

        assertThat(statement.uncommitted()).contains(Money.parse("GBP 18389.00"));

        List<Project> projects = programme.projects().stream()
                .filter(project -> project.areas().contains(AreaId.of("grassland-hasmoor")))
                .toList();
        LeverageComparison figures = Leverage.asOf(asOf).compare(projects);
        figures.toText();

        assertThat(figures.toText()).contains("10.14", "20.93", "50.91");

        LeverageTotals totals = Leverage.asOf(asOf).totals();
        projects.forEach(totals::add);
        Map<String, String> sent = totals.state();
        LeverageSummary summary = Leverage.asOf(asOf).totals(sent).result();

        assertThat(summary.ratio(LeverageConvention.MATCH_PER_GRANT))
                .isEqualTo(figures.results().get(0).ratio(LeverageConvention.MATCH_PER_GRANT));

        GoldenThreadResult thread = GoldenThread.asOf(asOf).of(programme);
        thread.activities();
        thread.spend().notCovered();

        assertThat(thread.explain()).isNotEmpty();

        Verdict forum = CompositionPresets.neighbourhoodForum().verdict(board, RuleContext.on(asOf));

        assertThat(forum.description()).isNotBlank();

        Turnover turnover = Turnover.between(board, LocalDate.of(2015, 7, 1), asOf);
        turnover.rate();

        assertThat(turnover.rate()).contains(Share.of(0, 8));

        FundStatement ofRecords = FundAccounts.asOf(asOf).statement(programme);

        assertThat(ofRecords.uncommitted()).contains(Money.parse("GBP 0.00"));

        TaperSchedule taper =
                Taper.byPercentages(50, 30, 20).schedule(Money.parse("GBP 12000.00"), asOf, Period.ofYears(1));
        Apportionment thirds = Apportionment.byNumbers(Money.parse("GBP 100.00"), 1, 1, 1);

        assertThat(taper.instalments()).hasSize(3);
        assertThat(thirds.parts()).startsWith(Money.parse("GBP 33.34"));

        Member councillor = board.members()
                .get(0)
                .withAffiliations(
                        AffiliationPeriod.councillor(TierOfGovernment.UNITARY, Periods.parse("2015-07-01/..")));

        assertThat(councillor.affiliations()).hasSize(1);

        RatioEstimate estimate = Sample.of(Leverage.asOf(asOf).of(projects), LeverageConvention.MATCH_PER_GRANT)
                .estimate()
                .orThrow();
        ConfidenceSet interval = Confidence.ofPercent(95).t(estimate);
        interval.toText();

        assertThat(estimate.ratio()).isEqualTo(Ratio.of(91_543, 9_031));
        assertThat(interval).isInstanceOf(ConfidenceSet.TooFewUnits.class);
        assertThat(Confidence.ofPercent(95).evenForFewUnits().t(estimate).toInterval())
                .isPresent();
    }

    private static String jsonOfTheReadme(int piece) throws Exception {
        return readme().split("```json\n", -1)[piece].split("```", 2)[0];
    }

    @Test
    void theReformInAFileIsThatInCode(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("reform.json");
        Files.writeString(file, jsonOfTheReadme(1));

        assertThat(BigLocalJson.standard()
                        .readReform(file, BigLocalRules.standard())
                        .orThrow())
                .isEqualTo(Reform.of("At least 60 % residents")
                        .from(
                                LocalDate.of(2016, 4, 1),
                                Settings.none().value(ResidentMajority.ID, "minimum", Ratio.ofPercent(60))));
    }

    @Test
    void theRulesInAFileAreReadAndWrittenBack(@TempDir Path folder) throws Exception {
        String shown = jsonOfTheReadme(2);
        Path file = folder.resolve("rules.json");
        Files.writeString(file, shown);

        RuleSet published = BigLocalRules.standard();
        Loaded<RuleSet> set =
                BigLocalJson.standard().readSettings(file, published).map(published::with);
        set.problems().forEach(System.out::println);

        BigLocalJson.standard().write(set.orThrow().settings().differencesFrom(published.settings()), file);

        assertThat(set.problems()).isEmpty();
        assertThat(new ObjectMapper().readTree(Files.readString(file))).isEqualTo(new ObjectMapper().readTree(shown));
        assertThat(set.orThrow().severityOf(MinimumSize.ID)).isEqualTo(Severity.WARNING);
    }

    @Test
    void aSpreadsheetOfGrantsBecomes360GivingDataAndAreas(@TempDir Path folder) throws Exception {
        try (SheetWriter writer = SheetFiles.standard().write(folder.resolve("grants.xlsx"))) {
            writer.begin(
                    "grants",
                    List.of(
                            "Identifier",
                            "Title",
                            "Description",
                            "Currency",
                            "Amount Awarded",
                            "Award Date",
                            "Recipient Org:Identifier",
                            "Recipient Org:Name",
                            "Funding Org:Identifier",
                            "Funding Org:Name",
                            "Beneficiary Location:Name"));
            writer.row(List.of(
                    new Cell.Text("360G-madeup-1"),
                    new Cell.Text("Lunch club"),
                    new Cell.Text("Food and rent"),
                    new Cell.Text("GBP"),
                    new Cell.Numeric(new BigDecimal("1234.50")),
                    new Cell.Day(LocalDate.of(2021, 4, 13)),
                    new Cell.Text("GB-CHC-1234567"),
                    new Cell.Text("Northside Group"),
                    new Cell.Text("GB-CHC-7654321"),
                    new Cell.Text("Madeup Trust"),
                    new Cell.Text("Barrowcliff")));
            writer.finish();
        }

        Path sheet = folder.resolve("grants.xlsx");
        Loaded<GivingPackage> spreadsheet = ThreeSixtyGiving.standard().read(sheet);
        spreadsheet.problems().forEach(System.out::println); // each with sheet, cell and heading
        GivingPackage data = spreadsheet.value().orElseThrow();
        ThreeSixtyGiving.standard().write(data, folder.resolve("grants.json"));

        GivingReport checked = GivingChecks.published().check(sheet, LocalDate.of(2026, 11, 30));
        System.out.println(checked.toText()); // validity, the published checks, a summary

        Mapped<Programme> mapped =
                GivingMapping.localTrust().toProgramme(data, BigLocalAreas.programme(), GivingAreas.bigLocalByName());
        mapped.explain().forEach(System.out::println); // what a programme has no place for, by grant and field

        Mapped<GivingPackage> published = GivingMapping.localTrust()
                .withEndowment(
                        Money.parse("GBP 200000000.00"), LocalDate.of(2012, 2, 1)) // if it is to be published too
                .toGiving(mapped.value());

        assertThat(published.value().grants()).isNotEmpty();
        assertThat(checked.grants()).isEqualTo(1);
        assertThat(checked.invalidGrants()).isZero();
        assertThat(ThreeSixtyGiving.standard()
                        .read(folder.resolve("grants.json"))
                        .orThrow())
                .isEqualTo(data);
        assertThat(mapped.value().grants()).singleElement().satisfies(grant -> {
            assertThat(grant.area())
                    .isEqualTo(BigLocalAreas.named("Barrowcliff").orElseThrow().id());
            assertThat(grant.amountAwarded()).contains(Money.parse("GBP 1234.50"));
        });
    }

    @Test
    void aListOfTheGrantsOfACommunityFoundationBecomesAProgrammeAnd360GivingData(@TempDir Path folder)
            throws Exception {
        Files.writeString(folder.resolve("list.csv"), MADE_UP_GRANTS.replace("%s", "GB-CHC-1888888,A Foundation"));

        Path list = folder.resolve("list.csv");
        GivingPackage made = ThreeSixtyGiving.standard().read(list).orThrow();
        System.out.println(
                GivingChecks.published().check(list, LocalDate.of(2026, 11, 30)).toText());

        GivingOrganisation foundation = GivingOrganisation.builder()
                .id("GB-CHC-1888888")
                .name("A Foundation")
                .build();
        GivingMapping grants = GivingMapping.ofGrants("360G-madeup", foundation); // it makes grants to groups itself
        Programme bare = Programme.builder()
                .id(ProgrammeId.of("madeup"))
                .name("Grants of a foundation")
                .build();
        Mapped<Programme> taken = grants.toProgramme(made, bare, GivingAreas.byLocation()); // each ward is an area
        System.out.println(taken.toText());
        GrantSummaries.asOf(LocalDate.of(2026, 11, 30))
                .byArea(taken.value().grants(), taken.value().schemes())
                .forEach((ward, summary) -> System.out.println(ward + ": " + summary.toText()));

        Mapped<GivingPackage> again = grants.withAdditionalFields().toGiving(taken.value()); // with the descriptions
        System.out.println(again.toText());
        ThreeSixtyGiving.standard().write(again.value(), folder.resolve("list.json"));

        assertThat(taken.losses()).isEmpty();
        assertThat(again.losses()).isEmpty();
        assertThat(taken.value().grants()).hasSize(10);
        assertThat(taken.value().areas()).extracting(Area::name).containsExactly("Harbour", "Hill", "Mill", "Park");
        assertThat(ThreeSixtyGiving.standard()
                        .read(folder.resolve("list.json"))
                        .orThrow()
                        .grants())
                .allSatisfy(grant -> assertThat(grant.fundingOrganizations()).containsExactly(foundation))
                .extracting(grant -> grant.description().orElseThrow())
                .startsWith("A summer holiday club for children");
    }

    private static final String MADE_UP_GRANTS = """
                Identifier,Title,Description,Currency,Amount Awarded,Award Date,Recipient Org:Identifier,Recipient Org:Name,Grant Programme:Title,Beneficiary Location:Name,Beneficiary Location:Geographic Code,Funding Org:Identifier,Funding Org:Name
                360G-madeup-1,Holiday club,A summer holiday club for children,GBP,2500,2024-04-02,GB-CHC-1777771,Harbour Play,Small Grants,Harbour,E05009001,%s
                360G-madeup-2,Warm hub,A warm space in winter,GBP,4000.50,2024-04-02,GB-CHC-1777772,Harbour Hall Trust,Small Grants,Harbour,E05009001,%s
                360G-madeup-3,Allotment tools,Tools for a community allotment,GBP,600,2024-04-02,360G-madeup-org-3,Hill Allotments,Small Grants,Hill,E05009002,%s
                360G-madeup-4,Lunch club,A weekly lunch club,GBP,1800,2024-06-11,GB-COH-07777774,Hill Lunches CIC,Small Grants,Hill,E05009002,%s
                360G-madeup-5,Youth boxing,Coaching for young people,GBP,3000,2024-06-11,GB-CHC-1777775,Mill Boxing Club,Youth Fund,Mill,E05009003,%s
                360G-madeup-6,Choir,A choir for all ages,GBP,950,2024-06-11,360G-madeup-org-6,Mill Singers,Small Grants,Mill,E05009003,%s
                360G-madeup-7,Debt advice,Advice sessions,GBP,9000,2024-09-17,GB-CHC-1777777,Town Advice,Advice Fund,Park,E05009004,%s
                360G-madeup-8,Bike repair,Repair workshops,GBP,1200,2024-09-17,GB-COH-07777778,Park Bikes CIC,Small Grants,Park,E05009004,%s
                360G-madeup-9,Carers group,Meetings of carers,GBP,750,2024-09-17,360G-madeup-org-9,Park Carers,Small Grants,Park,E05009004,%s
                360G-madeup-10,Repair cafe,Tools and insurance,GBP,1100,2024-12-03,GB-CHC-1777780,Harbour Repair,Small Grants,Harbour,E05009001,%s
                """;

    @Test
    void commissionsGoOutAsOpenContractingDataAndComeBack(@TempDir Path folder) throws Exception {
        Programme programme = Programme.builder()
                .id(ProgrammeId.of("north"))
                .name("North")
                .addArea(Area.builder().id(AreaId.of("north")).name("North").build())
                .addCommission(Commission.builder()
                        .id(CommissionId.of("advice"))
                        .area(AreaId.of("north"))
                        .title("Advice sessions")
                        .signed(LocalDate.of(2020, 1, 6))
                        .value(Money.parse("GBP 9000.00"))
                        .build())
                .build();

        OcdsMapping mapping =
                OcdsMapping.of("ocds-abc123"); // the prefix that the Open Contracting Partnership gave you
        Mapped<List<OcdsRelease>> releases = mapping.toReleases(programme, LocalDate.of(2026, 3, 31));
        System.out.println(releases.toText()); // what a release has no place for, by commission and field
        Programme back =
                mapping.toCommissions(releases.value(), programme).value().in(programme);

        assertThat(back.commissions()).isEqualTo(programme.commissions());

        OpenContracting.standard().write(OcdsPackage.ofReleases(releases.value()), folder.resolve("releases.json"));
        OcdsPackage contracts =
                OpenContracting.standard().read(folder.resolve("releases.json")).orThrow();
        List<OcdsRecord> merged = OcdsRecord.ofEachProcess(contracts.releases()).orThrow();
        Report coherence = OcdsChecks.standard().check(OcdsPackage.ofRecords(merged), LocalDate.of(2026, 3, 31));

        assertThat(coherence.open()).isEmpty();
    }

    @Test
    void testing(@TempDir Path folder) {
        Programme fullest = Samples.maximal(); // every field of every type has a value
        Programme barest = Samples.minimal(); // a record of each kind, with what is required
        Programme valid = ValidProgrammes.of(1).withAreas(100).programme();
        Programme faulty = ValidProgrammes.of(1).with(Fault.RESIDENT_MINORITY);
        Report found = BigLocalRules.standard().check(faulty, ValidProgrammes.DAY);
        assertThat(found.open()).extracting(Report.PlacedFinding::rule).containsOnly(Fault.RESIDENT_MINORITY.rule());
        Programme any = RandomProgrammes.of(42, LocalDate.of(2019, 1, 1)).programme(); // whatever the types allow

        class MyFormatTest extends FormatContract {
            @Override
            protected Loaded<Programme> read(Path file) {
                return BigLocalJson.standard().read(file);
            }

            @Override
            protected String fileName() {
                return "programme.json";
            }

            @Override
            protected void write(Programme programme, Path file) {
                BigLocalJson.standard().write(programme, file);
            }

            @Override
            protected Class<? extends Place> placesAre() {
                return Place.InText.class;
            }
        }

        assertThat(fullest.grants()).isNotEmpty();
        assertThat(barest.grants()).hasSize(1);
        assertThat(valid.areas()).hasSize(100);
        assertThat(any.id()).isNotEqualTo(valid.id());
        new MyFormatTest().everyRecordHasAPlace(folder);
    }
}
