package io.github.biglocal.partnership;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.partnership.CompositionRule.Way;
import io.github.biglocal.partnership.CompositionRule.WrongNumber;
import io.github.biglocal.partnership.CompositionRule.WrongShare;
import io.github.biglocal.partnership.Requirement.NumberBound;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.threeten.extra.LocalDateRange;

/**
 * The changes of members that would put a finding about who sits on a board right, as repairs: some join, some join in
 * place of others, or, where there are too many, some leave. Nobody is to leave for the sake of a share. Those who join are
 * placeholders, from the day asked about. Those who leave are of the members in the way, those without an office first, then
 * those who live where those who join do, then the most recent; in another order if only that keeps the rest of the rule. A
 * change that breaks another requirement of the same rule, or a limit of the partnership's own terms of reference, is not
 * among them.
 */
final class MemberChanges {
    /** A change of more people than this is a new board, and no repair. */
    private static final int MOST = 100;

    private static final List<Residence> EITHER = List.of(Residence.RESIDENT, Residence.NON_RESIDENT);

    private final Composition board;
    private final Requirement broken;
    private final Optional<OrganisationId> organisation;
    private final List<Member> inTheWay;
    private final int notMetBefore;
    private final Map<Requirement, Integer> shortBefore;
    private final Map<Requirement, Integer> shortOfTermsBefore;
    private final Map<Residence, List<List<MemberAffiliation>>> helping = new EnumMap<>(Residence.class);
    private final List<Repair> repairs = new ArrayList<>();

    /** Some join, and some of those in the way leave. */
    private record Change(List<Member> joining, List<Member> leaving) {}

    private MemberChanges(
            Composition board, Requirement broken, Optional<OrganisationId> organisation, List<Member> inTheWay) {
        this.board = board;
        this.broken = broken;
        this.organisation = organisation;
        this.notMetBefore = board.notMet(broken).size();
        this.shortBefore = shortOf(board, Optional.of(broken));
        this.shortOfTermsBefore =
                board.ofTerms().map(terms -> shortOf(terms, Optional.empty())).orElse(Map.of());
        this.inTheWay = inTheWay;
    }

    /** For repairs: a membership that begins on the day cannot be recorded as ending on it. */
    private static MemberChanges ofRecords(
            Composition board, Requirement broken, Optional<OrganisationId> organisation) {
        List<Member> mayLeave = board.inTheWay(broken, organisation).stream()
                .filter(member -> member.terms().stream()
                        .noneMatch(term -> term.getStart().equals(board.date())))
                .toList();
        return new MemberChanges(board, broken, organisation, mayLeave);
    }

    /** The repairs of a finding that the board gives; those the finding names itself if it is of none of its requirements. */
    static List<Repair> repairs(Finding finding, Composition board) {
        if (finding instanceof MinimumSize.TooFew few) {
            MemberChanges changes = ofRecords(board, board.requirements().get(0), Optional.empty());
            changes.join(
                    few.membersToAdd(),
                    who -> "recruit " + Text.count(few.membersToAdd(), "more member", "more members") + who);
            return changes.repairs;
        }
        for (Requirement requirement : board.requirements()) {
            if (board.findings(requirement).contains(finding)) {
                return finding instanceof WrongShare share
                        ? of(share, ofRecords(board, requirement, share.organisation()))
                        : of((WrongNumber) finding, ofRecords(board, requirement, Optional.empty()));
            }
        }
        return finding.repairs();
    }

    /**
     * The ways of meeting a requirement that break nothing else. A way is open, too, where it cannot be tried, because
     * nothing is known of what members the requirement asks for, or which organisation has too many. Who may leave does not
     * depend on the day on which they joined. A change of too many people to be a repair is no way where it could break
     * something else.
     *
     * @param toReplace how many places others would have to fill; empty if that is no way
     * @param toRecruit how many would have to join; empty if that is no way
     */
    static Set<Way> ways(
            Composition board,
            Requirement requirement,
            Optional<OrganisationId> organisation,
            OptionalInt toReplace,
            OptionalInt toRecruit) {
        MemberChanges changes =
                new MemberChanges(board, requirement, organisation, board.inTheWay(requirement, organisation));
        Set<Way> ways = EnumSet.noneOf(Way.class);
        toReplace.stream()
                .filter(number -> changes.isOpen(number, number))
                .forEach(number -> ways.add(Way.FILL_PLACES));
        toRecruit.stream().filter(number -> changes.isOpen(number, 0)).forEach(number -> ways.add(Way.RECRUIT));
        return ways;
    }

    private boolean isOpen(int joining, int leaving) {
        boolean ofNoOrganisation = broken instanceof Requirement.OfEachOrganisation && organisation.isEmpty();
        if (leaving > inTheWay.size() && !ofNoOrganisation) {
            return false;
        }
        if (board.isNothingElseAsked()) {
            return true;
        }
        boolean someHelp = EITHER.stream()
                .anyMatch(residence -> helping(residence).findFirst().isPresent());
        if (!someHelp || leaving > inTheWay.size()) {
            return leaving > 0 || board.hasRoom(broken, joining);
        }
        return joining <= MOST
                && EITHER.stream()
                        .anyMatch(
                                residence -> change(joining, leaving, residence).isPresent());
    }

