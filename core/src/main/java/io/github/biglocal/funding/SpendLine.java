package io.github.biglocal.funding;

import io.github.biglocal.invariant.Require;
import io.github.biglocal.text.Text;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A line of a spend report. The heading is the area's; the theme is the programme's, given to it afterwards by researchers.
 *
 * <p>Immutable and thread-safe.
 *
 * @param heading the area's own budget heading
 * @param theme the national theme; empty if the line has been given none
 * @param amount how much was spent; never negative
 */
public record SpendLine(String heading, Optional<SpendTheme> theme, Money amount) {
    /** Checks heading and amount. */
    public SpendLine {
        Objects.requireNonNull(theme, "theme");
        Require.of(SpendLine.class).text("heading", heading).notNegative("amount", amount);
    }

    /**
     * {@return a line without a theme}
     *
     * @param heading the area's own budget heading
     * @param amount how much was spent
     */
    public static SpendLine of(String heading, Money amount) {
        return new SpendLine(heading, Optional.empty(), amount);
    }

    /** {@return the amount; not the heading, which is free text} */
    @Override
    public String toString() {
        return "Spend line of " + Text.money(amount);
    }
}
