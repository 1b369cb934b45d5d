package io.github.biglocal.generated;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Holds the verdicts of the rules to those from before they were reshaped, over generated programmes; for the time of the
 * reshaping. A rule whose answers are meant to change is named here, with the reason.
 */
@EnabledIfSystemProperty(named = "baseline", matches = ".+")
class VerdictBaselineTest {
    private static final List<String> DAYS = List.of(
            "2012-07-01",
            "2015-06-30",
            "2015-07-01",
            "2017-10-01",
            "2019-06-30",
            "2020-03-01",
            "2021-02-28",
            "2023-10-01",
            "2026-03-31");
    private static final int SEEDS = 12;

    /** Rules whose verdicts differ on purpose, by id: why. */
    private static final Map<String, String> CHANGED = Map.of();

    @Test
    void verdictsAreThoseFromBefore() throws IOException {
        Map<String, String> now = verdicts();
        Map<String, Map<String, Integer>> differences = new TreeMap<>();
        Path file = Path.of(System.getProperty("baseline"));
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            List<String> parts = List.of(line.split(" ", -1));
            String then = parts.get(3);
            String is = now.getOrDefault(String.join(" ", parts.subList(0, 3)), "");
            for (int i = 0; i < then.length(); i++) {
                char after = i < is.length() ? is.charAt(i) : '-';
                if (then.charAt(i) != after) {
                    differences
                            .computeIfAbsent(parts.get(2), unused -> new TreeMap<>())
                            .merge(then.charAt(i) + " to " + after, 1, Integer::sum);
                }
            }
        }
        differences.keySet().removeAll(CHANGED.keySet());
        StringBuilder text = new StringBuilder();
        differences.forEach(
                (rule, found) -> text.append(rule).append(": ").append(found).append('\n'));
        assertThat(text.toString()).isEmpty();
    }

    private static Map<String, String> verdicts() {
        Map<String, String> verdicts = new TreeMap<>();
        for (String text : DAYS) {
            LocalDate day = LocalDate.parse(text);
            for (int seed = 0; seed < SEEDS; seed++) {
                Programme programme = new Generator(seed, day.minusMonths(6)).programme();
                RuleContext context = RuleContext.on(day, programme);
                for (Rule<?> rule : rules()) {
                    verdicts.put(text + " " + seed + " " + rule, letters(rule, programme, context));
                }
            }
        }
        return verdicts;
    }

    private static List<Rule<?>> rules() {
        return new ArrayList<>(BigLocalRules.all().rules());
    }

    private static <S extends Entity> String letters(Rule<S> rule, Programme programme, RuleContext context) {
        StringBuilder letters = new StringBuilder();
        for (S subject : programme.all(rule.subjectType())) {
            Verdict verdict = rule.verdict(subject, context);
            letters.append(verdict.getClass().getSimpleName().charAt(0));
        }
        return letters.toString();
    }
}
