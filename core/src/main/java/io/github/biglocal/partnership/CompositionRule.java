package io.github.biglocal.partnership;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.Share;
import io.github.biglocal.money.ShareLimit;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.partnership.MemberCategory.Name;
import io.github.biglocal.partnership.Requirement.Bound;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Margin;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.threeten.extra.LocalDateRange;

/**
 * Who sits on a board, as a programme asks: numbers and shares of kinds of members, all of which have to hold. Another
 * programme's rule is one line:
 *
 * <pre>{@code
 * CompositionRule.of(RuleId.of("our-board"), "Tenants are more than half of the board", "Tenants decide.",
 *         Citation.of("Our constitution, 2024"), Requirement.moreThan(Ratio.of(1, 2), TENANTS));
 * }</pre>
 *
 * <p>Those that others published are in {@link CompositionPresets}. Decided in whole numbers. A board with nobody on it
 * cannot be judged and does not pass. Each finding proposes what mends it alone; what mends one may break another, as
 * where somebody joins a board that is full.
 *
 * <p>Shares of voting rights are shares of voting members here, each of whom has one vote.
 */
public final class CompositionRule extends Rule<Partnership> {
    /** Who is counted. */
    public enum Basis {
        /** Everyone in post on the date. */
        MEMBERS_IN_POST("member", "are"),
        /** Those in post who have a vote on the date. */
        VOTING_MEMBERS("voting member", "are"),
        /** The seats, those that nobody holds among them. Numbers of members are of those in post. */
        ALL_SEATS("seat", "are held by");

        private final String singular;
        private final String verb;

        Basis(String singular, String verb) {
            this.singular = singular;
            this.verb = verb;
        }

        /** What that which is counted is called. */
        Name countedName() {
            return new Name(singular, singular + "s");
        }

        /** What those who are counted are called. */
        Name memberName() {
            return this == ALL_SEATS ? MEMBERS_IN_POST.countedName() : countedName();
        }
    }

    /** What to do with a member of whom it is not known whether they are of a kind that counts. */
    public enum UnknownCategory {
        /** Give a verdict where it is the same whatever they are, and none otherwise. */
        LEAVE_OPEN,
        /** Count the member against the requirement: as not of it for a minimum, as of it for a maximum. */
        COUNT_AGAINST,
        /** Leave the member out of the count. */
        EXCLUDE
    }

    private final List<Requirement> requirements;
    private final Basis basis;
    private final OptionalInt seats;
    private final UnknownCategory reading;

    private CompositionRule(
            RuleInfo info, List<Requirement> requirements, Basis basis, OptionalInt seats, UnknownCategory reading) {
        super(info, Partnership.class);
        this.requirements = requirements;
        this.basis = basis;
        this.seats = seats;
        this.reading = reading;
    }

    /**
     * {@return a rule: an error if breached, for all time, counting everyone in post, leaving open what is not known}
     *
     * @param id its name for good
     * @param title what it asks, as a short statement of the state that satisfies it
     * @param rationale why it is asked, as a sentence
     * @param source where it was published
     * @param first what it asks
     * @param more what else it asks; all of it has to hold
     */
    public static CompositionRule of(
            RuleId id, String title, String rationale, Citation source, Requirement first, Requirement... more) {
        return new CompositionRule(
                RuleInfo.of("partnership", id, RuleKind.REQUIREMENT)
                        .title(title)
                        .rationale(rationale)
                        .source(source)
                        .build(),
                Stream.concat(Stream.of(first), Stream.of(more)).toList(),
                Basis.MEMBERS_IN_POST,
                OptionalInt.empty(),
                UnknownCategory.LEAVE_OPEN);
    }

    /** {@return the same rule, counting only those who have a vote} */
    public CompositionRule countingVotingMembers() {
        return new CompositionRule(info(), requirements, Basis.VOTING_MEMBERS, OptionalInt.empty(), reading);
    }

    /**
     * {@return the same rule, its shares being of all seats, vacant ones among them} A board with more members than seats
     * is counted by its members.
     *
     * @param number how many seats there are; at least 1
     */
    public CompositionRule countingSeats(int number) {
        return new CompositionRule(
                info(), requirements, Basis.ALL_SEATS, OptionalInt.of(Require.atLeast("number", 1, number)), reading);
    }

    /**
     * {@return the same rule, treating members of whom it is not known otherwise} By default it leaves open what hangs on
     * them.
     *
     * @param other what to do with them
     */
    public CompositionRule readingUnknown(UnknownCategory other) {
        return new CompositionRule(info(), requirements, basis, seats, other);
    }

    /**
     * {@return the same rule, of other dates}
     *
     * @param guidance the days on which it applies
     */
    public CompositionRule during(LocalDateRange guidance) {
        RuleInfo info = info();
        return new CompositionRule(info.toBuilder().guidance(guidance).build(), requirements, basis, seats, reading);
    }

    /**
     * {@return the same rule, of another severity}
     *
     * @param severity how much a breach matters
     */
    public CompositionRule withSeverity(Severity severity) {
        RuleInfo info = info();
        return new CompositionRule(info.toBuilder().severity(severity).build(), requirements, basis, seats, reading);
    }

    /** {@return what it asks; all of it has to hold} */
    public List<Requirement> requirements() {
        return requirements;
    }

    @Override
    protected Verdict judge(Partnership partnership, RuleContext context) {
        return Composition.of(partnership, context.asOf(), basis, seats, reading)
                .judge(requirements);
    }

    private static String notKnown(int unknown, UnknownCategory reading) {
        return unknown == 0
                ? ""
                : "; of " + unknown + " it is not known, which "
                        + (unknown == 1 ? "is " : "are ")
                        + (reading == UnknownCategory.EXCLUDE ? "left out" : "counted against it");
    }

