package io.github.biglocal.partnership;

import io.github.biglocal.area.Area;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.threeten.extra.LocalDateRange;

/**
 * Nobody is in a post that an area is to have filled.
 *
 * @param post which post
 * @param lastHeld the last day on which the post was held
 */
public record VacantPost(Post post, LocalDate lastHeld) implements Finding {
    /** The posts that an area is to have filled. */
    public enum Post {
        /** Locally trusted organisation. */
        LTO("a locally trusted organisation", "Appoint a locally trusted organisation"),
        /** Rep. */
        REP("a rep", "Assign a rep");

        private final String name;
        private final String repair;

        Post(String name, String repair) {
            this.name = name;
            this.repair = repair;
        }
    }

    /** Judges a post by the periods in which it is recorded as held; an empty one is a holding without dates. */
    static Verdict judge(Post post, Area area, LocalDate asOf, List<Optional<LocalDateRange>> held) {
        if (area.isAnnouncedAfter(asOf)) {
            return Verdict.notApplicable("the area was announced later");
        }
        if (area.isClosedOutOn(asOf)) {
            return Verdict.notApplicable("the area has closed out");
        }
        if (held.isEmpty()) {
            return Verdict.unknown("whether the area ever had " + post.name + ": none is recorded");
        }
        List<LocalDateRange> periods = held.stream().flatMap(Optional::stream).toList();
        if (periods.stream().anyMatch(period -> period.contains(asOf))) {
            return Verdict.satisfied();
        }
        int undated = held.size() - periods.size();
        if (undated > 0) {
            return Verdict.unknown("when the area had " + post.name + ": " + undated + " of " + held.size()
                    + " records have no dates");
        }
        if (periods.stream().allMatch(period -> period.isAfter(asOf))) {
            return Verdict.unknown("who came before: the first record of " + post.name + " begins later");
        }
        return Verdict.breached(new VacantPost(
                post,
                periods.stream()
                        .map(LocalDateRange::getEndInclusive)
                        .filter(asOf::isAfter)
                        .max(LocalDate::compareTo)
                        .orElseThrow()));
    }

    @Override
    public String problem() {
        return "The area does not have " + post.name + "; the last was in post until " + lastHeld + ".";
    }

    @Override
    public String repair() {
        return post.repair + " from " + lastHeld.plusDays(1) + ".";
    }
}