    private static List<Repair> of(WrongShare finding, MemberChanges changes) {
        boolean ofSeats = finding.whole().equals(CompositionRule.SEAT);
        changes.replace(finding.toReplace(), finding::replacing);
        if (ofSeats) {
            changes.join(finding.toReplace(), who -> finding.recruiting(finding.toReplace(), who));
        } else {
            finding.toAdd().ifPresent(number -> changes.join(number, who -> finding.recruiting(number, who)));
        }
        return changes.repairs;
    }

    private static List<Repair> of(WrongNumber finding, MemberChanges changes) {
        int number = finding.toChange();
        if (finding.bound() == NumberBound.AT_LEAST) {
            changes.join(number, finding::recruiting);
        }
        if (!finding.isOfEveryone()) {
            changes.replace(number, finding::replacing);
        }
        if (finding.bound() == NumberBound.AT_MOST) {
            changes.leave(number, finding.ending());
        }
        return changes.repairs;
    }

    private void join(int number, Function<String, String> words) {
        joined(number, 0, words);
    }

    private void replace(int number, Function<String, String> words) {
        joined(number, number, words);
    }

    private void leave(int number, String words) {
        if (number > Math.min(MOST, inTheWay.size())) {
            return;
        }
        leavers(number, Residence.NON_RESIDENT)
                .map(leavers -> new Change(List.of(), leavers))
                .filter(this::isBetter)
                .findFirst()
                .ifPresent(change -> add(change, words));
    }

    /** Of residents and of others one way each, as far as each helps. */
    private void joined(int joining, int leaving, Function<String, String> words) {
        if (joining > MOST || leaving > inTheWay.size()) {
            return;
        }
        boolean onlyOne = EITHER.stream()
                        .filter(residence -> helping(residence).findFirst().isPresent())
                        .count()
                == 1;
        for (Residence residence : EITHER) {
            change(joining, leaving, residence)
                    .ifPresent(change -> add(change, words.apply(onlyOne ? "" : who(residence, joining))));
        }
    }

    /** The first change that meets the requirement and keeps all others, of those who live there or do not. */
    private Optional<Change> change(int joining, int leaving, Residence residence) {
        return helping(residence)
                .flatMap(having -> {
                    List<Member> joiners = placeholders(joining, residence, having);
                    return leavers(leaving, residence).map(leavers -> new Change(joiners, leavers));
                })
                .filter(this::isBetter)
                .findFirst();
    }

    private static String who(Residence residence, int number) {
        String lives = residence == Residence.RESIDENT
                ? (number == 1 ? "lives" : "live")
                : (number == 1 ? "does" : "do") + " not live";
        return " who " + lives + " in the area";
    }

    private void add(Change change, String words) {
        List<Entity> parts = Stream.<Entity>concat(change.leaving().stream().map(this::left), change.joining().stream())
                .toList();
        repairs.add(new Repair.Parts(board.partnership().reference(), "members", parts, Text.sentence(words)));
    }

    /** So many of those in the way, in each order, by id, so that the same people in another order are the same. */
    private Stream<List<Member>> leavers(int number, Residence joining) {
        if (number == 0) {
            return Stream.of(List.of());
        }
        if (number == inTheWay.size()) {
            return Stream.of(inTheWay);
        }
        return orders(joining)
                .map(order -> inTheWay.stream()
                        .sorted(order)
                        .limit(number)
                        .sorted(Comparator.comparing(member -> member.id().value()))
                        .toList())
                .distinct();
    }

    /** Whether the requirement is met after a change, and every other as much as before. */
    private boolean isBetter(Change change) {
        Set<PersonId> leaving = change.leaving().stream().map(Member::id).collect(Collectors.toSet());
        Composition after = board.with(Stream.concat(
                        board.partnership().members().stream().filter(member -> !leaving.contains(member.id())),
                        change.joining().stream())
                .toList());
        return after.notMet(broken).size() < Math.max(1, notMetBefore)
                && isKept(after, shortBefore)
                && (shortOfTermsBefore.isEmpty() || isKept(after.ofTerms().orElseThrow(), shortOfTermsBefore));
    }

    private static boolean isKept(Composition after, Map<Requirement, Integer> before) {
        return before.entrySet().stream().allMatch(entry -> shortOf(after.notMet(entry.getKey())) <= entry.getValue());
    }

    /** By how much the requirements of a board are not met, but for one. */
    private static Map<Requirement, Integer> shortOf(Composition board, Optional<Requirement> without) {
        Map<Requirement, Integer> found = new LinkedHashMap<>();
        board.requirements().stream()
                .filter(requirement -> !Optional.of(requirement).equals(without))
                .forEach(requirement -> found.put(requirement, shortOf(board.notMet(requirement))));
        return found;
    }

