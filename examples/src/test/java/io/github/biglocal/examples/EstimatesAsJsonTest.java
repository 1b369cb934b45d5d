package io.github.biglocal.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.estimation.Confidence;
import io.github.biglocal.estimation.Sample;
import io.github.biglocal.match.Leverage;
import io.github.biglocal.match.LeverageConvention;
import io.github.biglocal.serialization.json.BigLocalJson;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The module of estimation and that of JSON know nothing of each other; together they write every estimate. */
class EstimatesAsJsonTest {
    private final ObjectMapper mapper = new ObjectMapper();
    private final Sample threeProjects = Sample.of(
            Leverage.asOf(LocalDate.of(2020, 2, 29))
                    .of(Main.readReference("our-bigger-story.json").orThrow().projects().stream()
                            .filter(project -> project.areas().contains(AreaId.of("grassland-hasmoor")))
                            .toList()),
            LeverageConvention.MATCH_PER_GRANT);

    @Test
    void anEstimateTellsItsExactRatioAndItsWorking() throws Exception {
        JsonNode estimate = written(threeProjects.estimate().orThrow());

        assertThat(estimate.at("/ratio/exact").asText()).isEqualTo("91543/9031");
        assertThat(estimate.at("/units").asInt()).isEqualTo(3);
        assertThat(estimate.at("/explanation").size()).isPositive();
    }

    @Test
    void aJackknifeTellsTheRatioWithoutEachProjectAndTheEstimatesMadeOfIt() throws Exception {
        JsonNode jackknife = written(threeProjects.jackknife().orThrow());

        assertThat(jackknife.at("/replicates")).hasSize(3);
        assertThat(jackknife.at("/aboutMean/ratio/exact").asText()).isEqualTo("91543/9031");
        assertThat(jackknife.at("/explanation").size()).isPositive();
    }

    @Test
    void anInfluenceTellsTheEstimateMadeOfIt() throws Exception {
        JsonNode influence = written(threeProjects.influence().orThrow());

        assertThat(influence.at("/estimate/value/ratio/exact").asText()).isEqualTo("91543/9031");
        assertThat(influence.at("/explanation").size()).isPositive();
    }

    @Test
    void anIntervalTellsItsBounds() throws Exception {
        JsonNode interval = written(Confidence.ofPercent(95)
                .evenForFewUnits()
                .t(threeProjects.estimate().orThrow()));

        assertThat(interval.at("/basis/level/exact").asText()).isEqualTo("19/20");
        assertThat(interval.at("/kind").asText()).isEqualTo("INTERVAL");
        assertThat(interval.at("/lower/rounded").asDouble())
                .isLessThan(interval.at("/upper/rounded").asDouble());
        assertThat(interval.at("/explanation").size()).isPositive();
    }

    @Test
    void anIntervalThatIsRefusedTellsWhy() throws Exception {
        JsonNode refused =
                written(Confidence.ofPercent(95).t(threeProjects.estimate().orThrow()));

        assertThat(refused.at("/kind").asText()).isEqualTo("TOO_FEW_UNITS");
        assertThat(refused.at("/fewest").asInt()).isEqualTo(Confidence.FEWEST_UNITS);
        assertThat(refused.at("/why").asText()).startsWith("there are 3 units, and at least 8 are needed");
    }

    private JsonNode written(Object result) throws Exception {
        return mapper.readTree(BigLocalJson.standard().write(result));
    }
}
