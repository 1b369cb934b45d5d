package io.github.biglocal.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The table of README: for each comparison, ratios of what was measured in one run.
 *
 * @param machine what it was measured on
 * @param rounds how many times each comparison was made
 * @param rows the comparisons
 */
public record SpeedTable(String machine, int rounds, List<Row> rows) {
    static final String BEGIN = "<!-- speed: what `mvn -q -Pbenchmarks verify -DskipTests` printed -->";
    static final String END = "<!-- speed: end -->";

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * What became of a comparison.
     *
     * @param id its short name
     * @param what what the library does
     * @param against what the peer is
     * @param unit what the costs are
     * @param goal what the ratio should come to
     * @param ratio of the costs, one for each round
     * @param allocated the library's bytes allocated for each of the peer's; 0 where that is not measured
     * @param subject what the library took
     * @param peer what the peer took
     */
    public record Row(
            String id,
            String what,
            String against,
            String unit,
            Goal goal,
            Spread ratio,
            double allocated,
            Spread subject,
            Spread peer) {
        /**
         * {@return the row of a comparison}
         *
         * @param comparison the comparison
         * @param subjects what the library took, in each round
         * @param peers what the peer took, in each round
         */
        public static Row of(Comparison comparison, List<Cost> subjects, List<Cost> peers) {
            List<Double> ratios = new ArrayList<>();
            List<Double> bytes = new ArrayList<>();
            for (int i = 0; i < subjects.size(); i++) {
                ratios.add(comparison
                        .goal()
                        .ratio(subjects.get(i).amount(), peers.get(i).amount()));
                if (peers.get(i).allocated() > 0) {
                    bytes.add(subjects.get(i).allocated() / peers.get(i).allocated());
                }
            }
            return new Row(
                    comparison.id(),
                    comparison.what(),
                    comparison.against(),
                    comparison.unit(),
                    comparison.goal(),
                    Spread.of(ratios).rounded(),
                    bytes.isEmpty() ? 0 : Spread.of(bytes).rounded().median(),
                    amounts(subjects),
                    amounts(peers));
        }

        private static Spread amounts(List<Cost> costs) {
            return Spread.of(costs.stream().map(Cost::amount).toList()).rounded();
        }

        /** A cost in the unit of time that leaves few digits. */
        private String cost(double amount) {
            boolean time = unit.startsWith("ns");
            String rest = time ? unit.substring(2) : unit;
            return !time
                    ? Spread.text(amount) + " " + rest
                    : amount < 1e3
                            ? Spread.text(amount) + " ns" + rest
                            : amount < 1e6
                                    ? Spread.text(amount / 1e3) + " µs" + rest
                                    : Spread.text(amount / 1e6) + " ms" + rest;
        }

        private String markdown() {
            return "| " + what + " | " + against + " | " + ratio + " | " + goal
                    + (goal.isReachedBy(ratio.median()) ? "" : " **(not reached)**") + " | "
                    + (allocated == 0 ? "" : Spread.text(allocated)) + " | " + cost(subject.median())
                    + " |";
        }
    }

    /** {@return the table in Markdown, between the markers that README has} */
    public String toMarkdown() {
        StringBuilder text = new StringBuilder(BEGIN)
                .append('\n')
                .append("| what | compared with | ratio (least–greatest of ")
                .append(rounds)
                .append(") | goal | bytes allocated, ratio | the library's cost here |\n|---|---|---|---|---|---|\n");
        rows.forEach(row -> text.append(row.markdown()).append('\n'));
        return text.append("\nMeasured on ")
                .append(machine)
                .append(".\n")
                .append(END)
                .toString();
    }

    /**
     * {@return what moved since an earlier table by more than the spread of both: a sentence for each such row}
     *
     * @param earlier the earlier table
     */
    public List<String> movedSince(SpeedTable earlier) {
        return rows.stream()
                .flatMap(row -> earlier
                        .row(row.id())
                        .filter(then -> row.ratio().isApartFrom(then.ratio()))
                        .map(then -> moved(row, then))
                        .stream())
                .toList();
    }

    private static String moved(Row row, Row then) {
        boolean more = row.ratio().median() > then.ratio().median();
        boolean better = more == (row.goal().of() == Goal.Of.SPEED);
        return row.id() + ": " + (better ? "better" : "worse") + ", from " + then.ratio() + " to " + row.ratio();
    }

    private Optional<Row> row(String id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    /**
     * Writes the table.
     *
     * @param file where
     * @throws IOException if it cannot be written
     */
    public void write(Path file) throws IOException {
        Files.writeString(file, MAPPER.writeValueAsString(this) + "\n");
    }

    /**
     * {@return a table that was written}
     *
     * @param file where
     * @throws IOException if it cannot be read
     */
    public static SpeedTable read(Path file) throws IOException {
        return MAPPER.readValue(file.toFile(), SpeedTable.class);
    }
}
