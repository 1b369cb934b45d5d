package io.github.biglocal.standards.ocds;

import static io.github.biglocal.standards.ocds.Releases.releases;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.standards.StandardProblems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Merging, as the reference of the Open Contracting Data Standard 1.1 describes it. */
class OcdsRecordTest {
    /** A process from its planning to its payments: each kind of merging is in it. */
    private static final List<OcdsRelease> PROCESS = releases("""
            [{'ocid': 'ocds-zzzzzz-001', 'id': '1', 'date': '2019-01-10T09:00:00Z', 'tag': ['planning'],
              'initiationType': 'tender', 'language': 'en',
              'parties': [{'id': 'b', 'name': 'Buyer', 'roles': ['buyer'],
                           'additionalIdentifiers': [{'scheme': 'GB-CHC', 'id': '1'}, {'scheme': 'GB-COH', 'id': '2'}]}],
              'buyer': {'id': 'b', 'name': 'Buyer'},
              'planning': {'budget': {'amount': {'amount': 900.50, 'currency': 'GBP'}}},
              'tender': {'id': 't', 'status': 'planned', 'description': 'to be removed',
                         'submissionMethod': ['written', 'inPerson'], 'items': [{'id': 1, 'description': 'one'}]}},
             {'ocid': 'ocds-zzzzzz-001', 'id': '2', 'date': '2019-02-10T09:00:00Z', 'tag': ['award'],
              'initiationType': 'tender',
              'parties': [{'id': 's', 'name': 'Supplier', 'roles': ['supplier']},
                          {'id': 'b', 'additionalIdentifiers': [{'scheme': 'GB-MPR', 'id': '3'}]}],
              'tender': {'id': 't', 'status': 'complete', 'description': null, 'submissionMethod': ['written'],
                         'items': [{'id': 2, 'description': 'two'}, {'id': 1, 'quantity': 3}]},
              'awards': [{'id': 'a', 'status': 'active', 'value': {'amount': 1000, 'currency': 'GBP'},
                          'suppliers': [{'id': 's', 'name': 'Supplier'}]}]},
             {'ocid': 'ocds-zzzzzz-001', 'id': '3', 'date': '2019-03-10T09:00:00Z', 'tag': ['contract'],
              'initiationType': 'tender',
              'contracts': [{'id': 'c', 'awardID': 'a', 'status': 'active', 'ours': [{'n': 1}],
                             'implementation': {'transactions': [{'id': 'p1', 'value': {'amount': 1, 'currency': 'GBP'}}]}}]},
             {'ocid': 'ocds-zzzzzz-001', 'id': '4', 'date': '2019-04-10T09:00:00Z', 'tag': ['implementation'],
              'initiationType': 'tender',
              'contracts': [{'id': 'c', 'awardID': 'a', 'status': 'terminated',
                             'implementation': {'transactions': [{'id': 'p2', 'value': {'amount': 2, 'currency': 'GBP'}}]}}]}]
            """);

    private static JsonNode compiled(List<OcdsRelease> releases) {
        return OcdsRecord.merged(releases)
                .orThrow()
                .compiledRelease()
                .orElseThrow()
                .json();
    }

    private static JsonNode json(String json) {
        return Releases.release("{'ocid': 'x', 'json': %s}".formatted(json))
                .json()
                .get("json");
    }

    @Test
    void theCompiledReleaseHasTheLatestValueOfEveryField() {
        assertThat(compiled(PROCESS)).isEqualTo(json("""
                                {'ocid': 'ocds-zzzzzz-001', 'id': 'ocds-zzzzzz-001-2019-04-10T09:00:00Z',
                                 'date': '2019-04-10T09:00:00Z', 'tag': ['compiled'],
                                 'initiationType': 'tender', 'language': 'en',
                                 'parties': [{'id': 'b', 'name': 'Buyer', 'roles': ['buyer'],
                                              'additionalIdentifiers': [{'scheme': 'GB-MPR', 'id': '3'}]},
                                             {'id': 's', 'name': 'Supplier', 'roles': ['supplier']}],
                                 'buyer': {'id': 'b', 'name': 'Buyer'},
                                 'planning': {'budget': {'amount': {'amount': 900.50, 'currency': 'GBP'}}},
                                 'tender': {'id': 't', 'status': 'complete', 'submissionMethod': ['written'],
                                            'items': [{'id': 1, 'description': 'one', 'quantity': 3},
                                                      {'id': 2, 'description': 'two'}]},
                                 'awards': [{'id': 'a', 'status': 'active', 'value': {'amount': 1000, 'currency': 'GBP'},
                                             'suppliers': [{'id': 's', 'name': 'Supplier'}]}],
                                 'contracts': [{'id': 'c', 'awardID': 'a', 'status': 'terminated', 'ours': [{'n': 1}],
                                   'implementation': {'transactions': [
                                     {'id': 'p1', 'value': {'amount': 1, 'currency': 'GBP'}},
                                     {'id': 'p2', 'value': {'amount': 2, 'currency': 'GBP'}}]}}]}
                                """));
    }