    private static String sentence(List<String> ways) {
        String text = String.join(", or ", ways);
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
    }

    /**
     * Too few or too many of the members are of a category.
     *
     * @param category who has the share
     * @param basis who is counted
     * @param among of which of them the share is; empty for all
     * @param share the share
     * @param limit how large it has to be, or may be
     * @param unknown of how many it is not known
     * @param reading what was done with those
     * @param organisation which organisation they stand for, where the limit is of each
     */
    public record WrongShare(
            Name category,
            Basis basis,
            Optional<Name> among,
            Share share,
            ShareLimit limit,
            int unknown,
            UnknownCategory reading,
            Optional<OrganisationId> organisation)
            implements Finding {
        /** {@return how many who help have to join: of the category for a minimum, others for a maximum; empty if no number is enough} */
        public OptionalInt toAdd() {
            return limit.additionsToMeet(share);
        }

        /** {@return how many who do not help have to leave instead; empty if that is not enough} */
        public OptionalInt toLeave() {
            return limit.removalsToMeet(share);
        }

        /** {@return how many of the members counted have to be others than now, their number staying as it is} */
        public int toReplace() {
            return Math.abs(limit.boundary(share.whole()) - share.part());
        }

        private Name whole() {
            return among.orElse(basis.countedName());
        }

        @Override
        public String problem() {
            return share + " " + whole().plural() + " " + basis.verb + " " + category.plural() + "; " + limit
                    + (limit.isMinimum() ? " are asked for" : " are allowed") + notKnown(unknown, reading) + ".";
        }

        @Override
        public String repair() {
            String others = "other " + whole().plural();
            List<String> ways = new ArrayList<>();
            if (basis == Basis.ALL_SEATS && among.isEmpty()) {
                ways.add("give " + toReplace() + " more of the seats to "
                        + (limit.isMinimum() ? category.plural() : "others"));
            } else if (limit.isMinimum()) {
                toAdd().ifPresent(number -> ways.add("add " + category.of(number) + vote()));
                toLeave().ifPresent(number -> ways.add(number + " of the " + others + leave(number)));
            } else {
                toLeave().ifPresent(number -> ways.add(number + " of the " + category.plural() + leave(number)));
                toAdd().ifPresent(number ->
                        ways.add("add " + number + " other " + (number == 1 ? whole().singular() : whole().plural())));
            }
            if (ways.isEmpty()) {
                ways.add((limit.isMinimum() ? "every " : "no ") + whole().singular()
                        + (limit.isMinimum() ? " has to be" : " may be") + " one of the " + category.plural());
            }
            return sentence(ways);
        }

        private String vote() {
            return basis == Basis.VOTING_MEMBERS ? " with a vote" : "";
        }

        private static String leave(int number) {
            return number == 1 ? " leaves" : " leave";
        }
    }

    /**
     * The members, or those of a category, are too few or too many.
     *
     * @param category whose number
     * @param found how many there are
     * @param bound whether the limit is the least or the greatest number
     * @param limit the limit
     * @param unknown of how many it is not known
     * @param reading what was done with those
     */
    public record WrongNumber(Name category, int found, Bound bound, int limit, int unknown, UnknownCategory reading)
            implements Finding {
        /** {@return how many have to join, or to leave} */
        public int toChange() {
            return Math.abs(limit - found);
        }

        @Override
        public String problem() {
            return "There " + (found == 1 ? "is " : "are ") + category.of(found) + "; " + bound.words() + " " + limit
                    + (limit == 1 ? " is " : " are ") + (bound == Bound.AT_LEAST ? "asked for" : "allowed")
                    + notKnown(unknown, reading) + ".";
        }

        @Override
        public String repair() {
            return bound == Bound.AT_LEAST
                    ? "Add " + category.of(toChange()) + "."
                    : toChange() + " of the " + category.plural() + (toChange() == 1 ? " leaves." : " leave.");
        }
    }

    /**
     * A share is within its limit.
     *
     * @param category who has the share
     * @param basis who is counted
     * @param among of which of them the share is; empty for all
     * @param share the share, members of whom it is not known counted as the rule says
     * @param limit how large it has to be, or may be
     * @param mayLeave how many who help may leave, nobody joining, with the limit still kept: of the category for a
     *     minimum, of the others for a maximum
     */
    public record ShareHeadroom(
            Name category, Basis basis, Optional<Name> among, Share share, ShareLimit limit, int mayLeave)
            implements Margin {
        @Override
        public String description() {
            return share + " " + among.orElse(basis.countedName()).plural() + " " + basis.verb + " " + category.plural()
                    + "; " + mayLeave + (limit.isMinimum() ? "" : " of the others") + " may leave.";
        }
    }

    /**
     * A number is within its limit.
     *
     * @param category whose number
     * @param found how many there are
     * @param bound whether the limit is the least or the greatest number
     * @param limit the limit
     */
    public record NumberHeadroom(Name category, int found, Bound bound, int limit) implements Margin {
        /** {@return how many may leave, or may join} */
        public int spare() {
            return Math.abs(found - limit);
        }

        @Override
        public String description() {
            return "There " + (found == 1 ? "is " : "are ") + category.of(found) + "; " + spare()
                    + (bound == Bound.AT_LEAST ? " may leave." : " may join.");
        }
    }

    /**
     * Everything asked holds.
     *
     * @param parts by how much, for each thing asked
     */
    public record Headroom(List<Margin> parts) implements Margin {
        /**
         * Copies the list.
         *
         * @param parts by how much, for each thing asked
         */
        public Headroom {
            parts = List.copyOf(parts);
        }

        @Override
        public String description() {
            return parts.stream().map(Margin::description).collect(Collectors.joining(" "));
        }
    }
}
