package io.github.biglocal.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Makes each comparison several times, and prints what came of it: {@code mvn -q -Pbenchmarks verify -DskipTests}. In each round a
 * process of the library is followed by one of its peer, so that a busy hour of the machine falls on both.
 *
 * <p>Settings: {@code -Dbenchmarks} (a regular expression for the rows), {@code -Drounds}, {@code -Dcompare} (says what moved since the
 * table that is kept, and keeps that), {@code -Dgrowth} (prints {@link Growth} instead). A table of selected rows is not kept.
 */
public final class Table {
    private Table() {}

    /**
     * Measures and prints.
     *
     * @param arguments none are looked at
     * @throws IOException if a file cannot be written
     * @throws InterruptedException if waiting was interrupted
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Pattern which = Pattern.compile(System.getProperty("benchmarks", ""), Pattern.CASE_INSENSITIVE);
        if (isSet("growth")) {
            Growth.print(which);
            return;
        }
        Path target = Files.createDirectories(Path.of("target"));
        Forks forks = new Forks(
                target,
                Integer.getInteger("warmups", 6),
                Integer.getInteger("iterations", 4),
                Integer.getInteger("milliseconds", 1_000));
        List<Comparison> comparisons = Comparisons.all().stream()
                .filter(comparison -> which.matcher(comparison.id()).find())
                .toList();
        SpeedTable table = measured(comparisons, Integer.getInteger("rounds", 3), forks);
        System.out.println(table.toMarkdown());
        table.write(target.resolve("table.json"));
        Path kept = Path.of("table.json");
        if (isSet("compare") && !Files.exists(kept)) {
            System.out.println("There is no earlier table: run all rows without -Dcompare first.");
        } else if (isSet("compare")) {
            List<String> moved = table.movedSince(SpeedTable.read(kept));
            System.out.println(moved.isEmpty() ? "No ratio moved by more than its spread." : String.join("\n", moved));
        } else if (which.pattern().isEmpty()) {
            table.write(kept);
        }
    }

    private static boolean isSet(String name) {
        String value = System.getProperty(name, "false");
        return value.isEmpty() || Boolean.parseBoolean(value);
    }

    private static SpeedTable measured(List<Comparison> comparisons, int rounds, Forks forks)
            throws IOException, InterruptedException {
        Map<Comparison, List<Cost>> subjects = new LinkedHashMap<>();
        Map<Comparison, List<Cost>> peers = new LinkedHashMap<>();
        for (int round = 1; round <= rounds; round++) {
            for (Comparison comparison : comparisons) {
                Cost subject = comparison.subject().cost(forks);
                Cost peer = comparison.peer().cost(forks);
                subjects.computeIfAbsent(comparison, row -> new ArrayList<>()).add(subject);
                peers.computeIfAbsent(comparison, row -> new ArrayList<>()).add(peer);
                System.err.println("round " + round + ", " + comparison.id() + ": "
                        + Spread.text(comparison.goal().ratio(subject.amount(), peer.amount())) + "; " + subject
                        + " against " + peer);
            }
        }
        List<SpeedTable.Row> rows = comparisons.stream()
                .map(comparison -> SpeedTable.Row.of(
                        comparison,
                        subjects.getOrDefault(comparison, List.of()),
                        peers.getOrDefault(comparison, List.of())))
                .toList();
        return new SpeedTable(machine(), rounds, rows);
    }

    private static String machine() {
        return "JDK " + System.getProperty("java.version") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, " + System.getProperty("os.arch");
    }
}
