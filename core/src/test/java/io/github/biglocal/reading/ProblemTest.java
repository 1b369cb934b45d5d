package io.github.biglocal.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.rule.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTest {
    private static final Problem PROBLEM = Problem.error(
            ProblemCode.INVALID_VALUE,
            Place.inText("p.json", 3, 14).at("/areas/0/announced"),
            "Not a day.",
            "Write year-month-day, such as 2016-04-01.");

    @Test
    void itIsTextOnOneLineWithTheValueAndWithoutTheRawText() {
        assertThat(PROBLEM.withRaw("{\"announced\": \"31/02/2020\"}"))
                .hasToString(
                        "p.json:3:14 at /areas/0/announced: INVALID_VALUE: Not a day. Write year-month-day, such as"
                                + " 2016-04-01.");
        assertThat(PROBLEM.withValue("31/02/2020"))
                .hasToString("p.json:3:14 at /areas/0/announced: INVALID_VALUE: \"31/02/2020\": Not a day. Write"
                        + " year-month-day, such as 2016-04-01.");
    }

    @Test
    void theValueIsShortenedAndQuotedAndTheRawTextIsBounded() {
        assertThat(PROBLEM.withValue("9".repeat(1_000)).value()).hasValue('"' + "9".repeat(40) + "…\"");
        assertThat(PROBLEM.withRaw("9".repeat(1_000_000)).raw()).hasValue("9".repeat(1_000) + "…");
    }

    @Test
    void nothingInItForgesALineOfALog() {
        String forged = "x\r\np.json: all is well\u2028\u202E\u0000";
        List<Problem> problems = List.of(
                PROBLEM.withValue(forged),
                Problem.error(
                        ProblemCode.WRONG_TYPE, Place.inText("p.json", 1, 1).at("/" + forged), "M.", "R."),
                Problem.error(ProblemCode.WRONG_TYPE, Place.whole(forged), "M.", "R."),
                Problem.error(ProblemCode.WRONG_TYPE, Place.inText(forged), "M.", "R."),
                Problem.error(ProblemCode.WRONG_TYPE, Place.inTable(forged).atRow(2), "M.", "R."),
                Problem.error(
                        ProblemCode.WRONG_TYPE, Place.inSheet("g.xlsx", forged).atRow(2), "M.", "R."),
                Problem.error(
                        ProblemCode.WRONG_TYPE,
                        Place.inSheet("g.xlsx", "Grants").atRow(2).atColumn(3).under(forged),
                        "M.",
                        "R."),
                Problem.error(ProblemCode.WRONG_TYPE, Place.whole("p.json"), forged, "R."),
                Problem.error(ProblemCode.WRONG_TYPE, Place.whole("p.json"), "M.", forged));

        assertThat(problems)
                .allSatisfy(problem -> assertThat(problem.toString())
                        .contains("x\\r\\np.json: all")
                        .doesNotContainPattern("[\\p{Cntrl}\\u2028\\u202E]"));
    }

    @Test
    void anErrorIsByWhichSomethingIsLostAndAWarningIsNot() {
        assertThat(PROBLEM.severity()).isEqualTo(Severity.ERROR);
        assertThat(Problem.warning(ProblemCode.UNKNOWN_CODE, Place.whole("p.json"), "M.", "R.")
                        .severity())
                .isEqualTo(Severity.WARNING);
    }

    @Test
    void itIsEqualWhenAllOfItIs() {
        assertThat(PROBLEM.withValue("1").withRaw("2"))
                .isEqualTo(PROBLEM.withRaw("2").withValue("1"))
                .hasSameHashCodeAs(PROBLEM.withRaw("2").withValue("1"))
                .isNotEqualTo(PROBLEM.withValue("1"))
                .isNotEqualTo(PROBLEM.withRaw("2"));
    }

    @Test
    void aSentenceThatSaysNothingIsRefused() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Problem.error(ProblemCode.WRONG_TYPE, Place.whole("p.json"), " ", "R."))
                .satisfies(thrown -> assertThat(thrown.field()).isEqualTo("message"));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Problem.warning(ProblemCode.WRONG_TYPE, Place.whole("p.json"), "M.", ""))
                .satisfies(thrown -> assertThat(thrown.field()).isEqualTo("repair"));
    }

    @Test
    void aFormatAddsCodesOfItsOwn() {
        assertThat(ProblemCode.of("NOT_A_WORKBOOK").isKnown()).isFalse();
        assertThat(ProblemCode.of("TRUNCATED"))
                .isEqualTo(ProblemCode.TRUNCATED)
                .satisfies(code -> assertThat(code.isKnown()).isTrue());
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> ProblemCode.of("not a workbook"));
    }

    @Test
    void aLongTextIsNotCutInTheMiddleOfACharacter() {
        String raw = Problem.error(ProblemCode.INVALID_VALUE, Place.whole("a file"), "It is wrong.", "Correct it.")
                .withRaw("x".repeat(999) + "\uD83C\uDFE1" + "y")
                .raw()
                .orElseThrow();

        assertThat(raw).isEqualTo("x".repeat(999) + "…");
    }

    @Test
    void whatOneProblemKeptOfATextAnotherCanShare() {
        String kept = PROBLEM.withRaw("9".repeat(2_000)).raw().orElseThrow();

        assertThat(PROBLEM.withRaw(kept).raw().orElseThrow()).isSameAs(kept);
    }
}
