package io.github.biglocal.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.DateTimeComponents;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.foresight.Deadline;
import io.github.biglocal.foresight.Deadlines;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.partnership.Member;
import io.github.biglocal.partnership.MinimumSize;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.PartnershipId;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import io.github.biglocal.rule.Acceptance;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.testkit.RandomProgrammes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeten.extra.LocalDateRange;

@Isolated("a test sets the time zone")
class DeadlineCalendarTest {
    private static final LocalDate FROM = LocalDate.of(2016, 1, 1);
    private static final LocalDate TO = LocalDate.of(2016, 12, 31);
    private static final LocalDate ENDS = LocalDate.of(2016, 6, 30);
    private static final Instant STAMP = Instant.parse("2016-01-02T10:00:00Z");
    private static final Instant LATER = Instant.parse("2016-02-03T11:00:00Z");

    /** A board of eight in each area, one of whom leaves. */
    private static Programme boards(LocalDate lastDay, String... areas) {
        var programme = Programme.builder().id(ProgrammeId.of("p")).name("P");
        for (String area : areas) {
            programme.addPartnership(Partnership.builder()
                    .id(PartnershipId.of(area))
                    .area(AreaId.of(area))
                    .addAllMembers(IntStream.rangeClosed(1, 8)
                            .mapToObj(number -> Member.builder()
                                    .id(PersonId.of(area + "-" + number))
                                    .addTerm(LocalDateRange.ofClosed(
                                            LocalDate.of(2015, 7, 1),
                                            number == 1 ? lastDay : LocalDate.of(2019, 12, 31)))
                                    .build())
                            .toList())
                    .build());
        }
        return programme.build();
    }

    private static Deadlines due(LocalDate lastDay, String... areas) {
        return Deadlines.of(boards(lastDay, areas), RuleSet.of(List.of(MinimumSize.standard())), FROM, TO);
    }

    private static DeadlineCalendar calendar(LocalDate lastDay) {
        return DeadlineCalendar.of(due(lastDay, "north"), STAMP);
    }

    private static ICalendar read(String text) {
        ICalendar calendar = Biweekly.parse(text).first();
        assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
        return calendar;
    }

    private static VEvent event(String text) {
        assertThat(read(text).getEvents()).hasSize(1);
        return read(text).getEvents().get(0);
    }

    private static String day(DateTimeComponents components) {
        return components.toString(false, false);
    }

