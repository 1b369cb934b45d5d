package io.github.biglocal.spark;

import static io.github.biglocal.spark.LocalSpark.SPARK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.match.MatchReportedByOneArea;
import io.github.biglocal.organisation.Organisation;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.TextLayout;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.Retention;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.serialization.json.BigLocalJson;
import io.github.biglocal.tables.BigLocalTables;
import io.github.biglocal.testkit.Fault;
import io.github.biglocal.testkit.RandomProgrammes;
import io.github.biglocal.testkit.ValidProgrammes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Areas checked apart give the report of one machine. */
class RulesByAreaTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static List<String> lines(Programme programme) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BigLocalJson.standard().writer(bytes, TextLayout.LINES, programme).finish();
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static RuleSet asked() {
        return BigLocalRules.all().without(MatchReportedByOneArea.ID);
    }

    /** What one machine says of the records of areas. */
    private static String onOneMachine(Programme programme, LocalDate asOf, Retention retention) {
        return BigLocalJson.standard()
                .write(asked().check(programme, asOf, Retention.EVERYTHING)
                        .byRecord(about -> programme.areaOf(about).isPresent() ? "area" : "none")
                        .get("area")
                        .keeping(retention));
    }

    private static void assertSame(Optional<String> here, String there) throws JsonProcessingException {
        assertThat(MAPPER.readTree(here.orElseThrow())).isEqualTo(MAPPER.readTree(there));
    }

    private static RulesByArea.Result check(Programme programme, LocalDate asOf, Retention retention, int partitions) {
        return RulesByArea.with(BigLocalRules::all, asOf)
                .keeping(retention)
                .of(SPARK.parallelize(lines(programme), partitions));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void anyNumberOfPartitionsGivesTheReportOfOneMachine(int partitions) throws JsonProcessingException {
        Programme programme = ValidProgrammes.of(2).withAreas(5).with(Fault.RESIDENT_MINORITY);

        RulesByArea.Result here = check(programme, ValidProgrammes.DAY, Retention.ANSWERS, partitions);

        assertSame(here.report(), onOneMachine(programme, ValidProgrammes.DAY, Retention.ANSWERS));
        assertThat(here.areas()).isEqualTo(5);
        assertThat(here.unread()).isZero();
        assertThat(here.notAsked()).containsExactly(MatchReportedByOneArea.ID);
        assertThat(here.explain()).first().isEqualTo("5 areas checked.");
    }

    @ParameterizedTest
    @EnumSource(Retention.class)
    void everyRetentionKeepsWhatItKeepsOnOneMachine(Retention retention) throws JsonProcessingException {
        Programme programme = ValidProgrammes.of(4).withAreas(3).with(Fault.TWO_CHAIRS);

        assertSame(
                check(programme, ValidProgrammes.DAY, retention, 3).report(),
                onOneMachine(programme, ValidProgrammes.DAY, retention));
    }

    /** Here records refer to those of other areas, so the measure is one machine that checks one area at a time. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void programmesMadeAtRandomAreTakenApartByAreaAsOnOneMachine(int seed) throws JsonProcessingException {
        Programme programme = RandomProgrammes.of(seed, LocalDate.of(2019, 1, 1))
                .withMostOfAKind(8)
                .programme();
        LocalDate day = LocalDate.of(2019, 6, 30);
        Map<AreaId, Programme> areas = new TreeMap<>((one, two) -> one.value().compareTo(two.value()));
        for (Entity record : programme.all(Entity.class)) {
            programme
                    .areaOf(record.reference())
                    .ifPresent(area -> areas.put(area, programme.around(record.reference())));
        }
        List<Report> reports = new ArrayList<>();
        areas.forEach((area, its) -> Optional.ofNullable(asked().check(its, day, Retention.EVERYTHING)
                        .byRecord(about -> its.areaOf(about).map(AreaId::value).orElse(""))
                        .get(area.value()))
                .ifPresent(reports::add));
        assertThat(reports.size()).isGreaterThan(1);

        RulesByArea.Result here = check(programme, day, Retention.EVERYTHING, 4);

        assertSame(here.report(), BigLocalJson.standard().write(Report.merged(reports)));
    }

    @Test
    void theOrderOfTheLinesDoesNotMatterAndAreasNeedNotStandTogether() throws JsonProcessingException {
        Programme programme = ValidProgrammes.of(6).withAreas(3).with(Fault.BOARD_TOO_SMALL);
        List<String> shuffled = new ArrayList<>(lines(programme));
        Collections.shuffle(shuffled, new Random(1));

        RulesByArea.Result here =
                RulesByArea.with(BigLocalRules::all, ValidProgrammes.DAY).of(SPARK.parallelize(shuffled, 4));

        assertSame(here.report(), onOneMachine(programme, ValidProgrammes.DAY, Retention.FINDINGS));
    }

    @Test
    void recordsOfNoAreaAreNamedAndLinesThatCannotBeReadAreCounted() {
        List<String> lines = new ArrayList<>(lines(ValidProgrammes.of(2)
                .programme()
                .replacing(Organisation.builder()
                        .id(OrganisationId.of("elsewhere"))
                        .name("Elsewhere")
                        .build())));
        lines.addAll(List.of("", "not JSON", "{\"grants\":[{\"id\":\"\"}]}"));

        RulesByArea.Result here =
                RulesByArea.with(BigLocalRules::standard, ValidProgrammes.DAY).of(SPARK.parallelize(lines, 3));

        assertThat(here.ofNoArea()).contains("Organisation elsewhere", "Organisation local-trust");
        assertThat(here.unread()).isEqualTo(2);
    }

    @Test
    void zipsOfCsvFilesGiveTheSameReport(@TempDir Path folder) throws JsonProcessingException {
        Programme programme = ValidProgrammes.of(2).withAreas(3).with(Fault.RESIDENT_MINORITY);
        for (Area area : programme.areas()) {
            BigLocalTables.standard()
                    .write(
                            programme.around(area.reference()),
                            folder.resolve(area.id().value() + ".zip"));
        }

        RulesByArea.Result here = RulesByArea.with(BigLocalRules::all, ValidProgrammes.DAY)
                .of(JsonLines.ofProgrammeTables(SPARK, folder + "/*.zip"));

        assertSame(here.report(), onOneMachine(programme, ValidProgrammes.DAY, Retention.FINDINGS));
        assertThat(here.unread()).isZero();
    }

    @Test
    void aRuleThatIsOffIsNeitherAskedNorNamed() {
        RulesByArea.Result here = RulesByArea.with(
                        () -> BigLocalRules.standard().without(RuleId.of("match-reported-by-one-area")),
                        ValidProgrammes.DAY)
                .of(SPARK.parallelize(lines(ValidProgrammes.of(2).programme()), 2));

        assertThat(here.notAsked()).isEmpty();
    }

    @Test
    void linesThatDoNotSayWhatTheProgrammeIsAreRefused() {
        List<String> lines = lines(ValidProgrammes.of(2).programme());

        assertThatThrownBy(() -> RulesByArea.with(BigLocalRules::standard, ValidProgrammes.DAY)
                        .of(SPARK.parallelize(lines.subList(1, lines.size()), 2)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("No line has the id and the name");
    }
}
