package io.github.biglocal.testkit;

import static io.github.biglocal.testkit.Shorthand.board;
import static io.github.biglocal.testkit.Shorthand.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Changes;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.grant.GrantId;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.PartnershipId;
import io.github.biglocal.partnership.ResidentMajority;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Index;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.rule.WithinLimit;
import io.github.biglocal.testkit.RuleContract.Sample;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.TestAbortedException;
import org.threeten.extra.LocalDateRange;

/** A rule that keeps the contract passes it, and each fault is found by the law that names it. */
class RuleContractTest {
    private static final LocalDate DAY = LocalDate.of(2016, 6, 1);

    private static final Partnership ENOUGH = board().residents(5).others(3).build();
    private static final Partnership TOO_FEW = board().residents(4).others(4).build();
    private static final Partnership EITHER =
            board().residents(4).others(3).unknown(1).build();

    private static final List<Sample<Partnership>> SAMPLES = List.of(
            Sample.of("five of eight", Answer.SATISFIED, ENOUGH, DAY),
            Sample.of("four of eight", Answer.BREACHED, TOO_FEW, DAY),
            Sample.of("four of eight, and one of whom it is not known", Answer.UNKNOWN, EITHER, DAY)
                    .mayTurnOut(ENOUGH, TOO_FEW),
            Sample.of("before the guidance", Answer.NOT_APPLICABLE, ENOUGH, LocalDate.of(2015, 6, 30)));

    /** The 51 % rule keeps it. */
    @Nested
    class OfResidents extends RuleContract<Partnership> {
        @Override
        protected Rule<Partnership> rule() {
            return ResidentMajority.standard();
        }

        @Override
        protected List<Sample<Partnership>> samples() {
            return SAMPLES;
        }
    }

    /** A rule that judges as the test says. */
    private static class Judging extends Rule<Partnership> {
        private final BiFunction<Partnership, RuleContext, Verdict> judge;

        Judging(BiFunction<Partnership, RuleContext, Verdict> judge) {
            this(LocalDateRange.ALL, judge);
        }

        Judging(LocalDateRange guidance, BiFunction<Partnership, RuleContext, Verdict> judge) {
            super(described("as-said").guidance(guidance).build(), Partnership.class);
            this.judge = judge;
        }

        @Override
        protected Verdict judge(Partnership subject, RuleContext context) {
            return judge.apply(subject, context);
        }
    }

    private static RuleInfo.Builder described(String id) {
        return RuleInfo.of("partnership", RuleId.of(id), RuleKind.LOCAL_TERMS)
                .title("It is as the test says")
                .rationale("So that each fault can be tried.")
                .source(Citation.of("Our constitution, 2024"));
    }

    /** What is wrong, in words of the test. */
    public record Said(
            String problem, String repair, Optional<Reference> about, Optional<String> aboutField, List<Repair> repairs)
            implements Finding {
        static Verdict breach(String problem, Repair... repairs) {
            return Verdict.breached(
                    new Said(problem, "Put it right.", Optional.empty(), Optional.empty(), List.of(repairs)));
        }

        static Verdict about(Reference record, String field) {
            return Verdict.breached(
                    new Said("It is wrong.", "Put it right.", Optional.of(record), Optional.of(field), List.of()));
        }
    }

    /** A finding that nobody can read. */
    private record Hidden(String problem, String repair) implements Finding {}

    private static final PartnershipId TWIN = PartnershipId.of("twin");
    private static final Reference HERE = ENOUGH.reference();
    private static final Reference NOWHERE = new Reference("Partnership", "nowhere");
    private static final Index<String, Partnership> EVERY_BOARD = Index.of(Partnership.class, board -> "");
    private static final Index<AreaId, Partnership> BY_AREA = Index.of(Partnership.class, Partnership::area);
    private static final LocalDateRange YEAR = Periods.parse("2016-01-01/2016-12-31");

