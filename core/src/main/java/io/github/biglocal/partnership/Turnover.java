package io.github.biglocal.partnership;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.money.Share;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How the members of a partnership changed between two days. Each person is in one of the lists; those who were not in
 * post on either day, or in between, are in none.
 *
 * <p>Immutable and thread-safe.
 */
public final class Turnover implements Explained {
    private final PartnershipId partnership;
    private final LocalDate from;
    private final LocalDate to;
    private final List<PersonId> retained;
    private final List<PersonId> left;
    private final List<PersonId> joined;
    private final List<PersonId> returned;
    private final List<PersonId> leftOut;

    Turnover(
            PartnershipId partnership,
            LocalDate from,
            LocalDate to,
            List<PersonId> retained,
            List<PersonId> left,
            List<PersonId> joined,
            List<PersonId> returned,
            List<PersonId> leftOut) {
        this.partnership = partnership;
        this.from = from;
        this.to = to;
        this.retained = List.copyOf(retained);
        this.left = List.copyOf(left);
        this.joined = List.copyOf(joined);
        this.returned = List.copyOf(returned);
        this.leftOut = List.copyOf(leftOut);
    }

    /** Whether a partnership has more members than before. */
    public enum Size {
        /** More. */
        GROWN,
        /** As many. */
        UNCHANGED,
        /** Fewer. */
        SHRUNK
    }

    /**
     * {@return how the members of a partnership changed between two days, such as those of two reviews}
     *
     * @param partnership the partnership
     * @param from the first day
     * @param to the second day; after the first
     * @throws InvalidValueException if the second day is not after the first
     */
    public static Turnover between(Partnership partnership, LocalDate from, LocalDate to) {
        Objects.requireNonNull(partnership, "partnership");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (!to.isAfter(from)) {
            throw new InvalidValueException(
                    Turnover.class, "to", "the second date is not after the first", "Exchange them, or correct one.");
        }
        List<PersonId> retained = new ArrayList<>();
        List<PersonId> left = new ArrayList<>();
        List<PersonId> joined = new ArrayList<>();
        List<PersonId> returned = new ArrayList<>();
        List<PersonId> leftOut = new ArrayList<>();
        for (Member member : partnership.members()) {
            if (member.isInPost(from)) {
                (member.isInPost(to) ? retained : left).add(member.id());
            } else if (member.isInPost(to)) {
                boolean before = member.terms().stream().anyMatch(term -> term.isBefore(from));
                (before ? returned : joined).add(member.id());
            } else if (member.terms().stream().anyMatch(term -> term.isAfter(from) && term.isBefore(to))) {
                leftOut.add(member.id());
            }
        }
        return new Turnover(partnership.id(), from, to, retained, left, joined, returned, leftOut);
    }

    /** {@return the partnership} */
    public PartnershipId partnership() {
        return partnership;
    }

    /** {@return the first day} */
    public LocalDate from() {
        return from;
    }

    /** {@return the second day; after the first} */
    public LocalDate to() {
        return to;
    }

    /** {@return who was in post on both days, with or without a break; empty if no one was} */
    public List<PersonId> retained() {
        return retained;
    }

    /** {@return who was in post on the first day, and not on the second; empty if no one left} */
    public List<PersonId> left() {
        return left;
    }

    /** {@return who was in post on the second day, and never before or on the first; empty if no one joined} */
    public List<PersonId> joined() {
        return joined;
    }

    /**
     * {@return who was in post on the second day, not on the first, but had been a member before; empty if no one
     * returned}
     */
    public List<PersonId> returned() {
        return returned;
    }

    /**
     * {@return who was in post only between the two days, so the count of neither day includes them; empty if no one
     * was}
     */
    public List<PersonId> leftOut() {
        return leftOut;
    }

    /** {@return how many were in post on the first day} */
    public int before() {
        return retained.size() + left.size();
    }

    /** {@return how many were in post on the second day} */
    public int after() {
        return retained.size() + joined.size() + returned.size();
    }

    /** {@return how many more there were on the second day; negative if fewer} */
    public int net() {
        return after() - before();
    }

    /** {@return whether there were more on the second day} */
    public Size size() {
        return net() > 0 ? Size.GROWN : net() < 0 ? Size.SHRUNK : Size.UNCHANGED;
    }

    /**
     * {@return the turnover rate: how many of those in post on the first day left; empty if no one was in post then}
     */
    public Optional<Share> rate() {
        return before() == 0 ? Optional.empty() : Optional.of(Share.of(left.size(), before()));
    }

    /** {@return how many of those in post on the first day were so on the second; empty if no one was in post then} */
    public Optional<Share> retention() {
        return rate().map(Share::others);
    }

    /** {@return the working, step by step} */
    @Override
    public List<String> explain() {
        int came = joined.size() + returned.size();
        List<String> steps = new ArrayList<>();
        steps.add("On " + Text.day(from) + ", " + inPost(before()) + ".");
        List<String> who = new ArrayList<>();
        add(retained.size(), " who stayed", who);
        add(joined.size(), " who joined", who);
        add(returned.size(), " who returned", who);
        steps.add("On " + Text.day(to) + ", " + inPost(after()) + (who.isEmpty() ? "" : ": " + Text.list(who)) + ".");
        steps.add((came == 0 ? "No one" : Text.number(came)) + " joined or returned and "
                + (left.isEmpty() ? "no one" : Text.number(left.size())) + " left: "
                + (net() == 0
                        ? "as many members as before."
                        : Text.count(Math.abs(net()), net() > 0 ? "more member" : "fewer member") + "."));
        if (!leftOut.isEmpty()) {
            steps.add(Text.count(leftOut.size(), "other person was", "other people were")
                    + " in post only between the two dates.");
        }
        steps.add(rate().map(Turnover::turnover)
                .orElse("Turnover: there is none, because no members are recorded as in post on " + Text.day(from)
                        + "."));
        return List.copyOf(steps);
    }

    private static void add(int number, String what, List<String> who) {
        if (number > 0) {
            who.add(Text.number(number) + what);
        }
    }

    private static String turnover(Share left) {
        if (left.part() == 0) {
            return left.whole() == 1 ? "Turnover: the only member stayed." : "Turnover: none of the members left.";
        }
        return "Turnover: " + Text.number(left.part()) + " of " + Text.count(left.whole(), "member") + " left ("
                + left.toRatio().toPercentText() + ").";
    }

    private static String inPost(int members) {
        return Text.count(members, "member was", "members were") + " in post";
    }

    /** {@return the partnership and the two days} */
    @Override
    public String toString() {
        return "Turnover of partnership " + partnership + " from " + Text.day(from) + " to " + Text.day(to);
    }

    private List<Object> values() {
        return List.of(partnership, from, to, retained, left, joined, returned, leftOut);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Turnover turnover && values().equals(turnover.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }
}
