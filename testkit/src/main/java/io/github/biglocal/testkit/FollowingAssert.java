package io.github.biglocal.testkit;

import org.jspecify.annotations.Nullable;

/** What an assertion has that another led to, such as one about a finding: the way back. */
abstract class FollowingAssert<SELF extends FollowingAssert<SELF, A, B>, A, B> extends DomainAssert<SELF, A> {
    private @Nullable B back;

    FollowingAssert(A actual, Class<?> type) {
        super(actual, type);
    }

    final SELF following(B from) {
        back = from;
        return myself;
    }

    /**
     * {@return the assertion that led here}
     *
     * @throws IllegalStateException if none did
     */
    public B and() {
        B from = back;
        if (from == null) {
            throw new IllegalStateException("there is no assertion to go back to");
        }
        return from;
    }
}
