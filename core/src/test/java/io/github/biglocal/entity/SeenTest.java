package io.github.biglocal.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeenTest {
    private static final LocalDate DAY = LocalDate.of(2019, 6, 1);

    private record Sight(String what, Optional<LocalDate> date) implements Seen {
        static Sight on(String what, LocalDate date) {
            return new Sight(what, Optional.of(date));
        }
    }

    private static Optional<String> lastBy(LocalDate day, Sight... seen) {
        return Seen.lastBy(day, List.of(seen)).map(Sight::what);
    }

    @Test
    void theLatestDayCountsWhateverTheOrderOfTheList() {
        Sight early = Sight.on("early", DAY.minusDays(1));
        Sight late = Sight.on("late", DAY);

        assertThat(lastBy(DAY, early, late)).contains("late");
        assertThat(lastBy(DAY, late, early)).contains("late");
        assertThat(lastBy(DAY.minusDays(1), late, early)).contains("early");
        assertThat(lastBy(DAY.minusDays(2), late, early)).isEmpty();
    }

    @Test
    void whatHasNoDateIsTheEarliestAndOfOneDayTheLaterOfTheListCounts() {
        Sight undated = new Sight("undated", Optional.empty());

        assertThat(lastBy(DAY, Sight.on("dated", DAY), undated)).contains("dated");
        assertThat(lastBy(DAY.minusDays(1), Sight.on("dated", DAY), undated)).contains("undated");
        assertThat(lastBy(DAY, Sight.on("one", DAY), Sight.on("other", DAY))).contains("other");
        assertThat(lastBy(DAY, undated, new Sight("next", Optional.empty()))).contains("next");
    }
}
