package io.github.biglocal.catalogue;

import io.github.biglocal.catalogue.RuleSample.Kind;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Margin;
import io.github.biglocal.rule.ParameterValue;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Shape;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes {@code docs/RULES.md} from what the rules say about themselves and of their samples: by kind, then concept. */
final class RulesPage {
    private static final String INTRODUCTION = """
            # Rules

            *Generated from the rules and their samples; a test fails when this page differs from them.
            To regenerate it: `mvn -pl core test -Dtest=RuleCatalogueTest -Dupdate.docs=true`.*

            Each rule asks one question of one kind of record, on a date, and gives one of four answers:

            | answer | means |
            | --- | --- |
            | satisfied | the record is as the rule asks; some rules say by how much |
            | breached | it is not; each finding says what is wrong, and the smallest change that would put it right |
            | not applicable | the rule does not apply, or not on that date |
            | not known | the answer depends on facts that are not recorded; it names them, and how many of them could settle it |

            A fact that is not recorded is assumed in neither direction: a verdict is given only where it is the same whatever the fact is.

            The kind of a rule says what it rests on, and how grave a breach can be:

            | kind | a breach is at most | set | what it is |
            | --- | --- | --- | --- |
            | requirement | an error | `BigLocalRules.standard()` | the programme's published texts say that it must be so |
            | guidance | a warning | `BigLocalRules.standard()` | the programme's published texts advise it |
            | local terms | a warning | `BigLocalRules.standard()` | an area or a scheme agreed it for itself, and the records say so |
            | records | an error | `BigLocalRules.standard()` | the records contradict each other, or are counted twice |
            | practice | a note | `BigLocalRules.practice()` | good practice in evaluation, or the library's own reading |

            `BigLocalRules.of(kind)` is the set of one kind and `BigLocalRules.all()` every rule, those of other programmes and funders too. A rule set can switch a rule off, change its severity, and set its thresholds: see `RuleSet` and `Settings`. A rule on the consistency of records looks at the whole record, including what is dated later than the day asked about.

            The sentences in quotation marks are what the rules say of made-up samples, or of the published table 1.
            """;

    private static final String PRESETS = """
            ## Other programmes and funders

            Rules of other programmes and funders, in `CompositionPresets` and `MatchPresets`. None is in the standard set: `.with(...)` adds one.
            """;

    private static final String PUBLISHED = """
            ## What was published, and what is not checked

            What was found published, row by row: the rules that check it, and, where none does or not all of it is checked, why. The programme may have had rules that are not listed here.
            """;

    private static final Map<RuleKind, String> HEADINGS = Map.of(
            RuleKind.REQUIREMENT, "Requirements",
            RuleKind.GUIDANCE, "Guidance",
            RuleKind.LOCAL_TERMS, "Local terms",
            RuleKind.RECORDS, "Consistency of the records",
            RuleKind.PRACTICE, "Good practice");

    private final Map<RuleId, String> constants;

    private RulesPage(Map<RuleId, String> constants) {
        this.constants = constants;
    }

    /** Writes the page; the constants are the names of the rules' ids in code, such as {@code PlanRules.PLAN_IN_FORCE}. */
    static String of(
            List<RuleSample<?>> samples,
            List<RuleSample<?>> presets,
            List<PublishedRules.Part> published,
            Map<RuleId, String> constants) {
        return new RulesPage(constants).page(samples, presets, published);
    }

    private String page(List<RuleSample<?>> samples, List<RuleSample<?>> presets, List<PublishedRules.Part> published) {
        List<String> parts = new ArrayList<>();
        parts.add(INTRODUCTION.strip());
        for (RuleKind kind : RuleKind.values()) {
            parts.add("## " + HEADINGS.get(kind));
            Map<String, List<RuleSample<?>>> byConcept = samples.stream()
                    .filter(sample -> sample.rule().info().kind() == kind)
                    .collect(Collectors.groupingBy(
                            sample -> sample.rule().info().concept(), LinkedHashMap::new, Collectors.toList()));
            parts.add(overview(byConcept));
            byConcept.forEach((concept, rules) -> {
                parts.add("### " + HEADINGS.get(kind) + ": " + concept);
                rules.forEach(sample -> parts.add(section(sample)));
            });
        }
        parts.add(PRESETS.strip());
        presets.forEach(sample -> parts.add(section(sample)));
        parts.add(PUBLISHED.strip());
        Map<String, List<RuleId>> checkedBy = new LinkedHashMap<>();
        samples.forEach(sample -> sample.rule()
                .info()
                .rows()
                .forEach(row -> checkedBy
                        .computeIfAbsent(row, unused -> new ArrayList<>())
                        .add(sample.rule().info().id())));
        published.forEach(part -> parts.add(rows(part, checkedBy)));
        return String.join("\n\n", parts) + "\n";
    }

