package io.github.biglocal.funding;

import java.util.Comparator;

/**
 * Labels in the order in which people read them: numbers within them as numbers, so that year 6 comes before year 10,
 * and everything else as text.
 */
final class LabelOrder implements Comparator<String> {
    static final LabelOrder INSTANCE = new LabelOrder();

    private LabelOrder() {}

    @Override
    public int compare(String one, String other) {
        int i = 0;
        int j = 0;
        while (i < one.length() && j < other.length()) {
            int endOfOne = endOfNumber(one, i);
            int endOfOther = endOfNumber(other, j);
            int order = endOfOne > i && endOfOther > j
                    ? compareNumbers(one.substring(i, endOfOne), other.substring(j, endOfOther))
                    : Character.compare(one.charAt(i), other.charAt(j));
            if (order != 0) {
                return order;
            }
            i = Math.max(endOfOne, i + 1);
            j = Math.max(endOfOther, j + 1);
        }
        int order = Integer.compare(one.length() - i, other.length() - j);
        // Labels that read the same, such as 1 and 01, are still told apart.
        return order == 0 ? one.compareTo(other) : order;
    }

    private static int endOfNumber(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    /** Of two numbers without leading zeros the longer one is the larger. */
    private static int compareNumbers(String one, String other) {
        String first = one.replaceFirst("^0+", "");
        String second = other.replaceFirst("^0+", "");
        int order = Integer.compare(first.length(), second.length());
        return order == 0 ? first.compareTo(second) : order;
    }
}
