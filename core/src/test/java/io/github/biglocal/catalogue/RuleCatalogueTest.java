package io.github.biglocal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.catalogue.RuleSample.Kind;
import io.github.biglocal.match.MatchPresets;
import io.github.biglocal.partnership.CompositionPresets;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Margin;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.threeten.extra.LocalDateRange;

/** Every rule of the library is documented, and shown to give each of its answers. */
class RuleCatalogueTest {
    private static final Path BASE = Path.of(System.getProperty("basedir", System.getProperty("user.dir")));
    private static final String CATALOGUE = "META-INF/biglocal/rules.json";
    private static final String BOUNDARIES = "io/github/biglocal/catalogue/boundaries.txt";
    private static final List<RuleSample<?>> SAMPLES = RuleSamples.all();
    private static final List<RuleSample<?>> OF_PRESETS = RuleSamples.ofPresets();
    private static final List<Rule<?>> PRESETS = Stream.of(CompositionPresets.all(), MatchPresets.all())
            .<Rule<?>>flatMap(List::stream)
            .toList();
    private static final List<Rule<?>> OF_BIG_LOCAL = BigLocalRules.all().rules().stream()
            .filter(rule -> PRESETS.stream()
                    .noneMatch(preset -> preset.info().id().equals(rule.info().id())))
            .toList();
    private static final List<RuleSample<?>> ALL =
            Stream.of(SAMPLES, OF_PRESETS).flatMap(List::stream).toList();

    static Stream<Arguments> samples() {
        return ALL.stream().map(sample -> Arguments.of(sample.rule(), sample));
    }

    static Stream<Arguments> samplesByKind() {
        return ALL.stream()
                .flatMap(sample -> Stream.of(Kind.values()).map(kind -> Arguments.of(sample.rule(), kind, sample)));
    }

    @Test
    void everyPresetHasItsSamplesAndIsNoRuleOfBigLocal() {
        List<RuleId> presets = PRESETS.stream().map(rule -> rule.info().id()).toList();

        assertThat(OF_PRESETS)
                .extracting(sample -> sample.rule().info().id())
                .containsExactlyInAnyOrderElementsOf(presets)
                .doesNotHaveDuplicates();
        assertThat(OF_BIG_LOCAL).extracting(rule -> rule.info().id()).doesNotContainAnyElementsOf(presets);
    }

