package io.github.biglocal.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Gathers deals towards their leverage. Deals may be added and accumulators merged in any order and grouping: the
 * result is the same. Not safe for use by several threads at once; give each its own and merge.
 */
public final class LeverageAccumulator {
    private final LocalDate asOf;
    private final ZeroGrantPolicy zeroGrants;
    private final CurrencyUnit currency;
    private final List<Deal> deals = new ArrayList<>();

    LeverageAccumulator(LocalDate asOf, ZeroGrantPolicy zeroGrants, CurrencyUnit currency) {
        this.asOf = asOf;
        this.zeroGrants = zeroGrants;
        this.currency = currency;
    }

    /**
     * Adds a deal.
     *
     * @param deal the deal
     */
    public void add(Deal deal) {
        deals.add(deal);
    }

    /**
     * {@return this accumulator, with what another has gathered}
     *
     * @param other the other, of a calculator with the same settings
     * @throws IllegalArgumentException if the settings differ
     */
    public LeverageAccumulator merge(LeverageAccumulator other) {
        if (!asOf.equals(other.asOf) || zeroGrants != other.zeroGrants || !currency.equals(other.currency)) {
            throw new IllegalArgumentException("accumulators of calculators with different settings do not merge");
        }
        deals.addAll(other.deals);
        return this;
    }

    /**
     * {@return the leverage of the deals gathered so far}
     *
     * @throws IllegalArgumentException if the policy is to fail on a deal without programme money and there is one
     */
    public LeverageResult result() {
        Map<String, List<Deal>> byId = new TreeMap<>();
        deals.forEach(deal -> byId.computeIfAbsent(deal.id().value(), unused -> new ArrayList<>())
                .add(deal));
        List<LeverageResult.Part> parts = new ArrayList<>();
        List<LeverageResult.LeftOut> leftOut = new ArrayList<>();
        for (List<Deal> sameId : byId.values()) {
            if (sameId.size() == 1) {
                sort(sameId.get(0), parts, leftOut);
            } else {
                // Which of them is right cannot be told here, and counting both may count the same money twice.
                sameId.stream()
                        .map(deal -> leftOut(deal, LeverageResult.Why.ID_GIVEN_TWICE))
                        .sorted(Comparator.comparing(LeverageResult.LeftOut::toString))
                        .forEach(leftOut::add);
            }
        }
        return new LeverageResult(asOf, zeroGrants, currency, parts, leftOut);
    }

    private void sort(Deal deal, List<LeverageResult.Part> parts, List<LeverageResult.LeftOut> leftOut) {
        List<FundingLine> programmeLines = byDate(deal.programmeLines());
        List<FundingLine> matchLines = byDate(deal.matchLines());
        int later = deal.programmeLines().size() + deal.matchLines().size() - programmeLines.size() - matchLines.size();
        Optional<LeverageResult.Why> why = reason(deal, programmeLines, matchLines);
        if (why.isPresent()) {
            leftOut.add(leftOut(deal, why.get()));
        } else {
            parts.add(new LeverageResult.Part(deal.id(), sum(programmeLines), sum(matchLines), later));
        }
    }

    /** Returns why a deal does not count; empty if it does. */
    private Optional<LeverageResult.Why> reason(
            Deal deal, List<FundingLine> programmeLines, List<FundingLine> matchLines) {
        if (deal.programmeLines().stream()
                        .anyMatch(line -> !line.amount().getCurrencyUnit().equals(currency))
                || deal.matchLines().stream()
                        .anyMatch(line -> !line.amount().getCurrencyUnit().equals(currency))) {
            return Optional.of(LeverageResult.Why.OTHER_CURRENCY);
        }
        if (deal.programmeLines().isEmpty()) {
            return Optional.of(LeverageResult.Why.PROGRAMME_MONEY_NOT_KNOWN);
        }
        if (programmeLines.isEmpty() && matchLines.isEmpty()) {
            return Optional.of(LeverageResult.Why.LATER);
        }
        if (programmeLines.isEmpty()) {
            return Optional.of(LeverageResult.Why.PROGRAMME_MONEY_LATER);
        }
        if (sum(programmeLines).isZero() && zeroGrants == ZeroGrantPolicy.FAIL) {
            throw new IllegalArgumentException("deal " + deal.id() + " has no programme money: leave it out, or choose"
                    + " another policy for such deals");
        }
        return sum(programmeLines).isZero() && zeroGrants == ZeroGrantPolicy.EXCLUDE_AND_REPORT_INFLUENCED
                ? Optional.of(LeverageResult.Why.INFLUENCED)
                : Optional.empty();
    }

    /** A deal that is left out, with the match it has by the day, in its own currency. */
    private LeverageResult.LeftOut leftOut(Deal deal, LeverageResult.Why why) {
        CurrencyUnit own = Stream.concat(deal.programmeLines().stream(), deal.matchLines().stream())
                .map(line -> line.amount().getCurrencyUnit())
                .findFirst()
                .orElse(currency);
        Money match = Money.zero(own)
                .plus(byDate(deal.matchLines()).stream()
                        .map(FundingLine::amount)
                        .toList());
        return new LeverageResult.LeftOut(deal.id(), match, why);
    }

    private List<FundingLine> byDate(List<FundingLine> lines) {
        return lines.stream()
                .filter(line -> line.date().filter(day -> day.isAfter(asOf)).isEmpty())
                .toList();
    }

    private Money sum(List<FundingLine> lines) {
        return Money.zero(currency).plus(lines.stream().map(FundingLine::amount).toList());
    }
}
