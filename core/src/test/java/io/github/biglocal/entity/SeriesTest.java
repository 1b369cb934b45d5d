package io.github.biglocal.entity;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeten.extra.LocalDateRange;

/** Things that follow each other in time, and the editions of a value. */
class SeriesTest {
    private static final Reference RULE = new Reference("Rule", "resident-majority");
    private static final Edition<String> FIRST = edition("2012-05-31/2015-06-30", "half");
    private static final Edition<String> SECOND = edition("2015-07-01/2017-06-30", "51 %");
    private static final Edition<String> LAST = edition("2019-01-01/..", "more");

    private static Edition<String> edition(String period, String value) {
        return Edition.of(Periods.parse(period), value);
    }

    @Test
    void isSortedByTheFirstDays() {
        Series<Edition<String>> series = Series.of(List.of(LAST, FIRST, SECOND));

        assertThat(series.entries()).containsExactly(FIRST, SECOND, LAST);
        assertThat(series)
                .isEqualTo(new Series<>(List.of(FIRST, SECOND, LAST)))
                .hasSameHashCodeAs(new Series<>(List.of(FIRST, SECOND, LAST)));
        assertThat(series.entries()).isUnmodifiable();
    }

    @Test
    void doesNotChangeWithTheListItWasMadeOf() {
        List<Edition<String>> list = new ArrayList<>(List.of(FIRST));
        Series<Edition<String>> series = Series.of(list);
        list.add(SECOND);

        assertThat(series.entries()).containsExactly(FIRST);
    }

    @ParameterizedTest
    @CsvSource({
        "2012-05-30, -",
        "2012-05-31, half",
        "2015-06-30, half",
        "2015-07-01, 51 %",
        "2017-06-30, 51 %",
        "2017-07-01, -",
        "2018-12-31, -",
        "2019-01-01, more",
        "2099-12-31, more",
    })
    void givesWhatHoldsOnADay(LocalDate day, String value) {
        Series<Edition<String>> series = Series.of(List.of(LAST, FIRST, SECOND));

        assertThat(series.on(day).map(Edition::value))
                .isEqualTo(value.equals("-") ? Optional.empty() : Optional.of(value));
    }

    @ParameterizedTest
    @CsvSource({
        "2012-01-01/2012-12-31, 2013-01-01/2013-12-31, true",
        "2012-01-01/2012-12-31, 2012-12-31/2013-12-31, false",
        "2012-01-01/2012-12-31, 2012-01-01/2012-12-31, false",
        "2012-01-01/2012-12-31, 2012-06-01/2012-06-01, false",
        "../2012-12-31, 2013-01-01/.., true",
        "../.., 2013-01-01/2013-01-01, false",
        "2012-01-01/.., ../2012-01-01, false",
        "2012-01-01/.., ../2011-12-31, true",
    })
    void refusesTwoThingsOnOneDay(String one, String other, boolean possible) {
        List<Edition<String>> both = List.of(edition(one, "a"), edition(other, "b"));

        if (possible) {
            assertThat(Series.of(both).entries()).hasSize(2);
        } else {
            assertRefused("Series", "entries", () -> Series.of(both));
        }
    }

