package io.github.biglocal.report;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.foresight.Deadline;
import io.github.biglocal.foresight.Deadlines;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.text.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Deadlines as a calendar that people subscribe to or import: iCalendar (RFC 5545), an all-day event for each deadline, on the
 * {@linkplain Deadline#lastDay() last day} on which something can be done about it. An answer that only becomes
 * {@linkplain Deadline.Kind#NOT_KNOWN unknown} has none: what is not recorded can be found out later too.
 *
 * <pre>{@code
 * Files.writeString(file, DeadlineCalendar.of(deadlines, stamp).ofArea(area).updating(Files.readString(file)).toText());
 * }</pre>
 *
 * <p>The id of an event follows from the rule, the record, and what is found, not from the day, the cause or the words; where these
 * are the same for several days, events are numbered. So a deadline that moves is the same event. A calendar that
 * {@linkplain #updating updates} an earlier one keeps what is the same as it was, stamp and sequence too; what is on another day or
 * in other words has a higher sequence and the new stamp; and what is no longer due is cancelled, not left out. What people added to
 * an event, such as an alarm, stays.
 *
 * <p>An event shows the rule's and the finding's sentences and ids of records, and nothing that is free text in the records.
 *
 * <p>Immutable and thread-safe.
 */
public final class DeadlineCalendar {
    private static final String PRODUCT = "-//io.github.biglocal//Deadlines//EN";

    /** The name of a calendar, as it was written before RFC 7986 had a property for it. */
    private static final String NAME = "X-WR-CALNAME";

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String END = "END:VCALENDAR";

    private final Deadlines deadlines;
    private final Instant stamp;
    private final Optional<Reference> area;
    private final Optional<String> earlier;

    private DeadlineCalendar(Deadlines deadlines, Instant stamp, Optional<Reference> area, Optional<String> earlier) {
        this.deadlines = deadlines;
        this.stamp = stamp;
        this.area = area;
        this.earlier = earlier;
    }

    /**
     * {@return the calendar of all deadlines}
     *
     * @param deadlines the deadlines
     * @param stamp the moment that events made or changed now are stamped with; parts of a second are left out
     */
    public static DeadlineCalendar of(Deadlines deadlines, Instant stamp) {
        Objects.requireNonNull(deadlines, "deadlines");
        Objects.requireNonNull(stamp, "stamp");
        return new DeadlineCalendar(deadlines, stamp, Optional.empty(), Optional.empty());
    }

    /**
     * {@return a calendar for each area that has a deadline, by area} A deadline of no area, or of several, is in the calendar of
     * all only.
     *
     * @param deadlines the deadlines
     * @param stamp the moment that the events are stamped with
     */
    public static SortedMap<Reference, DeadlineCalendar> byArea(Deadlines deadlines, Instant stamp) {
        DeadlineCalendar all = of(deadlines, stamp);
        SortedMap<Reference, DeadlineCalendar> byArea = new TreeMap<>();
        all.due()
                .flatMap(deadline -> deadline.area().stream())
                .forEach(area -> byArea.computeIfAbsent(area, all::ofArea));
        return byArea;
    }

    /**
     * {@return this calendar with the deadlines of one area only}
     *
     * @param itsArea the area; without deadlines the calendar is empty
     */
    public DeadlineCalendar ofArea(Reference itsArea) {
        Objects.requireNonNull(itsArea, "itsArea");
        return new DeadlineCalendar(deadlines, stamp, Optional.of(itsArea), earlier);
    }

    /**
     * {@return this calendar as an update of an earlier one} Events of the earlier calendar whose day is outside the days that the
     * deadlines were looked for stay as they are, and so do those of other areas than that of this calendar, the name of the calendar,
     * and everything that is not of this library.
     *
     * @param calendar the text of the calendar as it was written before, or as a program has it now; a byte order mark is left out
     * @throws InvalidValueException if it is not the text of one whole calendar
     */
    public DeadlineCalendar updating(String calendar) {
        Objects.requireNonNull(calendar, "calendar");
        String text = calendar.startsWith(BYTE_ORDER_MARK) ? calendar.substring(BYTE_ORDER_MARK.length()) : calendar;
        parsed(text);
        return new DeadlineCalendar(deadlines, stamp, area, Optional.of(text));
    }

    private static ICalendar parsed(String calendar) {
        List<ICalendar> all = Biweekly.parse(calendar).all();
        if (all.size() != 1 || !calendar.strip().endsWith(END)) {
            throw new InvalidValueException(
                    DeadlineCalendar.class,
                    "calendar",
                    "the text is not one whole calendar",
                    "Give the text of the file as it was written, or begin a new calendar.");
        }
        return all.get(0);
    }

    /** {@return the text of the calendar, as a file that ends in {@code .ics} has it} */
    public String toText() {
        ICalendar calendar = earlier.map(DeadlineCalendar::parsed).orElseGet(this::begun);
        calendar.setProductId(PRODUCT);
        List<DeadlineEvent> before = new ArrayList<>();
        for (VEvent event : List.copyOf(calendar.getEvents())) {
            DeadlineEvent.of(event).ifPresent(its -> {
                calendar.removeComponent(event);
                before.add(its);
            });
        }
        events(before).stream()
                .sorted(Comparator.comparing(DeadlineEvent::day).thenComparing(DeadlineEvent::uid))
                .forEach(event -> calendar.addEvent(event.component()));
        return Biweekly.write(calendar).version(ICalVersion.V2_0).go();
    }

    private ICalendar begun() {
        ICalendar calendar = new ICalendar();
        String name = "Deadlines" + area.map(each -> " of " + each.id()).orElse("");
        calendar.setName(name);
        calendar.setExperimentalProperty(NAME, name);
        return calendar;
    }

    private Stream<Deadline> due() {
        return deadlines.deadlines().stream()
                .filter(DeadlinesTopic::canBePrevented)
                .filter(deadline -> area.isEmpty() || deadline.area().equals(area));
    }

    private List<DeadlineEvent> events(List<DeadlineEvent> before) {
        Map<String, List<DeadlineEvent>> earlierByKey = new LinkedHashMap<>();
        before.forEach(event -> earlierByKey
                .computeIfAbsent(event.key(), unused -> new ArrayList<>(1))
                .add(event));
        Map<String, List<Deadline>> dueByKey = new LinkedHashMap<>();
        due().forEach(deadline -> dueByKey.computeIfAbsent(DeadlineEvent.keyOf(deadline), unused -> new ArrayList<>(1))
                .add(deadline));
        List<DeadlineEvent> events = new ArrayList<>();
        dueByKey.forEach((key, due) -> events.addAll(updated(key, due, earlierByKey.getOrDefault(key, List.of()))));
        earlierByKey.forEach((key, its) -> {
            if (!dueByKey.containsKey(key)) {
                its.forEach(event -> events.add(isCovered(event) ? event.cancelled(stamp) : event));
            }
        });
        return events;
    }

    /** Gives each deadline of a key the earlier event of its day, or else the next, or else a number of its own. */
    private List<DeadlineEvent> updated(String key, List<Deadline> due, List<DeadlineEvent> before) {
        List<DeadlineEvent> events = new ArrayList<>();
        List<DeadlineEvent> free = new ArrayList<>();
        int number = 0;
        for (DeadlineEvent event : before) {
            (isCovered(event) ? free : events).add(event);
            number = Math.max(number, event.number());
        }
        List<Deadline> moved = new ArrayList<>();
        for (Deadline deadline : due) {
            Optional<DeadlineEvent> same = free.stream()
                    .filter(event -> event.day().equals(deadline.lastDay()))
                    .findFirst();
            same.ifPresentOrElse(
                    event -> {
                        free.remove(event);
                        events.add(event.updated(deadline, stamp));
                    },
                    () -> moved.add(deadline));
        }
        free.sort(Comparator.comparing(DeadlineEvent::day));
        for (Deadline deadline : moved) {
            if (free.isEmpty()) {
                number++;
                events.add(DeadlineEvent.first(key, number, deadline, stamp));
            } else {
                events.add(free.remove(0).updated(deadline, stamp));
            }
        }
        free.forEach(event -> events.add(event.cancelled(stamp)));
        return events;
    }

    /** Whether a deadline of the area and the day of an event would be among the deadlines. */
    private boolean isCovered(DeadlineEvent event) {
        return area.filter(its -> !event.isOf(its)).isEmpty()
                && !event.day().isBefore(deadlines.from())
                && event.day().isBefore(deadlines.to());
    }

    /** {@return how many deadlines there are, and of what} */
    @Override
    public String toString() {
        return "calendar of " + Text.count(due().count(), "deadline")
                + area.map(each -> " of " + each).orElse("");
    }
}
