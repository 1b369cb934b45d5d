package io.github.biglocal.funding;

import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Changes;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * The uplifts recorded for an allocation are those that every area was given: £105,000 in 2017 and £50,000 in 2020, so that
 * a million became £1,105,000 and then £1,155,000.
 *
 * <p>Of each only the year is published. Within the year the uplift may be recorded or not; from its last day on it has to
 * be.
 */
public final class AllocationHasUplifts extends Rule<Allocation> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("allocation-has-uplifts");

    /** The uplift of 2017. */
    public static final Edition UPLIFT_2017 = new Edition(
            LocalDateRange.of(LocalDate.of(2017, 1, 1), LocalDate.of(2017, 12, 31)),
            Money.of(CurrencyUnit.GBP, 105_000),
            Guidance.UPLIFTS);

    /** The uplift of 2020. */
    public static final Edition UPLIFT_2020 = new Edition(
            LocalDateRange.of(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31)),
            Money.of(CurrencyUnit.GBP, 50_000),
            Guidance.UPLIFTS);

    /**
     * An uplift as published.
     *
     * @param open the days on which it may be recorded or not; from the day after them on it has to be
     * @param amount how much; not negative
     * @param source where it was published
     */
    public record Edition(LocalDateRange open, Money amount, Citation source) {
        /**
         * Checks the amount.
         *
         * @param open the days on which it may be recorded or not; from the day after them on it has to be
         * @param amount how much; not negative
         * @param source where it was published
         */
        public Edition {
            Require.atLeastADay("open", open);
            Require.notNegative("amount", amount);
        }
    }

    private final List<Edition> editions;

    private AllocationHasUplifts(List<Edition> editions) {
        super(
                RuleInfo.of("funding", ID, RuleKind.RECORDS)
                        .severity(Severity.WARNING)
                        .title("The allocation includes the uplifts given to every area")
                        .rationale(
                                "Every area was given the same uplifts, so a missing or extra uplift is a recording error.")
                        .sources(editions.stream()
                                .map(Edition::source)
                                .distinct()
                                .toList())
                        .rows("M2", "M3", "M4")
                        .guidance(Guidance.WHOLE_PROGRAMME)
                        .basis(
                                "Local Trust's announcement of 2020 says that every area was given £105,000 (2017) and £50,000 (2020); the library compares the record with it.")
                        .ownReading(
                                "Only the years are published: within the year of an uplift it may be recorded or not, from 31 December it has to be")
                        .standsInFor(RuleId.of("allocation-not-exceeded"))
                        .build() /*PARAMS editions.stream()
                                 .map(each -> "plus " + each.amount() + " from "
                                         + each.open().getEnd() + " at the latest")
                                 .toList()*/,
                Allocation.class);
        this.editions = editions;
    }

    /** {@return the rule as published} */
    public static AllocationHasUplifts standard() {
        return ofEditions(List.of(UPLIFT_2017, UPLIFT_2020));
    }

    /**
     * {@return the rule with the uplifts of the caller's choice}
     *
     * @param editions at least one; all in one currency
     */
    public static AllocationHasUplifts ofEditions(List<Edition> editions) {
        if (editions.isEmpty()) {
            throw new IllegalArgumentException("the rule needs an edition");
        }
        Require.oneCurrency("the rule", editions.stream().map(Edition::amount));
        return new AllocationHasUplifts(List.copyOf(editions));
    }

    @Override
    public List<Change> changes() {
        Changes changes = Changes.of(reference()).during("guidance", info().guidance());
        editions.forEach(edition -> changes.during("editions", edition.open()));
        return changes.toList();
    }

    @Override
    protected Verdict judge(Allocation allocation, RuleContext context) {
        LocalDate asOf = context.asOf();
        List<Edition> begun = editions.stream()
                .filter(edition -> !edition.open().getStart().isAfter(asOf))
                .toList();
        if (begun.isEmpty()) {
            return Verdict.notApplicable("no uplift had been given by then");
        }
        CurrencyUnit currency = begun.get(0).amount().getCurrencyUnit();
        if (!allocation.initial().getCurrencyUnit().equals(currency)) {
            return Verdict.unknown("the worth in " + currency + " of an allocation in "
                    + allocation.initial().getCurrencyUnit());
        }
        Money most = Money.total(begun.stream().map(Edition::amount).toList());
        Money least = Money.zero(currency)
                .plus(begun.stream()
                        .filter(edition -> !edition.open().getEnd().isAfter(asOf))
                        .map(Edition::amount)
                        .toList());
        Money recorded = allocation.amountOn(asOf).minus(allocation.initial());
        if (recorded.isLessThan(least)) {
            return Verdict.breached(new OtherUplifts(recorded, least));
        }
        return recorded.isGreaterThan(most) ? Verdict.breached(new OtherUplifts(recorded, most)) : Verdict.satisfied();
    }

    /**
     * The uplifts recorded are not those given.
     *
     * @param recorded what is recorded by the day
     * @param given what was given by the day
     */
    public record OtherUplifts(Money recorded, Money given) implements Finding {
        @Override
        public String problem() {
            return "The uplifts recorded come to " + recorded + ", but every area was given " + given + ".";
        }

        @Override
        public String repair() {
            return recorded.isLessThan(given)
                    ? "Record the missing uplift of " + given.minus(recorded) + "."
                    : "Take off " + recorded.minus(given) + " that was not given.";
        }
    }
}
