package io.github.biglocal.standards.ocds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.standards.Loss;
import io.github.biglocal.standards.Mapped;
import io.github.biglocal.testkit.Samples;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why something of a release is not kept: each reason is true of the commission, the release or both. */
class OcdsLossReasonsTest {
    private static final String NO_FIELD = "A commission has no field for it.";

    private static Mapped<OcdsCommissions> read(String fields) {
        ObjectNode release = Releases.release(
                        "{'ocid': 'ocds-abc123-1', 'date': '2021-06-30T00:00:00Z', " + fields + "}")
                .json();
        if (!release.at("/tender/title").isTextual()) {
            release.withObject("/tender").put("title", "A service");
        }
        return OcdsMapping.of("ocds-abc123")
                .toCommissions(
                        List.of(OcdsRelease.of(release)), Samples.minimal(), its -> Optional.of(AreaId.of("area")));
    }

    private static String reason(Mapped<?> mapped, String pointer) {
        return mapped.losses().stream()
                .filter(loss -> pointer.endsWith(loss.field()))
                .map(Loss::reason)
                .findFirst()
                .orElse("none: " + mapped.losses());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // There is a field, and the value is not of its kind.
                "'planning': {'budget': {'amount': '7'}} | /planning/budget/amount | It could not be read as an amount of money, which has a number and a currency.",
                "'tender': {'value': {'amount': '7', 'currency': 'GBP'}} | /tender/value | It could not be read as an amount of money, which has a number and a currency.",
                "'tender': {'value': {'amount': 7}} | /tender/value | An amount needs a currency that is known.",
                "'tender': {'value': {'amount': 7, 'currency': 8}} | /tender/value | An amount needs a currency that is known.",
                "'tender': {'description': 7} | /tender/description | It could not be read as a text.",
                "'tender': {'description': ' '} | /tender/description | The text is blank.",
                "'tender': {'status': true} | /tender/status | It could not be read as a text.",
                "'tender': {'status': 'Active'} | /tender/status | The code is not in the codelist.",
                "'tender': {'numberOfTenderers': 2.5} | /tender/numberOfTenderers | It could not be read as a whole number.",
                "'tender': {'tenderPeriod': '2021'} | /tender/tenderPeriod | It could not be read as a period.",
                "'tender': {'tenderPeriod': {'durationInDays': 3}} | /tender/tenderPeriod | A period needs its first or its last day.",
                "'tender': {'tenderPeriod': {'startDate': '2021'}} | /tender/tenderPeriod | It is not a date that can be read, such as 2021-06-30T00:00:00Z.",
                "'tender': {'tenderers': 'A'} | /tender/tenderers | It could not be read as a list.",
                "'tender': {'tenderers': ['A']} | /tender/tenderers | It could not be read as an organisation.",
                "'buyer': {'name': 'A'} | /buyer | An organisation is read by its id, which is missing.",
                "'buyer': {'id': true} | /buyer | It could not be read as an identifier, which is a text or a whole number.",
                "'tender': {'milestones': [{'id': 'm'}]} | /tender/milestones/0 | A milestone needs a title.",
                "'contracts': [{'status': 'active', 'amendments': [{'changes': [{'property': 'value.amount', 'former_value': 5}]}]}] | /contracts/0/amendments/0 | A change of the value needs a day.",
                // There is a field, and it has something else.
                "'contracts': [{'status': 'active', 'title': 'Other'}] | /contracts/0/title | A commission has one title.",
                "'contracts': [{'title': 'A service', 'period': {'endDate': '2021-06-30T23:59:59Z'}}] | /contracts/0/title | A commission has one title.",
                "'awards': [{'status': 'active', 'id': 'a7'}] | /awards/0/id | A commission does not keep the ids of its parts.",
                "'awards': [{'status': 'active', 'date': '2021-06-30T12:00:00Z'}] | /awards/0/date | Only the day is kept.",
                "'planning': {'budget': {'id': 'b7'}} | /planning/budget/id | The area that is given for the release stands in its place.",
                "'planning': {'budget': {'project': 'P'}} | /planning/budget/project | A release is given the names of its programme and its area.",
                "'awards': [{'id': 'a', 'title': 'A service'}] | /awards/0 | It has nothing that a commission records of its own.",
                "'contracts': [{'status': 'active'}, {'status': 'active'}] | /contracts/1 | A commission has at most one contract; this one was not read, and its value was not added.",
                "'contracts': [{'status': 'active', 'milestones': [{'id': 'm', 'title': 'M'}]}] | /contracts/0/milestones | Only the milestones of the implementation are read, or before there is a contract those of the tender.",
                // There is none.
                "'tender': {'awardCriteria': 'priceOnly'} | /tender/awardCriteria | " + NO_FIELD,
                "'tender': {'items': [{'id': '1'}]} | /tender/items | " + NO_FIELD,
                "'contracts': [{'status': 'active', 'description': 'D'}] | /contracts/0/description | " + NO_FIELD,
                "'bids': 7 | /bids | " + NO_FIELD
            })
    void theReasonIsTrueOfTheValue(String fields, String pointer, String reason) {
        assertThat(reason(read(fields), pointer)).isEqualTo(reason);
    }
}
