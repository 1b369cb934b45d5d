package io.github.biglocal.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.serialization.json.BigLocalJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of value has one form in JSON, whatever result it is in. */
class OneFormTest {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Sentences, what was printed, and a version, which is no number, may look like anything. */
    private static final Set<String> WORDS = Set.of(
            "formatVersion",
            "explanation",
            "description",
            "problem",
            "prevention",
            "repair",
            "section",
            "printed",
            "working",
            "conventions",
            "departures");

    /** What Java says of a value, and no result does. */
    private static final Pattern JAVA_NAME =
            Pattern.compile("class|declaringClass|stackTrace|cause|suppressed|raw|(get|is)[A-Z].*");

    private static final Map<String, Pattern> NEVER = Map.of(
            "a ratio without its rounded form", Pattern.compile("-?\\d+(/\\d+|\\.\\d+)"),
            "money without its pence", Pattern.compile("(GBP|EUR) -?(\\d+|\\d+\\.\\d|\\d+\\.\\d{3,}|\\d+/\\d+)"),
            "money for people", Pattern.compile("-?[£€].*"),
            "a day for people", Pattern.compile("\\d{1,2} \\p{L}+ \\d{4}"),
            "a time", Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.*"),
            "what Java prints", Pattern.compile(".*(\\w\\[\\w+=|@[0-9a-f]{6,}|Optional(Int)?[\\[.]|io\\.github\\.).*"));

    private static final Pattern EXACT = Pattern.compile("([A-Z]{3} )?-?\\d+(/\\d+)?");
    private static final Pattern ROUNDED = Pattern.compile("([A-Z]{3} )?-?\\d+(\\.\\d+)?");

    /** Every result on the page of results, and the verdict with every kind of finding, by what they are called. */
    private static Map<String, Object> results() {
        Map<String, Object> results = new LinkedHashMap<>(ResultSentencesTest.PAGE.results());
        EveryVerdictIsWrittenTest.findings()
                .forEach(kind -> results.put(kind.getName(), Verdict.breached((Finding) Samples.of(kind))));
        return results;
    }

    @Test
    void everyValueOfEveryResultHasTheFormOfItsKind() throws JsonProcessingException {
        Offences offences = new Offences();
        for (Map.Entry<String, Object> result : results().entrySet()) {
            offences.in(
                    MAPPER.readTree(BigLocalJson.standard().write(result.getValue())),
                    result.getKey(),
                    result.getKey());
        }

        assertThat(offences.found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ratio\": \"1/2\"}",
                "{\"ratio\": 0.5}",
                "{\"ratio\": {\"exact\": \"1/2\"}}",
                "{\"ratio\": {\"exact\": \"1/2\", \"rounded\": 0.5}}",
                "{\"ratio\": {\"exact\": \"1/2\", \"rounded\": \"0.5000\", \"view\": \"match in cash\"}}",
                "{\"ratio\": {\"undefined\": \"no match\"}}",
                "{\"spent\": {\"currency\": \"GBP\", \"amount\": \"5\"}}",
                "{\"spent\": \"GBP 5\"}",
                "{\"spent\": \"£5\"}",
                "{\"day\": \"1 June 2016\"}",
                "{\"why\": [\"NO_MATCH\", \"noMatch\"]}",
                "{\"failed\": {\"stackTrace\": []}}",
                "{\"isOpen\": true}",
                "{\"finding\": \"TooFew[members=3]\"}",
                "{\"answer\": null}"
            })
    void anotherFormIsFound(String json) throws JsonProcessingException {
        Offences offences = new Offences();
        offences.in(MAPPER.readTree(json), "it", "it");

        assertThat(offences.found()).isNotEmpty();
    }

    /** Goes through values and notes what has another form. */
    private static final class Offences {
        private final List<String> found = new ArrayList<>();
        private final Map<String, String> codes = new HashMap<>();

        List<String> found() {
            return found;
        }

        void in(JsonNode value, String where, String field) {
            if (value.isObject()) {
                object(value, where);
            } else if (value.isArray()) {
                value.forEach(each -> in(each, where, field));
            } else if (value.isTextual()) {
                text(value.asText(), where, field);
            } else if (value.isNull() || (value.isNumber() && !value.isIntegralNumber())) {
                note(where, value.toString());
            }
        }

        private void object(JsonNode object, String where) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            // An object of results by project may have one that is called so.
            if (Stream.of("exact", "rounded", "undefined")
                    .anyMatch(name -> object.path(name).isValueNode())) {
                number(object, names, where);
                return;
            }
            if (names.contains("currency") && names.contains("amount") && names.size() == 2) {
                note(where, object.toString());
            }
            // A reform stands in a result as it stands in its file, from which it is read.
            names.remove("reform");
            names.forEach(name -> {
                if (JAVA_NAME.matcher(name).matches()) {
                    note(where, name);
                }
                in(object.get(name), where + "/" + name, name);
            });
        }

        private void number(JsonNode number, List<String> names, String where) {
            boolean known = names.equals(List.of("undefined"))
                    ? number.get("undefined").asText().matches("[A-Z]+(_[A-Z]+)*")
                    : number.path("rounded").isTextual()
                            && ROUNDED.matcher(number.path("rounded").asText()).matches()
                            && (!names.contains("exact")
                                    || EXACT.matcher(number.path("exact").asText())
                                            .matches())
                            && Set.of("exact", "rounded", "bound").containsAll(names);
            if (!known) {
                note(where, number.toString());
            }
        }

        private void text(String text, String where, String field) {
            if (WORDS.contains(field)) {
                return;
            }
            NEVER.forEach((what, pattern) -> {
                if (pattern.matcher(text).matches()) {
                    note(where, what + ": " + text);
                }
            });
            String code = field + " " + text.replaceAll("[_ -]", "").toLowerCase(Locale.ROOT);
            String before = codes.putIfAbsent(code, text);
            if (before != null && !before.equals(text) && text.matches("\\w+") && before.matches("\\w+")) {
                note(where, "written as " + before + " and as " + text);
            }
        }

        private void note(String where, String what) {
            found.add(where + ": " + what);
        }
    }
}
