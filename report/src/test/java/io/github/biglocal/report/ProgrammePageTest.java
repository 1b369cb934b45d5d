package io.github.biglocal.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.evaluation.FigureMeasure;
import io.github.biglocal.evaluation.FigureScope;
import io.github.biglocal.evaluation.PublishedFigure;
import io.github.biglocal.evaluation.PublishedFigureId;
import io.github.biglocal.foresight.Deadline;
import io.github.biglocal.foresight.Deadlines;
import io.github.biglocal.foresight.Questions;
import io.github.biglocal.funding.Allocation;
import io.github.biglocal.funding.AllocationId;
import io.github.biglocal.funding.Drawdown;
import io.github.biglocal.funding.DrawdownId;
import io.github.biglocal.funding.FundingAgreement;
import io.github.biglocal.funding.FundingAgreementId;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.match.Leverage;
import io.github.biglocal.match.LeverageConvention;
import io.github.biglocal.match.Project;
import io.github.biglocal.match.ProjectId;
import io.github.biglocal.match.ZeroGrantPolicy;
import io.github.biglocal.money.PrintedNumber;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.partnership.Member;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.PartnershipId;
import io.github.biglocal.partnership.Residence;
import io.github.biglocal.partnership.ResidencePeriod;
import io.github.biglocal.partnership.ResidentMajority;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.report.picture.Picture;
import io.github.biglocal.report.picture.Table;
import io.github.biglocal.rule.Acceptance;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.Retention;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.testkit.Fault;
import io.github.biglocal.testkit.RandomProgrammes;
import io.github.biglocal.testkit.Samples;
import io.github.biglocal.testkit.ValidProgrammes;
import io.github.biglocal.text.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the page says, before it is laid out. */
class ProgrammePageTest {
    static final LocalDate DAY = LocalDate.of(2020, 2, 29);
    static final AreaId NORTH = AreaId.of("north");
    private static final AreaId SOUTH = AreaId.of("south");
    static final RuleSet RULES = BigLocalRules.standard();

    /** Table 1 of Big Local as Change Agent (TSRC, 2020): three projects with programme money, and one without. */
    static final List<Project> TABLE_1 = List.of(
            project("countryside", "GBP 250", "GBP 31293"),
            project("footpath", "GBP 5312", "GBP 142493"),
            project("petanque", "GBP 12500", "GBP 9300"),
            project("a61", "GBP 0", "GBP 195000"));

    static Project project(String id, String grant, String match) {
        return Project.of(ProjectId.of(id), NORTH, id, Money.parse(grant)).matchedBy(Money.parse(match));
    }

    static Programme programme() {
        return Programme.builder()
                .id(ProgrammeId.of("ours"))
                .name("Ours")
                .addArea(Area.builder().id(NORTH).name("North").build())
                .addArea(Area.builder().id(SOUTH).name("South").build())
                .build();
    }

    private static Partnership board(AreaId area, int residents, int others, int unknown) {
        List<Residence> homes = Stream.of(
                        Stream.generate(() -> Residence.RESIDENT).limit(residents),
                        Stream.generate(() -> Residence.NON_RESIDENT).limit(others),
                        Stream.generate(() -> Residence.UNKNOWN).limit(unknown))
                .flatMap(each -> each)
                .toList();
        return Partnership.builder()
                .id(PartnershipId.of(area.value()))
                .area(area)
                .addAllMembers(IntStream.range(0, homes.size())
                        .mapToObj(number -> member(number, homes.get(number)))
                        .toList())
                .build();
    }

    private static Member member(int number, Residence home) {
        Member member = Member.builder()
                .id(PersonId.of("m" + number))
                .addTerm(Periods.parse("2015-07-01/.."))
                .build();
        return home == Residence.UNKNOWN
                ? member
                : member.withResidence(new ResidencePeriod(home, Periods.parse("2015-07-01/..")));
    }

    static ProgrammePage page(Programme programme) {
        return ProgrammePage.of(programme, RULES, DAY);
    }

