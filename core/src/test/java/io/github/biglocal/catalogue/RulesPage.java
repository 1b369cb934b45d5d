package io.github.biglocal.catalogue;

import io.github.biglocal.catalogue.RuleSample.Kind;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Margin;
import io.github.biglocal.rule.ParameterValue;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.Verdict;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.threeten.extra.LocalDateRange;

/** Writes {@code docs/RULES.md} from what the rules say about themselves and of their samples. */
final class RulesPage {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private static final String INTRODUCTION = """
            # Rules

            *Generated from the rules and their samples; a test fails when this page differs from them.
            To write it anew: `mvn -pl core test -Dtest=RuleCatalogueTest -Dupdate.docs=true`.*

            `BigLocalRules.standard()` holds the rules of the long table below; presets for other programmes follow them. Each rule asks one question of one kind of record, on a date, and gives one of four answers:

            | answer | means |
            | --- | --- |
            | satisfied | the record is as the rule asks; some rules say by how much |
            | breached | it is not; each finding says what is wrong, and the smallest change that would put it right |
            | not applicable | the question does not arise, or not on that date |
            | unknown | the question arises, and what is recorded does not answer it |

            A rule that applies on any day and asks whether the figures of a record agree looks at the whole record, lines of a later day too.

            Severities are suggestions, and a rule can be left out, replaced or re-graded: see `RuleSet`. The sentences in quotation marks are what the rules say of made-up samples, or of the published table 1.
            """;

    private static final String PRESETS = """
            ## Presets for other programmes

            Rules of other programmes and funders, in `CompositionPresets` and `MatchPresets`. None is in the standard set: `.with(...)` adds one.
            """;

    private static final String PUBLISHED = """
            ## What was published, and what is not checked

            What was found published, row by row: the rules that check it, and, where none does or not all of it is checked, why. That something is not listed does not show that the programme had no rule about it.
            """;

    private RulesPage() {}

    static String of(List<RuleSample<?>> samples, List<RuleSample<?>> presets, List<PublishedRules.Part> published) {
        Map<String, List<RuleSample<?>>> byConcept = samples.stream()
                .collect(Collectors.groupingBy(
                        sample -> sample.rule().info().concept(), LinkedHashMap::new, Collectors.toList()));
        List<String> parts = new ArrayList<>();
        parts.add(INTRODUCTION.strip());
        parts.add(overview(byConcept));
        byConcept.forEach((concept, rules) -> {
            parts.add("## " + concept.substring(0, 1).toUpperCase(Locale.ROOT) + concept.substring(1));
            rules.forEach(sample -> parts.add(section(sample)));
        });
        parts.add(PRESETS.strip());
        presets.forEach(sample -> parts.add(section(sample)));
        parts.add(PUBLISHED.strip());
        published.forEach(part -> parts.add(rows(part)));
        return String.join("\n\n", parts) + "\n";
    }

    private static String rows(PublishedRules.Part part) {
        StringBuilder table = new StringBuilder("### " + part.title()
                + "\n\n| | published | source | checked by | not checked, and why |\n| --- | --- | --- | --- | --- |");
        for (PublishedRules.Row row : part.rows()) {
            table.append("\n| ")
                    .append(row.number())
                    .append(" | ")
                    .append(row.asks())
                    .append(" | ")
                    .append(row.source())
                    .append(" | ")
                    .append(row.checkedBy().stream()
                            .map(id -> "[`" + id + "`](#" + id + ")")
                            .collect(Collectors.joining(", ")))
                    .append(" | ")
                    .append(row.note())
                    .append(" |");
        }
        return table.toString().replace("|  |", "| |").replace("|  |", "| |");
    }

    private static String overview(Map<String, List<RuleSample<?>>> byConcept) {
        StringBuilder table =
                new StringBuilder("| concept | rule | severity | asks of | that |\n| --- | --- | --- | --- | --- |");
        byConcept.forEach((concept, rules) -> {
            String first = concept;
            for (RuleSample<?> sample : rules) {
                RuleInfo info = sample.rule().info();
                table.append("\n| ")
                        .append(first)
                        .append(" | [`")
                        .append(info.id())
                        .append("`](#")
                        .append(info.id())
                        .append(") | ")
                        .append(severity(info))
                        .append(" | ")
                        .append(sample.rule().subjectType().getSimpleName())
                        .append(" | ")
                        .append(info.title())
                        .append(" |");
                first = "";
            }
        });
        return table.toString().replace("|  |", "| |");
    }

