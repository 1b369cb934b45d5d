package io.github.biglocal.match;

import io.github.biglocal.entity.Periods;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.threeten.extra.LocalDateRange;

/**
 * What {@link Leverage} was asked. Every result has it, because a figure without it says nothing.
 *
 * @param asOf the last day that counts
 * @param currency the currency of every sum and every project counted
 * @param zeroGrants what is done with projects into which the programme put nothing
 * @param atLeast the least status that counts, on both sides; empty if every status does
 * @param view which match lines are looked at
 * @param window the days on which both contributions have to fall; empty if any day up to the last will do
 * @param realTerms in which prices amounts are told; empty if they are left as they were paid
 * @param attribution how much of the match is put down to the programme
 * @param unrecorded what is done with lines that do not record what the other settings ask
 */
public record LeverageSettings(
        LocalDate asOf,
        CurrencyUnit currency,
        ZeroGrantPolicy zeroGrants,
        Optional<FundingStatus> atLeast,
        MatchView view,
        Optional<LocalDateRange> window,
        Optional<RealTerms> realTerms,
        Attribution attribution,
        UnrecordedPolicy unrecorded) {

    /** Returns the settings of a plain calculation. */
    static LeverageSettings asOf(LocalDate asOf) {
        return new LeverageSettings(
                asOf,
                CurrencyUnit.GBP,
                ZeroGrantPolicy.EXCLUDE_AND_REPORT_EXTERNAL_BENEFIT,
                Optional.empty(),
                MatchView.GROSS,
                Optional.empty(),
                Optional.empty(),
                Attribution.GROSS,
                UnrecordedPolicy.LEAVE_OUT);
    }

    LeverageSettings with(CurrencyUnit unit) {
        return new LeverageSettings(asOf, unit, zeroGrants, atLeast, view, window, realTerms, attribution, unrecorded);
    }

    LeverageSettings with(ZeroGrantPolicy policy) {
        return new LeverageSettings(asOf, currency, policy, atLeast, view, window, realTerms, attribution, unrecorded);
    }

    LeverageSettings with(FundingStatus status) {
        return new LeverageSettings(
                asOf, currency, zeroGrants, Optional.of(status), view, window, realTerms, attribution, unrecorded);
    }

    LeverageSettings with(MatchView other) {
        return new LeverageSettings(
                asOf, currency, zeroGrants, atLeast, view.and(other), window, realTerms, attribution, unrecorded);
    }

    LeverageSettings with(LocalDateRange dates) {
        return new LeverageSettings(
                asOf, currency, zeroGrants, atLeast, view, Optional.of(dates), realTerms, attribution, unrecorded);
    }

    LeverageSettings with(RealTerms prices) {
        return new LeverageSettings(
                asOf, currency, zeroGrants, atLeast, view, window, Optional.of(prices), attribution, unrecorded);
    }

    LeverageSettings with(Attribution part) {
        return new LeverageSettings(asOf, currency, zeroGrants, atLeast, view, window, realTerms, part, unrecorded);
    }

    LeverageSettings with(UnrecordedPolicy policy) {
        return new LeverageSettings(asOf, currency, zeroGrants, atLeast, view, window, realTerms, attribution, policy);
    }

    /** {@return the settings one by one, in words, those left as they are by default among them only if it matters} */
    public List<String> descriptions() {
        List<String> words = new ArrayList<>();
        words.add("up to " + asOf + ", in " + currency);
        words.add("projects without programme money: "
                + switch (zeroGrants) {
                    case EXCLUDE_AND_REPORT_EXTERNAL_BENEFIT ->
                        "left out, their match is shown separately as external benefit";
                    case INCLUDE_IN_AGGREGATE -> "their match is counted";
                    case FAIL -> "refused";
                });
        atLeast.ifPresent(status -> words.add("status: at least " + status + ", on both sides"));
        if (view != MatchView.GROSS) {
            words.add("match counted: " + view);
        }
        window.ifPresent(dates -> words.add("both contributions within " + Periods.format(dates)));
        realTerms.ifPresent(prices -> words.add("in prices of " + prices.pricesOf() + " (" + prices.series() + ")"));
        if (!attribution.equals(Attribution.GROSS)) {
            words.add("match put down to the programme: " + attribution);
        }
        if (atLeast.isPresent() || view != MatchView.GROSS || window.isPresent()) {
            words.add("lines that do not record what is asked: "
                    + (unrecorded == UnrecordedPolicy.COUNT ? "counted" : "left out"));
        }
        return words;
    }

    /** {@return the settings in words} */
    @Override
    public String toString() {
        return String.join("; ", descriptions());
    }
}
