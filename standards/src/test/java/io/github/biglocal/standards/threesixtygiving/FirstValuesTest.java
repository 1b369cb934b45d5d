package io.github.biglocal.standards.threesixtygiving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FirstValuesTest {
    @Test
    void theFirstValueOfAKeyStaysTheFirst() {
        FirstValues firsts = new FirstValues(1);

        assertThat(firsts.isOther("GB-CHC-1", 0, "Trust")).isFalse();
        assertThat(firsts.isOther("GB-CHC-1", 0, "Fund")).isTrue();
        assertThat(firsts.isOther("GB-CHC-1", 0, "Trust")).isFalse();
        assertThat(firsts.isOther("GB-CHC-2", 0, "Fund")).isFalse();
    }

    @Test
    void aKeyIsNewOnceAndMayHaveItsValuesLater() {
        FirstValues firsts = new FirstValues(2);

        assertThat(firsts.add("")).isTrue();
        assertThat(firsts.add("")).isFalse();
        assertThat(firsts.isOther("", 1, "")).isFalse();
        assertThat(firsts.isOther("", 0, "x")).as("a value of another kind").isFalse();
        assertThat(firsts.isOther("", 1, "x")).isTrue();
        assertThat(firsts).hasToString("1 keys");
    }

    /** Against maps, with a fixed seed. */
    @Test
    void manyKeysAndValuesAreWhatMapsSay() {
        Random random = new Random(7);
        FirstValues firsts = new FirstValues(2);
        List<Map<String, String>> maps = List.of(new HashMap<>(), new HashMap<>());
        for (int i = 0; i < 50_000; i++) {
            String key = "key " + random.nextInt(9_000);
            String value = "value " + random.nextInt(3);
            int kind = random.nextInt(2);
            boolean isNew = maps.stream().noneMatch(map -> map.containsKey(key));
            String first = maps.get(kind).computeIfAbsent(key, unused -> value);

            assertThat(firsts.add(key)).isEqualTo(isNew);
            assertThat(firsts.isOther(key, kind, value)).isEqualTo(!first.equals(value));
        }
    }
}
