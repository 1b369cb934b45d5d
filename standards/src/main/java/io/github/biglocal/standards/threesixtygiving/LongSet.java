package io.github.biglocal.standards.threesixtygiving;

/** A set of numbers that takes little more than eight bytes for each. For one thread. */
final class LongSet {
    private static final int FIRST_SIZE = 1 << 6;

    /** Nought marks a free place, so it is kept apart. */
    private long[] places = new long[FIRST_SIZE];

    private int count;
    private boolean hasNought;

    /** Adds a number; says whether it is new. */
    boolean add(long number) {
        if (number == 0) {
            boolean isNew = !hasNought;
            hasNought = true;
            return isNew;
        }
        int at = find(places, number);
        if (places[at] == number) {
            return false;
        }
        places[at] = number;
        count++;
        if (count > places.length / 3 * 2) {
            grow();
        }
        return true;
    }

    boolean contains(long number) {
        return number == 0 ? hasNought : places[find(places, number)] == number;
    }

    boolean isEmpty() {
        return count == 0 && !hasNought;
    }

    private void grow() {
        long[] larger = new long[places.length * 2];
        for (long number : places) {
            if (number != 0) {
                larger[find(larger, number)] = number;
            }
        }
        places = larger;
    }

    /** Where a number is, or would be. */
    private static int find(long[] places, long number) {
        int mask = places.length - 1;
        int at = (int) (number ^ (number >>> 32)) & mask;
        while (places[at] != 0 && places[at] != number) {
            at = (at + 1) & mask;
        }
        return at;
    }

    /**
     * A number for a text, which another text has too with a chance of one in 2^64: FNV-1a, and a last mixing so that each bit depends on
     * all.
     */
    static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int at = 0; at < text.length(); at++) {
            hash = (hash ^ text.charAt(at)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }

    /** {@return how many numbers there are} */
    @Override
    public String toString() {
        return count + (hasNought ? 1 : 0) + " numbers";
    }
}
