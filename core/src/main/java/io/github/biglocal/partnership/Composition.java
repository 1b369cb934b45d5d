package io.github.biglocal.partnership;

import io.github.biglocal.money.Share;
import io.github.biglocal.money.ShareLimit;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.partnership.CompositionRule.NumberHeadroom;
import io.github.biglocal.partnership.CompositionRule.ShareHeadroom;
import io.github.biglocal.partnership.CompositionRule.Way;
import io.github.biglocal.partnership.CompositionRule.WrongNumber;
import io.github.biglocal.partnership.CompositionRule.WrongShare;
import io.github.biglocal.partnership.MemberCategory.Name;
import io.github.biglocal.partnership.Requirement.NumberBound;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Margin;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A board on a day, as every rule about who sits on it counts it. */
final class Composition {
    private static final Answer UNKNOWN_VOTE = Answer.unknown("voting");
    private static final Answer UNKNOWN_AFFILIATIONS = Answer.unknown("affiliations");

    private final Partnership partnership;
    private final Collection<Member> everyone;
    private final List<Counted> members;
    private final LocalDate date;
    private final CountedMembers counted;
    private final int seats;
    private final UnknownMembers reading;
    private final List<? extends Requirement> requirements;

    /** A member in post, and whether they count. */
    private record Counted(Member member, Answer counts) {}

    private Composition(
            Partnership partnership,
            LocalDate date,
            CountedMembers counted,
            int seats,
            UnknownMembers reading,
            List<? extends Requirement> requirements,
            Collection<Member> everyone) {
        this.partnership = partnership;
        this.date = date;
        this.counted = counted;
        this.seats = seats;
        this.reading = reading;
        this.requirements = requirements;
        this.everyone = everyone;
        this.members = new ArrayList<>();
        for (Member member : everyone) {
            if (member.isInPost(date)) {
                Answer counts = counts(member);
                if (!counts.isNo()) {
                    members.add(new Counted(member, counts));
                }
            }
        }
    }

    /**
     * Looks at a board.
     *
     * @param partnership the board
     * @param date the day
     * @param counted which members count
     * @param seats the number of seats that shares are of, including vacant ones; 0 if they are of the members
     * @param reading how members are counted for whom it is not known
     * @param requirements what is asked of it, all together
     */
    static Composition of(
            Partnership partnership,
            LocalDate date,
            CountedMembers counted,
            int seats,
            UnknownMembers reading,
            List<? extends Requirement> requirements) {
        return new Composition(partnership, date, counted, seats, reading, requirements, partnership.members());
    }

    /** The same board with other members; what it says is missing, and room for, is that of the board as it is. */
    Composition with(Collection<Member> everyone) {
        return new Composition(partnership, date, counted, seats, reading, requirements, everyone);
    }

    Partnership partnership() {
        return partnership;
    }

    LocalDate date() {
        return date;
    }

    List<? extends Requirement> requirements() {
        return requirements;
    }

    private Answer counts(Member member) {
        if (counted == CountedMembers.MEMBERS_IN_POST) {
            return Answer.YES;
        }
        return switch (member.votingOn(date)) {
            case VOTING -> Answer.YES;
            case NON_VOTING -> Answer.NO;
            case UNKNOWN -> UNKNOWN_VOTE;
        };
    }

    /** What is found of one requirement. */
    private sealed interface Outcome {
        /** It is met, with a margin. */
        record Met(Margin margin) implements Outcome {}

        /** It is not met. */
        record NotMet(List<Finding> findings) implements Outcome {}

        /** It asks for nothing from this board. */
        record NotAsked(String why) implements Outcome {}

        /**
         * It depends on facts that are missing.
         *
         * @param toMeet how many of them it takes to be sure that it is met; empty if that cannot be
         * @param toBreach how many of them it takes to be sure that it is not met; empty if that cannot be
         */
        record Open(Requirement requirement, List<Missing> missing, OptionalInt toMeet, OptionalInt toBreach)
                implements Outcome {}
    }