    private static Verdict bySize(Partnership board) {
        return board.members().size() >= 8 ? Verdict.satisfied() : Said.breach("It is too small.");
    }

    private static Verdict unknown(Entity record, String field) {
        return Verdict.unknown(Missing.of(record, field, "what it is"));
    }

    private static Sample<Partnership> sample(Answer answer) {
        return Sample.of("a board", answer, ENOUGH, DAY);
    }

    private static Sample<Partnership> unknownSample() {
        return sample(Answer.UNKNOWN).notTried("another law is meant");
    }

    private static final String ANSWERS = "each answer has a sample, or a reason why it is never given";
    private static final String MEMORY = "a rule remembers no earlier question";
    private static final String GUIDANCE = "a rule applies from the first day of its guidance to the last";
    private static final String EXPECTED = "a sample has its answer";
    private static final String ORDER = "the order of the records does not matter";
    private static final String OTHER_AREA = "the records of another area do not matter";
    private static final String LATER = "what is dated later does not matter";
    private static final String TIMELINE = "a timeline agrees with every day";
    private static final String NAMED = "what is not known is named";
    private static final String EITHER_WAY = "what is not known can turn out either way";
    private static final String FINDING = "a finding says what is wrong and how to put it right";
    private static final String REPAIR = "each repair that is offered removes the finding";

