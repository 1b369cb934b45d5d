package io.github.biglocal.partnership;

import io.github.biglocal.money.Share;
import io.github.biglocal.money.ShareLimit;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.partnership.CompositionRule.Basis;
import io.github.biglocal.partnership.CompositionRule.NumberHeadroom;
import io.github.biglocal.partnership.CompositionRule.ShareHeadroom;
import io.github.biglocal.partnership.CompositionRule.UnknownCategory;
import io.github.biglocal.partnership.CompositionRule.WrongNumber;
import io.github.biglocal.partnership.CompositionRule.WrongShare;
import io.github.biglocal.partnership.MemberCategory.Belonging;
import io.github.biglocal.partnership.MemberCategory.Name;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Margin;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A board on a day, as a rule counts it.
 *
 * @param members those counted
 * @param date the day
 * @param basis who is counted
 * @param seats how many seats there are, where they are counted
 * @param reading what to do with members of whom it is not known
 */
record Composition(List<Member> members, LocalDate date, Basis basis, OptionalInt seats, UnknownCategory reading) {

    static Composition of(
            Partnership partnership, LocalDate date, Basis basis, OptionalInt seats, UnknownCategory reading) {
        return new Composition(
                partnership.membersOn(date).stream()
                        .filter(member -> basis != Basis.VOTING_MEMBERS || member.votingOn(date) == VotingRight.VOTING)
                        .toList(),
                date,
                basis,
                seats,
                reading);
    }

    /** All the requirements together; a board without anybody is not known, and does not pass. */
    Verdict judge(List<? extends Requirement> requirements) {
        if (members.isEmpty()) {
            return Verdict.unknown("who the " + (basis == Basis.VOTING_MEMBERS ? "voting members" : "members")
                    + " are: nobody is recorded as in post");
        }
        List<Verdict> verdicts = requirements.stream().map(this::judge).toList();
        List<Finding> findings = all(verdicts, Verdict.Breached.class)
                .flatMap(breached -> breached.findings().stream())
                .toList();
        List<io.github.biglocal.rule.Missing> missing = all(verdicts, Verdict.Unknown.class)
                .flatMap(unknown -> unknown.missing().stream())
                .toList();
        List<Margin> margins = all(verdicts, Verdict.Satisfied.class)
                .flatMap(satisfied -> satisfied.margin().stream())
                .toList();
        if (!findings.isEmpty()) {
            return new Verdict.Breached(findings);
        }
        if (!missing.isEmpty()) {
            return Verdict.unknown(missing, 1);
        }
        return margins.isEmpty()
                ? verdicts.get(0)
                : Verdict.satisfied(margins.size() == 1 ? margins.get(0) : new CompositionRule.Headroom(margins));
    }

    private static <V extends Verdict> Stream<V> all(List<Verdict> verdicts, Class<V> kind) {
        return verdicts.stream().filter(kind::isInstance).map(kind::cast);
    }

    private Verdict judge(Requirement requirement) {
        if (requirement instanceof Requirement.OfShare ofShare) {
            return share(ofShare, Optional.empty());
        }
        return requirement instanceof Requirement.OfNumber ofNumber
                ? number(ofNumber)
                : eachOrganisation((Requirement.OfEachOrganisation) requirement);
    }

    private Verdict eachOrganisation(Requirement.OfEachOrganisation requirement) {
        List<Optional<OrganisationId>> organisations = new ArrayList<>(members.stream()
                .flatMap(member -> member.affiliationsOn(date).stream())
                .filter(entry -> entry.affiliation().equals(requirement.affiliation()))
                .map(AffiliationPeriod::organisation)
                .filter(Optional::isPresent)
                .distinct()
                .sorted((one, other) ->
                        one.orElseThrow().value().compareTo(other.orElseThrow().value()))
                .toList());
        // Those of whom it is not known may all stand for an organisation that is not among these.
        organisations.add(Optional.empty());
        List<Verdict> verdicts = organisations.stream()
                .map(organisation -> share(
                        new Requirement.OfShare(
                                MemberCategory.standingFor(requirement.name(), requirement.affiliation(), organisation),
                                requirement.limit(),
                                Optional.empty()),
                        organisation))
                .toList();
        List<Finding> findings = all(verdicts, Verdict.Breached.class)
                .flatMap(breached -> breached.findings().stream())
                .toList();
        if (!findings.isEmpty()) {
            return new Verdict.Breached(findings);
        }
        Optional<Verdict.Unknown> unknown = all(verdicts, Verdict.Unknown.class).findFirst();
        if (unknown.isPresent()) {
            return unknown.get();
        }
        // The margin is that of the largest.
        return all(verdicts, Verdict.Satisfied.class)
                .max((one, other) -> Integer.compare(part(one), part(other)))
                .orElseThrow();
    }

    private static int part(Verdict.Satisfied satisfied) {
        return satisfied
                .margin()
                .map(margin -> ((ShareHeadroom) margin).share().part())
                .orElse(0);
    }

