package io.github.biglocal.rule;

import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.EntityId;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * What a rule may look at apart from its subject: the as-of date, and the other records. Safe for use by many threads.
 */
public final class RuleContext {
    private final LocalDate asOf;
    private final Records records;
    private final Shared shared;
    private final Watcher watcher;
    private final List<DerivationKey> inTheMaking;

    private RuleContext(
            LocalDate asOf, Records records, Shared shared, Watcher watcher, List<DerivationKey> inTheMaking) {
        this.asOf = Objects.requireNonNull(asOf, "asOf");
        this.records = Objects.requireNonNull(records, "records");
        this.shared = shared;
        this.watcher = watcher;
        this.inTheMaking = inTheMaking;
    }

    /** What is worked out once for all the rules of a run. */
    private static final class Shared {
        private final LookUps lookUps;
        private final Map<Class<?>, Map<Reference, ? extends List<? extends Entity>>> byReference =
                new ConcurrentHashMap<>();
        private final Map<DerivationKey, Derived> derived = new ConcurrentHashMap<>();

        Shared(Records records) {
            this.lookUps = LookUps.in(records);
        }
    }

    /** A value is kept for all days if it was worked out without a look at the day. */
    private record DerivationKey(Derivation<?, ?> derivation, Entity record, Optional<LocalDate> day) {
        /** Of the record's id only: its whole value is looked at where two ids are the same. */
        @Override
        public int hashCode() {
            return Objects.hash(derivation, record.reference(), day);
        }
    }

    /** A value that was worked out, and what was looked at for it. */
    private record Derived(Object value, List<LookUp> lookUps, List<Change> coming) {}

    /** Notified of each look-up. Takes its parts, so that nothing is made where nobody watches. */
    @FunctionalInterface
    private interface LookUpWatcher {
        void lookedUp(Class<? extends Entity> type, Object key, List<? extends Entity> found);
    }

    /** Notified of each look-up, each coming change and each look at the date. */
    private record Watcher(LookUpWatcher lookUps, Consumer<Change> coming, Runnable day) {
        static final Watcher NONE = new Watcher((type, key, found) -> {}, change -> {}, () -> {});
    }

    /**
     * {@return a date, and no other records} Enough for a rule that needs only its subject.
     *
     * @param asOf the date
     */
    public static RuleContext on(LocalDate asOf) {
        return on(asOf, Records.NONE);
    }

    /**
     * {@return a date, and records}
     *
     * @param asOf the date
     * @param records the records
     */
    public static RuleContext on(LocalDate asOf, Records records) {
        return new RuleContext(asOf, records, new Shared(records), Watcher.NONE, List.of());
    }

    /** Returns the same records on another day, with notice of the records of each look-up and each coming change. */
    RuleContext watchedOn(LocalDate day, Consumer<List<? extends Entity>> found, Consumer<Change> coming) {
        LookUpWatcher each = (type, key, its) -> found.accept(its);
        return new RuleContext(day, records, shared, new Watcher(each, coming, () -> {}), inTheMaking);
    }

    /** Returns the same records on the same day, with notice of each look-up, also in vain, and of each coming change. */
    RuleContext noting(Consumer<LookUp> lookUps, Consumer<Change> coming) {
        Watcher noting =
                new Watcher((type, key, found) -> lookUps.accept(LookUp.of(type, key, found)), coming, () -> {});
        return new RuleContext(asOf, records, shared, noting, inTheMaking);
    }

    Records records() {
        return records;
    }

    /** {@return the as-of date: the day the question is asked about} */
    public LocalDate asOf() {
        watcher.day().run();
        return asOf;
    }

    /**
     * Says that the answer may change on a day that no record has as its own, such as a year after a review; a rule
     * that counts days or years calls it, so a {@link Timeline} asks again on that day.
     *
     * @param day the first day on which the answer may be different
     * @param where the record from whose dates the day is counted
     * @param what what happens on it, such as {@code reviewDue}
     */
    public void mayChangeOn(LocalDate day, Reference where, String what) {
        Objects.requireNonNull(day, "day");
        watcher.coming().accept(new Change(day, where, what, Optional.empty()));
    }