    /** Every text of a part, in its order. */
    static List<String> texts(PageView page, PagePart part) {
        return page.parts().stream()
                .filter(each -> each.id().equals(part.name().toLowerCase(Locale.ROOT)))
                .flatMap(each -> texts(each.blocks()).stream())
                .toList();
    }

    private static List<String> texts(Collection<PageView.Block> blocks) {
        List<String> texts = new ArrayList<>();
        for (PageView.Block block : blocks) {
            if (block instanceof PageView.Sentences sentences) {
                texts.addAll(sentences.lines());
            } else if (block instanceof PageView.Bullets bullets) {
                texts.addAll(bullets.lines());
                texts.add(bullets.more());
            } else if (block instanceof PageView.Facts facts) {
                facts.facts().forEach(fact -> texts.add(fact.name() + ": " + fact.value()));
            } else if (block instanceof PageView.Table table) {
                table.rows()
                        .forEach(row -> texts.add(String.join(
                                " | ", row.stream().map(PageView.Cell::text).toList())));
                texts.add(table.more());
            } else if (block instanceof PageView.Details details) {
                texts.addAll(texts(details.blocks()));
            } else if (block instanceof PageView.Findings findings) {
                findings.findings()
                        .forEach(found -> texts.add(findings.state() + " " + found.about() + ": " + found.problem()
                                + " " + found.note() + " @" + found.where()));
                texts.add(findings.more());
                texts.add(findings.source());
            } else if (block instanceof PageView.Subheading subheading) {
                texts.add(subheading.text());
            } else if (block instanceof PageView.Sources sources) {
                sources.sources().forEach(source -> texts.add(source.text()));
            } else if (block instanceof PageView.Drawing drawing) {
                texts.add(drawing.picture().caption().title());
            }
        }
        return texts;
    }

    // The answers

    @Test
    void theEditionInForceIsStatedWithItsPeriodAndSource() {
        assertThat(texts(page(programme()).view(), PagePart.ASKED))
                .anySatisfy(row -> assertThat(row)
                        .startsWith("At least 51 % of the partnership's members are residents | 51 %")
                        .contains("From 1 July 2015 to 31 March 2026"));
    }

    @Test
    void whatIsSetDifferentlyFromThePublishedRulesIsStated() {
        RuleSet own = RULES.with(ResidentMajority.requiring(Ratio.of(2, 3), Citation.of("Our constitution")));
        PageView page = ProgrammePage.of(programme(), own, DAY).view();
        assertThat(texts(page, PagePart.ASKED))
                .contains(
                        "At least 2/3 of the partnership's members are residents: the smallest share of members who must be"
                                + " residents: 2/3 on any day (Our constitution).");
    }

    @Test
    void partnershipsThatBreachComeBeforeThoseThatAreNotKnownAndThoseThatKeepTheRule() {
        AreaId west = AreaId.of("west");
        Programme three =
                programme().withPartnerships(board(NORTH, 6, 2, 0), board(west, 4, 3, 3), board(SOUTH, 4, 4, 0));
        PageView page = page(three).view();
        assertThat(texts(page, PagePart.RESIDENTS))
                .startsWith("Satisfied: 1", "Breached: 1", "Not known: 1")
                .element(3)
                .asString()
                .startsWith("South. Breached: 4 of 8 members are residents (50 %); at least 51 % is required.");
        assertThat(texts(page, PagePart.RESIDENTS).get(4)).startsWith("area west. Not known");
        assertThat(page.answers().get(0).value()).isEqualTo("1 of 2");
        assertThat(page.answers().get(0).note()).isEqualTo("partnerships that could be judged; 1 could not");
    }

    @Test
    void partnershipsThatTheRuleDoesNotApplyToAreNotThoseThatCouldNotBeJudged() {
        Programme programme = programme().withPartnerships(board(NORTH, 5, 4, 0), board(SOUTH, 5, 4, 0));
        assertThat(ProgrammePage.of(programme, RULES, LocalDate.of(2027, 1, 1))
                        .view()
                        .answers())
                .filteredOn(fact -> fact.link().equals("residents"))
                .singleElement()
                .satisfies(card -> assertThat(card.value()).isEqualTo("Not applicable"))
                .satisfies(card -> assertThat(card.note()).isEqualTo("the rule does not apply to 2 partnerships"));
    }

