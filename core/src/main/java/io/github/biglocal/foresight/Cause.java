package io.github.biglocal.foresight;

import io.github.biglocal.entity.Calculated;
import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.rule.Acceptance;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What an answer that changed is put down to.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Cause extends Calculated {
    /**
     * The records are others.
     *
     * @param changes the records and fields
     */
    record RecordsChanged(List<RecordChange> changes) implements Cause {
        /** Copies the list. */
        public RecordsChanged {
            Objects.requireNonNull(changes, "changes");
            changes = List.copyOf(changes);
        }

        /** {@return the records and fields} */
        @Override
        public String toString() {
            return "the records: " + words(RecordChange.Detail.FIELDS);
        }

        /** The first few, where they are many. */
        String words(RecordChange.Detail detail) {
            return RecordChange.few(
                    changes.stream().map(change -> change.words(detail)).toList(), "other record");
        }
    }

    /**
     * The rules are set differently.
     *
     * @param settings the settings
     */
    record SettingsChanged(List<Setting> settings) implements Cause {
        /** Copies the list. */
        public SettingsChanged {
            Objects.requireNonNull(settings, "settings");
            settings = List.copyOf(settings);
        }

        /** {@return the settings, with their values before and after} */
        @Override
        public String toString() {
            return "the settings: " + words();
        }

        String words() {
            return settings.stream().map(Setting::description).collect(Collectors.joining(", and "));
        }
    }

    /**
     * A setting of a rule that is not what it was.
     *
     * @param rule the rule
     * @param name what is set: the name of a parameter; {@code use} for whether the rule is asked, {@code severity},
     *     {@code acceptance} for a finding that is accepted, or {@code rule} for the rule itself
     * @param description what it is and what it was, as part of a sentence
     */
    record Setting(RuleId rule, String name, String description) {
        /** Checks that all of it is there. */
        public Setting {
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(description, "description");
        }

        /** {@return what it is and what it was} */
        @Override
        public String toString() {
            return description;
        }
    }

    /**
     * The rule itself came into force, changed or came to an end between the two days, and no record that it looked at changed on the day
     * on which the answer did.
     *
     * @param changes what changed in the rule, and when
     */
    record RuleChanged(List<Change> changes) implements Cause {
        /** Copies the list. */
        public RuleChanged {
            Objects.requireNonNull(changes, "changes");
            changes = List.copyOf(changes);
        }

        /** {@return what changed in the rule, and when} */
        @Override
        public String toString() {
            return "the edition of the rule: "
                    + Text.list(changes.stream()
                            .map(change ->
                                    "its " + Text.words(change.what()) + " changed on " + Text.day(change.date()))
                            .distinct()
                            .toList());
        }
    }

    /**
     * The day asked about is another.
     *
     * @param before the day of the first report
     * @param after the day of the second report
     * @param changes what the records, and the rule where it changed on the same day as a record, say of the days between on which the
     *     answer changed; any of them may have done it. Empty where they say nothing, as of a rule that compares the records of several
     *     areas, and where only an acceptance ended
     * @param ended the acceptances that ended on the day before the answer changed, which may have done it too; empty if none did
     */
    record DayChanged(LocalDate before, LocalDate after, List<Change> changes, List<Acceptance> ended)
            implements Cause {
        /** Copies the lists. */
        public DayChanged {
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
            Objects.requireNonNull(changes, "changes");
            Objects.requireNonNull(ended, "ended");
            changes = List.copyOf(changes);
            ended = List.copyOf(ended);
        }

        /** {@return the days, and what came between them} */
        @Override
        public String toString() {
            List<String> between = new ArrayList<>(ended.stream()
                    .map(decision -> "the finding was accepted only until " + Text.day(decision.lastDay()))
                    .distinct()
                    .toList());
            if (!changes.isEmpty()) {
                between.add(RecordChange.few(changesInWords(), "other record"));
            }
            return "the day, " + Text.day(after) + " instead of " + Text.day(before)
                    + (between.isEmpty() ? "" : ": " + String.join("; ", between));
        }

        /** By record, first those of which there are few: a rule and a board before the members of the board. */
        private List<String> changesInWords() {
            Map<String, Long> ofKind = changes.stream()
                    .map(Change::where)
                    .distinct()
                    .collect(Collectors.groupingBy(Reference::kind, Collectors.counting()));
            SortedMap<Dated, SortedSet<String>> whats = new TreeMap<>(Comparator.<Dated>comparingLong(
                            each -> ofKind.getOrDefault(each.where().kind(), 0L))
                    .thenComparing(Dated::where)
                    .thenComparing(Dated::date));
            changes.forEach(
                    change -> whats.computeIfAbsent(new Dated(change.where(), change.date()), unused -> new TreeSet<>())
                            .add(Text.words(change.what())));
            return whats.entrySet().stream()
                    .map(each -> each.getKey().where() + " (" + Text.list(each.getValue()) + ", "
                            + Text.day(each.getKey().date()) + ")")
                    .toList();
        }

        private record Dated(Reference where, LocalDate date) {}
    }

    /**
     * Another version of the library gave another answer on the same records, settings and day.
     *
     * @param versions the versions that made the receipts with which this one does not agree
     * @param current this version
     */
    record LibraryChanged(List<String> versions, String current) implements Cause {
        /** Copies the list. */
        public LibraryChanged {
            Objects.requireNonNull(versions, "versions");
            Objects.requireNonNull(current, "current");
            versions = List.copyOf(versions);
        }

        /** {@return the versions} */
        @Override
        public String toString() {
            return isOfCurrent()
                    ? "the receipt: it says that version " + current
                            + " made it, which gives another answer, so it was altered"
                            + " or made by another build of that version"
                    : "the library: " + (versions.size() == 1 ? "version " : "versions ") + Text.list(versions)
                            + " gave another answer than version " + current + " does";
        }

        /** The receipts say that this version made them. */
        private boolean isOfCurrent() {
            return versions.contains(current);
        }

        String noun() {
            return isOfCurrent() ? "the receipt" : "the library";
        }
    }
}
