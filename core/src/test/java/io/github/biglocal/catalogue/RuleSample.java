package io.github.biglocal.catalogue;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One rule with a sample for each kind of verdict it can give, or the reason why it can never give it; and the samples at
 * its boundaries. For a rule that is a value of a shape this table is its test.
 */
public final class RuleSample<S extends Entity> {
    /** The kinds of verdict. */
    enum Kind {
        SATISFIED,
        BREACHED,
        NOT_APPLICABLE,
        UNKNOWN;

        Answer answer() {
            return Answer.valueOf(name());
        }
    }

    private final Rule<S> rule;
    private final Map<Kind, Supplier<Verdict>> verdicts = new EnumMap<>(Kind.class);
    private final Map<Kind, String> never = new EnumMap<>(Kind.class);
    private final List<Boundary> boundaries = new ArrayList<>();
    private final List<Question<S>> questions = new ArrayList<>();

    /**
     * A sample as it is asked.
     *
     * @param rule the rule
     * @param what which sample it is
     * @param expected the answer the rule should give
     * @param subject the record it is asked of
     * @param context the day, and the other records
     */
    public record Question<S extends Entity>(
            Rule<S> rule, String what, Answer expected, S subject, RuleContext context) {
        @Override
        public String toString() {
            return rule + ", " + what;
        }
    }

    /**
     * A sample at a boundary of the rule.
     *
     * @param what what is special about it, such as {@code endorsed on the day of the drawdown}
     * @param expected the kind of verdict the rule should give
     * @param verdict asks the rule
     */
    record Boundary(String what, Kind expected, Supplier<Verdict> verdict) {
        @Override
        public String toString() {
            return what;
        }
    }

    /** {@return the samples of every rule} */
    public static List<RuleSample<?>> ofEveryRule() {
        return Stream.of(RuleSamples.all(), RuleSamples.ofPresets())
                .flatMap(List::stream)
                .toList();
    }

    /** {@return every sample and boundary of every rule, as it is asked} */
    public static List<Question<?>> allQuestions() {
        return ofEveryRule().stream()
                .<Question<?>>flatMap(sample -> sample.questions().stream())
                .toList();
    }

    private RuleSample(Rule<S> rule) {
        this.rule = rule;
    }

    static <S extends Entity> RuleSample<S> of(Rule<S> rule) {
        return new RuleSample<>(rule);
    }

    RuleSample<S> with(Kind kind, S subject, RuleContext context) {
        verdicts.put(kind, () -> rule.verdict(subject, context));
        questions.add(new Question<>(rule, "sample " + kind, kind.answer(), subject, context));
        return this;
    }

    /** Adds a sample at a boundary: just below, at, just above, absent, the day before, the day after. */
    RuleSample<S> at(String what, Kind expected, S subject, RuleContext context) {
        boundaries.add(new Boundary(what, expected, () -> rule.verdict(subject, context)));
        questions.add(new Question<>(rule, what, expected.answer(), subject, context));
        return this;
    }

    List<Boundary> boundaries() {
        return boundaries;
    }

    /** {@return every sample and boundary, as it is asked} */
    public List<Question<S>> questions() {
        return questions;
    }

    RuleSample<S> never(Kind kind, String why) {
        never.put(kind, why);
        return this;
    }

    /** {@return the rule} */
    public Rule<S> rule() {
        return rule;
    }

    /** {@return why the rule never gives an answer, by the answer} */
    public Map<Answer, String> never() {
        return never.entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().answer(), Map.Entry::getValue));
    }

    /** What the rule says of the sample of a kind; empty if there is none. */
    Optional<Verdict> verdict(Kind kind) {
        return Optional.ofNullable(verdicts.get(kind)).map(Supplier::get);
    }

    /** Why there is no sample of a kind; empty if there is one, or nobody said. */
    Optional<String> whyNever(Kind kind) {
        return Optional.ofNullable(never.get(kind));
    }
}
