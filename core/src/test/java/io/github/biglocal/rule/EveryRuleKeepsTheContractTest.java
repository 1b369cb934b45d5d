package io.github.biglocal.rule;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;

import io.github.biglocal.catalogue.RuleSample;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.testkit.RuleContract;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * The rules of the library keep the contract that those of users do, on the samples and boundaries of the catalogue. That each gives the
 * answers of its table, and which it never gives, the catalogue's own test says.
 */
class EveryRuleKeepsTheContractTest {
    @TestFactory
    Stream<DynamicNode> everyRule() {
        return RuleSample.allQuestions().stream()
                .collect(Collectors.groupingBy(
                        question -> question.rule().info().id(), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(rule -> dynamicContainer(rule.getKey().value(), new OfSamples<>(rule.getValue()).contract()));
    }

    /** The contract of one rule. */
    private static final class OfSamples<S extends Entity> extends RuleContract<S> {
        private final List<RuleSample.Question<S>> questions;

        @SuppressWarnings("unchecked") // they are of one rule
        OfSamples(List<RuleSample.Question<?>> questions) {
            this.questions = (List<RuleSample.Question<S>>) (List<?>) questions;
        }

        @Override
        protected Rule<S> rule() {
            return questions.get(0).rule();
        }

        @Override
        protected List<Sample<S>> samples() {
            return questions.stream().map(this::sample).toList();
        }

        private Sample<S> sample(RuleSample.Question<S> question) {
            RuleContext context = question.context();
            Entity[] others = context.records().all(Entity.class).stream()
                    .filter(record -> record != question.subject())
                    .toArray(Entity[]::new);
            Answer answer = question.rule().verdict(question.subject(), context).answer();
            return Sample.of(question.what(), answer, question.subject(), context.asOf())
                    .among(others);
        }

        @Override
        protected Map<Answer, String> never() {
            return Stream.of(Answer.SATISFIED, Answer.BREACHED, Answer.UNKNOWN, Answer.NOT_APPLICABLE)
                    .filter(answer -> samples().stream().noneMatch(sample -> sample.expected() == answer))
                    .collect(Collectors.toMap(Function.identity(), answer -> "the catalogue says why"));
        }
    }
}