    @Test
    void whatValidReleasesGiveIsValid() {
        assertThat(PROCESS)
                .allSatisfy(release -> assertThat(IndependentReleaseSchema.errorsOf(release.json()))
                        .isEmpty());
        assertThat(IndependentReleaseSchema.errorsOf(json("{'ocid': 'o'}")))
                .as("the validator finds faults")
                .isNotEmpty();

        assertThat(IndependentReleaseSchema.errorsOf(compiled(PROCESS))).isEmpty();
    }

    @Test
    void theRecordHasItsReleasesInTheOrderOfTheirDates() {
        List<OcdsRelease> backwards = new ArrayList<>(PROCESS);
        Collections.reverse(backwards);

        OcdsRecord record = OcdsRecord.merged(backwards).orThrow();

        assertThat(record.ocid()).contains("ocds-zzzzzz-001");
        assertThat(record.releases()).isEqualTo(PROCESS);
    }

    @Test
    void theOrderOfTheInputDoesNotMatter() {
        JsonNode expected = compiled(PROCESS);
        for (int turn = 1; turn < PROCESS.size(); turn++) {
            List<OcdsRelease> turned = new ArrayList<>(PROCESS);
            Collections.rotate(turned, turn);
            assertThat(compiled(turned)).isEqualTo(expected);
        }
    }

    @Test
    void oneReleaseIsItselfCompiled() {
        for (OcdsRelease release : PROCESS) {
            JsonNode compiled = compiled(List.of(release));
            assertThat(compiled.get("tag")).isEqualTo(json("['compiled']"));
            for (String field :
                    List.of("ocid", "date", "initiationType", "parties", "awards", "contracts", "planning")) {
                assertThat(compiled.get(field))
                        .as(field)
                        .isEqualTo(release.json().get(field));
            }
        }
    }

    @Test
    void theSameReleaseTwiceCountsOnce() {
        List<OcdsRelease> twice = new ArrayList<>(PROCESS);
        twice.add(PROCESS.get(2));

        Loaded<OcdsRecord> merged = OcdsRecord.merged(twice);

        assertThat(merged.value()).isEqualTo(OcdsRecord.merged(PROCESS).value());
        assertThat(merged.problems())
                .extracting(Problem::code, problem -> problem.place().pointer())
                .containsExactly(tuple(ProblemCode.DUPLICATE_VALUE, Optional.of("/4")));
    }

    @Test
    void whatIsCompiledAlreadyStaysAsItIsWhenItIsCompiledAgain() {
        OcdsRelease once =
                OcdsRecord.merged(PROCESS).orThrow().compiledRelease().orElseThrow();

        assertThat(OcdsRecord.merged(List.of(once)).orThrow().compiledRelease()).contains(once);
    }

    /** OCDS-6: "chronological order by date". */
    @Test
    void theLaterMomentCountsWhateverItsTimeZone() {
        JsonNode compiled = compiled(releases("""
                        [{'ocid': 'ocds-zzzzzz-001', 'id': '1', 'date': '2019-03-01T00:30:00+01:00', 'tag': ['planning'],
                          'initiationType': 'tender', 'tender': {'id': 't', 'title': 'earlier instant'}},
                         {'ocid': 'ocds-zzzzzz-001', 'id': '2', 'date': '2019-02-28T23:45:00Z', 'tag': ['planning'],
                          'initiationType': 'tender', 'tender': {'id': 't', 'title': 'later instant'}}]
                        """));

        assertThat(compiled.at("/tender/title").textValue()).isEqualTo("later instant");
        assertThat(compiled.get("date").textValue()).isEqualTo("2019-02-28T23:45:00Z");
        assertThat(compiled.get("id").textValue()).isEqualTo("ocds-zzzzzz-001-2019-02-28T23:45:00Z");
    }

