package io.github.biglocal.standards.threesixtygiving;

import java.util.Arrays;

/**
 * Keys, and what was met first with each: one or several values. All are kept as numbers, eight bytes for a key and four for a value, so
 * that there may be as many as a file has grants. For one thread.
 */
final class FirstValues {
    private static final int FIRST_SIZE = 1 << 6;

    private long[] keys = new long[FIRST_SIZE];
    /** For each kind of value, that of each key; nought for none. */
    private final int[][] firsts;

    private int count;

    /** Of so many kinds of values for each key. */
    FirstValues(int kinds) {
        firsts = new int[kinds][FIRST_SIZE];
    }

    /** Adds a key; says whether it is new. */
    boolean add(String key) {
        int before = count;
        place(key);
        return count > before;
    }

    /** Whether the key had another value of a kind at first; if it had none, this is the first. */
    boolean isOther(String key, int kind, String value) {
        int at = place(key);
        int[] its = firsts[kind];
        int number = Math.max(1, Long.hashCode(LongSet.hash(value)) & Integer.MAX_VALUE);
        if (its[at] == 0) {
            its[at] = number;
        }
        return its[at] != number;
    }

    private int place(String key) {
        long hash = LongSet.hash(key);
        long number = hash == 0 ? 1 : hash;
        int at = find(number);
        if (keys[at] == 0) {
            keys[at] = number;
            count++;
            if (count > keys.length / 3 * 2) {
                grow();
                at = find(number);
            }
        }
        return at;
    }

    private int find(long number) {
        int mask = keys.length - 1;
        int at = Long.hashCode(number) & mask;
        while (keys[at] != 0 && keys[at] != number) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] before = keys;
        keys = new long[before.length * 2];
        int[] moved = new int[before.length];
        Arrays.setAll(moved, from -> {
            if (before[from] == 0) {
                return 0;
            }
            int to = find(before[from]);
            keys[to] = before[from];
            return to;
        });
        for (int kind = 0; kind < firsts.length; kind++) {
            int[] its = firsts[kind];
            int[] larger = new int[keys.length];
            for (int from = 0; from < its.length; from++) {
                if (before[from] != 0) {
                    larger[moved[from]] = its[from];
                }
            }
            firsts[kind] = larger;
        }
    }

    /** {@return how many keys there are} */
    @Override
    public String toString() {
        return count + " keys";
    }
}
