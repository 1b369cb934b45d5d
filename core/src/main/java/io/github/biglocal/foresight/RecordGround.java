package io.github.biglocal.foresight;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.entity.Reference;
import java.util.ArrayList;
import java.util.List;

/**
 * A record that a verdict stands on, and which of its fields the verdict depends on.
 *
 * <p>Immutable and thread-safe; equal if all they hold is.
 */
public final class RecordGround implements Explained {
    private final Reference record;
    private final List<String> fields;
    private final List<String> notTried;
    private final List<String> words;
    private final List<String> wordsNotTried;

    RecordGround(Reference record, List<GroundField> fields, List<GroundField> notTried) {
        this.record = record;
        this.fields = fields.stream().map(GroundField::path).toList();
        this.notTried = notTried.stream().map(GroundField::path).toList();
        this.words = GroundField.words(fields);
        this.wordsNotTried = notTried.equals(List.of(GroundField.WHOLE_RECORD))
                ? List.of("anything in it")
                : GroundField.words(notTried);
    }

    /** {@return the record: the one that the rule was asked of, or one that it looked up} */
    public Reference record() {
        return record;
    }

    /**
     * {@return the fields that the verdict depends on, as paths like {@code members/m7/residence}: with something else in one of
     * them the verdict is different} An entry of a list is named like {@code members/m7} where the verdict is different
     * without it, and the record as a whole by {@code id}. Empty if none was found to matter.
     */
    public List<String> fields() {
        return fields;
    }

    /**
     * {@return the fields that hold something and could not be tried, as paths: a record must have them and no other value is at
     * hand, or the record refuses to be without them} Of them it is not known whether the verdict depends on them. {@code id}
     * alone where several records have this id.
     */
    public List<String> notTried() {
        return notTried;
    }

    /** The fields that matter, as people read them, the same fields of many entries together; empty if there are none. */
    List<String> words() {
        return words;
    }

    /** The fields that could not be tried, in the same way. */
    List<String> wordsNotTried() {
        return wordsNotTried;
    }

    /** {@return the record with the fields that matter; then those that could not be tried, if there are any} */
    @Override
    public List<String> explain() {
        List<String> lines = new ArrayList<>();
        lines.add(record + (words.isEmpty() ? "" : " (" + String.join("; ", words) + ")"));
        if (!wordsNotTried.isEmpty()) {
            lines.add("Could not be tried: " + String.join("; ", wordsNotTried) + ".");
        }
        return List.copyOf(lines);
    }

    private List<Object> values() {
        return List.of(record, fields, notTried, words, wordsNotTried);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecordGround ground && values().equals(ground.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    /** {@return the lines of {@link #explain()}} */
    @Override
    public String toString() {
        return toText();
    }
}
