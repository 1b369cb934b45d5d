package io.github.biglocal.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Finds the known name nearest to one that is not known, so a message can suggest it. */
public final class Nearest {
    /** Longer names are not compared, so the cost of a suggestion is bounded. */
    private static final int LONGEST = 100;

    private Nearest() {}

    /**
     * {@return the known name that is nearest to one that is not known; empty if none is near enough to be meant} A name is
     * near that differs in capitals, hyphens, underscores or spaces only, or in few letters: one that is wrong, missing, too
     * many or exchanged with the next, in a name of up to five letters, two in one of up to ten, three in a longer one. Of
     * several as near the first in alphabetical order is given.
     *
     * @param unknown the name as it was written
     * @param known the names that are known
     */
    public static Optional<String> of(String unknown, Collection<String> known) {
        Objects.requireNonNull(known, "known");
        String written = folded(Objects.requireNonNull(unknown, "unknown"));
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        int limit = limit(written.length());
        String nearest = null;
        for (String name : known) {
            String folded = folded(name);
            int distance = folded.equals(written) ? 0 : distance(written, folded, limit);
            boolean better =
                    distance < limit || (distance == limit && (nearest == null || name.compareTo(nearest) < 0));
            if (distance <= limit && better) {
                nearest = name;
                limit = distance;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** How many letters may differ. */
    private static int limit(int length) {
        if (length < 3) {
            return 0;
        }
        return length <= 5 ? 1 : length <= 10 ? 2 : 3;
    }

    private static String folded(String name) {
        // A text that is far too long is not compared: it is not near any name.
        String start = name.length() > 2 * LONGEST ? name.substring(0, 2 * LONGEST) : name;
        StringBuilder folded = new StringBuilder(start.length());
        start.toLowerCase(Locale.ROOT)
                .chars()
                .filter(character -> character != '-' && character != '_' && character != ' ')
                .forEach(character -> folded.append((char) character));
        return folded.toString();
    }

    /** How many letters differ, exchanged neighbours as one; more than the limit if more than that. */
    private static int distance(String one, String other, int limit) {
        int far = limit + 1;
        if (Math.abs(one.length() - other.length()) > limit) {
            return far;
        }
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            last[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] current = new int[other.length() + 1];
            current[0] = row;
            int least = row;
            for (int column = 1; column <= other.length(); column++) {
                boolean same = one.charAt(row - 1) == other.charAt(column - 1);
                int change =
                        Math.min(last[column - 1] + (same ? 0 : 1), Math.min(last[column], current[column - 1]) + 1);
                boolean exchanged = row > 1
                        && column > 1
                        && one.charAt(row - 1) == other.charAt(column - 2)
                        && one.charAt(row - 2) == other.charAt(column - 1);
                current[column] = exchanged ? Math.min(change, beforeLast[column - 2] + 1) : change;
                least = Math.min(least, current[column]);
            }
            if (least > limit) {
                return far;
            }
            beforeLast = last;
            last = current;
        }
        return Math.min(last[other.length()], far);
    }
}
