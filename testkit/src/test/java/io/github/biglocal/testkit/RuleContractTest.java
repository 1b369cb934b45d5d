package io.github.biglocal.testkit;

import static io.github.biglocal.testkit.Shorthand.board;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.ResidentMajority;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.testkit.RuleContract.Sample;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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

    /** A rule that judges as it is told to. */
    private static final class Told extends Rule<Partnership> {
        private final Function<LocalDate, Verdict> judge;

        Told(Function<LocalDate, Verdict> judge) {
            super(
                    RuleInfo.of("partnership", RuleId.of("as-told"), RuleKind.LOCAL_TERMS)
                            .title("It is as it is said to be")
                            .rationale("So that each fault can be tried.")
                            .source(Citation.of("Our constitution, 2024"))
                            .build(),
                    Partnership.class);
            this.judge = judge;
        }

        @Override
        protected Verdict judge(Partnership subject, RuleContext context) {
            return judge.apply(context.asOf());
        }
    }

    /** What is wrong, in words of the test. */
    public record Said(String problem, String repair, List<Repair> repairs) implements Finding {
        static Verdict breach(String problem, Repair... repairs) {
            return Verdict.breached(List.of(new Said(problem, "Put it right.", List.of(repairs))));
        }
    }

    /** A finding that nobody can read. */
    private record Hidden(String problem, String repair) implements Finding {}

    private static Sample<Partnership> sample(Answer answer) {
        return Sample.of("a board", answer, ENOUGH, DAY);
    }

    static Stream<Arguments> faults() {
        AtomicInteger count = new AtomicInteger();
        return Stream.of(
                fault("each answer has a sample", () -> new Told(day -> Verdict.satisfied()), sample(Answer.SATISFIED)),
                fault("a sample has its answer", () -> new Told(day -> Verdict.satisfied()), sample(Answer.BREACHED)),
                fault(
                        "a rule depends on the records and the day only",
                        () -> new Told(day ->
                                count.incrementAndGet() % 2 == 0 ? Verdict.satisfied() : Said.breach("It is odd.")),
                        sample(Answer.SATISFIED)),
                fault(
                        "a rule applies within its guidance only",
                        ResidentMajority::standard,
                        Sample.of("before the guidance", Answer.SATISFIED, ENOUGH, LocalDate.of(2015, 6, 30))),
                fault(
                        "a timeline agrees with every day",
                        () -> new Told(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY
                                ? Said.breach("It is Sunday.")
                                : Verdict.satisfied()),
                        sample(Answer.SATISFIED)),
                fault(
                        "what is not known is named",
                        () -> new Told(
                                day -> Verdict.unknown(List.of(Missing.of(ENOUGH, "namez", "what it is called")), 1)),
                        sample(Answer.UNKNOWN)),
                fault(
                        "what is not known is named",
                        () -> new Told(
                                day -> Verdict.unknown(List.of(Missing.of(ENOUGH, "name", "what it is called")), 1)),
                        sample(Answer.UNKNOWN).mayTurnOut(ENOUGH, TOO_FEW)),
                fault(
                        "a finding says what is wrong",
                        () -> new Told(day -> Said.breach("it is amiss: Optional.empty")),
                        sample(Answer.BREACHED)),
                fault(
                        "a finding says what is wrong",
                        () -> new Told(day -> Verdict.breached(List.of(new Hidden("It is amiss.", "Put it right.")))),
                        sample(Answer.BREACHED)),
                fault(
                        "of the repairs that are offered",
                        () -> new Told(
                                day -> Said.breach("It is amiss.", Repair.set(ENOUGH.reference(), "endorsed", DAY))),
                        sample(Answer.BREACHED)));
    }

    private static Arguments fault(String law, Supplier<Rule<Partnership>> rule, Sample<Partnership> sample) {
        return Arguments.of(law, rule, List.of(sample));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void aFaultIsFoundByTheLawThatNamesIt(
            String law, Supplier<Rule<Partnership>> rule, List<Sample<Partnership>> samples) {
        RuleContract<Partnership> contract = new RuleContract<>() {
            @Override
            protected Rule<Partnership> rule() {
                return rule.get();
            }

            @Override
            protected List<Sample<Partnership>> samples() {
                return samples;
            }
        };

        assertThat(contract.contract().filter(RuleContractTest::fails).map(DynamicNode::getDisplayName))
                .anySatisfy(name -> assertThat(name).startsWith(law));
    }

    private static boolean fails(DynamicNode node) {
        return node instanceof DynamicContainer container
                ? container.getChildren().anyMatch(RuleContractTest::fails)
                : catchThrowable(((DynamicTest) node).getExecutable()::execute) != null;
    }
}
