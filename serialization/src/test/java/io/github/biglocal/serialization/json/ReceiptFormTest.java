package io.github.biglocal.serialization.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.biglocal.foresight.Inputs;
import io.github.biglocal.foresight.Receipt;
import io.github.biglocal.foresight.ReceiptKey;
import io.github.biglocal.foresight.WhyChanged;
import io.github.biglocal.partnership.MinimumSize;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.testkit.Fault;
import io.github.biglocal.testkit.ValidProgrammes;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A receipt is written and read back, so that an answer can be explained long after it was given. */
class ReceiptFormTest {
    private static final BigLocalJson JSON = BigLocalJson.standard();
    private static final ReceiptKey KEY = ReceiptKey.of("a key for tests, of at least 32 bytes");
    private static final RuleSet RULES = BigLocalRules.standard();
    private static final LocalDate DAY = ValidProgrammes.DAY;

    private static Inputs valid() {
        return inputs(ValidProgrammes.of(1).programme(), RULES);
    }

    private static Inputs inputs(Programme records, RuleSet rules) {
        return new Inputs(records, rules, KEY);
    }

    private static Receipt receipt(Inputs inputs) {
        return Receipt.of(inputs.rules().check(inputs.records(), DAY), inputs);
    }

    @Test
    void aReceiptIsReadBackTheSame() {
        Receipt receipt = receipt(valid());

        Loaded<Receipt> read = JSON.parse(JSON.write(receipt), Receipt.class);

        assertThat(read.problems()).isEmpty();
        assertThat(read.orThrow()).isEqualTo(receipt);
        assertThat(receipt.answers()).isNotEmpty();
    }

    @Test
    void aReceiptThatIsReadBackIsThatOfTheRecordsThatAreReadBack() {
        Inputs before = valid();
        Receipt march = JSON.parse(JSON.write(receipt(before)), Receipt.class).orThrow();
        Programme readBack = JSON.parse(JSON.write(before.records())).orThrow();
        Inputs after = inputs(ValidProgrammes.of(1).with(Fault.GRANT_OVERPAID), RULES);

        WhyChanged why = WhyChanged.between(march, inputs(readBack, RULES), receipt(after), after);

        assertThat(why.explain())
                .startsWith("1 answer is not what it was, because of the records.")
                .anySatisfy(line -> assertThat(line)
                        .startsWith("grant-payments-within-award, Grant ")
                        .contains("Because of the records: Grant ")
                        .contains("payments"));
    }

    @Test
    void aReceiptOfAnotherFormIsAProblemInItsPlace() {
        String later = JSON.write(receipt(valid())).replace("\"formatVersion\": \"1.0\"", "\"formatVersion\": \"2.0\"");

        assertThat(JSON.parse(later, Receipt.class).problems())
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .contains("of a form that this version cannot read");
    }

    @Test
    void whatChangedIsWrittenWithItsCauses() throws Exception {
        Inputs before = valid();
        Inputs after = inputs(before.records(), RULES.withSeverity(MinimumSize.ID, Severity.INFO));
        Inputs small = inputs(ValidProgrammes.of(1).with(Fault.BOARD_TOO_SMALL), RULES);
        Inputs smallAfter = inputs(small.records(), after.rules());

        JsonNode why = new ObjectMapper()
                .readTree(JSON.write(WhyChanged.between(receipt(small), small, receipt(smallAfter), smallAfter)));

        assertThat(why.at("/changed/0/rule").asText()).isEqualTo("partnership-minimum-size");
        assertThat(why.at("/changed/0/before/severity").asText()).isEqualTo("ERROR");
        assertThat(why.at("/changed/0/after/severity").asText()).isEqualTo("INFO");
        assertThat(why.at("/changed/0/enough/0/causes/0/kind").asText()).isEqualTo("SETTINGS_CHANGED");
        assertThat(why.at("/changed/0/enough/0/causes/0/settings/0/name").asText())
                .isEqualTo("severity");
        assertThat(why.at("/explanation").size()).isEqualTo(3);
    }
}
