package io.github.biglocal.partnership;

import io.github.biglocal.money.Ratio;
import io.github.biglocal.money.Share;
import io.github.biglocal.money.ShareLimit;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.partnership.MemberCategory.Name;
import io.github.biglocal.partnership.Requirement.Bound;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Margin;
import io.github.biglocal.rule.Parameter;
import io.github.biglocal.rule.ParameterValue;
import io.github.biglocal.rule.Parameters;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A programme's rule about who sits on a board: numbers and shares of kinds of members, all of which have to be met.
 * Another programme's rule is a few lines:
 *
 * <pre>{@code
 * CompositionRule.of(
 *         RuleInfo.of("our programme", RuleId.of("our-board"), RuleKind.REQUIREMENT)
 *                 .title("Tenants are more than half of the board")
 *                 .rationale("Tenants decide.")
 *                 .source(Citation.of("Our constitution, 2024"))
 *                 .build(),
 *         Requirement.moreThan(Ratio.of(1, 2), TENANTS));
 * }</pre>
 *
 * <p>Published rules of other programmes are in {@link CompositionPresets}. Decided in whole numbers. A board with no
 * members cannot be judged and does not pass. Members for whom the records do not say what is asked leave the verdict
 * not known only where it depends on them, unless the rule is set to count them in another way. Each finding proposes
 * what puts it right alone; that may break another requirement, as when a member joins a board that is full.
 *
 * <p>Shares of voting rights are shares of voting members here, each of whom has one vote.
 */
public final class CompositionRule extends Rule<Partnership> {
    /** Which members count; everyone in post, unless changed. */
    public static final Parameter<CountedMembers> COUNTED =
            Parameter.choice("counted", "which members count", CountedMembers.class, CountedMembers.MEMBERS_IN_POST);

    /** The number of seats that shares are of, including vacant ones; 0, unless changed: shares are of the members. */
    public static final Parameter<Integer> SEATS = Parameter.wholeNumber(
            "seats",
            "the number of seats that shares are worked out on, vacant seats included; with 0 it is the number of members",
            "seat",
            0,
            0);

    /** How members are counted for whom the records do not say what is asked; either way, unless changed. */
    public static final Parameter<UnknownMembers> UNKNOWN = Parameter.choice(
            "unknown",
            "how to count members about whom the fact is not recorded",
            UnknownMembers.class,
            UnknownMembers.EITHER_WAY);

    /** What the whole of a share is called where it is of seats. */
    static final Name SEAT = new Name("seat", "seats");

    private final List<Requirement> requirements;

    private CompositionRule(RuleInfo info, Parameters parameters, List<Requirement> requirements) {
        super(info, Partnership.class, parameters);
        this.requirements = requirements;
    }

    /**
     * {@return a rule} It has a parameter for the threshold of each requirement, such as
     * {@code least-share-of-residents}, in addition to {@link #COUNTED}, {@link #SEATS} and {@link #UNKNOWN}.
     *
     * @param info what the rule says about itself
     * @param first what it asks
     * @param more what else it asks; all of it has to be met
     */
    public static CompositionRule of(RuleInfo info, Requirement first, Requirement... more) {
        return of(info, COUNTED.standard(), first, more);
    }

    /**
     * {@return a rule whose source says which members count}
     *
     * @param info what the rule says about itself
     * @param counted which members count; the published value of its parameter {@link #COUNTED}
     * @param first what it asks
     * @param more what else it asks; all of it has to be met
     */
    public static CompositionRule of(RuleInfo info, CountedMembers counted, Requirement first, Requirement... more) {
        Objects.requireNonNull(counted, "counted");
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(more, "more");
        List<Requirement> requirements =
                Stream.concat(Stream.of(first), Stream.of(more)).toList();
        List<ParameterValue<?>> values = new ArrayList<>();
        Threshold.parameters(requirements).forEach(threshold -> values.add(ParameterValue.standard(threshold)));
        values.add(ParameterValue.standard(COUNTED.withStandard(counted)));
        values.add(ParameterValue.standard(SEATS));
        values.add(ParameterValue.standard(UNKNOWN));
        return new CompositionRule(info, Parameters.of(values), requirements);
    }