    private static String section(RuleSample<?> sample) {
        Rule<?> rule = sample.rule();
        RuleInfo info = rule.info();
        List<String> lines = new ArrayList<>();
        lines.add("### " + info.id());
        lines.add("");
        lines.add("**" + info.title() + ".** " + info.rationale());
        lines.add("");
        lines.add("- **Class** `" + rule.getClass().getSimpleName() + "`, asked of every `"
                + rule.subjectType().getSimpleName() + "`; a breach is " + article(severity(info)) + ".");
        lines.add("- **Source** "
                + info.sources().stream().map(Citation::toString).collect(Collectors.joining("; ")) + ".");
        lines.add("- **Applies** " + applies(info.guidance()) + ".");
        if (!rule.parameters().values().isEmpty()) {
            lines.add("- **Set to** "
                    + rule.parameters().values().stream()
                            .map(ParameterValue::words)
                            .collect(Collectors.joining("; ")) + ".");
        }
        lines.add("- **To change** " + changing(rule) + ".");
        lines.add("- **Breached** " + breach(sample));
        lines.add("- **Satisfied** " + satisfied(sample));
        lines.add("- **Not applicable** " + other(sample, Kind.NOT_APPLICABLE));
        lines.add("- **Unknown** " + other(sample, Kind.UNKNOWN));
        return String.join("\n", lines);
    }

    /** The methods that give the rule with other settings, and what can be done with any rule. */
    private static String changing(Rule<?> rule) {
        Class<?> type = rule.getClass();
        String settings = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> method.getReturnType() == type && method.getParameterCount() > 0)
                .sorted(Comparator.comparing((Method method) -> !Modifier.isStatic(method.getModifiers()))
                        .thenComparing(Method::getName)
                        .thenComparing(Method::getParameterCount))
                .map(method -> "`" + (Modifier.isStatic(method.getModifiers()) ? type.getSimpleName() : "") + "."
                        + method.getName()
                        + Arrays.stream(method.getParameterTypes())
                                .map(Class::getSimpleName)
                                .collect(Collectors.joining(", ", "(", ")`")))
                .collect(Collectors.joining(", "));
        String id = hasItsOwnId(type)
                ? type.getSimpleName() + ".ID"
                : "RuleId.of(\"" + rule.info().id() + "\")";
        String whole = "`.without(" + id + ")`";
        return settings.isEmpty()
                ? "nothing to set; " + whole + " leaves it out"
                : settings + "; " + whole + " leaves it out";
    }

    /** A class of which there are several rules, such as one for each preset, has no id of its own. */
    private static boolean hasItsOwnId(Class<?> type) {
        return Arrays.stream(type.getFields()).anyMatch(field -> field.getName().equals("ID"));
    }

    private static String severity(RuleInfo info) {
        return info.severity().name().toLowerCase(Locale.ROOT);
    }

    private static String article(String severity) {
        return switch (severity) {
            case "error" -> "an error";
            case "warning" -> "a warning";
            default -> "information";
        };
    }

    private static String applies(LocalDateRange guidance) {
        if (guidance.equals(LocalDateRange.ALL)) {
            return "on any day";
        }
        String from = guidance.isUnboundedStart() ? "" : "from " + day(guidance.getStart());
        String to = guidance.isUnboundedEnd() ? "" : "to " + day(guidance.getEndInclusive());
        return (from + " " + to).strip();
    }

    private static String day(LocalDate date) {
        return DAY.format(date);
    }

    private static String breach(RuleSample<?> sample) {
        return sample.verdict(Kind.BREACHED)
                .map(verdict -> ((Verdict.Breached) verdict).findings().get(0))
                .map(RulesPage::sentences)
                .orElse("");
    }

    private static String sentences(Finding finding) {
        return "“" + finding.problem() + "” To put it right: “" + finding.repair() + "”";
    }

    private static String satisfied(RuleSample<?> sample) {
        return sample.verdict(Kind.SATISFIED)
                .flatMap(verdict -> ((Verdict.Satisfied) verdict).margin())
                .map(Margin::description)
                .map(text -> "“" + text + "”")
                .orElse("with no more to it than yes.");
    }

    private static String other(RuleSample<?> sample, Kind kind) {
        return sample.whyNever(kind)
                .map(why -> "never: " + why + ".")
                .orElseGet(() -> sample.verdict(kind)
                        .map(verdict -> verdict instanceof Verdict.NotApplicable notApplicable
                                ? "for example: " + notApplicable.why() + "."
                                : "for example: " + ((Verdict.Unknown) verdict).description())
                        .orElse(""));
    }
}
