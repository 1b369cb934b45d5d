package io.github.biglocal.partnership;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.money.Share;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.partnership.CompositionRule.NumberHeadroom;
import io.github.biglocal.partnership.CompositionRule.ShareHeadroom;
import io.github.biglocal.partnership.CompositionRule.WrongNumber;
import io.github.biglocal.partnership.CompositionRule.WrongShare;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.ParameterValue;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.threeten.extra.LocalDateRange;

class CompositionRuleTest {
    private static final LocalDate DAY = LocalDate.of(2018, 1, 1);
    private static final Citation OURS = Citation.of("Our constitution, 2024");
    private static final RuleInfo INFO = RuleInfo.of("our programme", RuleId.of("our-board"), RuleKind.REQUIREMENT)
            .title("The board is ours")
            .rationale("We decide.")
            .source(OURS)
            .build();
    private static final Ratio HALF = Ratio.of(1, 2);
    private static final MemberCategory PATIENTS =
            MemberCategory.having("patient", "patients", MemberAffiliation.SERVICE_USER);
    private static final MemberCategory OFFICIALS =
            MemberCategory.having("official", "officials", MemberAffiliation.PUBLIC_OFFICIAL);

    private static CompositionRule rule(Requirement first, Requirement... more) {
        return CompositionRule.of(INFO, first, more);
    }

    private static Verdict verdict(CompositionRule rule, Partnership partnership) {
        return rule.verdict(partnership, RuleContext.on(DAY));
    }

    private static Member having(String id, MemberAffiliation... affiliations) {
        Member member = Boards.member(id, Residence.NON_RESIDENT);
        List<AffiliationPeriod> entries = new ArrayList<>();
        for (MemberAffiliation affiliation : affiliations) {
            entries.add(AffiliationPeriod.of(affiliation, LocalDateRange.ALL));
        }
        return member.withAffiliations(entries);
    }

