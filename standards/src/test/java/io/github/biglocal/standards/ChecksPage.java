package io.github.biglocal.standards;

import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.standards.ocds.OcdsChecks;
import io.github.biglocal.standards.threesixtygiving.CheckCategory;
import io.github.biglocal.standards.threesixtygiving.FileCheck;
import io.github.biglocal.standards.threesixtygiving.GrantCheck;
import io.github.biglocal.standards.threesixtygiving.PercentageBase;
import io.github.biglocal.standards.threesixtygiving.PublishedChecks;
import io.github.biglocal.standards.threesixtygiving.RepairedChecks;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of the checks of published data, from what they say about themselves. */
final class ChecksPage {
    private static final String START = """
            # The checks of published data

            Made from the checks themselves; a test compares the two. They are rules of the engine, so they can be switched off,
            re-graded and accepted as any others (`docs/RULES.md` has those of the programme).

            ## The 36 published checks of 360Giving data

            `PublishedChecks`, under the names and with the counts of the 360Giving Data Quality Tool. What it calls critical is an error
            here, its other checks of accuracy are warnings, those of usefulness notes. The percentage is of the grants named.

            """;

    private static final String REPAIRED = """

            ## Checks next to them

            `RepairedChecks`, which are off unless you add them: where a published check misses something or reports what is
            right, and what no published check looks at. With both on, what a check and one that it stands in for both find is reported
            once, by the check that stands in; what the published tool counts stays as it is.

            """;

    private static final String CONTRACTING = """

            ## The checks of open contracting data

            `OcdsChecks`, for releases and packages of the Open Contracting Data Standard. All but the one that says otherwise are those of the
            Pelican tool.

            | check | what it checks | where it is from, and our own reading of it |
            |---|---|---|
            """;

    private ChecksPage() {}

    static String text() {
        StringBuilder page = new StringBuilder(START);
        table(page, PublishedChecks.all(), "");
        page.append(REPAIRED);
        table(page, RepairedChecks.all(), " difference |");
        page.append(CONTRACTING);
        for (Rule<?> rule : OcdsChecks.standard().rules().rules()) {
            page.append("| `%s` | %s | %s |%n"
                    .formatted(
                            rule.info().id(),
                            rule.info().title(),
                            Stream.concat(
                                            rule.info().basis().stream(),
                                            rule.info().ownReadings().stream().map(reading -> reading + "."))
                                    .collect(Collectors.joining(" "))));
        }
        return page.toString();
    }

    private static void table(StringBuilder page, RuleSet checks, String last) {
        page.append("| check | about | severity | of | what it checks | stands in for |%s%n".formatted(last));
        page.append("|---|---|---|---|---|---|")
                .append(last.isEmpty() ? "" : "---|")
                .append('\n');
        for (Rule<?> rule : checks.rules()) {
            page.append("| `%s` | %s | %s | %s | %s | %s |"
                    .formatted(
                            rule.info().id(),
                            category(rule).title(),
                            word(rule.info().severity()),
                            base(rule).words(),
                            rule.info().title(),
                            rule.info().standsInFor().stream()
                                    .map(id -> "`" + id + "`")
                                    .collect(Collectors.joining(", "))));
            page.append(last.isEmpty() ? "" : " " + rule.info().basis().orElse("") + " |")
                    .append('\n');
        }
    }

    private static CheckCategory category(Rule<?> rule) {
        return rule instanceof GrantCheck check ? check.category() : ((FileCheck) rule).category();
    }

    private static PercentageBase base(Rule<?> rule) {
        return rule instanceof GrantCheck check ? check.base() : ((FileCheck) rule).base();
    }

    private static String word(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }
}
