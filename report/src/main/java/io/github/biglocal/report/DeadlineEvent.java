package io.github.biglocal.report;

import biweekly.component.VEvent;
import biweekly.property.Categories;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.RawProperty;
import biweekly.property.Sequence;
import biweekly.property.Status;
import biweekly.property.TextProperty;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.foresight.Deadline;
import io.github.biglocal.text.Text;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An event of a calendar that stands for a deadline.
 *
 * @param key what it is about: the rule, the record and what is found, as one word
 * @param number tells it from others with the same key; 1 or more
 * @param day the day it is on
 * @param component how it stands in a calendar
 */
record DeadlineEvent(String key, int number, LocalDate day, VEvent component) {
    /** The id of the area, by which a calendar of one area knows its own events. */
    private static final String AREA = "X-BIGLOCAL-AREA";

    private static final Pattern UID = Pattern.compile("([0-9a-f-]{36})-(\\d{1,9})@deadlines\\.biglocal");

    /** An event as it was read; empty if it is none of this library. */
    static Optional<DeadlineEvent> of(VEvent event) {
        String uid = text(event.getUid()).orElse("");
        Matcher matcher = UID.matcher(uid);
        DateStart start = event.getDateStart();
        if (!matcher.matches() || start == null) {
            return Optional.empty();
        }
        return Optional.of(
                new DeadlineEvent(matcher.group(1), Integer.parseInt(matcher.group(2)), day(start.getValue()), event));
    }

    /** A new event. */
    static DeadlineEvent first(String key, int number, Deadline deadline, Instant stamp) {
        VEvent event = new VEvent();
        event.setUid(uid(key, number));
        // It takes nobody's time.
        event.setTransparency(true);
        return new DeadlineEvent(key, number, deadline.lastDay(), filled(event, deadline, stamp, 0));
    }

    /** By what goes wrong, not by why: another member who leaves first does not make it another event. */
    static String keyOf(Deadline deadline) {
        String findings = deadline.findings().stream()
                .map(finding -> finding.getClass().getSimpleName() + " "
                        + finding.about().orElse(deadline.about()) + " " + finding.distinction())
                .distinct()
                .sorted()
                .collect(Collectors.joining("\n"));
        String all = String.join(
                "\n",
                deadline.rule().value(),
                deadline.about().toString(),
                deadline.kind().name(),
                findings);
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    String uid() {
        return uid(key, number);
    }

    private static String uid(String key, int number) {
        return key + "-" + number + "@deadlines.biglocal";
    }

    /** This event as it is now: itself if it says the same. */
    DeadlineEvent updated(Deadline deadline, Instant stamp) {
        VEvent now = filled(component.copy(), deadline, stamp, sequence() + 1);
        return day.equals(deadline.lastDay()) && !isCancelled() && words(now).equals(words(component))
                ? this
                : new DeadlineEvent(key, number, deadline.lastDay(), now);
    }

    /** This event, which is no longer due. */
    DeadlineEvent cancelled(Instant stamp) {
        if (isCancelled()) {
            return this;
        }
        VEvent now = component.copy();
        now.setStatus(Status.cancelled());
        now.setSequence(sequence() + 1);
        now.setDateTimeStamp(Date.from(stamp));
        return new DeadlineEvent(key, number, day, now);
    }

    /** Whether it is of an area; one that was read without an area is of none. */
    boolean isOf(Reference area) {
        RawProperty its = component.getExperimentalProperty(AREA);
        return its != null && area.id().equals(its.getValue());
    }

    private boolean isCancelled() {
        Status status = component.getStatus();
        return status != null && status.isCancelled();
    }

    private int sequence() {
        Sequence sequence = component.getSequence();
        return sequence == null || sequence.getValue() == null ? 0 : sequence.getValue();
    }

    private static List<Object> words(VEvent event) {
        List<Object> words = new ArrayList<>();
        words.add(text(event.getSummary()));
        words.add(text(event.getDescription()));
        event.getCategories().forEach(categories -> words.addAll(categories.getValues()));
        return words;
    }

    private static Optional<String> text(@Nullable TextProperty property) {
        return property == null ? Optional.empty() : Optional.ofNullable(property.getValue());
    }

    /** What a person added to an event, such as an alarm, stays. */
    private static VEvent filled(VEvent event, Deadline deadline, Instant stamp, int sequence) {
        event.setDateTimeStamp(Date.from(stamp));
        event.setSequence(sequence);
        event.setStatus(Status.confirmed());
        event.setDateStart(new DateStart(date(deadline.lastDay())));
        event.setDateEnd(new DateEnd(date(deadline.day())));
        event.setSummary(summary(deadline));
        event.setDescription(deadline.toText());
        List<String> categories = new ArrayList<>(List.of(Text.words(deadline.severity())));
        deadline.area().map(Reference::id).ifPresent(categories::add);
        event.setProperty(new Categories(categories));
        event.removeExperimentalProperties(AREA);
        deadline.area().ifPresent(area -> event.setExperimentalProperty(AREA, area.id()));
        return event;
    }

    private static String summary(Deadline deadline) {
        String today = switch (deadline.kind()) {
            case BREACH -> "Act today to ensure";
            case NOT_KNOWN -> "Find out today whether";
            case ACCEPTANCE_ENDS -> "Put right today, or accept for longer";
        };
        String area = deadline.area()
                .filter(its -> !its.equals(deadline.about()))
                .map(its -> its + ", ")
                .orElse("");
        return today + ": " + deadline.title() + " (" + area + deadline.about() + ")";
    }

    private static ICalDate date(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }

    private static LocalDate day(ICalDate date) {
        DateTimeComponents parts = date.getRawComponents();
        return LocalDate.of(parts.getYear(), parts.getMonth(), parts.getDate());
    }
}
