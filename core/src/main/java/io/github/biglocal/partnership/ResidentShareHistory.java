package io.github.biglocal.partnership;

import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Explained;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.Share;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.threeten.extra.LocalDateRange;

/**
 * How many of a partnership's members were residents, over time, as exact intervals between the days on which a member
 * joined, left or moved, not samples.
 *
 * <p>Immutable and thread-safe.
 *
 * @param partnership the partnership
 * @param period the period asked about
 * @param intervals the intervals, in order; together they are the period
 */
public record ResidentShareHistory(PartnershipId partnership, LocalDateRange period, List<Interval> intervals)
        implements Explained {
    /** Copies the list. */
    public ResidentShareHistory {
        Objects.requireNonNull(intervals, "intervals");
        Objects.requireNonNull(partnership, "partnership");
        Objects.requireNonNull(period, "period");
        intervals = List.copyOf(intervals);
    }

    /**
     * A period in which the share was the same.
     *
     * @param period when
     * @param residents how many of the members in post were known to be residents; 0 of 0 if no one was in post
     * @param unknown for how many of them it is not recorded; they are in the whole and not in the part
     */
    public record Interval(LocalDateRange period, Share residents, int unknown) {
        public Interval {
            Objects.requireNonNull(period, "period");
            Objects.requireNonNull(residents, "residents");
        }
    }

    /**
     * {@return the share of residents through a period}
     *
     * @param partnership the partnership
     * @param period the period; at least a day, and neither end open
     */
    public static ResidentShareHistory of(Partnership partnership, LocalDateRange period) {
        Require.of(ResidentShareHistory.class).bounded("period", period);
        TreeSet<LocalDate> days = new TreeSet<>();
        partnership.members().stream()
                .flatMap(member -> member.changes().stream())
                .map(Change::date)
                .filter(period::contains)
                .forEach(days::add);
        days.add(period.getStart());
        List<Interval> intervals = new ArrayList<>();
        for (LocalDate day : days) {
            Interval rest = interval(partnership, LocalDateRange.of(day, period.getEnd()));
            int last = intervals.size() - 1;
            if (last >= 0) {
                Interval before = intervals.get(last);
                if (before.residents().equals(rest.residents()) && before.unknown() == rest.unknown()) {
                    continue;
                }
                LocalDateRange ended = LocalDateRange.of(before.period().getStart(), day);
                intervals.set(last, new Interval(ended, before.residents(), before.unknown()));
            }
            intervals.add(rest);
        }
        return new ResidentShareHistory(partnership.id(), period, intervals);
    }

    private static Interval interval(Partnership partnership, LocalDateRange period) {
        List<Member> members = partnership.membersOn(period.getStart());
        return new Interval(
                period,
                Share.of(count(members, period.getStart(), Residence.RESIDENT), members.size()),
                count(members, period.getStart(), Residence.UNKNOWN));
    }

    private static int count(List<Member> members, LocalDate day, Residence residence) {
        return (int) members.stream()
                .filter(member -> member.residenceOn(day) == residence)
                .count();
    }

    /** {@return the first of the intervals with the smallest share; empty if no one was ever in post} */
    public Optional<Interval> lowest() {
        return intervals.stream()
                .filter(interval -> interval.residents().whole() > 0)
                .min(Comparator.comparing(interval -> interval.residents().toRatio()));
    }

    /** {@return the working, interval by interval} */
    @Override
    public List<String> explain() {
        return intervals.stream()
                .map(interval -> Text.sentence(Text.period(interval.period()) + ": " + explained(interval)))
                .toList();
    }

    private static String explained(Interval interval) {
        if (interval.residents().whole() == 0) {
            return "no members are recorded as in post, so there is no share";
        }
        int unknown = interval.unknown();
        if (unknown == interval.residents().whole()) {
            return "it is not recorded where " + (unknown == 1 ? "the only member" : "any of the members") + " lives";
        }
        if (unknown == 0) {
            return residents(interval.residents(), "was", "were");
        }
        int part = interval.residents().part();
        int whole = interval.residents().whole();
        return (part == 0
                        ? "none of the " + Text.number(whole) + " members is known to have been a resident"
                        : residents(interval.residents(), "was", "were"))
                + "; it is not recorded where " + Text.number(unknown) + " of them " + (unknown == 1 ? "lives" : "live")
                + ", so it may have been up to " + Text.share(part + (long) unknown, whole);
    }

    /** How many members are or were residents, {@code 2 of 3 members were residents (66.67 %)}. */
    static String residents(Share share, String one, String several) {
        if (share.part() == 0) {
            return share.whole() == 1
                    ? "the only member " + one + " not a resident"
                    : "none of the " + Text.number(share.whole()) + " members " + one + " a resident";
        }
        return Text.number(share.part()) + " of " + Text.count(share.whole(), "member")
                + (share.part() == 1 ? " " + one + " a resident (" : " " + several + " residents (")
                + share.toRatio().toPercentText() + ")";
    }

    /** {@return the partnership and the period} */
    @Override
    public String toString() {
        return "Residents of partnership " + partnership + " " + Text.period(period);
    }
}
