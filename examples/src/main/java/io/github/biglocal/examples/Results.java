package io.github.biglocal.examples;

import io.github.biglocal.funding.FundStatement;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.rule.ParameterValue;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.RuleSettings;
import io.github.biglocal.rule.Settings;
import io.github.biglocal.standards.threesixtygiving.GivingReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What one run of the main job found.
 *
 * @param asOf the date asked about
 * @param rules how the reader's own file sets the rules; empty if they are as published
 * @param programmes the programmes, evaluated
 * @param rastrick the fund statement of an area, from published figures; included only with the reference data set
 * @param grants the checks of grants of another funder to organisations of areas, as it published them; included only with the reference
 *     data set
 */
public record Results(
        LocalDate asOf,
        Optional<RulesFile> rules,
        List<Evaluation> programmes,
        Optional<FundStatement> rastrick,
        Optional<GivingReport> grants) {
    /**
     * A file of settings that the rules were asked under.
     *
     * @param source the file
     * @param settings what it sets differently from the published rules
     * @param changes the same, as sentences
     * @param problems what went wrong in reading it
     */
    public record RulesFile(String source, Settings settings, List<String> changes, List<Problem> problems) {
        static RulesFile of(String source, RuleSet published, RuleSet rules, List<Problem> problems) {
            Settings settings = rules.settings().differencesFrom(published.settings());
            Map<RuleId, Rule<?>> asked = rules.rules().stream()
                    .collect(Collectors.toMap(rule -> rule.info().id(), Function.identity()));
            List<String> changes = new ArrayList<>();
            settings.rules()
                    .forEach((id, changed) -> changes.add(id + ": "
                            + (asked.containsKey(id) ? changes(asked.get(id), changed) : "switched off") + "."));
            settings.acceptances().forEach(acceptance -> changes.add(acceptance + "."));
            return new RulesFile(source, settings, changes, problems);
        }

        private static String changes(Rule<?> rule, RuleSettings changed) {
            List<String> changes = new ArrayList<>();
            changed.severity()
                    .ifPresent(severity -> changes.add(
                            switch (severity) {
                                case ERROR -> "a breach is rated as an error";
                                case WARNING -> "a breach is rated as a warning";
                                case INFO -> "a breach is rated as a note";
                            }));
            changed.values().keySet().stream()
                    .flatMap(name -> rule.parameters().named(name).stream())
                    .map(ParameterValue::words)
                    .forEach(changes::add);
            return String.join("; ", changes);
        }

        /** Returns whether part of the file could not be read. */
        boolean isPartial() {
            return problems.stream().anyMatch(Evaluation::isLoss);
        }
    }
}
