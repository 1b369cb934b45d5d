package io.github.biglocal.partnership;

import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.threeten.extra.LocalDateRange;

/**
 * More than one holds at a time what only one is to hold.
 *
 * @param post what
 * @param number how many hold it; at least 2
 */
public record SeveralAtOnce(Post post, int number) implements Finding {
    /** What only one is to hold at a time. */
    public enum Post {
        /** The rep of an area. */
        REP("reps in the area", "rep"),
        /** The partnership of an area. */
        PARTNERSHIP("partnerships in the area", "partnership"),
        /** The chair of a partnership. */
        CHAIR("chairs of the partnership", "chair");

        private final String several;
        private final String one;

        Post(String several, String one) {
            this.several = several;
            this.one = one;
        }
    }

    /** Judges by how many hold it, and of how many it is not known when they do. */
    static Verdict judge(Post post, int number, int undated) {
        if (number > 1) {
            return Verdict.breached(new SeveralAtOnce(post, number));
        }
        if (undated > 0 && number + undated > 1) {
            return Verdict.unknown("when those were in post of whom no dates are recorded");
        }
        return number + undated == 0
                ? Verdict.notApplicable("no " + post.one + " is on record for that day")
                : Verdict.satisfied();
    }

    /** Judges by the periods in which it is held; an empty one is a holding without dates. */
    static Verdict judge(Post post, LocalDate asOf, List<Optional<LocalDateRange>> held) {
        List<LocalDateRange> periods = held.stream().flatMap(Optional::stream).toList();
        int number =
                (int) periods.stream().filter(period -> period.contains(asOf)).count();
        return judge(post, number, held.size() - periods.size());
    }

    @Override
    public String problem() {
        return "There are " + number + " " + post.several + " at once.";
    }

    @Override
    public String repair() {
        return "Correct the dates, so that one " + post.one + " ends before the next begins.";
    }
}
