package io.github.biglocal.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.biglocal.area.Area;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvalidValueExceptionTest {
    @Test
    void itsPartsAreSentencesAndItsMessageIsAllOfThem() {
        InvalidValueException refused = new InvalidValueException(Area.class, "wave", "wave is 0", "give 1 or more");

        assertThat(refused.type()).isEqualTo("Area");
        assertThat(refused.field()).isEqualTo("wave");
        assertThat(refused.problem()).isEqualTo("The field wave is 0.");
        assertThat(refused.repair()).isEqualTo("Give 1 or more.");
        assertThat(refused.isMissing()).isFalse();
        assertThat(refused).hasMessage("Area: The field wave is 0. Give 1 or more.");
    }

    @Test
    void aBuilderNamesTheTypeItBuildsAndAllThatIsMissing() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Area.builder().build())
                .withMessage("Area: The fields id and name are missing. Give them values.")
                .satisfies(missing -> assertThat(missing.isMissing()).isTrue());
        assertThat(InvalidValueException.missing(Area.class, List.of("name")))
                .hasMessage("Area: The field name is missing. Give it a value.");
    }

    @Test
    void aCarelessCallerIsToldWhatThereIs() {
        assertThat(new InvalidValueException(new String[0]).problem()).isEqualTo("A field is missing.");
        assertThat(new InvalidValueException(Area.class, "name", "", "").problem())
                .isEmpty();
    }
}
