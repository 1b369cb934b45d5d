package io.github.biglocal.testkit;

import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The sentences of a failure: what was expected, what is so, and why. */
final class Wording {
    private Wording() {}

    /** Returns that one thing was expected and another is so. */
    static String expected(String what, String but) {
        return ("Expected " + what + ", but " + but).replace(": \n", ":\n");
    }

    /** Returns that one thing was expected and a verdict is another, with its reasons. */
    static String expected(String what, Verdict but) {
        return expected(what, is(but));
    }

    /** Returns what a verdict is and why, with the repair of a breach. */
    static String is(Verdict verdict) {
        if (verdict instanceof Verdict.Satisfied satisfied) {
            return satisfied
                    .margin()
                    .map(margin -> "it is satisfied: " + margin.description())
                    .orElse("it is satisfied.");
        }
        if (verdict instanceof Verdict.Breached breached) {
            return "it is breached: " + findings(breached.findings());
        }
        return verdict instanceof Verdict.NotApplicable notApplicable
                ? "it does not apply: " + notApplicable.why() + "."
                : "it cannot be judged. Not recorded: " + missing(((Verdict.Unknown) verdict).missing()) + ".";
    }

    /** Returns findings, one in the same line, several in a line each. */
    static String findings(List<? extends Finding> findings) {
        return each(findings.stream()
                .map(finding -> finding.problem() + " Suggested fix: " + finding.repair())
                .toList());
    }

    /** Returns one thing in the same line, several in a line each. */
    static String each(Collection<String> lines) {
        return lines.size() == 1
                ? String.join("", lines)
                : lines.stream().collect(Collectors.joining("\n  ", "\n  ", ""));
    }

    static String missing(List<Missing> missing) {
        return missing.stream()
                .map(each -> each.what() + " (" + each.record() + ", " + each.field() + ")")
                .collect(Collectors.joining("; "));
    }

    /** Returns things as a list in a sentence, or that there is none. */
    static String listed(Collection<?> things) {
        return things.isEmpty()
                ? "none"
                : Text.list(things.stream().map(String::valueOf).toList());
    }
}
