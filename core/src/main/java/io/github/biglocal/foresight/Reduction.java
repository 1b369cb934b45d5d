package io.github.biglocal.foresight;

import io.github.biglocal.foresight.ChangedAnswer.Narrowing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Which of many differences are enough for a change, and all needed for it. */
final class Reduction<T> {
    /** Readers are not helped by more. */
    private static final int MOST_ALTERNATIVES = 3;

    private final Predicate<Set<T>> enough;
    private int triesLeft;
    private boolean hasRunOut;

    private Reduction(Predicate<Set<T>> enough, int mostTries) {
        this.enough = enough;
        this.triesLeft = mostTries;
    }

    /** Differences that are enough, and whether it was found out which of them are needed. */
    record Reduced<T>(Set<T> differences, Narrowing narrowing) {}

    /**
     * Sets of which each is enough, and is no longer if any one of it is left out; no two have anything in common. Leaves out
     * halves, quarters and so on of what is there as long as the rest is enough, and so asks few times where few matter. Once it has
     * asked too often, what is left stays as it is.
     *
     * @param all the differences, which together are enough
     * @param enough whether some of them are enough
     * @param mostTries how often that is asked, for all the sets together
     */
    static <T> List<Reduced<T>> alternatives(Collection<T> all, Predicate<Set<T>> enough, int mostTries) {
        Reduction<T> reduction = new Reduction<>(enough, mostTries);
        List<Reduced<T>> alternatives = new ArrayList<>();
        Set<T> rest = new LinkedHashSet<>(all);
        do {
            Set<T> needed = reduction.reduced(rest);
            alternatives.add(new Reduced<>(needed, reduction.hasRunOut ? Narrowing.STOPPED : Narrowing.COMPLETE));
            rest.removeAll(needed);
        } while (alternatives.size() < MOST_ALTERNATIVES && !rest.isEmpty() && reduction.isEnough(rest));
        return alternatives;
    }

    private boolean isEnough(Set<T> some) {
        if (triesLeft == 0) {
            hasRunOut = true;
            return false;
        }
        triesLeft--;
        return enough.test(some);
    }

    private Set<T> reduced(Set<T> enoughAlready) {
        List<T> kept = new ArrayList<>(enoughAlready);
        int length = Math.max(1, kept.size() / 2);
        while (true) {
            boolean shorter = false;
            for (int i = 0; i < kept.size() && kept.size() > 1; ) {
                List<T> without = new ArrayList<>(kept.subList(0, i));
                without.addAll(kept.subList(Math.min(kept.size(), i + length), kept.size()));
                if (!without.isEmpty() && isEnough(new LinkedHashSet<>(without))) {
                    kept = without;
                    shorter = true;
                } else {
                    i += length;
                }
            }
            if (length == 1 && !shorter) {
                return oneAlone(kept);
            }
            length = Math.max(1, length / 2);
        }
    }

    /** The first that is enough by itself, or all: without another, it may only make a state that the records refuse. */
    private Set<T> oneAlone(List<T> kept) {
        return kept.size() == 1
                ? Set.of(kept.get(0))
                : kept.stream()
                        .map(Set::of)
                        .filter(this::isEnough)
                        .findFirst()
                        .orElseGet(() -> new LinkedHashSet<>(kept));
    }
}
