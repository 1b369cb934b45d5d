package io.github.biglocal.foresight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.biglocal.area.AnnouncedWithItsWave;
import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.foresight.ChangedAnswer.Narrowing;
import io.github.biglocal.foresight.ChangedAnswer.Together;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.grant.GrantId;
import io.github.biglocal.grant.GrantPaymentsWithinAward;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.money.Payment;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.partnership.Member;
import io.github.biglocal.partnership.MinimumSize;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.PartnershipId;
import io.github.biglocal.partnership.Residence;
import io.github.biglocal.partnership.ResidencePeriod;
import io.github.biglocal.partnership.ResidentMajority;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.programme.DatesWithinProgramme;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import io.github.biglocal.rule.Acceptance;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.Retention;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Settings;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

/** Why an answer changed, of a board of which one thing or another is not what it was. */
class WhyChangedTest {
    private static final LocalDate MARCH = LocalDate.of(2019, 3, 1);
    private static final LocalDate JUNE = LocalDate.of(2019, 6, 1);
    private static final LocalDateRange SINCE_2015 = Periods.parse("2015-07-01/..");
    private static final Citation OURS = Citation.of("Our constitution, 2019");
    private static final ReceiptKey KEY = ReceiptKey.of("a key for tests, of at least 32 bytes");
    private static final ReceiptKey OTHER = ReceiptKey.of("another key for tests, of 32 bytes or more");
    static final RuleSet RULES = RuleSet.of(List.of(ResidentMajority.standard(), MinimumSize.standard()));

    private static Member member(int number, Residence residence) {
        return Member.builder()
                .id(PersonId.of("m" + number))
                .addTerm(SINCE_2015)
                .addResidence(new ResidencePeriod(residence, SINCE_2015))
                .build();
    }

    /** A board of which the first members are residents. */
    private static Partnership board(String id, int residents, int members) {
        var board = Partnership.builder().id(PartnershipId.of(id)).area(AreaId.of(id));
        for (int i = 1; i <= members; i++) {
            board.addMember(member(i, i <= residents ? Residence.RESIDENT : Residence.NON_RESIDENT));
        }
        return board.build();
    }

    private static Programme programme(Partnership... boards) {
        return Programme.builder()
                .id(ProgrammeId.of("p"))
                .name("P")
                .addAllAreas(Stream.of(boards)
                        .map(board -> Area.builder()
                                .id(board.area())
                                .name(board.area().value())
                                .build())
                        .toList())
                .addAllPartnerships(List.of(boards))
                .build();
    }

    static Programme north(int residents, int members) {
        return programme(board("north", residents, members));
    }

    private static Inputs inputs(Programme records, RuleSet rules) {
        return new Inputs(records, rules, KEY);
    }

    private static Receipt receipt(Inputs inputs, LocalDate day) {
        return Receipt.of(inputs.rules().check(inputs.records(), day), inputs);
    }

    private static WhyChanged why(Inputs first, LocalDate before, Inputs second, LocalDate after) {
        return WhyChanged.between(receipt(first, before), first, receipt(second, after), second);
    }

    private static RuleSet requiring(int percent) {
        return RULES.with(ResidentMajority.requiring(Ratio.ofPercent(percent), OURS));
    }

    /** What the answers are put down to that are not only of other figures. */
    private static List<Together> causes(WhyChanged why) {
        List<ChangedAnswer> others = why.changed().stream()
                .filter(answer -> answer.kind() == ChangedAnswer.Kind.ANSWER)
                .toList();
        assertThat(others).hasSize(1);
        return others.get(0).enough();
    }

    private static List<List<String>> words(WhyChanged why) {
        return causes(why).stream()
                .map(together -> together.causes().stream().map(Cause::toString).toList())
                .toList();
    }

    @Test
    void nothingChangedIsSaidSo() {
        Inputs inputs = inputs(north(5, 8), RULES);

        WhyChanged why = why(inputs, MARCH, inputs, MARCH);

        assertThat(why.changed()).isEmpty();
        assertThat(why.explain())
                .containsExactly(
                        "Every answer is what it was.",
                        "Compared: the report as of 1 March 2019 with that as of 1 March 2019; 2 answers are the same.");
    }

    @Test
    void aChangedFieldIsNamed() {
        WhyChanged why = why(inputs(north(5, 8), RULES), MARCH, inputs(north(4, 8), RULES), MARCH);

        assertThat(causes(why))
                .containsExactly(new Together(
                        List.of(new Cause.RecordsChanged(List.of(new RecordChange(
                                board("north", 4, 8).reference(),
                                RecordChange.How.CHANGED,
                                1,
                                1,
                                List.of("members/m5/residence/0/residence"))))),
                        Narrowing.COMPLETE));
        assertThat(why.changed().get(0).before().answers()).containsExactly(Answer.SATISFIED);
        assertThat(why.changed().get(0).after().answers()).containsExactly(Answer.BREACHED);
        assertThat(why.changed().get(0).after().severity()).contains(Severity.ERROR);
        assertThat(why.explain())
                .startsWith(
                        "1 answer is not what it was, because of the records.",
                        "resident-majority, Partnership north. Before: Satisfied: 5 of 8 members are residents (62.5 %). That"
                                + " would still be enough if 1 resident left. Now: Breached: 4 of 8 members are residents (50 %); at least 51 %"
                                + " is required. Fill the place of 1 of the other members with a resident, or recruit 1 more"
                                + " resident. (Rated as an error.) Because of the records: Partnership north (member m5: residence).");
    }