    static Stream<Arguments> faults() {
        AtomicReference<Partnership> last = new AtomicReference<>(ENOUGH);
        Partnership fewer = board().residents(7).build();
        Partnership open = board().residents(7).unknown(1).build();
        return Stream.of(
                Arguments.of(
                        "an answer has neither a sample nor a reason",
                        ANSWERS,
                        contract(ResidentMajority::standard, SAMPLES.subList(0, 3), Map.of())),
                Arguments.of(
                        "an answer has a sample and a reason why not",
                        ANSWERS,
                        contract(ResidentMajority::standard, SAMPLES, Map.of(Answer.UNKNOWN, "never"))),
                fault(
                        "a reason is no sentence",
                        EXPECTED,
                        () -> judging((board, context) -> Verdict.notApplicable("it is Optional.empty")),
                        sample(Answer.NOT_APPLICABLE)),
                fault(
                        "a gap is taken as satisfied",
                        EXPECTED,
                        () -> judging((board, context) -> Verdict.satisfied()),
                        Sample.of("one not known", Answer.UNKNOWN, EITHER, DAY).notTried("another law is meant")),
                fault(
                        "a shape takes a gap as not applicable",
                        EXPECTED,
                        () -> ofAward("amountAwarded")
                                .unless(
                                        "no award is recorded",
                                        (grant, context) ->
                                                grant.amountAwarded().isEmpty())
                                .atMost("the limit", pounds(500))
                                .build(),
                        grant(Answer.UNKNOWN, Optional.empty())),
                fault(
                        "a shape has its limit on the wrong side",
                        EXPECTED,
                        () -> ofAward("amountAwarded")
                                .atLeast("the limit", pounds(500))
                                .build(),
                        grant(Answer.BREACHED, Optional.of(pounds(501)))),
                fault(
                        "a shape names a field that does not exist",
                        NAMED,
                        () -> ofAward("award").atMost("the limit", pounds(500)).build(),
                        grant(Answer.UNKNOWN, Optional.empty())),
                fault(
                        "it cannot turn out otherwise",
                        EITHER_WAY,
                        () -> judging((board, context) -> board.equals(open)
                                ? Verdict.unknown(Missing.of(board.members().get(7), "residence", "where they live"))
                                : bySize(board)),
                        Sample.of("eight", Answer.UNKNOWN, open, DAY)
                                .mayTurnOut(
                                        board().residents(8).build(),
                                        board().residents(7).others(1).build())),
                fault(
                        "it does not say how it may turn out, nor why not",
                        EITHER_WAY,
                        () -> judging((board, context) -> unknown(board, "members")),
                        sample(Answer.UNKNOWN)),
                fault(
                        "what decides it is not what is named",
                        EITHER_WAY,
                        () -> judging((board, context) -> board.equals(open) ? unknown(board, "name") : bySize(board)),
                        Sample.of("seven", Answer.UNKNOWN, open, DAY).mayTurnOut(ENOUGH, fewer)),
                fault(
                        "a record that nobody named decides it",
                        EITHER_WAY,
                        () -> judging((board, context) -> context.find(EVERY_BOARD, "").stream()
                                .filter(each -> each.id().equals(TWIN))
                                .findFirst()
                                .map(RuleContractTest::bySize)
                                .orElseGet(() -> unknown(board, "members"))),
                        Sample.of("seven", Answer.UNKNOWN, open, DAY)
                                .mayTurnOut(ENOUGH.withId(TWIN), fewer.withId(TWIN))),
                fault(
                        "where a member lives is named, and another field decides it",
                        EITHER_WAY,
                        () -> judging((board, context) -> board.endorsed()
                                .map(day -> day.isAfter(DAY) ? Verdict.satisfied() : Said.breach("It is early."))
                                .orElseGet(() -> unknown(board.members().get(7), "residence"))),
                        Sample.of("eight", Answer.UNKNOWN, open, DAY)
                                .mayTurnOut(open.withEndorsed(DAY), open.withEndorsed(DAY.plusDays(1)))),
                fault(
                        "a field is named that need not be recorded",
                        EITHER_WAY,
                        () -> judging((board, context) -> board.endorsed().isPresent()
                                ? bySize(board)
                                : Verdict.unknown(
                                        Missing.of(board, "endorsed", "when it was endorsed"),
                                        Missing.of(board, "incorporated", "when it was incorporated"),
                                        Missing.of(board, "members", "who is on it"))),
                        Sample.of("seven", Answer.UNKNOWN, fewer, DAY)
                                .mayTurnOut(ENOUGH.withEndorsed(DAY), fewer.withEndorsed(DAY))),
                fault(
                        "what is named is recorded",
                        NAMED,
                        () -> judging((board, context) -> unknown(board, "area")),
                        unknownSample()),
                fault(
                        "once it is recorded it is still not known",
                        EITHER_WAY,
                        () -> judging((board, context) ->
                                board.equals(fewer) ? Verdict.satisfied() : unknown(board, "members")),
                        Sample.of("seven", Answer.UNKNOWN, open, DAY).mayTurnOut(ENOUGH, fewer)),
                fault(
                        "a field that does not exist is missing",
                        NAMED,
                        () -> judging((board, context) -> unknown(board, "namez")),
                        unknownSample()),
                fault(
                        "records of a kind that does not exist are missing",
                        NAMED,
                        () -> judging((board, context) -> unknown(board, "Nonsense")),
                        unknownSample()),
                fault(
                        "a field of a record that is not there is missing",
                        NAMED,
                        () -> judging((board, context) -> unknown(board.withId(PartnershipId.of("nowhere")), "name")),
                        unknownSample()),
                fault(
                        "a record is missing that nothing refers to",
                        NAMED,
                        () -> judging((board, context) ->
                                Verdict.unknown(Missing.record(PartnershipId.of("nowhere"), "what it is"))),
                        unknownSample()),
                fault(
                        "a record is missing that is there",
                        NAMED,
                        () -> judging((board, context) -> Verdict.unknown(Missing.record(board.id(), "what it is"))),
                        unknownSample()),
                fault(
                        "a repair is of a field that does not exist",
                        FINDING,
                        () -> judging(
                                (board, context) -> Said.breach("It is wrong.", Repair.correct(HERE, "nonsense"))),
                        sample(Answer.BREACHED)),
                fault(
                        "a repair is of a record that is not there",
                        FINDING,
                        () -> judging(
                                (board, context) -> Said.breach("It is wrong.", Repair.correct(NOWHERE, "members"))),
                        sample(Answer.BREACHED)),
                fault(
                        "a finding is about a field that does not exist",
                        FINDING,
                        () -> judging((board, context) -> Said.about(HERE, "nonsense")),
                        sample(Answer.BREACHED)),
                fault(
                        "a finding is about a record that is not there",
                        FINDING,
                        () -> judging((board, context) -> Said.about(NOWHERE, "members")),
                        sample(Answer.BREACHED)),
                fault(
                        "a finding is no sentence",
                        FINDING,
                        () -> judging((board, context) -> Said.breach("it is wrong: Optional.empty")),
                        sample(Answer.BREACHED)),
                fault(
                        "a finding cannot be read",
                        FINDING,
                        () -> judging(
                                (board, context) -> Verdict.breached(new Hidden("It is wrong.", "Put it right."))),
                        sample(Answer.BREACHED)),
                fault(
                        "one of two repairs does not help",
                        REPAIR,
                        () -> judging((board, context) -> board.endorsed().isPresent()
                                ? Verdict.satisfied()
                                : Said.breach(
                                        "It is wrong.",
                                        Repair.set(HERE, "endorsed", DAY),
                                        Repair.set(HERE, "incorporated", DAY))),
                        sample(Answer.BREACHED)),
                fault(
                        "a repair of the rule does not help",
                        REPAIR,
                        () -> new Judging((board, context) -> Said.breach("It is wrong.")) {
                            @Override
                            protected List<Repair> repairs(Partnership board, RuleContext context, Finding finding) {
                                return List.of(Repair.set(HERE, "endorsed", DAY));
                            }
                        },
                        sample(Answer.BREACHED)),
                fault(
                        "a repair hides what is wrong",
                        REPAIR,
                        () -> judging((board, context) -> board.endorsed()
                                .map(day -> Said.breach("It is wrong.", Repair.remove(HERE, "endorsed", day)))
                                .orElseGet(() -> unknown(board, "endorsed"))),
                        Sample.of("endorsed", Answer.BREACHED, ENOUGH.withEndorsed(DAY), DAY)),
                fault(
                        "of two records with one id the last counts",
                        ORDER,
                        () -> judging((board, context) -> {
                            List<Partnership> boards = context.find(EVERY_BOARD, "");
                            return bySize(boards.get(boards.size() - 1));
                        }),
                        sample(Answer.SATISFIED).among(fewer.withId(TWIN), ENOUGH.withId(TWIN))),
                fault(
                        "the boards of other areas count",
                        OTHER_AREA,
                        () -> judging((board, context) -> context.find(EVERY_BOARD, "").stream()
                                        .allMatch(each -> each.area().equals(board.area()))
                                ? Verdict.satisfied()
                                : Said.breach("There are several.")),
                        sample(Answer.SATISFIED)),
                fault(
                        "what is endorsed after the day counts",
                        LATER,
                        () -> judging((board, context) ->
                                context.find(BY_AREA, board.area()).size() == 1
                                        ? Verdict.satisfied()
                                        : Said.breach("There are several.")),
                        Sample.of("a board", Answer.SATISFIED, ENOUGH.withEndorsed(DAY), DAY)),
                fault(
                        "it is compared with the one asked of before",
                        MEMORY,
                        () -> judging((board, context) ->
                                last.getAndSet(board).members().size()
                                                > board.members().size()
                                        ? Said.breach("It has got smaller.")
                                        : Verdict.satisfied()),
                        Sample.of("eight", Answer.SATISFIED, ENOUGH, DAY),
                        Sample.of("fewer", Answer.SATISFIED, fewer.withId(PartnershipId.of("fewer")), DAY)),
                fault(
                        "it remembers by id and day",
                        MEMORY,
                        () -> {
                            Map<Object, Verdict> known = new HashMap<>();
                            return judging((board, context) ->
                                    known.computeIfAbsent(List.of(board.id(), context.asOf()), key -> bySize(board)));
                        },
                        Sample.of("eight", Answer.SATISFIED, ENOUGH, DAY),
                        Sample.of("fewer", Answer.BREACHED, fewer.withId(TWIN), DAY)),
                fault(
                        "it depends on the thread",
                        MEMORY,
                        () -> {
                            Thread here = Thread.currentThread();
                            return judging((board, context) -> Thread.currentThread() == here
                                    ? Verdict.satisfied()
                                    : Said.breach("It is elsewhere."));
                        },
                        sample(Answer.SATISFIED)),
                fault(
                        "it begins a day late",
                        GUIDANCE,
                        () -> new Judging(YEAR, (board, context) -> {
                            LocalDate second = YEAR.getStart().plusDays(1);
                            context.mayChangeOn(second, HERE, "secondDay");
                            return context.asOf().isBefore(second)
                                    ? Verdict.notApplicable("it has not begun")
                                    : Verdict.satisfied();
                        }),
                        sample(Answer.SATISFIED)),
                fault(
                        "it ends a day early",
                        GUIDANCE,
                        () -> new Judging(
                                YEAR,
                                (board, context) -> context.asOf().isBefore(YEAR.getEndInclusive())
                                        ? Verdict.satisfied()
                                        : Verdict.notApplicable("it is over")),
                        sample(Answer.SATISFIED)),
                fault(
                        "it changes on a day that is not known to change anything",
                        TIMELINE,
                        () -> judging((board, context) -> context.asOf().getDayOfWeek() == DayOfWeek.SUNDAY
                                ? Said.breach("It is Sunday.")
                                : Verdict.satisfied()),
                        sample(Answer.SATISFIED)),
                fault(
                        "it says that it changes in one year, and does a day later",
                        TIMELINE,
                        () ->
                                new Judging((board, context) -> context.asOf().isAfter(YEAR.getStart())
                                        ? Verdict.satisfied()
                                        : Said.breach("It is early.")) {
                                    @Override
                                    public List<Change> changes() {
                                        return Changes.of(reference())
                                                .workedOut("threshold", YEAR.getStart())
                                                .toList();
                                    }
                                },
                        sample(Answer.SATISFIED)),
                fault(
                        "it keeps from a timeline where its guidance begins",
                        TIMELINE,
                        () -> new Judging(YEAR, (board, context) -> Verdict.satisfied()) {
                            @Override
                            public List<Change> changes() {
                                return List.of();
                            }
                        },
                        sample(Answer.SATISFIED)));
    }

