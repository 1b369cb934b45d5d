package io.github.biglocal.foresight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.match.ContributionKind;
import io.github.biglocal.match.FundingLine;
import io.github.biglocal.match.FundingStatus;
import io.github.biglocal.match.Project;
import io.github.biglocal.match.ProjectId;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.partnership.Boards;
import io.github.biglocal.partnership.Member;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.PartnershipId;
import io.github.biglocal.partnership.Residence;
import io.github.biglocal.partnership.ResidentMajority;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.PlanId;
import io.github.biglocal.programme.Answers;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.FieldForm;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.Retention;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.testkit.Samples;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QuestionsTest {
    private static final LocalDate DAY = LocalDate.of(2016, 6, 1);

    /** A rule that needs some fields of a plan, or of the records of a kind. */
    private static class Needing extends Rule<Plan> {
        private final int settledBy;
        private final List<String> fields;
        private final boolean further;

        private Needing(RuleInfo info, int settledBy, boolean further, List<String> fields) {
            super(info, Plan.class);
            this.settledBy = settledBy;
            this.further = further;
            this.fields = fields;
        }

        static Needing all(String id, Severity severity, String... fields) {
            return new Needing(info(id, severity).build(), fields.length, false, List.of(fields));
        }

        static Needing one(String id, Severity severity, String... fields) {
            return new Needing(info(id, severity).build(), 1, false, List.of(fields));
        }

        static RuleInfo.Builder info(String id, Severity severity) {
            return RuleInfo.of("plan", RuleId.of(id), RuleKind.RECORDS)
                    .severity(severity)
                    .title("Rule " + id)
                    .rationale("Because.")
                    .source(Citation.of("s"));
        }

        @Override
        public boolean mayAskFurther() {
            return further;
        }

        @Override
        protected Verdict judge(Plan plan, RuleContext context) {
            return Verdict.unknown(
                    fields.stream()
                            .map(field -> Missing.of(plan, field, "what its " + field + " is"))
                            .toList(),
                    settledBy);
        }
    }

    private static Plan plan(String id, String area) {
        return Plan.builder().id(PlanId.of(id)).area(AreaId.of(area)).build();
    }

    private static Area area(String id) {
        return Area.builder().id(AreaId.of(id)).name(id).build();
    }

    private static Questions of(Records records, Rule<?>... rules) {
        return Questions.of(records, RuleSet.of(Arrays.asList(rules)), DAY);
    }

    private static Questions ofAPlan(Rule<?>... rules) {
        return of(Records.of(area("north"), plan("p", "north")), rules);
    }

    private static Records plans(int number) {
        List<Entity> records = new ArrayList<>(List.of(area("north")));
        IntStream.rangeClosed(1, number).forEach(i -> records.add(plan("p" + i, "north")));
        return Records.of(records);
    }

    static Stream<Arguments> samples() {
        Rule<?> majority = ResidentMajority.standard();
        String settles = " Settles: At least 51 % of the partnership's members are residents (error).";
        Partnership nobody = Partnership.builder()
                .id(PartnershipId.of("north-board"))
                .area(AreaId.of("north"))
                .build();
        return Stream.of(
                Arguments.of(
                        Records.of(Boards.board(4, 3, 1)),
                        majority,
                        "Member u0: find out whether the member lives in the area, as of 1 June 2016." + settles),
                Arguments.of(
                        Records.of(Boards.board(4, 2, 2)),
                        majority,
                        "2 members in a (u0 and u1): find out whether the member lives in the area, as of 1 June 2016."
                                + settles),
                Arguments.of(
                        Records.of(Boards.board(0, 1, 7)),
                        majority,
                        "7 members in a (u0, u1, u2 and 4 others): find out whether the member lives in the area, as of 1 June 2016."
                                + settles),
                Arguments.of(
                        Records.of(nobody),
                        majority,
                        "Partnership north-board: find out who the members are, as of 1 June 2016. May settle: At"
                                + " least 51 % of the partnership's members are residents (error)."),
                Arguments.of(
                        plans(1),
                        Needing.all("r", Severity.INFO, "endorsed"),
                        "Plan p1: find out what its endorsed is, as of 1 June 2016. Settles: Rule r (note)."),
                Arguments.of(
                        plans(3),
                        Needing.all("r", Severity.WARNING, "endorsed"),
                        "3 plans in north (p1, p2 and p3): find out what its endorsed is, as of 1 June 2016. Settles: Rule r"
                                + " (warning)."),
                Arguments.of(
                        plans(1),
                        Needing.all("r", Severity.ERROR, "actions/0/cost", "actions/1/cost"),
                        "Plan p1, action 0; action 1: find out its cost in programme money, as of 1 June 2016. Settles: Rule r"
                                + " (error)."));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aQuestionSaysOfWhomWhatAndWhatItSettles(Records records, Rule<?> rule, String sentence) {
        assertThat(of(records, rule).questions()).extracting(Question::sentence).containsExactly(sentence);
    }

    @Test
    void whatSettlesMostComesFirstErrorsBeforeWarningsBeforeNotes() {
        Questions questions = ofAPlan(
                Needing.all("both", Severity.ERROR, "endorsed", "submitted"),
                Needing.all("warns", Severity.WARNING, "submitted"),
                Needing.all("notes", Severity.INFO, "endorsed"),
                Needing.all("notes-too", Severity.INFO, "endorsed"),
                Needing.one("either", Severity.ERROR, "vision", "assessorVisit"));

        assertThat(questions.questions())
                .extracting(Question::what)
                .containsExactly(
                        "what its submitted is",
                        "what its endorsed is",
                        "what its assessorVisit is",
                        "what its vision is");
        Question first = questions.questions().get(0);
        assertThat(first.settles()).extracting(UnknownVerdict::toString).containsExactly("warns, Plan p");
        assertThat(first.maySettle()).isEmpty();
        assertThat(first.helps()).extracting(UnknownVerdict::toString).containsExactly("both, Plan p");
        assertThat(questions.questions().get(3).why()).isEqualTo("May settle: Rule either (error).");
        assertThat(questions.unknown()).isEqualTo(5);
    }

    @Test
    void theFewToAskFirstAreCountedOneAfterTheOther() {
        Questions few = ofAPlan(
                        Needing.all("both", Severity.ERROR, "endorsed", "submitted"),
                        Needing.all("warns", Severity.WARNING, "submitted"),
                        Needing.all("notes", Severity.INFO, "endorsed"),
                        Needing.all("more", Severity.INFO, "vision"))
                .first(2);

        assertThat(few.questions())
                .extracting(Question::what)
                .containsExactly("what its submitted is", "what its endorsed is");
        assertThat(few.questions().get(1).settles())
                .extracting(UnknownVerdict::toString)
                .containsExactly("both, Plan p", "notes, Plan p");
        assertThat(few.explain())
                .startsWith(
                        "As of 1 June 2016, 4 verdicts are not known. The first 2 of 3 questions settle 3 of them, whatever the"
                                + " answers are.");
        assertThat(few.first(9).questions()).hasSize(3);
        assertThat(few.first(0).questions()).isEmpty();
        assertThatThrownBy(() -> few.first(-1))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("most is -1");
    }

    @Test
    void anAnswerThatLeadsToOtherRecordsMaySettleOnly() {
        for (String field : List.of("id", "PlanReview", "priorities", "replacedBy", "no such field")) {
            assertThat(ofAPlan(Needing.all("r", Severity.ERROR, field)).questions())
                    .as(field)
                    .allSatisfy(question -> {
                        assertThat(question.settles()).isEmpty();
                        assertThat(question.maySettle()).hasSize(1);
                    });
        }
    }

    @Test
    void theFewThatSettleNothingForCertainDoNotSaySo() {
        assertThat(ofAPlan(
                                Needing.all("r", Severity.ERROR, "PlanReview"),
                                Needing.all("s", Severity.INFO, "priorities"))
                        .first(1)
                        .explain()
                        .get(0))
                .isEqualTo("As of 1 June 2016, 2 verdicts are not known. 1 of 2 questions to ask first.");
    }

    @Test
    void aRuleThatAsksOneThingAfterAnotherMaySettleOnly() {
        Rule<?> further = new Needing(Needing.info("r", Severity.ERROR).build(), 1, true, List.of("endorsed"));

        assertThat(ofAPlan(further).questions()).singleElement().satisfies(question -> {
            assertThat(question.settles()).isEmpty();
            assertThat(question.maySettle()).hasSize(1);
            assertThat(question.form()).isEqualTo(FieldForm.VALUE);
        });
    }

    /** A rule that needs one field of a plan, in words of its own. */
    private static Rule<Plan> asking(String id, String field, String what) {
        return new Rule<>(Needing.info(id, Severity.ERROR).build(), Plan.class) {
            @Override
            protected Verdict judge(Plan plan, RuleContext context) {
                return Verdict.unknown(plan, field, what);
            }
        };
    }

    static Stream<Arguments> wordings() {
        return Stream.of(
                // A question of its own.
                Arguments.of("period", "when the plan ends", "when it begins", "when the plan starts and ends"),
                Arguments.of(
                        "FundingAgreement",
                        "what was agreed",
                        "what was paid",
                        "what funding was agreed for the plan, and what is paid when"),
                // What the field means.
                Arguments.of(
                        "assessorVisit",
                        "who came",
                        "when they came",
                        "the day the assessor visited or met the partnership"),
                Arguments.of("period", "when the plan ends", "when the plan ends", "when the plan ends"),
                // Of what no document has there are only the rules' words.
                Arguments.of("no such field", "one thing", "another", "one thing; and another"));
    }

    @ParameterizedTest
    @MethodSource("wordings")
    void aFieldIsAskedForOnceAndInOneWordingWhateverEachRuleWantsToKnowOfIt(
            String field, String one, String other, String what) {
        assertThat(ofAPlan(asking("a", field, one), asking("b", field, other)).questions())
                .singleElement()
                .satisfies(question -> {
                    assertThat(question.what()).isEqualTo(what);
                    assertThat(question.facts()).extracting(Missing::what).containsExactly(what);
                    assertThat(Stream.concat(question.settles().stream(), question.maySettle().stream())
                                    .map(UnknownVerdict::needs))
                            .as("the rules' own words")
                            .containsExactly(List.of(one), List.of(other));
                });
    }

    @Test
    void theFieldsWithAQuestionOfTheirOwnAreInTheModel() {
        assertThat(FieldQuestions.OWN.keySet()).allSatisfy(key -> {
            String kind = key.substring(0, key.indexOf(' '));
            String path = key.substring(key.indexOf(' ') + 1);
            assertThat(Questions.KINDS).containsKey(kind);
            assertThat(Questions.KINDS.containsKey(path)
                            || Questions.KINDS.get(kind).fieldAt(path).isPresent())
                    .isTrue();
        });
    }

    static Stream<Arguments> entries() {
        FundingLine full = FundingLine.builder()
                .amount(Money.parse("GBP 18389.50"))
                .bound(Bound.AT_LEAST)
                .contributor(OrganisationId.of("sport-england"))
                .date(LocalDate.of(2018, 3, 5))
                .status(FundingStatus.RECEIVED)
                .build();
        Project project = Project.builder()
                .id(ProjectId.of("pitch"))
                .area(AreaId.of("north"))
                .title("Pitch")
                .addMatchLines(
                        full,
                        FundingLine.of(Money.parse("GBP 1200")).withKind(ContributionKind.CASH),
                        FundingLine.ofUnknownAmount(CurrencyUnit.GBP).withContributor(OrganisationId.of("council")))
                .build();
        return Stream.of(
                Arguments.of(
                        project,
                        "matchLines/0/stream",
                        "match lines, entry 1 (at least £18,389.50, sport-england, 5 March 2018)"),
                Arguments.of(project, "matchLines/1/status", "match lines, entry 2 (£1,200, cash)"),
                Arguments.of(project, "matchLines/2/amount", "match lines, entry 3 (amount not known, council)"),
                Arguments.of(project, "matchLines/7/status", "match lines, entry 8"),
                Arguments.of(Boards.board(4, 3, 1), "members/r0/offices/0/period", "member r0, offices, entry 1"));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void anEntryIsKnownByItsPlaceAmountOrganisationAndDayAndAMemberByIdOnly(Entity record, String path, String name) {
        Missing missing = Missing.of(record, path, "what it is");
        Rule<?> rule = new Rule<>(Needing.info("r", Severity.ERROR).build(), Entity.class) {
            @Override
            protected Verdict judge(Entity subject, RuleContext context) {
                return subject.equals(record) ? Verdict.unknown(List.of(missing), 1) : Verdict.satisfied();
            }
        };

        assertThat(of(Records.of(record), rule).questions()).singleElement().satisfies(question -> {
            assertThat(question.what()).isEqualTo("what it is");
            assertThat(question.facts()).extracting(Missing::what).containsExactly("what it is: " + name);
            assertThat(question.line()).contains(record.reference().id() + ", " + name + ": find out what it is.");
        });
    }

    @Test
    void eachOfSeveralRecordsIsNamedWithItsEntryAndOfManyOnlyAFew() {
        List<Entity> projects = IntStream.rangeClosed(1, 5)
                .<Entity>mapToObj(i -> Project.builder()
                        .id(ProjectId.of("p" + i))
                        .area(AreaId.of("north"))
                        .title("Pitch")
                        .addMatchLines(FundingLine.of(Money.of(CurrencyUnit.GBP, i)))
                        .build())
                .toList();
        Rule<Project> rule = new Rule<>(Needing.info("r", Severity.ERROR).build(), Project.class) {
            @Override
            protected Verdict judge(Project project, RuleContext context) {
                return Verdict.unknown(project, "matchLines/0/status", "what it is");
            }
        };

        assertThat(of(Records.of(projects), rule).questions())
                .singleElement()
                .satisfies(
                        question -> assertThat(question.line())
                                .isEqualTo(
                                        "5 projects in north (p1, match lines, entry 1 (£1); p2, match lines, entry 1 (£2); p3,"
                                                + " match lines, entry 1 (£3); and 2 others): find out what it is. Settles: Rule r (error)."));
    }

    private static final String ONE_LINE = " Those that differ only in their area are one line.";

    static Stream<Arguments> cuts() {
        return Stream.of(
                Arguments.of(0, 0, "; 4 questions to ask."),
                Arguments.of(
                        1,
                        2,
                        ". The first of 4 questions settles 1 of them, whatever the answer is; 2 more are as useful as the last."),
                Arguments.of(
                        2,
                        1,
                        ". The first 2 of 4 questions settle 2 of them, whatever the answers are; 1 more is as useful as the last."
                                + ONE_LINE),
                Arguments.of(
                        3, 0, ". The first 3 of 4 questions settle 3 of them, whatever the answers are." + ONE_LINE),
                Arguments.of(4, 0, "; 4 questions to ask, most useful first."));
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void theFewSayHowManyMoreAreAsUsefulAsTheLast(int most, int equallyUseful, String end) {
        Questions few = of(
                        Records.of(area("a"), area("b"), area("c"), plan("p", "a"), plan("q", "b"), plan("r", "c")),
                        Needing.all("r", Severity.ERROR, "endorsed"),
                        new Needing(Needing.info("s", Severity.INFO).build(), 1, false, List.of("submitted")) {
                            @Override
                            protected Verdict judge(Plan plan, RuleContext context) {
                                return plan.id().value().equals("p") ? super.judge(plan, context) : Verdict.satisfied();
                            }
                        })
                .first(most);

        assertThat(few.equallyUseful()).isEqualTo(equallyUseful);
        assertThat(few.explain().get(0)).isEqualTo("As of 1 June 2016, 4 verdicts are not known" + end);
    }

    @Test
    void aLineHasTheWordsOfWhatItIsMostWorthAskingForAndTheNumberOfTheOthers() {
        assertThat(ofAPlan(
                                Needing.all("a", Severity.ERROR, "endorsed"),
                                Needing.all("b", Severity.ERROR, "endorsed"),
                                Needing.all("c", Severity.WARNING, "endorsed"),
                                Needing.all("d", Severity.INFO, "endorsed"),
                                Needing.one("e", Severity.ERROR, "endorsed", "vision"),
                                Needing.all("f", Severity.ERROR, "endorsed", "submitted"),
                                Needing.all("g", Severity.ERROR, "endorsed", "submitted"))
                        .questions()
                        .get(0)
                        .line())
                .isEqualTo("Plan p: find out what its endorsed is. Settles: Rule a (error); Rule b (error); Rule c"
                        + " (warning); and 1 other. It may settle 1 other rule and is needed for 2 other rules.");
    }

    /** Of one plan it is all that is missing, of the other not. */
    @Test
    void aRuleIsNamedOnceWhereItGainsMost() {
        Rule<?> rule =
                new Needing(Needing.info("r", Severity.INFO).build(), 2, false, List.of("endorsed", "submitted")) {
                    @Override
                    protected Verdict judge(Plan plan, RuleContext context) {
                        return plan.id().value().equals("p2")
                                ? super.judge(plan, context)
                                : Verdict.unknown(plan, "endorsed", "what its endorsed is");
                    }
                };

        assertThat(of(plans(3), rule).questions().get(0).why()).isEqualTo("Settles: Rule r (note, 2 plans).");
    }

    @Test
    void aQuestionAboutEntriesIsNotLikeOneAboutRecords() {
        List<Entity> projects = Stream.of("north", "south")
                .<Entity>map(area -> Project.builder()
                        .id(ProjectId.of(area))
                        .area(AreaId.of(area))
                        .title("Pitch")
                        .addMatchLines(FundingLine.of(Money.of(CurrencyUnit.GBP, 1)))
                        .build())
                .toList();
        Rule<Project> rule = new Rule<>(Needing.info("r", Severity.ERROR).build(), Project.class) {
            @Override
            protected Verdict judge(Project project, RuleContext context) {
                return Verdict.unknown(
                        project,
                        project.id().value().equals("south") ? "matchLines/0/date" : "totalCost",
                        "what it is");
            }
        };

        assertThat(of(Records.of(projects), rule).explain())
                .endsWith(
                        "Project north: find out what it is. Settles: Rule r (error).",
                        "Project south, match lines, entry 1 (£1): find out what it is. Settles: Rule r (error).");
    }

    @Test
    void whatIsGivenWhateverTheFactsAreIsNotAsked() {
        assertThat(of(Records.of(Boards.board(8, 0, 1)), ResidentMajority.standard()))
                .hasToString("As of 1 June 2016, there is no verdict that is not known.");
    }

    /** Each numbers its members: m1 of the north is not m1 of the south. */
    @Test
    void membersOfTwoPartnershipsThatShareAnIdAreAskedForInTheirPartnership() {
        Programme programme = Samples.empty()
                .withPartnerships(Stream.of("north", "south")
                        .map(area -> Partnership.builder()
                                .id(PartnershipId.of(area))
                                .area(AreaId.of(area))
                                .addAllMembers(IntStream.rangeClosed(1, 8)
                                        .mapToObj(number -> Member.builder()
                                                .id(PersonId.of("m" + number))
                                                .addTerm(Periods.parse("2015-07-01/2019-12-31"))
                                                .build())
                                        .toList())
                                .build())
                        .toList());
        RuleSet rules = RuleSet.of(List.of(ResidentMajority.standard()));
        Questions north = Questions.of(programme, rules, DAY)
                .in(Optional.of(AreaId.of("north").reference()));

        Question question = north.questions().get(0);
        Answers answers = Answers.to(programme, DAY);
        question.facts().forEach(fact -> answers.record(fact, Residence.RESIDENT));

        assertThat(question.facts())
                .hasSize(8)
                .contains(new Missing(
                        PartnershipId.of("north").reference(),
                        "members/m1/residence",
                        question.what() + ": member m1"));
        assertThat(question.form()).isEqualTo(FieldForm.VALUE_ON_A_DAY);
        assertThat(question.settles()).hasSize(1);
        assertThat(Questions.of(answers.programme(), rules, DAY).areas())
                .containsExactly(AreaId.of("south").reference());
    }

    @Test
    void whereOneRuleStandsInForAnotherOnlyThatOneIsCounted() {
        Rule<?> standIn = new Needing(
                Needing.info("stands-in", Severity.ERROR)
                        .standsInFor(RuleId.of("other"))
                        .build(),
                1,
                false,
                List.of("endorsed"));
        Rule<?> other = Needing.all("other", Severity.ERROR, "endorsed");
        Rule<?> wider = Needing.all("other", Severity.ERROR, "endorsed", "submitted");

        assertThat(ofAPlan(standIn, other).questions().get(0).settles())
                .extracting(each -> each.rule().value())
                .containsExactly("stands-in");
        assertThat(ofAPlan(standIn, other).askedByAnother()).isEqualTo(1);
        assertThat(ofAPlan(standIn, other).explain().get(0))
                .isEqualTo("As of 1 June 2016, 2 verdicts are not known, for 1 of which another rule asks the same;"
                        + " 1 question to ask, most useful first.");
        assertThat(ofAPlan(standIn, wider).unknown()).isEqualTo(2);
        assertThat(ofAPlan(standIn, wider).askedByAnother()).isZero();
        assertThat(ofAPlan(other).questions().get(0).settles()).hasSize(1);
    }

    @Test
    void eachAreaHasItsOwnQuestionsAndThoseThatDifferOnlyInItAreOneLine() {
        Questions all = of(
                Records.of(area("north"), area("south"), plan("p1", "north"), plan("p2", "south"), plan("p3", "south")),
                Needing.all("r", Severity.ERROR, "endorsed"));

        assertThat(all.questions())
                .extracting(question -> question.area().orElseThrow().id() + " "
                        + question.facts().size())
                .containsExactly("south 2", "north 1");
        assertThat(all.areas()).extracting(area -> area.id()).containsExactly("north", "south");
        Questions north = all.in(Optional.of(AreaId.of("north").reference()));
        assertThat(north.questions()).hasSize(1);
        assertThat(north.unknown()).isEqualTo(1);
        assertThat(all.in(Optional.empty()).questions()).isEmpty();
        assertThat(north.first(1).explain().get(0))
                .isEqualTo(
                        "As of 1 June 2016, 1 verdict is not known for area north; 1 question to ask, most useful first.");
        assertThat(all.in(Optional.of(AreaId.of("west").reference())))
                .hasToString("As of 1 June 2016, there is no verdict that is not known for area west.");
        assertThat(all.explain())
                .containsExactly(
                        "As of 1 June 2016, 3 verdicts are not known; 2 questions to ask, most useful first.",
                        "3 plans (p2, p3 and p1): find out what its endorsed is. Settles: Rule r (error).");
    }

    @Test
    void aReportThatIsThereGivesTheSameUnlessItDoesNotKeepWhatIsNotKnown() {
        Records records = plans(2);
        RuleSet rules = RuleSet.of(List.of(Needing.all("r", Severity.ERROR, "endorsed")));

        assertThat(Questions.of(rules.check(records, DAY), records, rules))
                .isEqualTo(Questions.of(records, rules, DAY))
                .hasSameHashCodeAs(Questions.of(records, rules, DAY));
        Report lean = rules.check(records, DAY, Retention.FINDINGS);
        assertThatThrownBy(() -> Questions.of(lean, records, rules))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("does not keep what is not known");
    }
}
