package io.github.biglocal.foresight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Which of many differences are enough for a change, and all needed for it. */
final class Reduction {
    /** Readers are not helped by more. */
    private static final int MOST_ALTERNATIVES = 3;

    private Reduction() {}

    /**
     * Sets of which each is enough, and is no longer if any one of it is left out; no two have anything in common. Leaves out
     * halves, quarters and so on of what is there as long as the rest is enough, and so asks few times where few matter.
     *
     * @param all the differences, which together are enough
     * @param enough whether some of them are enough
     */
    static <T> List<Set<T>> alternatives(Collection<T> all, Predicate<Set<T>> enough) {
        List<Set<T>> alternatives = new ArrayList<>();
        Set<T> rest = new LinkedHashSet<>(all);
        do {
            Set<T> needed = reduced(rest, enough);
            alternatives.add(needed);
            rest.removeAll(needed);
        } while (alternatives.size() < MOST_ALTERNATIVES && !rest.isEmpty() && enough.test(rest));
        return alternatives;
    }

    private static <T> Set<T> reduced(Set<T> enoughAlready, Predicate<Set<T>> enough) {
        List<T> kept = new ArrayList<>(enoughAlready);
        int length = Math.max(1, kept.size() / 2);
        while (true) {
            boolean shorter = false;
            for (int i = 0; i < kept.size() && kept.size() > 1; ) {
                List<T> without = new ArrayList<>(kept.subList(0, i));
                without.addAll(kept.subList(Math.min(kept.size(), i + length), kept.size()));
                if (!without.isEmpty() && enough.test(new LinkedHashSet<>(without))) {
                    kept = without;
                    shorter = true;
                } else {
                    i += length;
                }
            }
            if (length == 1 && !shorter) {
                return oneAlone(kept, enough);
            }
            length = Math.max(1, length / 2);
        }
    }

    /** The first that is enough by itself, or all: without another, it may only make a state that the records refuse. */
    private static <T> Set<T> oneAlone(List<T> kept, Predicate<Set<T>> enough) {
        return kept.size() == 1
                ? Set.of(kept.get(0))
                : kept.stream().map(Set::of).filter(enough).findFirst().orElseGet(() -> new LinkedHashSet<>(kept));
    }
}