    private static String rows(PublishedRules.Part part, Map<String, List<RuleId>> checkedBy) {
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
                    .append(links(checkedBy.getOrDefault(row.number(), List.of())))
                    .append(" | ")
                    .append(row.note())
                    .append(" |");
        }
        return table.toString().replace("|  |", "| |").replace("|  |", "| |");
    }

    private static String links(List<RuleId> ids) {
        return ids.stream().sorted().map(id -> "[`" + id + "`](#" + id + ")").collect(Collectors.joining(", "));
    }

    private static String overview(Map<String, List<RuleSample<?>>> byConcept) {
        StringBuilder table = new StringBuilder(
                "| concept | rule | a breach is | asked of | that |\n| --- | --- | --- | --- | --- |");
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

    private String section(RuleSample<?> sample) {
        Rule<?> rule = sample.rule();
        RuleInfo info = rule.info();
        List<String> lines = new ArrayList<>();
        lines.add("#### " + info.id());
        lines.add("");
        lines.add("**" + info.title() + ".** " + info.rationale());
        lines.add("");
        lines.add("- **Asked of** every `" + rule.subjectType().getSimpleName() + "`, as "
                + info.kind().words() + "; a breach is " + severity(info) + ".");
        lines.add("- **In code** " + inCode(rule) + ".");
        info.basis().ifPresent(basis -> lines.add("- **Rests on** " + basis));
        if (!info.ownReadings().isEmpty()) {
            lines.add("- **The library's own reading** "
                    + info.ownReadings().stream().map(Text::sentence).collect(Collectors.joining(" ")));
        }
        lines.add("- **Source** "
                + info.sources().stream().map(RulesPage::source).collect(Collectors.joining("; ")) + ".");
        lines.add("- **Applies** " + Text.period(info.guidance()) + ".");
        for (ParameterValue<?> value : rule.parameters().values()) {
            lines.add("- **Set** `" + value.parameter() + "`: " + value.words() + ".");
        }
        if (!info.standsInFor().isEmpty()) {
            lines.add("- **Stands in for** " + links(info.standsInFor())
                    + ": where both find the same fault, this finding is shown.");
        }
        if (!info.replaces().isEmpty()) {
            lines.add("- **Formerly** "
                    + info.replaces().stream().map(id -> "`" + id + "`").collect(Collectors.joining(", ")) + ".");
        }
        breach(sample).ifPresent(finding -> lines.add("- **Breached** " + sentences(finding)));
        satisfied(sample).ifPresent(margin -> lines.add("- **Satisfied** “" + margin + "”"));
        other(sample, Kind.NOT_APPLICABLE).ifPresent(why -> lines.add("- **Not applicable** " + why));
        other(sample, Kind.UNKNOWN).ifPresent(what -> lines.add("- **Not known** " + what));
        return String.join("\n", lines);
    }

    private String inCode(Rule<?> rule) {
        RuleId id = rule.info().id();
        String constant = constants.get(id);
        String type = rule instanceof Shape<?> || constant == null
                ? ""
                : "`" + rule.getClass().getSimpleName() + "`, ";
        return type + "id `" + (constant == null ? "RuleId.of(\"" + id + "\")" : constant) + "`";
    }

    private static String severity(RuleInfo info) {
        return switch (info.severity()) {
            case ERROR -> "an error";
            case WARNING -> "a warning";
            case INFO -> "a note";
        };
    }

    private static String source(Citation citation) {
        String place =
                citation.link().map(link -> "[" + citation + "](" + link + ")").orElse(citation.toString());
        return citation.words().map(words -> place + ": “" + words + "”").orElse(place);
    }

    private static Optional<Finding> breach(RuleSample<?> sample) {
        return sample.verdict(Kind.BREACHED)
                .map(verdict -> ((Verdict.Breached) verdict).findings().get(0));
    }

    private static String sentences(Finding finding) {
        return "“" + finding.problem() + "” To put it right: “" + finding.repair() + "”";
    }

    private static Optional<String> satisfied(RuleSample<?> sample) {
        return sample.verdict(Kind.SATISFIED)
                .flatMap(verdict -> ((Verdict.Satisfied) verdict).margin())
                .map(Margin::description);
    }

    private static Optional<String> other(RuleSample<?> sample, Kind kind) {
        return sample.whyNever(kind)
                .map(why -> "never: " + why + ".")
                .or(() -> sample.verdict(kind)
                        .map(verdict -> verdict instanceof Verdict.NotApplicable notApplicable
                                ? "for example: " + notApplicable.why() + "."
                                : "for example: " + unknown(((Verdict.Unknown) verdict).description())));
    }

    private static String unknown(String sentence) {
        return sentence.substring("Not known: ".length());
    }
}
