package io.github.biglocal.match;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** A deal is not the sum of the other deals of its area, or of those told in the same place, in every column. */
public final class DealIsNoTotalRow extends Rule<Deal> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("deal-is-no-total-row");

    /** Makes the rule. */
    public DealIsNoTotalRow() {
        super(
                new RuleInfo(
                        ID,
                        Severity.ERROR,
                        "A deal is not the total of the others",
                        "A total row read as one more deal doubles every sum, and leaves the ratio of the whole as it was, so that nobody notices.",
                        List.of(Guidance.DEALS),
                        LocalDateRange.ALL),
                Deal.class);
    }

    @Override
    protected Verdict judge(Deal deal, RuleContext context) {
        if (!tellsMoney(deal)) {
            return Verdict.notApplicable("no figure of the deal is recorded");
        }
        List<Deal> others = context.find(Deal.BY_AREA, deal.area()).stream()
                .filter(other -> !other.id().equals(deal.id()))
                .filter(DealIsNoTotalRow::tellsMoney)
                .sorted(Comparator.comparing(other -> other.id().value()))
                .toList();
        if (others.size() < 2) {
            return Verdict.notApplicable("the area has fewer than two other deals with figures");
        }
        List<Deal> sameTable =
                others.stream().filter(other -> isToldInSamePlace(deal, other)).toList();
        Optional<String> notKnown = Optional.empty();
        for (List<Deal> group : List.of(others, sameTable)) {
            if (group.size() >= 2 && mayBeSum(deal, group)) {
                Optional<Deal> unclear = Stream.concat(Stream.of(deal), group.stream())
                        .filter(candidate ->
                                candidate.figure(DealFigure.PROGRAMME_MONEY).isEmpty())
                        .findFirst();
                if (unclear.isEmpty()) {
                    return Verdict.breached(new TotalRow(
                            group.stream().map(Deal::id).toList(),
                            deal.figure(DealFigure.TOTAL_COST).orElseThrow(),
                            deal.figure(DealFigure.PROGRAMME_MONEY).orElseThrow(),
                            deal.figure(DealFigure.MATCH).orElseThrow()));
                }
                notKnown = unclear.map(candidate -> "the programme money of deal " + candidate.id());
            }
        }
        return notKnown.map(Verdict::unknown).orElse(Verdict.satisfied());
    }

    private static boolean isToldInSamePlace(Deal deal, Deal other) {
        return deal.citations().stream()
                .anyMatch(citation -> other.citations().stream().anyMatch(citation::isSamePlace));
    }

    private static boolean tellsMoney(Deal deal) {
        return Stream.of(DealFigure.values())
                .anyMatch(figure -> deal.figure(figure).isPresent());
    }

    /**
     * Whether a deal is the sum of others in every column in which all are known. Two columns have to have something in
     * them: that one round amount is the sum of others is a coincidence, that two are is not.
     */
    private static boolean mayBeSum(Deal deal, List<Deal> others) {
        if (isNothing(deal.figure(DealFigure.PROGRAMME_MONEY)) || isNothing(deal.figure(DealFigure.MATCH))) {
            return false;
        }
        boolean something = false;
        for (DealFigure figure : DealFigure.values()) {
            Optional<Money> own = deal.figure(figure);
            List<Money> parts = others.stream()
                    .flatMap(other -> other.figure(figure).stream())
                    .toList();
            if (own.isPresent() && parts.size() == others.size()) {
                Money total = own.get();
                if (!parts.stream().allMatch(total::isSameCurrency) || !total.isEqual(Money.total(parts))) {
                    return false;
                }
                something |= !total.isZero();
            }
        }
        return something;
    }

    private static boolean isNothing(Optional<Money> amount) {
        return amount.filter(Money::isZero).isPresent();
    }

    /**
     * The deal is the sum of others in every column.
     *
     * @param deals the deals it is the sum of
     * @param totalCost its total cost
     * @param programmeMoney its programme money
     * @param match its match
     */
    public record TotalRow(List<DealId> deals, Money totalCost, Money programmeMoney, Money match) implements Finding {
        /**
         * Copies the list.
         *
         * @param deals the deals it is the sum of
         * @param totalCost its total cost
         * @param programmeMoney its programme money
         * @param match its match
         */
        public TotalRow {
            deals = List.copyOf(deals);
        }

        @Override
        public String problem() {
            return "The deal's " + totalCost + " = " + programmeMoney + " + " + match
                    + " is the sum, in every column, of "
                    + deals.stream().map(DealId::value).collect(Collectors.joining(", "))
                    + ": it reads as their total, not as one more deal.";
        }

        @Override
        public String repair() {
            return "Record it as the stated total of those deals.";
        }
    }
}
