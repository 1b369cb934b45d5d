package io.github.biglocal.testkit;

import java.util.Objects;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractSoftAssertions;
import org.assertj.core.api.SoftAssertionsProvider;
import org.assertj.core.api.StandardSoftAssertionsProvider;

/**
 * Soft assertions in the words of Big Local, and all of AssertJ's own: every failure is collected, and all are reported
 * together.
 *
 * <pre>{@code
 * BigLocalSoftAssertions.assertSoftly(softly -> {
 *     softly.assertThat(board).on("2016-06-01").keeps(MinimumSize.ID).breaches(ResidentMajority.ID).by(1);
 *     softly.assertThat(report.open()).hasSize(1);
 * });
 * }</pre>
 *
 * <p>Where there is no breach, what would be asked of its findings is not reported again. For one thread.
 *
 * <p>AssertJ makes classes for soft assertions that use a package of its own which it does not export. Tests that run on the module
 * path, which is so where the tested code has a {@code module-info}, need {@code --add-exports
 * org.assertj.core/org.assertj.core.api.recursive.assertion=io.github.biglocal.testkit}.
 */
public final class BigLocalSoftAssertions extends AbstractSoftAssertions
        implements BigLocalSoftAssertionsProvider, StandardSoftAssertionsProvider {
    /** Makes assertions of which none has failed yet. */
    public BigLocalSoftAssertions() {}

    /**
     * Makes assertions, and reports the failures at the end.
     *
     * @param softly makes the assertions
     * @throws AssertionError if any failed
     */
    public static void assertSoftly(Consumer<BigLocalSoftAssertions> softly) {
        SoftAssertionsProvider.assertSoftly(BigLocalSoftAssertions.class, Objects.requireNonNull(softly, "softly"));
    }

    /** {@return how many failed so far} */
    @Override
    public String toString() {
        return "soft assertions, failed: " + assertionErrorsCollected().size();
    }
}
