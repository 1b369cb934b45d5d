package io.github.biglocal.partnership;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.money.Share;
import io.github.biglocal.partnership.Turnover.Size;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * How the membership of many partnerships changed between two days: how many partnerships grew, shrank or stayed the same,
 * how many people joined, left and stayed, and the share of residents among all of them. It is made from members, or from
 * the counts of partnership reviews, which do not say who joined and left.
 *
 * <p>Source of the figures: Local Trust, How many people are on Big Local partnerships?, 2016; Local Trust, The more things
 * change, undated.
 *
 * <p>Immutable and thread-safe.
 */
public final class MembershipChange implements Explained {
    private final LocalDate from;
    private final LocalDate to;
    private final List<Part> parts;
    private final List<LeftOut> leftOut;

    MembershipChange(LocalDate from, LocalDate to, List<Part> parts, List<LeftOut> leftOut) {
        this.from = from;
        this.to = to;
        this.parts = List.copyOf(parts);
        this.leftOut = List.copyOf(leftOut);
    }

    /**
     * A partnership that is counted.
     *
     * <p>Immutable and thread-safe.
     */
    public static final class Part {
        private final PartnershipId partnership;
        private final int before;
        private final int after;
        private final int residents;
        private final int residenceKnown;
        private final Optional<Turnover> turnover;

        Part(
                PartnershipId partnership,
                int before,
                int after,
                int residents,
                int residenceKnown,
                Optional<Turnover> turnover) {
            this.partnership = partnership;
            this.before = before;
            this.after = after;
            this.residents = residents;
            this.residenceKnown = residenceKnown;
            this.turnover = turnover;
        }

        /** {@return the partnership} */
        public PartnershipId partnership() {
            return partnership;
        }

        /** {@return how many members it had on the first day; 0 or more} */
        public int before() {
            return before;
        }

        /** {@return how many members it had on the second day; 0 or more} */
        public int after() {
            return after;
        }

        /** {@return how many of those on the second day are known to be residents} */
        public int residents() {
            return residents;
        }

        /** {@return for how many of those on the second day it is known whether they are residents} */
        public int residenceKnown() {
            return residenceKnown;
        }

        /** {@return who joined, left and stayed; empty if it is made from the counts of reviews} */
        public Optional<Turnover> turnover() {
            return turnover;
        }

        /** {@return whether there were more members on the second day} */
        public Size size() {
            return after > before ? Size.GROWN : after < before ? Size.SHRUNK : Size.UNCHANGED;
        }

        /** {@return the partnership, and its members on both days} */
        @Override
        public String toString() {
            return "partnership " + partnership + ": " + Text.count(before, "member") + ", then " + Text.number(after);
        }

        private List<Object> values() {
            return List.of(partnership, before, after, residents, residenceKnown, turnover);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Part part && values().equals(part.values());
        }

        @Override
        public int hashCode() {
            return values().hashCode();
        }
    }

    /**
     * A partnership that is left out.
     *
     * @param partnership the partnership
     * @param why the reason
     */
    public record LeftOut(PartnershipId partnership, Why why) {
        public LeftOut {
            Objects.requireNonNull(partnership, "partnership");
            Objects.requireNonNull(why, "why");
        }

        /** {@return the partnership, and the reason in words} */
        @Override
        public String toString() {
            return "partnership " + partnership + " ("
                    + switch (why) {
                        case NO_MEMBERS_RECORDED -> "no members are recorded as in post on one of the dates";
                        case NOT_REVIEWED_TWICE -> "two reviews with a count of members are needed";
                        case ID_GIVEN_TWICE -> "more than one partnership has this id";
                    }
                    + ")";
        }
    }

    /** Why a partnership is left out. */
    public enum Why {
        /** On one of the days no one is recorded as in post, so it is not known how many were. */
        NO_MEMBERS_RECORDED,
        /** There are no two reviews, each with the number of members, one by each of the days. */
        NOT_REVIEWED_TWICE,
        /** Several partnerships have its id. */
        ID_GIVEN_TWICE
    }