    /** All the requirements together; a board with no members cannot be judged, and does not pass. */
    Verdict judge() {
        if (members.isEmpty()) {
            return Verdict.unknown(
                    partnership, "members", "who the " + counted.memberName().plural() + " are");
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (Requirement requirement : requirements) {
            outcomes.add(outcome(requirement));
        }
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) instanceof Outcome.NotMet notMet) {
                Requirement requirement = requirements.get(i);
                notMet.findings().forEach(finding -> findings.add(withWays(finding, requirement)));
            }
        }
        if (!findings.isEmpty()) {
            return Verdict.breached(findings);
        }
        List<Outcome.Open> open = all(outcomes, Outcome.Open.class).toList();
        if (!open.isEmpty()) {
            return unknown(open);
        }
        List<Margin> margins = margins(outcomes);
        if (margins.isEmpty()) {
            if (members.stream().noneMatch(member -> member.counts().isYes())) {
                return Verdict.unknown(missing(member -> member.counts().fields().stream()), 1);
            }
            return Verdict.notApplicable(((Outcome.NotAsked) outcomes.get(0)).why());
        }
        return Verdict.satisfied(margins.size() == 1 ? margins.get(0) : new CompositionRule.Headroom(margins));
    }

    /** The margins; no more may leave than the least numbers of the same rule allow. */
    private List<Margin> margins(List<Outcome> outcomes) {
        List<Margin> margins =
                all(outcomes, Outcome.Met.class).map(Outcome.Met::margin).toList();
        return margins.stream()
                .map(margin -> margin instanceof ShareHeadroom share
                        ? share.within(margins.stream()
                                .filter(NumberHeadroom.class::isInstance)
                                .map(NumberHeadroom.class::cast)
                                .filter(number -> number.bound() == NumberBound.AT_LEAST)
                                .filter(number -> number.category().equals(counted.memberName())
                                        || (share.limit().isMinimum()
                                                && number.category().equals(share.category())))
                                .mapToInt(NumberHeadroom::spare)
                                .min())
                        : margin)
                .toList();
    }

    /**
     * What is missing, and how much of it is enough: to breach one requirement, or to meet all of them. Where several are
     * open, how few facts meet all of them is worked out only if they are numbers of one category, since one fact may serve
     * for several of the others; for those it is what breaches one of them.
     */
    private static Verdict unknown(List<Outcome.Open> open) {
        List<Missing> missing = open.stream()
                .flatMap(each -> each.missing().stream())
                .distinct()
                .toList();
        OptionalInt toBreach =
                open.stream().flatMapToInt(each -> each.toBreach().stream()).min();
        OptionalInt toMeet = open.size() == 1 ? open.get(0).toMeet() : toMeetNumbers(open);
        int settledBy =
                IntStream.concat(toBreach.stream(), toMeet.stream()).min().orElse(missing.size());
        return Verdict.unknown(missing, Math.min(settledBy, missing.size()));
    }

    private static OptionalInt toMeetNumbers(List<Outcome.Open> open) {
        Map<NumberBound, Integer> facts = new EnumMap<>(NumberBound.class);
        @Nullable MemberCategory category = null;
        for (Outcome.Open each : open) {
            if (!(each.requirement() instanceof Requirement.OfNumber number)
                    || each.toMeet().isEmpty()
                    || (category != null && category != number.category())) {
                return OptionalInt.empty();
            }
            category = number.category();
            facts.merge(number.bound(), each.toMeet().getAsInt(), Math::max);
        }
        return OptionalInt.of(
                facts.values().stream().mapToInt(Integer::intValue).sum());
    }

    private static <T extends Outcome> Stream<T> all(List<Outcome> outcomes, Class<T> kind) {
        return outcomes.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** What is found wrong with one of the requirements; empty if nothing is, or that is not known. */
    List<Finding> findings(Requirement requirement) {
        return notMet(requirement).stream()
                .map(finding -> withWays(finding, requirement))
                .toList();
    }

    /** The finding with the ways of putting it right that keep everything else. */
    private Finding withWays(Finding finding, Requirement requirement) {
        if (finding instanceof WrongShare share) {
            OptionalInt replaced = OptionalInt.of(share.toReplace());
            if (!share.whole().equals(CompositionRule.SEAT)) {
                return share.by(MemberChanges.ways(this, requirement, share.organisation(), replaced, share.toAdd()));
            }
            // A seat is given to someone whether it is vacant or not.
            boolean any = !MemberChanges.ways(this, requirement, share.organisation(), replaced, replaced)
                    .isEmpty();
            return share.by(any ? Set.of(Way.FILL_PLACES) : Set.of());
        }
        WrongNumber number = (WrongNumber) finding;
        if (number.bound() == NumberBound.AT_MOST) {
            return number;
        }
        OptionalInt more = OptionalInt.of(number.toChange());
        return number.by(MemberChanges.ways(
                this, requirement, Optional.empty(), number.isOfEveryone() ? OptionalInt.empty() : more, more));
    }

    /** The same, without the ways of putting it right. */
    List<Finding> notMet(Requirement requirement) {
        return !members.isEmpty() && outcome(requirement) instanceof Outcome.NotMet notMet
                ? notMet.findings()
                : List.of();
    }

    private Outcome outcome(Requirement requirement) {
        if (requirement instanceof Requirement.OfShare asked) {
            return share(asked);
        }
        return requirement instanceof Requirement.OfNumber asked
                ? number(asked)
                : eachOrganisation((Requirement.OfEachOrganisation) requirement);
    }

    // Counting.

    private Position position(Counted member, MemberCategory category, Optional<MemberCategory> among) {
        Answer inside = among.map(group -> group.answer(member.member(), date).and(member.counts()))
                .orElse(member.counts());
        return Position.of(inside, inside.isNo() ? Answer.NO : category.answer(member.member(), date));
    }

    private Count count(MemberCategory category, Optional<MemberCategory> among) {
        Count.Tally tally = new Count.Tally();
        members.forEach(member -> tally.add(position(member, category, among)));
        return tally.count(among.isPresent() ? 0 : seats);
    }

    private List<Missing> missing(Function<Counted, Stream<String>> fields) {
        // By id, so the order in which members are recorded makes no difference.
        return members.stream()
                .sorted(Comparator.comparing(member -> member.member().id().value()))
                .flatMap(member -> fields.apply(member)
                        .distinct()
                        .map(field -> Missing.of(member.member(), field, toFindOut(field))))
                .toList();
    }

    private static Stream<String> fields(Position position) {
        return Stream.concat(position.part().fields().stream(), position.other().fields().stream());
    }

    private static String toFindOut(String field) {
        return switch (field) {
            case "voting" -> "whether the member has a vote";
            case "residence" -> "whether the member lives in the area";
            case "affiliations" -> "which affiliations the member has (such as councillor)";
            default -> "the member's " + Text.words(field);
        };
    }

    // Shares.

    /**
     * A share that is asked about.
     *
     * @param requirement what asks
     * @param category who has the share
     * @param among of which members it is; empty for all
     * @param limit the limit
     * @param organisation the organisation that those who have it represent, where the limit is of each
     */
    private record Asked(
            Requirement requirement,
            Name category,
            Optional<Name> among,
            ShareLimit limit,
            Optional<OrganisationId> organisation) {}

    private Outcome share(Requirement.OfShare requirement) {
        // What is asked of some of the members only may apply to none of them: that matters where nothing else is
        // asked.
        boolean ofSomeOnly = requirements.stream()
                .allMatch(each -> each instanceof Requirement.OfShare share
                        && share.among().isPresent());
        Asked asked = new Asked(
                requirement,
                requirement.category().name(),
                requirement.among().map(MemberCategory::name),
                requirement.limit(),
                Optional.empty());
        Count count = count(requirement.category(), requirement.among());
        boolean somebodyNeeded = requirement.among().isEmpty() || ofSomeOnly;
        return outcome(
                asked,
                count,
                somebodyNeeded,
                () -> missing(member -> fields(position(member, requirement.category(), requirement.among()))));
    }

    private Outcome outcome(Asked asked, Count count, boolean somebodyNeeded, Supplier<List<Missing>> missing) {
        ShareLimit limit = asked.limit();
        Share worst = limit.isMinimum() ? count.least() : count.most();
        if (count.mostWhole() == 0) {
            return new Outcome.NotAsked("there are no " + whole(asked).plural());
        }
        if (reading == UnknownMembers.JUDGED_BOTH_WAYS) {
            Share best = limit.isMinimum() ? count.most() : count.least();
            boolean kept = limit.isMetBy(worst);
            boolean somebody = count.isOfSomebody();
            if (kept && !somebody && !somebodyNeeded) {
                return new Outcome.NotAsked("there may be no " + whole(asked).plural());
            }
            if (!somebody || (!kept && limit.isMetBy(best))) {
                return new Outcome.Open(
                        asked.requirement(),
                        missing.get(),
                        FewestFacts.thatShareIsKept(limit, count, somebodyNeeded),
                        FewestFacts.thatShareIsBroken(limit, count));
            }
        } else {
            boolean leftOut = reading == UnknownMembers.LEFT_OUT;
            worst = leftOut ? count.known() : worst;
            if (leftOut ? count.part() + count.others() == 0 : !count.isOfSomebody()) {
                OptionalInt one = count.factsForOne();
                return new Outcome.Open(asked.requirement(), missing.get(), one, one);
            }
        }
        return limit.isMetBy(worst)
                ? new Outcome.Met(new ShareHeadroom(
                        asked.category(),
                        whole(asked),
                        worst,
                        limit,
                        count.unknown(),
                        reading,
                        mayLeave(limit, worst, count)))
                : new Outcome.NotMet(List.of(new WrongShare(
                        asked.category(),
                        whole(asked),
                        worst,
                        limit,
                        count.unknown(),
                        reading,
                        asked.organisation(),
                        Set.of())));
    }

    private Name whole(Asked asked) {
        return asked.among().orElse(seats > 0 ? CompositionRule.SEAT : counted.memberName());
    }

    private static int mayLeave(ShareLimit limit, Share share, Count count) {
        if (count.seats() == 0) {
            return limit.departuresTolerated(share).orElseThrow();
        }
        // A member who leaves leaves a vacant seat: the number of seats does not change.
        return limit.isMinimum()
                ? share.part() - limit.boundary(share.whole())
                : share.whole() - share.part() - Math.max(0, count.seats() - count.mostWhole());
    }

    private Outcome eachOrganisation(Requirement.OfEachOrganisation requirement) {
        // A member for whom no organisation is recorded may represent any; one for whom it is, no other.
        Count.Tally ofNone = new Count.Tally();
        SortedMap<OrganisationId, Count.Tally> organisations =
                new TreeMap<>(Comparator.comparing(OrganisationId::value));
        for (Counted member : members) {
            ofNone.add(Position.of(member.counts(), standsForAny(member, requirement)));
        }
        for (Counted member : members) {
            Position before = Position.of(member.counts(), standsForAny(member, requirement));
            Position now = Position.of(member.counts(), Answer.YES);
            for (OrganisationId organisation : organisations(member, requirement)) {
                organisations
                        .computeIfAbsent(organisation, unused -> ofNone.copy())
                        .move(before, now);
            }
        }
        Supplier<List<Missing>> missing =
                () -> missing(member -> fields(Position.of(member.counts(), standsForAny(member, requirement))));
        List<Outcome> outcomes = new ArrayList<>();
        organisations.forEach((organisation, tally) ->
                outcomes.add(outcome(asked(requirement, Optional.of(organisation)), tally.count(0), true, missing)));
        // Those for whom none is recorded may all represent one that is not among these.
        outcomes.add(outcome(asked(requirement, Optional.empty()), ofNone.count(0), true, missing));
        return ofEach(requirement, outcomes);
    }

    private static Asked asked(Requirement.OfEachOrganisation requirement, Optional<OrganisationId> organisation) {
        return new Asked(requirement, requirement.name(), Optional.empty(), requirement.limit(), organisation);
    }

    private List<AffiliationPeriod> entries(Counted member, Requirement.OfEachOrganisation requirement) {
        return member.member().affiliationsOn(date).stream()
                .filter(entry -> entry.affiliation().equals(requirement.affiliation()))
                .toList();
    }

    /** Whether a member represents an organisation that is not recorded. */
    private Answer standsForAny(Counted member, Requirement.OfEachOrganisation requirement) {
        return MemberCategory.areUnknown(member.member().affiliationsOn(date))
                        || entries(member, requirement).stream()
                                .anyMatch(entry -> entry.organisation().isEmpty())
                ? UNKNOWN_AFFILIATIONS
                : Answer.NO;
    }

    private Set<OrganisationId> organisations(Counted member, Requirement.OfEachOrganisation requirement) {
        return MemberCategory.areUnknown(member.member().affiliationsOn(date))
                ? Set.of()
                : entries(member, requirement).stream()
                        .flatMap(entry -> entry.organisation().stream())
                        .collect(Collectors.toSet());
    }

    private static Outcome ofEach(Requirement.OfEachOrganisation requirement, List<Outcome> outcomes) {
        List<Finding> findings = all(outcomes, Outcome.NotMet.class)
                .flatMap(notMet -> notMet.findings().stream())
                .toList();
        if (!findings.isEmpty()) {
            return new Outcome.NotMet(findings);
        }
        List<Outcome.Open> open = all(outcomes, Outcome.Open.class).toList();
        if (open.isEmpty()) {
            // The margin is that of the largest.
            return all(outcomes, Outcome.Met.class)
                    .max(Comparator.comparingInt(
                            met -> ((ShareHeadroom) met.margin()).share().part()))
                    .orElseThrow();
        }
        List<Missing> missing = open.get(0).missing();
        // Affiliations that are known to be of no organisation serve for all of them; votes do not.
        boolean votes = missing.stream().anyMatch(each -> each.field().equals("voting"));
        return new Outcome.Open(
                requirement,
                missing,
                votes && open.size() > 1
                        ? OptionalInt.empty()
                        : open.stream()
                                .flatMapToInt(each -> each.toMeet().stream())
                                .max(),
                open.stream().flatMapToInt(each -> each.toBreach().stream()).min());
    }

    // Numbers.

    private Outcome number(Requirement.OfNumber requirement) {
        Count count = count(requirement.category(), Optional.empty());
        NumberBound bound = requirement.bound();
        int number = requirement.number();
        int least = count.part();
        int most = reading == UnknownMembers.LEFT_OUT ? least : count.mostPart();
        int worst = bound == NumberBound.AT_LEAST ? least : most;
        int best = bound == NumberBound.AT_LEAST ? most : least;
        boolean kept = bound.isMetBy(worst, number);
        boolean somebody = count.isOfSomebody();
        if (!somebody || (reading == UnknownMembers.JUDGED_BOTH_WAYS && !kept && bound.isMetBy(best, number))) {
            return new Outcome.Open(
                    requirement,
                    missing(member -> fields(somebody, position(member, requirement.category(), Optional.empty()))),
                    bound == NumberBound.AT_LEAST
                            ? FewestFacts.thatPartIsAtLeast(number, count)
                            : FewestFacts.thatPartIsAtMost(number, count),
                    bound == NumberBound.AT_LEAST
                            ? FewestFacts.thatPartIsAtMost(number - 1, count)
                            : FewestFacts.thatPartIsAtLeast(number + 1, count));
        }
        Name name = requirement.category() == MemberCategory.EVERYONE
                ? counted.memberName()
                : requirement.category().name();
        int unknown = count.mostPart() - count.part();
        return kept
                ? new Outcome.Met(new NumberHeadroom(name, worst, bound, number, unknown, reading))
                : new Outcome.NotMet(List.of(new WrongNumber(name, worst, bound, number, unknown, reading, Set.of())));
    }

    // Who joins, and who leaves.

    /** Whether one more member like this would help to meet a requirement. */
    boolean isHelpedBy(Member joining, Requirement requirement) {
        if (requirement instanceof Requirement.OfEachOrganisation each) {
            return joining.affiliationsOn(date).stream()
                    .noneMatch(entry -> entry.affiliation().equals(each.affiliation()));
        }
        Position position = position(new Counted(joining, counts(joining)), requirement);
        return (isMinimum(requirement) ? position.part() : position.other()).isYes();
    }

    /** The members who do not help to meet a requirement, or may not: in the way of a finding of it. */
    List<Member> inTheWay(Requirement requirement, Optional<OrganisationId> organisation) {
        return members.stream()
                .filter(member -> {
                    if (requirement instanceof Requirement.OfEachOrganisation each) {
                        return organisation.isPresent()
                                && organisations(member, each).contains(organisation.get());
                    }
                    Position position = position(member, requirement);
                    return !(isMinimum(requirement) ? position.other() : position.part()).isNo();
                })
                .map(Counted::member)
                .toList();
    }

    private Position position(Counted member, Requirement requirement) {
        return requirement instanceof Requirement.OfShare share
                ? position(member, share.category(), share.among())
                : position(member, ((Requirement.OfNumber) requirement).category(), Optional.empty());
    }

    private static boolean isMinimum(Requirement requirement) {
        return requirement instanceof Requirement.OfShare share
                ? share.limit().isMinimum()
                : requirement instanceof Requirement.OfNumber number && number.bound() == NumberBound.AT_LEAST;
    }

    // What there is room for.

    /** Whether so many more may join who help to meet a requirement, as far as the greatest numbers say. */
    boolean hasRoom(Requirement requirement, int number) {
        OptionalInt room = room(requirement);
        return room.isEmpty() || number <= room.getAsInt();
    }

    /** Whether nothing else is asked that a change could break. */
    boolean isNothingElseAsked() {
        return requirements.size() == 1 && ofTerms().isEmpty();
    }

    /** The same board as the partnership's own terms of reference limit it; empty if they do not. */
    Optional<Composition> ofTerms() {
        return partnership
                .termsOfReferenceOn(date)
                .map(MemberLimitsKept::requirements)
                .filter(limits -> !limits.isEmpty())
                .map(limits -> new Composition(
                        partnership,
                        date,
                        CountedMembers.MEMBERS_IN_POST,
                        0,
                        UnknownMembers.JUDGED_BOTH_WAYS,
                        limits,
                        everyone));
    }

    /** How many more may join; empty if nothing limits them. */
    private OptionalInt room(Requirement requirement) {
        Optional<MemberCategory> joining = joining(requirement);
        IntStream.Builder rooms = IntStream.builder();
        for (Requirement each : requirements) {
            if (each instanceof Requirement.OfNumber most
                    && most.bound() == NumberBound.AT_MOST
                    && (most.category() == MemberCategory.EVERYONE || joining.equals(Optional.of(most.category())))) {
                Count count = count(most.category(), Optional.empty());
                rooms.add(
                        most.number() - (reading == UnknownMembers.COUNTED_AGAINST ? count.mostPart() : count.part()));
            }
        }
        partnership.termsOfReferenceOn(date).ifPresent(terms -> {
            List<Member> inPost = partnership.membersOn(date);
            terms.maximumMembers().ifPresent(most -> rooms.add(most - inPost.size()));
            if (joining.equals(Optional.of(MemberCategory.RESIDENTS))) {
                int residents = (int) inPost.stream()
                        .filter(member -> member.residenceOn(date) == Residence.RESIDENT)
                        .count();
                terms.maximumResidents().ifPresent(most -> rooms.add(most - residents));
            }
        });
        return rooms.build().min();
    }

    /** Who helps to meet a least share or number; empty for a greatest one, which everyone else helps to keep. */
    private static Optional<MemberCategory> joining(Requirement requirement) {
        return category(requirement).filter(category -> isMinimum(requirement));
    }

    /** Whose share or number it asks about; empty for those who represent an organisation. */
    static Optional<MemberCategory> category(Requirement requirement) {
        if (requirement instanceof Requirement.OfShare share) {
            return Optional.of(share.category());
        }
        return requirement instanceof Requirement.OfNumber number ? Optional.of(number.category()) : Optional.empty();
    }

    /**
     * What a number depends on: whether a member who is not of the category counts does not matter if another member
     * does.
     */
    private static Stream<String> fields(boolean somebody, Position position) {
        return somebody ? position.part().fields().stream() : fields(position);
    }
}
