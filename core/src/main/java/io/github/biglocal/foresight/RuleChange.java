package io.github.biglocal.foresight;

import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.rule.ParameterValue;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What changes in a rule itself on a day, in words. */
final class RuleChange {
    /** The kind of a reference to a rule, in a change of the rule itself. */
    private static final String RULE = "Rule";

    private RuleChange() {}

    /** Whether a change is one of a rule, not of a record or of another rule. */
    static boolean isOf(RuleId rule, Change change) {
        return change.where().equals(new Reference(RULE, rule.value()));
    }

    /**
     * What changes in a rule on a day, as a clause such as {@code the rule ends on 31 March 2026}; empty if nothing does.
     *
     * @param rule the rule
     * @param changes changes, of which those of the rule and the day count
     * @param day the day
     */
    static Optional<String> words(Rule<?> rule, Collection<Change> changes, LocalDate day) {
        List<String> names = changes.stream()
                .filter(change ->
                        isOf(rule.info().id(), change) && change.date().equals(day))
                .map(Change::what)
                .distinct()
                .toList();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        RuleInfo info = rule.info();
        if (day.equals(info.guidance().getStart())) {
            return Optional.of("the rule begins to apply");
        }
        if (day.equals(info.guidance().getEnd())) {
            return Optional.of("the rule ends on " + Text.day(day.minusDays(1)));
        }
        List<String> values = new ArrayList<>();
        for (ParameterValue<?> value : rule.parameters().values()) {
            if (names.contains(value.parameter().name())) {
                ParameterGround then = ParameterGround.of(value, info, day);
                values.add(then.meaning() + ": " + then.words());
            }
        }
        return Optional.of(
                values.isEmpty()
                        ? "the rule changes"
                        : "from then on the rule has another value (" + String.join("; ", values) + ")");
    }
}
