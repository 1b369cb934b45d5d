package io.github.biglocal.testkit;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Vacancy;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.joda.money.Money;

/**
 * Assertions about what a breach finds. Where there are several findings, each condition is asked of those that met the
 * conditions before it: one finding has to meet them all.
 *
 * <pre>{@code
 * assertThat(board).on("2016-06-01").breaches(ResidentMajority.ID)
 *         .by(1)
 *         .withField("share/part", 4)
 *         .withRepair("Fill the place of 1 of the other members with a resident, or recruit 1 more resident.");
 * }</pre>
 *
 * <p>For one thread.
 *
 * @param <B> the assertion that led here, and that {@link #and()} goes back to
 */
public class FindingAssert<B> extends FollowingAssert<FindingAssert<B>, Verdict.Breached, B> {
    /** Stands where a soft assertion found no finding; whatever is asked of it is not reported. */
    private static final Verdict.Breached NOTHING = new Verdict.Breached(List.of(
            new Vacancy(new Reference("Record", "none"), "Finding", "a finding", LocalDate.EPOCH, Optional.empty())));

    private String expectation = "a breach";
    private List<Finding> fitting;

    /**
     * Makes the assertion; {@link #and()} has nothing to go back to.
     *
     * @param actual what it is about
     */
    public FindingAssert(Verdict.Breached actual) {
        super(actual, FindingAssert.class);
        fitting = actual.findings();
    }

    /** Returns the assertion about the findings of a verdict that another assertion leads to, if it is a breach. */
    static <B> FindingAssert<B> after(DomainAssert<?, ?> from, B back, String expectation, Verdict verdict) {
        return verdict instanceof Verdict.Breached breach
                ? of(from.next(type(), Verdict.Breached.class, breach, FindingAssert::new), back, expectation)
                : missed(from, back, Wording.expected(expectation, verdict));
    }

    /** Fails: softly, there is no finding to go on with. */
    static <B> FindingAssert<B> missed(DomainAssert<?, ?> from, B back, String message) {
        return of(from.missed(message, type(), Verdict.Breached.class, NOTHING), back, "");
    }

    private static <B> FindingAssert<B> of(FindingAssert<B> next, B back, String expectation) {
        next.expectation = expectation;
        return next.following(back);
    }

    @SuppressWarnings("unchecked") // what it goes back to is set afterwards
    private static <B> Class<FindingAssert<B>> type() {
        return (Class<FindingAssert<B>>) (Class<?>) FindingAssert.class;
    }

    /**
     * {@return this, if a finding is a breach by a number, as the finding works it out: how many to add, to replace, too few, or
     * days late}
     *
     * @param number one of the numbers that the finding works out
     */
    public FindingAssert<B> by(long number) {
        return narrow(
                " by " + Text.number(number),
                finding -> FindingFields.workedOut(finding).containsValue(number),
                FindingFields::workedOut);
    }

    /**
     * {@return this, if a finding is a breach by an amount, as the finding works it out: too much, or too little}
     *
     * @param amount the amount
     */
    public FindingAssert<B> by(Money amount) {
        Objects.requireNonNull(amount, "amount");
        return narrow(
                " by " + Text.money(amount),
                finding -> FindingFields.workedOut(finding).containsValue(amount),
                FindingFields::workedOut);
    }

    /**
     * {@return this, if a finding has a field with a value} Its fields are those that {@code rules.json} lists, and what it works out
     * from them.
     *
     * @param path the name of the field, or the way to a field within it, such as {@code share/part}
     * @param value its value, or the text of it, such as {@code "GBP 100.00"}; of an optional value, what is in it
     */
    public FindingAssert<B> withField(String path, Object value) {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(value, "value");
        return narrow(
                " with " + path + " " + value, finding -> FindingFields.isAt(finding, path, value), FindingFields::all);
    }

    /**
     * {@return this, if a finding is of a kind}
     *
     * @param kind the kind
     */
    public FindingAssert<B> ofKind(Class<? extends Finding> kind) {
        Objects.requireNonNull(kind, "kind");
        return narrow(" with a finding " + Finding.nameOf(kind), kind::isInstance, FindingFields::none);
    }

    /**
     * {@return this, if a finding is about a field}
     *
     * @param field the field
     */
    public FindingAssert<B> inField(String field) {
        Objects.requireNonNull(field, "field");
        return narrow(
                " in the field " + field,
                finding -> finding.aboutField().filter(field::equals).isPresent(),
                FindingFields::none);
    }

    /**
     * {@return this, if a finding says what is wrong in these words}
     *
     * @param words some of the words, or the whole sentence
     */
    public FindingAssert<B> saying(String words) {
        Objects.requireNonNull(words, "words");
        return narrow(" saying \"" + words + "\"", finding -> finding.problem().contains(words), FindingFields::none);
    }

    /**
     * {@return this, if a finding suggests this repair}
     *
     * @param sentence the whole sentence
     */
    public FindingAssert<B> withRepair(String sentence) {
        Objects.requireNonNull(sentence, "sentence");
        return narrow(
                " with the repair \"" + sentence + "\"",
                finding -> finding.repair().equals(sentence),
                FindingFields::none);
    }

    /**
     * {@return this, if a finding suggests a repair in these words}
     *
     * @param words some of the words of the repair
     */
    public FindingAssert<B> withRepairContaining(String words) {
        Objects.requireNonNull(words, "words");
        return narrow(
                " with a repair that says \"" + words + "\"",
                finding -> finding.repair().contains(words),
                FindingFields::none);
    }

    /**
     * {@return this, if so many findings meet the conditions before}
     *
     * @param number how many
     */
    public FindingAssert<B> times(int number) {
        return require(
                fitting.size() == number,
                Wording.expected(
                        expectation + ", " + Text.count(number, "finding"),
                        "there " + (fitting.size() == 1 ? "is " : "are ") + Text.number(fitting.size()) + ": "
                                + Wording.findings(fitting)));
    }

    private FindingAssert<B> narrow(String condition, Predicate<Finding> test, FindingFields.Shown shown) {
        List<Finding> next = fitting.stream().filter(test).toList();
        require(
                !next.isEmpty(),
                Wording.expected(
                        expectation + condition,
                        "it is breached: "
                                + Wording.each(fitting.stream()
                                        .map(finding -> Wording.findings(List.of(finding)) + shown(shown, finding))
                                        .toList())));
        fitting = next;
        expectation += condition;
        return this;
    }

    private static String shown(FindingFields.Shown shown, Finding finding) {
        return shown.of(finding).entrySet().stream()
                .map(field -> field.getKey() + " " + field.getValue())
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "), fields -> fields.isEmpty() ? "" : " (" + fields + ")"));
    }
}
