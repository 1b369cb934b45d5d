package io.github.biglocal.generated;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.rule.Proposal;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.ReportComparison;
import io.github.biglocal.rule.Retention;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The law of repairs: what is proposed, carried out alone, removes its finding and gives no rule of the set a new error. */
class ProposalsLawTest {
    private static final RuleSet RULES = BigLocalRules.all();

    @Test
    void whatIsProposedForGeneratedRecordsKeepsTheLaw() {
        Map<String, Integer> found = new TreeMap<>();
        long checks = 0;
        for (String text : List.of("2016-03-01", "2019-06-30", "2023-10-01")) {
            LocalDate day = LocalDate.parse(text);
            for (int seed = 0; seed < 3; seed++) {
                Programme programme = new Generator(seed, day.minusMonths(6)).programme();
                Report before = RULES.check(programme, day, Retention.FINDINGS);
                long t = System.nanoTime();
                int all = 0;
                for (Report.PlacedFinding finding : before.open()) {
                    List<Proposal> proposals = RULES.proposals(programme, day, finding);
                    all += proposals.size();
                    if (!finding.finding().repairs().isEmpty() && proposals.isEmpty()) finding.finding().repairs().forEach(r -> found.merge("x " + finding.rule() + " " + ((Repair.Change) r).action() + " " + r.field().replaceAll("[0-9]+", "#") + " " + ((Repair.Change) r).value().map(v -> v.getClass().getSimpleName()) + programme.apply(r).isPresent(), 1, Integer::sum));
                    found.merge(finding.rule() + " " + (proposals.isEmpty() ? "none" : proposals.get(0).repair().getClass().getSimpleName()), 1, Integer::sum);
                }
                System.out.println(text + " " + seed + " " + before.open().size() + " findings " + all + " proposals " + (System.nanoTime() - t) / 1000000 + " ms");
            }
        }
        found.forEach((k, v) -> { if (!k.endsWith("none") && !k.contains("CORRECT") && !k.contains("RECORD")) System.out.println(k + " " + v); });
    }
}
