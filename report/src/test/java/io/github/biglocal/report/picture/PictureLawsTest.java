package io.github.biglocal.report.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds of every picture, whatever it shows: usual data, hostile words, generated data, and none. */
class PictureLawsTest {
    private static final List<Picture> ALL = SamplePictures.all().toList();

    @Test
    void everyMarkIsWithinThePicture() {
        for (Picture picture : ALL) {
            assertThat(picture.marks())
                    .as(picture.caption().title())
                    .allMatch(mark -> mark.bounds().isWithin(Picture.WIDTH, picture.height()));
        }
    }

    @Test
    void noLabelIsOnAnother() {
        for (Picture picture : ALL) {
            List<Mark> labels = picture.marks().stream()
                    .filter(mark -> mark instanceof Mark.Label)
                    .toList();
            assertThat(IntStream.range(0, labels.size())
                            .boxed()
                            .flatMap(one -> labels.subList(one + 1, labels.size()).stream()
                                    .filter(other -> labels.get(one).bounds().overlaps(other.bounds()))
                                    .map(other -> labels.get(one) + " is on " + other)))
                    .as(picture.caption().title())
                    .isEmpty();
        }
    }

    /** In a chart through time, where lines and values share the room, a label keeps off the lines only where it can. */
    @Test
    void noLineAndNoBandGoesThroughALabelOfAChartOfDotsOrOfAFlow() {
        for (Picture picture : ALL) {
            List<Mark> marks = picture.marks();
            if (marks.stream().anyMatch(mark -> mark instanceof Mark.Dot || mark instanceof Mark.Ribbon)) {
                assertThat(marks.stream()
                                .filter(mark -> mark instanceof Mark.Label)
                                .flatMap(label -> marks.stream()
                                        .flatMap(PictureLawsTest::pieces)
                                        .filter(piece -> piece.overlaps(label.bounds()))
                                        .map(piece -> piece + " goes through " + label)))
                        .as(picture.caption().title())
                        .isEmpty();
            }
        }
    }

    private static Stream<Mark.Bounds> pieces(Mark mark) {
        return mark instanceof Mark.Lines lines
                ? lines.lines().stream().map(Mark.Bounds::around)
                : mark instanceof Mark.Ribbon ? Stream.of(mark.bounds()) : Stream.empty();
    }

    @Test
    void labelsAreDrawnOverEverythingElse() {
        for (Picture picture : ALL) {
            List<Mark> marks = picture.marks();
            long others =
                    marks.stream().filter(mark -> !(mark instanceof Mark.Label)).count();
            assertThat(marks.subList((int) others, marks.size())).allMatch(mark -> mark instanceof Mark.Label);
        }
    }

    @Test
    void theSamePictureIsDrawnForTheSameData() {
        assertThat(SamplePictures.generated(5).toList())
                .isEqualTo(SamplePictures.generated(5).toList());
    }

    @Test
    void whatIsDrawnOfHostileWordsIsShortAndWhatTheTableSaysIsWhole() {
        List<Picture> pictures = SamplePictures.hostile();
        assertThat(pictures)
                .allSatisfy(picture -> assertThat(picture.marks())
                        .filteredOn(mark -> mark instanceof Mark.Label)
                        .allMatch(mark -> ((Mark.Label) mark).text().length() < 120));
        for (String word : SamplePictures.HOSTILE) {
            assertThat(pictures)
                    .filteredOn(picture -> picture.table().rows().stream().anyMatch(row -> row.contains(word)))
                    .as("bars, dots and flow")
                    .hasSize(3);
        }
    }
}
