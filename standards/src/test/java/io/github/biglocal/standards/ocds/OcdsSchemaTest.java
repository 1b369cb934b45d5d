package io.github.biglocal.standards.ocds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.standards.StandardProblems;
import java.util.List;
import org.junit.jupiter.api.Test;

class OcdsSchemaTest {
    /** Of contracts with the award a1, none, A1 and a9, the schema only misses the second: the others are a matter of references. */
    @Test
    void aContractNeedsTheAwardThatItIsFor() throws JsonProcessingException {
        assertThat(problems("""
                {"ocid": "ocds-zzzzzz-001", "id": "1", "date": "2019-03-01T09:00:00Z", "tag": ["contract"],
                 "initiationType": "tender",
                 "awards": [{"id": "a1", "status": "active", "value": {"amount": 1200, "currency": "GBP"}}],
                 "contracts": [
                   {"id": "c1", "awardID": "a1", "status": "active"},
                   {"id": "c2", "status": "active"},
                   {"id": "c3", "awardID": "A1", "status": "active"},
                   {"id": "c4", "awardID": "a9", "status": "active"}]}
                """)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.MISSING_FIELD);
            assertThat(problem.place().pointer()).contains("/contracts/1/awardID");
        });
    }

    /** A day, and a time without its zone, are no date-times; 30 days are. */
    @Test
    void everyDateIsAMomentWithItsTimeZone() throws JsonProcessingException {
        List<Problem> problems = problems("""
                {"ocid": "ocds-zzzzzz-001", "id": "1", "date": "2019-03-01", "tag": ["planning"],
                 "initiationType": "tender",
                 "tender": {"id": "t", "tenderPeriod": {"startDate": "2019-03-01T00:00:00",
                   "endDate": "2019-03-31T00:00:00Z", "durationInDays": 30}}}
                """);

        assertThat(problems)
                .extracting(Problem::code)
                .containsExactly(StandardProblems.INCORRECT_FORMAT, StandardProblems.INCORRECT_FORMAT);
        assertThat(problems)
                .extracting(problem -> problem.place().pointer().orElseThrow())
                .containsExactly("/date", "/tender/tenderPeriod/startDate");
        assertThat(problems)
                .extracting(Problem::repair)
                .containsExactly("Add T00:00:00Z.", "Add the time zone, which is Z for UTC.");
    }

    @Test
    void aProblemIsPlacedInTheFileThatTheReleaseIsFrom() throws JsonProcessingException {
        OcdsRelease release = OcdsRelease.of((ObjectNode) new ObjectMapper().readTree("""
                {"ocid": "", "id": "1", "date": "2019-03-01T09:00:00Z", "tag": ["planning"], "initiationType": "tender"}
                """));

        assertThat(OcdsSchema.standard().check(release, "releases.json", "/releases/17"))
                .singleElement()
                .hasToString(
                        "releases.json at /releases/17/ocid: INVALID_VALUE: Open Contracting ID is blank. Fill it in.");
    }

    private static List<Problem> problems(String json) throws JsonProcessingException {
        return OcdsSchema.standard().check(OcdsRelease.of((ObjectNode) new ObjectMapper().readTree(json)));
    }
}
