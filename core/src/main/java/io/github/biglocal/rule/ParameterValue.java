package io.github.biglocal.rule;

import io.github.biglocal.invariant.InvalidValueException;
import java.util.Objects;

/**
 * The value that a parameter of a rule has.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <T> the kind of value
 * @param parameter the parameter
 * @param value its value in force
 */
public record ParameterValue<T>(Parameter<T> parameter, T value) {
    /**
     * Checks the value.
     *
     * @throws InvalidValueException if it is not one of the parameter
     */
    public ParameterValue {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(parameter, "parameter");
        value = parameter.checked(value);
    }

    /**
     * {@return the published value of a parameter}
     *
     * @param <T> the kind of value
     * @param parameter the parameter
     */
    public static <T> ParameterValue<T> standard(Parameter<T> parameter) {
        return new ParameterValue<>(parameter, parameter.standard());
    }

    ParameterValue<T> changedTo(Object other) {
        return new ParameterValue<>(parameter, parameter.checked(other));
    }

    /** {@return its text for machines} */
    public String text() {
        return parameter.write(value);
    }

    /** {@return what it means and its value, as people read it} */
    public String words() {
        return parameter.meaning() + ": " + parameter.words(value);
    }

    /** {@return name and value} */
    @Override
    public String toString() {
        return parameter + " = " + text();
    }
}
