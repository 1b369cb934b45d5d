package io.github.biglocal.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.money.ShareLimit;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.threeten.extra.LocalDateRange;

/**
 * The neutral reading of what is not recorded, held to brute force over all small boards: every way to find out every fact
 * is tried. A verdict is given if and only if it is the same in all of them, and {@code settledBy} is the least number of
 * facts after which it is.
 */
class CompositionOracleTest {
    private static final RuleContext DAY = RuleContext.on(LocalDate.of(2018, 1, 1));

    private static final int SATISFIED = 1;
    private static final int BREACHED = 2;
    private static final int NOT_APPLICABLE = 4;
    private static final int UNKNOWN = 8;
    private static final int NEVER = 1_000;

    /**
     * A sort of member.
     *
     * @param words the values of the fields, {@code ?} for one that is not known
     * @param member makes one
     */
    private record Sort(List<String> words, BiFunction<String, Sort, Member> member) {}

    /** Tries every way to find out every fact, on boards counted by sort. */
    private static final class Oracle {
        private final List<Sort> sorts;
        private final List<List<String>> values;
        private final BiFunction<List<Sort>, int[], Integer> answer;
        private final Map<List<Integer>, Integer> answers = new HashMap<>();
        private final Map<List<Integer>, Integer> facts = new HashMap<>();

        /** With the values each field may turn out to have, and what is right for a board of which all is known. */
        Oracle(List<Sort> sorts, List<List<String>> values, BiFunction<List<Sort>, int[], Integer> answer) {
            this.sorts = sorts;
            this.values = values;
            this.answer = answer;
        }

        /** The verdicts that the board may turn out to have, as bits. */
        int verdicts(int[] board) {
            Integer known = answers.get(key(board));
            if (known != null) {
                return known;
            }
            List<List<int[]>> found = foundOut(board);
            int verdicts = 0;
            if (found.isEmpty()) {
                verdicts = answer.apply(sorts, board);
            } else {
                for (int[] each : found.get(0)) {
                    verdicts |= verdicts(each);
                }
            }
            answers.put(key(board), verdicts);
            return verdicts;
        }

        /** How many facts it takes to settle it. */
        int facts(int[] board) {
            Integer known = facts.get(key(board));
            if (known != null) {
                return known;
            }
            int verdicts = verdicts(board);
            int fewest = NEVER;
            if (verdicts == SATISFIED || verdicts == BREACHED) {
                fewest = 0;
            } else {
                for (List<int[]> ways : foundOut(board)) {
                    for (int[] each : ways) {
                        fewest = Math.min(fewest, 1 + facts(each));
                    }
                }
            }
            facts.put(key(board), fewest);
            return fewest;
        }

        /** For each fact that can be found out, the boards there may be then. */
        private List<List<int[]>> foundOut(int[] board) {
            List<List<int[]>> all = new ArrayList<>();
            for (int sort = 0; sort < board.length; sort++) {
                List<String> words = sorts.get(sort).words();
                for (int field = 0; board[sort] > 0 && field < words.size(); field++) {
                    if (words.get(field).equals("?")) {
                        List<int[]> ways = new ArrayList<>();
                        for (String value : values.get(field)) {
                            List<String> then = new ArrayList<>(words);
                            then.set(field, value);
                            int[] next = board.clone();
                            next[sort]--;
                            next[place(then)]++;
                            ways.add(next);
                        }
                        all.add(ways);
                    }
                }
            }
            return all;
        }

        private int place(List<String> words) {
            for (int i = 0; i < sorts.size(); i++) {
                if (sorts.get(i).words().equals(words)) {
                    return i;
                }
            }
            throw new AssertionError(words);
        }

        private static List<Integer> key(int[] board) {
            return Arrays.stream(board).boxed().toList();
        }
    }

    private static List<Sort> sorts(BiFunction<String, Sort, Member> member, List<List<String>> values) {
        List<List<String>> words = List.of(List.of());
        for (List<String> ofField : values) {
            words = words.stream()
                    .flatMap(start -> Stream.concat(ofField.stream(), Stream.of("?"))
                            .map(word -> Stream.concat(start.stream(), Stream.of(word))
                                    .toList()))
                    .toList();
        }
        return words.stream().map(each -> new Sort(each, member)).toList();
    }

