package io.github.biglocal.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.invariant.FormCheck.Slip;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FormCheckTest {

    @Test
    void whatIsTidyStaysAsItIs() {
        assertThat(Tidied.of("GB-CHC-1")).isEqualTo(new Tidied("GB-CHC-1", Set.of()));
        assertThat(Tidied.of("é½")).isEqualTo(new Tidied("é½", Set.of()));
        assertThat(Tidied.of("")).isEqualTo(new Tidied("", Set.of()));
    }

    @Test
    void blanksWithinAreTakenOutOrReplaced() {
        assertThat(Tidied.of(" a b\u00A0 c\n")).isEqualTo(new Tidied("abc", Set.of(Slip.BLANKS)));
        assertThat(Tidied.withinWords(" a b\u00A0 c\n", "-")).isEqualTo(new Tidied("a-b-c", Set.of(Slip.BLANKS)));
    }

    @Test
    void otherCharactersBecomeTheUsualOnes() {
        assertThat(Tidied.of("\uFF21\u2013\uFF11\u0967"))
                .isEqualTo(new Tidied("A-11", Set.of(Slip.UNUSUAL_CHARACTERS)));
        assertThat(Tidied.of("a\u200B\uFEFFb")).isEqualTo(new Tidied("ab", Set.of(Slip.INVISIBLE_CHARACTERS)));
    }

    @Test
    void slipsComeInTheOrderOfTheirType() {
        assertThat(new Tidied("a", Set.of(Slip.UNUSUAL_CHARACTERS, Slip.BLANKS)).slips())
                .containsExactly(Slip.BLANKS, Slip.UNUSUAL_CHARACTERS);
        assertThat(new FormCheck.ListUnknown("US-EIN", Set.of(Slip.CASE, Slip.BLANKS)).slips())
                .containsExactly(Slip.BLANKS, Slip.CASE);
    }
}