    @Test
    void aMemberWhoLeftTheRecordsIsNamed() {
        assertThat(words(why(inputs(north(5, 8), RULES), MARCH, inputs(north(5, 7), RULES), MARCH))
                        .get(0))
                .containsExactly("the records: Partnership north (members)");
    }

    @Test
    void otherFiguresOfTheSameAnswerComeSecond() {
        WhyChanged why = why(inputs(north(6, 9), RULES), MARCH, inputs(north(7, 9), RULES), MARCH);

        assertThat(why.changed()).extracting(ChangedAnswer::kind).containsExactly(ChangedAnswer.Kind.FIGURES);
        assertThat(why.explain()).startsWith("1 answer is as before, with other figures, because of the records.");
    }

    @Test
    void aThresholdIsNamedWithItsValues() {
        WhyChanged why = why(
                inputs(north(5, 8), RULES),
                MARCH,
                inputs(north(5, 8), RULES.with(Settings.none().value(MinimumSize.ID, MinimumSize.MINIMUM, 9))),
                MARCH);

        assertThat(words(why))
                .containsExactly(List.of(
                        "the settings: the minimum of partnership-minimum-size is 9 members instead of 8 members"));
    }

    @Test
    void aSeverityASwitchAndAnAcceptanceAreNamed() {
        Inputs breached = inputs(north(4, 8), RULES);

        assertThat(words(why(
                        breached,
                        MARCH,
                        inputs(north(4, 8), RULES.withSeverity(ResidentMajority.ID, Severity.WARNING)),
                        MARCH)))
                .containsExactly(
                        List.of("the settings: the severity of resident-majority is warning instead of error"));
        assertThat(words(why(breached, MARCH, inputs(north(4, 8), RULES.without(ResidentMajority.ID)), MARCH)))
                .containsExactly(List.of("the settings: rule resident-majority was switched off"));
        RuleSet accepting = RULES.accepting(new Acceptance(
                ResidentMajority.ID, board("north", 4, 8).reference(), "agreed", LocalDate.of(2019, 4, 30)));
        assertThat(words(why(breached, MARCH, inputs(north(4, 8), accepting), MARCH)))
                .containsExactly(List.of("the settings: what resident-majority finds in Partnership north is accepted"
                        + " until 30 April 2019"));
    }

    @Test
    void aRuleThatIsNotInBothSetsIsNamed() {
        RuleSet one = RuleSet.of(List.of(MinimumSize.standard()));

        assertThat(words(why(inputs(north(5, 8), one), MARCH, inputs(north(5, 8), RULES), MARCH)))
                .containsExactly(List.of("the settings: rule resident-majority was added"));
        assertThat(words(why(inputs(north(5, 8), RULES), MARCH, inputs(north(5, 8), one), MARCH)))
                .containsExactly(List.of("the settings: rule resident-majority was left out"));
    }

    @Test
    void anEditionOfTheRuleIsNamed() {
        Inputs inputs = inputs(
                north(4, 8),
                RuleSet.of(List.of(ResidentMajority.standardWithAtLeastHalfFrom(LocalDate.of(2019, 5, 1)))));

        assertThat(words(why(inputs, MARCH, inputs, JUNE)))
                .containsExactly(List.of("the edition of the rule: its minimum changed on 1 May 2019"));
        assertThat(words(why(inputs, JUNE, inputs, MARCH)))
                .containsExactly(List.of("the edition of the rule: its minimum changed on 1 May 2019"));
    }

    @Test
    void ofARuleAndMembersThatChangedOnTheSameDayBothAreNamed() {
        Partnership board = board("north", 5, 8);
        List<Member> members = new ArrayList<>(board.members());
        members.replaceAll(member -> members.indexOf(member) < 3
                ? member.withTerms(LocalDateRange.ofClosed(SINCE_2015.getStart(), LocalDate.of(2019, 4, 30)))
                : member);
        Inputs inputs = inputs(
                programme(board.withMembers(members)),
                RuleSet.of(List.of(ResidentMajority.standardWithAtLeastHalfFrom(LocalDate.of(2019, 5, 1)))));

        assertThat(words(why(inputs, MARCH, inputs, JUNE)))
                .as("2 of 5 would be too few of either edition")
                .singleElement()
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .singleElement()
                .asString()
                .startsWith("the day, 1 June 2019 instead of 1 March 2019: ")
                .endsWith(
                        ": Rule resident-majority (minimum, 1 May 2019), Member m1 (terms, 1 May 2019), Member m2 (terms, 1 May"
                                + " 2019) and 1 other record");
    }

