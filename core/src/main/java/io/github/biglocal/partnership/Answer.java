package io.github.biglocal.partnership;

import io.github.biglocal.partnership.MemberCategory.Belonging;
import java.util.LinkedHashSet;
import java.util.Set;

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
        return new Answer(
                Belonging.UNKNOWN, all(fields, other.fields), all(toHold, other.toHold), fewest(toFail, other.toFail));
    }

    /** This or another. */
    Answer or(Answer other) {
        if (isYes() || other.isYes()) {
            return YES;
        }
        if (isNo() || other.isNo()) {
            return isNo() ? other : this;
        }
        return new Answer(
                Belonging.UNKNOWN, all(fields, other.fields), fewest(toHold, other.toHold), all(toFail, other.toFail));
    }

    private static Set<String> fewest(Set<String> one, Set<String> other) {
        return other.size() < one.size() ? other : one;
    }

    private static Set<String> all(Set<String> one, Set<String> other) {
        if (one.containsAll(other)) {
            return one;
        }
        Set<String> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return all;
    }
}