    /** OCDS-7: identifier merge, "if the array is empty, do nothing"; a list of codes is a literal. */
    @Test
    void anEmptyListOfObjectsChangesNothingAndAnEmptyListOfCodesReplacesTheOld() {
        JsonNode compiled = compiled(releases("""
                        [{'ocid': 'o', 'id': '1', 'date': '2019-03-01T09:00:00Z', 'awards': [{'id': 'a1', 'title': 'One'}],
                          'tender': {'id': 't', 'submissionMethod': ['written']}},
                         {'ocid': 'o', 'id': '2', 'date': '2019-05-01T09:00:00Z', 'awards': [],
                          'tender': {'id': 't', 'submissionMethod': []}}]
                        """));

        assertThat(compiled.get("awards")).isEqualTo(json("[{'id': 'a1', 'title': 'One'}]"));
        assertThat(compiled.at("/tender/submissionMethod")).isEqualTo(json("[]"));
    }

    /** OCDS-5: of two entries with one identifier, merging keeps the values of the second. */
    @Test
    void anIdentifierThatIsThereTwiceInOneListIsReported() {
        Loaded<OcdsRecord> merged = OcdsRecord.merged(releases("""
                        [{'ocid': 'o', 'id': '1', 'date': '2019-03-01T09:00:00Z', 'contracts': [{'id': 'c1', 'milestones': [
                           {'id': 'm1', 'status': 'scheduled', 'dateMet': '2019-04-01T00:00:00Z'},
                           {'id': 'm1', 'status': 'met'}]}]}]
                        """));

        assertThat(merged.problems())
                .extracting(Problem::code, problem -> problem.place().pointer())
                .containsExactly(tuple(StandardProblems.DUPLICATE_ID, Optional.of("/0/contracts/0/milestones/1")));
        assertThat(merged.value()
                        .flatMap(OcdsRecord::compiledRelease)
                        .orElseThrow()
                        .contracts()
                        .get(0)
                        .milestones())
                .extracting(OcdsMilestone::status)
                .containsExactly(Optional.of("met"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // A null removes; of something within a list too.
                "{'a': 1, 'b': 2}                | {'b': null}                    | {'a': 1}",
                "{'l': [{'id': 1, 'a': 1}]}      | {'l': [{'id': 1, 'a': null}]}  | {'l': [{'id': 1}]}",
                // An empty object changes nothing.
                "{'o': {'a': 1}}                 | {'o': {}}                      | {'o': {'a': 1}}",
                "{'o': {'a': 1}}                 | {'o': {'b': 2}}                | {'o': {'a': 1, 'b': 2}}",
                // Lists of anything but objects are replaced.
                "{'l': [1, 2]}                   | {'l': [3]}                     | {'l': [3]}",
                "{'l': [1, {'a': 1}]}            | {'l': [{'a': 1}, 2]}           | {'l': [{'a': 1}, 2]}",
                // Objects are matched by their id, a number as its digits; without one they are added.
                "{'l': [{'id': 1, 'a': 1}]}      | {'l': [{'id': '1', 'b': 2}]}   | {'l': [{'id': '1', 'a': 1, 'b': 2}]}",
                "{'l': [{'a': 1}]}               | {'l': [{'a': 2}]}              | {'l': [{'a': 1}, {'a': 2}]}",
                // A name that is a pointer elsewhere is none here.
                "{'a/b': {'c': 1}}               | {'a/b': {'d': 2}}              | {'a/b': {'c': 1, 'd': 2}}"
            })
    void fieldsThatTheSchemaDoesNotKnowAreMergedByWhatTheyAre(String first, String then, String merged) {
        JsonNode compiled = compiled(releases("""
                        [{'ocid': 'o', 'id': '1', 'date': '2019-03-01T09:00:00Z', 'ours': %s},
                         {'ocid': 'o', 'id': '2', 'date': '2019-03-02T09:00:00Z', 'ours': %s}]
                        """.formatted(first, then)));

        assertThat(compiled.get("ours")).isEqualTo(json(merged));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'a': 1}          | 1                 | 1",
                "1                 | {'a': 1}          | {'a': 1}",
                "[{'id': 1}]       | {'a': 1}          | {'a': 1}",
                "{'a': 1}          | [{'id': 1}]       | [{'id': 1}]",
                "[1]               | [{'id': 1}]       | [{'id': 1}]",
                "[{'id': 1}]       | [1]               | [1]"
            })
    void aValueOfAnotherTypeReplacesTheOldAndIsReported(String first, String then, String merged) {
        Loaded<OcdsRecord> loaded = OcdsRecord.merged(releases("""
                        [{'ocid': 'o', 'id': '1', 'date': '2019-03-01T09:00:00Z', 'ours': %s},
                         {'ocid': 'o', 'id': '2', 'date': '2019-03-02T09:00:00Z', 'ours': %s}]
                        """.formatted(first, then)));

        assertThat(loaded.value().flatMap(OcdsRecord::compiledRelease).flatMap(release -> release.value("ours")))
                .contains(json(merged));
        assertThat(loaded.problems())
                .extracting(Problem::code, problem -> problem.place().pointer())
                .containsExactly(tuple(ProblemCode.WRONG_TYPE, Optional.of("/1/ours")));
    }

    @Test
    void aReleaseThatCannotBePutInOrderIsLeftOutAndReported() {
        Loaded<OcdsRecord> merged = OcdsRecord.merged(releases("""
                        {'releases': [{'ocid': 'o', 'id': '1', 'date': '2019-03-01T09:00:00Z'},
                         {'ocid': 'o', 'id': '2'}, {'ocid': 'o', 'id': '3', 'date': '2019-02-30T09:00:00Z'},
                         {'id': '4', 'date': '2019-03-01T09:00:00Z'}, {'ocid': 'o', 'id': '5', 'date': '2019-03-02'}]}
                        """));

        assertThat(merged.value().orElseThrow().releases())
                .extracting(OcdsRelease::id)
                .containsExactly(Optional.of("1"), Optional.of("5"));
        assertThat(merged.problems())
                .extracting(Problem::code, problem -> problem.place().pointer())
                .containsExactly(
                        tuple(ProblemCode.MISSING_FIELD, Optional.of("/1/date")),
                        tuple(StandardProblems.INCORRECT_FORMAT, Optional.of("/2/date")),
                        tuple(ProblemCode.MISSING_FIELD, Optional.of("/3/ocid")),
                        tuple(StandardProblems.INCORRECT_FORMAT, Optional.of("/4/date")));
        assertThat(merged.errors()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"''", "' '", "null"})
    void aReleaseWhoseOcidIsBlankIsOfNoProcess(String ocid) {
        Loaded<List<OcdsRecord>> records = OcdsRecord.ofEachProcess(releases("""
                        {'releases': [{'ocid': %1$s, 'id': '1', 'date': '2019-03-01T09:00:00Z'},
                         {'ocid': %1$s, 'id': '2', 'date': '2019-03-02T09:00:00Z'}]}
                        """.formatted(ocid)));

        assertThat(records.value().orElseThrow()).isEmpty();
        assertThat(records.problems())
                .extracting(Problem::code, problem -> problem.place().pointer())
                .containsExactly(
                        tuple(ProblemCode.MISSING_FIELD, Optional.of("/0/ocid")),
                        tuple(ProblemCode.MISSING_FIELD, Optional.of("/1/ocid")));
    }

    @Test
    void twoReleasesOfTheSameMomentAreTakenById() {
        List<OcdsRelease> same = releases("""
                [{'ocid': 'o', 'id': '2', 'date': '2019-03-01T09:00:00Z', 'language': 'en'},
                 {'ocid': 'o', 'id': '1', 'date': '2019-03-01T10:00:00+01:00', 'language': 'cy'}]
                """);

        Loaded<OcdsRecord> merged = OcdsRecord.merged(same);

        assertThat(merged.value().flatMap(OcdsRecord::compiledRelease).flatMap(release -> release.value("language")))
                .contains(json("'en'"));
        assertThat(merged.warnings()).hasSize(1);
        assertThat(merged.isComplete()).isTrue();
    }

    @Test
    void releasesOfSeveralProcessesGiveARecordEach() {
        List<OcdsRelease> mixed = releases("""
                [{'ocid': 'o-2', 'id': '1', 'date': '2019-03-01T09:00:00Z'},
                 {'ocid': 'o-1', 'id': '1', 'date': '2019-03-01T09:00:00Z'},
                 {'ocid': 'o-2', 'id': '2', 'date': '2019-03-02T09:00:00Z'}]
                """);

        assertThat(OcdsRecord.ofEachProcess(mixed).orThrow())
                .extracting(OcdsRecord::ocid, record -> record.releases().size())
                .containsExactly(tuple(Optional.of("o-1"), 1), tuple(Optional.of("o-2"), 2));
        assertThat(OcdsRecord.merged(mixed).value()).isEmpty();
        assertThat(OcdsRecord.merged(List.of()).value()).isEmpty();
    }

    @Test
    void theEntriesOfManyReleasesAreMatchedByTheirIds() {
        List<OcdsRelease> many = IntStream.range(0, 2_000)
                .mapToObj(number -> Releases.release("""
                        {'ocid': 'o', 'id': '%1$d', 'date': '2019-03-01T09:00:00.%1$04dZ',
                         'contracts': [{'id': 'c', 'implementation': {'transactions': [{'id': %1$d}]}}]}
                        """.formatted(number)))
                .toList();

        assertThat(compiled(many).at("/contracts/0/implementation/transactions"))
                .hasSize(2_000);
    }
}
