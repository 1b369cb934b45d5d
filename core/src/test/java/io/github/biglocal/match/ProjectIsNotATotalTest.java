package io.github.biglocal.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.match.ProjectIsNotATotal.TotalRow;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectIsNotATotalTest {
    private static final Project[] ALL_FIVE = {TableOne.L1, TableOne.L2, TableOne.L3, TableOne.L4, TableOne.FIFTH_BLOCK
    };

    private static Verdict verdict(Project project, Project... recorded) {
        return new ProjectIsNotATotal()
                .verdict(project, RuleContext.on(LocalDate.of(2020, 2, 29), Records.of(recorded)));
    }

    @Test
    void theFifthBlockOfTableOneIsTheTotalOfTheFourProjectsAbove() {
        TotalRow finding = new TotalRow(
                List.of(ProjectId.of("l1"), ProjectId.of("l2"), ProjectId.of("l3"), ProjectId.of("l4")),
                Money.parse("GBP 396148"),
                Money.parse("GBP 18062"),
                Money.parse("GBP 378086"));

        assertThat(verdict(TableOne.FIFTH_BLOCK, ALL_FIVE)).isEqualTo(Verdict.breached(finding));
        assertThat(finding.problem())
                .isEqualTo("The project's total cost (£396,148), programme money (£18,062) and match"
                        + " (£378,086) are the sums of those of l1, l2, l3 and l4: it looks like their"
                        + " total, not another project.");
        assertThat(finding.repair()).isEqualTo("Record it as the stated total of those projects.");
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "2", "3"})
    void theProjectsAboveAreNot(int line) {
        assertThat(verdict(ALL_FIVE[line], ALL_FIVE)).isEqualTo(Verdict.satisfied());
    }

    @ParameterizedTest
    @CsvSource({"396149, 18062, 378086", "396148, 18063, 378085", "396148, 18061, 378087", "396148, 18062, 378087"})
    void aPoundOffInAnyColumnAndItIsADeal(String total, String own, String match) {
        Project near = TableOne.project("near", total, own, match);

        assertThat(verdict(near, TableOne.L1, TableOne.L2, TableOne.L3, TableOne.L4, near))
                .isEqualTo(Verdict.satisfied());
    }

    @Test
    void itIsFoundAmongProjectsToldElsewhere() {
        Project elsewhere =
                TableOne.project("elsewhere", "10", "5", "5").withCitations(Citation.of("another document"));

        assertThat(verdict(
                        TableOne.FIFTH_BLOCK,
                        elsewhere,
                        TableOne.L1,
                        TableOne.L2,
                        TableOne.L3,
                        TableOne.L4,
                        TableOne.FIFTH_BLOCK))
                .isInstanceOf(Verdict.Breached.class);
        assertThat(verdict(
                        TableOne.FIFTH_BLOCK,
                        elsewhere.withCitations(TableOne.L1.citations()),
                        TableOne.L1,
                        TableOne.L2,
                        TableOne.L3,
                        TableOne.L4,
                        TableOne.FIFTH_BLOCK))
                .as("the total of a block, if not of the whole table")
                .isEqualTo(verdict(TableOne.FIFTH_BLOCK, ALL_FIVE));
        assertThat(verdict(
                        TableOne.FIFTH_BLOCK,
                        elsewhere.withCitations(TableOne.L1.citations()).withId(ProjectId.of("l2b")),
                        TableOne.L1,
                        TableOne.L2,
                        TableOne.L3,
                        TableOne.L4,
                        TableOne.FIFTH_BLOCK))
                .as("a row of another project stands among those of the block")
                .isEqualTo(Verdict.satisfied());
    }

    @Test
    void aNoteOnItsCitationDoesNotHideItAmongProjectsToldElsewhere() {
        Project elsewhere =
                TableOne.project("elsewhere", "10", "5", "5").withCitations(Citation.of("another document"));
        Citation table = TableOne.L1.citations().get(0);
        Project noted =
                TableOne.FIFTH_BLOCK.withCitations(table.withNote("printed under the Pocket Park, apparently a total"));
        Project ofAnotherTable = TableOne.FIFTH_BLOCK.withCitations(Citation.of(table.document(), "3.2, table 2"));

        assertThat(verdict(noted, elsewhere, TableOne.L1, TableOne.L2, TableOne.L3, TableOne.L4, noted))
                .isEqualTo(verdict(TableOne.FIFTH_BLOCK, ALL_FIVE));
        assertThat(verdict(
                        ofAnotherTable, elsewhere, TableOne.L1, TableOne.L2, TableOne.L3, TableOne.L4, ofAnotherTable))
                .isEqualTo(Verdict.satisfied());
    }

    @Test
    void theOtherProjectsAreThoseOfItsArea() {
        Project otherArea = TableOne.FIFTH_BLOCK.withArea(AreaId.of("other"));

        assertThat(verdict(otherArea, TableOne.L1, TableOne.L2, TableOne.L3, TableOne.L4, otherArea))
                .isEqualTo(Verdict.notApplicable("the area has fewer than two other projects with figures"));
    }

    @Test
    void aTotalIsOfTwoAtLeast() {
        Project copy = TableOne.L1.withId(ProjectId.of("copy"));
        Project both = TableOne.project("both", "169605", "17812", "151793");

        assertThat(verdict(copy, TableOne.L1, copy))
                .isEqualTo(Verdict.notApplicable("the area has fewer than two other projects with figures"));
        assertThat(verdict(both, TableOne.L1, TableOne.L4, both)).isInstanceOf(Verdict.Breached.class);
    }

    @Test
    void projectsOfNothingAreNoTotals() {
        Project one = TableOne.project("1", "0", "0", "0");
        Project two = TableOne.project("2", "0", "0", "0");
        Project three = TableOne.project("3", "0", "0", "0");

        assertThat(verdict(one, one, two, three)).isEqualTo(Verdict.satisfied());
    }

    @Test
    void oneRoundAmountThatIsTheSumOfTwoOthersIsACoincidence() {
        Project five = TableOne.project("5", "5000", "5000", "0");
        Project ten = TableOne.project("10", "10000", "10000", "0");
        Project fifteen = TableOne.project("15", "15000", "15000", "0");

        assertThat(verdict(fifteen, five, ten, fifteen)).isEqualTo(Verdict.satisfied());
    }

    @Test
    void withAColumnNotKnownAndTheOthersTheSumItCannotBeJudged() {
        Project ownNotKnown = TableOne.FIFTH_BLOCK.withProgrammeLines();
        Project partNotKnown = TableOne.L3.withProgrammeLines();

        assertThat(verdict(ownNotKnown, TableOne.L1, TableOne.L2, TableOne.L3, TableOne.L4, ownNotKnown))
                .extracting(Verdict::description)
                .isEqualTo("Not known: how much programme money went into the project.");
        assertThat(verdict(
                        TableOne.FIFTH_BLOCK,
                        TableOne.L1,
                        TableOne.L2,
                        partNotKnown,
                        TableOne.L4,
                        TableOne.FIFTH_BLOCK))
                .extracting(Verdict::description)
                .isEqualTo("Not known: how much programme money went into the project.");
    }

    @Test
    void withAColumnNotKnownAndAnotherNotTheSumItIsADeal() {
        Project notKnown = TableOne.project("x", "396149", "0", "378086").withProgrammeLines();

        assertThat(verdict(notKnown, TableOne.L1, TableOne.L2, TableOne.L3, TableOne.L4, notKnown))
                .isEqualTo(Verdict.satisfied());
    }

    @Test
    void aProjectWithoutAnyFigureDoesNotHideTheTotal() {
        Project pocketPark = Project.builder()
                .id(ProjectId.of("the-park-itself"))
                .area(TableOne.L1.area())
                .title("t")
                .citations(TableOne.L1.citations())
                .build();

        assertThat(verdict(
                        TableOne.FIFTH_BLOCK,
                        TableOne.L1,
                        TableOne.L2,
                        TableOne.L3,
                        TableOne.L4,
                        TableOne.FIFTH_BLOCK,
                        pocketPark))
                .isInstanceOf(Verdict.Breached.class)
                .isEqualTo(verdict(TableOne.FIFTH_BLOCK, ALL_FIVE));
        assertThat(verdict(pocketPark, TableOne.L1, TableOne.L4, pocketPark))
                .isEqualTo(Verdict.notApplicable("no figure of the project is recorded"));
    }
}
