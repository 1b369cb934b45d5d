package io.github.biglocal.funding;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Dated;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.invariant.Require;
import java.util.List;
import org.threeten.extra.LocalDateRange;

/**
 * How often plan money is paid to a locally trusted organisation, and when that applied.
 *
 * @param period when it applied
 * @param months months from one payment to the next; at least 1
 * @param source where it was published
 */
public record PaymentInterval(LocalDateRange period, int months, Citation source) implements Dated {
    /** Every three months, until July 2015. */
    public static final PaymentInterval QUARTERLY = new PaymentInterval(
            LocalDateRange.ofUnboundedStart(Guidance.FROM_JULY_2015.getStart()), 3, Guidance.CHANGES_2015);

    /** Every six months, from July 2015. Some grants were still paid quarterly in about 2020. */
    public static final PaymentInterval HALF_YEARLY = new PaymentInterval(
            LocalDateRange.ofUnboundedEnd(Guidance.FROM_JULY_2015.getStart()), 6, Guidance.CHANGES_2015);

    /** The intervals as published. */
    public static final List<PaymentInterval> PUBLISHED = List.of(QUARTERLY, HALF_YEARLY);

    /**
     * Checks the number of months.
     *
     * @param period when it applied
     * @param months months from one payment to the next; at least 1
     * @param source where it was published
     */
    public PaymentInterval {
        Require.atLeastADay("period", period);
        Require.atLeast("months", 1, months);
    }
}
