package io.github.biglocal.invariant;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A value makes no sense: of which type, in which field, what is wrong and how to put it right. Thrown wherever the
 * library makes a value, by constructors, factories and builders, including a missing field. A state that a real area
 * could be in is never refused; that is for rules.
 *
 * <p>Its sentences may name an amount, a day, a number or a field of the value, never free text, so nothing personal is
 * printed.
 */
public final class InvalidValueException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** The name of the type that refuses the value. */
    private final String type;

    /** The name of the field. */
    private final String field;

    /** What is wrong, as a sentence. */
    private final String problem;

    /** How to put it right, as a sentence. */
    private final String repair;

    /** Whether the field is missing, and not wrong. */
    private final boolean missing;

    /**
     * Says that a value makes no sense.
     *
     * @param type the type that refuses it
     * @param field the field that holds it, by the name of its accessor or parameter
     * @param problem what is wrong, as a clause; it may begin with the name of the field, as in {@code amount is negative}
     * @param repair how to put it right, as a clause
     */
    public InvalidValueException(Class<?> type, String field, String problem, String repair) {
        this(
                type.getSimpleName(),
                field,
                sentence(Objects.requireNonNull(problem, "problem"), field),
                sentence(Objects.requireNonNull(repair, "repair"), field),
                false);
    }

    /**
     * Says that fields are missing. For builders that are generated, which know the names of the fields only: the type is that
     * of the builder that throws.
     *
     * @param fields the names of the fields; at least one
     */
    public InvalidValueException(String... fields) {
        this(
                builtType(),
                String.join(", ", Objects.requireNonNull(fields, "fields")),
                missing(List.of(fields)),
                fields.length == 1 ? "Give it a value." : "Give them values.",
                true);
    }

    /**
     * {@return an exception that says that fields are missing} For code that makes a value of a type without its
     * builder.
     *
     * @param type the type that needs them
     * @param fields the names of the fields; at least one
     */
    public static InvalidValueException missing(Class<?> type, List<String> fields) {
        Objects.requireNonNull(fields, "fields");
        return new InvalidValueException(
                type.getSimpleName(),
                String.join(", ", fields),
                missing(fields),
                fields.size() == 1 ? "Give it a value." : "Give them values.",
                true);
    }

    private InvalidValueException(String type, String field, String problem, String repair, boolean missing) {
        super(type + ": " + problem + " " + repair);
        this.type = type;
        this.field = field;
        this.problem = problem;
        this.repair = repair;
        this.missing = missing;
    }

    /** {@return the simple name of the type that refuses the value, such as {@code Grant}} */
    public String type() {
        return type;
    }

    /** {@return the name of the field; of several that are missing, their names with commas between} */
    public String field() {
        return field;
    }

    /** {@return what is wrong, as a sentence} */
    public String problem() {
        return problem;
    }

    /** {@return how to put it right, as a sentence} */
    public String repair() {
        return repair;
    }

    /** {@return whether the field has no value where it needs one; if false, it has one that makes no sense} */
    public boolean isMissing() {
        return missing;
    }

    private static String missing(List<String> fields) {
        int last = fields.size() - 1;
        if (last < 0) {
            return "A field is missing.";
        }
        return last == 0
                ? "The field " + fields.get(0) + " is missing."
                : "The fields " + String.join(", ", fields.subList(0, last)) + " and " + fields.get(last)
                        + " are missing.";
    }

    /** The caller is a builder, generated next to the type it builds: {@code ImmutableGrant.Builder} builds a grant. */
    private static String builtType() {
        return StackWalker.getInstance()
                .walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
                        .filter(name -> !name.equals(InvalidValueException.class.getName()))
                        .findFirst())
                .map(name -> Arrays.stream(
                                name.substring(name.lastIndexOf('.') + 1).split("\\$"))
                        .findFirst()
                        .orElse(name))
                .map(name -> name.startsWith("Immutable") ? name.substring("Immutable".length()) : name)
                .orElse("value");
    }

    private static String sentence(String words, String field) {
        if (words.isBlank()) {
            return words;
        }
        String first = !field.isEmpty() && words.startsWith(field + " ")
                ? "The field " + words
                : Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return first.endsWith(".") ? first : first + ".";
    }
}
