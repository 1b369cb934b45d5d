package io.github.biglocal.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.EntityId;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.evidence.Activity;
import io.github.biglocal.evidence.ActivityId;
import io.github.biglocal.foresight.Question;
import io.github.biglocal.foresight.Questions;
import io.github.biglocal.foresight.UnknownVerdict;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.grant.GrantId;
import io.github.biglocal.grant.Purpose;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.match.ContributionKind;
import io.github.biglocal.match.FundingLine;
import io.github.biglocal.match.FundingStatus;
import io.github.biglocal.match.Project;
import io.github.biglocal.match.ProjectId;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.partnership.Member;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.PartnershipId;
import io.github.biglocal.partnership.PartnershipReview;
import io.github.biglocal.partnership.PartnershipReviewId;
import io.github.biglocal.partnership.Residence;
import io.github.biglocal.partnership.ResidencePeriod;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.PlanId;
import io.github.biglocal.programme.Answers;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.FieldForm;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.reading.TextForms;
import io.github.biglocal.reading.TypeShape;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.support.RepAssignment;
import io.github.biglocal.support.RepAssignmentId;
import io.github.biglocal.tables.CellSettings.DateOrder;
import io.github.biglocal.tables.grid.Cell;
import io.github.biglocal.tables.grid.Rows;
import io.github.biglocal.tables.grid.SheetFiles;
import io.github.biglocal.tables.grid.SheetWriter;
import io.github.biglocal.tables.grid.Sheets;
import io.github.biglocal.testkit.RandomProgrammes;
import io.github.biglocal.testkit.Samples;
import io.github.biglocal.text.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeten.extra.LocalDateRange;

class QuestionTableTest {
    private static final LocalDate DAY = LocalDate.of(2016, 6, 1);
    private static final AreaId NORTH = AreaId.of("north");
    private static final int RECORD = 1;
    private static final int ID = 2;
    private static final int WHAT = 3;
    private static final int ENTRY = 4;
    private static final int SO_FAR = 5;
    private static final int HOW = 8;
    private static final int ANSWER = 9;
    private static final int FIELD = 10;

    /** What is asked of which record. */
    private static final Map<String, List<String>> FACTS = Map.of(
            "Plan", List.of("endorsed", "period", "vision", "priorities", "PlanReview"),
            "Grant", List.of("purposes"),
            "Project", List.of("matchLines/0/status", "matchLines/1/amount"),
            "Member", List.of("residence", "affiliations"),
            "Activity", List.of("plan"),
            "PartnershipReview", List.of("members"));

    private static final Map<String, String> GOOD = Map.of(
            "endorsed", "1 July 2015",
            "period", "2015-07-01/2018-06-30",
            "vision", "A place to meet",
            "purposes", "EVENT",
            "matchLines/0/status", "pledged",
            "matchLines/1/amount", "£2,500",
            "residence", "Resident",
            "plan", "p",
            "members", "9");

    private static final Programme PROGRAMME = Samples.empty()
            .withAreas(Area.builder().id(NORTH).name("North").build())
            .withPlans(Plan.builder().id(PlanId.of("p")).area(NORTH).build())
            .withGrants(Grant.builder()
                    .id(GrantId.of("g"))
                    .area(NORTH)
                    .title("Fair")
                    .build())
            .withProjects(Project.builder()
                    .id(ProjectId.of("d"))
                    .area(NORTH)
                    .title("Park")
                    .addMatchLines(FundingLine.of(Money.parse("GBP 1")), FundingLine.of(Money.parse("GBP 2")))
                    .build())
            .withPartnerships(Partnership.builder()
                    .id(PartnershipId.of("board"))
                    .area(NORTH)
                    .addMembers(Member.builder()
                            .id(PersonId.of("m1"))
                            .addTerm(Periods.parse("2015-01-01/.."))
                            .build())
                    .build())
            .withActivities(Activity.builder()
                    .id(ActivityId.of("a"))
                    .area(NORTH)
                    .title("Choir")
                    .build())
            .withPartnershipReviews(PartnershipReview.builder()
                    .id(PartnershipReviewId.of("r"))
                    .partnership(PartnershipId.of("board"))
                    .build());

    private static final RuleSet RULES = RuleSet.of(List.of(
            new Rule<Entity>(
                    RuleInfo.of("plan", RuleId.of("all-known"), RuleKind.RECORDS)
                            .title("All is known")
                            .rationale("Because.")
                            .source(Citation.of("s"))
                            .build(),
                    Entity.class) {
                @Override
                protected Verdict judge(Entity record, RuleContext context) {
                    List<Missing> missing = FACTS
                            .getOrDefault(record.reference().kind(), List.of())
                            .stream()
                            .map(field -> Missing.of(record, field, "what its " + field + " is"))
                            .toList();
                    return missing.isEmpty() ? Verdict.satisfied() : Verdict.unknown(missing, missing.size());
                }
            }));