    private static void eachBoard(int sorts, int size, Consumer<int[]> use) {
        eachBoard(new int[sorts], 0, size, use);
    }

    private static void eachBoard(int[] board, int sort, int left, Consumer<int[]> use) {
        if (sort == board.length) {
            if (Arrays.stream(board).sum() > 0) {
                use.accept(board.clone());
            }
            return;
        }
        for (int number = 0; number <= left; number++) {
            board[sort] = number;
            eachBoard(board, sort + 1, left - number, use);
        }
        board[sort] = 0;
    }

    private static void agree(CompositionRule rule, Oracle oracle, int size) {
        int[] counts = new int[3];
        eachBoard(oracle.sorts.size(), size, board -> {
            List<Member> members = new ArrayList<>();
            for (int sort = 0; sort < board.length; sort++) {
                for (int i = 0; i < board[sort]; i++) {
                    Sort of = oracle.sorts.get(sort);
                    members.add(of.member().apply("m" + members.size(), of));
                }
            }
            Verdict verdict = rule.verdict(Boards.of(members), DAY);
            int right = oracle.verdicts(board);
            String what = members.size() + " members " + describe(oracle, board) + ": " + verdict.description();
            if (right == SATISFIED) {
                assertThat(verdict).as(what).isInstanceOf(Verdict.Satisfied.class);
                counts[0]++;
            } else if (right == BREACHED) {
                assertThat(verdict).as(what).isInstanceOf(Verdict.Breached.class);
                counts[1]++;
            } else if (right == NOT_APPLICABLE) {
                assertThat(verdict).as(what).isInstanceOf(Verdict.NotApplicable.class);
            } else {
                assertThat(verdict).as(what).isInstanceOf(Verdict.Unknown.class);
                if (right != UNKNOWN && oracle.facts(board) < NEVER) {
                    assertThat(((Verdict.Unknown) verdict).settledBy()).as(what).isEqualTo(oracle.facts(board));
                    counts[2]++;
                }
            }
        });
        assertThat(counts).doesNotContain(0);
    }

    private static String describe(Oracle oracle, int[] board) {
        StringBuilder text = new StringBuilder();
        for (int sort = 0; sort < board.length; sort++) {
            if (board[sort] > 0) {
                text.append(board[sort]).append(oracle.sorts.get(sort).words()).append(' ');
            }
        }
        return text.toString();
    }

    private static CompositionRule rule(Requirement first, Requirement... more) {
        return CompositionRule.of(
                RuleInfo.of("our programme", RuleId.of("our-board"), RuleKind.REQUIREMENT)
                        .title("The board is ours")
                        .rationale("We decide.")
                        .source(Citation.of("Our constitution, 2024"))
                        .build(),
                first,
                more);
    }

    // Where they live, and whether they have a vote.

    private static final List<List<String>> RESIDENCE = List.of(List.of("RESIDENT", "NON_RESIDENT"));
    private static final List<List<String>> RESIDENCE_AND_VOTE =
            List.of(List.of("RESIDENT", "NON_RESIDENT"), List.of("VOTING", "NON_VOTING"));

    private static Member resident(String id, Sort sort) {
        Member member = Boards.member(
                id,
                sort.words().get(0).equals("?")
                        ? Residence.UNKNOWN
                        : Residence.valueOf(sort.words().get(0)));
        return sort.words().size() == 1
                ? member
                : member.withVoting(vote(sort.words().get(1)));
    }

    private static VotingPeriod vote(String word) {
        return new VotingPeriod(word.equals("?") ? VotingRight.UNKNOWN : VotingRight.valueOf(word), LocalDateRange.ALL);
    }

    /** Right for a board where residents among those who count are compared with a limit. */
    private static BiFunction<List<Sort>, int[], Integer> residents(BiPredicate<Integer, Integer> kept) {
        return (sorts, board) -> {
            int part = 0;
            int whole = 0;
            for (int i = 0; i < board.length; i++) {
                List<String> words = sorts.get(i).words();
                if (!words.contains("NON_VOTING")) {
                    whole += board[i];
                    part += words.contains("RESIDENT") ? board[i] : 0;
                }
            }
            return whole == 0 ? UNKNOWN : kept.test(part, whole) ? SATISFIED : BREACHED;
        };
    }

