package io.github.biglocal.rule;

import io.github.biglocal.text.Text;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How many questions had which answer: a question is one rule asked of one record. Immutable and thread-safe; equal if they
 * count the same answers and all numbers are the same.
 */
public final class Counts {
    private final Map<Answer, Long> numbers;

    /** The number of answers that are left out is not known. */
    Counts(Map<Answer, Long> numbers) {
        Map<Answer, Long> copy = new EnumMap<>(Answer.class);
        copy.putAll(numbers);
        this.numbers = Collections.unmodifiableMap(copy);
    }

    /** Returns counts of zero for the answers that are counted. */
    static Counts none(Set<Answer> counted) {
        Map<Answer, Long> numbers = new EnumMap<>(Answer.class);
        counted.forEach(answer -> numbers.put(answer, 0L));
        return new Counts(numbers);
    }

    /**
     * {@return the numbers, by answer} An answer that is not among them is not counted: a part of a report
     * {@linkplain Report#byRecord by record} counts only what the report keeps.
     */
    public Map<Answer, Long> byAnswer() {
        return numbers;
    }

    /**
     * {@return how many records satisfy a rule}
     *
     * @throws IllegalStateException if these are not counted
     */
    public long satisfied() {
        return number(Answer.SATISFIED);
    }

    /**
     * {@return how many records breach a rule, with at least one finding that is not accepted}
     *
     * @throws IllegalStateException if these are not counted
     */
    public long breached() {
        return number(Answer.BREACHED);
    }

    /**
     * {@return how many records breach a rule, with all findings accepted}
     *
     * @throws IllegalStateException if these are not counted
     */
    public long accepted() {
        return number(Answer.ACCEPTED);
    }

    /**
     * {@return how many answers are not known}
     *
     * @throws IllegalStateException if these are not counted
     */
    public long unknown() {
        return number(Answer.UNKNOWN);
    }

    /**
     * {@return how many times a rule does not apply}
     *
     * @throws IllegalStateException if these are not counted
     */
    public long notApplicable() {
        return number(Answer.NOT_APPLICABLE);
    }

    /**
     * {@return how many times a rule failed to run on a record}
     *
     * @throws IllegalStateException if these are not counted
     */
    public long failed() {
        return number(Answer.FAILED);
    }

    private long number(Answer answer) {
        Long number = numbers.get(answer);
        if (number == null) {
            throw new IllegalStateException("this part of a report does not count what is " + answer.words()
                    + ": check the records with a Retention that keeps it");
        }
        return number;
    }

    boolean isNothing() {
        return numbers.values().stream().allMatch(number -> number == 0);
    }

    /** What one of the two does not count, the sum does not count either. */
    Counts plus(Counts other) {
        Map<Answer, Long> sum = new EnumMap<>(Answer.class);
        numbers.forEach((answer, number) -> {
            Long more = other.numbers.get(answer);
            if (more != null) {
                sum.put(answer, number + more);
            }
        });
        return new Counts(sum);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Counts counts && numbers.equals(counts.numbers);
    }

    @Override
    public int hashCode() {
        return numbers.hashCode();
    }

    /** {@return the numbers that are counted, {@code 12 satisfied, 1 breached, 0 accepted}} */
    @Override
    public String toString() {
        return numbers.entrySet().stream()
                .map(entry ->
                        Text.number(entry.getValue()) + " " + entry.getKey().words())
                .collect(Collectors.joining(", "));
    }
}