    @Test
    void membersWhoseHomeIsNotRecordedAreARangeInThePictureAndNotKnownInTheIndex() {
        Programme two = programme().withPartnerships(board(NORTH, 4, 3, 3), board(SOUTH, 6, 2, 0));
        PageView.Table index = tables(page(two).view(), PagePart.AREAS).get(0);
        assertThat(index.rows().get(0).get(1).text())
                .isEqualTo("Not known: from 4 of 10 (40 %) to 7 of 10 (70 %); not known for 3 members");
        assertThat(index.rows().get(1).get(1).text()).isEqualTo("Satisfied: 6 of 8 (75 %)");
    }

    private static List<PageView.Table> tables(PageView page, PagePart part) {
        return page.parts().stream()
                .filter(each -> each.id().equals(part.name().toLowerCase(Locale.ROOT)))
                .flatMap(each -> each.blocks().stream())
                .filter(PageView.Table.class::isInstance)
                .map(PageView.Table.class::cast)
                .toList();
    }

    @Test
    void moneyThatIsNotRecordedIsNotKnownAndNeverZero() {
        assertThat(texts(page(programme()).view(), PagePart.MONEY))
                .containsExactly("No allocation is recorded, and no funding agreement.");
        Programme allocated = programme()
                .withAllocations(Allocation.builder()
                        .id(AllocationId.of("a"))
                        .area(NORTH)
                        .initial(Money.parse("GBP 1000000"))
                        .build());
        assertThat(texts(page(allocated).view(), PagePart.MONEY))
                .startsWith(
                        "Allocated: £1,000,000",
                        "No funding agreement is recorded, so what was drawn down, spent and held is not known.")
                .noneMatch(text -> text.contains("£0"));
        assertThat(texts(page(allocated).view(), PagePart.WORKING)).noneMatch(text -> text.contains("£0"));
    }

    @Test
    void whatIsDrawnDownWithoutASpendReportIsNeitherSpentNorHeld() {
        FundingAgreementId agreement = FundingAgreementId.of("f");
        Programme drawn = programme()
                .withAllocations(Allocation.builder()
                        .id(AllocationId.of("a"))
                        .area(NORTH)
                        .initial(Money.parse("GBP 1000000"))
                        .build())
                .withFundingAgreements(FundingAgreement.builder()
                        .id(agreement)
                        .area(NORTH)
                        .lto(OrganisationId.of("lto"))
                        .amount(Money.parse("GBP 200000"))
                        .build())
                .withDrawdowns(Drawdown.builder()
                        .id(DrawdownId.of("d"))
                        .agreement(agreement)
                        .date(LocalDate.of(2018, 5, 1))
                        .planMoney(Money.parse("GBP 50000"))
                        .build());
        PageView page = page(drawn).view();
        assertThat(texts(page, PagePart.MONEY))
                .contains(
                        "Drawn down: £50,000",
                        "Agreed, still to be drawn down: £150,000",
                        "Not known: spent, held, committed and uncommitted.");
        assertThat(drawing(page, PagePart.MONEY).table().rows())
                .first()
                .asString()
                .isEqualTo("[2018-19, £50,000, £950,000, £1,000,000]");
        assertThat(drawing(page, PagePart.MONEY).table().columns())
                .extracting(Table.Column::heading)
                .contains("Drawn down, spending not recorded", "Allocated, not yet drawn down");
    }