    private static Programme withOneTermUntil(LocalDate last) {
        Partnership board = board("north", 5, 8);
        List<Member> members = new ArrayList<>(board.members());
        members.set(7, members.get(7).withTerms(LocalDateRange.ofClosed(SINCE_2015.getStart(), last)));
        return programme(board.withMembers(members));
    }

    @Test
    void theDayIsNamedWithWhatCameBetween() {
        Inputs inputs = inputs(withOneTermUntil(LocalDate.of(2019, 4, 30)), RULES);

        WhyChanged why = why(inputs, MARCH, inputs, JUNE);

        assertThat(why.changed())
                .filteredOn(answer -> answer.rule().equals(MinimumSize.ID))
                .singleElement()
                .satisfies(answer -> assertThat(answer.enough())
                        .extracting(Together::toString)
                        .containsExactly(
                                "the day, 1 June 2019 instead of 1 March 2019: Member m8 (terms, 1 May 2019)"));
    }

    private static Inputs accepting(Programme records, RuleSet rules, RuleId rule, LocalDate last) {
        return inputs(
                records, rules.accepting(new Acceptance(rule, new Reference("Partnership", "north"), "agreed", last)));
    }

    private static Partnership with(Partnership board, int member, String term) {
        List<Member> members = new ArrayList<>(board.members());
        members.set(member - 1, members.get(member - 1).withTerms(Periods.parse(term)));
        return board.withMembers(members);
    }

    @Test
    void anAcceptanceThatRanOutIsNamedAndNoRecordThatDidNotMatter() {
        Partnership board = board("north", 4, 9);
        LocalDate last = LocalDate.of(2019, 3, 31);
        for (String term : List.of("2015-07-01/..", "2019-03-10/..", "2019-04-01/..")) {
            Inputs inputs = accepting(programme(with(board, 4, term)), RULES, ResidentMajority.ID, last);

            assertThat(words(why(inputs, MARCH, inputs, JUNE)))
                    .as(term)
                    .containsExactly(
                            List.of(
                                    "the day, 1 June 2019 instead of 1 March 2019: the finding was accepted only until 31 March 2019"));
            assertThat(words(why(inputs, JUNE, inputs, MARCH)))
                    .containsExactly(
                            List.of(
                                    "the day, 1 March 2019 instead of 1 June 2019: the finding was accepted only until 31 March 2019"));
        }
    }

    @Test
    void aBreachThatBeganWhileAnAcceptanceStillHeldIsPutDownToItsEnd() {
        Inputs inputs = accepting(
                programme(with(board("north", 5, 9), 5, "2015-07-01/2019-03-31")),
                RULES,
                ResidentMajority.ID,
                LocalDate.of(2019, 4, 30));

        assertThat(words(why(inputs, MARCH, inputs, JUNE)))
                .containsExactly(
                        List.of(
                                "the day, 1 June 2019 instead of 1 March 2019: the finding was accepted only until 30 April 2019"));
    }

    @Test
    void aBreachThatEndedOnTheDayAfterItsAcceptanceIsPutDownToTheRecord() {
        Inputs inputs = accepting(
                programme(with(board("north", 5, 9), 5, "2019-04-01/..")),
                RULES,
                ResidentMajority.ID,
                LocalDate.of(2019, 3, 31));

        assertThat(words(why(inputs, MARCH, inputs, JUNE)))
                .containsExactly(
                        List.of("the day, 1 June 2019 instead of 1 March 2019: Member m5 (terms, 1 April 2019)"));
    }

    @Test
    void ofOtherFiguresTheChangeIsNamedThatMadeThemNotOneThatRestoredThem() {
        // 5 of 9, then 4 of 8, 5 of 9 again, and 6 of 10.
        Partnership board = with(
                with(with(board("north", 7, 11), 5, "2015-07-01/2019-03-10"), 6, "2019-04-01/.."), 7, "2019-05-01/..");
        Inputs inputs = inputs(programme(board), RuleSet.of(List.of(ResidentMajority.standard())));

        assertThat(why(inputs, MARCH, inputs, JUNE).changed())
                .singleElement()
                .satisfies(answer -> assertThat(answer.enough())
                        .extracting(Together::toString)
                        .containsExactly(
                                "the day, 1 June 2019 instead of 1 March 2019: Member m7 (terms, 1 May 2019)"));
    }

