package io.github.biglocal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.github.biglocal.architecture.CoreClasses;
import io.github.biglocal.catalogue.RuleSample.Kind;
import io.github.biglocal.match.MatchPresets;
import io.github.biglocal.partnership.CompositionPresets;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Margin;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.Verdict;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.threeten.extra.LocalDateRange;

/** Every rule is in the standard set or among the presets, documented, and shown to give each of its answers. */
class RuleCatalogueTest {
    private static final List<RuleSample<?>> SAMPLES = RuleSamples.all();
    private static final List<RuleSample<?>> OF_PRESETS = RuleSamples.ofPresets();
    private static final List<Rule<?>> PRESETS = Stream.of(CompositionPresets.all(), MatchPresets.all())
            .<Rule<?>>flatMap(List::stream)
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
    void everyRuleThereIsIsInTheStandardSetOrAmongThePresets() {
        List<String> written = CoreClasses.ALL.stream()
                .filter(type -> type.isAssignableTo(Rule.class))
                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getName)
                .toList();

        // A rule made of what its maker asks is there several times, each with a name of its own.
        assertThat(Stream.concat(BigLocalRules.standard().rules().stream(), PRESETS.stream())
                        .map(rule -> rule.getClass().getName())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(written)
                .hasSizeGreaterThanOrEqualTo(17);
    }

    @Test
    void everyPresetIsInItsListOrInTheStandardSet() throws ReflectiveOperationException {
        List<RuleId> listed = Stream.concat(BigLocalRules.standard().rules().stream(), PRESETS.stream())
                .map(rule -> rule.info().id())
                .toList();
        for (Class<?> presets : List.of(CompositionPresets.class, MatchPresets.class)) {
            for (Method method : presets.getMethods()) {
                if (Rule.class.isAssignableFrom(method.getReturnType()) && method.getParameterCount() == 0) {
                    assertThat(listed)
                            .as("%s in %s.all()", method.getName(), presets.getSimpleName())
                            .contains(((Rule<?>) method.invoke(null)).info().id());
                }
            }
        }
    }

    @Test
    void everyPresetHasItsSamplesAndIsNotInTheStandardSet() {
        List<RuleId> presets = PRESETS.stream().map(rule -> rule.info().id()).toList();

        assertThat(OF_PRESETS)
                .extracting(sample -> sample.rule().info().id())
                .containsExactlyInAnyOrderElementsOf(presets)
                .doesNotHaveDuplicates();
        assertThat(BigLocalRules.standard().rules())
                .extracting(rule -> rule.info().id())
                .doesNotContainAnyElementsOf(presets);
    }

    @Test
    void everyRuleOfTheStandardSetHasItsSamplesAndNoOtherHas() {
        assertThat(SAMPLES)
                .extracting(sample -> sample.rule().info().id())
                .containsExactlyInAnyOrderElementsOf(BigLocalRules.standard().rules().stream()
                        .map(rule -> rule.info().id())
                        .toList());
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

    static Stream<Arguments> boundaries() {
        return ALL.stream()
                .flatMap(sample -> sample.boundaries().stream()
                        .map(boundary -> Arguments.of(sample.rule(), boundary, boundary.expected())));
    }

    @ParameterizedTest(name = "{0}: {1}: {2}")
    @MethodSource("boundaries")
    void atItsBoundariesARuleAnswersAsItsTableSays(Rule<?> rule, RuleSample.Boundary boundary, Kind expected) {
        assertThat(boundary.verdict().get()).as("%s, %s", rule, boundary).isInstanceOf(expected.type());
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

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void aFindingIsARecordSoThatItsFieldsCanBeRead(Rule<?> rule, RuleSample<?> sample) {
        Verdict.Breached breached =
                (Verdict.Breached) sample.verdict(Kind.BREACHED).orElseThrow();

        assertThat(breached.findings())
                .allSatisfy(finding -> assertThat(finding.getClass()).isRecord().isPublic());
    }

    @Test
    void everyPublishedRowIsCheckedOrSaysWhyNotAndEveryRuleHasARow() {
        List<PublishedRules.Row> rows = PublishedRules.all().stream()
                .flatMap(part -> part.rows().stream())
                .toList();

        assertThat(rows)
                .hasSizeGreaterThan(80)
                .allSatisfy(row -> assertThat(
                                row.checkedBy().isEmpty() && row.note().isBlank())
                        .as("%s is neither checked nor said not to be", row.number())
                        .isFalse());
        assertThat(rows).extracting(PublishedRules.Row::number).doesNotHaveDuplicates();
        assertThat(rows.stream().flatMap(row -> row.checkedBy().stream()).distinct())
                .containsExactlyInAnyOrderElementsOf(BigLocalRules.standard().rules().stream()
                        .map(rule -> rule.info().id())
                        .toList());
    }

    @Test
    void thePageOfRulesIsUpToDate() throws IOException {
        Path page = Path.of(System.getProperty("basedir", System.getProperty("user.dir")))
                .resolveSibling("docs")
                .resolve("RULES.md");
        String expected = RulesPage.of(SAMPLES, OF_PRESETS, PublishedRules.all());
        if (Boolean.getBoolean("update.docs")) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, expected, StandardCharsets.UTF_8);
        }

        assertThat(page).as("write it with -Dupdate.docs=true").exists();
        assertThat(Files.readString(page, StandardCharsets.UTF_8))
                .as("docs/RULES.md differs from the rules; write it anew with"
                        + " mvn -pl core test -Dtest=RuleCatalogueTest -Dupdate.docs=true")
                .isEqualTo(expected);
    }
}
