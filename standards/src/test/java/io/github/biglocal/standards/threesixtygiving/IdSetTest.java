package io.github.biglocal.standards.threesixtygiving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IdSetTest {
    @Test
    void eachIdentifierIsNewOnceAndKeepsItsNumbers() {
        IdSet ids = new IdSet();

        assertThat(ids.add("360G-a-1", 7, 300, 2)).isEqualTo(IdSet.NEW);
        assertThat(ids.add("360G-a-2", 8, 2_000_000_000, 0)).isEqualTo(IdSet.NEW);
        int address = ids.add("360G-a-1", 9, 9, 9);
        assertThat(ids.first(address)).isEqualTo(7);
        assertThat(ids.row(address)).isEqualTo(300);
        assertThat(ids.base(address)).isEqualTo(2);
        assertThat(ids.row(ids.add("360G-a-2", 0, 0, 0))).isEqualTo(2_000_000_000);
        assertThat(ids.size()).isEqualTo(2);
        assertThat(ids.mark(address)).isTrue();
        assertThat(ids.mark(address)).isFalse();
        assertThat(ids.contains("360G-a-2")).isTrue();
        assertThat(ids.contains("360G-b-2")).isFalse();
        assertThat(ids.contains("360G-a-3")).isFalse();
    }

    @Test
    void theAddressOfAnIdentifierIsTheSameWhetherItIsNewOrNot() {
        IdSet ids = new IdSet();
        int first = ids.addressOf("360G-a-1");

        assertThat(ids.addressOf("360G-a-2")).isNotEqualTo(first);
        assertThat(ids.addressOf("360G-a-1")).isEqualTo(first);
        assertThat(ids.add("360G-a-1", 1, 1, 1)).isEqualTo(first);
        assertThat(ids.size()).isEqualTo(2);
    }

    @Test
    void identifiersThatDifferInAnyCharacterAreDifferent() {
        IdSet ids = new IdSet();
        for (String id : new String[] {
            "a",
            "A",
            "a ",
            "a\u0000",
            "",
            "-",
            "--",
            "a-",
            "\ud800",
            "\udc00",
            "?",
            "\u00e9",
            "e\u0301",
            "\ufffd",
            "a-b",
            "a-b-",
            "x".repeat(50) + "-1",
            "x".repeat(50) + "-2"
        }) {
            assertThat(ids.add(id, 0, 0, 0)).as(id).isEqualTo(IdSet.NEW);
        }
        assertThat(ids.size()).isEqualTo(18);
    }

    @Test
    void manyIdentifiersWithManyBeginningsAreEachFoundAgain() {
        IdSet ids = new IdSet();
        Map<String, Integer> all = new HashMap<>();
        Random random = new Random(1);
        for (int i = 0; i < 60_000; i++) {
            String id = "360G-" + random.nextInt(9_000) + "-" + random.nextInt(10);
            int address = ids.add(id, i, 0, 0);
            Integer before = all.putIfAbsent(id, i);
            assertThat(address == IdSet.NEW).isEqualTo(before == null);
            if (before != null) {
                assertThat(ids.first(address)).isEqualTo(before);
            }
        }
        assertThat(ids.size()).isEqualTo(all.size());
        assertThat(all.keySet()).allMatch(ids::contains);
    }

    @Test
    void anIdentifierLongerThanAPieceOfMemoryIsFoundAgain() {
        IdSet ids = new IdSet();
        String longest = "é".repeat(200_000);

        assertThat(ids.add(longest, 1, 0, 0)).isEqualTo(IdSet.NEW);
        assertThat(ids.add("next", 2, 0, 0)).isEqualTo(IdSet.NEW);
        assertThat(ids.first(ids.add(longest, 3, 0, 0))).isEqualTo(1);
        assertThat(ids.first(ids.add("next", 3, 0, 0))).isEqualTo(2);
    }
}