    @Override
    protected CompositionRule with(Parameters changed) {
        List<Requirement> thresholds = new ArrayList<>();
        for (int i = 0; i < requirements.size(); i++) {
            thresholds.add(Threshold.changed(
                    requirements.get(i), changed.values().get(i).value()));
        }
        return new CompositionRule(info(), changed, List.copyOf(thresholds));
    }

    /**
     * {@return the same rule, counting other members} By default, everyone in post counts.
     *
     * @param who which members count
     */
    public CompositionRule counting(CountedMembers who) {
        Objects.requireNonNull(who, "who");
        return with(parameters().with(COUNTED, who));
    }

    /**
     * {@return the same rule, with shares of all seats, including vacant ones} A board with more members than seats is
     * counted by its members.
     *
     * @param number how many seats there are; at least 1, or 0 for shares of the members
     */
    public CompositionRule countingSeats(int number) {
        return with(parameters().with(SEATS, number));
    }

    /**
     * {@return the same rule, counting members for whom the records do not say what is asked in another way} By default it
     * gives a verdict only where it is the same either way.
     *
     * @param reading how they count
     */
    public CompositionRule readingUnknown(UnknownMembers reading) {
        Objects.requireNonNull(reading, "reading");
        return with(parameters().with(UNKNOWN, reading));
    }

    /** {@return what it asks; all of it has to be met} */
    public List<Requirement> requirements() {
        return requirements;
    }

    @Override
    protected Verdict judge(Partnership partnership, RuleContext context) {
        if (partnership.isOutsideItsPeriod(context.asOf())) {
            return Verdict.notApplicable(Partnership.OUTSIDE_ITS_PERIOD);
        }
        return Composition.of(
                        partnership,
                        context.asOf(),
                        parameters().get(COUNTED),
                        parameters().get(SEATS),
                        parameters().get(UNKNOWN))
                .judge(requirements);
    }

    /**
     * How many of how many, with a percentage on the right side of the limit:
     * {@code 4 of 8 members are residents (50 %)}.
     */
    private static String counted(
            Name category, Name whole, Share share, ShareLimit limit, int unknown, UnknownMembers reading) {
        boolean surely = unknown == 0 || reading == UnknownMembers.LEFT_OUT;
        // Where the number is the most that it may be, none is none for sure.
        boolean none = share.part() == 0;
        boolean one = share.part() <= 1 || share.whole() == 1;
        String how = surely || (none && !limit.isMinimum()) ? "" : limit.isMinimum() ? "known to be " : "or may be ";
        String verb = (one ? "is " : "are ")
                + (none && share.whole() == 1 ? "not " : "")
                + how
                + (whole.equals(SEAT) ? "held by " : "");
        if (none) {
            return (share.whole() == 1
                            ? "The only " + whole.singular() + " "
                            : (share.whole() == 2 ? "Neither" : "None") + " of the " + Text.number(share.whole()) + " "
                                    + whole.plural() + " ")
                    + verb
                    + category.one();
        }
        String counted = of(share, whole) + " " + verb + (one ? category.one() : category.plural());
        if (share.whole() == 1) {
            return counted;
        }
        Ratio ratio = limit.ratio();
        return counted
                + " ("
                + Text.percent(
                        BigInteger.valueOf(share.part()),
                        BigInteger.valueOf(share.whole()),
                        ratio.numerator(),
                        ratio.denominator())
                + ")";
    }

    private static String of(Share share, Name whole) {
        if (share.whole() == 1) {
            return "The only " + whole.singular();
        }
        return share.part() == share.whole()
                ? (share.whole() == 2 ? "Both " : "All " + Text.number(share.whole()) + " ") + whole.plural()
                : Text.number(share.part()) + " of " + Text.number(share.whole()) + " " + whole.plural();
    }