    @Test
    void whatIsAcceptedOfARuleThatStandsInForAnotherIsNotPutDownToTheReceipt() {
        // Both rules find fault with the day; what is accepted of the one is accepted of the other.
        RuleSet rules = RuleSet.of(Stream.of(AnnouncedWithItsWave.ID, DatesWithinProgramme.ID)
                .<Rule<?>>map(BigLocalRules.all()::rule)
                .toList());
        Area area = Area.builder()
                .id(AreaId.of("north"))
                .name("North")
                .wave(1)
                .announced(LocalDate.of(1990, 7, 27))
                .build();
        Programme records = Programme.builder()
                .id(ProgrammeId.of("p"))
                .name("P")
                .period(Periods.parse("2010-07-27/2026-03-31"))
                .addArea(area)
                .build();
        Inputs inputs = inputs(
                records,
                rules.accepting(new Acceptance(
                        AnnouncedWithItsWave.ID, area.reference(), "agreed", LocalDate.of(2019, 3, 31))));

        assertThat(why(inputs, MARCH, inputs, JUNE).changed())
                .hasSize(2)
                .allSatisfy(
                        answer -> assertThat(answer.enough())
                                .extracting(Together::toString)
                                .containsExactly(
                                        "the day, 1 June 2019 instead of 1 March 2019: the finding was accepted only until 31 March 2019"));
    }

    @Test
    void whatTookTwoChangesIsSaidToBeOfBothTogether() {
        // 6 of 9 is 66.7 %, 5 of 9 is 55.6 %.
        WhyChanged why = why(inputs(north(6, 9), RULES), MARCH, inputs(north(5, 9), requiring(60)), MARCH);

        assertThat(words(why)).hasSize(1);
        assertThat(words(why).get(0))
                .hasSize(2)
                .first()
                .isEqualTo("the records: Partnership north (members: residence)");
        assertThat(why.explain())
                .startsWith("1 answer is not what it was, because of the records and the settings together.");
    }

    @Test
    void ofTwoChangesEachOfWhichIsEnoughBothAreNamed() {
        WhyChanged why = why(inputs(north(5, 9), RULES), MARCH, inputs(north(4, 9), requiring(60)), MARCH);

        assertThat(causes(why)).hasSize(2);
        assertThat(causes(why))
                .allSatisfy(together -> assertThat(together.causes()).hasSize(1));
        assertThat(why.explain())
                .startsWith(
                        "1 answer is not what it was, because of either the records or the settings, each of which is"
                                + " enough.");
    }

    @Test
    void ofTwoMembersWhoMovedBothAreNamedIfItTookBoth() {
        // 6 of 9, 5 of 9 (55.6 %) and 4 of 9.
        WhyChanged why = why(inputs(north(6, 9), RULES), MARCH, inputs(north(4, 9), RULES), MARCH);

        assertThat(causes(why))
                .singleElement()
                .extracting(Together::causes)
                .isEqualTo(List.of(new Cause.RecordsChanged(List.of(new RecordChange(
                        board("north", 4, 9).reference(),
                        RecordChange.How.CHANGED,
                        1,
                        1,
                        List.of("members/m5/residence/0/residence", "members/m6/residence/0/residence"))))));
    }

    @Test
    void ofTwoMembersWhoMovedEitherIsNamedIfOneIsEnough() {
        WhyChanged why = why(inputs(north(5, 9), RULES), MARCH, inputs(north(3, 9), RULES), MARCH);

        assertThat(causes(why)).hasSize(2);
        assertThat(why.changed().get(0).toString())
                .endsWith(
                        "Because of any one of 2 changes to the records, each enough by itself: Partnership north (member m5:"
                                + " residence); Partnership north (member m4: residence).");
    }

    /** Of five residents any one who moved was enough: 4 of 9 are too few. */
    @Test
    void noTwoAlternativesReadTheSame() {
        WhyChanged why = why(inputs(north(5, 9), RULES), MARCH, inputs(north(0, 9), RULES), MARCH);

        assertThat(causes(why)).hasSize(3);
        assertThat(why.changed().get(0).becauseOf())
                .isEqualTo(
                        "any one of 3 changes to the records, each enough by itself: Partnership north (member m5:"
                                + " residence); Partnership north (member m4: residence); Partnership north (member m3: residence)");
    }

    /** Each of two moves of one member, in 2016 and in 2018, was enough. */
    @Test
    void alternativesWithinOneMemberAreNamedByTheirPlaces() {
        Rule<Partnership> rule = new Moves();
        LocalDateRange first = LocalDateRange.of(LocalDate.of(2015, 7, 1), LocalDate.of(2018, 1, 1));
        LocalDateRange second = LocalDateRange.of(first.getEnd(), LocalDate.MAX);
        Member resident = member(1, Residence.RESIDENT)
                .withResidence(
                        new ResidencePeriod(Residence.RESIDENT, first),
                        new ResidencePeriod(Residence.RESIDENT, second));
        Member other = resident.withResidence(
                new ResidencePeriod(Residence.NON_RESIDENT, first),
                new ResidencePeriod(Residence.NON_RESIDENT, second));
        Partnership board = board("north", 0, 0);

        WhyChanged why = why(
                inputs(programme(board.withMembers(resident)), RuleSet.of(List.of(rule))),
                MARCH,
                inputs(programme(board.withMembers(other)), RuleSet.of(List.of(rule))),
                MARCH);

        assertThat(why.changed().get(0).becauseOf())
                .isEqualTo(
                        "any one of 2 changes to the records, each enough by itself: Partnership north (member m1: 2nd"
                                + " residence period: residence); Partnership north (member m1: 1st residence period: residence)");
    }

