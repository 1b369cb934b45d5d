package io.github.biglocal.foresight;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.foresight.VerdictHistory.KnownAnswer;
import io.github.biglocal.foresight.VerdictHistory.KnownAnswer.Standing;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.partnership.Member;
import io.github.biglocal.partnership.MinimumSize;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.PartnershipId;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.rule.Acceptance;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.ReportComparison;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.testkit.RandomProgrammes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Both days are answered: what was true on one, as known on the other. */
class ProgrammeVersionsTest {
    private static final LocalDate MARCH = LocalDate.of(2016, 3, 31);
    private static final LocalDate JUNE = LocalDate.of(2016, 6, 30);
    private static final LocalDate SEPTEMBER = LocalDate.of(2016, 9, 30);
    private static final RuleSet SIZE = RuleSet.of(List.of(MinimumSize.standard()));

    private static Programme named(String name) {
        return Programme.builder().id(ProgrammeId.of("p")).name(name).build();
    }

    /** A programme with one partnership of so many members, all in post in 2016. */
    private static Programme board(int members) {
        return named("P")
                .withAreas(Area.builder().id(AreaId.of("north")).name("North").build())
                .withPartnerships(partnership("board", members));
    }

    private static Partnership partnership(String id, int members) {
        return Partnership.builder()
                .id(PartnershipId.of(id))
                .area(AreaId.of("north"))
                .addAllMembers(IntStream.range(0, members)
                        .mapToObj(number -> Member.builder()
                                .id(PersonId.of("m" + number))
                                .addTerms(Periods.parse("2016-01-01/2016-12-31"))
                                .build())
                        .toList())
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "0001-01-01,",
        "2016-03-30,",
        "2016-03-31, first",
        "2016-04-01, first",
        "2016-06-29, first",
        "2016-06-30, second",
        "2016-09-29, second",
        "2016-09-30,",
        "2016-10-31,",
        "2016-11-01, third",
        "9999-12-31, third"
    })
    void aVersionIsWhatWasKnownFromItsDayToTheNextVersion(LocalDate day, String name) {
        ProgrammeVersions versions = ProgrammeVersions.of(MARCH, named("first"))
                .with(JUNE, named("second"))
                .withLost(SEPTEMBER)
                .with(LocalDate.of(2016, 11, 1), named("third"));

        assertThat(versions.asKnownOn(day).map(Programme::name)).isEqualTo(Optional.ofNullable(name));
    }

    @Test
    void theOrderInWhichVersionsAreGivenDoesNotMatter() {
        SortedMap<LocalDate, Programme> newestFirst = new TreeMap<>(Comparator.reverseOrder());
        newestFirst.putAll(Map.of(MARCH, named("first"), JUNE, named("second"), SEPTEMBER, named("third")));

        assertThat(ProgrammeVersions.of(newestFirst))
                .isEqualTo(ProgrammeVersions.of(JUNE, named("second"))
                        .with(SEPTEMBER, named("third"))
                        .with(MARCH, named("first")))
                .hasSameHashCodeAs(ProgrammeVersions.of(newestFirst))
                .hasToString("3 versions, known from 31 March 2016 to 30 September 2016")
                .satisfies(versions -> assertThat(versions.atHand()).containsOnlyKeys(MARCH, JUNE, SEPTEMBER));
        assertThat(ProgrammeVersions.of(JUNE, named("P")).withLost(MARCH))
                .hasToString("2 versions (1 lost), known from 31 March 2016 to 30 June 2016")
                .satisfies(versions -> assertThat(versions.lost()).containsExactly(MARCH))
                .isNotEqualTo(ProgrammeVersions.of(JUNE, named("P")));
    }

    @Test
    void versionsThatAreNoneOfOneDayOrOfSeveralProgrammesAreRefused() {
        ProgrammeVersions one = ProgrammeVersions.of(MARCH, named("P"));
        Programme other =
                Programme.builder().id(ProgrammeId.of("other")).name("P").build();

        assertRefused("ProgrammeVersions", "versions", () -> ProgrammeVersions.of(Map.of()));
        assertRefused("ProgrammeVersions", "knownFrom", () -> one.with(MARCH, named("again")));
        assertRefused("ProgrammeVersions", "knownFrom", () -> one.withLost(MARCH));
        assertRefused("ProgrammeVersions", "knownFrom", () -> one.withLost(JUNE).with(JUNE, named("P")));
        assertRefused("ProgrammeVersions", "programme", () -> one.with(JUNE, other));
        assertRefused("ProgrammeVersions", "knownFrom", () -> ProgrammeVersions.of(LocalDate.MAX, named("P")));
        assertRefused(
                "ProgrammeVersions", "knownFrom", () -> ProgrammeVersions.of(LocalDate.of(0, 12, 31), named("P")));
    }

    @Test
    void aReportSaysBothDaysAndWhyThereIsNone() {
        ProgrammeVersions versions =
                ProgrammeVersions.of(MARCH, board(7)).with(JUNE, board(8)).withLost(SEPTEMBER);

        assertThat(versions.report(SIZE, MARCH, JUNE))
                .hasToString("On 31 March 2016, as known on 30 June 2016 (version of 30 June 2016): 1 satisfied,"
                        + " 0 breached, 0 accepted, 0 not known, 0 not applicable, 0 failed to run.");
        KnownReport earlier = versions.report(SIZE, SEPTEMBER, JUNE.minusDays(1));
        assertThat(earlier.toText())
                .startsWith(
                        "On 30 September 2016, as known on 29 June 2016, when that day was still to come (version of"
                                + " 31 March 2016): 0 satisfied, 1 breached")
                .contains("\nPartnership board. ");
        assertThat(earlier.explain()).hasSize(2);
        assertThat(versions.report(SIZE, MARCH, MARCH.minusDays(1)))
                .hasToString("On 31 March 2016, as known on 30 March 2016, when that day was still to come: no"
                        + " version was known yet, so there is no answer.")
                .satisfies(report -> assertThat(report.report()).isEmpty())
                .satisfies(report -> assertThat(report.version()).isEmpty());
        assertThat(versions.report(SIZE, MARCH, SEPTEMBER))
                .hasToString("On 31 March 2016, as known on 30 September 2016: the version of 30 September 2016 is"
                        + " lost, so what was known is not known.")
                .satisfies(report -> assertThat(report.version()).hasValue(SEPTEMBER));
    }

    @Test
    void anAnswerIsFollowedFromVersionToVersion() {
        ProgrammeVersions versions = ProgrammeVersions.of(MARCH, named("P"))
                .with(LocalDate.of(2016, 4, 30), board(7))
                .with(LocalDate.of(2016, 5, 31), board(7))
                .withLost(JUNE)
                .withLost(LocalDate.of(2016, 7, 31))
                .with(SEPTEMBER, board(8));

        VerdictHistory history = versions.answersAbout(
                MARCH, SIZE, MinimumSize.ID, partnership("board", 0).reference());

        assertThat(history.answers())
                .extracting(KnownAnswer::known)
                .containsExactly(
                        Periods.parse("2016-03-31/2016-04-29"),
                        Periods.parse("2016-04-30/2016-06-29"),
                        Periods.parse("2016-06-30/2016-09-29"),
                        Periods.parse("2016-09-30/.."));
        assertThat(history.answers())
                .extracting(KnownAnswer::standing)
                .containsExactly(Standing.NOT_RECORDED, Standing.ASKED, Standing.LOST, Standing.ASKED);
        assertThat(history.answers())
                .flatExtracting(KnownAnswer::answers)
                .extracting(VerdictHistory.OneAnswer::answer)
                .containsExactly(Answer.BREACHED, Answer.SATISFIED);
        assertThat(history.explain())
                .hasSize(5)
                .startsWith("%s (%s), Partnership board, on 31 March 2016: 4 answers."
                        .formatted(MinimumSize.standard().info().title(), MinimumSize.ID))
                .contains(
                        "Known from 31 March 2016 to 29 April 2016: It was not recorded.",
                        "From 30 June 2016 to 29 September 2016 the version is lost, so what was known is not known.");
    }

    @Test
    void foldersWithinTheFolderAreNotLookedInto(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("2016-03-31.json"), "");
        Files.createDirectory(folder.resolve("2016-06-30"));
        Files.createDirectory(folder.resolve("2016-03-31"));
        Files.createDirectory(folder.resolve("notes"));

        assertThat(ProgrammeVersions.read(folder, List.of(".json"), file -> Loaded.of(named("P"))))
                .isEqualTo(Loaded.of(ProgrammeVersions.of(MARCH, named("P"))));
    }

    @Test
    void onlyFilesThatEndAsVersionsDoAreReadAndADatedOneOfAnotherEndingIsAWarning(@TempDir Path folder)
            throws IOException {
        for (String name : List.of("2016-03-31.XLSX", "2016-06-01-notes.txt", "2016-09-30.json", "README.md")) {
            Files.writeString(folder.resolve(name), "");
        }

        Loaded<ProgrammeVersions> loaded =
                ProgrammeVersions.read(folder, List.of(".xlsx"), file -> Loaded.of(named("P")));

        assertThat(loaded.orThrow()).isEqualTo(ProgrammeVersions.of(MARCH, named("P")));
        assertThat(loaded.warnings())
                .extracting(Problem::code, problem -> problem.place().toString(), Problem::message, Problem::repair)
                .containsExactly(
                        tuple(
                                ProgrammeVersions.NOT_A_VERSION,
                                folder.resolve("2016-06-01-notes.txt").toString(),
                                "The name begins with a day and does not end in .xlsx, so the file is not read.",
                                "If it is a version, save it as 2016-03-31.xlsx; otherwise move it to another folder."),
                        tuple(
                                ProgrammeVersions.NOT_A_VERSION,
                                folder.resolve("2016-09-30.json").toString(),
                                "The name begins with a day and does not end in .xlsx, so the file is not read.",
                                "If it is a version, save it as 2016-03-31.xlsx; otherwise move it to another folder."));
    }

    @Test
    void withoutAnEndingNoFileCouldBeAVersion(@TempDir Path folder) {
        assertRefused(
                "ProgrammeVersions",
                "endings",
                () -> ProgrammeVersions.read(folder, List.of(), file -> Loaded.of(named("P"))));
        assertRefused(
                "ProgrammeVersions",
                "endings",
                () -> ProgrammeVersions.read(folder, List.of(" "), file -> Loaded.of(named("P"))));
    }

    @Test
    void eachRecordThatSharesAnIdHasItsAnswer() {
        Programme twice = board(7).withPartnerships(partnership("board", 7), partnership("board", 8));
        // The second of them changes, the first does not.
        Programme later = board(7).withPartnerships(partnership("board", 7), partnership("board", 7));

        VerdictHistory history = ProgrammeVersions.of(MARCH, twice)
                .with(JUNE, later)
                .answersAbout(
                        MARCH, SIZE, MinimumSize.ID, partnership("board", 0).reference());

        assertThat(history.answers())
                .extracting(answer -> answer.answers().stream()
                        .map(VerdictHistory.OneAnswer::answer)
                        .toList())
                .containsExactly(List.of(Answer.BREACHED, Answer.SATISFIED), List.of(Answer.BREACHED, Answer.BREACHED));
        assertThat(history.answers().get(0).toString())
                .startsWith("Known from 31 March 2016 to 29 June 2016: 2 records have this id. Breached: ")
                .contains(" Satisfied: ");
    }

    @Test
    void aRecordThatIsAddedWasNotRecordedBefore() {
        assertThat(ProgrammeVersions.of(MARCH, named("P"))
                        .with(JUNE, board(7))
                        .answersAbout(MARCH, SIZE)
                        .explain())
                .anyMatch(line -> line.contains("Before: It was not recorded. Now: Breached: "));
    }

    @Test
    void aSecondRecordOfAnIdWasNotRecordedBeforeAndIsOfNoSingleArea() {
        Partnership elsewhere = partnership("board", 8).withArea(AreaId.of("south"));
        ProgrammeVersions versions = ProgrammeVersions.of(MARCH, board(7))
                .with(JUNE, board(7).withPartnerships(partnership("board", 7), elsewhere));

        assertThat(versions.answersAbout(MARCH, SIZE).explain())
                .last()
                .asString()
                .startsWith("Partnership board: ")
                .contains("Before: It was not recorded. Now: Satisfied");
    }

    @Test
    void anAnswerThatIsAcceptedIsSaidToBeAndARuleThatIsNotInTheSetIsRefused() {
        Partnership board = partnership("board", 7);
        RuleSet accepting = SIZE.accepting(
                        new Acceptance(MinimumSize.ID, board.reference(), "agreed", LocalDate.of(2016, 12, 31)))
                .withSeverity(MinimumSize.ID, Severity.INFO);
        ProgrammeVersions versions = ProgrammeVersions.of(MARCH, board(7));

        assertThat(versions.answersAbout(MARCH, accepting, MinimumSize.ID, board.reference())
                        .answers())
                .singleElement()
                .satisfies(answer -> assertThat(answer.answers())
                        .extracting(VerdictHistory.OneAnswer::answer)
                        .containsExactly(Answer.ACCEPTED))
                .satisfies(
                        answer -> assertThat(answer.toString()).contains("from 31 March 2016: Accepted. Breached: "));
        assertRefused(
                "RuleSet",
                "id",
                () -> versions.answersAbout(MARCH, SIZE, RuleId.of("partnership-size"), board.reference()));
    }

    @Test
    void whatChangesInAReportIsSaidByAreaAndTogetherWhereItIsTheSame() {
        Programme before = board(7).withPartnerships(partnership("one", 7), partnership("two", 7), partnership("x", 8));
        Programme after = board(7).withPartnerships(partnership("one", 8), partnership("two", 8), partnership("x", 7));

        ReportHistory history = ProgrammeVersions.of(MARCH, before)
                .withLost(JUNE)
                .with(SEPTEMBER, after)
                .answersAbout(MARCH, SIZE);

        String title = MinimumSize.standard().info().title();
        assertThat(history.steps()).hasSize(2);
        assertThat(history.explain())
                .hasSize(7)
                .startsWith(
                        "What was known of 31 March 2016, version by version.",
                        "Known from 31 March 2016 to 29 June 2016: 1 satisfied, 2 breached, 0 accepted, 0 not known, 0"
                                + " not applicable, 0 failed to run.",
                        "From 30 June 2016 to 29 September 2016 the version is lost, so what was known is not known.",
                        "Known from 30 September 2016: 2 satisfied, 1 breached, 0 accepted, 0 not known, 0 not"
                                + " applicable, 0 failed to run.",
                        "3 answers changed.")
                .contains("Area north, Partnership one and Partnership two: " + title
                        + ". Before: Breached. Now: Satisfied.")
                .anyMatch(line -> line.startsWith("Area north, Partnership x: " + title + ". Before: Satisfied")
                        && line.contains(" Now: Breached: "));
    }

    @Test
    void aRecordThatALaterVersionLeavesOutIsSaidUnderItsArea() {
        assertThat(ProgrammeVersions.of(MARCH, board(7))
                        .with(JUNE, board(7).withPartnerships())
                        .answersAbout(MARCH, SIZE)
                        .explain())
                .last()
                .asString()
                .startsWith("Area north, Partnership board: ")
                .endsWith(" Now: It was not recorded.");
    }

    /** Versions that differ by one record each, whatever the types allow. */
    private static SortedMap<LocalDate, Programme> versions(int seed) {
        Random random = new Random(seed);
        Programme version = RandomProgrammes.of(seed, LocalDate.of(2019, 1, 1)).programme();
        SortedMap<LocalDate, Programme> versions = new TreeMap<>();
        LocalDate day = LocalDate.of(2018, 6, 30);
        for (int number = 0; number < 4; number++) {
            versions.put(day, version);
            List<Entity> others = RandomProgrammes.of(1000L * seed + number, LocalDate.of(2019, 1, 1))
                    .programme()
                    .recordsWithin();
            version = version.replacing(others.get(random.nextInt(others.size())));
            day = day.plusDays(1 + random.nextInt(400));
        }
        return versions;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aReportIsThatOfTheVersionKnownThenWhateverTheTwoDays(int seed) {
        RuleSet rules = BigLocalRules.all();
        SortedMap<LocalDate, Programme> given = versions(seed);
        ProgrammeVersions versions = ProgrammeVersions.of(given);
        List<LocalDate> days = new ArrayList<>(List.of(LocalDate.of(2017, 1, 1), LocalDate.of(2025, 1, 1)));
        given.keySet().forEach(day -> days.addAll(List.of(day.minusDays(1), day)));

        for (LocalDate asOf : List.of(LocalDate.of(2018, 12, 31), LocalDate.of(2019, 7, 1))) {
            Map<LocalDate, Report> reports = new TreeMap<>();
            given.forEach((day, programme) -> reports.put(day, rules.check(programme, asOf)));
            for (LocalDate knownOn : days) {
                Optional<Report> expected = given.keySet().stream()
                        .filter(day -> !day.isAfter(knownOn))
                        .reduce((earlier, later) -> later)
                        .map(reports::get);
                assertThat(versions.report(rules, asOf, knownOn).report().equals(expected))
                        .as("asked about %s as known on %s", asOf, knownOn)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5})
    void theHistoryOfAReportIsThatOfEachOfItsAnswers(int seed) {
        LocalDate asOf = LocalDate.of(2019, 7, 1);
        RuleSet rules = BigLocalRules.standard();
        List<Programme> given = List.copyOf(versions(seed).values());
        ProgrammeVersions versions = ProgrammeVersions.of(versions(seed));
        ReportHistory history = versions.answersAbout(asOf, rules);

        assertThat(history.steps().get(0).change()).isEmpty();
        assertThat(history.steps().stream().flatMap(step -> step.change().stream()))
                .anySatisfy(change -> assertThat(change.changesOfKind()).isNotEmpty());
        for (int next = 1; next < given.size(); next++) {
            ReportComparison expected = ReportComparison.between(
                    rules.check(given.get(next - 1), asOf), rules.check(given.get(next), asOf));
            ReportComparison change = history.steps().get(next).change().orElseThrow();
            assertThat(change.equals(expected)).isTrue();
            for (ReportComparison.VerdictChange each : change.verdictChanges()) {
                LocalDate known = history.steps().get(next).known().getStart();
                Optional<Verdict> now = versions.answersAbout(asOf, rules, each.rule(), each.about()).answers().stream()
                        .filter(answer -> answer.known().contains(known))
                        .findFirst()
                        .flatMap(answer -> answer.answers().stream().findFirst())
                        .flatMap(VerdictHistory.OneAnswer::verdict)
                        .filter(verdict -> !(verdict instanceof Verdict.NotApplicable));
                assertThat(now.equals(each.after())).as(each.toString()).isTrue();
            }
        }
    }
}
