package io.github.biglocal.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.serialization.json.BigLocalJson;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

/** A program that checks one file and ends, which prints the processor time that it took, in nanoseconds, from the start of its JVM. */
public final class FirstReport {
    private FirstReport() {}

    /** The same program in a plain JVM's terms: the file as a tree. */
    public static final class Tree {
        private Tree() {}

        /**
         * Reads a file.
         *
         * @param arguments the file
         * @throws IOException if it cannot be read
         */
        public static void main(String[] arguments) throws IOException {
            print(new ObjectMapper().readTree(Path.of(arguments[0]).toFile()).toString());
        }
    }

    /**
     * Reads a file and checks what it has.
     *
     * @param arguments the file
     */
    public static void main(String[] arguments) {
        print(BigLocalRules.all()
                .check(BigLocalJson.standard().read(Path.of(arguments[0])).orThrow(), LocalDate.of(2020, 2, 29))
                .toText());
    }

    private static void print(String result) {
        if (result.isEmpty()) {
            throw new IllegalStateException("no result");
        }
        System.out.println(
                ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos());
    }
}
