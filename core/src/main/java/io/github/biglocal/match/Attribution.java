package io.github.biglocal.match;

import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How much of the match is credited to the programme: all of it unless the caller asks for less. The share of the other
 * funders that claim it follows from the projects; how much would have come anyway is an estimate that the caller
 * makes.
 *
 * <p>Source: the pro-rata attribution of the OECD's Development Assistance Committee; the net additional impact of
 * English Partnerships, Additionality Guide, fourth edition, 2014.
 *
 * <p>Immutable and thread-safe; equal if all parts are.
 */
public final class Attribution {
    /** All of the match. */
    public static final Attribution GROSS =
            new Attribution(Sharing.NONE, Ratio.ZERO, Ratio.ZERO, Ratio.ZERO, Ratio.ZERO);

    /** How match is shared with the other funders of the project that claim to have leveraged it. */
    public enum Sharing {
        /** Not shared: each may claim all of it, including the others' money. */
        NONE,
        /** In proportion to what each put in; their own money is not match. */
        PRO_RATA
    }

    private final Sharing sharing;
    private final Ratio deadweight;
    private final Ratio displacement;
    private final Ratio substitution;
    private final Ratio leakage;

    private Attribution(Sharing sharing, Ratio deadweight, Ratio displacement, Ratio substitution, Ratio leakage) {
        Require.of(Attribution.class)
                .between("deadweight", Ratio.ZERO, Ratio.ONE, deadweight)
                .between("displacement", Ratio.ZERO, Ratio.ONE, displacement)
                .between("substitution", Ratio.ZERO, Ratio.ONE, substitution)
                .between("leakage", Ratio.ZERO, Ratio.ONE, leakage);
        this.sharing = sharing;
        this.deadweight = deadweight;
        this.displacement = displacement;
        this.substitution = substitution;
        this.leakage = leakage;
    }

    /** {@return how the match is shared with other funders of the project that claim to have leveraged it} */
    public Sharing sharing() {
        return sharing;
    }

    /** {@return the part of the match that would have come without the programme; from 0 to 1} */
    public Ratio deadweight() {
        return deadweight;
    }

    /** {@return the part of the match that is missing elsewhere in the area; from 0 to 1} */
    public Ratio displacement() {
        return displacement;
    }

    /** {@return the part of the match that replaced other activity of the same giver; from 0 to 1} */
    public Ratio substitution() {
        return substitution;
    }

    /** {@return the part of the match that benefits people outside the area; from 0 to 1} */
    public Ratio leakage() {
        return leakage;
    }

    /**
     * {@return the same, shared pro rata among the funders that claim it} Each project's share is an exact fraction of its own
     * money, so the digits of an exact sum grow with the number of projects, and {@link LeverageTotals}, which are bounded,
     * are not made of them.
     */
    public Attribution proRata() {
        return new Attribution(Sharing.PRO_RATA, deadweight, displacement, substitution, leakage);
    }

    /**
     * {@return the same with another deadweight}
     *
     * @param part the part of the match that would have come without the programme
     */
    public Attribution withDeadweight(Ratio part) {
        Objects.requireNonNull(part, "part");
        return new Attribution(sharing, part, displacement, substitution, leakage);
    }

    /**
     * {@return the same with another displacement}
     *
     * @param part the part of the match that is missing elsewhere in the area
     */
    public Attribution withDisplacement(Ratio part) {
        Objects.requireNonNull(part, "part");
        return new Attribution(sharing, deadweight, part, substitution, leakage);
    }

    /**
     * {@return the same with another substitution}
     *
     * @param part the part of the match that replaced other activity of the same giver
     */
    public Attribution withSubstitution(Ratio part) {
        Objects.requireNonNull(part, "part");
        return new Attribution(sharing, deadweight, displacement, part, leakage);
    }

    /**
     * {@return the same with another leakage}
     *
     * @param part the part of the match that benefits people outside the area
     */
    public Attribution withLeakage(Ratio part) {
        Objects.requireNonNull(part, "part");
        return new Attribution(sharing, deadweight, displacement, substitution, part);
    }

    /**
     * {@return the part of the match that is left after all deductions} Each is taken from what the one before left.
     */
    public Ratio kept() {
        Ratio kept = Ratio.ONE;
        for (Ratio part : deductions()) {
            kept = kept.times(Ratio.ONE.minus(part));
        }
        return kept;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Attribution attribution
                && sharing == attribution.sharing
                && deductions().equals(attribution.deductions());
    }

    @Override
    public int hashCode() {
        return 31 * sharing.name().hashCode() + deductions().hashCode();
    }

    private List<Ratio> deductions() {
        return List.of(deadweight, displacement, substitution, leakage);
    }

    /** {@return what is credited to the programme, in words} */
    @Override
    public String toString() {
        List<String> words = new ArrayList<>();
        if (sharing == Sharing.PRO_RATA) {
            words.add("shared pro rata among the funders that claim it");
        }
        deduction("deadweight", deadweight, words);
        deduction("displacement", displacement, words);
        deduction("substitution", substitution, words);
        deduction("leakage", leakage, words);
        return words.isEmpty() ? "gross" : String.join(", ", words);
    }

    private static void deduction(String name, Ratio part, List<String> words) {
        if (!part.equals(Ratio.ZERO)) {
            words.add("less " + part.inPercent() + " for " + name);
        }
    }
}