    /**
     * {@return the records that refer to an id, in the order of their references; empty if there are none}
     *
     * @param <K> the id looked up by
     * @param <T> the kind of record found
     * @param index where to look
     * @param key the id
     */
    public <K, T extends Entity> List<T> find(Index<K, T> index, K key) {
        List<T> found = shared.lookUps.find(index, key);
        watcher.lookUps().lookedUp(index.type(), key, found);
        return found;
    }

    /** Returns every record of a kind. */
    <T extends Entity> List<T> all(Class<T> type) {
        return shared.lookUps.all(type);
    }

    /**
     * {@return the record with an id; what is missing if it does not exist, or exists more than once}
     *
     * @param <T> the kind of record
     * @param id its id
     */
    public <T extends Entity> Fact<T> one(EntityId<T> id) {
        List<T> found = withId(id);
        watcher.lookUps().lookedUp(id.type(), id, found);
        if (found.size() == 1) {
            return Fact.recorded(found.get(0));
        }
        String kind = Text.words(id.reference().kind());
        return Fact.missing(Missing.record(
                id,
                found.isEmpty() ? "the record of the " + kind + ", which is missing" : "which " + kind + " is meant"));
    }

    private <T extends Entity> List<T> withId(EntityId<T> id) {
        Class<T> type = id.type();
        // The cast holds because only records of a type are put under it.
        @SuppressWarnings("unchecked")
        Map<Reference, List<T>> table =
                (Map<Reference, List<T>>) shared.byReference.computeIfAbsent(type, unused -> byReference(type));
        return table.getOrDefault(id.reference(), List.of());
    }

    private <T extends Entity> Map<Reference, List<T>> byReference(Class<T> type) {
        Map<Reference, List<T>> table = new HashMap<>();
        for (T record : all(type)) {
            table.computeIfAbsent(record.reference(), unused -> new ArrayList<>(1))
                    .add(record);
        }
        return table;
    }

    /**
     * {@return what follows from the records for one of them, worked out once for a record and a day, however many rules
     * ask for it, and once for all days if the day is not looked at} What was looked up to work it out counts as looked up
     * by each rule that asks.
     *
     * @param <S> the kind of record
     * @param <T> the kind of value
     * @param derivation how to work it out
     * @param record the record
     */
    public <S extends Entity, T> T derive(Derivation<S, T> derivation, S record) {
        Objects.requireNonNull(record, "record");
        DerivationKey always = new DerivationKey(derivation, record, Optional.empty());
        DerivationKey today = new DerivationKey(derivation, record, Optional.of(asOf));
        Derived derived = shared.derived.get(always);
        if (derived == null) {
            derived = shared.derived.get(today);
            if (derived == null) {
                // Not computeIfAbsent: a derivation may ask for another one.
                List<LookUp> lookUps = new ArrayList<>();
                List<Change> coming = new ArrayList<>();
                AtomicBoolean daySeen = new AtomicBoolean();
                Watcher noting = new Watcher(
                        (type, key, found) -> lookUps.add(LookUp.of(type, key, found)),
                        coming::add,
                        () -> daySeen.set(true));
                T value = derivation.apply(record, new RuleContext(asOf, records, shared, noting, with(always)));
                derived = new Derived(value, List.copyOf(lookUps), List.copyOf(coming));
                shared.derived.put(daySeen.get() ? today : always, derived);
                if (daySeen.get()) {
                    watcher.day().run();
                }
            } else {
                watcher.day().run();
            }
        }
        if (!watcher.equals(Watcher.NONE)) {
            derived.lookUps().forEach(each -> watcher.lookUps().lookedUp(each.type(), each.key(), each.found()));
            derived.coming().forEach(watcher.coming());
        }
        // The cast holds because only this derivation puts a value under its key.
        @SuppressWarnings("unchecked")
        T value = (T) derived.value();
        return value;
    }

    private List<DerivationKey> with(DerivationKey next) {
        if (inTheMaking.contains(next)) {
            throw new IllegalStateException("a value is derived from itself: work it out without it");
        }
        List<DerivationKey> all = new ArrayList<>(inTheMaking);
        all.add(next);
        return all;
    }

    @Override
    public String toString() {
        return "as of " + Text.day(asOf);
    }
}
