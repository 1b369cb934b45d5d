package io.github.biglocal.funding;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order in which people list labels with numbers in them: year 6 before year 10. Immutable and thread-safe. */
final class NaturalOrder {
    /** Numbers by their value, what is between them as text; texts that are equal in this order are in that of their characters. */
    static final Comparator<String> OF_TEXTS =
            ((Comparator<String>) NaturalOrder::compare).thenComparing(Comparator.naturalOrder());

    private static final Pattern PART = Pattern.compile("[0-9]+|[^0-9]+");

    private NaturalOrder() {}

    private static int compare(String one, String other) {
        Matcher ones = PART.matcher(one);
        Matcher others = PART.matcher(other);
        while (true) {
            boolean hasOne = ones.find();
            boolean hasOther = others.find();
            if (!hasOne || !hasOther) {
                return Boolean.compare(hasOne, hasOther);
            }
            int order = compareParts(ones.group(), others.group());
            if (order != 0) {
                return order;
            }
        }
    }

    private static int compareParts(String one, String other) {
        return isNumber(one) && isNumber(other)
                ? new BigInteger(one).compareTo(new BigInteger(other))
                : one.compareTo(other);
    }

    private static boolean isNumber(String part) {
        return part.charAt(0) >= '0' && part.charAt(0) <= '9';
    }
}
