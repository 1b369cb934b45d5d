package io.github.biglocal.match;

import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Explained;
import io.github.biglocal.funding.Allocation;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.ExactMoney;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/**
 * What an area attracted from others for each pound of its allocation. It is another figure than leverage: the divisor is
 * the whole allocation, spent or not, rather than the programme money in the projects. A bound is kept: of an area that
 * attracted more than £2 million next to £1 million, the ratio is at least 2.
 *
 * <p>Immutable and thread-safe.
 *
 * @param attracted what others put in; never negative; need not be whole pennies after attribution
 * @param bound how that compares with the true amount
 * @param allocation the allocation, in the same currency; never negative
 * @param leftOut the projects whose match is not in the figure, if it was made from records
 */
public record AllocationLeverage(
        ExactMoney attracted, Bound bound, Money allocation, List<LeverageResult.LeftOut> leftOut)
        implements Explained {
    /**
     * Checks the amounts.
     *
     * @throws CurrencyMismatchException if the currencies differ
     */
    public AllocationLeverage {
        Objects.requireNonNull(attracted, "attracted");
        Objects.requireNonNull(bound, "bound");
        Objects.requireNonNull(leftOut, "leftOut");
        Require.of(AllocationLeverage.class)
                .atLeast("attracted", Ratio.ZERO, attracted.amount())
                .notNegative("allocation", allocation);
        if (!attracted.currency().equals(allocation.getCurrencyUnit())) {
            throw new CurrencyMismatchException(attracted.currency(), allocation.getCurrencyUnit());
        }
        leftOut = List.copyOf(leftOut);
    }

    /**
     * {@return the figure of an amount that a source states for a whole area}
     *
     * @param attracted what others put in, as stated
     * @param bound how that compares with the true amount: at least, where the source says "more than"
     * @param allocation the allocation
     * @throws CurrencyMismatchException if the currencies differ
     */
    public static AllocationLeverage stated(Money attracted, Bound bound, Money allocation) {
        Objects.requireNonNull(attracted, "attracted");
        return new AllocationLeverage(ExactMoney.of(attracted), bound, allocation, List.of());
    }

    /**
     * {@return the figure of the projects of an area, against its allocation as of the same day} A project of two areas counts
     * for one of them, in full: the {@linkplain Project#areas() first}, which is the one that it is counted with. So the
     * figures of all areas add up to that of the programme.
     *
     * @param leverage which match counts, and as of which day
     * @param projects the projects, those of other areas among them
     * @param allocation the allocation of the area
     * @throws CurrencyMismatchException if the currencies differ
     */
    public static AllocationLeverage of(Leverage leverage, Collection<Project> projects, Allocation allocation) {
        Objects.requireNonNull(leverage, "leverage");
        Objects.requireNonNull(projects, "projects");
        Objects.requireNonNull(allocation, "allocation");
        List<Project> own = projects.stream()
                .filter(project -> project.areas().stream()
                        .findFirst()
                        .filter(allocation.area()::equals)
                        .isPresent())
                .toList();
        return of(leverage.of(own), allocation);
    }

    /**
     * {@return the figure of projects, against an allocation as of the same day} The match is what the result counts. Projects
     * of the result count whatever their areas are; {@link #of(Leverage, Collection, Allocation)} takes those of one area.
     * Where projects that have match are left out, the figure is a lower bound, because their match was attracted all the
     * same: their programme money is not recorded, is of a later date or another currency, or an id is given twice. Only
     * external benefit is another figure, and is left out unless the settings of the result include it.
     *
     * @param projects the leverage of the projects of the area
     * @param allocation the allocation of the area
     * @throws CurrencyMismatchException if the currencies differ
     */
    public static AllocationLeverage of(LeverageResult projects, Allocation allocation) {
        Objects.requireNonNull(projects, "projects");
        Objects.requireNonNull(allocation, "allocation");
        List<LeverageResult.LeftOut> leftOut = projects.leftOut().stream()
                .filter(project -> !project.match().isZero() || hasUnknownMatch(project))
                .toList();
        boolean isMore = leftOut.stream().anyMatch(project -> project.why() != LeverageResult.Why.EXTERNAL_BENEFIT);
        Bound bound = projects.counted().matchBound();
        return new AllocationLeverage(
                projects.counted().match(),
                isMore ? bound.and(Bound.AT_LEAST) : bound,
                allocation.amountOn(projects.asOf()),
                leftOut);
    }

    private static boolean hasUnknownMatch(LeverageResult.LeftOut project) {
        return project.notes().stream()
                .anyMatch(note ->
                        note.side() == ProjectFigure.MATCH && note.reason() == LineNote.Reason.AMOUNT_NOT_KNOWN);
    }

    /** {@return what was attracted for each pound of the allocation, with its bound; undefined if the allocation is zero} */
    public LeverageRatio ratio() {
        return LeverageConvention.MATCH_PER_GRANT
                .ratio(ExactMoney.of(allocation), attracted)
                .bounded(bound);
    }

    /** {@return the working, step by step} */
    @Override
    public List<String> explain() {
        List<String> lines = new ArrayList<>();
        lines.add("Attracted from others: " + bound.text() + attracted + ".");
        lines.add("Allocation: " + Text.money(allocation) + ".");
        lines.add("Attracted for each " + Text.money(Money.ofMajor(allocation.getCurrencyUnit(), 1))
                + " of the allocation: " + ratio() + ".");
        leftOut.forEach(project -> lines.add("Project " + project.project() + " is left out, with match of "
                + (hasUnknownMatch(project) ? "more than " : "") + Text.money(project.match()) + ": "
                + project.why().text() + "."));
        return lines;
    }

    /** {@return the two amounts and the ratio} */
    @Override
    public String toString() {
        return bound.text() + attracted + " against an allocation of " + Text.money(allocation) + ": " + ratio();
    }
}
