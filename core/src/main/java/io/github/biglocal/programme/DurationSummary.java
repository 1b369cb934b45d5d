package io.github.biglocal.programme;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.money.Distribution;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How long some things took, in days.
 *
 * <p>Immutable and thread-safe.
 *
 * @param asOf the last day that counts
 * @param parts the records counted, by kind and id
 * @param leftOut the records left out, by kind and id, with the reasons
 */
public record DurationSummary(LocalDate asOf, List<Part> parts, List<LeftOut> leftOut) implements Explained {
    /** Copies the lists. */
    public DurationSummary {
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(parts, "parts");
        Objects.requireNonNull(leftOut, "leftOut");
        parts = List.copyOf(parts);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * A record that is counted.
     *
     * @param record the record
     * @param from the first day
     * @param to the second day; not before the first
     */
    public record Part(Reference record, LocalDate from, LocalDate to) {
        /**
         * Checks the order of the days.
         *
         * @throws InvalidValueException if the second is before the first
         */
        public Part {
            Objects.requireNonNull(record, "record");
            Objects.requireNonNull(from, "from");
            if (to.isBefore(from)) {
                throw new InvalidValueException(
                        Part.class, "to", "to is before from", "Exchange them, or correct one.");
            }
        }

        /** {@return how many days there are from the first day to the second; 0 if they are the same} */
        public long days() {
            return ChronoUnit.DAYS.between(from, to);
        }

        /** {@return the record, the days and how long it took} */
        @Override
        public String toString() {
            return Text.words(record.kind()) + " " + record.id() + ": " + Text.count(days(), "day") + ", from "
                    + Text.day(from) + " to " + Text.day(to);
        }
    }

    /**
     * A record that is left out.
     *
     * @param record the record
     * @param why the reason
     */
    public record LeftOut(Reference record, Why why) {
        public LeftOut {
            Objects.requireNonNull(record, "record");
            Objects.requireNonNull(why, "why");
        }

        /** {@return the record, and the reason in words} */
        @Override
        public String toString() {
            return Text.words(record.kind()) + " " + record.id() + " ("
                    + switch (why) {
                        case NO_FIRST_DAY -> "the first date is not recorded";
                        case NO_SECOND_DAY -> "it is not over, or the second date is not recorded";
                        case WRONG_ORDER -> "the second date is before the first";
                        case LATER -> "it was not over by the date asked about";
                    }
                    + ")";
        }
    }

    /** Why a record is left out. */
    public enum Why {
        /** Its first day is not recorded. */
        NO_FIRST_DAY,
        /** Its second day is not recorded, perhaps because it is not over. */
        NO_SECOND_DAY,
        /** Its second day is before its first. */
        WRONG_ORDER,
        /** Its second day is later than the day asked about. */
        LATER
    }

    /** {@return how the durations are distributed, in days; empty if none is counted} */
    public Optional<Distribution> distribution() {
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Distribution(
                        parts.stream().map(part -> Ratio.of(part.days(), 1)).toList()));
    }

    /** {@return the working: how many are counted, how they are distributed, then each record left out} */
    @Override
    public List<String> explain() {
        List<String> lines = new ArrayList<>();
        lines.add("As of " + Text.day(asOf) + ", " + Text.count(parts.size(), "duration is", "durations are")
                + " known of " + Text.count(parts.size() + leftOut.size(), "record") + ".");
        parts.forEach(part -> lines.add(Text.sentence(part.toString())));
        distribution().filter(of -> of.values().size() > 1).ifPresent(of -> {
            lines.add("In days: " + of + ".");
            lines.add(of.explain().get(2));
        });
        leftOut.forEach(each -> lines.add("Left out: " + each + "."));
        return lines;
    }

    /** {@return how many are counted and left out, and the median} */
    @Override
    public String toString() {
        return Text.count(parts.size(), "duration") + " as of " + Text.day(asOf) + ", "
                + Text.number(leftOut.size()) + " left out"
                + distribution().map(of -> "; in days, " + of).orElse("");
    }
}
