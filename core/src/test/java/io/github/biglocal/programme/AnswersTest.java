package io.github.biglocal.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.foresight.Question;
import io.github.biglocal.foresight.Questions;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.match.FundingChange;
import io.github.biglocal.match.FundingLine;
import io.github.biglocal.match.FundingStatus;
import io.github.biglocal.match.Project;
import io.github.biglocal.match.ProjectId;
import io.github.biglocal.money.Payment;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.partnership.Member;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.PartnershipId;
import io.github.biglocal.partnership.Residence;
import io.github.biglocal.partnership.ResidencePeriod;
import io.github.biglocal.plan.Action;
import io.github.biglocal.plan.ActionId;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.PlanId;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.testkit.Samples;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.threeten.extra.LocalDateRange;

class AnswersTest {
    private static final LocalDate DAY = LocalDate.of(2016, 6, 1);
    private static final AreaId AREA = AreaId.of("north");
    private static final Plan PLAN =
            Plan.builder().id(PlanId.of("p")).area(AREA).build();
    private static final Project PROJECT = Project.builder()
            .id(ProjectId.of("d"))
            .area(AREA)
            .title("Park")
            .addMatchLines(
                    FundingLine.of(Money.parse("GBP 1")),
                    FundingLine.of(Money.parse("GBP 2")).withBound(Bound.AT_LEAST))
            .build();

    private static Programme programme(Member member) {
        return Samples.empty()
                .withPlans(PLAN)
                .withProjects(PROJECT)
                .withPartnerships(Partnership.builder()
                        .id(PartnershipId.of("board"))
                        .area(AREA)
                        .addMembers(member)
                        .build());
    }

    private static Member member(ResidencePeriod... residence) {
        return Member.builder()
                .id(PersonId.of("m1"))
                .addTerm(Periods.parse("2015-01-01/.."))
                .addResidence(residence)
                .build();
    }

    private static Missing fact(String kind, String id, String field) {
        return new Missing(new Reference(kind, id), field, "what it is");
    }

    @Test
    void fieldsOfSeveralRecordsAndPartsAreRecorded() {
        Programme known = Answers.to(programme(member()), DAY)
                .record(fact("Plan", "p", "endorsed"), LocalDate.of(2015, 7, 1))
                .record(fact("Plan", "p", "period"), Periods.parse("2015-07-01/2018-06-30"))
                .record(fact("Project", "d", "matchLines/0/status"), FundingStatus.PLEDGED)
                .record(fact("Project", "d", "matchLines/1/status"), FundingStatus.RECEIVED)
                .programme();

        assertThat(known.plans().get(0).endorsed()).contains(LocalDate.of(2015, 7, 1));
        assertThat(known.plans().get(0).period()).contains(Periods.parse("2015-07-01/2018-06-30"));
        assertThat(known.projects().get(0).matchLines())
                .extracting(line -> line.status().orElseThrow())
                .containsExactly(FundingStatus.PLEDGED, FundingStatus.RECEIVED);
    }

    static Stream<Arguments> residences() {
        ResidencePeriod unknown = new ResidencePeriod(Residence.UNKNOWN, Periods.parse("2015-01-01/2017-12-31"));
        ResidencePeriod on = new ResidencePeriod(Residence.RESIDENT, Periods.parse("2016-06-01/2016-06-01"));
        return Stream.of(
                Arguments.of(List.of(), List.of(on)),
                Arguments.of(
                        List.of(unknown),
                        List.of(
                                new ResidencePeriod(Residence.UNKNOWN, Periods.parse("2015-01-01/2016-05-31")),
                                new ResidencePeriod(Residence.UNKNOWN, Periods.parse("2016-06-02/2017-12-31")),
                                on)),
                Arguments.of(
                        List.of(new ResidencePeriod(Residence.UNKNOWN, Periods.parse("2016-06-01/.."))),
                        List.of(new ResidencePeriod(Residence.UNKNOWN, Periods.parse("2016-06-02/..")), on)),
                Arguments.of(
                        List.of(new ResidencePeriod(Residence.NON_RESIDENT, Periods.parse("2015-01-01/2016-05-31"))),
                        List.of(
                                new ResidencePeriod(Residence.NON_RESIDENT, Periods.parse("2015-01-01/2016-05-31")),
                                on)));
    }

    @ParameterizedTest
    @MethodSource("residences")
    void whatHeldOnTheDayIsSaidOfNoOtherDay(List<ResidencePeriod> before, List<ResidencePeriod> after) {
        Programme known = Answers.to(programme(member(before.toArray(ResidencePeriod[]::new))), DAY)
                .record(fact("Member", "m1", "residence"), Residence.RESIDENT)
                .programme();

        Member member = known.partnerships().get(0).members().get(0);
        assertThat(member.residence()).containsExactlyElementsOf(after);
        assertThat(member.residenceOn(DAY)).isEqualTo(Residence.RESIDENT);
    }

