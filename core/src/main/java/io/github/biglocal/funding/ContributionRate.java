package io.github.biglocal.funding;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Dated;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.Ratio;
import java.time.LocalDate;
import java.util.List;
import org.threeten.extra.LocalDateRange;

/**
 * The contribution that a locally trusted organisation is paid on top of plan money, and when that applied.
 *
 * @param period when it applied
 * @param rate the contribution per pound of plan money; not negative
 * @param source where it was published
 */
public record ContributionRate(LocalDateRange period, Ratio rate, Citation source) implements Dated {
    /** Five per cent, in the guidance from July 2015 to that on close-out. */
    public static final ContributionRate FIVE_PER_CENT =
            new ContributionRate(Guidance.FROM_JULY_2015, Ratio.ofPercent(5), Guidance.FUNDING_AGREEMENTS);

    /** The rates as published. */
    public static final List<ContributionRate> PUBLISHED = List.of(FIVE_PER_CENT);

    /**
     * Checks that the rate is not negative.
     *
     * @param period when it applied
     * @param rate the contribution per pound of plan money; not negative
     * @param source where it was published
     */
    public ContributionRate {
        Require.atLeastADay("period", period);
        if (rate.compareTo(Ratio.ZERO) < 0) {
            throw new IllegalArgumentException("rate is negative (" + rate + ")");
        }
    }

    /**
     * {@return the rate on a day: of the first that applies, nothing if none does}
     *
     * @param date the day
     * @param rates the rates
     */
    public static Ratio on(LocalDate date, List<ContributionRate> rates) {
        return Dated.on(date, rates).stream()
                .findFirst()
                .map(ContributionRate::rate)
                .orElse(Ratio.ZERO);
    }
}
