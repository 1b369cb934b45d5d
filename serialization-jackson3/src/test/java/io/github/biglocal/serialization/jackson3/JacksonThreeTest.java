package io.github.biglocal.serialization.jackson3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.money.Payment;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.reading.TextLayout;
import io.github.biglocal.reading.input.TextPlaces;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Where Jackson 3 does in silence otherwise than Jackson 2, this package does as its sibling. */
class JacksonThreeTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final PropertyNameMatcher MATCHER = MAPPER.tokenStreamFactory()
            .constructNameMatcher(List.of(Named.fromString("a"), Named.fromString("b")), false);
    private static final Area AREA = Area.builder().id(AreaId.of("a")).name("A").build();

    private final BigLocalJson json = BigLocalJson.standard();

    /** The ways in which Jackson asks a parser for the next name; it takes the quickest that there is. */
    private enum NextName {
        TEXT {
            @Override
            String of(JsonParser parser) {
                return String.valueOf(parser.nextName());
            }
        },
        EXPECTED {
            @Override
            String of(JsonParser parser) {
                return String.valueOf(parser.nextName(new SerializedString("a")));
            }
        },
        MATCH {
            @Override
            String of(JsonParser parser) {
                return String.valueOf(parser.nextNameMatch(MATCHER));
            }
        };

        abstract String of(JsonParser parser);
    }

    private static StrictParser strict(String text) {
        return new StrictParser(MAPPER.createParser(new StringReader(text)), new TextPlaces("text"));
    }

    @ParameterizedTest
    @EnumSource
    void aFieldGivenTwiceIsRefusedHoweverItsNameIsAskedFor(NextName way) {
        StrictParser parser = strict("{\"a\": 1, \"a\": 2}");
        parser.nextToken();
        way.of(parser);
        parser.nextToken();
        assertThatThrownBy(() -> way.of(parser)).isInstanceOf(DuplicateFieldException.class);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsOpenIsCountedHoweverTheNextNameIsAskedFor(NextName way) {
        StrictParser parser = strict("{\"a\": {}}");
        parser.nextToken();
        way.of(parser);
        parser.nextToken();
        assertThat(parser.depth()).isEqualTo(2);
        way.of(parser);
        assertThat(parser.depth()).isEqualTo(1);
        way.of(parser);
        assertThat(parser.depth()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void theAnswerIsThatOfJacksonsOwnParser(NextName way) {
        String text = "{\"a\": 1, \"b\": {\"c\": [true, {\"a\": null}], \"b\": \"x\"}}";
        try (JsonParser own = MAPPER.createParser(new StringReader(text))) {
            assertThat(answers(strict(text), way)).isEqualTo(answers(own, way)).hasSizeGreaterThan(10);
        }
    }

    private static List<String> answers(JsonParser parser, NextName way) {
        List<String> answers = new ArrayList<>();
        do {
            answers.add(way.of(parser) + " at " + parser.currentToken());
        } while (parser.currentToken() != null);
        return answers;
    }

    @Test
    void aValueMayBeFollowedByOthers() {
        assertThat(MAPPER.isEnabled(DeserializationFeature.FAIL_ON_TRAILING_TOKENS))
                .as("in Jackson 3 itself")
                .isTrue();
        Programme read = json.parse("""
                {"formatVersion": "1.0", "id": "p", "name": "P", "areas": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}]}
                """).orThrow();
        assertThat(read.areas()).hasSize(2);
    }

    @Test
    void aFieldThatASmallValueDoesNotKnowIsReported() {
        assertThat(MAPPER.isEnabled(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES))
                .as("in Jackson 3 itself")
                .isFalse();
        assertThat(json.parse("{\"date\": \"2016-02-29\", \"amount\": \"GBP 1.00\", \"extra\": 1}", Payment.class)
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.UNKNOWN_FIELD));
    }

    /** Has nothing that can be written. */
    private static final class Formless {}

    @Test
    void whatHasNoFormIsRefusedAndNotWrittenAsAnEmptyObject() {
        assertThat(MAPPER.writeValueAsString(new Formless()))
                .as("in Jackson 3 itself")
                .isEqualTo("{}");
        assertThatThrownBy(() -> json.write(new Formless())).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void whatAStreamSaysWhenItBreaksIsHandedOn() {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int written) throws IOException {
                throw new IOException("no space left");
            }
        };
        assertThatThrownBy(() -> {
                    try (JsonRecordWriter<Area> areas = json.writer(broken, TextLayout.LINES, Area.class)) {
                        areas.write(AREA);
                        areas.finish();
                    }
                })
                .isInstanceOf(UncheckedIOException.class)
                .cause()
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("no space left");
    }
}