    static Picture drawing(PageView page, PagePart part) {
        return page.parts().stream()
                .filter(each -> each.id().equals(part.name().toLowerCase(Locale.ROOT)))
                .flatMap(each -> each.blocks().stream())
                .filter(PageView.Drawing.class::isInstance)
                .map(block -> ((PageView.Drawing) block).picture())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void leverageIsThatOfThePublishedTableWithTheOthersAndWhyTheyDiffer() {
        PageView page = page(programme().withProjects(TABLE_1)).view();
        assertThat(page.answers()).anySatisfy(fact -> {
            assertThat(fact.name()).isEqualTo("Match per grant");
            assertThat(fact.value()).isEqualTo("£10.14 for each £1");
            assertThat(fact.note()).isEqualTo("3 projects; 1 left out");
        });
        assertThat(texts(page, PagePart.LEVERAGE))
                .startsWith("Match per grant | 10.14 | 20.93", "Total per grant | 11.14 | 21.93")
                .contains("Match | £183,086 | £378,086", "External benefit | £195,000 | £195,000, in the match")
                .anyMatch(line -> line.startsWith("Match per grant is 20.93 instead of 10.14 in (2)"));
        assertThat(drawing(page, PagePart.LEVERAGE).table().rows().toString())
                .contains("[countryside, 125.17]", "[petanque, 0.74]", "[a61, no programme money]");
    }

    @Test
    void theConventionAndThePolicyOfTheCallerComeFirst() {
        PageView page = page(programme().withProjects(TABLE_1))
                .withLeverage(
                        Leverage.asOf(DAY).with(ZeroGrantPolicy.INCLUDE_IN_AGGREGATE), LeverageConvention.MATCH_SHARE)
                .view();
        assertThat(texts(page, PagePart.LEVERAGE)).startsWith("Match share | 0.95 | 0.91");
    }

    // What the rules found

    @Test
    void findingsAreByKindOfRuleTheOpenOnesFirstWithPlaceSourceAndSuggestedFix() {
        Programme two = programme().withPartnerships(board(NORTH, 4, 4, 0), board(SOUTH, 3, 5, 0));
        RuleSet accepting = RULES.accepting(new Acceptance(
                ResidentMajority.ID, PartnershipId.of("north").reference(), "Recruiting.", LocalDate.of(2020, 12, 31)));
        Report report = accepting.check(two, DAY).located(entry -> List.of(Place.inText("ours.json", 7, 3)));
        PageView page = ProgrammePage.of(two, accepting, DAY).withReport(report).view();
        List<String> texts = texts(page, PagePart.FINDINGS);
        assertThat(texts.get(0)).isEqualTo("A requirement of the programme");
        int open = texts.indexOf(
                "open Partnership, South: 3 of 8 members are residents (37.5 %); at least 51 % is required."
                        + " Suggested fix: Fill the places of 2 of the other members with residents, or recruit 3 more residents. @partnership south, ours.json:7:3");
        int accepted = IntStream.range(0, texts.size())
                .filter(at -> texts.get(at).startsWith("accepted Partnership, North: 4 of 8"))
                .findFirst()
                .orElseThrow();
        assertThat(open).isPositive().isLessThan(accepted);
        assertThat(texts.get(accepted))
                .contains("Accepted until 31 December 2020: Recruiting.")
                .doesNotContain("Suggested fix");
        assertThat(texts).anyMatch(text -> text.startsWith("Local Trust, Big Local partnerships"));
        // The part about residents says the same of them.
        assertThat(texts(page, PagePart.RESIDENTS))
                .contains("Accepted: 1", "Breached: 1")
                .anyMatch(text -> text.startsWith("North. Accepted until 31 December 2020: 4 of 8 members"));
        assertThat(page.answers().get(0))
                .satisfies(card -> assertThat(card.value()).isEqualTo("0 of 2"))
                .satisfies(card ->
                        assertThat(card.note()).isEqualTo("partnerships that could be judged; 1 breach is accepted"));
    }

    @Test
    void aRecordHasItsIdWhereThereAreSeveralOfItsKindInItsArea() {
        Programme two = programme()
                .withPartnerships(board(NORTH, 4, 4, 0).withId(PartnershipId.of("old")), board(NORTH, 3, 5, 0));
        assertThat(texts(page(two).view(), PagePart.RESIDENTS))
                .anyMatch(text -> text.startsWith("North (old). Breached: 4 of 8"))
                .anyMatch(text -> text.startsWith("North (north). Breached: 3 of 8"));
    }

    @Test
    void aLongListIsCutAndThePageSaysHowManyMoreThereAre() {
        AreaId[] areas = IntStream.range(0, 6)
                .mapToObj(number -> AreaId.of("area" + number))
                .toArray(AreaId[]::new);
        Programme many = programme()
                .withPartnerships(
                        Stream.of(areas).map(area -> board(area, 4, 4, 0)).toList());
        List<String> texts = texts(page(many).view(), PagePart.FINDINGS);
        assertThat(texts.stream()
                        .filter(text -> text.startsWith("open Partnership, area area") && text.contains("51 %")))
                .hasSize(3);
        assertThat(texts).contains("And 3 more.");
        assertThat(texts(page(many).in(NORTH).view(), PagePart.FINDINGS)).noneMatch(text -> text.contains("area1"));
    }

    @Test
    void aPublishedFigureStandsWithWhatTheRecordsGiveAndItsSource() {
        Programme printed = programme()
                .withProjects(TABLE_1)
                .withPublishedFigures(PublishedFigure.builder()
                        .id(PublishedFigureId.of("total"))
                        .measure(FigureMeasure.MATCH)
                        .value(PrintedNumber.of("£500,000"))
                        .addAreas(NORTH)
                        .scope(FigureScope.AREAS)
                        .addCitation(Citation.of("A report, 2020", "table 1"))
                        .build());
        assertThat(texts(page(printed).view(), PagePart.FIGURES).get(0))
                .startsWith("Match | £500,000 | ")
                .endsWith("| A report, 2020, table 1");
        assertThat(texts(page(printed).view(), PagePart.SOURCES)).contains("A report, 2020, table 1");
        assertThat(page(programme()).view().parts()).noneMatch(part -> part.id().equals("figures"));
    }

    @Test
    void figuresThatDifferComeFirstAndThoseThatCannotBeWorkedOutLast() {
        Function<String, PublishedFigure> partnerships = printed -> PublishedFigure.builder()
                .id(PublishedFigureId.of("printed-" + printed.length()))
                .measure(FigureMeasure.OTHER)
                .value(PrintedNumber.of(printed))
                .addAllParts(printed.equals("30") ? List.of() : List.of(PrintedNumber.of("4"), PrintedNumber.of("5")))
                .addCitation(Citation.of("A report, 2020", "table 1"))
                .build();
        Programme figures = programme()
                .withPublishedFigures(partnerships.apply("30"), partnerships.apply("9"), partnerships.apply("100"));
        assertThat(texts(page(figures).view(), PagePart.FIGURES))
                .filteredOn(text -> !text.isEmpty())
                .satisfiesExactly(
                        differs -> assertThat(differs).startsWith("Printed 3 | 100 | Differs: "),
                        agrees -> assertThat(agrees).startsWith("Printed 1 | 9 | Agrees: "),
                        cannot -> assertThat(cannot).startsWith("Printed 2 | 30 | Cannot be worked out: "));
    }

    @Test
    void questionsAndDeadlinesAreThoseOfTheCalculators() {
        Programme valid = ValidProgrammes.of(1).withAreas(2).programme();
        Report report = RULES.check(valid, ValidProgrammes.DAY);
        PageView page = ProgrammePage.of(valid, RULES, ValidProgrammes.DAY)
                .withDeadlinesUntil(LocalDate.of(2021, 12, 31))
                .view();
        assertThat(texts(page, PagePart.QUESTIONS).get(0))
                .isEqualTo(
                        Questions.of(report, valid, RULES).first(10).explain().get(0));
        Deadlines due = Deadlines.of(valid, RULES, ValidProgrammes.DAY, LocalDate.of(2021, 12, 31));
        assertThat(texts(page, PagePart.DEADLINES).get(0))
                .isEqualTo(due.explain().get(0));
        assertThat(tables(page, PagePart.DEADLINES).get(0).rows())
                .hasSize(Math.min(10, due.deadlines().size()));
    }

    @Test
    void theNumberThatIsNotKnownIsTheSameThroughoutThePage() {
        Programme some = RandomProgrammes.of(17, DAY).programme();
        Report report = RULES.check(some, DAY);
        PageView page = page(some).withReport(report).view();
        String unknown = Text.number(report.counts().unknown());
        assertThat(texts(page, PagePart.QUESTIONS).get(0))
                .startsWith("As of 29 February 2020, " + unknown + " verdicts are not known, for ");
        assertThat(texts(page, PagePart.ASKED).get(0)).contains(" " + unknown + " not known");
    }

    @Test
    void anAnswerThatOnlyBecomesUnknownHasNoLastDay() {
        Programme some = RandomProgrammes.of(1, DAY).programme();
        Deadlines due = Deadlines.of(some, RULES, DAY, DAY.plusYears(1).minusDays(1));
        assertThat(due.deadlines()).anyMatch(deadline -> deadline.kind() == Deadline.Kind.NOT_KNOWN);
        PageView page = page(some).in(some.areas().get(0).id()).view();
        assertThat(texts(page, PagePart.DEADLINES))
                .isNotEmpty()
                .noneMatch(text -> text.contains("It cannot be judged"));
    }

    @Test
    void aPageOfAnAreaSaysHowManyQuestionsDoNotApply() {
        Programme valid = ValidProgrammes.of(1).withAreas(2).programme();
        AreaId first = valid.areas().get(0).id();
        ProgrammePage page = ProgrammePage.of(valid, RULES, ValidProgrammes.DAY);
        PageView.Table answers = tables(page.in(first).view(), PagePart.ASKED).get(0);
        int column = answers.headings().indexOf(PageView.Heading.number("Not applicable"));
        String number =
                answers.rows().get(answers.rows().size() - 1).get(column).text();
        assertThat(texts(
                        page.withReport(RULES.check(valid, ValidProgrammes.DAY, Retention.ANSWERS))
                                .in(first)
                                .view(),
                        PagePart.ASKED))
                .contains("Not applicable, and not in the table: " + number + ".");
    }

    // What could not be read

    @Test
    void aPageOfRecordsThatWereNotAllReadWarnsBeforeAnyFigureAndSaysWhere() {
        Problem lost = Problem.error(
                        ProblemCode.INVALID_VALUE,
                        Place.inText("ours.json", 7, 3),
                        "Not a day.",
                        "Write year-month-day, such as 2016-04-01.")
                .withValue("31/02/2020")
                .withRaw("Jane Doe, 31/02/2020");
        ProgrammePage page = page(programme()).withProblems(List.of(lost));
        assertThat(page.view().warning())
                .hasValue(new PageView.Cell(
                        "The records were not all read: 1 problem. A record with a field that could not be read is left out of"
                                + " every figure on this page, with all its other fields.",
                        "problems"));
        assertThat(texts(page.view(), PagePart.PROBLEMS))
                .startsWith(
                        "Could not be read: 1 problem",
                        "ours.json:7:3: \"31/02/2020\": Not a day. Write year-month-day, such as 2016-04-01.");
        String html = page.toHtml();
        assertThat(html).doesNotContain("Jane Doe");
        assertThat(html.indexOf("were not all read")).isPositive().isLessThan(html.indexOf("class=\"facts\""));
        assertThat(page.without(PagePart.PROBLEMS).view().warning())
                .hasValueSatisfying(warning -> assertThat(warning.link()).isEmpty());
    }

    @Test
    void whatIsLostIsNotHiddenAmongDoubts() {
        Place place = Place.inText("ours.json", 7, 3);
        Problem doubt =
                Problem.warning(ProblemCode.UNKNOWN_FIELD, place, "The field is not known.", "Correct its name.");
        Problem lost = Problem.error(ProblemCode.INVALID_VALUE, place, "Not a day.", "Write 2016-04-01.");
        List<Problem> found = new ArrayList<>(Collections.nCopies(30, doubt));
        found.add(lost);
        PageView page = page(programme()).withProblems(found).view();
        assertThat(page.warning())
                .hasValueSatisfying(warning -> assertThat(warning.text()).contains("not all read: 1 problem."));
        assertThat(texts(page, PagePart.PROBLEMS))
                .startsWith("Could not be read: 1 problem", "ours.json:7:3: Not a day. Write 2016-04-01.", "")
                .contains("Read, but doubtful: 30 problems", "And 5 more.");
    }

    @Test
    void whatIsDoubtfulIsListedWithoutAWarningAndACompleteReadingSaysNothing() {
        Problem doubt = Problem.warning(
                ProblemCode.INVALID_VALUE, Place.inText("ours.json", 7, 3), "Read as 1 May.", "Write 2016-05-01.");
        assertThat(page(programme()).withProblems(List.of(doubt)).view())
                .satisfies(page -> assertThat(page.warning()).isEmpty())
                .satisfies(page -> assertThat(texts(page, PagePart.PROBLEMS))
                        .startsWith(
                                "Read, but doubtful: 1 problem", "ours.json:7:3: Read as 1 May. Write 2016-05-01."));
        assertThat(page(programme()).withProblems(List.of()).toHtml())
                .isEqualTo(page(programme()).toHtml())
                .doesNotContain("could not be read");
    }

    // What it is about

    @Test
    void aSectionOfAnAreaSaysWhatThePageOfTheAreaSays() {
        Programme faulty = ValidProgrammes.of(3).withAreas(3).with(Fault.RESIDENT_MINORITY);
        ProgrammePage page = ProgrammePage.of(faulty, RULES, ValidProgrammes.DAY);
        List<PageView.AreaView> sections = page.view().parts().stream()
                .flatMap(part -> part.blocks().stream())
                .filter(PageView.Areas.class::isInstance)
                .flatMap(block -> ((PageView.Areas) block).areas().stream())
                .toList();
        assertThat(sections).hasSize(3);
        for (int i = 0; i < 3; i++) {
            AreaId area = faulty.areas().get(i).id();
            assertThat(sections.get(i).answers().stream().map(ProgrammePageTest::said))
                    .containsExactlyElementsOf(page.in(area).view().answers().stream()
                            .map(ProgrammePageTest::said)
                            .toList());
        }
    }

    private static String said(PageView.Fact fact) {
        return fact.name() + ": " + fact.value() + " " + fact.note();
    }

    @Test
    void aProgrammeOfOneAreaHasNoIndex() {
        Programme one = ValidProgrammes.of(1).programme();
        assertThat(ProgrammePage.of(one, RULES, ValidProgrammes.DAY).view().parts())
                .extracting(PageView.Part::id)
                .doesNotContain("areas")
                .contains("findings", "working");
    }

    @Test
    void areasWithoutRecordsAreCountedAndHaveNoSection() {
        Programme bare = programme().withPartnerships(board(NORTH, 6, 2, 0), board(AreaId.of("west"), 6, 2, 0));
        PageView page = page(bare).view();
        assertThat(texts(page, PagePart.AREAS))
                .first()
                .asString()
                .isEqualTo("There are no records about 1 other area but what it is called.");
        assertThat(tables(page, PagePart.AREAS).get(0).rows())
                .extracting(row -> row.get(0).text())
                .containsExactly("Area west", "North");
    }

    @Test
    void anEmptyProgrammeHasAPageThatSaysSo() {
        PageView page = page(Samples.empty()).view();
        assertThat(page.answers()).extracting(PageView.Fact::name).containsExactly("Open findings");
        assertThat(texts(page, PagePart.RESIDENTS)).containsExactly("No partnership is recorded.");
        assertThat(texts(page, PagePart.LEVERAGE)).containsExactly("No projects are recorded.");
        assertThat(texts(page, PagePart.OUTCOMES)).containsExactly("No activities are recorded.");
    }

    // A caller's own

    @Test
    void partsHaveTheCallersHeadingsAndSectionsAndNotWhatTheCallerLeavesOut() {
        ProgrammePage own = page(programme())
                .withTitle("Our page")
                .withHeading(PagePart.RESIDENTS, "Tenants on the board")
                .without(PagePart.LEVERAGE)
                .without(PagePart.DEADLINES)
                .withSection(PagePart.LEVERAGE, "What we make of it", "One.", "Two.");
        PageView page = own.view();
        assertThat(page.title()).isEqualTo("Our page");
        assertThat(page.parts())
                .extracting(PageView.Part::heading)
                .containsSubsequence(
                        "Tenants on the board", "Money", "What we make of it", "Findings", "What was asked", "Sources")
                .doesNotContain("Leverage", "What comes due");
        assertThat(page.parts())
                .filteredOn(part -> part.heading().equals("What we make of it"))
                .singleElement()
                .satisfies(part -> assertThat(texts(part.blocks())).containsExactly("One.", "Two."));
        assertThat(page(programme()).view().title()).isEqualTo("Ours");
    }

    @Test
    void coloursAreInTheStyle() {
        assertThat(page(programme()).withColours("#5b2a86", "#d9b8ff").toHtml())
                .contains("--accent: #5b2a86;", "--accent: #d9b8ff;");
    }

    @Test
    void whatDoesNotBelongToThePageIsRefused() {
        ProgrammePage page = page(programme());
        assertThatThrownBy(() -> page.in(AreaId.of("west")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("has no area west");
        assertThatThrownBy(() -> page.withReport(RULES.check(programme(), DAY.plusDays(1))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("as of 1 March 2020, and the page as of 29 February 2020");
        assertThatThrownBy(() -> page.withReport(RULES.check(Samples.maximal(), DAY)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("is not what the rules of the page find");
        assertThatThrownBy(
                        () -> page.withReport(RULES.without(ResidentMajority.ID).check(programme(), DAY)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("of other rules than the page");
        Programme boards = programme().withPartnerships(board(NORTH, 6, 4, 0));
        RuleSet stricter = RULES.with(ResidentMajority.requiring(Ratio.of(9, 10), Citation.of("Our constitution")));
        assertThatThrownBy(() -> page(boards).withReport(stricter.check(boards, DAY)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("is not what the rules of the page find");
        Programme lastWeek = programme().withPartnerships(board(NORTH, 5, 5, 0));
        assertThatThrownBy(() -> page(boards).withReport(RULES.check(lastWeek, DAY)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("is not what the rules of the page find");
        assertThatThrownBy(() -> page.withLeverage(Leverage.asOf(DAY.minusDays(1)), LeverageConvention.MATCH_PER_GRANT))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> page.withReport(RULES.check(programme(), DAY, Retention.FINDINGS)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("does not keep what is not known");
        assertThatThrownBy(() -> page.withDeadlinesUntil(DAY.minusDays(1))).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> page.withTitle(" ")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> page.withSection(PagePart.MONEY, "Own")).isInstanceOf(InvalidValueException.class);
        assertThatNullPointerException().isThrownBy(() -> page.without(null)).withMessage("part");
    }

    @Test
    void theSameGivesTheSamePage() {
        Programme programme = ValidProgrammes.of(2).withAreas(2).programme();
        assertThat(ProgrammePage.of(programme, RULES, ValidProgrammes.DAY).toHtml())
                .isEqualTo(ProgrammePage.of(ValidProgrammes.of(2).withAreas(2).programme(), RULES, ValidProgrammes.DAY)
                        .withReport(RULES.check(programme, ValidProgrammes.DAY))
                        .toHtml());
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-29, from 29 February 2020 to 28 February 2021",
        "2020-02-28, from 28 February 2020 to 27 February 2021",
        "2020-03-01, from 1 March 2020 to 28 February 2021",
        "2019-03-01, from 1 March 2019 to 29 February 2020",
    })
    void whatComesDueIsOfAYear(LocalDate day, String year) {
        assertThat(ProgrammePage.of(programme(), RULES, day).toHtml()).containsIgnoringCase(year);
    }

    @Test
    void theFileHasThePageInUtf8(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("page.html");
        ProgrammePage page = page(programme().withName("Ynys Môn £"));
        page.write(file);
        assertThat(Files.readString(file)).isEqualTo(page.toHtml()).contains("Ynys Môn £");
        assertThat(page).hasToString("page of Programme ours as of 29 February 2020");
        assertThat(page.in(NORTH)).hasToString("page of Area north as of 29 February 2020");
    }
}
