package io.github.biglocal.partnership;

import io.github.biglocal.partnership.MemberCategory.Belonging;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether something is true of a member and, where that is not known, which of the member's fields it depends on.
 *
 * @param belonging whether it holds
 * @param fields the fields it depends on; empty if it is known
 * @param toHold the fewest of them that can show that it holds; empty if it is known
 * @param toFail the fewest of them that can show that it does not; empty if it is known
 */
record Answer(Belonging belonging, Set<String> fields, Set<String> toHold, Set<String> toFail) {
    static final Answer YES = new Answer(Belonging.BELONGS, Set.of(), Set.of(), Set.of());
    static final Answer NO = new Answer(Belonging.DOES_NOT_BELONG, Set.of(), Set.of(), Set.of());

    /** Not known, since one field does not say. */
    static Answer unknown(String field) {
        Set<String> one = Set.of(field);
        return new Answer(Belonging.UNKNOWN, one, one, one);
    }

    boolean isYes() {
        return belonging == Belonging.BELONGS;
    }

    boolean isNo() {
        return belonging == Belonging.DOES_NOT_BELONG;
    }

    boolean isUnknown() {
        return belonging == Belonging.UNKNOWN;
    }

    Answer not() {
        return switch (belonging) {
            case BELONGS -> NO;
            case DOES_NOT_BELONG -> YES;
            case UNKNOWN -> new Answer(belonging, fields, /* toHold= */ toFail, /* toFail= */ toHold);
        };
    }

    /** Both this and another. */
    Answer and(Answer other) {
        if (isNo() || other.isNo()) {
            return NO;
        }
        if (isYes() || other.isYes()) {
            return isYes() ? other : this;
        }
        return anyOf(List.of(not(), other.not())).not();
    }

    /** At least one of several. */
    static Answer anyOf(List<Answer> answers) {
        if (answers.stream().anyMatch(Answer::isYes)) {
            return YES;
        }
        List<Answer> unknown = answers.stream().filter(Answer::isUnknown).toList();
        if (unknown.isEmpty()) {
            return NO;
        }
        return new Answer(
                Belonging.UNKNOWN,
                all(unknown.stream().map(Answer::fields).toList()),
                unknown.stream()
                        .map(Answer::toHold)
                        .min(Comparator.comparing(Set::size))
                        .orElseThrow(),
                all(unknown.stream().map(Answer::toFail).toList()));
    }

    private static Set<String> all(List<Set<String>> sets) {
        return sets.stream().flatMap(Collection::stream).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
