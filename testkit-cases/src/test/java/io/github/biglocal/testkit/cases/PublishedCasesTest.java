package io.github.biglocal.testkit.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** The cases of the programme's own requirements, which are published for funders to read and correct. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishedCasesTest {
    private static final Path FOLDER = Path.of("../docs/cases");
    private static final RuleSet REQUIREMENTS = BigLocalRules.of(RuleKind.REQUIREMENT);
    private final RuleCases cases = RuleCases.in(FOLDER, REQUIREMENTS);

    @TestFactory
    Stream<DynamicNode> theRulesAnswerAsTheCasesSay() {
        return cases.tests();
    }

    @Test
    void everyRequirementHasAFileOfItsOwn() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            Set<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .collect(Collectors.toSet());
            assertThat(names)
                    .isEqualTo(REQUIREMENTS.rules().stream()
                            .map(rule -> rule + ".yaml")
                            .collect(Collectors.toSet()));
        }
    }

    @Test
    void everyRequirementHasAllItsCases() {
        assertThat(CaseCoverage.of(cases, REQUIREMENTS).gaps()).isEmpty();
    }

    @Test
    void theFormIsAsThePageSays() throws IOException {
        List<String> examples = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(FOLDER.resolve("README.md")))
                .results()
                .map(example -> example.group(1))
                .toList();
        assertThat(examples)
                .hasSizeGreaterThan(3)
                .allSatisfy(example -> assertThat(
                                RuleCases.parse(example, REQUIREMENTS).orThrow().cases())
                        .allSatisfy(each -> assertThat(each.failures()).isEmpty()));
    }
}
