package io.github.biglocal.benchmarks;

/**
 * A row of the table: something that the library does, and a peer that does the same.
 *
 * @param id a short name, by which rows are selected and compared with earlier ones
 * @param what what the library does
 * @param against what the peer is
 * @param unit what is counted, such as {@code CPU ns a record}
 * @param subject what the library takes
 * @param peer what the peer takes
 * @param goal what the ratio should come to
 */
public record Comparison(
        String id, String what, String against, String unit, Measure subject, Measure peer, Goal goal) {}