    /** That finding out about those for whom it is not known may save some of a repair; empty if there are none. */
    private static String fewer(int unknown, UnknownMembers reading, boolean isMinimum) {
        return unknown == 0 || reading != UnknownMembers.EITHER_WAY
                ? ""
                : " (fewer if " + (unknown == 1 ? "the 1" : "any of the " + Text.number(unknown))
                        + " not recorded either way " + (unknown == 1 ? "is" : "are") + " found "
                        + (isMinimum ? "to count" : "not to count") + ")";
    }

    /** What was done with those for whom it is not known, as a further sentence; empty if there are none. */
    private static String notKnown(int unknown, UnknownMembers reading) {
        if (unknown == 0) {
            return "";
        }
        String members = Text.count(unknown, "member");
        String be = unknown == 1 ? "is" : "are";
        return switch (reading) {
            case EITHER_WAY ->
                " That holds however the " + Text.count(unknown, "member") + " not recorded either way " + be
                        + " counted.";
            case COUNTED_AGAINST ->
                " " + members + " about whom it is not recorded " + be + " counted against the requirement.";
            case LEFT_OUT -> " " + members + " about whom it is not recorded " + be + " left out.";
        };
    }

    /**
     * Too few or too many of the members are of a category.
     *
     * @param category who has the share
     * @param whole what the members, or seats, of which it is the share are called
     * @param share the share; those for whom it is not known are outside it for a minimum and in it for a maximum,
     *     unless they are left out
     * @param limit how large it has to be, or may be
     * @param unknown for how many it is not known
     * @param reading how those count
     * @param organisation the organisation they represent, where the limit is of each; empty if that is not recorded,
     *     or the limit is not of each
     */
    public record WrongShare(
            Name category,
            Name whole,
            Share share,
            ShareLimit limit,
            int unknown,
            UnknownMembers reading,
            Optional<OrganisationId> organisation)
            implements Finding {
        public WrongShare {
            Objects.requireNonNull(category, "category");
            Objects.requireNonNull(limit, "limit");
            Objects.requireNonNull(organisation, "organisation");
            Objects.requireNonNull(reading, "reading");
            Objects.requireNonNull(share, "share");
            Objects.requireNonNull(whole, "whole");
        }

        /** {@return how many who help have to join: of the category for a minimum, others for a maximum; empty if no number is enough} */
        public OptionalInt toAdd() {
            return limit.additionsToMeet(share);
        }

        /** {@return how many who do not help have to leave instead; empty if that is not enough} */
        public OptionalInt toLeave() {
            return limit.removalsToMeet(share);
        }

        /** {@return how many of the members counted would have to be different people, with their number unchanged} */
        public int toReplace() {
            return Math.abs(limit.boundary(share.whole()) - share.part());
        }

        /**
         * {@return for how many of those for whom it is not known it would be enough to find that they help, where they
         * are counted against the requirement or left out; empty if that is not enough, or they may be either}
         */
        public OptionalInt toConfirm() {
            if (reading == UnknownMembers.EITHER_WAY) {
                return OptionalInt.empty();
            }
            int step = limit.isMinimum() ? 1 : 0;
            for (int found = 1; found <= unknown; found++) {
                Share then = reading == UnknownMembers.LEFT_OUT
                        ? Share.of(share.part() + step * found, share.whole() + found)
                        : Share.of(share.part() + (limit.isMinimum() ? found : -found), share.whole());
                if (limit.isMetBy(then)) {
                    return OptionalInt.of(found);
                }
            }
            return OptionalInt.empty();
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("members");
        }

        @Override
        public String problem() {
            return found()
                    + (limit.comparison() == ShareLimit.Comparison.LESS_THAN
                            ? "; the share must be " + limit + "."
                            : "; " + limit + (limit.isMinimum() ? " is required." : " is allowed."))
                    + notKnown(unknown, reading);
        }

        /** Of a maximum that is exceeded whatever is found out, those who are certainly counted. */
        private String found() {
            int certain = share.part() - unknown;
            return unknown > 0 && !limit.isMinimum() && reading == UnknownMembers.EITHER_WAY && certain > 0
                    ? "At least "
                            + counted(
                                    category,
                                    whole,
                                    Share.of(certain, share.whole()),
                                    limit,
                                    0,
                                    UnknownMembers.LEFT_OUT)
                    : counted(category, whole, share, limit, unknown, reading);
        }

        @Override
        public String repair() {
            List<String> ways = new ArrayList<>();
            toConfirm()
                    .ifPresent(number -> ways.add("confirm that " + Text.number(number)
                            + " of the members about whom it is not recorded " + (number == 1 ? "is " : "are ")
                            + (limit.isMinimum() ? "" : "not ") + (number == 1 ? category.one() : category.plural())));
            if (whole.equals(SEAT)) {
                ways.add(
                        limit.isMinimum()
                                ? "give " + Text.number(toReplace()) + " more of the seats to " + category.plural()
                                : "give " + Text.number(toReplace()) + " of the seats held by " + category.plural()
                                        + " to others");
            } else if (limit.isMinimum()) {
                String others = share.whole() == 1
                        ? "the only " + whole.singular()
                        : Text.number(toReplace()) + " of the " + (share.part() == 0 ? "" : "other ") + whole.plural();
                ways.add("have " + (share.whole() == 1 ? category.one() : category.of(toReplace())) + " in place of "
                        + others);
                toAdd().ifPresent(number -> ways.add("recruit " + Text.number(number) + " more "
                        + (number == 1 ? category.singular() : category.plural()) + vote()));
            } else {
                ways.add("have " + Text.count(toReplace(), "other " + whole.singular(), "other " + whole.plural())
                        + " in place of " + Text.number(toReplace()) + " of "
                        + (unknown == 0 ? "the " : "those who are or may be ") + category.plural());
                toAdd().ifPresent(number -> ways.add(
                        "recruit " + Text.count(number, "more " + whole.singular(), "more " + whole.plural()) + " who "
                                + (number == 1 ? "is not " + category.one() : "are not " + category.plural())));
            }
            return Text.sentence(String.join(", or ", ways) + fewer(unknown, reading, limit.isMinimum()));
        }

        private String vote() {
            return whole.equals(CountedMembers.VOTING_MEMBERS.memberName()) ? " with a vote" : "";
        }
    }