    private static Rule<Partnership> judging(BiFunction<Partnership, RuleContext, Verdict> judge) {
        return new Judging(judge);
    }

    private static WithinLimit.Builder<Grant> ofAward(String field) {
        return WithinLimit.of(Grant.class, described("limit").build()).amount("the award", field, Grant::amountAwarded);
    }

    private static Sample<Grant> grant(Answer answer, Optional<Money> award) {
        Grant grant = Grant.builder()
                .id(GrantId.of("g"))
                .area(AreaId.of("area"))
                .title("Tools")
                .amountAwarded(award)
                .build();
        Sample<Grant> sample = Sample.of("a grant", answer, grant, DAY);
        return answer == Answer.UNKNOWN ? sample.notTried("another law is meant") : sample;
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // they are read only
    private static <S extends Entity> Arguments fault(
            String what, String law, Supplier<Rule<S>> rule, Sample<S>... samples) {
        Map<Answer, String> never = new EnumMap<>(Answer.class);
        for (Answer answer : Answer.values()) {
            if (Stream.of(samples).noneMatch(sample -> sample.expected() == answer)) {
                never.put(answer, "another law is meant");
            }
        }
        return Arguments.of(what, law, contract(rule, List.of(samples), never));
    }

    private static <S extends Entity> RuleContract<S> contract(
            Supplier<Rule<S>> rule, List<Sample<S>> samples, Map<Answer, String> never) {
        return new RuleContract<>() {
            @Override
            protected Rule<S> rule() {
                return rule.get();
            }

            @Override
            protected List<Sample<S>> samples() {
                return samples;
            }

            @Override
            protected Map<Answer, String> never() {
                return never;
            }
        };
    }

    /** The laws that a rule does not keep. */
    private static List<String> broken(RuleContract<?> contract) {
        return contract.contract()
                .filter(node -> outcomes(node).anyMatch(thrown -> !(thrown instanceof TestAbortedException)))
                .map(DynamicNode::getDisplayName)
                .toList();
    }

    /** What the tests throw that do not pass. */
    private static Stream<Throwable> outcomes(DynamicNode node) {
        return node instanceof DynamicContainer container
                ? container.getChildren().flatMap(RuleContractTest::outcomes)
                : Stream.ofNullable(catchThrowable(((DynamicTest) node).getExecutable()::execute));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void aFaultIsFoundByTheLawThatNamesIt(String what, String law, RuleContract<?> contract) {
        assertThat(broken(contract)).contains(law);
    }

    @Test
    void eachLawFindsAFaultThatNoOtherFinds() {
        assertThat(faults().map(fault -> broken((RuleContract<?>) fault.get()[2]))
                        .filter(broken -> broken.size() == 1)
                        .flatMap(List::stream))
                .contains(
                        ANSWERS,
                        MEMORY,
                        GUIDANCE,
                        EXPECTED,
                        ORDER,
                        OTHER_AREA,
                        LATER,
                        TIMELINE,
                        NAMED,
                        EITHER_WAY,
                        FINDING,
                        REPAIR);
        assertThat(new OfResidents().contract()).hasSize(12);
    }

    @Test
    void aRuleThatTakesEffectWithItsRecordKeepsTheContractWithARecordOfTheSecondDay() {
        Partnership endorsed = ENOUGH.withEndorsed(YEAR.getStart().plusDays(1));
        Arguments arguments = fault(
                "",
                "",
                () -> new Judging(YEAR, RuleContractTest::onceEndorsed),
                Sample.of("endorsed on the second day", Answer.SATISFIED, endorsed, DAY));

        assertThat(broken((RuleContract<?>) arguments.get()[2])).isEmpty();
    }

    private static Verdict onceEndorsed(Partnership board, RuleContext context) {
        LocalDate endorsed = board.endorsed().orElseThrow();
        context.mayChangeOn(endorsed, board.reference(), "endorsed");
        return context.asOf().isBefore(endorsed) ? Verdict.notApplicable("it is endorsed later") : Verdict.satisfied();
    }

    @Test
    void aSampleOfTheOtherAreaItselfIsAborted() {
        Partnership maximal = Samples.maximal().partnerships().get(0);
        Arguments arguments = fault(
                "",
                "",
                () -> judging((board, context) -> Verdict.satisfied()),
                Sample.of("maximal", Answer.SATISFIED, maximal, DAY).among(Samples.maximal()));

        assertThat(((RuleContract<?>) arguments.get()[2]).contract().flatMap(RuleContractTest::outcomes))
                .extracting(Throwable::getMessage)
                .containsExactly("Assumption failed: it names the records of the other area");
    }

    @Test
    void whatCouldNotBeTriedIsAbortedAndNotPassed() {
        RuleContract<Partnership> contract = contract(
                () -> new Judging(
                        YEAR,
                        (board, context) -> context.asOf().equals(DAY)
                                ? Said.breach("It is wrong.", Repair.correct(HERE, "members"))
                                : Verdict.notApplicable("it is asked on another day")),
                List.of(sample(Answer.BREACHED)),
                Map.of());

        assertThat(contract.contract().flatMap(RuleContractTest::outcomes))
                .filteredOn(TestAbortedException.class::isInstance)
                .extracting(Throwable::getMessage)
                .containsExactly(
                        "Assumption failed: no sample is judged there",
                        "Assumption failed: no sample is judged there",
                        "Assumption failed: only a person knows what is right");
    }
}
