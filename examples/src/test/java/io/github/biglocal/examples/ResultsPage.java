package io.github.biglocal.examples;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes {@code docs/RESULTS.md}: what calculators, readers and exceptions say, so that a person can read all of it, and a
 * change of one sentence is a difference of one line.
 */
final class ResultsPage {
    private static final String INTRODUCTION = """
        # What results, readers and exceptions say

        *Generated from the reference data and from made-up cases; a test fails when this page differs from them. To
        regenerate it: `mvn -pl examples -am test -Dtest=ResultSentencesTest -Dsurefire.failIfNoSpecifiedTests=false
        -Dupdate.docs=true`. [What the rules say](SENTENCES.md) is on another page.*
        """;

    private final List<String> lines = new ArrayList<>(List.of(INTRODUCTION.strip()));
    private final Set<Class<?>> explained = new HashSet<>();
    private final Map<String, Explained> results = new LinkedHashMap<>();
    private final Set<ProblemCode> codes = new HashSet<>();

    void section(String title) {
        lines.addAll(List.of("", "## " + title));
    }

    /** A result: its working, its text where that has a form of its own, and what it is on one line. */
    void result(String what, Explained result) {
        explained.add(result.getClass());
        results.put(what, result);
        List<String> steps = result.explain();
        sentences(what, steps);
        if (!result.toText().equals(String.join("\n", steps))) {
            block(result.toText());
        }
        String line = result.toString();
        if (Stream.of(" ", "; ", "\n")
                .noneMatch(between -> String.join(between, steps).equals(line))) {
            lines.addAll(List.of("", "In one line: " + line));
        }
    }

    void sentences(String what, Collection<?> sentences) {
        lines.addAll(List.of("", "### " + what, ""));
        sentences.forEach(sentence -> lines.add("- " + sentence));
    }

    void block(String text) {
        lines.addAll(List.of("", "```", text.stripTrailing(), "```"));
    }

    void problems(String what, Collection<Problem> problems) {
        problems.forEach(problem -> codes.add(problem.code()));
        sentences(
                what,
                problems.stream()
                        .map(problem -> problem.severity() + ": " + problem)
                        .toList());
    }

    /** Exceptions that what is run throws, as their messages. */
    void refusals(String what, List<Runnable> refused) {
        List<String> messages = new ArrayList<>();
        for (Runnable each : refused) {
            messages.add(message(what, each));
        }
        sentences(what, messages);
    }

    private static String message(String what, Runnable refused) {
        try {
            refused.run();
        } catch (InvalidValueException e) {
            return e.getMessage();
        }
        throw new IllegalStateException(what + ": one case is not refused");
    }

    Set<Class<?>> explained() {
        return explained;
    }

    /** The results on the page, by what they are called there. */
    Map<String, Explained> results() {
        return results;
    }

    Set<ProblemCode> codes() {
        return codes;
    }

    String page() {
        return String.join("\n", lines) + "\n";
    }
}
