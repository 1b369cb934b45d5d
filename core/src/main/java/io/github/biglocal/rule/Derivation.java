package io.github.biglocal.rule;

import io.github.biglocal.entity.Entity;
import java.util.Objects;
import java.util.function.BiFunction;

/**
 * A value that several rules work out from the records in the same way, such as the links from activities to outcomes
 * in an area. A constant, in the class of what it works out; the value is worked out once for each record and day of a
 * run ({@link RuleContext#derive}).
 *
 * <p>Immutable and thread-safe.
 *
 * @param <S> the kind of record it is worked out for
 * @param <T> the kind of value; immutable
 */
public final class Derivation<S extends Entity, T> {
    private final BiFunction<? super S, ? super RuleContext, ? extends T> function;

    private Derivation(BiFunction<? super S, ? super RuleContext, ? extends T> function) {
        this.function = Objects.requireNonNull(function, "function");
    }

    /**
     * {@return a way to work something out}
     *
     * @param <S> the kind of record it is worked out for
     * @param <T> the kind of value
     * @param function works it out from the record, the day and the other records; pure, and never null
     */
    public static <S extends Entity, T> Derivation<S, T> of(
            BiFunction<? super S, ? super RuleContext, ? extends T> function) {
        return new Derivation<>(function);
    }

    T apply(S record, RuleContext context) {
        return Objects.requireNonNull(function.apply(record, context), "derived value");
    }

    /** {@return that it is a way to work something out; what it works out is said by the constant that holds it} */
    @Override
    public String toString() {
        return "a value worked out from the records";
    }
}
