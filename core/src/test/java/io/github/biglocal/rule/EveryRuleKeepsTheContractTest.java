package io.github.biglocal.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;

import io.github.biglocal.catalogue.RuleSample;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.testkit.RuleContract;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules of the library keep the contract that those of users do, on the samples and boundaries of the catalogue. */
class EveryRuleKeepsTheContractTest {
    @TestFactory
    Stream<DynamicNode> everyRule() {
        Iterator<RuleSample<?>> madeAnew = RuleSample.ofEveryRule().iterator();
        return RuleSample.ofEveryRule().stream()
                .map(sample -> dynamicContainer(
                        sample.rule().toString(),
                        contract(sample, madeAnew.next()).contract()));
    }

    /**
     * A law that has not been tried has not been kept. The repair of most findings needs a decision, such as whom to appoint, and cannot be
     * carried out. Four rules wait for months or years after the first day of their guidance; the members of a board are no programme.
     */
    @Test
    void whatCouldNotBeTriedIsCounted() {
        Map<String, Set<String>> aborted = new TreeMap<>();
        AtomicInteger needAPerson = new AtomicInteger();
        everyRule()
                .map(DynamicContainer.class::cast)
                .forEach(rule -> tests(rule)
                        .flatMap(test -> Stream.ofNullable(catchThrowable(test.getExecutable()::execute)))
                        .map(Throwable::getMessage)
                        .forEach(why -> {
                            if (why.equals("Assumption failed: only a person knows what is right")) {
                                needAPerson.incrementAndGet();
                            } else {
                                aborted.computeIfAbsent(why, key -> new TreeSet<>())
                                        .add(rule.getDisplayName());
                            }
                        }));

        assertThat(aborted)
                .containsOnly(
                        entry(
                                "Assumption failed: no sample is judged there",
                                Set.of(
                                        "partnership-reviewed",
                                        "allocation-has-uplifts",
                                        "lto-contribution-returned",
                                        "closed-by-programme-end")),
                        entry(
                                "Assumption failed: its records make no programme",
                                Set.of("office-holder-in-post", "member-periods-do-not-overlap")));
        assertThat(needAPerson).hasValue(179);
    }

    private static Stream<DynamicTest> tests(DynamicContainer container) {
        return container
                .getChildren()
                .flatMap(node -> node instanceof DynamicContainer inner ? tests(inner) : Stream.of((DynamicTest) node));
    }

    @SuppressWarnings("unchecked") // both are of one rule
    private static <S extends Entity> RuleContract<S> contract(RuleSample<S> sample, RuleSample<?> madeAnew) {
        return new OfSample<>(sample, (Rule<S>) madeAnew.rule());
    }

    /** The contract of one rule. */
    private static final class OfSample<S extends Entity> extends RuleContract<S> {
        private final RuleSample<S> sample;
        private final List<Sample<S>> samples;
        private Rule<S> next;
        private Rule<S> afterThat;

        OfSample(RuleSample<S> sample, Rule<S> madeAnew) {
            this.sample = sample;
            samples = sample.questions().stream().map(OfSample::asked).toList();
            next = sample.rule();
            afterThat = madeAnew;
        }

        /** Each of the two in turn. */
        @Override
        protected Rule<S> rule() {
            Rule<S> given = next;
            next = afterThat;
            afterThat = given;
            return given;
        }

        @Override
        protected List<Sample<S>> samples() {
            return samples;
        }

        @Override
        protected Map<Answer, String> never() {
            return sample.never();
        }

        private static <S extends Entity> Sample<S> asked(RuleSample.Question<S> question) {
            RuleContext context = question.context();
            Sample<S> sample = Sample.of(question.what(), question.expected(), question.subject(), context.asOf())
                    .among(context.records().all(Entity.class).stream()
                            .filter(record -> record != question.subject())
                            .toArray(Entity[]::new));
            return question.expected() == Answer.UNKNOWN
                    ? sample.notTried("CompletionLawTest records what is missing in every way there is")
                    : sample;
        }
    }
}
