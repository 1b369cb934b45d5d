package io.github.biglocal.standards;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a mapping gave, and what it left out: the loss report. Whatever is in the source is in the value, or named here. Immutable, and
 * thread-safe if the value is.
 *
 * @param <T> what was made
 * @param value what was made
 * @param losses what was left out, record by record, in their order; empty if nothing was
 */
public record Mapped<T>(T value, List<Loss> losses) implements Explained {
    /** Copies the list. */
    public Mapped {
        Objects.requireNonNull(value, "value");
        losses = List.copyOf(Objects.requireNonNull(losses, "losses"));
    }

    /** {@return a line for each thing that was left out, or one that says that nothing was} */
    @Override
    public List<String> explain() {
        if (losses.isEmpty()) {
            return List.of("Nothing was left out.");
        }
        List<String> lines = new ArrayList<>();
        int records =
                (int) losses.stream().filter(loss -> loss.field().isEmpty()).count();
        int fields = losses.size() - records;
        String what = records == 0
                ? Text.count(fields, "field")
                : Text.count(records, "record") + (fields == 0 ? "" : " and " + Text.count(fields, "field"));
        lines.add(what + (losses.size() == 1 ? " was" : " were") + " left out:");
        losses.forEach(loss -> lines.add(loss.toString()));
        return List.copyOf(lines);
    }

    /** {@return how many things were left out; not the value, which may be personal} */
    @Override
    public String toString() {
        return "mapped, " + losses.size() + " left out";
    }
}
