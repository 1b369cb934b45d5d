package io.github.biglocal.rule;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;

import io.github.biglocal.catalogue.RuleSample;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.testkit.RuleContract;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** The rules of the library keep the contract that those of users do, on the samples and boundaries of the catalogue. */
class EveryRuleKeepsTheContractTest {
    @TestFactory
    Stream<DynamicNode> everyRule() {
        Iterator<RuleSample<?>> madeAnew = RuleSample.ofEveryRule().iterator();
        return RuleSample.ofEveryRule().stream()
                .map(sample -> dynamicContainer(
                        sample.rule().toString(), contract(sample, madeAnew.next()).contract()));
    }

    @SuppressWarnings("unchecked") // both are of one rule
    private static <S extends Entity> RuleContract<S> contract(RuleSample<S> sample, RuleSample<?> madeAnew) {
        return new OfSample<>(sample, (Rule<S>) madeAnew.rule());
    }

    /** The contract of one rule. */
    static final class OfSample<S extends Entity> extends RuleContract<S> {
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
            Sample<S> sample = Sample.of(
                            question.what(), question.expected(), question.subject(), context.asOf())
                    .among(context.records().all(Entity.class).stream()
                            .filter(record -> record != question.subject())
                            .toArray(Entity[]::new));
            return question.expected() == Answer.UNKNOWN
                    ? sample.notTried("CompletionLawTest records what is missing in every way there is")
                    : sample;
        }
    }
}
