package io.github.biglocal.serialization.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.programme.Programme;
import io.github.biglocal.serialization.Loaded;
import org.junit.jupiter.api.Test;

class RoundTripTest {
    private final BigLocalJson json = BigLocalJson.standard();

    @Test
    void aProgrammeWithEveryFieldIsReadBackAsItWasWritten() {
        Programme programme = MaximalProgramme.programme();
        String text = json.write(programme);
        Loaded<Programme> loaded = json.parse(text);
        assertThat(loaded.orThrow()).isEqualTo(programme);
        assertThat(json.write(loaded.orThrow())).isEqualTo(text);
    }
}
