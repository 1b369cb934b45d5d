package io.github.biglocal.reading;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.text.Quoted;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that went wrong while reading: what, where, and how to put it right. A format makes it so:
 *
 * <pre>{@code
 * Problem.error(ProblemCode.INVALID_VALUE, place, "Not a day.", "Write year-month-day, such as 2016-04-01.")
 *         .withValue("31/02/2020")
 *         .withRaw(row)
 * }</pre>
 *
 * <p>Its sentences repeat no text of the data except names of fields, an amount, a day or a code, which are written as
 * {@link Quoted} gives them. Immutable and thread-safe; equal when all of it is.
 */
public final class Problem {
    private static final int LONGEST_RAW = 1_000;
    private static final String CUT = "…";

    private final ProblemCode code;
    private final Severity severity;
    private final Place place;
    private final String message;
    private final String repair;
    private final Optional<String> value;
    private final Optional<String> raw;

    private Problem(
            ProblemCode code,
            Severity severity,
            Place place,
            String message,
            String repair,
            Optional<String> value,
            Optional<String> raw) {
        this.code = code;
        this.severity = severity;
        this.place = place;
        this.message = message;
        this.repair = repair;
        this.value = value;
        this.raw = raw;
    }

    /**
     * {@return a problem that loses data}
     *
     * @param code what kind of problem
     * @param place where
     * @param message what is wrong, as a sentence
     * @param repair how to put it right, as a sentence
     * @throws InvalidValueException if a sentence is blank
     */
    public static Problem error(ProblemCode code, Place place, String message, String repair) {
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(repair, "repair");
        return of(code, Severity.ERROR, place, message, repair);
    }

    /**
     * {@return a problem that loses no data}
     *
     * @param code what kind of problem
     * @param place where
     * @param message what is doubtful, as a sentence
     * @param repair how to put it right, as a sentence
     * @throws InvalidValueException if a sentence is blank
     */
    public static Problem warning(ProblemCode code, Place place, String message, String repair) {
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(repair, "repair");
        return of(code, Severity.WARNING, place, message, repair);
    }

    private static Problem of(ProblemCode code, Severity severity, Place place, String message, String repair) {
        return new Problem(
                Objects.requireNonNull(code, "code"),
                severity,
                Objects.requireNonNull(place, "place"),
                sentence("message", message),
                sentence("repair", repair),
                Optional.empty(),
                Optional.empty());
    }

    private static String sentence(String field, String words) {
        if (words.isBlank()) {
            throw new InvalidValueException(Problem.class, field, field + " is blank", "Write a sentence.");
        }
        return Quoted.line(words);
    }

    /**
     * {@return the same problem, with the value that is wrong} Only for a value that cannot be personal: of an amount, a
     * day, a code, never of free text or of the id of a person; {@link TextForm#quotable} decides it for the values of the
     * model. Shortened to forty characters.
     *
     * @param text the value as it stands in the source
     */
    public Problem withValue(String text) {
        return new Problem(code, severity, place, message, repair, Optional.of(Quoted.text(text)), raw);
    }

    /**
     * {@return the same problem, with the text of the source} At most a thousand characters of it are kept.
     *
     * @param text the text that could not be read, or was read doubtfully; it may be personal
     */
    public Problem withRaw(String text) {
        return new Problem(code, severity, place, message, repair, value, Optional.of(shortened(text)));
    }

    /** What another problem kept is kept as it is. */
    private static String shortened(String text) {
        boolean isShort = text.length() <= LONGEST_RAW || (text.length() == LONGEST_RAW + 1 && text.endsWith(CUT));
        return isShort ? text : text.substring(0, end(text)) + CUT;
    }

    /** Where a long text is cut: not in the middle of a character, half of which cannot be written. */
    private static int end(String text) {
        return Character.isHighSurrogate(text.charAt(LONGEST_RAW - 1)) ? LONGEST_RAW - 1 : LONGEST_RAW;
    }

    /** {@return what kind of problem} */
    public ProblemCode code() {
        return code;
    }

    /** {@return {@code ERROR} where something could not be read, {@code WARNING} where all of it was} */
    public Severity severity() {
        return severity;
    }

    /** {@return where} */
    public Place place() {
        return place;
    }

    /** {@return what is wrong, as a sentence} */
    public String message() {
        return message;
    }

    /** {@return how to put it right, as a sentence} */
    public String repair() {
        return repair;
    }

    /**
     * {@return the value that is wrong, in quotation marks and shortened; empty if it is not a single value, or may be
     * personal}
     */
    public Optional<String> value() {
        return value;
    }

    /**
     * {@return the text that could not be read, or was read doubtfully, as it stands in the source, at most a thousand
     * characters; empty if there is none to show} It may be personal data, so it is not part of {@code toString}.
     */
    public Optional<String> raw() {
        return raw;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Problem problem
                && code.equals(problem.code)
                && severity == problem.severity
                && place.equals(problem.place)
                && message.equals(problem.message)
                && repair.equals(problem.repair)
                && value.equals(problem.value)
                && raw.equals(problem.raw);
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, severity, place, message, repair, value, raw);
    }

    /** {@return place, code, value, message and repair, on one line; not the raw text} */
    @Override
    public String toString() {
        return place + ": " + code + ": " + value.map(text -> text + ": ").orElse("") + message + " " + repair;
    }
}