    /**
     * The members, or those of a category, are too few or too many.
     *
     * @param category whose number
     * @param found how many there are; those for whom it is not known are left out for a minimum and counted for a
     *     maximum, unless they are not counted at all
     * @param bound whether the limit is the least or the greatest number
     * @param limit the limit
     * @param unknown for how many it is not known
     * @param reading how those count
     */
    public record WrongNumber(Name category, int found, Bound bound, int limit, int unknown, UnknownMembers reading)
            implements Finding {
        public WrongNumber {
            Objects.requireNonNull(bound, "bound");
            Objects.requireNonNull(category, "category");
            Objects.requireNonNull(reading, "reading");
        }

        /** {@return how many have to join, or to leave} */
        public int toChange() {
            return Math.abs(limit - found);
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("members");
        }

        @Override
        public String problem() {
            return there(category, found, bound, unknown, reading) + "; "
                    + (limit == 0
                            ? "none are allowed"
                            : bound.words() + " " + Text.number(limit) + (limit == 1 ? " is " : " are ")
                                    + (bound == Bound.AT_LEAST ? "required" : "allowed"))
                    + "." + notKnown(unknown, reading);
        }

        @Override
        public String repair() {
            return bound == Bound.AT_LEAST
                    ? "Recruit " + Text.number(toChange()) + " more "
                            + (toChange() == 1 ? category.singular() : category.plural())
                            + fewer(unknown, reading, true) + "."
                    : "Reduce the number of " + category.plural() + " to " + (limit == 0 ? "none" : Text.number(limit))
                            + ".";
        }
    }

