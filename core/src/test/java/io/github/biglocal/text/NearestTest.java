package io.github.biglocal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> KNOWN =
            List.of("region", "name", "localAuthorities", "resident-majority", "COUNCILLOR", "EU", "plan-in-force");

    @ParameterizedTest
    @CsvSource({
        "regoin, region",
        "Region, region",
        "regions, region",
        "rgion, region",
        "nane, name",
        "local_authorities, localAuthorities",
        "localAuthority, localAuthorities",
        "residentMajority, resident-majority",
        "COUNCILOR, COUNCILLOR",
        "councillor, COUNCILLOR",
        "eu, EU",
        "plan-in-froce, plan-in-force"
    })
    void aNameThatIsNearlyKnownIsFound(String unknown, String known) {
        assertThat(Nearest.of(unknown, KNOWN)).hasValue(known);
    }

    @ParameterizedTest
    @CsvSource({"Zebedee", "xy", "UE", "area", "colour", "minority", "''"})
    void aNameThatIsNothingLikeItIsNot(String unknown) {
        assertThat(Nearest.of(unknown, KNOWN)).isEmpty();
    }

    @Test
    void ofSeveralAsNearTheFirstInTheAlphabetIsFoundWhateverTheirOrder() {
        List<String> known = new ArrayList<>(List.of("gate", "date", "rate"));
        assertThat(Nearest.of("late", known)).hasValue("date");
        Collections.reverse(known);
        assertThat(Nearest.of("late", known)).hasValue("date");
    }

    @Test
    void theNearerIsFoundWhateverTheAlphabetSays() {
        assertThat(Nearest.of("surveyed", List.of("surveyee", "survey", "asurveyed2")))
                .hasValue("surveyee");
    }

    @Test
    void amongNoneThereIsNone() {
        assertThat(Nearest.of("region", List.of())).isEmpty();
    }

    @Test
    void aNameWithoutEndIsComparedWithNone() {
        assertThat(Nearest.of("region".repeat(100_000), KNOWN)).isEmpty();
        List<String> endless =
                IntStream.range(0, 50).mapToObj(i -> "x".repeat(100_000 + i)).toList();
        assertThat(Nearest.of("region", endless)).isEmpty();
    }
}
