package io.github.biglocal.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.biglocal.entity.Periods;
import io.github.biglocal.money.Share;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.partnership.Turnover.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.LocalDateRange;

class TurnoverTest {
    private static final LocalDate FROM = LocalDate.of(2016, 1, 1);
    private static final LocalDate TO = LocalDate.of(2017, 1, 1);

    private static Member member(String id, String... terms) {
        List<LocalDateRange> periods = new ArrayList<>();
        for (String term : terms) {
            periods.add(Periods.parse(term));
        }
        return Boards.member(id, Residence.RESIDENT).withTerms(periods);
    }

    private static final Partnership BOARD = Boards.of(List.of(
            member("stays", "2014-01-01/.."),
            member("breaks", "2014-01-01/2016-03-31", "2016-06-01/.."),
            member("lastDay", "2014-01-01/2016-01-01"),
            member("leaves", "2014-01-01/2016-12-31"),
            member("joins", "2017-01-01/.."),
            member("joinsEarly", "2016-01-02/.."),
            member("returns", "2014-01-01/2015-12-31", "2016-05-01/.."),
            member("passes", "2016-02-01/2016-10-31"),
            member("past", "2012-01-01/2013-12-31"),
            member("future", "2017-01-02/..")));

    @Test
    void everyPersonIsInOneOfTheLists() {
        Turnover turnover = Turnover.between(BOARD, FROM, TO);

        assertThat(turnover.retained()).extracting(PersonId::value).containsExactly("stays", "breaks");
        assertThat(turnover.left()).extracting(PersonId::value).containsExactly("lastDay", "leaves");
        assertThat(turnover.joined()).extracting(PersonId::value).containsExactly("joins", "joinsEarly");
        assertThat(turnover.returned()).extracting(PersonId::value).containsExactly("returns");
        assertThat(turnover.leftOut()).extracting(PersonId::value).containsExactly("passes");
    }

    @Test
    void tellsTheRateAndTheWorking() {
        Turnover turnover = Turnover.between(BOARD, FROM, TO);

        assertThat(turnover.before()).isEqualTo(4);
        assertThat(turnover.after()).isEqualTo(5);
        assertThat(turnover.net()).isEqualTo(1);
        assertThat(turnover.size()).isEqualTo(Size.GROWN);
        assertThat(turnover.rate()).contains(Share.of(2, 4));
        assertThat(turnover.retention()).contains(Share.of(2, 4));
        assertThat(turnover.explain())
                .containsExactly(
                        "On 1 January 2016, 4 members were in post.",
                        "On 1 January 2017, 5 members were in post: 2 who stayed, 2 who joined and 1 who returned.",
                        "3 joined or returned and 2 left: 1 more member.",
                        "1 other person was in post only between the two dates.",
                        "Turnover: 2 of 4 members left (50 %).");
        assertThat(turnover).hasToString("Turnover of partnership p from 1 January 2016 to 1 January 2017");
    }

    @Test
    void ofNobodyThereIsNoRate() {
        Turnover turnover = Turnover.between(BOARD, LocalDate.of(2010, 1, 1), FROM);

        assertThat(turnover.rate()).isEmpty();
        assertThat(turnover.retention()).isEmpty();
        assertThat(turnover.explain())
                .last()
                .isEqualTo("Turnover: there is none, because no members are recorded as in post on 1 January 2010.");
    }

    @ParameterizedTest
    @CsvSource({"2016-01-01", "2015-12-31"})
    void theSecondDayIsAfterTheFirst(LocalDate to) {
        assertThatIllegalArgumentException().isThrownBy(() -> Turnover.between(BOARD, FROM, to));
    }

    @Test
    void theCountsAreThoseOfTheTwoDaysWhateverTheTerms() {
        Random random = new Random(2012);
        int grown = 0;
        int shrunk = 0;
        for (int i = 0; i < 500; i++) {
            List<Member> members = new ArrayList<>();
            for (int m = 0; m < 12; m++) {
                LocalDate start = LocalDate.of(2014, 1, 1).plusDays(random.nextInt(1_500));
                LocalDate again = start.plusDays(200 + random.nextInt(900));
                members.add(member(
                        "m" + m,
                        start + "/" + start.plusDays(random.nextInt(199)),
                        again + "/" + again.plusDays(random.nextInt(600))));
            }
            Partnership board = Boards.of(members);
            Turnover turnover = Turnover.between(board, FROM, TO);
            assertThat(turnover.before()).isEqualTo(board.membersOn(FROM).size());
            assertThat(turnover.after()).isEqualTo(board.membersOn(TO).size());
            grown += turnover.size() == Size.GROWN ? 1 : 0;
            shrunk += turnover.size() == Size.SHRUNK ? 1 : 0;
            assertThat(turnover.size() == Size.UNCHANGED).isEqualTo(turnover.net() == 0);
        }
        assertThat(grown).isPositive();
        assertThat(shrunk).isPositive();
    }
}
