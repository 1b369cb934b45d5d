package io.github.biglocal.rule;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that should have been done by the date asked about was done later.
 *
 * <p>Immutable and thread-safe.
 *
 * @param record the record that says when
 * @param field the field of that record
 * @param step what was not done until then, as a clause, such as {@code the partnership did not adopt a code of conduct}
 * @param done the day on which it was done
 */
public record NotYetDone(Reference record, String field, String step, LocalDate done) implements Finding {
    public NotYetDone {
        Objects.requireNonNull(record, "record");
        Require.of(NotYetDone.class).text("field", field).text("step", step);
        Objects.requireNonNull(done, "done");
    }

    @Override
    public Optional<String> aboutField() {
        return Optional.of(field);
    }

    @Override
    public String problem() {
        return Text.sentence(step + " until " + Text.day(done) + ", after the date asked about");
    }

    @Override
    public String repair() {
        return "Correct the date if it is wrong.";
    }

    @Override
    public List<Repair> repairs() {
        return List.of(Repair.correct(record, field));
    }
}
