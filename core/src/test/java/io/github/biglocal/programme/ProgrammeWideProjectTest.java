package io.github.biglocal.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.evaluation.FigureMeasure;
import io.github.biglocal.evaluation.FigureScope;
import io.github.biglocal.evaluation.PublishedFigure;
import io.github.biglocal.evaluation.PublishedFigureId;
import io.github.biglocal.match.FundingLine;
import io.github.biglocal.match.Project;
import io.github.biglocal.match.ProjectId;
import io.github.biglocal.money.PrintedNumber;
import io.github.biglocal.money.Tabulation;
import io.github.biglocal.rule.Report;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A project of the whole programme counts in the programme's figures and tables, and in those of no area. */
class ProgrammeWideProjectTest {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 29);
    private static final AreaId RAMSEY = AreaId.of("ramsey");
    private static final AreaId REVOE = AreaId.of("revoe");

    /**
     * Getting Started in the third wave: match of £177,184 was expected from 28 areas together, on budgets of £20,000 each
     * (Church Hill Big Local), and the source does not say how much in which area.
     */
    private static final Project GETTING_STARTED = Project.builder()
            .id(ProjectId.of("getting-started"))
            .title("Getting Started, wave 3")
            .addProgrammeLines(FundingLine.of(gbp("560000")))
            .addMatchLines(FundingLine.of(gbp("177184")))
            .build();

    private static final Project OF_RAMSEY =
            Project.of(ProjectId.of("cricket"), RAMSEY, "Cricket", gbp("1000")).matchedBy(gbp("816"));

    private static final Project OF_BOTH = Project.of(ProjectId.of("exchange"), RAMSEY, "Exchange", gbp("100"))
            .matchedBy(gbp("50"))
            .withOtherAreas(Set.of(REVOE));

    private static Money gbp(String amount) {
        return Money.parse("GBP " + amount);
    }

    private static Programme programme(Project... projects) {
        return Programme.builder()
                .id(ProgrammeId.of("big-local"))
                .name("Big Local")
                .addAreas(
                        Area.builder().id(RAMSEY).name("Ramsey").build(),
                        Area.builder().id(REVOE).name("Revoe").build())
                .addProjects(projects)
                .build();
    }

    private static PublishedFigure match(FigureScope scope, String value, AreaId... areas) {
        return PublishedFigure.builder()
                .id(PublishedFigureId.of("match"))
                .measure(FigureMeasure.MATCH)
                .scope(scope)
                .addAreas(areas)
                .value(PrintedNumber.of(value))
                .build();
    }

    private static RecomputedFigure recomputed(PublishedFigure figure, Programme programme) {
        return Recomputation.asOf(DAY).takingAsComplete(Project.class).of(figure, programme);
    }

    @Test
    void itsMatchIsThatOfTheProgrammeAndOfNoArea() {
        Programme programme = programme(GETTING_STARTED, OF_RAMSEY);

        assertThat(recomputed(match(FigureScope.PROGRAMME, "£178,000"), programme))
                .isInstanceOf(RecomputedFigure.Agrees.class);
        assertThat(recomputed(match(FigureScope.AREAS, "£816", RAMSEY), programme))
                .isInstanceOf(RecomputedFigure.Agrees.class);
        assertThat(recomputed(match(FigureScope.AREAS, "£816", RAMSEY, REVOE), programme))
                .isInstanceOf(RecomputedFigure.Agrees.class);
    }

    @ParameterizedTest
    @CsvSource({"PROGRAMME", "AREAS"})
    void aProjectOfTwoAreasCountsOnceInAFigureOfBoth(FigureScope scope) {
        AreaId[] areas = scope == FigureScope.AREAS ? new AreaId[] {RAMSEY, REVOE} : new AreaId[0];

        assertThat(recomputed(match(scope, "£866", areas), programme(OF_RAMSEY, OF_BOTH)))
                .isInstanceOf(RecomputedFigure.Agrees.class);
    }

    @Test
    void itBelongsToNoAreaAndNoRuleOfTheStandardSetMissesOne() {
        Programme programme = programme(GETTING_STARTED);
        Report report = BigLocalRules.standard().check(programme, DAY);

        assertThat(programme.areaOf(GETTING_STARTED.reference())).isEmpty();
        assertThat(report.failed()).isEmpty();
        assertThat(report.open())
                .filteredOn(finding -> finding.about().equals(GETTING_STARTED.reference()))
                .extracting(finding -> finding.finding().aboutField().orElse(""))
                .doesNotContain("area");
    }

    @Test
    void aTableByAreaHasItInTheRowWithoutOne() {
        Tabulation<AreaId> table = Tabulation.ofOptional(
                List.of(GETTING_STARTED, OF_RAMSEY), Project::area, CurrencyUnit.GBP, Project::match);

        assertThat(table.rows())
                .containsExactly(
                        new Tabulation.Row<>(Optional.of(RAMSEY), 1, Optional.of(gbp("816")), 0),
                        new Tabulation.Row<>(Optional.empty(), 1, Optional.of(gbp("177184")), 0));
        assertThat(table.total()).contains(gbp("178000"));
    }
}