    /** Applies to a board of which a member was at some time not resident. */
    private static final class Moves extends Rule<Partnership> {
        Moves() {
            super(described("moves"), Partnership.class);
        }

        @Override
        protected Verdict judge(Partnership board, RuleContext context) {
            return board.members().stream()
                            .flatMap(member -> member.residence().stream())
                            .anyMatch(period -> period.residence() == Residence.NON_RESIDENT)
                    ? Verdict.satisfied()
                    : Verdict.notApplicable("all are residents");
        }
    }

    private static RuleInfo described(String id) {
        return RuleInfo.of("partnership", RuleId.of(id), RuleKind.PRACTICE)
                .title("T")
                .rationale("R.")
                .source(OURS)
                .build();
    }

    /** 306 of 600 residents are 51 %: which of the 600 they are takes more tries than are made. */
    @Test
    void aSearchThatWasStoppedSaysSo() {
        WhyChanged why = why(inputs(north(0, 600), RULES), MARCH, inputs(north(600, 600), RULES), MARCH);

        assertThat(causes(why)).extracting(Together::narrowing).containsExactly(Narrowing.STOPPED);
        assertThat(why.changed().get(0).toString())
                .endsWith(
                        "Because of the records: Partnership north (members: residence) (not narrowed further: some of"
                                + " this may not have been needed).");
        assertThat(causes(why(inputs(north(0, 100), RULES), MARCH, inputs(north(100, 100), RULES), MARCH)))
                .as("51 of 100")
                .extracting(Together::narrowing)
                .containsExactly(Narrowing.COMPLETE);
    }

    @Test
    void ofManyFieldsTheFirstAreNamed() {
        WhyChanged why = why(inputs(north(20, 120), RULES), MARCH, inputs(north(120, 120), RULES), MARCH);

        assertThat(why.changed().get(0).becauseOf())
                .startsWith("any one of 2 changes to the records, each enough by itself: Partnership north (member m")
                .endsWith(" and 39 other fields)");
    }

    @Test
    void whyThereIsNoAnswerIsSaid() {
        Partnership later = board("north", 5, 8).withPeriod(Periods.parse("2019-05-01/.."));
        RuleSet one = RuleSet.of(List.of(MinimumSize.standard()));

        assertThat(beforeAndAfter(why(
                        inputs(north(5, 8), RULES),
                        MARCH,
                        inputs(north(5, 8), RULES.with(one.rules().get(0))),
                        MARCH)))
                .isEmpty();
        assertThat(beforeAndAfter(
                        why(inputs(programme(board("south", 5, 8)), one), MARCH, inputs(north(5, 8), one), MARCH)))
                .containsExactly("not recorded, satisfied", "satisfied, not recorded");
        assertThat(beforeAndAfter(why(inputs(north(5, 8), RULES), MARCH, inputs(north(5, 8), one), MARCH)))
                .containsExactly("satisfied, not asked");
        assertThat(beforeAndAfter(why(
                        inputs(north(5, 8), RULES.without(ResidentMajority.ID)),
                        MARCH,
                        inputs(north(5, 8), RULES),
                        MARCH)))
                .containsExactly("not asked, satisfied");
        assertThat(beforeAndAfter(why(inputs(programme(later), one), MARCH, inputs(programme(later), one), JUNE)))
                .containsExactly("not applicable, satisfied");
    }

    private static List<String> beforeAndAfter(WhyChanged why) {
        return why.changed().stream()
                .map(answer -> answer.before() + ", " + answer.after())
                .toList();
    }

    /** The member is within the board, and is found by it. */
    @Test
    void aRecordWithinAnotherThatIsGoneIsNamed() {
        RuleSet rules = RuleSet.of(List.of(new OfMembers()));

        WhyChanged why = why(inputs(north(5, 8), rules), MARCH, inputs(north(5, 7), rules), MARCH);

        assertThat(why.explain())
                .startsWith(
                        "1 answer is not what it was, because of the records.",
                        "of-members, Member m8. Before: Satisfied. Now: Not recorded. Because of the records: Partnership north"
                                + " (member m8).");
    }

    private static final class OfMembers extends Rule<Member> {
        OfMembers() {
            super(described("of-members"), Member.class);
        }

        @Override
        protected Verdict judge(Member member, RuleContext context) {
            return Verdict.satisfied();
        }
    }

    // Records that share an id

