package io.github.biglocal.generated;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.rule.Proposal;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.ReportComparison;
import io.github.biglocal.rule.Retention;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.testkit.RandomProgrammes;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The law of repairs: what is proposed, carried out alone on the whole programme, removes its finding and gives no rule of
 * the set a new error.
 */
class ProposalsLawTest {
    private static final RuleSet RULES = BigLocalRules.all();

    private static Programme programme(LocalDate day, int seed) {
        return RandomProgrammes.of(seed, day.minusMonths(6)).programme();
    }

    @ParameterizedTest
    @CsvSource({"2016-03-01, 0", "2019-06-30, 1", "2023-10-01, 1"})
    void whatIsProposedRemovesItsFindingAndGivesNoRuleANewError(LocalDate day, int seed) {
        Programme programme = programme(day, seed);
        Report before = RULES.check(programme, day, Retention.FINDINGS);
        Set<RuleId> repaired = new TreeSet<>();
        for (Report.PlacedFinding finding : before.open()) {
            List<Proposal> proposals = RULES.proposals(programme, day, finding);
            for (Proposal proposal : proposals) {
                Programme after = programme.apply(proposal.repair()).orElseThrow();
                ReportComparison comparison =
                        ReportComparison.between(before, RULES.check(after, day, Retention.FINDINGS));

                assertThat(comparison.goneFindings()).as(proposal.toString()).contains(finding);
                assertThat(comparison.newlyFailed()).as(proposal.toString()).isEmpty();
                assertThat(comparison.newFindings())
                        .as(proposal.toString())
                        .noneMatch(added -> added.severity() == Severity.ERROR);
                repaired.add(finding.rule());
            }
            assertThat(proposals)
                    .isSortedAccordingTo(
                            Comparator.comparing(proposal -> proposal.repair().size()));
        }
        assertThat(repaired).as("a law of nothing is none").hasSizeGreaterThan(2);
    }

    @Test
    void aRepairMakesAnotherProgrammeAndLeavesThisOneAsItIs() {
        LocalDate day = LocalDate.of(2016, 3, 1);
        Programme programme = programme(day, 0);
        List<Repair> repairs = RULES.check(programme, day).open().stream()
                .flatMap(finding -> finding.finding().repairs().stream())
                .toList();

        assertThat(repairs)
                .isNotEmpty()
                .allSatisfy(repair -> assertThat(programme.apply(repair))
                        .as(repair.description())
                        .isNotEqualTo(Optional.of(programme)));
        assertThat(repairs).anyMatch(repair -> programme.apply(repair).isPresent());
        assertThat(programme).isEqualTo(programme(day, 0));
    }
}