    @Test
    void anAmountThatIsFoundOutIsExact() {
        Programme programme = programme(member());

        for (String amount : List.of("2", "3")) {
            assertThat(Answers.to(programme, DAY)
                            .record(fact("Project", "d", "matchLines/1/amount"), Money.parse("GBP " + amount))
                            .programme()
                            .projects()
                            .get(0)
                            .matchLines()
                            .get(1))
                    .isEqualTo(FundingLine.of(Money.parse("GBP " + amount)));
        }
    }

    /** Of £500 in 2015, and of £800 more or less from 2016, it is the second that is not exact in 2018. */
    @Test
    void anAmountThatChangedIsFoundOutWhereItChanged() {
        FundingChange about = new FundingChange(
                LocalDate.of(2016, 1, 1),
                Optional.empty(),
                Optional.of(Money.parse("GBP 800")),
                Optional.of(Bound.MORE_OR_LESS));
        FundingLine line = FundingLine.of(Money.parse("GBP 500"))
                .withDate(LocalDate.of(2015, 1, 1))
                .withLater(about)
                .withReturned(new Payment(LocalDate.of(2017, 1, 1), Money.parse("GBP 800")));
        Programme programme = programme(member()).withProjects(PROJECT.withMatchLines(line));
        RuleSet rules = RuleSet.of(List.of(BigLocalRules.all().rule(RuleId.of("returned-within-contribution"))));
        LocalDate day = LocalDate.of(2018, 9, 1);
        Question question = Questions.of(programme, rules, day).questions().get(0);

        Programme known = Answers.to(programme, day)
                .record(question.facts().get(0), Optional.of(Money.parse("GBP 820")))
                .programme();

        assertThat(known.projects().get(0).matchLines())
                .containsExactly(line.withLater(FundingChange.of(about.date(), Money.parse("GBP 820"))));
        assertThat(Questions.of(known, rules, day).questions()).isEmpty();
    }

    private static final Plan RECORDED =
            PLAN.withEndorsed(LocalDate.of(2015, 7, 1)).withPeriod(Periods.parse("2015-07-01/.."));