    /**
     * {@return the change of some partnerships between two days, made from their members}
     *
     * @param partnerships the partnerships
     * @param from the first day
     * @param to the second day; after the first
     * @throws InvalidValueException if the second day is not after the first
     */
    public static MembershipChange between(Collection<Partnership> partnerships, LocalDate from, LocalDate to) {
        Objects.requireNonNull(partnerships, "partnerships");
        checkOrder(from, to);
        Map<PartnershipId, Long> times =
                partnerships.stream().collect(Collectors.groupingBy(Partnership::id, Collectors.counting()));
        List<Part> parts = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (Partnership partnership : partnerships) {
            Turnover turnover = Turnover.between(partnership, from, to);
            if (times.getOrDefault(partnership.id(), 0L) > 1) {
                leftOut.add(new LeftOut(partnership.id(), Why.ID_GIVEN_TWICE));
            } else if (turnover.before() == 0 || turnover.after() == 0) {
                leftOut.add(new LeftOut(partnership.id(), Why.NO_MEMBERS_RECORDED));
            } else {
                List<Residence> residence = partnership.members().stream()
                        .filter(member -> member.isInPost(to))
                        .map(member -> member.residenceOn(to))
                        .filter(each -> each != Residence.UNKNOWN)
                        .toList();
                parts.add(new Part(
                        partnership.id(),
                        turnover.before(),
                        turnover.after(),
                        (int) residence.stream()
                                .filter(each -> each == Residence.RESIDENT)
                                .count(),
                        residence.size(),
                        Optional.of(turnover)));
            }
        }
        return inOrder(from, to, parts, leftOut);
    }

    /**
     * {@return the change between two days, made from the counts of partnership reviews} For each partnership the last review
     * completed by the first day is compared with the last one completed after it, by the second day. A review whose day of
     * completion or count of members is not recorded, and a second one of the same day, do not count.
     *
     * @param reviews the reviews
     * @param from the first day
     * @param to the second day; after the first
     * @throws InvalidValueException if the second day is not after the first
     */
    public static MembershipChange ofReviews(Collection<PartnershipReview> reviews, LocalDate from, LocalDate to) {
        Objects.requireNonNull(reviews, "reviews");
        checkOrder(from, to);
        Map<PartnershipId, Optional<PartnershipReview>> earlier = new HashMap<>();
        Map<PartnershipId, Optional<PartnershipReview>> later = new HashMap<>();
        List<Part> parts = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (PartnershipReview review : reviews) {
            earlier.putIfAbsent(review.partnership(), Optional.empty());
            later.putIfAbsent(review.partnership(), Optional.empty());
            LocalDate completed = review.completed().orElse(LocalDate.MAX);
            if (review.members().isPresent() && !completed.isAfter(to)) {
                (completed.isAfter(from) ? later : earlier)
                        .merge(review.partnership(), Optional.of(review), MembershipChange::last);
            }
        }
        earlier.forEach((partnership, first) -> {
            Optional<PartnershipReview> second = later.getOrDefault(partnership, Optional.empty());
            if (first.isEmpty() || second.isEmpty()) {
                leftOut.add(new LeftOut(partnership, Why.NOT_REVIEWED_TWICE));
            } else {
                PartnershipReview review = second.get();
                int members = review.members().orElse(0);
                boolean counted =
                        review.residents().isPresent() && review.residents().getAsInt() <= members;
                parts.add(new Part(
                        partnership,
                        first.get().members().orElse(0),
                        members,
                        counted ? review.residents().getAsInt() : 0,
                        counted ? members : 0,
                        Optional.empty()));
            }
        });
        return inOrder(from, to, parts, leftOut);
    }

    /** The later of two reviews; of two of one day, the one whose id comes first. */
    private static Optional<PartnershipReview> last(
            Optional<PartnershipReview> one, Optional<PartnershipReview> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        int order = one.get()
                .completed()
                .orElseThrow()
                .compareTo(other.get().completed().orElseThrow());
        return order != 0
                ? (order > 0 ? one : other)
                : one.get().id().value().compareTo(other.get().id().value()) <= 0 ? one : other;
    }

    private static void checkOrder(LocalDate from, LocalDate to) {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (!to.isAfter(from)) {
            throw new InvalidValueException(
                    MembershipChange.class,
                    "to",
                    "the second date is not after the first",
                    "Exchange them, or correct one.");
        }
    }

    private static MembershipChange inOrder(LocalDate from, LocalDate to, List<Part> parts, List<LeftOut> leftOut) {
        parts.sort(Comparator.comparing(part -> part.partnership().value()));
        leftOut.sort(Comparator.comparing(each -> each.partnership().value()));
        return new MembershipChange(from, to, parts, leftOut);
    }