    /** Periods that do not overlap, in random order, some next to each other and some with gaps between. */
    private static List<Edition<String>> random(Random random) {
        List<Edition<String>> editions = new ArrayList<>();
        LocalDate next = LocalDate.of(2012, 1, 1);
        int number = random.nextInt(12);
        for (int i = 0; i < number; i++) {
            LocalDate first = next.plusDays(random.nextBoolean() ? 0 : random.nextInt(20));
            next = first.plusDays(1 + random.nextInt(20));
            boolean openStart = i == 0 && random.nextInt(4) == 0;
            boolean openEnd = i == number - 1 && random.nextInt(4) == 0;
            editions.add(Edition.of(
                    LocalDateRange.of(openStart ? LocalDate.MIN : first, openEnd ? LocalDate.MAX : next), "e" + i));
        }
        Collections.shuffle(editions, random);
        return editions;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void findsOnEveryDayWhatAScanFinds(long seed) {
        List<Edition<String>> editions = random(new Random(seed));
        Series<Edition<String>> series = Series.of(editions);

        for (LocalDate day = LocalDate.of(2011, 12, 1); day.getYear() < 2014; day = day.plusDays(1)) {
            assertThat(series.on(day))
                    .as("%s", day)
                    .isEqualTo(Dated.on(day, editions).stream().findFirst());
        }
        assertThat(series.on(LocalDate.MIN))
                .isEqualTo(Dated.on(LocalDate.MIN, editions).stream().findFirst());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void betweenItsChangesTheSameHolds(long seed) {
        Series<Edition<String>> series = Series.of(random(new Random(seed)));
        List<LocalDate> changes =
                series.changes(RULE, "editions").stream().map(Change::date).toList();

        for (LocalDate day = LocalDate.of(2011, 12, 1); day.getYear() < 2014; day = day.plusDays(1)) {
            if (!series.on(day).equals(series.on(day.minusDays(1)))) {
                assertThat(changes).contains(day);
            }
        }
    }

    @Test
    void changesWhereAnEntryBeginsAndOnTheDayAfterItsLast() {
        assertThat(Series.of(List.of(SECOND, LAST)).changes(RULE, "editions"))
                .containsExactly(
                        new Change(LocalDate.of(2015, 7, 1), RULE, "editions"),
                        new Change(LocalDate.of(2017, 7, 1), RULE, "editions", Optional.of(LocalDate.of(2017, 6, 30))),
                        new Change(LocalDate.of(2019, 1, 1), RULE, "editions"));
        assertThat(new Series<Edition<String>>(List.of()).changes(RULE, "editions"))
                .isEmpty();
        assertThat(Series.of(List.of(edition("../..", "always"))).changes(RULE, "editions"))
                .isEmpty();
    }

    @Test
    void spansFromTheFirstDayToTheLast() {
        assertThat(Series.of(List.of(SECOND, FIRST)).span()).contains(Periods.parse("2012-05-31/2017-06-30"));
        assertThat(Series.of(List.of(LAST, FIRST)).span()).contains(Periods.parse("2012-05-31/.."));
        assertThat(new Series<Edition<String>>(List.of()).span()).isEmpty();
    }

    @Test
    void withoutEntriesNothingHoldsOnAnyDay() {
        assertThat(new Series<Edition<String>>(List.of()).on(LocalDate.of(2015, 7, 1)))
                .isEmpty();
        assertThatNullPointerException()
                .isThrownBy(() -> Series.of(List.of(FIRST)).on(null))
                .withMessage("day");
    }

    @Test
    void anEditionSaysWhereItWasPublishedUnlessItIsTheUsersOwn() {
        Citation guidance = Citation.of("Local Trust, Big Local partnerships (programme guidance), July 2015");

        assertThat(Edition.of(FIRST.period(), "half", guidance).source()).contains(guidance);
        assertThat(FIRST.source()).isEmpty();
        assertThat(FIRST)
                .isEqualTo(new Edition<>(FIRST.period(), "half", Optional.empty()))
                .isNotEqualTo(Edition.of(FIRST.period(), "half", guidance));
    }

    @Test
    void anEditionAppliesForADayAtLeastAndHasAValue() {
        LocalDate day = LocalDate.of(2015, 7, 1);

        assertThat(Edition.of(LocalDateRange.ofClosed(day, day), "one day")
                        .period()
                        .lengthInDays())
                .isEqualTo(1);
        assertRefused("Edition", "period", () -> Edition.of(LocalDateRange.ofEmpty(day), "none"));
        assertThatNullPointerException()
                .isThrownBy(() -> new Edition<String>(FIRST.period(), null, Optional.empty()))
                .withMessage("value");
    }
}