    static Stream<Arguments> answers() {
        Missing endorsed = fact("Plan", "p", "endorsed");
        Missing period = fact("Plan", "p", "period");
        Missing exact = fact("Project", "d", "matchLines/0/amount");
        Missing atLeast = fact("Project", "d", "matchLines/1/amount");
        Missing terms = fact("Member", "m1", "terms");
        Missing residence = fact("Member", "m1", "residence");
        LocalDateRange recorded = Periods.parse("2015-01-01/..");
        return Stream.of(
                // what it is, what is written, what is lost by it
                Arguments.of(endorsed, LocalDate.of(2015, 7, 1), Optional.empty()),
                Arguments.of(endorsed, LocalDate.of(2015, 7, 2), Optional.of(LocalDate.of(2015, 7, 1))),
                Arguments.of(endorsed, Optional.of(LocalDate.of(2015, 7, 1)), Optional.empty()),
                Arguments.of(fact("Plan", "p", "submitted"), LocalDate.of(2015, 7, 2), Optional.empty()),
                Arguments.of(period, Periods.parse("2015-07-01/2018-06-30"), Optional.empty()),
                Arguments.of(period, Periods.parse("2015-07-02/.."), Optional.of(Periods.parse("2015-07-01/.."))),
                Arguments.of(period, Periods.parse("../.."), Optional.of(Periods.parse("2015-07-01/.."))),
                Arguments.of(exact, Money.parse("GBP 3"), Optional.of(Money.parse("GBP 1"))),
                Arguments.of(exact, Money.parse("EUR 1"), Optional.of(Money.parse("GBP 1"))),
                Arguments.of(atLeast, Money.parse("GBP 3"), Optional.empty()),
                Arguments.of(terms, List.of(Periods.parse("2015-01-01/2015-12-31"), recorded), Optional.empty()),
                Arguments.of(terms, List.of(Periods.parse("2016-01-01/..")), Optional.of(List.of(recorded))),
                Arguments.of(residence, Residence.RESIDENT, Optional.empty()),
                Arguments.of(residence, Residence.NON_RESIDENT, Optional.of(Residence.RESIDENT)),
                Arguments.of(fact("Member", "nobody", "residence"), Residence.RESIDENT, Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void anAnswerThatChangesWhatIsRecordedSaysWhatWouldBeLost(Missing fact, Object value, Optional<Object> lost) {
        Programme programme = programme(
                        member(new ResidencePeriod(Residence.RESIDENT, Periods.parse("2016-06-01/2016-06-01"))))
                .withPlans(RECORDED);

        assertThat(Answers.to(programme, DAY).contradicted(fact, value)).isEqualTo(lost);
    }

    static Stream<List<Residence>> residencesOnTheDay() {
        return Stream.of(
                List.of(),
                List.of(Residence.UNKNOWN),
                List.of(Residence.RESIDENT, Residence.UNKNOWN, Residence.RESIDENT));
    }

    @ParameterizedTest
    @MethodSource("residencesOnTheDay")
    void whatIsUnknownOrContradictsItselfOnTheDayIsNotLost(List<Residence> recorded) {
        Member member = member(recorded.stream()
                .map(residence -> new ResidencePeriod(residence, Periods.parse("2016-06-01/..")))
                .toArray(ResidencePeriod[]::new));
        Answers answers = Answers.to(programme(member), DAY);

        assertThat(answers.contradicted(fact("Member", "m1", "residence"), Residence.NON_RESIDENT))
                .isEmpty();
        assertThat(Answers.to(programme(member), DAY.minusDays(1))
                        .contradicted(fact("Member", "m1", "residence"), Residence.NON_RESIDENT))
                .isEmpty();
    }

    @Test
    void whatIsRecordedIncludesTheAnswersSoFar() {
        Missing status = fact("Project", "d", "matchLines/1/status");
        Answers answers = Answers.to(programme(member()), DAY);

        assertThat(answers.held(status)).isEmpty();
        answers.record(status, FundingStatus.PLEDGED);
        assertThat(answers.held(status)).contains(FundingStatus.PLEDGED);
        assertThat(answers.contradicted(status, FundingStatus.RECEIVED)).contains(FundingStatus.PLEDGED);
        assertThat(answers.held(fact("Project", "d", "matchLines/2/status"))).isEmpty();
        assertThat(answers.held(fact("Project", "d", "matchLines/1/later"))).contains(List.of());
    }

    /** The parts may be answered of by themselves, and through the record that they are within, in any order. */
    @Test
    void answersAboutAPartAndItsRecordAreAllRecorded() {
        Missing residence = fact("Member", "m1", "residence");
        Missing within = fact("Partnership", "board", "members/m1/terms");
        Answers answers = Answers.to(programme(member()), DAY)
                .record(residence, Residence.RESIDENT)
                .record(within, List.of(Periods.parse("2015-02-01/..")))
                .record(fact("Partnership", "board", "endorsed"), DAY)
                .record(residence, Residence.NON_RESIDENT);

        assertThat(answers.held(within)).contains(List.of(Periods.parse("2015-02-01/..")));
        assertThat(answers).hasToString("answers about 1 record");
        Partnership board = answers.programme().partnerships().get(0);
        assertThat(board.endorsed()).contains(DAY);
        assertThat(board.members().get(0).terms()).containsExactly(Periods.parse("2015-02-01/.."));
        assertThat(board.members().get(0).residenceOn(DAY)).isEqualTo(Residence.NON_RESIDENT);
    }

    /** A plan refuses amounts in two currencies, whichever of its actions they are of. */
    @Test
    void aPartWhoseValueItsRecordRefusesStaysAsItWas() {
        Action action = Action.builder().id(ActionId.of("one")).title("Fair").build();
        Programme programme = Samples.empty()
                .withPlans(PLAN.withActions(action.withCost(Money.parse("GBP 5")), action.withId(ActionId.of("two"))));
        Answers answers = Answers.to(programme, DAY);
        Missing cost = fact("Action", "two", "cost");

        assertThatThrownBy(() -> answers.record(cost, Money.parse("EUR 5"))).isInstanceOf(InvalidValueException.class);
        assertThat(answers.held(cost)).isEmpty();
        assertThat(answers.programme()).isEqualTo(programme);
        assertThat(answers.record(cost, Money.parse("GBP 6")).held(cost)).contains(Money.parse("GBP 6"));
    }

    /** Making the board again for each answer took half a minute here. */
    @Test
    void answersAboutThousandsOfMembersOfABoardAreRecordedInPassing() {
        int number = 16_000;
        Partnership board = programme(member()).partnerships().get(0);
        Programme large = programme(member())
                .withPartnerships(board.withMembers(IntStream.range(0, number)
                        .mapToObj(i -> member().withId(PersonId.of("m" + i)))
                        .toList()));
        Answers answers = Answers.to(large, DAY);

        assertTimeout(Duration.ofSeconds(8), () -> {
            for (int i = 0; i < number; i++) {
                answers.record(fact("Member", "m" + i, "residence"), Residence.RESIDENT);
            }
        });

        assertThat(answers.programme().partnerships().get(0).members())
                .hasSize(number)
                .allSatisfy(each -> assertThat(each.residenceOn(DAY)).isEqualTo(Residence.RESIDENT));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(fact("Plan", "q", "endorsed"), DAY, "There is no Plan q"),
                Arguments.of(fact("Plan", "p", "endorsd"), DAY, "Plan p has no field endorsd"),
                Arguments.of(
                        fact("Project", "d", "matchLines/7/status"),
                        FundingStatus.PLEDGED,
                        "Project d has no field matchLines/7/status"),
                Arguments.of(
                        fact("Plan", "p", "endorsed"),
                        Residence.RESIDENT,
                        "endorsed cannot hold a value of that type"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatCannotBeRecordedIsRefused(Missing fact, Object value, String problem) {
        Answers answers = Answers.to(programme(member()), DAY);

        assertThatThrownBy(() -> answers.record(fact, value))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void recordsThatHaveTheSameIdAreNotToldApart() {
        Answers answers = Answers.to(programme(member()).withPlans(PLAN, PLAN), DAY);

        assertThatThrownBy(() -> answers.record(fact("Plan", "p", "endorsed"), DAY))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("everal records are Plan p");
    }
}