    private static Partnership board(MemberAffiliation affiliation, int with, int without, int unknown) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < with; i++) {
            members.add(having("w" + i, affiliation));
        }
        for (int i = 0; i < without; i++) {
            members.add(having("n" + i, MemberAffiliation.NONE));
        }
        for (int i = 0; i < unknown; i++) {
            members.add(having("u" + i));
        }
        return Boards.of(members);
    }

    private static Finding finding(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Breached.class);
        return ((Verdict.Breached) verdict).findings().get(0);
    }

    private static boolean passes(CompositionRule rule, Partnership partnership) {
        Verdict verdict = verdict(rule, partnership);
        assertThat(verdict).isInstanceOfAny(Verdict.Satisfied.class, Verdict.Breached.class);
        return verdict instanceof Verdict.Satisfied;
    }

    @ParameterizedTest
    @CsvSource({
        "3, 5, false, false, true, true", // below half
        "4, 4, true, false, true, false", // half
        "5, 3, true, true, false, false" // above
    })
    void eachComparisonHoldsOnItsSideOfTheShare(
            int with, int without, boolean atLeast, boolean moreThan, boolean atMost, boolean lessThan) {
        Partnership board = board(MemberAffiliation.SERVICE_USER, with, without, 0);

        assertThat(passes(rule(Requirement.atLeast(HALF, PATIENTS)), board)).isEqualTo(atLeast);
        assertThat(passes(rule(Requirement.moreThan(HALF, PATIENTS)), board)).isEqualTo(moreThan);
        assertThat(passes(rule(Requirement.atMost(HALF, PATIENTS)), board)).isEqualTo(atMost);
        assertThat(passes(rule(Requirement.lessThan(HALF, PATIENTS)), board)).isEqualTo(lessThan);
    }

    @ParameterizedTest
    @CsvSource({"7, false, true", "8, true, true", "25, true, true", "26, true, false"})
    void aNumberHasItsLeastAndItsGreatest(int members, boolean least, boolean greatest) {
        assertThat(passes(rule(Requirement.atLeast(8, MemberCategory.EVERYONE)), Boards.board(members, 0)))
                .isEqualTo(least);
        assertThat(passes(rule(Requirement.atMost(25, MemberCategory.EVERYONE)), Boards.board(members, 0)))
                .isEqualTo(greatest);
    }

    @Test
    void aFindingSaysTheCountsTheLimitAndTheSmallestRepair() {
        Finding tooFew = finding(verdict(
                rule(Requirement.atLeast(Ratio.ofPercent(51), PATIENTS)),
                board(MemberAffiliation.SERVICE_USER, 4, 4, 0)));
        Finding tooMany = finding(verdict(
                rule(Requirement.atMost(Ratio.of(1, 3), OFFICIALS)),
                board(MemberAffiliation.PUBLIC_OFFICIAL, 4, 6, 0)));
        Finding all = finding(verdict(
                rule(Requirement.atLeast(Ratio.ONE, PATIENTS)), board(MemberAffiliation.SERVICE_USER, 0, 2, 0)));
        Finding none = finding(verdict(
                rule(Requirement.atMost(Ratio.ZERO, OFFICIALS)), board(MemberAffiliation.PUBLIC_OFFICIAL, 2, 0, 0)));

        assertThat(tooFew.problem()).isEqualTo("4 of 8 members are patients (50 %); at least 51 % is required.");
        assertThat(tooFew.repair())
                .isEqualTo("Fill the place of 1 of the other members with a patient, or recruit 1 more patient.");
        assertThat(((WrongShare) tooFew).toReplace()).isEqualTo(1);
        assertThat(tooMany.problem()).isEqualTo("4 of 10 members are officials (40 %); at most a third is allowed.");
        assertThat(tooMany.repair())
                .isEqualTo(
                        "Fill the place of 1 of the officials with another member, or recruit 2 more members who are not officials.");
        assertThat(all.repair()).isEqualTo("Fill the places of 2 of the members with patients.");
        assertThat(none.repair()).isEqualTo("Fill the places of 2 of the officials with other members.");
    }

    @Test
    void aFindingAboutANumberSaysHowManyMore() {
        Finding tooFew = finding(verdict(rule(Requirement.atLeast(8, MemberCategory.EVERYONE)), Boards.board(7, 0)));
        Finding tooMany = finding(verdict(rule(Requirement.atMost(1, MemberCategory.RESIDENTS)), Boards.board(3, 0)));
        Finding one = finding(verdict(rule(Requirement.atMost(0, MemberCategory.RESIDENTS)), Boards.board(1, 3)));

        assertThat(tooFew.problem()).isEqualTo("There are 7 members; at least 8 are required.");
        assertThat(tooFew.repair()).isEqualTo("Recruit 1 more member.");
        assertThat(tooMany.problem()).isEqualTo("There are 3 residents; at most 1 is allowed.");
        assertThat(tooMany.repair()).isEqualTo("Reduce the number of residents to 1.");
        assertThat(one.problem()).isEqualTo("There is 1 resident; none are allowed.");
        assertThat(one.repair()).isEqualTo("Reduce the number of residents to zero.");
    }

    @Test
    void theMarginSaysHowManyMayLeave() {
        assertThat(verdict(
                                rule(Requirement.atLeast(Ratio.ofPercent(51), MemberCategory.RESIDENTS)),
                                Boards.board(13, 5))
                        .description())
                .isEqualTo(
                        "Satisfied: 13 of 18 members are residents (72.22 %). That would still be enough if up to 7 residents"
                                + " left.");
        assertThat(verdict(
                                rule(Requirement.atMost(Ratio.of(1, 3), OFFICIALS)),
                                board(MemberAffiliation.PUBLIC_OFFICIAL, 3, 7, 0))
                        .description())
                .isEqualTo(
                        "Satisfied: 3 of 10 members are officials (30 %). The share would still be at most a third if 1 of the other"
                                + " members left.");
        assertThat(verdict(
                                rule(
                                        Requirement.atLeast(8, MemberCategory.EVERYONE),
                                        Requirement.atMost(25, MemberCategory.EVERYONE)),
                                Boards.board(10, 0))
                        .description())
                .isEqualTo(
                        "Satisfied: There are 10 members, 2 more than the 8 required. There are 10 members, 15 fewer than the"
                                + " 25 allowed.");
    }

    @Test
    void everyRequirementThatDoesNotHoldHasItsFinding() {
        Verdict verdict = verdict(
                rule(
                        Requirement.atLeast(8, MemberCategory.EVERYONE),
                        Requirement.atLeast(HALF, MemberCategory.RESIDENTS),
                        Requirement.atMost(25, MemberCategory.EVERYONE)),
                Boards.board(2, 5));

        assertThat(((Verdict.Breached) verdict).findings())
                .hasExactlyElementsOfTypes(WrongNumber.class, WrongShare.class);
    }

    @Test
    void aBoardWithNobodyOnItIsNotKnownAndDoesNotPass() {
        Member left = Boards.member("left", Residence.RESIDENT).withTerms(Periods.parse("2012-01-01/2014-12-31"));

        for (Requirement asked : List.of(
                Requirement.atLeast(HALF, PATIENTS),
                Requirement.atMost(HALF, PATIENTS),
                Requirement.atMost(25, MemberCategory.EVERYONE))) {
            assertThat(verdict(rule(asked), Boards.board(0, 0)))
                    .extracting(Verdict::description)
                    .isEqualTo("Not known: who the members are.");
            assertThat(verdict(rule(asked), Boards.of(List.of(left))))
                    .extracting(Verdict::description)
                    .isEqualTo("Not known: who the members are.");
            assertThat(verdict(rule(asked).countingSeats(8), Boards.of(List.of(left))))
                    .extracting(Verdict::description)
                    .isEqualTo("Not known: who the members are.");
        }
    }

    // What is not recorded.

    @ParameterizedTest
    @CsvSource({
        // with, without, unknown; a minimum of a half left open, counted against it, left out
        "5, 3, 1, SATISFIED, SATISFIED, SATISFIED", // 5 of 9 at worst
        "4, 4, 1, UNKNOWN, BREACHED, SATISFIED", // 4 of 9 at worst, 5 of 9 at best
        "3, 5, 1, BREACHED, BREACHED, BREACHED", // 4 of 9 at best
        "0, 0, 2, UNKNOWN, BREACHED, UNKNOWN"
    })
    void whatIsNotKnownIsLeftOpenWhereItMattersUnlessSaidOtherwise(
            int with, int without, int unknown, Answer open, Answer against, Answer exclude) {
        Partnership board = board(MemberAffiliation.SERVICE_USER, with, without, unknown);
        CompositionRule rule = rule(Requirement.atLeast(HALF, PATIENTS));

        assertThat(verdict(rule, board).answer()).isEqualTo(open);
        assertThat(verdict(rule.readingUnknown(UnknownMembers.COUNTED_AGAINST), board)
                        .answer())
                .isEqualTo(against);
        assertThat(verdict(rule.readingUnknown(UnknownMembers.LEFT_OUT), board).answer())
                .isEqualTo(exclude);
    }

    @ParameterizedTest
    @CsvSource({
        "3, 5, 1, SATISFIED, SATISFIED", // 4 of 9 at worst
        "4, 4, 1, UNKNOWN, BREACHED", // 5 of 9 at worst
        "5, 3, 1, BREACHED, BREACHED" // 5 of 9 at best
    })
    void againstAMaximumTheUnknownCountAsOfTheCategory(
            int with, int without, int unknown, Answer open, Answer against) {
        Partnership board = board(MemberAffiliation.PUBLIC_OFFICIAL, with, without, unknown);
        CompositionRule rule = rule(Requirement.atMost(HALF, OFFICIALS));

        assertThat(verdict(rule, board).answer()).isEqualTo(open);
        assertThat(verdict(rule.readingUnknown(UnknownMembers.COUNTED_AGAINST), board)
                        .answer())
                .isEqualTo(against);
    }

    @ParameterizedTest
    @CsvSource({"5, 0, SATISFIED", "4, 1, UNKNOWN", "3, 1, BREACHED"})
    void aNumberIsLeftOpenWhereTheUnknownMayReachIt(int residents, int unknown, Answer verdict) {
        assertThat(verdict(rule(Requirement.atLeast(5, MemberCategory.RESIDENTS)), Boards.board(residents, 1, unknown))
                        .answer())
                .isEqualTo(verdict);
    }

    @Test
    void saysForHowManyItIsNotRecordedAndWhatWasDoneWithThem() {
        CompositionRule rule = rule(Requirement.atLeast(HALF, PATIENTS));
        Partnership board = board(MemberAffiliation.SERVICE_USER, 3, 5, 2);

        assertThat(verdict(rule, board))
                .isEqualTo(Verdict.unknown(
                        List.of(
                                Missing.of(
                                        board.members().get(8),
                                        "affiliations",
                                        "which affiliations the member has (such as councillor)"),
                                Missing.of(
                                        board.members().get(9),
                                        "affiliations",
                                        "which affiliations the member has (such as councillor)")),
                        1));
        assertThat(verdict(rule, board).description())
                .isEqualTo(
                        "Not known: which affiliations the member has (such as councillor) (2 records). Recording 1 of these 2 facts may be enough.");
        assertThat(finding(verdict(rule.readingUnknown(UnknownMembers.COUNTED_AGAINST), board))
                        .problem())
                .isEqualTo("3 of 10 members are known to be patients (30 %); at least 50 % is required. 2 members"
                        + " about whom it is not recorded are counted against the requirement.");
        assertThat(finding(verdict(rule.readingUnknown(UnknownMembers.LEFT_OUT), board))
                        .problem())
                .isEqualTo(
                        "3 of 8 members are patients (37.5 %); at least 50 % is required. 2 members about whom it is not"
                                + " recorded are left out.");
    }

    @Test
    void aMaximumThatIsKeptWhateverTheOthersAreSaysHowManyThereAreAtMost() {
        CompositionRule rule = rule(Requirement.atMost(6, MemberCategory.RESIDENTS));

        assertThat(verdict(rule, Boards.board(3, 1, 1)).description())
                .isEqualTo("Satisfied: There are at most 4 residents, 2 fewer than the 6 allowed.");
        assertThat(verdict(rule, Boards.board(5, 1, 1)).description())
                .isEqualTo("Satisfied: There are at most 6 residents, exactly the number allowed.");
    }

    @Test
    void whatIsKnownToBeTooManyIsSoWhateverTheOthersAre() {
        Verdict verdict =
                verdict(rule(Requirement.atMost(HALF, OFFICIALS)), board(MemberAffiliation.PUBLIC_OFFICIAL, 5, 3, 1));
        Verdict number =
                verdict(rule(Requirement.atMost(4, OFFICIALS)), board(MemberAffiliation.PUBLIC_OFFICIAL, 5, 3, 1));
        Verdict fewer =
                verdict(rule(Requirement.atLeast(8, OFFICIALS)), board(MemberAffiliation.PUBLIC_OFFICIAL, 5, 3, 1));

        assertThat(finding(verdict).problem())
                .isEqualTo(
                        "At least 5 of 9 members are officials (55.56 %); at most 50 % is allowed. The rule would be breached even if the 1 member for whom this is not recorded were not an official.");
        assertThat(finding(number).problem())
                .isEqualTo(
                        "There are at least 5 officials; at most 4 are allowed. The rule would be breached even if the 1 member for whom this is not recorded were not an official.");
        assertThat(finding(fewer).problem())
                .isEqualTo(
                        "There are 5 officials on record; at least 8 are required. The rule would be breached even if the 1 member for whom this is not recorded were an official.");
    }

    @Test
    void oneFactMayBeEnoughAndTwoMayBeNeeded() {
        // A forum of those who live or work in the area: a member for whom neither is recorded is one by either.
        MemberCategory local = MemberCategory.anyOf(
                "local person",
                "local people",
                MemberCategory.RESIDENTS,
                MemberCategory.having("worker", "workers", MemberAffiliation.WORKS_IN_AREA));
        Partnership one = Boards.board(1, 0, 1);

        assertThat(verdict(rule(Requirement.atLeast(2, local)), one))
                .isEqualTo(Verdict.unknown(
                        List.of(
                                Missing.of(one.members().get(1), "residence", "whether the member lives in the area"),
                                Missing.of(
                                        one.members().get(1),
                                        "affiliations",
                                        "which affiliations the member has (such as councillor)")),
                        1));
    }

    /** Whatever the unknown turn out to be, a verdict that was given before stays. */
    @Test
    void aVerdictThatIsNotLeftOpenHoldsWhateverTheUnknownAre() {
        Random random = new Random(2016);
        MemberCategory others = MemberCategory.noneOf("non-patient", "non-patients", PATIENTS);
        int decided = 0;
        int open = 0;
        for (int i = 0; i < 3_000; i++) {
            CompositionRule rule = random.nextBoolean()
                    ? rule(Requirement.atMost(HALF, OFFICIALS).among(others))
                    : rule(Requirement.moreThan(Ratio.of(1, 3), OFFICIALS).among(others));
            List<Member> members = new ArrayList<>();
            List<Member> resolved = new ArrayList<>();
            int size = 1 + random.nextInt(9);
            for (int m = 0; m < size; m++) {
                Member known = any("m" + m, random);
                resolved.add(known);
                members.add(random.nextInt(5) == 0 ? known.withAffiliations() : known);
            }
            Verdict before = verdict(rule, Boards.of(members));
            Verdict after = verdict(rule, Boards.of(resolved));
            assertThat(after).isNotInstanceOf(Verdict.Unknown.class);
            if (before instanceof Verdict.Unknown) {
                open++;
            } else if (before instanceof Verdict.Breached) {
                decided++;
                assertThat(after).isNotInstanceOf(Verdict.Satisfied.class);
            } else {
                decided++;
                assertThat(after).isNotInstanceOf(Verdict.Breached.class);
            }
        }
        // 1,810 and 1,190 of the boards drawn; another draw has a few more or less.
        assertThat(decided).isGreaterThan(1_700);
        assertThat(open).isGreaterThan(1_100);
    }

    @Test
    void whatAFindingProposesPutsTheBoardRightAndOneLessDoesNot() {
        Random random = new Random(2022);
        int putRight = 0;
        for (int i = 0; i < 2_000; i++) {
            boolean minimum = random.nextBoolean();
            Ratio limit = Ratio.of(1 + random.nextInt(4), 5);
            CompositionRule rule =
                    rule(minimum ? Requirement.atLeast(limit, PATIENTS) : Requirement.atMost(limit, PATIENTS));
            int with = random.nextInt(12);
            int without = (with == 0 ? 1 : 0) + random.nextInt(12);
            if (passes(rule, board(MemberAffiliation.SERVICE_USER, with, without, 0))) {
                continue;
            }
            WrongShare wrong =
                    (WrongShare) finding(verdict(rule, board(MemberAffiliation.SERVICE_USER, with, without, 0)));
            int add = wrong.toAdd().orElseThrow();
            int helpful = minimum ? 1 : 0;
            assertThat(passes(rule, joined(with, without, helpful, add))).isTrue();
            assertThat(passes(rule, joined(with, without, helpful, add - 1))).isFalse();
            if (wrong.toLeave().isPresent()) {
                int leave = wrong.toLeave().getAsInt();
                assertThat(passes(rule, joined(with, without, 1 - helpful, -leave)))
                        .isTrue();
                assertThat(passes(rule, joined(with, without, 1 - helpful, 1 - leave)))
                        .isFalse();
            }
            int replace = minimum ? wrong.toReplace() : -wrong.toReplace();
            assertThat(passes(rule, board(MemberAffiliation.SERVICE_USER, with + replace, without - replace, 0)))
                    .isTrue();
            putRight++;
        }
        // 998 of the boards drawn; another draw has a few more or less.
        assertThat(putRight).isGreaterThan(900);
    }

    /** A board when so many more patients (1) or others (0) have joined it. */
    private static Partnership joined(int with, int without, int patients, int number) {
        return board(MemberAffiliation.SERVICE_USER, with + patients * number, without + (1 - patients) * number, 0);
    }

    private static Member any(String id, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> having(id, MemberAffiliation.SERVICE_USER);
            case 1 -> having(id, MemberAffiliation.PUBLIC_OFFICIAL);
            case 2 -> having(id, MemberAffiliation.SERVICE_USER, MemberAffiliation.PUBLIC_OFFICIAL);
            default -> having(id, MemberAffiliation.NONE);
        };
    }

    // Who is counted.

    @Test
    void aShareOfSomeIsOfThoseOnlyAndAsksNothingWhereThereAreNone() {
        MemberCategory others = MemberCategory.noneOf("non-patient", "non-patients", PATIENTS);
        CompositionRule rule = rule(Requirement.atMost(HALF, OFFICIALS).among(others));
        List<Member> members =
                new ArrayList<>(board(MemberAffiliation.SERVICE_USER, 6, 1, 0).members());

        assertThat(verdict(rule, Boards.of(members.subList(0, 6))))
                .isEqualTo(Verdict.notApplicable("there are no non-patients"));
        members.add(having("o1", MemberAffiliation.PUBLIC_OFFICIAL));
        assertThat(verdict(rule, Boards.of(members))).isInstanceOf(Verdict.Satisfied.class);
        members.add(having("o2", MemberAffiliation.PUBLIC_OFFICIAL));
        assertThat(finding(verdict(rule, Boards.of(members))).problem())
                .isEqualTo("2 of 3 non-patients are officials (66.67 %); at most 50 % is allowed.");
        assertThat(finding(verdict(rule, Boards.of(members))).repair())
                .isEqualTo(
                        "Fill the place of 1 of the officials with another non-patient, or recruit 1 more non-patient who is not an official.");
    }

    @Test
    void onlyThoseWithAVoteCountWhereSaid() {
        List<Member> members = new ArrayList<>(Boards.board(4, 4).members());
        members.set(7, members.get(7).withVoting(new VotingPeriod(VotingRight.NON_VOTING, LocalDateRange.ALL)));
        CompositionRule rule = rule(Requirement.atLeast(Ratio.ofPercent(51), MemberCategory.RESIDENTS));

        assertThat(passes(rule, Boards.of(members))).isFalse();
        assertThat(passes(rule.counting(CountedMembers.VOTING_MEMBERS), Boards.of(members)))
                .isTrue();
        assertThat(finding(verdict(rule.counting(CountedMembers.VOTING_MEMBERS), Boards.board(1, 1)))
                        .repair())
                .isEqualTo(
                        "Fill the place of 1 of the other voting members with a resident, or recruit 1 more resident with a vote.");
    }

    @ParameterizedTest
    @EnumSource(names = {"RESIDENT", "NON_RESIDENT"})
    void whereItIsLeftOutWhetherAnybodyVotesOneFactTellsOfOneMember(Residence residence) {
        CompositionRule rule = rule(Requirement.atLeast(HALF, MemberCategory.RESIDENTS))
                .counting(CountedMembers.VOTING_MEMBERS)
                .readingUnknown(UnknownMembers.LEFT_OUT);
        List<Member> members = new ArrayList<>();
        for (String id : List.of("a", "b")) {
            members.add(
                    Boards.member(id, residence).withVoting(new VotingPeriod(VotingRight.UNKNOWN, LocalDateRange.ALL)));
        }

        assertThat(verdict(rule, Boards.of(members)))
                .isEqualTo(Verdict.unknown(
                        members.stream()
                                .map(member -> Missing.of(member, "voting", "whether the member has a vote"))
                                .toList(),
                        1));
    }

    @ParameterizedTest
    @CsvSource({
        // residents, others, of ten seats; at least half
        "5, 1, true", // 5 of 10, although 5 of 6 in post
        "4, 1, false", // 4 of 10, although 4 of 5 in post
        "6, 6, true", // more members than seats: 6 of 12
        "5, 6, false"
    })
    void aShareOfAllSeatsCountsTheVacantOnes(int residents, int others, boolean enough) {
        assertThat(passes(
                        rule(Requirement.atLeast(HALF, MemberCategory.RESIDENTS))
                                .countingSeats(10),
                        Boards.board(residents, others)))
                .isEqualTo(enough);
    }

    @Test
    void aSeatThatIsLeftStaysASeat() {
        CompositionRule rule =
                rule(Requirement.atLeast(HALF, MemberCategory.RESIDENTS)).countingSeats(10);
        CompositionRule most =
                rule(Requirement.atMost(HALF, MemberCategory.RESIDENTS)).countingSeats(10);

        assertThat(verdict(rule, Boards.board(7, 1)).description())
                .isEqualTo(
                        "Satisfied: 7 of 10 seats are held by residents (70 %). That would still be enough if up to 2 residents left.");
        assertThat(verdict(most, Boards.board(5, 3)).description())
                .isEqualTo(
                        "Satisfied: 5 of 10 seats are held by residents (50 %). The share would still be at most 50 % if up to 3 of the other members left.");
        assertThat(finding(verdict(rule, Boards.board(3, 1))).repair())
                .isEqualTo("Give 2 more of the seats to residents.");
        assertThat(finding(verdict(most, Boards.board(7, 1))).repair())
                .isEqualTo("Give 2 of the seats held by residents to others.");
    }

    @Test
    void aSeatIsOfTheBoardAndNotOfSomeOfItsMembers() {
        CompositionRule rule =
                rule(Requirement.atLeast(HALF, OFFICIALS).among(PATIENTS)).countingSeats(10);

        // One patient of one is an official; of ten seats it would be a tenth.
        assertThat(passes(
                        rule,
                        Boards.of(List.of(
                                having("a", MemberAffiliation.SERVICE_USER, MemberAffiliation.PUBLIC_OFFICIAL),
                                having("b", MemberAffiliation.NONE)))))
                .isTrue();
    }

    // One organisation.

    private static Partnership groups(int farmers, int shops, int none, int unknown) {
        List<Member> members = new ArrayList<>(
                board(MemberAffiliation.SERVICE_USER, 0, none, unknown).members());
        for (int i = 0; i < farmers + shops; i++) {
            OrganisationId group = OrganisationId.of(i < farmers ? "farmers" : "shops");
            members.add(Boards.member("g" + i, Residence.RESIDENT)
                    .withAffiliations(
                            AffiliationPeriod.nominee(MemberAffiliation.INTEREST_GROUP, group, LocalDateRange.ALL)));
        }
        return Boards.of(members);
    }

    @ParameterizedTest
    @CsvSource({
        "4, 4, 2, 0, SATISFIED",
        "5, 4, 1, 0, BREACHED", // 5 of 10 is more than 49 %
        "3, 3, 3, 1, SATISFIED", // 4 of 10 at worst
        "4, 3, 2, 1, UNKNOWN",
        "0, 0, 5, 5, UNKNOWN", // the five may all stand for one group that is not on record
        "0, 0, 10, 0, SATISFIED"
    })
    void noOneOrganisationHasMoreThanItsShare(int farmers, int shops, int none, int unknown, Answer verdict) {
        CompositionRule rule = rule(Requirement.atMostOfAnyOne(
                Ratio.ofPercent(49),
                MemberAffiliation.INTEREST_GROUP,
                "nominee of one group",
                "nominees of one group"));

        assertThat(verdict(rule, groups(farmers, shops, none, unknown)).answer())
                .isEqualTo(verdict);
    }

    @Test
    void theFindingNamesTheOrganisationAndTheMarginIsThatOfTheLargest() {
        CompositionRule rule = rule(Requirement.atMostOfAnyOne(
                Ratio.ofPercent(49),
                MemberAffiliation.INTEREST_GROUP,
                "nominee of one group",
                "nominees of one group"));

        assertThat(((WrongShare) finding(verdict(rule, groups(2, 5, 1, 0)))).organisation())
                .contains(OrganisationId.of("shops"));
        Verdict.Satisfied satisfied = (Verdict.Satisfied) verdict(rule, groups(2, 4, 4, 0));
        assertThat(((ShareHeadroom) satisfied.margin().orElseThrow()).share()).isEqualTo(Share.of(4, 10));
    }

    @Test
    void oneWhoStandsForAnOrganisationThatIsNotRecordedMayStandForAny() {
        CompositionRule rule = rule(Requirement.atMostOfAnyOne(
                HALF, MemberAffiliation.INTEREST_GROUP, "nominee of one group", "nominees of one group"));
        List<Member> members = new ArrayList<>(groups(2, 1, 0, 0).members());
        members.add(having("x", MemberAffiliation.INTEREST_GROUP));

        assertThat(verdict(rule, Boards.of(members)))
                .extracting(Verdict::description)
                .isEqualTo("Not known: which affiliations the member has (such as councillor).");
    }

    // How it is made.

    @Test
    void aChangedRuleKeepsEverythingElse() {
        CompositionRule changed = rule(Requirement.atLeast(2, MemberCategory.RESIDENTS))
                .counting(CountedMembers.VOTING_MEMBERS)
                .countingSeats(3)
                .readingUnknown(UnknownMembers.LEFT_OUT);

        assertThat(changed.info()).isSameAs(INFO);
        assertThat(changed.requirements()).containsExactly(Requirement.atLeast(2, MemberCategory.RESIDENTS));
        assertThat(changed.parameters().values().stream().map(ParameterValue::toString))
                .containsExactly(
                        "least-number-of-residents = 2", "counted = VOTING_MEMBERS", "seats = 3", "unknown = LEFT_OUT");
    }

    @Test
    void eachThresholdIsAParameter() {
        CompositionRule rule = rule(
                Requirement.atLeast(8, MemberCategory.EVERYONE),
                Requirement.atLeast(Ratio.ofPercent(51), MemberCategory.RESIDENTS),
                Requirement.atMostOfAnyOne(HALF, MemberAffiliation.INTEREST_GROUP, "farmer", "farmers"),
                Requirement.lessThan(HALF, OFFICIALS).among(PATIENTS),
                Requirement.lessThan(Ratio.of(1, 3), OFFICIALS));
        Rule<Partnership> changed =
                rule.with("least-number-of-members", 3).with("share-to-stay-below-of-officials-2", Ratio.of(1, 4));

        assertThat(rule.parameters().values().stream()
                        .map(value -> value.parameter().name())
                        .limit(5))
                .containsExactly(
                        "least-number-of-members",
                        "least-share-of-residents",
                        "greatest-share-of-farmers",
                        "share-to-stay-below-of-officials",
                        "share-to-stay-below-of-officials-2");
        assertThat(((CompositionRule) changed).requirements())
                .isEqualTo(List.of(
                        Requirement.atLeast(3, MemberCategory.EVERYONE),
                        Requirement.atLeast(Ratio.ofPercent(51), MemberCategory.RESIDENTS),
                        Requirement.atMostOfAnyOne(HALF, MemberAffiliation.INTEREST_GROUP, "farmer", "farmers"),
                        Requirement.lessThan(HALF, OFFICIALS).among(PATIENTS),
                        Requirement.lessThan(Ratio.of(1, 4), OFFICIALS)));
        assertThatIllegalArgumentException().isThrownBy(() -> rule.with("least-share-of-residents", Ratio.of(5, 4)));
    }

    @Test
    void outsideItsPeriodNothingIsAskedOfAPartnership() {
        Partnership board = Boards.board(1, 3).withPeriod(Periods.parse("2018-01-02/.."));

        assertThat(verdict(rule(Requirement.atLeast(HALF, MemberCategory.RESIDENTS)), board))
                .isEqualTo(Verdict.notApplicable("the partnership was not in place on the date asked about"));
    }

    @Test
    void nonsenseIsRefused() {
        assertRefused("OfNumber", "number", () -> Requirement.atLeast(-1, MemberCategory.EVERYONE));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        rule(Requirement.atLeast(1, MemberCategory.EVERYONE)).countingSeats(-1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MemberCategory.of(
                        " ", "residents", "residence", (member, date) -> MemberCategory.Belonging.BELONGS));
    }

    @Test
    void theAffiliationOfTheDayCounts() {
        CompositionRule rule = rule(Requirement.atMost(0, MemberCategory.COUNCILLORS));
        Member member = having("c")
                .withAffiliations(
                        AffiliationPeriod.of(MemberAffiliation.NONE, Periods.parse("../2018-05-02")),
                        AffiliationPeriod.of(MemberAffiliation.ELECTED_COUNCILLOR, Periods.parse("2018-05-03/..")));
        Partnership board = Boards.of(List.of(member));

        assertThat(rule.verdict(board, RuleContext.on(LocalDate.of(2018, 5, 2))))
                .isEqualTo(Verdict.satisfied(new NumberHeadroom(
                        MemberCategory.COUNCILLORS.name(),
                        0,
                        Requirement.NumberBound.AT_MOST,
                        0,
                        0,
                        UnknownMembers.JUDGED_BOTH_WAYS)));
        assertThat(rule.verdict(board, RuleContext.on(LocalDate.of(2018, 5, 3))))
                .isInstanceOf(Verdict.Breached.class);
    }
}