    @Test
    void recordsThatShareAnIdAreCounted() {
        Partnership one = board("north", 5, 8);
        Partnership other = board("north", 4, 8);

        assertThat(compared(List.of(one, other), List.of(other)))
                .containsExactly(
                        "Records: 0 added, 0 removed, 0 changed, 1 listed more or less often.",
                        "Partnership north (listed twice before, once after).");
        assertThat(compared(List.of(one), List.of(one, other, one)))
                .endsWith("Partnership north (listed once before, 3 times after).");
        assertThat(compared(List.of(), List.of(one, other)))
                .containsExactly(
                        "Records: 1 added, 0 removed, 0 changed.", "Partnership north (added, and listed twice).");
        assertThat(compared(List.of(one, other), List.of()))
                .containsExactly(
                        "Records: 0 added, 1 removed, 0 changed.", "Partnership north (removed; it was listed twice).");
        assertThat(compared(List.of(one, other), List.of(one, one)))
                .containsExactly(
                        "Records: 0 added, 0 removed, 1 changed.",
                        "Partnership north (listed twice; members: residence).");
    }

    private static List<String> compared(List<Partnership> before, List<Partnership> after) {
        Programme north = north(5, 8);
        return RecordComparison.between(north.withPartnerships(before), north.withPartnerships(after))
                .explain();
    }

    @Test
    void aBoardThatIsListedTwiceIsWhatAnAnswerIsPutDownTo() {
        Programme once = north(5, 8);
        Programme twice = once.withPartnerships(board("north", 5, 8), board("north", 4, 8));

        assertThat(why(inputs(once, RULES), MARCH, inputs(twice, RULES), MARCH).explain())
                .contains(
                        "resident-majority, Partnership north. Before: Satisfied: 5 of 8 members are residents (62.5 %). That"
                                + " would still be enough if 1 resident left. Now: Satisfied for 1 record and breached for 1 record"
                                + " (error). Because of the records: Partnership north (listed once before, twice after).");
    }

