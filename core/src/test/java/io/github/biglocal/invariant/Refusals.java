package io.github.biglocal.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asserts that nonsense is refused, by what the exception says in its fields rather than by its words. */
public final class Refusals {
    private Refusals() {}

    /**
     * Asserts that a value is refused, with a problem and a repair.
     *
     * @param type the simple name of the type that refuses it
     * @param field the name of the field
     * @param attempt makes the value
     */
    public static void assertRefused(String type, String field, ThrowingCallable attempt) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(attempt)
                .satisfies(refused -> {
                    assertThat(refused.type() + "." + refused.field()).isEqualTo(type + "." + field);
                    assertThat(refused.problem()).endsWith(".");
                    assertThat(refused.repair()).endsWith(".");
                    assertThat(refused.isMissing()).isFalse();
                });
    }
}