    static Stream<ShareLimit> limits() {
        return Stream.of(
                ShareLimit.atLeast(Ratio.ofPercent(51)),
                ShareLimit.atLeast(Ratio.of(1, 2)),
                ShareLimit.atLeast(Ratio.of(1, 3)),
                ShareLimit.atLeast(Ratio.of(1, 5)),
                ShareLimit.atLeast(Ratio.of(3, 4)),
                ShareLimit.atLeast(Ratio.ONE),
                ShareLimit.moreThan(Ratio.of(1, 2)),
                ShareLimit.moreThan(Ratio.of(1, 4)),
                ShareLimit.moreThan(Ratio.ZERO),
                ShareLimit.atMost(Ratio.ofPercent(49)),
                ShareLimit.atMost(Ratio.of(2, 3)),
                ShareLimit.atMost(Ratio.ZERO),
                ShareLimit.lessThan(Ratio.of(1, 2)),
                ShareLimit.lessThan(Ratio.ONE));
    }

    /** Without the library's own arithmetic of limits. */
    private static boolean keeps(ShareLimit limit, int part, int whole) {
        int order = Ratio.of(part, whole).compareTo(limit.ratio());
        return switch (limit.comparison()) {
            case AT_LEAST -> order >= 0;
            case MORE_THAN -> order > 0;
            case AT_MOST -> order <= 0;
            case LESS_THAN -> order < 0;
        };
    }

    @ParameterizedTest
    @MethodSource("limits")
    void aShareOfTheMembers(ShareLimit limit) {
        agree(
                rule(new Requirement.OfShare(MemberCategory.RESIDENTS, limit, Optional.empty())),
                new Oracle(
                        sorts(CompositionOracleTest::resident, RESIDENCE),
                        RESIDENCE,
                        residents((part, whole) -> keeps(limit, part, whole))),
                12);
    }

    @ParameterizedTest
    @MethodSource("limits")
    void aShareOfThoseWithAVote(ShareLimit limit) {
        agree(
                rule(new Requirement.OfShare(MemberCategory.RESIDENTS, limit, Optional.empty()))
                        .counting(CountedMembers.VOTING_MEMBERS),
                new Oracle(
                        sorts(CompositionOracleTest::resident, RESIDENCE_AND_VOTE),
                        RESIDENCE_AND_VOTE,
                        residents((part, whole) -> keeps(limit, part, whole))),
                6);
    }

    @ParameterizedTest
    @MethodSource("limits")
    void aShareOfSeats(ShareLimit limit) {
        agree(
                rule(new Requirement.OfShare(MemberCategory.RESIDENTS, limit, Optional.empty()))
                        .countingSeats(5),
                new Oracle(
                        sorts(CompositionOracleTest::resident, RESIDENCE),
                        RESIDENCE,
                        residents((part, whole) -> keeps(limit, part, Math.max(5, whole)))),
                9);
    }

    @Test
    void aNumberOfResidentsWithAVote() {
        for (int number = 1; number <= 4; number++) {
            int limit = number;
            List<Sort> sorts = sorts(CompositionOracleTest::resident, RESIDENCE_AND_VOTE);
            agree(
                    rule(Requirement.atLeast(limit, MemberCategory.RESIDENTS)).counting(CountedMembers.VOTING_MEMBERS),
                    new Oracle(sorts, RESIDENCE_AND_VOTE, residents((part, whole) -> part >= limit)),
                    6);
            agree(
                    rule(Requirement.atMost(limit, MemberCategory.RESIDENTS)).counting(CountedMembers.VOTING_MEMBERS),
                    new Oracle(sorts, RESIDENCE_AND_VOTE, residents((part, whole) -> part <= limit)),
                    6);
        }
    }

    @Test
    void aLeastAndAGreatestNumberOfResidents() {
        for (int least = 1; least <= 4; least++) {
            for (int greatest = least; greatest <= 7; greatest++) {
                int low = least;
                int high = greatest;
                agree(
                        rule(
                                Requirement.atLeast(low, MemberCategory.RESIDENTS),
                                Requirement.atMost(high, MemberCategory.RESIDENTS)),
                        new Oracle(
                                sorts(CompositionOracleTest::resident, RESIDENCE),
                                RESIDENCE,
                                residents((part, whole) -> part >= low && part <= high)),
                        11);
            }
        }
    }

