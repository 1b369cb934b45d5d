package io.github.biglocal.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeedTableTest {
    private static final Comparison READ = comparison("read", Goal.speedAtLeast(1));
    private static final Comparison SUM = comparison("sum", Goal.costAtMost(3));

    private static Comparison comparison(String id, Goal goal) {
        return new Comparison(id, "to " + id, "a loop", "ns", forks -> Cost.of(0), forks -> Cost.of(0), goal);
    }

    private static SpeedTable.Row row(Comparison comparison, double subject, double other, double peer) {
        return SpeedTable.Row.of(
                comparison,
                List.of(new Cost(subject, 0, 30), new Cost(other, 0, 30)),
                List.of(new Cost(peer, 0, 10), new Cost(peer, 0, 10)));
    }

    private static SpeedTable table(SpeedTable.Row... rows) {
        return new SpeedTable("a machine", 2, List.of(rows));
    }

    @Test
    void aSpeedIsThePeersCostDividedByOursAndACostTheOtherWayRound() {
        assertThat(row(READ, 10, 20, 20).ratio()).isEqualTo(new Spread(1.5, 1, 2));
        assertThat(row(SUM, 10, 20, 20).ratio()).isEqualTo(new Spread(0.75, 0.5, 1));
    }

    @Test
    void eachRoundHasARatioOfItsOwn() {
        // Both twice as slow in the second round: a busy machine.
        SpeedTable.Row row =
                SpeedTable.Row.of(READ, List.of(Cost.of(10), Cost.of(20)), List.of(Cost.of(15), Cost.of(30)));
        assertThat(row.ratio()).isEqualTo(new Spread(1.5, 1.5, 1.5));
        assertThat(row.allocated()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"SPEED,1,1,true", "SPEED,1,0.99,false", "COST,3,3,true", "COST,3,3.01,false"})
    void aGoalIsReachedAtItsLimit(Goal.Of of, double limit, double ratio, boolean reached) {
        assertThat(new Goal(of, limit).isReachedBy(ratio)).isEqualTo(reached);
    }

    @Test
    void theTableIsMarkdownBetweenTheMarkersOfReadme() {
        assertThat(table(row(READ, 10, 20, 20), row(SUM, 80, 80, 20)).toMarkdown())
                .isEqualTo(SpeedTable.BEGIN + "\n"
                        + "| what | compared with | ratio (least–greatest of 2) | goal | bytes allocated, ratio | the library's cost here |\n"
                        + "|---|---|---|---|---|---|\n"
                        + "| to read | a loop | 1.50 (1.00–2.00) | speed ≥ 1.00 | 3.00 | 15.0 ns |\n"
                        + "| to sum | a loop | 4.00 (4.00–4.00) | cost ≤ 3.00 **(not reached)** | 3.00 | 80.0 ns |\n"
                        + "\nMeasured on a machine.\n" + SpeedTable.END);
    }

    @Test
    void onlyWhatMovedByMoreThanItsSpreadIsNamed() {
        SpeedTable then = table(row(READ, 10, 12, 20), row(SUM, 40, 44, 20));
        assertThat(table(row(READ, 11, 14, 20), row(SUM, 44, 50, 20)).movedSince(then))
                .isEmpty();
        assertThat(table(row(READ, 20, 25, 20), row(SUM, 20, 22, 20), row(comparison("new", Goal.NONE), 1, 1, 1))
                        .movedSince(then))
                .containsExactly(
                        "read: worse, from 1.83 (1.67–2.00) to 0.90 (0.80–1.00)",
                        "sum: better, from 2.10 (2.00–2.20) to 1.05 (1.00–1.10)");
    }

    @Test
    void whatIsWrittenIsReadBack(@TempDir Path folder) throws IOException {
        SpeedTable table = table(row(READ, 10, 20, 20));
        table.write(folder.resolve("table.json"));
        assertThat(SpeedTable.read(folder.resolve("table.json"))).isEqualTo(table);
    }

    @Test
    void rowsHaveNamesOfTheirOwn() {
        assertThat(Comparisons.all()).extracting(Comparison::id).doesNotHaveDuplicates();
    }
}
