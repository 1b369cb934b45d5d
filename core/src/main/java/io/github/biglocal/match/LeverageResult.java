package io.github.biglocal.match;

import io.github.biglocal.money.Ratio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The leverage of some deals, with what it was worked out from and what it leaves out.
 *
 * @param asOf the last day that counts
 * @param zeroGrants what was done with deals into which the programme put nothing
 * @param currency the currency of every sum and every deal counted
 * @param parts the deals counted, by id
 * @param leftOut the deals left out, by id
 */
public record LeverageResult(
        LocalDate asOf, ZeroGrantPolicy zeroGrants, CurrencyUnit currency, List<Part> parts, List<LeftOut> leftOut) {
    /**
     * Copies the lists.
     *
     * @param asOf the last day that counts
     * @param zeroGrants what was done with deals into which the programme put nothing
     * @param currency the currency of every sum and every deal counted
     * @param parts the deals counted, by id
     * @param leftOut the deals left out, by id
     */
    public LeverageResult {
        parts = List.copyOf(parts);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * A deal that is counted.
     *
     * @param deal the deal
     * @param programmeMoney the programme's contribution
     * @param match what others put in
     * @param laterLines how many of its lines are of a later date, and not in these sums
     */
    public record Part(DealId deal, Money programmeMoney, Money match, int laterLines) {
        /**
         * {@return the ratio of this deal alone}
         *
         * @param convention how to tell it
         */
        public LeverageRatio ratio(LeverageConvention convention) {
            return convention.ratio(programmeMoney, match);
        }
    }

    /**
     * A deal that is left out.
     *
     * @param deal the deal
     * @param match what others put in, in the currency of the deal; nothing if it has no match lines
     * @param why the reason
     */
    public record LeftOut(DealId deal, Money match, Why why) {}

    /** Why a deal is left out. */
    public enum Why {
        /** The programme put nothing in. */
        INFLUENCED,
        /** What the programme put in is not recorded. */
        PROGRAMME_MONEY_NOT_KNOWN,
        /** All of it is of a later date. */
        LATER,
        /** What the programme put in is of a later date, the match is not. */
        PROGRAMME_MONEY_LATER,
        /** It is in another currency. */
        OTHER_CURRENCY,
        /** Several deals have its id. */
        ID_GIVEN_TWICE
    }

    /** {@return the programme money of the deals counted} */
    public Money programmeMoney() {
        return Money.zero(currency)
                .plus(parts.stream().map(Part::programmeMoney).toList());
    }

    /** {@return the match of the deals counted} */
    public Money match() {
        return Money.zero(currency).plus(parts.stream().map(Part::match).toList());
    }

    /** {@return programme money and match of the deals counted} */
    public Money total() {
        return programmeMoney().plus(match());
    }

    /** {@return the match of the deals left out because the programme put nothing in: beside leverage, never in it} */
    public Money influenced() {
        return Money.zero(currency)
                .plus(leftOut.stream()
                        .filter(deal -> deal.why() == Why.INFLUENCED)
                        .map(LeftOut::match)
                        .toList());
    }

    /**
     * {@return the ratio of the sums of the deals counted}
     *
     * @param convention how to tell it
     */
    public LeverageRatio ratio(LeverageConvention convention) {
        return convention.ratio(programmeMoney(), match());
    }

    /**
     * {@return the mean of the ratios of the deals counted that have one; empty if none has} Another quantity than the
     * ratio of the sums: the deal with the least programme money rules it.
     *
     * @param convention how to tell the ratios
     */
    public Optional<Ratio> meanOfRatios(LeverageConvention convention) {
        List<Ratio> ratios = ratios(convention);
        return ratios.isEmpty()
                ? Optional.empty()
                : Optional.of(ratios.stream().reduce(Ratio.ZERO, Ratio::plus).dividedBy(Ratio.of(ratios.size(), 1)));
    }

    /**
     * {@return the middle one of the ratios of the deals counted that have one, or the mean of the middle two; empty if
     * none has}
     *
     * @param convention how to tell the ratios
     */
    public Optional<Ratio> medianOfRatios(LeverageConvention convention) {
        List<Ratio> ratios = ratios(convention);
        int size = ratios.size();
        return size == 0
                ? Optional.empty()
                : Optional.of(
                        ratios.get((size - 1) / 2).plus(ratios.get(size / 2)).dividedBy(Ratio.of(2, 1)));
    }

    private List<Ratio> ratios(LeverageConvention convention) {
        return parts.stream()
                .flatMap(part -> part.ratio(convention).toRatio().stream())
                .sorted()
                .toList();
    }

    /** {@return for each deal counted, the leverage of the others: how much the whole hangs on one deal} */
    public List<LeaveOneOut> leaveOneOut() {
        List<LeaveOneOut> results = new ArrayList<>();
        for (Part dropped : parts) {
            List<Part> others =
                    parts.stream().filter(part -> !part.equals(dropped)).toList();
            results.add(
                    new LeaveOneOut(dropped.deal(), new LeverageResult(asOf, zeroGrants, currency, others, leftOut)));
        }
        return results;
    }

    /**
     * The leverage without one of the deals.
     *
     * @param dropped the deal
     * @param rest the leverage of the others
     */
    public record LeaveOneOut(DealId dropped, LeverageResult rest) {}
}
