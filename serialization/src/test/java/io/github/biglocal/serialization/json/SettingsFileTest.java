package io.github.biglocal.serialization.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Edition;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.entity.Series;
import io.github.biglocal.funding.AllocationHasUplifts;
import io.github.biglocal.grant.GrantPurposeAllowed;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.partnership.MinimumSize;
import io.github.biglocal.partnership.ResidentMajority;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.rule.Acceptance;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Settings;
import io.github.biglocal.rule.Severity;
import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Settings of rules in a file: read, written, and what is said where they cannot be read. */
class SettingsFileTest {
    private static final RuleSet ALL = BigLocalRules.all();
    private static final BigLocalJson JSON = BigLocalJson.standard();

    private static Loaded<Settings> read(String json) {
        return JSON.parseSettings(json, ALL);
    }

    private static Loaded<Settings> readRules(String rules) {
        return read("{\"formatVersion\": \"1.0\", \"rules\": " + rules + "}");
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("{\"minimum-size\": {}}", "x"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void whatIsWrongIsSaidWithItsPlace(String rules, String expected) {
        assertThat(readRules(rules).problems()).extracting(Problem::toString).containsExactly(expected);
    }

    @Test
    void print() {
        for (String rules : List.of(
                "{\"minimum-size\": {}}",
                "{\"grant-purpose-allowed\": {\"parameters\": {\"prohibited\": [\"POLITICAL_ACTIVITI\"]}}}",
                "{\"partnership-minimum-size\": {\"x\": " + "[".repeat(200) + "]".repeat(200) + ", \"use\": \"OFF\"}}",
                "{}, \"acceptances\": {}", "{}, \"acceptances\": [1, {}, {\"rule\": \"x\", \"about\": {\"kynd\": 1, \"id\": \" \"}, \"reason\": \"\", \"lastDay\": \"2016-02-30\"}]",
                "{}, \"acceptances\": [{\"rule\": \"influence-is-shown\", \"about\": {\"kind\": \"Grant\", \"id\": \"g\"}, \"reason\": \" \", \"lastDay\": \"2016-02-29\"}]",
                "{}, \"acceptances\": [{\"rule\": \"influence-is-shown\", \"about\": {\"kind\": \"Grant\", \"id\": \"g\"}, \"reason\": \"agreed\", \"lastDay\": null}]",
                "{}, \"rule\": {}, \"$schema\": \"x\"",
                "{\"partnership-minimum-size\": {\"use\": \"OFF\"}, \"resident-majority\": {\"use\": \"OFF\", ")) {
            System.out.println(rules.length() > 300 ? "(long)" : rules);
            Loaded<Settings> read = readRules(rules);
            read.problems().forEach(p -> System.out.println("    " + p));
            System.out.println("    = " + read.value());
        }
        for (String doc : List.of("", "[1]", "{", "{\"rules\": {\"partnership-minimum-size\": {\"use\": \"OFF\"}, \"resident-majority\": {\"use\": \"OFF\",", "rules: x", "{\"formatVersion\": \"2.0\"}", "{\"formatVersion\": \"1.3\"}","{\"formatVersion\": 1}", "{} {}")) {
            System.out.println(doc);
            Loaded<Settings> read = read(doc);
            read.problems().forEach(p -> System.out.println("    " + p));
            System.out.println("    = " + read.value());
        }
    }
}
