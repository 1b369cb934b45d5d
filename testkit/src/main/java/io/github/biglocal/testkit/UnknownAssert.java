package io.github.biglocal.testkit;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.util.List;
import java.util.Objects;

/**
 * Assertions about what is missing where an answer is not known. For one thread.
 *
 * @param <B> the assertion that led here, and that {@link #and()} goes back to
 */
public class UnknownAssert<B> extends FollowingAssert<UnknownAssert<B>, Verdict.Unknown, B> {
    private static final Verdict.Unknown NOTHING =
            new Verdict.Unknown(List.of(new Missing(new Reference("Record", "none"), "none", "nothing")), 1);

    private String expectation = "an answer that is not known";

    /**
     * Makes the assertion; {@link #and()} has nothing to go back to.
     *
     * @param actual what it is about
     */
    public UnknownAssert(Verdict.Unknown actual) {
        super(actual, UnknownAssert.class);
    }

    /** Returns the assertion about what a verdict lacks that another assertion leads to, if it is not known. */
    static <B> UnknownAssert<B> after(DomainAssert<?, ?> from, B back, String expectation, Verdict verdict) {
        @SuppressWarnings("unchecked") // what it goes back to is set afterwards
        Class<UnknownAssert<B>> type = (Class<UnknownAssert<B>>) (Class<?>) UnknownAssert.class;
        UnknownAssert<B> next = verdict instanceof Verdict.Unknown unknown
                ? from.next(type, Verdict.Unknown.class, unknown, UnknownAssert::new)
                : from.missed(Wording.expected(expectation, verdict), type, Verdict.Unknown.class, NOTHING);
        next.expectation = expectation;
        return next.following(back);
    }

    /**
     * {@return this, if a field is missing}
     *
     * @param field the field, or the way to it: in a part of the record, such as {@code legalForms/0/form}, or in a record within
     *     it, by the id of that, such as {@code members/person-7/residence}
     */
    public UnknownAssert<B> missing(String field) {
        Objects.requireNonNull(field, "field");
        return require(
                actual.missing().stream().anyMatch(missing -> isAt(missing, field)),
                Wording.expected(expectation + " for want of " + field, actual));
    }

    private static boolean isAt(Missing missing, String field) {
        return missing.field().equals(field)
                || field.endsWith("/" + FieldReference.step(missing.record().id()) + "/" + missing.field());
    }

    /**
     * {@return this, if a field of a record is missing}
     *
     * @param record the record, which may be another than the one asked about
     * @param field the field, or a path into a part of the record
     */
    public UnknownAssert<B> missing(Entity record, String field) {
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(field, "field");
        return require(
                actual.missing().stream()
                        .anyMatch(missing -> missing.field().equals(field)
                                && missing.record().equals(record.reference())),
                Wording.expected(expectation + " for want of " + field + " of " + record.reference(), actual));
    }

    /**
     * {@return this, if these fields are missing, and no others}
     *
     * @param fields the fields, in any order, each as often as it is missing
     */
    public UnknownAssert<B> missingOnly(String... fields) {
        Objects.requireNonNull(fields, "fields");
        List<String> wanted = List.of(fields).stream().sorted().toList();
        return require(
                actual.missing().stream().map(Missing::field).sorted().toList().equals(wanted),
                Wording.expected(expectation + " only for want of " + Wording.listed(wanted), actual));
    }

    /**
     * {@return this, if so many of the missing facts may be enough}
     *
     * @param number the fewest that have to be found out
     */
    public UnknownAssert<B> settledBy(int number) {
        return require(
                actual.settledBy() == number,
                Wording.expected(
                        expectation + ", settled by " + Text.count(number, "fact"),
                        "it takes " + Text.number(actual.settledBy()) + ": " + Wording.missing(actual.missing())
                                + "."));
    }

    /**
     * {@return this, if what is missing is described in these words}
     *
     * @param words some of the words
     */
    public UnknownAssert<B> saying(String words) {
        Objects.requireNonNull(words, "words");
        return require(
                actual.description().contains(words),
                Wording.expected(expectation + ", saying \"" + words + "\"", actual));
    }
}