    /** By how much a number is passed; of a share, only whether it is. */
    private static int shortOf(List<Finding> findings) {
        return findings.stream()
                .mapToInt(finding -> finding instanceof WrongNumber number ? number.toChange() : 1)
                .sum();
    }

    private Member left(Member member) {
        LocalDate date = board.date();
        return member.withTerms(member.terms().stream()
                .map(term -> term.contains(date) ? term.withEnd(date) : term)
                .toList());
    }

    /**
     * The orders in which members may leave: the plain one, then those that begin with who is known to be, or known not to be,
     * of a category that another requirement counts.
     */
    private Stream<Comparator<Member>> orders(Residence joining) {
        LocalDate date = board.date();
        Comparator<Member> plain = Comparator.comparing((Member member) -> Composition.category(broken)
                        .filter(category -> category.answer(member, date).isUnknown())
                        .isPresent())
                .thenComparing(member -> !member.officesOn(date).isEmpty())
                .thenComparing(member -> member.residenceOn(date) != joining)
                .thenComparing(this::since, Comparator.reverseOrder())
                .thenComparing(member -> member.id().value());
        return Stream.concat(
                Stream.of(plain),
                otherCategories()
                        .flatMap(category -> Stream.<Comparator<Member>>of(
                                Comparator.comparing(
                                        member -> !category.answer(member, date).isNo()),
                                Comparator.comparing(
                                        member -> !category.answer(member, date).isYes())))
                        .map(first -> first.thenComparing(plain)));
    }

    private Stream<MemberCategory> otherCategories() {
        return board.requirements().stream()
                .filter(requirement -> requirement != broken)
                .flatMap(requirement -> Composition.category(requirement).stream())
                .filter(category -> category != MemberCategory.EVERYONE);
    }

    private LocalDate since(Member member) {
        return member.terms().stream()
                .filter(term -> term.contains(board.date()))
                .map(LocalDateRange::getStart)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    /** The affiliations that a placeholder may have: none, or one or two of those that the rule asks about. */
    private Stream<List<MemberAffiliation>> affiliations() {
        List<MemberAffiliation> asked = board.requirements().stream()
                .flatMap(requirement -> Composition.category(requirement).stream())
                .flatMap(category -> category.affiliations().stream())
                .filter(affiliation -> !affiliation.equals(MemberAffiliation.NONE))
                .distinct()
                .sorted(Comparator.comparing(MemberAffiliation::value))
                .toList();
        return Stream.of(
                        Stream.of(List.of(MemberAffiliation.NONE)),
                        asked.stream().map(List::of),
                        asked.stream()
                                .flatMap(one -> asked.stream()
                                        .filter(two -> two.compareTo(one) > 0)
                                        .map(two -> List.of(one, two))))
                .flatMap(each -> each);
    }

    /** The affiliations with which one who lives there helps; of those that come to the same, the first. */
    private Stream<List<MemberAffiliation>> helping(Residence residence) {
        return helping
                .computeIfAbsent(residence, unused -> {
                    Map<List<Object>, List<MemberAffiliation>> byEffect = new LinkedHashMap<>();
                    affiliations().forEach(having -> {
                        Member joining = placeholder(1, residence, having);
                        if (board.isHelpedBy(joining, broken)) {
                            byEffect.putIfAbsent(effect(joining), having);
                        }
                    });
                    return List.copyOf(byEffect.values());
                })
                .stream();
    }

    /** What each requirement makes of one who joins. */
    private List<Object> effect(Member joining) {
        List<Object> effect = new ArrayList<>();
        for (Requirement requirement : board.requirements()) {
            effect.add(board.isHelpedBy(joining, requirement));
            if (requirement instanceof Requirement.OfShare share) {
                share.among().ifPresent(group -> effect.add(group.answer(joining, board.date())));
            }
            Composition.category(requirement).ifPresent(category -> effect.add(category.answer(joining, board.date())));
        }
        return effect;
    }

    private List<Member> placeholders(int number, Residence residence, List<MemberAffiliation> affiliations) {
        Set<PersonId> taken =
                board.partnership().members().stream().map(Member::id).collect(Collectors.toSet());
        List<Member> placeholders = new ArrayList<>();
        for (int i = 1; placeholders.size() < number; i++) {
            Member placeholder = placeholder(i, residence, affiliations);
            if (!taken.contains(placeholder.id())) {
                placeholders.add(placeholder);
            }
        }
        return placeholders;
    }

    private Member placeholder(int number, Residence residence, List<MemberAffiliation> affiliations) {
        LocalDateRange fromNow = LocalDateRange.ofUnboundedEnd(board.date());
        return Member.builder()
                .id(PersonId.of(
                        "placeholder-" + number + "-" + board.partnership().id().value()))
                .addTerms(fromNow)
                .addResidence(new ResidencePeriod(residence, fromNow))
                .affiliations(affiliations.stream()
                        .map(affiliation -> AffiliationPeriod.of(affiliation, fromNow))
                        .toList())
                .build();
    }
}
