package io.github.biglocal.standards.threesixtygiving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedIdsTest {
    private static final PublishedIds IDS = new PublishedIds("360G-LocalTrust");

    @ParameterizedTest
    @CsvSource({
        "17, 360G-LocalTrust-grant-17",
        "2016/17, 360G-LocalTrust-grant-2016_u2F_17",
        "small grant, 360G-LocalTrust-grant-small_u20_grant",
        "360G-other-17, 360G-other-17"
    })
    void anIdIsPublishedUnderThePrefixAndWithoutSlashes(String id, String published) {
        assertThat(IDS.of(PublishedIds.GRANT, id)).isEqualTo(published);
    }

    @Test
    void anIdThatWasPublishedIsReadAsItWas() {
        Random random = new Random(1);
        String letters = "_u4F1/ é😀-";
        int[] points = letters.codePoints().toArray();
        for (int i = 0; i < 5_000; i++) {
            StringBuilder id = new StringBuilder();
            for (int length = 1 + random.nextInt(8); length > 0; length--) {
                id.appendCodePoint(points[random.nextInt(points.length)]);
            }
            assertThat(IDS.read(PublishedIds.GRANT, IDS.own(PublishedIds.GRANT, id.toString())))
                    .contains(id.toString());
        }
    }

    @Test
    void theIdOfAnotherPublisherIsNoneOfItsOwn() {
        assertThat(IDS.read(PublishedIds.GRANT, "360G-other-grant-1")).isEmpty();
        assertThat(IDS.kind("360G-LocalTrust-1")).isEmpty();
        assertThat(IDS.kind("360G-LocalTrust-loan-1")).contains(PublishedIds.LOAN);
    }
}
