package io.github.biglocal.benchmarks;

import java.util.regex.Pattern;

/** How the time of things grows with their number. */
final class Growth {
    private Growth() {}

    /** Prints the exponents. */
    static void print(Pattern which) {
        System.out.println(which);
    }
}
