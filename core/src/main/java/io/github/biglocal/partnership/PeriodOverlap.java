package io.github.biglocal.partnership;

import io.github.biglocal.entity.Dated;
import io.github.biglocal.rule.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.threeten.extra.LocalDateRange;

/**
 * Two entries of a record hold on the same days, and only one of them can.
 *
 * @param entries what they are entries of
 * @param common the days on which both hold
 */
public record PeriodOverlap(Entries entries, LocalDateRange common) implements Finding {
    /** What entries are of; those that say different things at once are told by the type of record. */
    public enum Entries {
        /** Terms of membership. */
        TERMS("terms of membership"),
        /** Where a member lived. */
        RESIDENCE("entries of residence"),
        /** Whether a member had a vote. */
        VOTING("entries of voting"),
        /** The same office. */
        OFFICES("terms in the same office"),
        /** How a partnership worked. */
        STYLES("styles of the partnership"),
        /** The same way of meeting. */
        MEETING_ARRANGEMENTS("entries of the same meeting arrangement"),
        /** A partnership's legal form. */
        LEGAL_FORMS("legal forms"),
        /** The same function of a locally trusted organisation. */
        FUNCTIONS("entries of the same function"),
        /** The same difficulty. */
        DIFFICULTIES("entries of the same difficulty"),
        /** How a rep worked. */
        APPROACHES("approaches of the rep");

        private final String words;

        Entries(String words) {
            this.words = words;
        }
    }

    /** Finds the pairs that hold on the same day, whatever they say; by the first such day. */
    static List<PeriodOverlap> among(Entries entries, Collection<LocalDateRange> periods) {
        List<LocalDateRange> sorted = periods.stream()
                .sorted(Comparator.comparing(LocalDateRange::getStart).thenComparing(LocalDateRange::getEnd))
                .toList();
        List<PeriodOverlap> found = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            for (int j = i + 1; j < sorted.size(); j++) {
                if (sorted.get(i).overlaps(sorted.get(j))) {
                    found.add(new PeriodOverlap(entries, sorted.get(i).intersection(sorted.get(j))));
                }
            }
        }
        return found;
    }

    /** Finds the pairs of dated things that hold on the same day, whatever they say. */
    static List<PeriodOverlap> amongAny(Entries entries, Collection<? extends Dated> things) {
        return among(entries, things.stream().map(Dated::period).toList());
    }

    /** Finds the pairs of dated things that say the same and hold on the same day. */
    static <D extends Dated> List<PeriodOverlap> amongSame(
            Entries entries, Collection<D> things, Function<D, Object> what) {
        return things.stream()
                .map(what)
                .distinct()
                .flatMap(said ->
                        amongAny(
                                entries,
                                things.stream()
                                        .filter(thing -> what.apply(thing).equals(said))
                                        .toList())
                                .stream())
                .toList();
    }

    @Override
    public String problem() {
        return "Two " + entries.words + " hold at once, " + days() + ".";
    }

    @Override
    public String repair() {
        return common.isUnboundedStart()
                ? "Correct the dates of one of them, or make one entry of the two."
                : "End the earlier one before " + common.getStart() + ", or make one entry of the two.";
    }

    private String days() {
        if (common.isUnboundedStart()) {
            return common.isUnboundedEnd() ? "on every day" : "until " + common.getEndInclusive();
        }
        return "from " + common.getStart() + (common.isUnboundedEnd() ? " on" : " to " + common.getEndInclusive());
    }
}
