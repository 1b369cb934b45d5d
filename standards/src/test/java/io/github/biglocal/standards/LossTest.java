package io.github.biglocal.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.invariant.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LossTest {
    private static final Reference GRANT = new Reference("Grant", "g1");

    /** RFC 6901, sections 3 and 5: the empty pointer is the whole, and "/" the member whose name is empty. */
    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/recipientOrganization/0/id", "/a~1b", "/m~0n", "/ ", "//"})
    void theFieldIsAJsonPointer(String pointer) {
        assertThat(new Loss(GRANT, pointer, "No place.").field()).isEqualTo(pointer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "recipientOrganization/0/id", " ", "/a~b", "/a~2", "/a~"})
    void whatIsNoJsonPointerIsRefused(String text) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new Loss(GRANT, text, "No place."))
                .withMessageContaining("/recipientOrganization/0/id");
    }

    @ParameterizedTest
    @CsvSource({"/status, 'Grant g1, /status: No place.'", "'', Grant g1: No place."})
    void itIsOneLine(String pointer, String line) {
        assertThat(new Loss(GRANT, pointer, "No place.")).hasToString(line);
    }

    @Test
    void aReasonSaysSomething() {
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> new Loss(GRANT, "/status", " "));
    }
}