    /** 4 residents and 5 unknown of 9 against 51 %: the example of the design. */
    @Test
    void oneMoreResidentSettlesFourOfNine() {
        Verdict verdict = ResidentMajority.standard().verdict(Boards.board(4, 0, 5), DAY);

        assertThat(verdict).isInstanceOf(Verdict.Unknown.class);
        assertThat(((Verdict.Unknown) verdict).settledBy()).isEqualTo(1);
        assertThat(((Verdict.Unknown) verdict).missing()).hasSize(5);
    }

    // Of some of the members only: what they are is one fact, and says whether they are of the some.

    private static final List<List<String>> AFFILIATION_AND_VOTE =
            List.of(List.of("SERVICE_USER", "PUBLIC_OFFICIAL", "NONE"), List.of("VOTING", "NON_VOTING"));

    private static Member affiliated(String id, Sort sort) {
        Member member = Boards.member(id, Residence.UNKNOWN)
                .withVoting(vote(sort.words().get(1)));
        return sort.words().get(0).equals("?")
                ? member
                : member.withAffiliations(
                        AffiliationPeriod.of(MemberAffiliation.of(sort.words().get(0)), LocalDateRange.ALL));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void aShareOfSomeOfThoseWithAVote(ShareLimit limit) {
        MemberCategory patients = MemberCategory.having("patient", "patients", MemberAffiliation.SERVICE_USER);
        MemberCategory officials = MemberCategory.having("official", "officials", MemberAffiliation.PUBLIC_OFFICIAL);
        agree(
                rule(new Requirement.OfShare(
                                officials,
                                limit,
                                Optional.of(MemberCategory.noneOf("non-patient", "non-patients", patients))))
                        .counting(CountedMembers.VOTING_MEMBERS),
                new Oracle(
                        sorts(CompositionOracleTest::affiliated, AFFILIATION_AND_VOTE),
                        AFFILIATION_AND_VOTE,
                        (sorts, board) -> {
                            int voting = 0;
                            int part = 0;
                            int whole = 0;
                            for (int i = 0; i < board.length; i++) {
                                List<String> words = sorts.get(i).words();
                                if (words.contains("VOTING")) {
                                    voting += board[i];
                                    whole += words.contains("SERVICE_USER") ? 0 : board[i];
                                    part += words.contains("PUBLIC_OFFICIAL") ? board[i] : 0;
                                }
                            }
                            if (whole == 0) {
                                return voting == 0 ? UNKNOWN : NOT_APPLICABLE;
                            }
                            return keeps(limit, part, whole) ? SATISFIED : BREACHED;
                        }),
                4);
    }

    // Of one organisation.

    private static final List<List<String>> ORGANISATION = List.of(List.of("farmers", "shops", "others", "none"));

    private static Member standsFor(String id, Sort sort) {
        Member member = Boards.member(id, Residence.UNKNOWN);
        String word = sort.words().get(0);
        return switch (word) {
            case "?" -> member;
            case "none" -> member.withAffiliations(AffiliationPeriod.of(MemberAffiliation.NONE, LocalDateRange.ALL));
            default ->
                member.withAffiliations(AffiliationPeriod.nominee(
                        MemberAffiliation.INTEREST_GROUP, OrganisationId.of(word), LocalDateRange.ALL));
        };
    }

    @Test
    void aShareOfAnyOneOrganisation() {
        for (Ratio most : List.of(Ratio.ofPercent(49), Ratio.of(1, 2), Ratio.of(1, 3))) {
            agree(
                    rule(Requirement.atMostOfAnyOne(
                            most, MemberAffiliation.INTEREST_GROUP, "nominee of one group", "nominees of one group")),
                    new Oracle(sorts(CompositionOracleTest::standsFor, ORGANISATION), ORGANISATION, (sorts, board) -> {
                        int whole = Arrays.stream(board).sum();
                        int largest = Math.max(board[0], Math.max(board[1], board[2]));
                        return Ratio.of(largest, whole).compareTo(most) <= 0 ? SATISFIED : BREACHED;
                    }),
                    8);
        }
    }
}