    private Verdict share(Requirement.OfShare requirement, Optional<OrganisationId> organisation) {
        ShareLimit limit = requirement.limit();
        Optional<Name> among = requirement.among().map(MemberCategory::name);
        Tally tally = tally(requirement.category(), requirement.among());
        int vacant = among.isPresent() ? 0 : Math.max(0, seats.orElse(0) - members.size());
        Share known = Share.of(tally.yes, tally.yes + tally.no + vacant);
        Share least = Share.of(tally.yes, known.whole() + tally.yesOrNo + tally.noOrOutside + tally.any);
        int possible = tally.yes + tally.yesOrNo + tally.yesOrOutside + tally.any;
        Share most = Share.of(possible, possible + tally.no + vacant);
        int unknown = tally.unknown();

        Share against = limit.isMinimum() ? least : most;
        Share favourable = limit.isMinimum() ? most : least;
        if (reading == UnknownCategory.EXCLUDE) {
            against = known;
            favourable = known;
        }
        if (against.whole() == 0) {
            return unknown == 0
                    ? Verdict.notApplicable(
                            "there are no " + among.orElse(basis.countedName()).plural())
                    : notKnown(requirement, unknown);
        }
        if (limit.isMetBy(against)) {
            return Verdict.satisfied(new ShareHeadroom(
                    requirement.category().name(),
                    basis,
                    among,
                    against,
                    limit,
                    mayLeave(limit, against, vacant, among)));
        }
        boolean open = reading == UnknownCategory.LEAVE_OPEN && (favourable.whole() == 0 || limit.isMetBy(favourable));
        return open
                ? notKnown(requirement, unknown)
                : Verdict.breached(new WrongShare(
                        requirement.category().name(), basis, among, against, limit, unknown, reading, organisation));
    }

    private int mayLeave(ShareLimit limit, Share share, int vacant, Optional<Name> among) {
        if (basis != Basis.ALL_SEATS || among.isPresent()) {
            return limit.departuresTolerated(share).orElseThrow();
        }
        // Who leaves a seat leaves it vacant: the number of seats stays as it is.
        return limit.isMinimum() ? share.part() - limit.boundary(share.whole()) : share.whole() - share.part() - vacant;
    }

    private Verdict notKnown(Requirement.OfShare requirement, int unknown) {
        String whom = requirement
                .among()
                .map(MemberCategory::name)
                .orElse(basis.memberName())
                .plural();
        return Verdict.unknown("which of the " + whom + " are "
                + requirement.category().name().plural() + ": of " + unknown + " it is not recorded");
    }

    private Verdict number(Requirement.OfNumber requirement) {
        Tally tally = tally(requirement.category(), Optional.empty());
        Requirement.Bound bound = requirement.bound();
        int unknown = tally.unknown();
        int most = tally.yes + unknown;
        int against = bound == Requirement.Bound.AT_LEAST || reading == UnknownCategory.EXCLUDE ? tally.yes : most;
        int favourable = bound == Requirement.Bound.AT_LEAST && reading != UnknownCategory.EXCLUDE ? most : tally.yes;
        Name name = requirement.category() == MemberCategory.EVERYONE
                ? basis.memberName()
                : requirement.category().name();
        if (bound.isMetBy(against, requirement.number())) {
            return Verdict.satisfied(new NumberHeadroom(name, against, bound, requirement.number()));
        }
        if (reading == UnknownCategory.LEAVE_OPEN && bound.isMetBy(favourable, requirement.number())) {
            return Verdict.unknown("how many " + name.plural() + " there are: of " + unknown + " "
                    + basis.memberName().plural() + " it is not recorded");
        }
        return Verdict.breached(new WrongNumber(name, against, bound, requirement.number(), unknown, reading));
    }

    /** Counts the members by what is known of them: whether they are in the group at all, and of the category in it. */
    private Tally tally(MemberCategory category, Optional<MemberCategory> among) {
        Tally tally = new Tally();
        for (Member member : members) {
            Belonging inGroup = among.map(group -> group.on(member, date)).orElse(Belonging.BELONGS);
            if (inGroup == Belonging.DOES_NOT_BELONG) {
                continue;
            }
            boolean surely = inGroup == Belonging.BELONGS;
            switch (category.on(member, date)) {
                case BELONGS -> {
                    tally.yes += surely ? 1 : 0;
                    tally.yesOrOutside += surely ? 0 : 1;
                }
                case DOES_NOT_BELONG -> {
                    tally.no += surely ? 1 : 0;
                    tally.noOrOutside += surely ? 0 : 1;
                }
                case UNKNOWN -> {
                    tally.yesOrNo += surely ? 1 : 0;
                    tally.any += surely ? 0 : 1;
                }
            }
        }
        return tally;
    }

    /** Members by what they may be: of the category, not of it, or outside the group of which the share is. */
    private static final class Tally {
        private int yes;
        private int no;
        private int yesOrNo;
        private int yesOrOutside;
        private int noOrOutside;
        private int any;

        int unknown() {
            return yesOrNo + yesOrOutside + noOrOutside + any;
        }
    }
}