    private static String there(Name category, int found, Bound bound, int unknown, UnknownMembers reading) {
        boolean surely = unknown == 0 || reading == UnknownMembers.LEFT_OUT;
        String number = category.of(found);
        if (surely) {
            return "There " + (found == 1 ? "is " : "are ") + number;
        }
        return bound == Bound.AT_LEAST
                ? "There " + (found == 1 ? "is " : "are ") + number + " on record"
                : reading == UnknownMembers.EITHER_WAY && found > unknown
                        ? "There " + (found - unknown == 1 ? "is" : "are") + " at least " + category.of(found - unknown)
                        : "There may be " + number;
    }

    /**
     * A share is within its limit.
     *
     * @param category who has the share
     * @param whole what the members, or seats, of which it is the share are called
     * @param share the share; those for whom it is not known are outside it for a minimum and in it for a maximum,
     *     unless they are left out
     * @param limit how large it has to be, or may be
     * @param unknown for how many it is not known
     * @param reading how those count
     * @param mayLeave how many who help may leave, no one joining, with the limit still kept: of the category for a
     *     minimum, of the others for a maximum
     */
    public record ShareHeadroom(
            Name category, Name whole, Share share, ShareLimit limit, int unknown, UnknownMembers reading, int mayLeave)
            implements Margin {
        public ShareHeadroom {
            Objects.requireNonNull(category, "category");
            Objects.requireNonNull(limit, "limit");
            Objects.requireNonNull(reading, "reading");
            Objects.requireNonNull(share, "share");
            Objects.requireNonNull(whole, "whole");
        }

        private static String upTo(int number) {
            return number > 1 ? "up to " : "";
        }

        @Override
        public String description() {
            String sentence = counted(category, whole, share, limit, unknown, reading) + ".";
            if (share.whole() == 1 || (share.part() == 0 && !limit.isMinimum())) {
                return sentence;
            }
            String still = mayLeave == 0 ? "no longer" : "still";
            return sentence
                    + (limit.isMinimum()
                            ? " That would " + still + " be enough if "
                                    + (mayLeave == 0 ? category.one() : upTo(mayLeave) + category.of(mayLeave))
                            : " The share would " + still + " be within the limit if "
                                    + upTo(mayLeave) + Text.number(Math.max(1, mayLeave)) + " of the other "
                                    + (whole.equals(SEAT) ? "members" : whole.plural()))
                    + " left.";
        }
    }

    /**
     * A number is within its limit.
     *
     * @param category whose number
     * @param found how many there are; those for whom it is not known are left out for a minimum and counted for a
     *     maximum, unless they are not counted at all
     * @param bound whether the limit is the least or the greatest number
     * @param limit the limit
     * @param unknown for how many it is not known
     * @param reading how those count
     */
    public record NumberHeadroom(Name category, int found, Bound bound, int limit, int unknown, UnknownMembers reading)
            implements Margin {
        public NumberHeadroom {
            Objects.requireNonNull(bound, "bound");
            Objects.requireNonNull(category, "category");
            Objects.requireNonNull(reading, "reading");
        }

        /** {@return how many may leave, or may join} */
        public int spare() {
            return Math.abs(found - limit);
        }

        @Override
        public String description() {
            String asked = bound == Bound.AT_LEAST ? "required" : "allowed";
            return there(category, found, bound, unknown, reading)
                    + (limit == 0 && bound == Bound.AT_MOST
                            ? ", and none are allowed."
                            : spare() == 0
                                    ? ", exactly the number " + asked + "."
                                    : ", " + Text.number(spare()) + (bound == Bound.AT_LEAST ? " more" : " fewer")
                                            + " than the " + Text.number(limit) + " " + asked + ".");
        }
    }

    /**
     * Every requirement is met.
     *
     * @param parts by how much, for each requirement
     */
    public record Headroom(List<Margin> parts) implements Margin {
        /** Copies the list. */
        public Headroom {
            Objects.requireNonNull(parts, "parts");
            parts = List.copyOf(parts);
        }

        @Override
        public String description() {
            return parts.stream().map(Margin::description).collect(Collectors.joining(" "));
        }
    }
}
