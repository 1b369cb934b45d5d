package io.github.biglocal.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.RuleContext;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectTest {

    @ParameterizedTest
    @CsvSource({
        // total, programme, match -> total, programme, match
        "100, 40, 60, 100, 40, 60",
        "101, 40, 60, 101, 40, 60", // the total stated, even if the lines say otherwise
        ", 40, 60, 100, 40, 60",
        ", 40, , 40, 40, 0",
        "100, 40, , 100, 40, 0",
        "100, , 60, 100, , 60",
        "100, , , 100, , 0",
        ", , 60, , , 60",
        ", , , , ,",
        ", 0, 60, 60, 0, 60"
    })
    void itsFiguresAreToldFromWhatIsRecorded(
            String total, String own, String match, String totalFigure, String ownFigure, String matchFigure) {
        ImmutableProject.Builder builder = Project.builder()
                .id(ProjectId.of("d"))
                .area(AreaId.of("a"))
                .title("t")
                .totalCost(money(total));
        money(own).map(FundingLine::of).ifPresent(builder::addProgrammeLine);
        money(match).map(FundingLine::of).ifPresent(builder::addMatchLine);
        Project project = builder.build();

        assertThat(project.figure(ProjectFigure.TOTAL_COST)).isEqualTo(money(totalFigure));
        assertThat(project.figure(ProjectFigure.PROGRAMME_MONEY)).isEqualTo(money(ownFigure));
        assertThat(project.figure(ProjectFigure.MATCH)).isEqualTo(money(matchFigure));
    }

    @Test
    void aProjectOfTwoAreasIsFoundByEither() {
        AreaId hasland = AreaId.of("hasland");
        AreaId grassmoor = AreaId.of("grassmoor");
        Project path = Project.of(ProjectId.of("path"), hasland, "Footpath", Money.parse("GBP 5312"))
                .withOtherAreas(grassmoor, hasland);
        RuleContext context = RuleContext.on(LocalDate.of(2020, 2, 29), Records.of(path));

        assertThat(path.areas()).containsExactly(hasland, grassmoor);
        assertThat(context.find(Project.BY_AREA, hasland)).containsExactly(path);
        assertThat(context.find(Project.BY_AREA, grassmoor)).containsExactly(path);
    }

    private static Optional<Money> money(String amount) {
        return Optional.ofNullable(amount).map(text -> Money.parse("GBP " + text));
    }
}
