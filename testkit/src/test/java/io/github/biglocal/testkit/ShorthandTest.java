package io.github.biglocal.testkit;

import static io.github.biglocal.testkit.Shorthand.area;
import static io.github.biglocal.testkit.Shorthand.board;
import static io.github.biglocal.testkit.Shorthand.pounds;
import static io.github.biglocal.testkit.Shorthand.programme;
import static io.github.biglocal.testkit.Shorthand.project;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.match.Leverage;
import io.github.biglocal.match.LeverageConvention;
import io.github.biglocal.match.LeverageResult;
import io.github.biglocal.partnership.Member;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.Residence;
import io.github.biglocal.partnership.VotingRight;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.Retention;
import io.github.biglocal.rule.RuleKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShorthandTest {
    private static final LocalDate DAY = LocalDate.of(2018, 6, 1);

    @Test
    void aBoardHasSoManyMembersOfEachSort() {
        Partnership board =
                board().residents(5).others(3).unknown(2).nonVoting(1).build();

        assertThat(board.membersOn(DAY)).hasSize(11);
        assertThat(living(board, Residence.RESIDENT)).isEqualTo(5);
        assertThat(living(board, Residence.NON_RESIDENT)).isEqualTo(4);
        assertThat(living(board, Residence.UNKNOWN)).isEqualTo(2);
        assertThat(board.members().stream().filter(member -> member.votingOn(DAY) == VotingRight.NON_VOTING))
                .singleElement()
                .extracting(member -> member.residenceOn(DAY))
                .isEqualTo(Residence.NON_RESIDENT);
        assertThat(board.members()).extracting(member -> member.id().value()).startsWith("board-1", "board-2");
    }

    private static long living(Partnership board, Residence where) {
        return board.members().stream()
                .filter(member -> member.residenceOn(DAY) == where)
                .count();
    }

    @Test
    void aBoardHasServedSince2012UnlessItSaysOtherwise() {
        assertThat(board().residents(1).build().membersOn(LocalDate.of(2011, 12, 31)))
                .isEmpty();
        assertThat(board().residents(1).build().membersOn(LocalDate.of(2012, 1, 1)))
                .hasSize(1);
        Partnership later = board().residents(1).since("2016-06-01").build();
        assertThat(later.isOutsideItsPeriod(LocalDate.of(2016, 5, 31))).isTrue();
        assertThat(later.membersOn(LocalDate.of(2016, 6, 1))).hasSize(1);
    }

    @Test
    void aNumberIsReplacedAndNotAddedTo() {
        assertThat(board().residents(5).residents(2).build().members()).hasSize(2);
        assertThatThrownBy(() -> board().residents(-1)).isInstanceOf(InvalidValueException.class);
    }

    /** Nothing is recorded in short-hand of the two that are not known. */
    @Test
    void aBoardOfEightWithEnoughResidentsKeepsEveryRequirementButTwoThatAskForMore() {
        Programme programme =
                area("north").partnership(board().residents(6).others(2)).programme();

        Report report = BigLocalRules.standard()
                .ofKinds(Set.of(RuleKind.REQUIREMENT))
                .check(programme, DAY, Retention.EVERYTHING);

        assertThat(report.isClean()).isTrue();
        assertThat(of(report, Answer.SATISFIED)).containsExactly("partnership-minimum-size", "resident-majority");
        assertThat(of(report, Answer.UNKNOWN)).containsExactly("conflict-process-adopted", "memorandum-signed");
    }

    private static Set<String> of(Report report, Answer answer) {
        Set<String> rules = new TreeSet<>();
        report.results().stream()
                .filter(result ->
                        result.answer() == answer && result.about().kind().equals("Partnership"))
                .forEach(result -> rules.add(result.rule().value()));
        return rules;
    }

    @Test
    void anAreaHasWhatItIsGiven() {
        Programme programme = programme(
                area("north").partnership(board().residents(1)).project(project("hub", pounds(1), pounds(2))),
                area("south").partnership(board().id("own").others(1)));

        assertThat(programme.areas()).extracting(Area::name).containsExactly("north", "south");
        assertThat(programme.partnerships())
                .extracting(board -> board.id().value() + " in " + board.area())
                .containsExactly("north-board in north", "own in south");
        assertThat(programme.partnerships().get(0).members())
                .extracting(Member::id)
                .extracting(Object::toString)
                .containsExactly("north-board-1");
        assertThat(programme.projects())
                .singleElement()
                .satisfies(project -> assertThat(project.area()).contains(AreaId.of("north")));
    }

    @Test
    void anAreaTakesRecordsOfAnyKind() {
        List<Entity> scheme = List.copyOf(Samples.minimal().schemes());
        assertThat(area("north").with(scheme.get(0)).programme().schemes()).hasSize(1);
    }

    @Test
    void aProjectIsCountedWithBothItsAmounts() {
        LeverageResult leverage = Leverage.asOf(DAY).of(List.of(project(pounds("91543.00"), pounds("9031.00"))));

        BigLocalAssertions.assertThat(leverage)
                .isExactly(LeverageConvention.MATCH_PER_GRANT, "91543/9031")
                .leavesNothingOut();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"147805.00|147805.00", "147,805|147805.00", "-0.5|-0.50", "1,155,000|1155000.00", "0|0.00"})
    void poundsAreReadAsTheyAreWritten(String text, String amount) {
        assertThat(pounds(text)).isEqualTo(Money.parse("GBP " + amount));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "£5", "5.001", "1,15", "five", "1e3", "1,1555"})
    void whatIsNotPoundsAndPenceIsRefused(String text) {
        assertThatThrownBy(() -> pounds(text))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("147805.00");
    }

    @Test
    void theSameShortHandGivesTheSameRecords() {
        assertThat(board().residents(3).build()).isEqualTo(board().residents(3).build());
        assertThat(board().residents(3)).hasToString("board of 3 members");
    }
}
