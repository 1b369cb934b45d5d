package io.github.biglocal.foresight;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Which records of a programme were added, removed and changed, and in which fields; never what the fields hold, which may be
 * personal. In which order records are listed makes no difference, except of those that share a kind and id, of which rules take
 * the first: they are compared one by one if both states have as many, and counted if not.
 *
 * <pre>{@code
 * RecordComparison.between(programmeInMarch, programme).toText();
 * }</pre>
 *
 * <p>Worked out in one pass by the shapes of the records. Immutable and thread-safe.
 */
public final class RecordComparison implements Explained {
    private final List<RecordChange> changes;

    private RecordComparison(List<RecordChange> changes) {
        this.changes = List.copyOf(changes);
    }

    /**
     * {@return how the records of one programme differ from those of another}
     *
     * @param before the first state
     * @param after the second state
     */
    public static RecordComparison between(Programme before, Programme after) {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        return new RecordComparison(RecordChange.at(
                FieldMix.differences(before, after), before, RecordIndex.of(before), RecordIndex.of(after)));
    }

    /** {@return the records that differ, by reference; empty if none do} */
    public List<RecordChange> changes() {
        return changes;
    }

    /** {@return the records that only the second state has; empty if there are none} */
    public List<Reference> added() {
        return of(RecordChange.How.ADDED);
    }

    /** {@return the records that only the first state has; empty if there are none} */
    public List<Reference> removed() {
        return of(RecordChange.How.REMOVED);
    }

    /** {@return the records that both have, with other values; empty if there are none} */
    public List<Reference> changed() {
        return of(RecordChange.How.CHANGED);
    }

    /**
     * {@return the records that both states have, of which one lists several of the same kind and id and the other has more or fewer;
     * empty if there are none}
     */
    public List<Reference> numberChanged() {
        return of(RecordChange.How.NUMBER_CHANGED);
    }

    private List<Reference> of(RecordChange.How how) {
        return changes.stream()
                .filter(change -> change.how() == how)
                .map(RecordChange::record)
                .toList();
    }

    /** {@return how many records were added, removed and changed, and a line for each of them} */
    @Override
    public List<String> explain() {
        if (changes.isEmpty()) {
            return List.of("The records are the same.");
        }
        List<String> lines = new ArrayList<>();
        lines.add("Records: " + Text.number(added().size()) + " added, "
                + Text.number(removed().size()) + " removed, "
                + Text.number(changed().size()) + " changed"
                + (numberChanged().isEmpty()
                        ? ""
                        : ", " + Text.number(numberChanged().size()) + " listed more or less often")
                + ".");
        changes.forEach(change -> lines.add(change + "."));
        return lines;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecordComparison comparison && changes.equals(comparison.changes);
    }

    @Override
    public int hashCode() {
        return changes.hashCode();
    }

    /** {@return the comparison as {@link #explain()} gives it} */
    @Override
    public String toString() {
        return toText();
    }
}
