package io.github.biglocal.examples;

import io.github.biglocal.entity.Periods;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.ResidentMajority;
import io.github.biglocal.partnership.ResidentShareHistory;
import io.github.biglocal.partnership.Turnover;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.rule.Timeline;
import io.github.biglocal.serialization.json.BigLocalJson;
import java.nio.file.Path;
import org.threeten.extra.LocalDateRange;

/** Each board through ten years: the share of residents, on which days the 51 % rule was kept, and how many members left. */
public final class BoardThroughTenYears {
    private BoardThroughTenYears() {}

    /**
     * Reads a programme and prints the history of its boards.
     *
     * @param args a file, such as {@code programme.json}
     */
    public static void main(String[] args) {
        Programme programme = BigLocalJson.standard().read(Path.of(args[0])).orThrow();
        LocalDateRange years = Periods.parse("2015-07-01/2025-06-30");

        for (Partnership board : programme.partnerships()) {
            System.out.println(board.reference());
            System.out.println(ResidentShareHistory.of(board, years).toText());
            System.out.println(Timeline.of(ResidentMajority.standard(), board, programme, years)
                    .toText());
            System.out.println(Turnover.between(board, years.getStart(), years.getEndInclusive())
                    .toText());
        }
    }
}
