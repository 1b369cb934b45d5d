package io.github.biglocal.spark;

import static io.github.biglocal.spark.LocalSpark.SPARK;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.match.Leverage;
import io.github.biglocal.match.LeverageConvention;
import io.github.biglocal.match.LeverageResult;
import io.github.biglocal.match.LeverageSummary;
import io.github.biglocal.match.Project;
import io.github.biglocal.match.ProjectId;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.TextLayout;
import io.github.biglocal.serialization.json.BigLocalJson;
import io.github.biglocal.serialization.json.JsonRecordWriter;
import io.github.biglocal.tables.BigLocalTables;
import io.github.biglocal.testkit.RandomProgrammes;
import io.github.biglocal.testkit.ValidProgrammes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Partitions give the figures of one machine. */
class LeverageByAreaTest {
    private static final LocalDate DAY = LocalDate.of(2019, 6, 30);

    private static List<String> lines(List<Project> projects) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonRecordWriter<Project> writer = BigLocalJson.standard().writer(bytes, TextLayout.LINES, Project.class);
        projects.forEach(writer::write);
        writer.finish();
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static void agree(LeverageByArea.Result here, Map<Optional<AreaId>, LeverageResult> onOneMachine) {
        assertThat(here.areas().keySet()).isEqualTo(onOneMachine.keySet());
        onOneMachine.forEach((area, expected) -> {
            LeverageSummary summary = here.areas().get(area);
            assertThat(summary.settings()).isEqualTo(expected.settings());
            assertThat(summary.projects()).isEqualTo(expected.parts().size());
            assertThat(summary.programmeMoney()).isEqualTo(expected.programmeMoney());
            assertThat(summary.match()).isEqualTo(expected.match());
            assertThat(summary.counted()).isEqualTo(expected.counted());
            for (LeverageConvention convention : LeverageConvention.values()) {
                assertThat(summary.ratio(convention)).isEqualTo(expected.ratio(convention));
            }
            assertThat(leftOut(summary)).isEqualTo(leftOut(expected));
        });
    }

    private static Map<LeverageResult.Why, Long> leftOut(LeverageSummary summary) {
        return summary.leftOut().stream()
                .collect(Collectors.toMap(LeverageSummary.LeftOut::why, LeverageSummary.LeftOut::projects));
    }

    private static Map<LeverageResult.Why, Long> leftOut(LeverageResult result) {
        return result.leftOut().stream()
                .filter(each -> each.why() != LeverageResult.Why.ID_GIVEN_TWICE)
                .collect(Collectors.groupingBy(LeverageResult.LeftOut::why, Collectors.counting()));
    }

    /** Programmes made at random; their ids stand for others in each, so that few are given twice. */
    private static List<Project> random() {
        List<Project> projects = new ArrayList<>();
        for (int seed = 0; seed < 20; seed++) {
            int of = seed;
            RandomProgrammes.of(seed, LocalDate.of(2019, 1, 1)).withMostOfAKind(12).programme().projects().stream()
                    .map(project -> project.withId(ProjectId.of(project.id().value() + "-" + of)))
                    .forEach(projects::add);
        }
        return projects;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 400})
    void anyNumberOfPartitionsGivesTheFiguresOfOneMachine(int partitions) {
        List<Project> projects = random();

        LeverageByArea.Result here =
                LeverageByArea.with(() -> Leverage.asOf(DAY)).of(SPARK.parallelize(lines(projects), partitions));

        Map<Optional<AreaId>, LeverageResult> there = Leverage.asOf(DAY).byArea(projects);
        assertThat(there.size()).isGreaterThan(2);
        agree(here, there);
        assertThat(here.unread()).isZero();
    }

    @Test
    void projectsThatShareAnIdAreNamedAndNoneOfThemIsCounted() {
        List<Project> projects = new ArrayList<>(
                ValidProgrammes.of(3).withAreas(4).withSize(30).programme().projects());
        Project first = projects.get(0);
        projects.add(first.withTitle("Once more"));
        projects.add(projects.get(projects.size() - 2).withId(first.id()));

        LeverageByArea.Result here =
                LeverageByArea.with(() -> Leverage.asOf(ValidProgrammes.DAY)).of(SPARK.parallelize(lines(projects), 5));

        assertThat(here.repeated()).containsExactly(first.id());
        agree(here, Leverage.asOf(ValidProgrammes.DAY).byArea(projects));
    }

    @Test
    void anAreaOfWhichEveryProjectIsLeftOutIsThereWithoutAny() {
        Project project = ValidProgrammes.of(3).programme().projects().get(0);

        LeverageByArea.Result here = LeverageByArea.with(() -> Leverage.asOf(DAY))
                .of(SPARK.parallelize(lines(List.of(project, project)), 2));

        assertThat(here.areas().get(project.area()).projects()).isZero();
    }

    @Test
    void linesThatCannotBeReadAreCountedAndBlankOnesAreNot() {
        List<Project> projects = ValidProgrammes.of(3).programme().projects();
        List<String> lines = new ArrayList<>(lines(projects));
        lines.addAll(List.of("", "{\"id\":\"\"}", "  ", "not JSON"));

        LeverageByArea.Result here =
                LeverageByArea.with(() -> Leverage.asOf(DAY)).of(SPARK.parallelize(lines, 3));

        assertThat(here.unread()).isEqualTo(2);
        agree(here, Leverage.asOf(DAY).byArea(projects));
        assertThat(here.explain()).last().isEqualTo("2 lines not read.");
    }

    @Test
    void noLinesGiveNoAreas() {
        assertThat(LeverageByArea.with(() -> Leverage.asOf(DAY))
                        .of(SPARK.emptyRDD())
                        .areas())
                .isEmpty();
    }

    @Test
    void zipsOfCsvFilesGiveTheSameFigures(@TempDir Path folder) {
        Programme programme = ValidProgrammes.of(5).withAreas(6).withSize(20).programme();
        for (int part = 0; part < 3; part++) {
            int of = part;
            Set<AreaId> areas = programme.areas().stream()
                    .filter(area -> programme.areas().indexOf(area) % 3 == of)
                    .map(area -> area.id())
                    .collect(Collectors.toSet());
            BigLocalTables.standard()
                    .write(
                            programme.projects().stream()
                                    .filter(project ->
                                            areas.contains(project.area().orElseThrow()))
                                    .toList(),
                            Project.class,
                            folder.resolve("part-" + part + ".zip"));
        }

        LeverageByArea.Result here = LeverageByArea.with(() -> Leverage.asOf(ValidProgrammes.DAY))
                .of(JsonLines.ofProjectTables(SPARK, folder + "/*.zip"));

        agree(here, Leverage.asOf(ValidProgrammes.DAY).byArea(programme.projects()));
        assertThat(here.unread()).isZero();
    }

    @Test
    void theCalculatorsSettingsReachEveryTask() {
        List<Project> projects = random();

        LeverageByArea.Result here =
                LeverageByArea.with(() -> Leverage.asOf(DAY).cashOnly()).of(SPARK.parallelize(lines(projects), 3));

        agree(here, Leverage.asOf(DAY).cashOnly().byArea(projects));
    }
}