    @Test
    void aDeadlineIsAnAllDayEventOnTheLastDayOnWhichItCanBePrevented() {
        VEvent event = event(calendar(ENDS).toText());

        assertThat(event.getDateStart().getValue().hasTime()).isFalse();
        assertThat(day(event.getDateStart().getValue().getRawComponents())).isEqualTo("20160630");
        assertThat(day(event.getDateEnd().getValue().getRawComponents())).isEqualTo("20160701");
        assertThat(event.getDateTimeStamp().getValue().toInstant()).isEqualTo(STAMP);
        assertThat(event.getSequence().getValue()).isZero();
        assertThat(event.getStatus().isConfirmed()).isTrue();
        assertThat(event.getTransparency().isTransparent()).isTrue();
        assertThat(event.getCategories().get(0).getValues()).containsExactly("error", "north");
        assertThat(event.getSummary().getValue())
                .isEqualTo("Act today to ensure: "
                        + MinimumSize.standard().info().title() + " (Area north, Partnership north)");
        assertThat(event.getDescription().getValue().lines())
                .startsWith(
                        "From 1 July 2016, Partnership north: The partnership has 7 members in post, fewer than the 8 required.",
                        "To prevent it by 30 June 2016: Recruit 1 more member.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Pacific/Auckland", "America/Los_Angeles", "Asia/Beirut"})
    void theDayIsTheSameInEveryTimeZone(String zone) {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            // In Beirut, summer time begins at midnight: that day has none.
            assertThat(calendar(LocalDate.of(2016, 3, 27)).toText())
                    .contains("DTSTART;VALUE=DATE:20160327", "DTEND;VALUE=DATE:20160328", "DTSTAMP:20160102T100000Z");
        } finally {
            TimeZone.setDefault(before);
        }
    }

    /** RFC 5545, 3.1: lines end in CRLF and have at most 75 octets. */
    @Test
    void theTextHasTheLinesThatTheStandardAsksFor() {
        String text = calendar(ENDS).toText();

        assertThat(text).startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(text.split("\r\n", -1))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75))
                .noneMatch(line -> line.contains("\n"));
        assertThat(text).contains("PRODID:-//io.github.biglocal//Deadlines//EN");
    }

    @Test
    void theSameDeadlinesGiveTheSameText() {
        assertThat(calendar(ENDS).toText()).isEqualTo(calendar(ENDS).toText());
    }

    @Test
    void whatIsTheSameIsKeptAsItWas() {
        String before = calendar(ENDS).toText();

        assertThat(DeadlineCalendar.of(due(ENDS, "north"), LATER)
                        .updating(before)
                        .toText())
                .isEqualTo(before);
    }

    @Test
    void aDeadlineThatMovedIsTheSameEventWithAHigherSequenceAndTheNewStamp() {
        VEvent before = event(calendar(ENDS).toText());
        VEvent after = event(DeadlineCalendar.of(due(LocalDate.of(2016, 9, 30), "north"), LATER)
                .updating(calendar(ENDS).toText())
                .toText());

        assertThat(after.getUid()).isEqualTo(before.getUid());
        assertThat(day(after.getDateStart().getValue().getRawComponents())).isEqualTo("20160930");
        assertThat(after.getSequence().getValue()).isEqualTo(1);
        assertThat(after.getDateTimeStamp().getValue().toInstant()).isEqualTo(LATER);
    }

    @Test
    void whatFellAwayIsCancelledOnceAndMayComeBack() {
        String before = calendar(ENDS).toText();
        Deadlines none = due(LocalDate.of(2019, 12, 31), "north");
        String cancelled = DeadlineCalendar.of(none, LATER).updating(before).toText();

        VEvent event = event(cancelled);
        assertThat(event.getUid()).isEqualTo(event(before).getUid());
        assertThat(event.getStatus().isCancelled()).isTrue();
        assertThat(event.getSequence().getValue()).isEqualTo(1);
        assertThat(event.getDateTimeStamp().getValue().toInstant()).isEqualTo(LATER);
        assertThat(DeadlineCalendar.of(none, LATER.plusSeconds(60))
                        .updating(cancelled)
                        .toText())
                .isEqualTo(cancelled);

        VEvent back = event(DeadlineCalendar.of(due(ENDS, "north"), LATER)
                .updating(cancelled)
                .toText());
        assertThat(back.getUid()).isEqualTo(event.getUid());
        assertThat(back.getStatus().isConfirmed()).isTrue();
        assertThat(back.getSequence().getValue()).isEqualTo(2);
    }

    @Test
    void anotherSeverityIsAnUpdateOnTheSameDay() {
        Deadlines warned = Deadlines.of(
                boards(ENDS, "north"),
                RuleSet.of(List.of(MinimumSize.standard())).withSeverity(MinimumSize.ID, Severity.WARNING),
                FROM,
                TO);

        VEvent after = event(DeadlineCalendar.of(warned, LATER)
                .updating(calendar(ENDS).toText())
                .toText());
        assertThat(after.getCategories().get(0).getValues()).containsExactly("warning", "north");
        assertThat(after.getSequence().getValue()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        // the days looked at now, and whether the event of 30 June is cancelled where it is not due any more
        "2016-06-30, 2016-12-31, true",
        "2016-07-01, 2016-12-31, false",
        "2016-01-01, 2016-07-01, true",
        "2016-01-01, 2016-06-30, false"
    })
    void anEventOutsideTheDaysLookedAtStaysAsItWas(LocalDate from, LocalDate to, boolean cancelled) {
        String before = calendar(ENDS).toText();
        Deadlines none = Deadlines.of(
                boards(LocalDate.of(2019, 12, 31), "north"), RuleSet.of(List.of(MinimumSize.standard())), from, to);
        String after = DeadlineCalendar.of(none, LATER).updating(before).toText();

        assertThat(event(after).getStatus().isCancelled()).isEqualTo(cancelled);
        assertThat(after.equals(before)).isNotEqualTo(cancelled);
    }

    @Test
    void anAcceptanceThatIsMadeLongerIsTheSameEvent() {
        RuleSet rules = RuleSet.of(List.of(MinimumSize.standard()));
        Programme programme = boards(LocalDate.of(2015, 12, 31), "north");
        Acceptance until = new Acceptance(
                MinimumSize.ID, new Reference("Partnership", "north"), "agreed, by Ms A", LocalDate.of(2016, 3, 31));
        Acceptance longer = new Acceptance(until.rule(), until.about(), until.reason(), LocalDate.of(2016, 10, 31));

        String before = DeadlineCalendar.of(Deadlines.of(programme, rules.accepting(until), FROM, TO), STAMP)
                .toText();
        VEvent after = event(DeadlineCalendar.of(Deadlines.of(programme, rules.accepting(longer), FROM, TO), LATER)
                .updating(before)
                .toText());

        assertThat(after.getUid()).isEqualTo(event(before).getUid());
        assertThat(day(after.getDateStart().getValue().getRawComponents())).isEqualTo("20161031");
        assertThat(before).contains("Put right today").doesNotContain("Ms A");
    }

    @Test
    void eventsAndTasksOfOthersAndTheNameThatAPersonGaveTheCalendarStay() {
        String own = """
                BEGIN:VEVENT
                UID:party@example.org
                DTSTAMP:20150101T000000Z
                DTSTART;VALUE=DATE:20160701
                SUMMARY:Party
                END:VEVENT
                BEGIN:VTODO
                UID:task@example.org
                DTSTAMP:20150101T000000Z
                SUMMARY:Invite
                END:VTODO
                """.replace("\n", "\r\n");
        String before = calendar(ENDS)
                .toText()
                .replace("END:VCALENDAR", own + "END:VCALENDAR")
                .replace("X-WR-CALNAME:Deadlines", "X-WR-CALNAME:Our board");

        String text =
                DeadlineCalendar.of(due(ENDS, "north"), LATER).updating(before).toText();
        ICalendar after = read(text);
        assertThat(after.getEvents())
                .extracting(event -> event.getSummary().getValue())
                .contains("Party")
                .hasSize(2);
        assertThat(after.getTodos())
                .extracting(task -> task.getSummary().getValue())
                .containsExactly("Invite");
        assertThat(text).contains("X-WR-CALNAME:Our board\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-06-30", "2016-09-30", "2019-12-31"})
    void whatAPersonAddedToAnEventStays(LocalDate lastDay) {
        String alarm = """
                X-COLOUR:red
                BEGIN:VALARM
                ACTION:DISPLAY
                DESCRIPTION:Remember
                TRIGGER;RELATED=START:-P7D
                END:VALARM
                """.replace("\n", "\r\n");
        String before = calendar(ENDS).toText().replace("END:VEVENT", alarm + "END:VEVENT");

        VEvent after = event(DeadlineCalendar.of(due(lastDay, "north"), LATER)
                .updating(before)
                .toText());

        assertThat(after.getSequence().getValue()).isEqualTo(lastDay.equals(ENDS) ? 0 : 1);
        assertThat(after.getAlarms()).hasSize(1);
        assertThat(after.getExperimentalProperty("X-COLOUR").getValue()).isEqualTo("red");
        assertThat(after.getCategories()).hasSize(1);
    }

    @Test
    void aByteOrderMarkIsLeftOut() {
        String before = calendar(ENDS).toText();

        assertThat(DeadlineCalendar.of(due(ENDS, "north"), LATER)
                        .updating("\uFEFF" + before)
                        .toText())
                .isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-06-30", "2016-09-30", "2019-12-31"})
    void aCalendarOfOneAreaLeavesTheEventsOfOthersAsTheyAre(LocalDate ofNorth) {
        Deadlines both = due(ENDS, "north", "south");
        String before = DeadlineCalendar.of(both, STAMP).toText();
        DeadlineCalendar south =
                DeadlineCalendar.of(both, STAMP).ofArea(AreaId.of("south").reference());

        String after = DeadlineCalendar.of(due(ofNorth, "north", "south"), LATER)
                .ofArea(AreaId.of("north").reference())
                .updating(before)
                .toText();

        // The board of the south has the same days, but this calendar is not of it.
        assertThat(read(after).getEvents()).hasSize(2);
        assertThat(read(after).getEvents().stream()
                        .filter(event -> event.getSummary().getValue().endsWith(", Partnership south)"))
                        .map(VEvent::toString))
                .containsExactly(event(south.toText()).toString());
        assertThat(after.equals(before)).isEqualTo(ofNorth.equals(ENDS));
    }

    @Test
    void aDeadlineThatComesFromAnotherCauseIsTheSameEvent() {
        Programme before = boards(ENDS, "north");
        Partnership board = before.partnerships().get(0);
        List<Member> members = board.members();
        // Another member leaves, a month earlier.
        Programme after = before.withPartnerships(board.withMembers(IntStream.range(0, members.size())
                .mapToObj(i -> members.get(i)
                        .withTerms(LocalDateRange.ofClosed(
                                LocalDate.of(2015, 7, 1),
                                i == 1 ? LocalDate.of(2016, 5, 31) : LocalDate.of(2019, 12, 31))))
                .toList()));
        RuleSet rules = RuleSet.of(List.of(MinimumSize.standard()));

        VEvent first = event(DeadlineCalendar.of(Deadlines.of(before, rules, FROM, TO), STAMP)
                .toText());
        VEvent second = event(DeadlineCalendar.of(Deadlines.of(after, rules, FROM, TO), LATER)
                .updating(DeadlineCalendar.of(Deadlines.of(before, rules, FROM, TO), STAMP)
                        .toText())
                .toText());

        assertThat(second.getUid()).isEqualTo(first.getUid());
        assertThat(second.getStatus().isConfirmed()).isTrue();
        assertThat(day(second.getDateStart().getValue().getRawComponents())).isEqualTo("20160531");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no calendar", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:a"})
    void aTextThatIsNoWholeCalendarIsRefused(String text) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> calendar(ENDS).updating(text))
                .satisfies(e -> assertThat(e.field()).isEqualTo("calendar"));
    }

    @Test
    void eachAreaHasACalendarOfItsOwn() {
        Deadlines deadlines = due(ENDS, "north", "south");
        Map<Reference, DeadlineCalendar> byArea = DeadlineCalendar.byArea(deadlines, STAMP);

        assertThat(byArea.keySet())
                .containsExactly(
                        AreaId.of("north").reference(), AreaId.of("south").reference());
        byArea.forEach((area, calendar) -> {
            assertThat(event(calendar.toText()).getSummary().getValue()).endsWith(", Partnership " + area.id() + ")");
            assertThat(calendar.toText())
                    .contains("X-WR-CALNAME:Deadlines of " + area.id() + "\r\n")
                    .isEqualTo(
                            DeadlineCalendar.of(deadlines, STAMP).ofArea(area).toText());
        });
        assertThat(read(DeadlineCalendar.of(deadlines, STAMP).toText()).getEvents())
                .hasSize(2);
    }

    @Test
    void aCalendarWithoutDeadlinesIsWholeAndEmpty() {
        ICalendar calendar = Biweekly.parse(DeadlineCalendar.of(due(LocalDate.of(2019, 12, 31), "north"), STAMP)
                        .toText())
                .first();

        assertThat(calendar.getEvents()).isEmpty();
    }

    // Laws of generated programmes

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 5})
    void everyDeadlineOfAYearIsAnEventOfItsOwnWithItsDayAndItsText(int seed) {
        LocalDate from = LocalDate.of(2018, 4, 1);
        Programme programme = RandomProgrammes.of(seed, from).programme();
        Deadlines deadlines = Deadlines.of(programme, BigLocalRules.all(), from, from.plusYears(1));

        String text = DeadlineCalendar.of(deadlines, STAMP).toText();
        List<VEvent> events = read(text).getEvents();

        assertThat(new HashSet<>(
                        events.stream().map(each -> each.getUid().getValue()).toList()))
                .hasSameSizeAs(events);
        assertThat(events)
                .extracting(each -> day(each.getDateStart().getValue().getRawComponents()) + " "
                        + each.getDescription().getValue())
                .containsExactlyInAnyOrderElementsOf(deadlines.deadlines().stream()
                        // What is not recorded can be found out on a later day too.
                        .filter(each -> each.kind() != Deadline.Kind.NOT_KNOWN)
                        .map(each -> each.lastDay().toString().replace("-", "") + " " + each.toText())
                        .toList());
        assertThat(text.replace("\r\n ", "")).doesNotContain(RandomProgrammes.FREE_TEXT);
        assertThat(DeadlineCalendar.of(deadlines, LATER).updating(text).toText())
                .isEqualTo(text);
        assertThat(events).isNotEmpty();
    }

    /** As a calendar that is written again each month: an event has one day at a time, and none comes twice. */
    @Test
    void aCalendarThatIsUpdatedEachMonthHasNoEventTwice() {
        LocalDate from = LocalDate.of(2018, 4, 1);
        Programme programme = RandomProgrammes.of(5, from).programme();
        String text = DeadlineCalendar.of(Deadlines.of(programme, BigLocalRules.all(), from, from.plusYears(1)), STAMP)
                .toText();
        for (int month = 1; month <= 3; month++) {
            LocalDate now = from.plusMonths(month);
            Deadlines due = Deadlines.of(programme, BigLocalRules.all(), now, now.plusYears(1));
            text = DeadlineCalendar.of(due, STAMP.plusSeconds(month))
                    .updating(text)
                    .toText();
            List<VEvent> events = read(text).getEvents();

            assertThat(events.stream().map(each -> each.getUid().getValue()).distinct())
                    .hasSameSizeAs(events);
            assertThat(events).noneMatch(each -> each.getStatus().isCancelled());
            assertThat(events.stream()
                            .map(each -> day(each.getDateStart().getValue().getRawComponents()))
                            .filter(day -> day.compareTo(now.toString().replace("-", "")) >= 0))
                    .hasSameSizeAs(due.deadlines().stream()
                            .filter(each -> each.kind() != Deadline.Kind.NOT_KNOWN)
                            .toList());
        }
    }
}