    private final BigLocalTables tables = BigLocalTables.standard();

    @TempDir
    private Path folder;

    private static List<List<Cell>> rows(Path file) throws IOException {
        List<List<Cell>> all = new ArrayList<>();
        try (Sheets sheets = SheetFiles.standard().open(file);
                Rows rows = sheets.sheets().get(0).rows()) {
            while (rows.next()) {
                List<Cell> cells = new ArrayList<>();
                for (int column = 1; column <= FIELD + 1; column++) {
                    cells.add(rows.cell(column));
                }
                all.add(cells);
            }
        }
        return all;
    }

    /** What somebody writes into a row. */
    private interface Hand {
        void write(List<Cell> row);
    }

    private Path filledIn(String name, Hand hand) throws IOException {
        return filledIn(PROGRAMME, name, hand);
    }

    private Path filledIn(Programme programme, String name, Hand hand) throws IOException {
        return filledIn(Questions.of(programme, RULES, DAY), programme, name, hand);
    }

    private Path filledIn(Questions questions, Programme programme, String name, Hand hand) throws IOException {
        Path sent = folder.resolve("sent-" + name);
        tables.writeQuestions(questions, programme, sent);
        List<List<Cell>> rows = rows(sent);
        Path back = folder.resolve(name);
        try (SheetWriter writer = SheetFiles.standard().write(back)) {
            writer.begin("Questions", rows.get(0).stream().map(Cell::raw).toList());
            for (List<Cell> row : rows.subList(1, rows.size())) {
                hand.write(row);
                writer.row(row);
            }
            writer.finish();
        }
        return back;
    }

    private static Questions questions() {
        return Questions.of(PROGRAMME, RULES, DAY);
    }

