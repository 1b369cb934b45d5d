package io.github.biglocal.rule;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.text.Nearest;
import io.github.biglocal.text.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The parameters of one rule, with their values in force. Immutable and thread-safe; equal when the same parameters have
 * equal values.
 */
public final class Parameters {
    /** No parameters. */
    public static final Parameters NONE = new Parameters(Map.of());

    private final Map<String, ParameterValue<?>> byName;

    private Parameters(Map<String, ParameterValue<?>> byName) {
        this.byName = byName;
    }

    /**
     * {@return parameters with their published values}
     *
     * @param parameters the parameters
     * @throws InvalidValueException if two of them have the same name
     */
    public static Parameters of(Parameter<?>... parameters) {
        Objects.requireNonNull(parameters, "parameters");
        return of(List.of(parameters).stream()
                .<ParameterValue<?>>map(ParameterValue::standard)
                .toList());
    }

    /**
     * {@return parameters with the values given}
     *
     * @param values the parameters and their values
     * @throws InvalidValueException if two of them have the same name
     */
    public static Parameters of(List<ParameterValue<?>> values) {
        Map<String, ParameterValue<?>> byName = new LinkedHashMap<>();
        for (ParameterValue<?> value : values) {
            if (byName.putIfAbsent(value.parameter().name(), value) != null) {
                throw new InvalidValueException(
                        Parameters.class,
                        "values",
                        "two parameters have the name " + value.parameter().name(),
                        "Rename one of them.");
            }
        }
        return new Parameters(byName);
    }

    /**
     * {@return the value in force of a parameter}
     *
     * @param <T> the kind of value
     * @param parameter the parameter
     * @throws InvalidValueException if it is not among these
     */
    public <T> T get(Parameter<T> parameter) {
        ParameterValue<?> found = find(parameter.name());
        if (found.parameter() != parameter) {
            return parameter.checked(found.value());
        }
        // The cast holds because the value was checked by this very parameter when it was put there.
        @SuppressWarnings("unchecked")
        T value = (T) found.value();
        return value;
    }

    /**
     * {@return the same parameters, one with another value}
     *
     * @param name the name of the parameter
     * @param value its value, of the kind of the parameter
     * @throws InvalidValueException if there is no such parameter, or it cannot have that value
     */
    public Parameters with(String name, Object value) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        Map<String, ParameterValue<?>> changed = new LinkedHashMap<>(byName);
        changed.put(name, find(name).changedTo(value));
        return new Parameters(changed);
    }

    /**
     * {@return the same parameters, one with another value}
     *
     * @param <T> the kind of value
     * @param parameter the parameter
     * @param value its value
     * @throws InvalidValueException if it is not among these, or cannot have that value
     */
    public <T> Parameters with(Parameter<T> parameter, T value) {
        Objects.requireNonNull(value, "value");
        return with(parameter.name(), value);
    }

    /** {@return the parameters and their values, in the order in which the rule names them} */
    public List<ParameterValue<?>> values() {
        return List.copyOf(byName.values());
    }

    /**
     * {@return a parameter and its value; empty if there is no parameter of that name}
     *
     * @param name the name of the parameter
     */
    public Optional<ParameterValue<?>> named(String name) {
        Objects.requireNonNull(name, "name");
        return Optional.ofNullable(byName.get(name));
    }

    private ParameterValue<?> find(String name) {
        return named(name)
                .orElseThrow(() -> new InvalidValueException(
                        Parameters.class,
                        "name",
                        "the rule has no parameter of that name",
                        byName.isEmpty()
                                ? "Leave it out: this rule has no parameters."
                                : "Use " + namesFor(name) + "."));
    }

    /** The name that was probably meant first. */
    private String namesFor(String unknown) {
        List<String> names = List.copyOf(byName.keySet());
        Optional<String> meant = Nearest.of(unknown, names);
        if (meant.isEmpty() || names.size() == 1) {
            return Text.listOr(names);
        }
        return meant.get() + " (or "
                + Text.listOr(
                        names.stream().filter(name -> !name.equals(meant.get())).toList())
                + ")";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Parameters parameters && asValues().equals(parameters.asValues());
    }

    @Override
    public int hashCode() {
        return asValues().hashCode();
    }

    /** Without the parameters themselves, which are the same only as themselves. */
    private Map<String, Object> asValues() {
        Map<String, Object> values = new LinkedHashMap<>();
        byName.forEach((name, value) -> values.put(name, value.value()));
        return values;
    }

    /** {@return names and values} */
    @Override
    public String toString() {
        return byName.values().toString();
    }
}
