package io.github.biglocal.partnership;

import io.github.biglocal.money.Ratio;
import io.github.biglocal.money.Share;
import io.github.biglocal.money.ShareLimit;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.partnership.MemberCategory.Name;
import io.github.biglocal.partnership.Requirement.NumberBound;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Margin;
import io.github.biglocal.rule.Parameter;
import io.github.biglocal.rule.ParameterValue;
import io.github.biglocal.rule.Parameters;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
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
 * not known only where it depends on them, unless the rule is set to count them in another way. A finding
 * proposes only those {@linkplain Way ways} of putting it right that keep the rest of the rule, and the limits of the
 * partnership's own terms of reference.
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
            "the number of seats that shares are worked out on, vacant ones included (0 seats: on the number of members)",
            "seat",
            0,
            0);

    /** How members are counted for whom the records do not say what is asked; judged both ways, unless changed. */
    public static final Parameter<UnknownMembers> UNKNOWN = Parameter.choice(
            "unknown",
            "members about whom what the rule asks is not recorded",
            UnknownMembers.class,
            UnknownMembers.JUDGED_BOTH_WAYS);

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
        return composition(partnership, context).judge();
    }

    private Composition composition(Partnership partnership, RuleContext context) {
        return Composition.of(
                partnership,
                context.asOf(),
                parameters().get(COUNTED),
                parameters().get(SEATS),
                parameters().get(UNKNOWN),
                requirements);
    }

    @Override
    protected List<Repair> repairs(Partnership partnership, RuleContext context, Finding finding) {
        return MemberChanges.repairs(finding, composition(partnership, context));
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
    private static String fewer(Name category, boolean isMinimum, int unknown, UnknownMembers reading) {
        if (unknown == 0 || reading != UnknownMembers.JUDGED_BOTH_WAYS) {
            return "";
        }
        String not = isMinimum ? "" : "not ";
        return unknown == 1
                ? " (fewer if that member is " + not + category.one() + ")"
                : " (fewer if any of those " + Text.number(unknown) + " members are " + not + category.plural() + ")";
    }

    /** That others take the places of so many members. */
    private static String fillPlaces(int number, String whose, Name others) {
        return "fill the " + (number == 1 ? "place of " : "places of ") + whose + " with "
                + (number == 1 ? others.one() : others.plural());
    }

    /** Those of a name who are not among those spoken of. */
    private static Name other(Name name) {
        return new Name("other " + name.singular(), "other " + name.plural());
    }

    /** What was done with those for whom it is not known, as a further sentence; empty if there are none. */
    private static String notKnown(Name category, boolean isMinimum, int unknown, UnknownMembers reading) {
        if (unknown == 0) {
            return "";
        }
        String members = Text.count(unknown, "member");
        String be = unknown == 1 ? "is" : "are";
        return switch (reading) {
            case JUDGED_BOTH_WAYS ->
                " The rule would be breached even if the " + members + " for whom this is not recorded were "
                        + (isMinimum ? "" : "not ") + (unknown == 1 ? category.one() : category.plural()) + ".";
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
     * @param ways the ways of putting it right that keep the rest of the rule, and the limits of the partnership's own
     *     terms of reference; empty if neither does alone
     */
    public record WrongShare(
            Name category,
            Name whole,
            Share share,
            ShareLimit limit,
            int unknown,
            UnknownMembers reading,
            Optional<OrganisationId> organisation,
            Set<Way> ways)
            implements Finding {
        /** Copies the set. */
        public WrongShare {
            Objects.requireNonNull(category, "category");
            Objects.requireNonNull(limit, "limit");
            Objects.requireNonNull(organisation, "organisation");
            Objects.requireNonNull(reading, "reading");
            Objects.requireNonNull(share, "share");
            Objects.requireNonNull(ways, "ways");
            Objects.requireNonNull(whole, "whole");
            ways = Collections.unmodifiableSet(new TreeSet<>(ways));
        }

        WrongShare by(Set<Way> open) {
            return new WrongShare(category, whole, share, limit, unknown, reading, organisation, open);
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
            if (reading == UnknownMembers.JUDGED_BOTH_WAYS) {
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
        public List<?> distinction() {
            return List.of(category, whole, limit.isMinimum(), organisation);
        }

        @Override
        public String problem() {
            return found()
                    + (limit.comparison() == ShareLimit.Comparison.LESS_THAN
                            ? "; the share must be " + limit + "."
                            : "; " + limit + (limit.isMinimum() ? " is required." : " is allowed."))
                    + notKnown(category, limit.isMinimum(), unknown, reading);
        }

        /** Of a maximum that is exceeded whatever is found out, those who are certainly counted. */
        private String found() {
            int certain = share.part() - unknown;
            return unknown > 0 && !limit.isMinimum() && reading == UnknownMembers.JUDGED_BOTH_WAYS && certain > 0
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
            List<String> words = new ArrayList<>();
            toConfirm()
                    .ifPresent(number -> words.add("confirm that " + Text.number(number)
                            + " of the members about whom it is not recorded " + (number == 1 ? "is " : "are ")
                            + (limit.isMinimum() ? "" : "not ") + (number == 1 ? category.one() : category.plural())));
            if (ways.contains(Way.FILL_PLACES)) {
                words.add(replacing(""));
            }
            if (ways.contains(Way.RECRUIT)) {
                toAdd().ifPresent(number -> words.add(recruiting(number, "")));
            }
            if (words.isEmpty()) {
                return CHANGE_THE_MEMBERSHIP;
            }
            return Text.sentence(String.join(", or ", words) + fewer(category, limit.isMinimum(), unknown, reading));
        }

        /** That members are others in their place; {@code who} says more about those, after a space, or nothing. */
        String replacing(String who) {
            if (whole.equals(SEAT)) {
                return limit.isMinimum()
                        ? "give " + Text.number(toReplace()) + " more of the seats to " + category.plural() + who
                        : "give " + Text.number(toReplace()) + " of the seats held by " + category.plural()
                                + " to others" + who;
            }
            if (limit.isMinimum()) {
                return fillPlaces(
                                share.whole() == 1 ? 1 : toReplace(),
                                share.whole() == 1 ? "the only " + whole.singular() : others(toReplace()),
                                category)
                        + who;
            }
            return fillPlaces(toReplace(), thoseCounted(toReplace()), other(whole)) + who;
        }

        /** That so many join who help. */
        String recruiting(int number, String who) {
            if (whole.equals(SEAT)) {
                return "fill " + Text.count(number, "vacant seat") + " with "
                        + (limit.isMinimum() ? category.plural() : "others") + who;
            }
            return "recruit "
                    + (limit.isMinimum()
                            ? Text.number(number) + " more " + (number == 1 ? category.singular() : category.plural())
                                    + vote() + who
                            : Text.count(number, "more " + whole.singular(), "more " + whole.plural()) + who
                                    + (who.isEmpty() ? "" : " and") + " who "
                                    + (number == 1 ? "is not " + category.one() : "are not " + category.plural()));
        }

        private String others(int number) {
            return Text.number(number) + " of the " + (share.part() == 0 ? "" : "other ") + whole.plural();
        }

        private String thoseCounted(int number) {
            return Text.number(number) + " of " + (unknown == 0 ? "the " : "those who are or may be ")
                    + category.plural();
        }

        private String vote() {
            return whole.equals(CountedMembers.VOTING_MEMBERS.memberName()) ? " with a vote" : "";
        }
    }

    /** A way of putting the share or number of a kind of members right. */
    public enum Way {
        /** Members who help take the places of others; the number of members stays as it is. */
        FILL_PLACES,
        /** More members who help join. */
        RECRUIT
    }

    /** Where each change alone would break something else. */
    private static final String CHANGE_THE_MEMBERSHIP =
            "Change the membership, and the terms of reference where they do not allow it, until the whole of the rule is kept.";

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
     * @param ways for a least number, the ways of putting it right that keep the rest of the rule, and the limits of the
     *     partnership's own terms of reference; empty if neither does alone, and for a greatest number
     */
    public record WrongNumber(
            Name category, int found, NumberBound bound, int limit, int unknown, UnknownMembers reading, Set<Way> ways)
            implements Finding {
        /** Copies the set. */
        public WrongNumber {
            Objects.requireNonNull(bound, "bound");
            Objects.requireNonNull(category, "category");
            Objects.requireNonNull(reading, "reading");
            Objects.requireNonNull(ways, "ways");
            ways = Collections.unmodifiableSet(new TreeSet<>(ways));
        }

        WrongNumber by(Set<Way> open) {
            return new WrongNumber(category, found, bound, limit, unknown, reading, open);
        }

        /** For a maximum that is exceeded whatever is found out, those who certainly count. */
        private String there() {
            if (unknown == 0 || reading == UnknownMembers.LEFT_OUT) {
                return thereAre("", found, category);
            }
            if (bound == NumberBound.AT_LEAST) {
                return thereAre("", found, category) + " on record";
            }
            return reading == UnknownMembers.JUDGED_BOTH_WAYS
                    ? thereAre("at least ", Math.max(0, found - unknown), category)
                    : "There may be " + category.of(found);
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
        public List<?> distinction() {
            return List.of(category, bound);
        }

        @Override
        public String problem() {
            return there() + "; "
                    + (limit == 0
                            ? "none are allowed"
                            : bound.words() + " " + Text.number(limit) + (limit == 1 ? " is " : " are ")
                                    + (bound == NumberBound.AT_LEAST ? "required" : "allowed"))
                    + "." + notKnown(category, bound == NumberBound.AT_LEAST, unknown, reading);
        }

        @Override
        public String repair() {
            if (bound == NumberBound.AT_MOST) {
                return "Reduce the number of " + category.plural() + " to " + (limit == 0 ? "zero" : Text.number(limit))
                        + ".";
            }
            if (ways.isEmpty()) {
                return CHANGE_THE_MEMBERSHIP;
            }
            return Text.sentence((ways.contains(Way.RECRUIT) ? recruiting("") : replacing(""))
                    + fewer(category, true, unknown, reading));
        }

        /** Whether it is the number of all who count. */
        boolean isOfEveryone() {
            return Stream.of(CountedMembers.values()).anyMatch(counted -> category.equals(counted.memberName()));
        }

        /** That members are others in their place; {@code who} says more about those, after a space, or nothing. */
        String replacing(String who) {
            return bound == NumberBound.AT_LEAST
                    ? fillPlaces(
                                    toChange(),
                                    Text.number(toChange()) + " of the " + (found == 0 ? "" : "other ") + "members",
                                    category)
                            + who
                    : fillPlaces(toChange(), thoseCounted(), other(new Name("member", "members"))) + who;
        }

        /** That so many join as there are too few. */
        String recruiting(String who) {
            return "recruit " + Text.number(toChange()) + " more "
                    + (toChange() == 1 ? category.singular() : category.plural()) + who;
        }

        /** That so many leave as there are too many. */
        String ending() {
            return "end the membership of " + thoseCounted();
        }

        private String thoseCounted() {
            return Text.number(toChange()) + " of " + (unknown == 0 ? "the " : "those who are or may be ")
                    + category.plural();
        }
    }

    private static String thereAre(String how, int number, Name category) {
        return "There " + (number == 1 ? "is " : "are ") + how + category.of(number);
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
     * @param mayLeave how many who help may leave, no one joining, with the limit still kept, and the least numbers of the
     *     same rule: of the category for a minimum, of the others for a maximum
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

        ShareHeadroom within(OptionalInt spare) {
            return spare.isEmpty() || spare.getAsInt() >= mayLeave
                    ? this
                    : new ShareHeadroom(category, whole, share, limit, unknown, reading, spare.getAsInt());
        }

        /** Whether the share would be kept if one who helps left, whatever else the rule asks for. */
        private boolean isKeptWithout() {
            int one = limit.isMinimum() ? 1 : 0;
            return !whole.equals(SEAT) && limit.isMetBy(Share.of(share.part() - one, share.whole() - 1));
        }

        private static String upTo(int number) {
            return number > 1 ? "up to " : "";
        }

        @Override
        public String description() {
            String sentence = counted(category, whole, share, limit, unknown, reading) + ".";
            boolean none = share.part() == 0 && !limit.isMinimum();
            if (share.whole() == 1 || none || (mayLeave == 0 && isKeptWithout())) {
                return sentence;
            }
            String still = mayLeave == 0 ? "no longer" : "still";
            return sentence
                    + (limit.isMinimum()
                            ? " That would " + still + " be enough if "
                                    + (mayLeave == 0 ? category.one() : upTo(mayLeave) + category.of(mayLeave))
                            : " The share would " + still + " be " + limit + " if "
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
    public record NumberHeadroom(
            Name category, int found, NumberBound bound, int limit, int unknown, UnknownMembers reading)
            implements Margin {
        public NumberHeadroom {
            Objects.requireNonNull(bound, "bound");
            Objects.requireNonNull(category, "category");
            Objects.requireNonNull(reading, "reading");
        }

        /** For a maximum, the most that there can be: the margin is that to the limit. */
        private String there() {
            if (unknown == 0 || reading == UnknownMembers.LEFT_OUT) {
                return thereAre("", found, category);
            }
            return bound == NumberBound.AT_LEAST
                    ? thereAre("", found, category) + " on record"
                    : thereAre("at most ", found, category);
        }

        /** {@return how many may leave, or may join} */
        public int spare() {
            return Math.abs(found - limit);
        }

        @Override
        public String description() {
            String asked = bound == NumberBound.AT_LEAST ? "required" : "allowed";
            return there()
                    + (limit == 0 && bound == NumberBound.AT_MOST
                            ? ", and none are allowed."
                            : spare() == 0
                                    ? ", exactly the number " + asked + "."
                                    : ", " + Text.number(spare()) + (bound == NumberBound.AT_LEAST ? " more" : " fewer")
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