    private static Hand writing(Map<String, String> answers) {
        return row -> Optional.ofNullable(answers.get(row.get(FIELD).raw()))
                .ifPresent(answer -> row.set(ANSWER, new Cell.Text(answer)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"answers.csv", "answers.xlsx"})
    void answersOfEachKindBecomeValuesOfTheRecords(String name) throws IOException {
        Loaded<Programme> known = tables.readAnswers(filledIn(name, writing(GOOD)), PROGRAMME);

        assertThat(known.problems()).isEmpty();
        Programme programme = known.orThrow();
        Plan plan = programme.plans().get(0);
        assertThat(plan.endorsed()).contains(LocalDate.of(2015, 7, 1));
        assertThat(plan.period()).contains(Periods.parse("2015-07-01/2018-06-30"));
        assertThat(plan.vision()).contains("A place to meet");
        assertThat(programme.grants().get(0).purposes()).hasToString("[EVENT]");
        Project project = programme.projects().get(0);
        assertThat(project.matchLines().get(0).status()).hasToString("Optional[PLEDGED]");
        assertThat(project.matchLines().get(1).amount()).isEqualTo(Money.parse("GBP 2500"));
        assertThat(programme.partnerships().get(0).members().get(0).residenceOn(DAY))
                .isEqualTo(Residence.RESIDENT);
        assertThat(programme.activities().get(0).plan()).contains(PlanId.of("p"));
        assertThat(programme.partnershipReviews().get(0).members()).hasValue(9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"answers.csv", "answers.xlsx"})
    void aBlankAnswerStaysUnknown(String name) throws IOException {
        Loaded<Programme> known = tables.readAnswers(filledIn(name, row -> {}), PROGRAMME);

        assertThat(known.problems()).isEmpty();
        assertThat(known.orThrow()).isEqualTo(PROGRAMME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not known",
                "Unknown",
                "N/A ",
                "Not known.",
                "don\u2019t know",
                "Don't know",
                "TBC",
                "not sure",
                "-",
                "?"
            })
    void anAnswerThatSaysNotKnownStaysUnknown(String word) throws IOException {
        Path file = filledIn("answers.csv", row -> {
            boolean isNumber = row.get(FIELD).raw().equals("members");
            if (List.of("endorsed", "vision", "plan").contains(row.get(FIELD).raw())
                    || (isNumber && !word.equals("-"))) {
                row.set(ANSWER, new Cell.Text(word));
            }
        });

        Loaded<Programme> known = tables.readAnswers(file, PROGRAMME);

        assertThat(known.problems()).isEmpty();
        assertThat(known.orThrow()).isEqualTo(PROGRAMME);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            matchLines/0/status | match lines, entry 1; amount £1
            matchLines/1/amount | match lines, entry 2 of 2
            residence           | ''
            """)
    void aRowAboutAnEntrySaysWhichIsMeant(String field, String entry) throws IOException {
        Path sent = folder.resolve("sent.csv");
        tables.writeQuestions(questions(), PROGRAMME, sent);

        assertThat(rows(sent))
                .filteredOn(row -> row.get(FIELD).raw().equals(field))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get(WHAT).raw()).startsWith("What its " + field + " is");
                    assertThat(row.get(ENTRY).raw()).isEqualTo(entry);
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            endorsed            | Write a date such as 29/02/2020 or 2020-02-29.
            period              | Write a period such as 01/04/2016 to 31/03/2019.
            plan                | Write the ID of the plan: p.
            residence           | Write one of resident or non-resident, as of 1 June 2016; it counts for that day only.
            priorities          | It is more than one cell can hold. Fill in priorities in the table Plan priorities.
            PlanReview          | It is more than one cell can hold. Add the records to the table Plan reviews.
            affiliations        | It is more than one cell can hold. Fill in affiliations in the table Member affiliations.
            """)
    void eachRowSaysHowItIsAnswered(String field, String how) throws IOException {
        Path sent = folder.resolve("sent.csv");
        tables.writeQuestions(questions(), PROGRAMME, sent);

        assertThat(rows(sent))
                .filteredOn(row -> row.get(FIELD).raw().equals(field))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get(HOW).raw()).isEqualTo(how);
                    assertThat(row.get(ANSWER).raw()).isEqualTo(GOOD.containsKey(field) ? "" : "# not in this cell");
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            endorsed            | 9 | soon       | INVALID_VALUE   | Answer
            period              | 9 | 2018-06-30/2015-07-01 | INVALID_VALUE | Answer
            residence           | 9 | maybe      | UNKNOWN_CODE    | Answer
            matchLines/1/amount | 9 | -5         | INVALID_VALUE   | Answer
            members             | 9 | many       | INVALID_VALUE   | Answer
            matchLines/1/amount | 4 | ''         | MISSING_FIELD   | Which entry
            PlanReview          | 9 | in May     | WRONG_TYPE      | Answer
            endorsed            | 1 | Plot       | INVALID_VALUE   | Record
            endorsed            | 2 | q          | INVALID_VALUE   | ID
            endorsed            | 10 | endorsd    | INVALID_VALUE   | Field
            matchLines/0/status | 10 | matchLines/9/status | INVALID_VALUE | Field
            matchLines/0/status | 10 | matchLines/x/status | INVALID_VALUE | Field
            """)
    void whatCannotBeReadIsAProblemWithItsCellAndTheOthersAreRecorded(
            String field, int column, String text, String code, String heading) throws IOException {
        Loaded<Programme> known = tables.readAnswers(
                filledIn("answers.csv", row -> {
                    boolean isIt = row.get(FIELD).raw().equals(field);
                    writing(GOOD).write(row);
                    if (isIt) {
                        row.set(column, new Cell.Text(text));
                    }
                }),
                PROGRAMME);

        assertThat(known.errors()).singleElement().satisfies(problem -> {
            assertThat(problem.code().value()).isEqualTo(code);
            assertThat(problem.place().toString()).contains("answers.csv").contains(heading);
        });
        assertThat(known.value().orElseThrow().activities().get(0).plan()).contains(PlanId.of("p"));
    }

    /** Of endorsed, a period, a list, an entry of a list, an amount, a dated series, another record, a number: what else was recorded. */
    static Stream<Arguments> recordedMeanwhile() {
        return Stream.of(
                Arguments.of("Plan", "p", "endorsed", LocalDate.of(2015, 7, 2), "2 July 2015"),
                Arguments.of("Plan", "p", "period", Periods.parse("2015-07-01/2018-07-01"), "1 July 2018"),
                Arguments.of("Plan", "p", "vision", "A garden", "something else"),
                Arguments.of("Grant", "g", "purposes", List.of(Purpose.EQUIPMENT), "something else"),
                Arguments.of("Project", "d", "matchLines/0/status", FundingStatus.RECEIVED, "received"),
                Arguments.of("Project", "d", "matchLines/1/amount", Money.parse("GBP 2600"), "£2,600"),
                Arguments.of("Member", "m1", "residence", Residence.NON_RESIDENT, "something else"),
                Arguments.of("Activity", "a", "plan", PlanId.of("p2"), "something else"),
                Arguments.of("PartnershipReview", "r", "members", 8, "8"));
    }

    @ParameterizedTest
    @MethodSource("recordedMeanwhile")
    void anAnswerDoesNotChangeWhatWasRecordedMeanwhile(
            String kind, String id, String field, Object value, String recorded) throws IOException {
        Missing fact = new Missing(new Reference(kind, id), field, "what it is");
        Programme meanwhile = Answers.to(PROGRAMME, DAY).record(fact, value).programme();

        Loaded<Programme> known = tables.readAnswers(filledIn("answers.csv", writing(GOOD)), meanwhile);

        assertThat(known.errors()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(TableProblems.RECORDED_OTHERWISE);
            assertThat(problem.place().toString()).contains("answers.csv").contains("Answer");
            assertThat(problem.message()).startsWith("By now ").contains(recorded);
        });
        Programme now = known.value().orElseThrow();
        assertThat(Answers.to(now, DAY).held(fact))
                .isEqualTo(Answers.to(meanwhile, DAY).held(fact));
        assertThat(now.plans().get(0).period()).isPresent();
        assertThat(now.partnershipReviews().get(0).members()).isPresent();
    }

    @ParameterizedTest
    @MethodSource("recordedMeanwhile")
    void whatWasRecordedMeanwhileAndIsTheSameIsNoProblem(
            String kind, String id, String field, Object other, String unused) throws IOException {
        Path answers = filledIn("answers.csv", writing(GOOD));
        Programme known = tables.readAnswers(answers, PROGRAMME).orThrow();
        Missing fact = new Missing(new Reference(kind, id), field, "what it is");
        Object same = Answers.to(known, DAY).held(fact).orElseThrow();
        Programme meanwhile = field.equals("residence")
                ? known
                : Answers.to(PROGRAMME, DAY).record(fact, same).programme();

        assertThat(same).isNotEqualTo(other);
        assertThat(tables.readAnswers(answers, meanwhile).problems()).isEmpty();
        assertThat(tables.readAnswers(answers, meanwhile).value()).contains(known);
    }

    @ParameterizedTest
    @ValueSource(strings = {"answers.csv", "answers.xlsx"})
    void aTableMayBeReadTwice(String name) throws IOException {
        Path answers = filledIn(name, writing(GOOD));
        Programme once = tables.readAnswers(answers, PROGRAMME).orThrow();

        Loaded<Programme> twice = tables.readAnswers(answers, once);

        assertThat(twice.problems()).isEmpty();
        assertThat(twice.value()).contains(once);
    }

    /** What is asked of an entry may change while the table is read; what it is known by is what does not. */
    @Test
    void aTableThatAnswersAllOfAnEntryMayBeReadTwice() throws IOException {
        FundingLine line = FundingLine.of(Money.parse("GBP 3000")).withContributor(OrganisationId.of("trust"));
        Programme asked =
                withMatch(line.withBound(Bound.MORE_THAN), FundingLine.ofUnknownAmount(CurrencyUnit.GBP), line);
        List<Missing> facts = Stream.of("amount", "status", "kind", "date")
                .flatMap(field -> IntStream.range(0, 3).mapToObj(entry -> "matchLines/" + entry + "/" + field))
                .map(field -> Missing.of(asked.projects().get(0), field, "what it is"))
                .toList();
        Path answers = filledIn(
                Questions.of(asked, asking(facts), DAY),
                asked,
                "answers.csv",
                row -> row.set(
                        ANSWER,
                        new Cell.Text(
                                Map.of("amount", "£3,000", "status", "pledged", "kind", "cash", "date", "2016-05-01")
                                        .get(row.get(FIELD).raw().substring("matchLines/0/".length())))));

        assertThat(rows(answers).subList(1, 13))
                .allSatisfy(row -> assertThat(row.get(ENTRY).raw()).doesNotContain("bound", "amount"))
                .filteredOn(row -> row.get(FIELD).raw().endsWith("amount"))
                .extracting(row -> row.get(SO_FAR).raw())
                .containsExactly("", "", "3000.00");
        Loaded<Programme> once = tables.readAnswers(answers, asked);
        assertThat(once.problems()).isEmpty();
        FundingLine known = FundingLine.of(Money.parse("GBP 3000"))
                .withStatus(FundingStatus.PLEDGED)
                .withKind(ContributionKind.CASH)
                .withDate(LocalDate.of(2016, 5, 1));
        FundingLine first = known.withContributor(OrganisationId.of("trust"));
        assertThat(once.value()).contains(withMatch(first, known, first));
        Loaded<Programme> twice = tables.readAnswers(answers, once.orThrow());
        assertThat(twice.problems()).isEmpty();
        assertThat(twice.value()).isEqualTo(once.value());
    }

    private static RuleSet asking(List<Missing> facts) {
        return RuleSet.of(List.of(
                new Rule<Project>(
                        RuleInfo.of("match", RuleId.of("asks"), RuleKind.RECORDS)
                                .title("All is known")
                                .rationale("Because.")
                                .source(Citation.of("s"))
                                .build(),
                        Project.class) {
                    @Override
                    protected Verdict judge(Project record, RuleContext context) {
                        return Verdict.unknown(facts, facts.size());
                    }
                }));
    }

    /** The column may be removed by somebody; then nothing says that the entries are in their places. */
    @Test
    void withoutTheColumnWhichEntryNoAnswerAboutAnEntryIsRecorded() throws IOException {
        Path answers = filledIn("answers.csv", writing(GOOD));
        Path without = folder.resolve("without.csv");
        try (SheetWriter writer = SheetFiles.standard().write(without)) {
            List<List<Cell>> rows = rows(answers);
            rows.forEach(row -> row.remove(ENTRY));
            writer.begin("Questions", rows.get(0).stream().map(Cell::raw).toList());
            for (List<Cell> row : rows.subList(1, rows.size())) {
                writer.row(row);
            }
            writer.finish();
        }

        Loaded<Programme> known = tables.readAnswers(without, PROGRAMME);

        assertThat(known.problems())
                .extracting(Problem::message)
                .containsOnly("The row does not say which entry of the list is meant.")
                .hasSize(2);
        assertThat(known.value().orElseThrow().projects()).isEqualTo(PROGRAMME.projects());
        assertThat(known.value().orElseThrow().plans().get(0).endorsed()).isPresent();
    }

    private static Programme withMatch(FundingLine... lines) {
        return PROGRAMME.withProjects(PROGRAMME.projects().get(0).withMatchLines(lines));
    }

    static Stream<Arguments> changedLists() {
        FundingLine one = FundingLine.of(Money.parse("GBP 1"));
        FundingLine two = FundingLine.of(Money.parse("GBP 2"));
        return Stream.of(
                Arguments.of("matchLines/0/status", withMatch(two, one), TableProblems.ANOTHER_ENTRY),
                Arguments.of("matchLines/0/status", withMatch(two), TableProblems.ANOTHER_ENTRY),
                // Of the second it was not known what it is known by.
                Arguments.of("matchLines/1/amount", withMatch(one, one, two), TableProblems.ANOTHER_ENTRY),
                Arguments.of("matchLines/1/amount", withMatch(one), ProblemCode.INVALID_VALUE));
    }

    @ParameterizedTest
    @MethodSource("changedLists")
    void anAnswerAboutAnEntryThatHasMovedIsRefused(String field, Programme meanwhile, ProblemCode code)
            throws IOException {
        Path answers = filledIn("answers.csv", writing(Map.of(field, GOOD.get(field))));

        Loaded<Programme> known = tables.readAnswers(answers, meanwhile);

        assertThat(known.errors()).extracting(Problem::code).containsExactly(code);
        assertThat(known.value()).contains(meanwhile);
    }

    @Test
    void anAnswerAboutAnEntryIsRecordedAlthoughMoreIsKnownOfItAndOthersFollow() throws IOException {
        Path answers = filledIn("answers.csv", writing(Map.of("matchLines/0/status", "pledged")));
        FundingLine one = FundingLine.of(Money.parse("GBP 1")).withDate(DAY);

        Programme known = tables.readAnswers(
                        answers,
                        withMatch(one, FundingLine.of(Money.parse("GBP 2")), FundingLine.of(Money.parse("GBP 3"))))
                .orThrow();

        assertThat(known.projects().get(0).matchLines().get(0)).isEqualTo(one.withStatus(FundingStatus.PLEDGED));
    }

    @Test
    void whatIsRecordedAndDoesNotAnswerIsShownAndReplacedByTheAnswer() throws IOException {
        PartnershipReview review = PROGRAMME.partnershipReviews().get(0);
        Programme asked = PROGRAMME
                .withPartnershipReviews(review.withMembers(12))
                .withPlans(PROGRAMME.plans().get(0).withPeriod(Periods.parse("2015-07-01/..")));
        Path answers = filledIn(asked, "answers.csv", writing(GOOD));

        assertThat(rows(answers))
                .filteredOn(row -> List.of("period", "members", "endorsed", "residence")
                        .contains(row.get(FIELD).raw()))
                .extracting(row -> row.get(FIELD).raw() + ": " + row.get(SO_FAR).raw())
                .containsExactlyInAnyOrder("period: from 2015-07-01", "members: 12", "endorsed: ", "residence: ");
        Programme known = tables.readAnswers(answers, asked).orThrow();
        assertThat(known.partnershipReviews().get(0).members()).hasValue(9);
        Programme meanwhile = asked.withPartnershipReviews(review.withMembers(11));
        assertThat(tables.readAnswers(answers, meanwhile).errors())
                .extracting(Problem::code)
                .containsExactly(TableProblems.RECORDED_OTHERWISE);
    }

    @Test
    void whereAMemberLivedIsNotInTheTable() throws IOException {
        Partnership board = PROGRAMME.partnerships().get(0);
        Member member = board.members().get(0);
        Programme programme = PROGRAMME.withPartnerships(board.withMembers(
                member.withResidence(new ResidencePeriod(Residence.NON_RESIDENT, Periods.parse("2015-01-01/..")))));
        Path sent = folder.resolve("sent.csv");

        tables.writeQuestions(Questions.of(programme, RULES, DAY), programme, sent);

        assertThat(rows(sent))
                .filteredOn(row -> row.get(FIELD).raw().equals("residence"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get(ENTRY)).isEqualTo(Cell.Blank.BLANK);
                    assertThat(row.get(SO_FAR)).isEqualTo(Cell.Blank.BLANK);
                });
    }

    @Test
    void whatCanBeAnsweredInTheTableComesFirst() throws IOException {
        Path sent = folder.resolve("sent.csv");
        tables.writeQuestions(questions(), PROGRAMME, sent);

        assertThat(rows(sent).subList(1, 13))
                .extracting(row -> row.get(ANSWER).raw())
                .startsWith("", "", "", "", "", "", "", "", "")
                .endsWith("# not in this cell", "# not in this cell", "# not in this cell");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            endorsed            | No    | There is no way to record "no" here. | Leave the cell blank, and it stays not known; or write a date such as 29/02/2020 or 2020-02-29.
            period              | never | There is no way to record "never" here. | Leave the cell blank, and it stays not known; or write a period such as 01/04/2016 to 31/03/2019.
            residence           | no    | There is no way to record "no" here. | Leave the cell blank, and it stays not known; or write one of resident or non-resident.
            matchLines/1/amount | none  | There is no way to record "none" here. | Leave the cell blank, and it stays not known; or write an amount of money such as 1500.00 (0 if there was none).
            """)
    void noIsAProblemWhereItCannotBeRecorded(String field, String answer, String message, String repair)
            throws IOException {
        Loaded<Programme> known =
                tables.readAnswers(filledIn("answers.csv", writing(Map.of(field, answer))), PROGRAMME);

        assertThat(known.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).isEqualTo(message);
            assertThat(problem.repair()).isEqualTo(repair);
        });
        assertThat(known.value()).contains(PROGRAMME);
    }

    /** What is refused is said in the words of the sheet, and what comes nearest is offered. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            plan                | Unknown - ask Jane | There is no plan with this ID. | Write the ID of the plan: p.
            plan                | q                  | There is no plan with this ID. | Write the ID of the plan: p.
            period              | from 01/04/2016    | The day it ends is missing.   | Write a period such as 01/04/2016 to 31/03/2019.
            period              | to 31/03/2019      | The day it starts is missing. | Write a period such as 01/04/2016 to 31/03/2019.
            period              | April 2016 to March 2019 | The date has no day of the month. | Write a period such as 01/04/2016 to 31/03/2019.
            period              | always             | The day it starts is missing. | Write a period such as 01/04/2016 to 31/03/2019.
            endorsed            | 04/30/2017         | With the day first, there is no such date. | Write a date such as 29/02/2020 or 2020-02-29.
            residence           | reside             | The answer is not one of those to choose from. | Did you mean resident? Write one of resident or non-resident.
            matchLines/0/status | pleged | The answer is not one of those to choose from. | Did you mean pledged? Write one of applied, pledged, committed, received or spent.
            """)
    void whatIsRefusedIsSaidInTheWordsOfTheSheet(String field, String answer, String message, String repair)
            throws IOException {
        Loaded<Programme> known =
                tables.readAnswers(filledIn("answers.csv", writing(Map.of(field, answer))), PROGRAMME);

        assertThat(known.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).isEqualTo(message);
            assertThat(problem.repair()).isEqualTo(repair);
        });
        assertThat(known.value()).contains(PROGRAMME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"paid", "Paid", "received"})
    void whatIsPaidIsReceived(String word) throws IOException {
        Programme known = tables.readAnswers(
                        filledIn("answers.csv", writing(Map.of("matchLines/0/status", word))), PROGRAMME)
                .orThrow();

        assertThat(known.projects().get(0).matchLines().get(0).status()).contains(FundingStatus.RECEIVED);
    }

    /** A rep may be in post without an end; but since when, an answer has to say. */
    @ParameterizedTest
    @CsvSource({"from 01/04/2016, 2016-04-01/..", "to 31/03/2019, ''"})
    void aPeriodMayHaveNoEndWhereItIsOffered(String answer, String period) throws IOException {
        Programme asked = PROGRAMME.withRepAssignments(RepAssignment.builder()
                .id(RepAssignmentId.of("rep"))
                .area(NORTH)
                .rep(PersonId.of("r"))
                .build());
        RuleSet rules = RuleSet.of(List.of(BigLocalRules.all().rule(RuleId.of("rep-in-post"))));

        Loaded<Programme> known = tables.readAnswers(
                filledIn(Questions.of(asked, rules, DAY), asked, "answers.csv", writing(Map.of("period", answer))),
                asked);

        assertThat(known.errors()).hasSize(period.isEmpty() ? 1 : 0);
        assertThat(known.value().orElseThrow().repAssignments().get(0).period())
                .isEqualTo(Optional.of(period).filter(text -> !text.isEmpty()).map(Periods::parse));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NON_RESIDENT", "non-resident", "Non resident", " non-Resident "})
    void aCodeIsAnsweredByItsWords(String word) throws IOException {
        Programme known = tables.readAnswers(filledIn("answers.csv", writing(Map.of("residence", word))), PROGRAMME)
                .orThrow();

        assertThat(known.partnerships().get(0).members().get(0).residenceOn(DAY))
                .isEqualTo(Residence.NON_RESIDENT);
    }

    /** The words that a row offers are those by which the code is found. */
    @Test
    void everyKnownCodeIsFoundByItsWords() {
        List<? extends CellForm<?>> forms = ModelTable.all().stream()
                .flatMap(table -> table.shape().fields().stream())
                .map(TypeShape.Field::valueType)
                .distinct()
                .flatMap(type -> CellForms.find(type).stream())
                .filter(form -> !form.choices().isEmpty())
                .toList();

        assertThat(forms).hasSizeGreaterThan(50);
        assertThat(forms)
                .allSatisfy(form -> assertThat(form.choices())
                        .allSatisfy(choice ->
                                assertThat(read(form, Text.words(choice))).isEqualTo(read(form, choice))));
    }

    private static Object read(CellForm<?> form, String text) {
        return form.read(new Cell.Text(text), CellSettings.standard(), () -> {
                    throw new AssertionError("not read: " + text);
                })
                .value()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "1/7/2015, DAY_FIRST, 2015-07-01",
        "1/7/2015, MONTH_FIRST, 2015-01-07",
        "2015-07-01, MONTH_FIRST, 2015-07-01"
    })
    void datesHaveTheDayFirstUnlessItIsSaidOtherwise(String answer, DateOrder order, LocalDate endorsed)
            throws IOException {
        BigLocalTables dated = order == DateOrder.DAY_FIRST ? tables : tables.withDateOrder(order);
        Path answers = filledIn("answers.csv", writing(Map.of("endorsed", answer)));

        assertThat(dated.readAnswers(answers, PROGRAMME)
                        .orThrow()
                        .plans()
                        .get(0)
                        .endorsed())
                .contains(endorsed);
    }

    @Test
    void twoAnswersToOneQuestionAreAProblem() throws IOException {
        Path file = filledIn("answers.csv", row -> {
            writing(Map.of("endorsed", "2015-07-01", "period", "2014-07-01")).write(row);
            if (row.get(FIELD).raw().equals("period")) {
                row.set(FIELD, new Cell.Text("endorsed"));
            }
        });

        assertThat(tables.readAnswers(file, PROGRAMME).problems())
                .extracting(Problem::message)
                .containsExactly("A row above has another answer to the same question.");
    }

    @Test
    void theTableOfAnAreaHasItsOwnQuestionsOnly() throws IOException {
        AreaId south = AreaId.of("south");
        Programme two = PROGRAMME
                .withAreas(
                        PROGRAMME.areas().get(0),
                        Area.builder().id(south).name("South").build())
                .withPlans(
                        PROGRAMME.plans().get(0),
                        Plan.builder().id(PlanId.of("s")).area(south).build());
        Path sent = folder.resolve("south.xlsx");

        tables.writeQuestions(Questions.of(two, RULES, DAY).in(Optional.of(south.reference())), two, sent);

        assertThat(rows(sent))
                .hasSize(6)
                .allSatisfy(row -> assertThat(row.get(ID).raw()).isIn("ID", "s"));
        assertThat(rows(sent).get(1).get(RECORD).raw()).isEqualTo("plan");
    }

    /** A value of each type that a cell may be asked for. */
    private static Map<Class<?>, Object> values() {
        Map<Class<?>, Object> values = new HashMap<>(Map.of(
                LocalDate.class,
                LocalDate.of(2016, 4, 1),
                Money.class,
                Money.parse("GBP 500.00"),
                int.class,
                3,
                Integer.class,
                3,
                String.class,
                "Some text",
                LocalDateRange.class,
                Periods.parse("2015-04-01/2019-03-31")));
        Samples.values(Samples.maximal()).forEach(value -> values.putIfAbsent(value.getClass(), value));
        return values;
    }

    private static Optional<TypeShape.Field> field(Missing fact, Programme programme) {
        return programme.all(Entity.class).stream()
                .filter(record -> record.reference().equals(fact.record()))
                .findFirst()
                .flatMap(record -> TypeShape.of(record.getClass()))
                .flatMap(shape -> shape.fieldAt(fact.field()));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1})
    void answersOfAnyProgrammeAreReadAsIfTheyHadBeenRecorded(long seed) throws IOException {
        Programme programme = RandomProgrammes.of(seed, DAY).programme();
        Questions questions = Questions.of(programme, BigLocalRules.all(), DAY);
        Map<Class<?>, Object> values = values();
        Answers direct = Answers.to(programme, DAY);
        Map<List<String>, String> texts = new HashMap<>();
        for (Question question : questions.questions()) {
            if (question.form() == FieldForm.PARTS || question.form() == FieldForm.RECORDS) {
                continue;
            }
            for (Missing fact : question.facts()) {
                Class<?> type = field(fact, programme)
                        .map(field -> question.form() == FieldForm.VALUE_ON_A_DAY
                                ? FieldForm.onADay(field.valueType())
                                        .orElseThrow()
                                        .value()
                                        .valueType()
                                : field.valueType())
                        .orElse(Object.class);
                Optional<Object> found = Optional.ofNullable(values.get(type))
                        .flatMap(value ->
                                value instanceof EntityId<?> id ? inTheProgramme(id, programme) : Optional.of(value));
                if (found.isEmpty()) {
                    continue;
                }
                Object value = found.get();
                boolean several = field(fact, programme).orElseThrow().occurrence() == TypeShape.Occurrence.MANY
                        && question.form() != FieldForm.VALUE_ON_A_DAY;
                try {
                    direct.record(fact, several ? List.of(value) : value);
                    texts.put(
                            List.of(
                                    fact.record().id(),
                                    fact.field(),
                                    question.asOf().toString()),
                            written(CellForms.find(type).orElseThrow(), value));
                } catch (InvalidValueException e) {
                    // Nonsense in that record, or of records that share an id.
                }
            }
        }

        Loaded<Programme> known = tables.readAnswers(
                filledIn(
                        questions,
                        programme,
                        "answers.csv",
                        row -> Optional.ofNullable(texts.get(List.of(
                                        row.get(ID).raw(), row.get(FIELD).raw(), DAY.toString())))
                                .filter(text -> row.get(ANSWER) == Cell.Blank.BLANK)
                                .ifPresent(text -> row.set(ANSWER, new Cell.Text(text)))),
                programme);

        assertThat(texts).hasSizeGreaterThan(10);
        assertThat(known.errors()).isEmpty();
        assertThat(known.value()).contains(direct.programme());
    }

    private static Optional<Object> inTheProgramme(EntityId<?> like, Programme programme) {
        return programme.all(like.type()).stream()
                .findFirst()
                .map(record -> TextForms.of(like.getClass())
                        .orElseThrow()
                        .parse(record.reference().id()));
    }

    /** Of the verdicts that a period settles: whether one without an end does. */
    @Test
    void aPeriodWithoutAnEndIsOfferedWhereItSettlesSomething() throws IOException {
        Map<String, Set<Boolean>> settled = new TreeMap<>();
        Map<String, Boolean> offered = new TreeMap<>();
        for (long seed = 0; seed < 4; seed++) {
            Programme programme = RandomProgrammes.of(seed, DAY).programme();
            Questions questions = Questions.of(programme, BigLocalRules.all(), DAY.plusYears(5));
            Path sent = folder.resolve("sent.csv");
            tables.writeQuestions(questions, programme, sent);
            rows(sent).stream()
                    .filter(row -> row.get(FIELD).raw().equals("period"))
                    .forEach(row -> offered.put(
                            row.get(RECORD).raw(), row.get(HOW).raw().contains("if it has not ended")));
            for (Question question : questions.questions()) {
                Missing fact = question.facts().get(0);
                if (!fact.field().equals("period")) {
                    continue;
                }
                Answers answers = Answers.to(programme, questions.asOf());
                LocalDateRange open = LocalDateRange.of(questions.asOf().minusYears(2), LocalDate.MAX);
                question.facts().forEach(each -> answers.record(each, open));
                Programme known = answers.programme();
                for (UnknownVerdict promise : question.settles()) {
                    settled.computeIfAbsent(Text.words(fact.record().kind()), any -> new TreeSet<>())
                            .add(isGiven(
                                    BigLocalRules.all().rule(promise.rule()),
                                    promise.about(),
                                    known,
                                    questions.asOf()));
                }
            }
        }

        assertThat(settled).hasSizeGreaterThan(4);
        assertThat(settled).allSatisfy((kind, given) -> assertThat(given).contains(offered.get(kind)));
    }

    private static <S extends Entity> boolean isGiven(Rule<S> rule, Reference about, Programme known, LocalDate day) {
        return known.all(rule.subjectType()).stream()
                .filter(record -> record.reference().equals(about))
                .map(record -> rule.verdict(record, RuleContext.on(day, known)))
                .noneMatch(Verdict.Unknown.class::isInstance);
    }

    private static <V> String written(CellForm<V> form, Object value) {
        return form.write(form.type().cast(value), CellSettings.standard()).raw();
    }
}
