package io.github.biglocal.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {
    private static final List<String> IN_ORDER = List.of(
            "",
            "01",
            "1",
            "2",
            "10",
            "2018/19",
            "2019/20",
            "2020/21",
            "Plan",
            "Year 2",
            "Year 6",
            "Year 6, part 2",
            "Year 6, part 10",
            "Year 10",
            "Year 123456789012345678901234567890",
            "Year A",
            "year 1");

    @Test
    void numbersWithinLabelsAreInTheOrderOfNumbers() {
        List<String> labels = new ArrayList<>(IN_ORDER);
        Random random = new Random(1);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(labels, random);
            labels.sort(NaturalOrder.OF_TEXTS);

            assertThat(labels).isEqualTo(IN_ORDER);
        }
    }

    @Test
    void onlyEqualLabelsAreOfEqualRankAndTheOrderHasNoCircle() {
        Random random = new Random(2);
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            labels.add(random.ints(random.nextInt(6), 0, 6)
                    .mapToObj(each -> "01 9a/".substring(each, each + 1))
                    .reduce("", String::concat));
        }
        for (String a : labels) {
            for (String b : labels) {
                int order = NaturalOrder.OF_TEXTS.compare(a, b);
                assertThat(order == 0).isEqualTo(a.equals(b));
                assertThat(Integer.signum(order)).isEqualTo(-Integer.signum(NaturalOrder.OF_TEXTS.compare(b, a)));
                for (String c : labels) {
                    if (order < 0 && NaturalOrder.OF_TEXTS.compare(b, c) < 0) {
                        assertThat(NaturalOrder.OF_TEXTS.compare(a, c)).isNegative();
                    }
                }
            }
        }
    }
}
