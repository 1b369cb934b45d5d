package io.github.biglocal.catalogue;

import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Margin;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes {@code docs/SENTENCES.md}: what each rule says, so that a person can read all of it, and a change of one sentence is
 * a difference of one line. Of sentences that differ only in their figures one is kept for each number: none, one, several.
 */
final class SentencesPage {
    private static final String INTRODUCTION = """
            # What the rules say

            *Generated from the samples of the rules and from generated programmes; a test fails when this page differs from them.
            To regenerate it: `mvn -pl core test -Dtest=SentencesTest -Dupdate.docs=true`.*

            Every sentence of a verdict, by rule. Of sentences that differ only in their figures, one is shown for each of: zero, one, several, negative; and of those that begin alike, four.
            """;

    private static final Pattern DAY = Pattern.compile(
            "\\b\\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December) \\d{4}");
    private static final Pattern AMOUNT = Pattern.compile("(-?)([£€]|[A-Z]{3} )\\d[\\d,]*(\\.\\d+)?");
    private static final Pattern NUMBER = Pattern.compile("-?\\d[\\d,]*(\\.\\d+)?");

    private static final int ALIKE = 4;
    private static final Pattern FIRST_WORDS = Pattern.compile("([^ ]+ ){0,5}");

    private final Map<RuleId, Map<String, String>> lines = new LinkedHashMap<>();
    private final Map<RuleId, Rule<?>> rules = new LinkedHashMap<>();

    SentencesPage(Collection<? extends Rule<?>> inOrder) {
        for (Rule<?> rule : inOrder) {
            rules.put(rule.info().id(), rule);
            lines.put(rule.info().id(), new LinkedHashMap<>());
        }
    }

    void add(RuleId rule, Verdict verdict) {
        if (verdict instanceof Verdict.Breached breached) {
            for (Finding finding : breached.findings()) {
                add(rule, "Breached", finding.problem() + " *" + finding.repair() + "*");
            }
        } else if (verdict instanceof Verdict.Unknown unknown) {
            for (Missing missing : unknown.missing()) {
                add(rule, "Not known", missing.what());
            }
        } else if (verdict instanceof Verdict.NotApplicable notApplicable) {
            add(rule, "Not applicable", notApplicable.why());
        } else if (verdict instanceof Verdict.Satisfied satisfied) {
            satisfied.margin().map(Margin::description).ifPresent(text -> add(rule, "Satisfied", text));
        }
    }

    private void add(RuleId rule, String answer, String sentence) {
        String line = answer + ": " + sentence;
        Map<String, String> its = lines.get(rule);
        String pattern = pattern(line);
        String begin = firstWords(pattern);
        if (its.keySet().stream().filter(each -> firstWords(each).equals(begin)).count() < ALIKE) {
            its.putIfAbsent(pattern, line);
        }
    }

    private static String firstWords(String pattern) {
        Matcher matcher = FIRST_WORDS.matcher(pattern);
        return matcher.lookingAt() ? matcher.group() : pattern;
    }

    /** The sentence with its figures taken out, but for whether each is nothing, one, several or negative. */
    static String pattern(String sentence) {
        String withoutDays = DAY.matcher(sentence).replaceAll("<day>");
        String withoutAmounts = AMOUNT.matcher(withoutDays)
                .replaceAll(found -> found.group().matches(".*[1-9].*") ? found.group(1) + "<amount>" : "<zero>");
        return NUMBER.matcher(withoutAmounts).replaceAll(found -> switch (found.group()) {
            case "0", "1" -> found.group();
            default -> found.group().startsWith("-") ? "-<number>" : "<number>";
        });
    }

    String page() {
        List<String> page = new ArrayList<>(List.of(INTRODUCTION.strip()));
        lines.forEach((id, its) -> {
            page.add("");
            page.add("## " + id);
            page.add("");
            page.add(rules.get(id).info().title() + ".");
            page.add("");
            its.values().stream().sorted(SentencesPage::byAnswer).forEach(line -> page.add("- " + line));
        });
        return String.join("\n", page) + "\n";
    }

    private static int byAnswer(String one, String other) {
        return one.substring(0, one.indexOf(':')).compareTo(other.substring(0, other.indexOf(':')));
    }
}