    @Test
    void everyRuleOfBigLocalHasItsSamplesAndNoOtherHas() {
        assertThat(SAMPLES)
                .extracting(sample -> sample.rule().info().id())
                .containsExactlyInAnyOrderElementsOf(
                        OF_BIG_LOCAL.stream().map(rule -> rule.info().id()).toList());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("samplesByKind")
    void aRuleGivesEveryAnswerOrSaysWhyItNeverDoes(Rule<?> rule, Kind kind, RuleSample<?> sample) {
        if (sample.whyNever(kind).isPresent()) {
            assertThat(kind).isIn(Kind.NOT_APPLICABLE, Kind.UNKNOWN);
            assertThat(sample.verdict(kind)).isEmpty();
            if (kind == Kind.NOT_APPLICABLE) {
                assertThat(rule.info().guidance())
                        .as("a day outside the guidance would do")
                        .isEqualTo(LocalDateRange.ALL);
            }
        } else {
            assertThat(sample.verdict(kind))
                    .as("the %s sample of %s in RuleSamples", kind, rule)
                    .get()
                    .isInstanceOf(kind.type());
        }
    }

    /**
     * The table says of which kind an answer is, this file in which words: a rule that gives it for another reason than
     * before does not pass. Who regenerates it reads what has changed.
     */
    @Test
    void atItsBoundariesARuleGivesTheReasonThatTheFileSays() throws IOException {
        StringBuilder answers = new StringBuilder();
        for (RuleSample<?> sample : ALL) {
            if (!sample.boundaries().isEmpty()) {
                answers.append("# ").append(sample.rule()).append('\n');
            }
            sample.boundaries()
                    .forEach(boundary -> answers.append(boundary)
                            .append(": ")
                            .append(boundary.verdict().get().description())
                            .append('\n'));
        }

        assertUpToDate(BASE.resolve("src/test/resources").resolve(BOUNDARIES), answers.toString());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void aRuleSaysWhatItAsksWhyAndWhereThatWasPublished(Rule<?> rule, RuleSample<?> sample) throws Exception {
        RuleInfo info = rule.info();

        assertThat(info.title()).isNotBlank().doesNotEndWith(".").matches("[A-Z].*");
        assertThat(info.rationale()).isNotBlank().endsWith(".").matches("[A-Z].*");
        assertThat(info.sources()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(rule.parameters().values())
                .allSatisfy(value -> assertThat(value.parameter().meaning()).matches("[a-z0-9].*[^.]"));
        // A rule whose maker names it has no name of its own.
        for (Field field : rule.getClass().getFields()) {
            if (field.getName().equals("ID")) {
                assertThat(field.get(null)).isEqualTo(info.id());
            }
        }
        assertThat(sample.rule()).isSameAs(rule).hasToString(info.id().value());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void whatARuleSaysIsSentencesWithoutFreeTextOfTheData(Rule<?> rule, RuleSample<?> sample) {
        Verdict.Breached breached =
                (Verdict.Breached) sample.verdict(Kind.BREACHED).orElseThrow();
        Verdict.Satisfied satisfied =
                (Verdict.Satisfied) sample.verdict(Kind.SATISFIED).orElseThrow();

        assertThat(Stream.concat(
                        breached.findings().stream()
                                .flatMap((Finding finding) -> Stream.of(finding.problem(), finding.repair())),
                        satisfied.margin().map(Margin::description).stream()))
                .isNotEmpty()
                .allSatisfy(sentence -> assertThat(sentence)
                        .matches("[A-Z0-9].*\\.")
                        .doesNotContain("Optional", "null", "[", "..")
                        .doesNotContain(RuleSamples.FREE_TEXT)
                        .doesNotContainPattern("\\b(\\w+) \\1\\b"));
    }

    static Stream<Arguments> verdicts() {
        return ALL.stream()
                .flatMap(sample -> Stream.of(Kind.values())
                        .flatMap(kind -> sample.verdict(kind).stream()
                                .map(verdict -> Arguments.of(sample.rule(), kind, verdict))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("verdicts")
    void aVerdictDescribesItselfInSentencesWithoutFreeTextOfTheData(Rule<?> rule, Kind kind, Verdict verdict) {
        assertThat(verdict.description())
                .as("%s", rule)
                .startsWith(
                        switch (kind) {
                            case SATISFIED -> "Satisfied";
                            case BREACHED -> "Breached: ";
                            case NOT_APPLICABLE -> "Not applicable: ";
                            case UNKNOWN -> "Not known: ";
                        })
                .endsWith(".")
                .doesNotContain("Optional", "null", "[", "..")
                .doesNotContain(RuleSamples.FREE_TEXT);
    }

    @Test
    void theSetsTogetherAreEveryRuleOfBigLocal() {
        assertThat(Stream.of(BigLocalRules.standard(), BigLocalRules.practice())
                        .flatMap(set -> set.rules().stream())
                        .map(rule -> rule.info().id()))
                .containsExactlyInAnyOrderElementsOf(
                        OF_BIG_LOCAL.stream().map(rule -> rule.info().id()).toList());
        assertThat(Stream.of(RuleKind.values())
                        .flatMap(kind -> BigLocalRules.of(kind).rules().stream())
                        .map(rule -> rule.info().id()))
                .containsExactlyInAnyOrderElementsOf(
                        OF_BIG_LOCAL.stream().map(rule -> rule.info().id()).toList());
        assertThat(BigLocalRules.standard().rules())
                .extracting(rule -> rule.info().kind())
                .doesNotContain(RuleKind.PRACTICE);
    }

    @Test
    void whatARuleStandsInForIsARuleAndNoRuleHasARetiredId() {
        List<RuleId> ids = BigLocalRules.all().rules().stream()
                .map(rule -> rule.info().id())
                .toList();

        assertThat(BigLocalRules.all().rules()).allSatisfy(rule -> {
            assertThat(ids).containsAll(rule.info().standsInFor());
            assertThat(rule.info().standsInFor()).doesNotContain(rule.info().id());
            assertThat(rule.info().replaces()).doesNotContainAnyElementsOf(ids);
        });
        assertThat(BigLocalRules.all().rules().stream().flatMap(rule -> rule.info().replaces().stream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyPublishedRowIsCheckedOrSaysWhyNotAndEveryRuleHasARow() {
        List<PublishedRules.Row> rows = PublishedRules.all().stream()
                .flatMap(part -> part.rows().stream())
                .toList();
        Set<String> checked = OF_BIG_LOCAL.stream()
                .flatMap(rule -> rule.info().rows().stream())
                .collect(Collectors.toSet());

        assertThat(rows)
                .extracting(PublishedRules.Row::number)
                .doesNotHaveDuplicates()
                .containsAll(checked);
        assertThat(rows)
                .hasSize(103)
                .allSatisfy(row -> assertThat(
                                !checked.contains(row.number()) && row.note().isBlank())
                        .as("%s is neither checked nor said not to be", row.number())
                        .isFalse());
        assertThat(OF_BIG_LOCAL)
                .allSatisfy(rule -> assertThat(rule.info().rows())
                        .as("%s names the row of published-rules.txt that it checks", rule)
                        .isNotEmpty()
                        .doesNotHaveDuplicates());
    }

    @Test
    void thePageOfRulesIsUpToDate() throws IOException {
        assertUpToDate(
                BASE.resolveSibling("docs").resolve("RULES.md"),
                RulesPage.of(SAMPLES, OF_PRESETS, PublishedRules.all(), RuleIds.constants()));
    }

    @Test
    void theCatalogueForMachinesIsUpToDateAndComesWithTheJar() throws IOException {
        String catalogue = CatalogueFile.of(OF_BIG_LOCAL, PRESETS);
        assertUpToDate(BASE.resolve("src/main/resources").resolve(CATALOGUE), catalogue);

        // What was written just now is copied into the jar by the next build.
        if (!Boolean.getBoolean("update.docs")) {
            try (InputStream stream = BigLocalRules.class.getModule().getResourceAsStream(CATALOGUE)) {
                assertThat(stream).isNotNull();
                assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo(catalogue);
            }
        }
    }

    private static void assertUpToDate(Path file, String expected) throws IOException {
        if (Boolean.getBoolean("update.docs")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, expected, StandardCharsets.UTF_8);
        }

        assertThat(file).as("write it with -Dupdate.docs=true").exists();
        assertThat(Files.readString(file, StandardCharsets.UTF_8))
                .as(
                        "%s differs from the rules; regenerate it with"
                                + " mvn -pl core test -Dtest=RuleCatalogueTest -Dupdate.docs=true",
                        file.getFileName())
                .isEqualTo(expected);
    }
}
