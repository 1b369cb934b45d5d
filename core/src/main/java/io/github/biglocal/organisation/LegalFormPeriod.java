package io.github.biglocal.organisation;

import io.github.biglocal.entity.Dated;
import io.github.biglocal.invariant.Require;
import java.util.List;
import java.util.Objects;
import org.threeten.extra.LocalDateRange;

/**
 * The legal form that a partnership had, for a period.
 *
 * <p>Immutable and thread-safe.
 *
 * @param form which form
 * @param regulators with whom it was registered; a charitable company has two; empty if none is recorded
 * @param period when; at least a day
 */
public record LegalFormPeriod(LegalForm form, List<Regulator> regulators, LocalDateRange period) implements Dated {
    /** Checks that the period holds a day. */
    public LegalFormPeriod {
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(regulators, "regulators");
        regulators = List.copyOf(regulators);
        Require.of(LegalFormPeriod.class).atLeastADay("period", period);
    }
}
