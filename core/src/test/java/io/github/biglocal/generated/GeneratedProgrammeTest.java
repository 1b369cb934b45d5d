package io.github.biglocal.generated;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.Retention;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.testkit.RandomProgrammes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for the reports and accounts of any programme, however odd its records are. */
class GeneratedProgrammeTest {
    private static final RuleSet RULES = BigLocalRules.all();
    private static final LocalDate DAY = LocalDate.of(2019, 6, 30);

    private static Programme programme(long seed) {
        return RandomProgrammes.of(seed, DAY.withDayOfYear(1)).programme();
    }

    @ParameterizedTest
    @CsvSource({"2012-07-01", "2015-06-30", "2015-07-01", "2019-06-30", "2021-02-28", "2023-10-01", "2026-03-31"})
    void noRuleFailsAndNoVerdictRepeatsFreeTextOfTheData(LocalDate day) {
        for (int seed = 0; seed < 10; seed++) {
            Report report =
                    RULES.check(RandomProgrammes.of(seed, day.minusMonths(6)).programme(), day, Retention.EVERYTHING);

            assertThat(report.failed()).as("seed %s", seed).isEmpty();
            assertThat(report.results())
                    .as("seed %s", seed)
                    .extracting(result -> result.verdict().description())
                    .isNotEmpty()
                    .allSatisfy(sentences -> assertThat(sentences)
                            .endsWith(".")
                            .doesNotContain(RandomProgrammes.FREE_TEXT, "Optional", "null", ".."));
        }
    }

    @Test
    void aReportIsTheSameFromOneThreadAndFromEight() throws Exception {
        ForkJoinPool eight = new ForkJoinPool(8);
        try {
            for (int seed = 0; seed < 10; seed++) {
                Programme programme = programme(seed);

                assertSame(
                        eight.submit(() -> RULES.checkInParallel(programme, DAY, Retention.EVERYTHING))
                                .get(),
                        RULES.check(programme, DAY, Retention.EVERYTHING));
            }
        } finally {
            eight.shutdown();
        }
    }

    @Test
    void aReportIsTheSameInWhateverOrderTheRecordsCome() {
        Random random = new Random(2019);
        for (int seed = 0; seed < 10; seed++) {
            Programme programme = programme(seed);
            List<Entity> records = new ArrayList<>(programme.all(Entity.class));
            Report expected = RULES.check(Records.of(records), DAY, Retention.EVERYTHING);
            Collections.shuffle(records, random);

            assertSame(RULES.check(Records.of(records), DAY, Retention.EVERYTHING), expected);
        }
    }

    private static void assertSame(Report report, Report expected) {
        // A person on two boards is two members of one reference, who come as the boards do.
        assertThat(report.results()).containsExactlyInAnyOrderElementsOf(expected.results());
        assertThat(report.open()).containsExactlyInAnyOrderElementsOf(expected.open());
        assertThat(report.rulesWithoutSubjects()).isEqualTo(expected.rulesWithoutSubjects());
        assertThat(report).hasToString(expected.toString());
    }
}
