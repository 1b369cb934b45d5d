package io.github.biglocal.benchmarks;

import java.io.IOException;
import java.lang.ref.Reference;

/** A program that reads grants, keeps them and prints how many bytes of the heap each takes. */
public final class Retained {
    private static final int GRANTS = 100_000;

    private Retained() {}

    /**
     * Reads the grants and prints the bytes.
     *
     * @param arguments {@code library} or {@code records}
     * @throws IOException never, since the document is in memory
     */
    public static void main(String[] arguments) throws IOException {
        boolean library = arguments[0].equals("library");
        // Whatever is made only once is there before.
        Object first = JsonBenchmark.read(library, JsonBenchmark.document(1_000));
        byte[] document = JsonBenchmark.document(GRANTS);
        long before = used();
        Object grants = JsonBenchmark.read(library, document);
        try {
            System.out.println((used() - before) / GRANTS);
        } finally {
            Reference.reachabilityFence(first);
            Reference.reachabilityFence(document);
            Reference.reachabilityFence(grants);
        }
    }

    private static long used() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
