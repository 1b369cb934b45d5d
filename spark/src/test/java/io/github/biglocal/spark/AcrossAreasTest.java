package io.github.biglocal.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.match.MatchReportedByOneArea;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.rule.RuleId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules that compare areas are found out, not listed by hand. */
class AcrossAreasTest {
    @Test
    void theRuleThatComparesTheContributionsOfAreasIsFound() {
        assertThat(AcrossAreas.of(BigLocalRules.all())).contains(MatchReportedByOneArea.ID);
    }

    @Test
    void rulesThatCompareRecordsOfOneAreaAreNotAmongThem() {
        assertThat(AcrossAreas.of(BigLocalRules.all()))
                .doesNotContainAnyElementsOf(List.of(
                        RuleId.of("grant-not-duplicated"),
                        RuleId.of("match-not-counted-twice"),
                        RuleId.of("project-is-not-a-total")));
    }
}