    /** {@return the first day} */
    public LocalDate from() {
        return from;
    }

    /** {@return the second day; after the first} */
    public LocalDate to() {
        return to;
    }

    /** {@return the partnerships counted, by id} */
    public List<Part> parts() {
        return parts;
    }

    /** {@return the partnerships left out, by id, with the reasons; empty if none was} */
    public List<LeftOut> leftOut() {
        return leftOut;
    }

    /** {@return how many members there were on the first day} */
    public int before() {
        return sum(Part::before);
    }

    /** {@return how many members there were on the second day} */
    public int after() {
        return sum(Part::after);
    }

    /** {@return how many of the partnerships grew} */
    public Share grown() {
        return share(Size.GROWN);
    }

    /** {@return how many of the partnerships shrank} */
    public Share shrunk() {
        return share(Size.SHRUNK);
    }

    /** {@return how many of the partnerships had as many members as before} */
    public Share unchanged() {
        return share(Size.UNCHANGED);
    }

    /** {@return how many people joined, those who returned included; empty if it is made from the counts of reviews} */
    public Optional<Integer> joined() {
        return people(turnover -> turnover.joined().size() + turnover.returned().size());
    }

    /** {@return how many people left; empty if it is made from the counts of reviews} */
    public Optional<Integer> left() {
        return people(turnover -> turnover.left().size());
    }

    /**
     * {@return how many of those in post on the first day were so on the second; empty if it is made from the counts of
     * reviews} A person on two partnerships counts in each.
     */
    public Optional<Share> retained() {
        return people(turnover -> turnover.retained().size()).map(stayed -> Share.of(stayed, before()));
    }

    /**
     * {@return how many of the members on the second day are residents, all partnerships taken together, of those for whom
     * it is known} How many that leaves out is {@link #residenceNotKnown()}.
     */
    public Share residents() {
        return Share.of(sum(Part::residents), sum(Part::residenceKnown));
    }

    /** {@return for how many of the members on the second day it is not known whether they are residents} */
    public int residenceNotKnown() {
        return after() - sum(Part::residenceKnown);
    }

    private int sum(ToIntFunction<Part> number) {
        return parts.stream().mapToInt(number).sum();
    }

    private Share share(Size size) {
        return Share.of((int) parts.stream().filter(part -> part.size() == size).count(), parts.size());
    }

    private Optional<Integer> people(ToIntFunction<Turnover> number) {
        return parts.stream().allMatch(part -> part.turnover.isPresent())
                ? Optional.of(parts.stream()
                        .flatMap(part -> part.turnover.stream())
                        .mapToInt(number)
                        .sum())
                : Optional.empty();
    }

    /** {@return the working, step by step, then each partnership left out} */
    @Override
    public List<String> explain() {
        List<String> steps = new ArrayList<>();
        steps.add("From " + Text.day(from) + " to " + Text.day(to) + ", " + Text.count(parts.size(), "partnership")
                + (parts.size() == 1 ? " is" : " are") + " counted.");
        if (!parts.isEmpty()) {
            steps.add(grown() + " grew, " + shrunk() + " shrank and " + unchanged() + " stayed the same size.");
            steps.add(
                    Text.count(before(), "member") + " on the first date, " + Text.number(after()) + " on the second.");
        }
        if (!parts.isEmpty() && joined().isPresent()) {
            steps.add("Joined or returned: " + Text.number(joined().orElseThrow()) + "; left: "
                    + Text.number(left().orElseThrow()) + "; stayed: "
                    + retained().orElseThrow() + ".");
        }
        if (residents().whole() > 0) {
            steps.add("Residents: " + residents()
                    + (residenceNotKnown() == 0 ? "" : "; not known for " + Text.number(residenceNotKnown())) + ".");
        }
        leftOut.forEach(each -> steps.add("Left out: " + each + "."));
        return steps;
    }

    /** {@return the two days, and how many grew, shrank and stayed the same} */
    @Override
    public String toString() {
        return "Membership of " + Text.count(parts.size(), "partnership") + " from " + Text.day(from) + " to "
                + Text.day(to) + ": " + Text.number(grown().part()) + " grew, " + Text.number(shrunk().part())
                + " shrank, " + Text.number(unchanged().part()) + " unchanged";
    }

    private List<Object> values() {
        return List.of(from, to, parts, leftOut);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MembershipChange change && values().equals(change.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }
}
