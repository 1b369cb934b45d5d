package io.github.biglocal.testkit.cases;

import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The verdict that a case expects of a rule, and what is expected of its finding, its margin and its sentences.
 *
 * @param <S> the kind of record that the rule is asked of
 * @param rule the rule, with the settings of the case
 * @param subject the record it is asked of
 * @param context the day, and the other records of the case
 * @param answer the verdict
 * @param details what else is expected
 */
record ExpectedVerdict<S extends Entity>(Rule<S> rule, S subject, RuleContext context, Answer answer, Details details)
        implements Expectation {
    /**
     * What is expected of a verdict in addition to which it is.
     *
     * @param finding fields of one of its findings; empty if any will do
     * @param margin fields of its margin; empty if any will do
     * @param says part of its sentences; empty if any will do
     * @param repair part of the repair of one of its findings; empty if any will do
     */
    record Details(
            Optional<AdditionalValue> finding,
            Optional<AdditionalValue> margin,
            Optional<String> says,
            Optional<String> repair) {
        static final Details NONE = new Details(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    RuleId id() {
        return rule.info().id();
    }

    Verdict verdict() {
        return rule.verdict(subject, context);
    }

    /** What the rule would answer with another value of a parameter. */
    Answer answerWith(String parameter, Object value) {
        return rule.with(parameter, value).verdict(subject, context).answer();
    }

    @Override
    public List<String> failures() {
        Verdict verdict = verdict();
        if (verdict.answer() != answer) {
            return List.of("On " + Text.day(context.asOf()) + " " + id() + " should be " + answer.words() + ", and is "
                    + verdict.answer().words() + ". " + verdict.description());
        }
        List<String> failures = new ArrayList<>();
        List<Finding> findings = verdict instanceof Verdict.Breached breached ? breached.findings() : List.of();
        details.finding().flatMap(expected -> finding(findings)).ifPresent(failures::add);
        details.margin().ifPresent(expected -> margin(expected, verdict).ifPresent(failures::add));
        details.says()
                .filter(part -> !verdict.description().contains(part))
                .ifPresent(part ->
                        failures.add(id() + " should say \"" + part + "\", and says: " + verdict.description()));
        // The repair of the finding that is expected, not of another one.
        List<Finding> meant =
                findings.stream().filter(each -> difference(each).isEmpty()).toList();
        details.repair()
                .filter(part -> meant.stream().noneMatch(each -> each.repair().contains(part)))
                .ifPresent(part -> failures.add(id() + " should suggest \"" + part + "\", and suggests: "
                        + (meant.isEmpty() ? findings : meant)
                                .stream().map(Finding::repair).collect(Collectors.joining(" "))));
        return failures;
    }

    private Optional<String> difference(Finding finding) {
        return details.finding().flatMap(expected -> ResultFields.difference("", expected, ResultFields.of(finding)));
    }

    private Optional<String> finding(List<Finding> findings) {
        List<String> differences =
                findings.stream().flatMap(each -> difference(each).stream()).toList();
        return differences.size() < findings.size()
                ? Optional.empty()
                : Optional.of("No finding of " + id() + " is as expected: " + String.join("; ", differences) + ". "
                        + verdict().description());
    }

    private Optional<String> margin(AdditionalValue expected, Verdict verdict) {
        if (verdict instanceof Verdict.Satisfied satisfied && satisfied.margin().isPresent()) {
            return ResultFields.difference(
                            "", expected, ResultFields.of(satisfied.margin().get()))
                    .map(difference -> "The margin of " + id() + " is not as expected: " + difference + ". "
                            + verdict.description());
        }
        return Optional.of(id() + " says no margin. " + verdict.description());
    }
}
