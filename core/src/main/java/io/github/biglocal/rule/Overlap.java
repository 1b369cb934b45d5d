package io.github.biglocal.rule;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.text.Text;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.threeten.extra.LocalDateRange;

/**
 * Two entries of a record apply on the same days, and only one of them can.
 *
 * <p>Immutable and thread-safe.
 *
 * @param record the record
 * @param field the field that holds them
 * @param entries what they are entries of, in the plural, such as {@code terms of membership}
 * @param common the days on which both apply
 */
public record Overlap(Reference record, String field, String entries, LocalDateRange common) implements Finding {
    public Overlap {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(entries, "entries");
        Objects.requireNonNull(common, "common");
    }

    @Override
    public Optional<String> aboutField() {
        return Optional.of(field);
    }

    @Override
    public String problem() {
        return "Two " + entries + " overlap"
                + (isUndated() ? ": neither has a start or end date." : " " + Text.period(common) + ".");
    }

    @Override
    public String repair() {
        if (isUndated()) {
            return "Record when one of them ended and the other began, or remove or combine what is recorded twice.";
        }
        return common.isUnboundedStart()
                ? "Correct the dates of one of them, or remove or combine what is recorded twice."
                : "Give the earlier entry an end date before " + Text.day(common.getStart())
                        + ", or remove or combine what is recorded twice.";
    }

    private boolean isUndated() {
        return common.isUnboundedStart() && common.isUnboundedEnd();
    }

    @Override
    public List<Repair> repairs() {
        return List.of(Repair.correct(record, field));
    }
}