    @Test
    void numbersThatContradictWhatBecameOfARecordAreRefused() {
        assertThatThrownBy(() ->
                        new RecordChange(board("north", 5, 8).reference(), RecordChange.How.REMOVED, 0, 1, List.of()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("A record listed 0 times before and once after is not removed");
    }

    private static Grant grant(Money awarded) {
        return Grant.builder()
                .id(GrantId.of("g"))
                .title("T")
                .area(AreaId.of("north"))
                .recipient(OrganisationId.of("o"))
                .amountAppliedFor(awarded)
                .amountAwarded(awarded)
                .build();
    }

    private static Programme with(Grant grant) {
        return north(5, 8).withGrants(grant);
    }

    /** The award in euros and a payment in pounds, which no grant has, is no way in which the rule could have had nothing to ask. */
    @Test
    void aStateThatTheRecordsRefuseIsNotTakenForOneOfWhichTheRuleSaysNothing() {
        RuleSet rules = RuleSet.of(List.of(new GrantPaymentsWithinAward()));
        Programme before = with(grant(Money.parse("GBP 100.00"))
                .withPayments(Payment.of(LocalDate.of(2015, 9, 1), Money.parse("GBP 150.00"))));
        Programme after = with(grant(Money.parse("EUR 100.00")));

        assertThat(words(why(inputs(before, rules), MARCH, inputs(after, rules), MARCH)))
                .containsExactly(List.of("the records: Grant g (payments)"));
    }

    /** Asks for a board of eight, and counts how often it is asked. */
    private static final class Counting extends Rule<Partnership> {
        private final AtomicInteger asked = new AtomicInteger();

        Counting() {
            super(described("counting"), Partnership.class);
        }

        @Override
        protected Verdict judge(Partnership board, RuleContext context) {
            asked.incrementAndGet();
            return board.members().size() < 8 ? Verdict.notApplicable("it is small") : Verdict.satisfied();
        }
    }

    @Test
    void boardsOfOneAreaAreNotAskedForEachOther() {
        Counting rule = new Counting();
        RuleSet rules = RuleSet.of(List.of(rule));
        int boards = 40;

        WhyChanged why = why(inputs(ofOneArea(boards, 8), rules), MARCH, inputs(ofOneArea(boards, 7), rules), MARCH);

        assertThat(why.changed()).hasSize(boards);
        assertThat(rule.asked.get()).isLessThan(20 * boards);
    }

    private static Programme ofOneArea(int boards, int members) {
        return programme(board("north", 5, 8))
                .withPartnerships(IntStream.range(0, boards)
                        .mapToObj(number -> board("b" + number, 5, members).withArea(AreaId.of("north")))
                        .toList());
    }

    @Test
    void recordsThatHaveNothingToDoWithItAreNotNamed() {
        Programme before = programme(board("north", 5, 8), board("south", 5, 8));
        Programme after = programme(
                board("north", 4, 8).withName("North"), board("south", 6, 8).withName("South"));

        WhyChanged why = why(inputs(before, RULES), MARCH, inputs(after, RULES), MARCH);

        assertThat(why.changed().get(0).enough())
                .extracting(Together::toString)
                .containsExactly("the records: Partnership north (members: residence)");
    }

    @Test
    void anAreaThatIsNewIsNamed() {
        Programme before = programme(board("south", 5, 8));
        Programme after = programme(board("north", 5, 8), board("south", 5, 8));

        WhyChanged why = why(inputs(before, RULES), MARCH, inputs(after, RULES), MARCH);

        assertThat(why.changed()).hasSize(2).allSatisfy(answer -> {
            assertThat(answer.before().answers()).isEmpty();
            assertThat(answer.enough())
                    .extracting(Together::toString)
                    .containsExactly("the records: Partnership north (added)");
        });
    }

    @Test
    void answersThatChangedAlikeAreCountedTogether() {
        Programme boards = programme(
                Stream.of("a", "b", "c", "d", "e").map(id -> board(id, 5, 8)).toArray(Partnership[]::new));
        WhyChanged why = why(
                inputs(boards, RULES),
                MARCH,
                inputs(boards, RULES.with(Settings.none().value(MinimumSize.ID, MinimumSize.MINIMUM, 9))),
                MARCH);

        assertThat(why.explain())
                .startsWith(
                        "5 answers are not what they were, all because of the settings.",
                        "partnership-minimum-size. Satisfied before, breached (error) now. Because of the settings: the"
                                + " minimum of partnership-minimum-size is 9 members instead of 8 members. 5 records: Partnership a,"
                                + " Partnership b, Partnership c and 2 others.");
    }

    @Test
    void whatHappenedToEachOfManyRecordsIsSaidOnce() {
        WhyChanged why = why(
                inputs(programme(board("a", 5, 8), board("ab", 5, 8)), RULES),
                MARCH,
                inputs(programme(board("a", 4, 8), board("ab", 4, 8)), RULES),
                MARCH);

        assertThat(why.explain())
                .startsWith(
                        "2 answers are not what they were, all because of the records.",
                        "resident-majority. Satisfied before, breached (error) now. Because of the records: the record"
                                + " (members: residence). 2 records: Partnership a and Partnership ab.");
    }

    @Test
    void theOrderOfTheRecordsMakesNoDifference() {
        Programme before = programme(board("north", 5, 8), board("south", 4, 8));
        List<Member> members = new ArrayList<>(before.partnerships().get(0).members());
        Collections.reverse(members);
        Programme after = programme(
                before.partnerships().get(1), before.partnerships().get(0).withMembers(members));

        assertThat(receipt(inputs(after, RULES), MARCH)).isEqualTo(receipt(inputs(before, RULES), MARCH));
        assertThat(RecordComparison.between(before, after).changes()).isEmpty();
    }

    @Test
    void explanationsAreEqualIfAllThatTheySayIs() {
        Inputs first = inputs(north(5, 8), RULES);
        Inputs second = inputs(north(4, 8), RULES);
        WhyChanged why = why(first, MARCH, second, MARCH);

        assertThat(why(first, MARCH, second, MARCH)).isEqualTo(why).hasSameHashCodeAs(why);
        assertThat(why(first, MARCH, second, JUNE)).isNotEqualTo(why);
        assertThat(why(second, MARCH, first, MARCH)).isNotEqualTo(why);
        assertThat(why.changed().get(0))
                .isNotEqualTo(why(second, MARCH, first, MARCH).changed().get(0));
        assertThat(why).hasToString(why.toText());
    }

    // Another version of the library

    private static Receipt madeBy(String version, Answer answer, Receipt receipt) {
        return new Receipt(
                receipt.formatVersion(),
                version,
                new Receipt.Digests(
                        "0", receipt.inputs().settings(), receipt.inputs().records()),
                receipt.asOf(),
                receipt.answers().stream()
                        .map(line -> line.rule().equals(MinimumSize.ID)
                                ? line
                                : new Receipt.Line(line.rule(), line.about(), answer, line.severity(), "0"))
                        .toList());
    }

    @Test
    void anAnswerOfAnotherVersionIsPutDownToTheLibrary() {
        Inputs inputs = inputs(north(4, 8), RULES);
        Receipt now = receipt(inputs, MARCH);

        WhyChanged why = WhyChanged.between(madeBy("0.0.9", Answer.SATISFIED, now), inputs, now, inputs);

        assertThat(words(why))
                .containsExactly(List.of(
                        "the library: version 0.0.9 gave another answer than version " + now.library() + " does"));
        assertThat(why.changed().get(0).before().verdict()).isEmpty();
    }

    @Test
    void anAnswerThatThisVersionDoesNotGiveIsPutDownToTheReceiptThatSaysItDid() {
        Inputs inputs = inputs(north(4, 8), RULES);
        Receipt now = receipt(inputs, MARCH);
        Receipt altered = new Receipt(
                now.formatVersion(),
                now.library(),
                now.inputs(),
                MARCH,
                madeBy("0.0.9", Answer.SATISFIED, now).answers());

        assertThat(words(WhyChanged.between(altered, inputs, now, inputs)))
                .containsExactly(
                        List.of(
                                "the receipt: it says that version " + now.library()
                                        + " made it, which gives another answer, so it was altered or made by another build of that version"));
    }

    @Test
    void theLibraryAndTheRecordsTogetherAreBothNamed() {
        Inputs first = inputs(north(4, 8), RULES);
        Inputs second = inputs(north(5, 8), RULES);

        WhyChanged why = WhyChanged.between(
                madeBy("0.0.9", Answer.UNKNOWN, receipt(first, MARCH)), first, receipt(second, MARCH), second);

        assertThat(why.explain())
                .startsWith("1 answer is not what it was, because of the records and the library together.");
    }

    // What cannot be compared

    @Test
    void receiptsOfOtherInputsAreRefused() {
        Inputs inputs = inputs(north(4, 8), RULES);
        Receipt receipt = receipt(inputs, MARCH);

        refused(receipt, inputs(north(5, 8), RULES), "records");
        refused(receipt, inputs(north(4, 8), RULES.without(MinimumSize.ID)), "settings");
        refused(receipt, inputs(north(4, 8), RuleSet.of(List.of(ResidentMajority.standard()))), "rules");
        assertThatThrownBy(() -> WhyChanged.between(receipt, inputs, receipt, inputs(north(5, 8), RULES)))
                .hasMessageContaining("not those of the second receipt");
    }

    private static void refused(Receipt receipt, Inputs given, String what) {
        assertThatThrownBy(() -> WhyChanged.between(receipt, given, receipt, given))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("cannot be compared because the " + what
                        + " given are not those of the first receipt, or the key is another. Give the " + what);
    }

    @Test
    void aReportThatKeepsTooLittleOrIsOfOtherRecordsGetsNoReceipt() {
        Programme records = north(4, 8);

        assertThatThrownBy(() -> Receipt.of(RULES.check(records, MARCH, Retention.FINDINGS), inputs(records, RULES)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("keeps no answers");
        Stream.of(
                        inputs(programme(board("north", 4, 8), board("south", 4, 8)), RULES),
                        inputs(programme(board("south", 4, 8)), RULES),
                        inputs(north(5, 8), RULES),
                        inputs(records, RULES.without(MinimumSize.ID)),
                        inputs(records, RULES.withSeverity(ResidentMajority.ID, Severity.INFO)))
                .forEach(other -> assertThatThrownBy(() -> Receipt.of(RULES.check(records, MARCH), other))
                        .isInstanceOf(InvalidValueException.class)
                        .hasMessageContaining("not of these records and rules"));
    }

    @Test
    void withoutTheKeyNoGuessCanBeTriedOnAReceipt() {
        Programme records = programme(board("north", 4, 8), board("south", 4, 8));
        RuleSet rules = RULES.withSeverity(MinimumSize.ID, Severity.WARNING);
        Receipt ours = receipt(inputs(records, rules), MARCH);
        Receipt guessed = receipt(new Inputs(records, rules, OTHER), MARCH);

        assertThat(guessed.inputs().rules()).isEqualTo(ours.inputs().rules());
        assertThat(sealed(guessed)).doesNotContainAnyElementsOf(sealed(ours));
        assertThat(sealed(ours))
                .as("that two boards have the same figures is not seen")
                .doesNotHaveDuplicates()
                .doesNotContain(
                        Digest.of(its -> its.value(records)),
                        Catalogue.of(rules).settingsDigest());
        assertThat(ours.answers()).hasSize(4);
    }

    private static List<String> sealed(Receipt receipt) {
        return Stream.concat(
                        Stream.of(receipt.inputs().settings(), receipt.inputs().records()),
                        receipt.answers().stream().map(Receipt.Line::digest))
                .toList();
    }

    @Test
    void receiptsOfAnotherKeyAreRefused() {
        Inputs inputs = inputs(north(4, 8), RULES);
        Inputs others = new Inputs(inputs.records(), RULES, OTHER);
        Receipt receipt = receipt(inputs, MARCH);

        assertThatThrownBy(() -> WhyChanged.between(receipt, inputs, receipt(others, MARCH), others))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("Receipts of different keys cannot be compared");
        assertThatThrownBy(() -> WhyChanged.between(receipt, others, receipt, others))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("or the key is another");
    }

    @Test
    void aReceiptOfALaterFormIsRefused() {
        Receipt receipt = receipt(inputs(north(4, 8), RULES), MARCH);

        assertThatThrownBy(() ->
                        new Receipt("2.0", receipt.library(), receipt.inputs(), receipt.asOf(), receipt.answers()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("of a form that this version cannot read");
    }
}
