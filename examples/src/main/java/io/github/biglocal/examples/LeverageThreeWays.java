package io.github.biglocal.examples;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.match.Leverage;
import io.github.biglocal.match.LeverageReadings;
import io.github.biglocal.match.Project;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.serialization.json.BigLocalJson;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Three figures for one table of projects, why they differ, and which of them a report meant. */
public final class LeverageThreeWays {
    private LeverageThreeWays() {}

    /**
     * Reads a programme and compares the leverage of the projects of an area.
     *
     * @param args a file, an area and a figure from a report, such as {@code programme.json grassland-hasmoor 20.93}
     */
    public static void main(String[] args) {
        Programme programme = BigLocalJson.standard().read(Path.of(args[0])).orThrow();
        Optional<AreaId> area = Optional.of(AreaId.of(args[1]));
        List<Project> projects = programme.projects().stream()
                .filter(project -> project.area().equals(area))
                .toList();

        Leverage leverage = Leverage.asOf(LocalDate.of(2020, 2, 29));
        System.out.println(leverage.compare(projects).toText());

        LeverageReadings readings = leverage.explaining(args[2], projects);
        System.out.println(readings.toText());
    }
}
