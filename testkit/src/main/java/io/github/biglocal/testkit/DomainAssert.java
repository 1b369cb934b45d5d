package io.github.biglocal.testkit;

import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.SoftAssertionsProvider;
import org.jspecify.annotations.Nullable;

/**
 * What the assertions here have in common: a failure in whole sentences, and the way from one assertion to another, such as
 * from a record to a finding about it. Where the first is soft, so is the other; and where the first failed softly, what is
 * asked of the other is not reported again.
 */
abstract class DomainAssert<SELF extends DomainAssert<SELF, A>, A> extends AbstractAssert<SELF, A> {
    private @Nullable SoftAssertionsProvider softly;

    DomainAssert(A actual, Class<?> type) {
        super(Objects.requireNonNull(actual, "actual"), type);
    }

    /** Returns a soft assertion, which collects its failures, and those of the assertions it leads to. */
    static <X extends DomainAssert<X, T>, T> X soft(
            SoftAssertionsProvider softly, Class<X> type, Class<T> of, T actual) {
        X proxy = softly.proxy(type, of, Objects.requireNonNull(actual, "actual"));
        ((DomainAssert<X, T>) proxy).softly = softly;
        return proxy;
    }

    /** Fails unless something holds; the sentences are the whole message. */
    final SELF require(boolean holds, String message) {
        if (!holds) {
            throw failure("%s", message);
        }
        return myself;
    }

    /** Goes on with another assertion. */
    final <X extends DomainAssert<X, T>, T> X next(Class<X> type, Class<T> of, T actual, Function<T, X> hard) {
        SoftAssertionsProvider collector = softly;
        X next = collector == null ? hard.apply(actual) : soft(collector, type, of, actual);
        return descriptionText().isEmpty() ? next : next.as("%s", descriptionText());
    }

    /** Fails, since there is nothing to go on with; softly, goes on with something of which no failure is reported. */
    final <X extends DomainAssert<X, T>, T> X missed(String message, Class<X> type, Class<T> of, T standIn) {
        AssertionError failure = failure("%s", message);
        // AssertJ leaves out the frames of the assertion that fails; a soft failure names the first that is left.
        failure.setStackTrace(Stream.of(failure.getStackTrace())
                .filter(frame -> !frame.getClassName().equals(type.getName()))
                .toArray(StackTraceElement[]::new));
        SoftAssertionsProvider collector = softly;
        if (collector == null) {
            throw failure;
        }
        collector.collectAssertionError(failure);
        return soft(new SoftAssertions(), type, of, standIn);
    }

    /** {@return what it is about} */
    @Override
    public String toString() {
        return "assertion about " + actual;
    }
}
