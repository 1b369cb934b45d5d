package io.github.biglocal.evidence;

import org.threeten.extra.LocalDateRange;

/** A period in the words of a sentence. */
final class Days {
    private Days() {}

    static String text(LocalDateRange period) {
        if (period.isUnboundedStart() && period.isUnboundedEnd()) {
            return "all days";
        }
        if (period.isUnboundedStart()) {
            return "the days to " + period.getEndInclusive();
        }
        return period.isUnboundedEnd()
                ? "the days from " + period.getStart()
                : "the days from " + period.getStart() + " to " + period.getEndInclusive();
    }
}
