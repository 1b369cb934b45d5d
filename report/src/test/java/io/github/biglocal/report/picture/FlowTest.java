package io.github.biglocal.report.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.money.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class FlowTest {
    private static final Flow.Link HUB_TO_SKILLS = Flow.Link.of("hub", "skills", Ratio.of(60, 1));

    private static Ratio whole(long number) {
        return Ratio.of(number, 1);
    }

    private static Flow flow(List<Flow.Node> from, List<Flow.Node> between, List<Flow.Node> to, Flow.Link... links) {
        return new Flow(
                SamplePictures.caption("Thread"),
                Optional.of(CurrencyUnit.GBP),
                List.of(
                        new Flow.Layer("Activities", from),
                        new Flow.Layer("Outputs", between),
                        new Flow.Layer("Outcomes", to)),
                List.of(links));
    }

    /** A hub that cost £100, of which £60 lead to skills, and a club of which no cost is recorded. */
    private static Flow hub() {
        return flow(
                List.of(Flow.Node.of("hub", "Hub", whole(100)), Flow.Node.of("club", "Club")),
                List.of(),
                List.of(Flow.Node.of("skills", "Skills"), Flow.Node.of("pride", "Pride")),
                HUB_TO_SKILLS);
    }

    private static Stream<Mark.Bounds> boxes(Picture picture, Ink ink) {
        return picture.marks().stream().filter(mark -> mark.ink() == ink).map(Mark::bounds);
    }

    private static List<Mark.Ribbon> ribbons(Picture picture) {
        return picture.marks().stream()
                .flatMap(mark -> mark instanceof Mark.Ribbon ribbon ? Stream.of(ribbon) : Stream.empty())
                .toList();
    }

    private static double height(Mark.Bounds box) {
        return box.bottom() - box.top();
    }

    private static List<String> labels(Picture picture) {
        return picture.marks().stream()
                .flatMap(mark -> mark instanceof Mark.Label label ? Stream.of(label.text()) : Stream.empty())
                .toList();
    }

    @Test
    void theTableHasEveryLinkWhatGoesNoFurtherAndWhatIsNotReached() {
        assertThat(hub().picture().table())
                .isEqualTo(new Table(
                        List.of(
                                Table.Column.ofText("From"),
                                Table.Column.ofText("To"),
                                Table.Column.ofFigures("Amount")),
                        List.of(
                                List.of("Hub", "Skills", "£60"),
                                List.of("Hub", "goes no further", "£40"),
                                List.of("Club", "goes no further", "not recorded"),
                                List.of("none", "Pride", "none"))));
    }

    @Test
    void countsAreWrittenAsNumbers() {
        Flow flow = new Flow(
                SamplePictures.caption("Thread"),
                Optional.empty(),
                List.of(
                        new Flow.Layer("a", List.of(Flow.Node.of("1", "one", whole(1200)))),
                        new Flow.Layer("b", List.of(Flow.Node.of("2", "two")))),
                List.of(Flow.Link.of("1", "2", whole(1200))));
        assertThat(flow.picture().table().rows()).containsExactly(List.of("one", "two", "1,200"));
    }

    @Test
    void whatIsDrawnInPartsIsCountedWhole() {
        Picture picture = new Flow(
                        SamplePictures.caption("Thread"),
                        Optional.empty(),
                        List.of(
                                new Flow.Layer("a", List.of(Flow.Node.of("1", "one", whole(1)))),
                                new Flow.Layer(
                                        "b",
                                        List.of(
                                                Flow.Node.of("2", "two").counting(1),
                                                Flow.Node.of("3", "three").counting(1)))),
                        List.of(
                                Flow.Link.of("1", "2", Ratio.of(1, 2)).counting(1),
                                Flow.Link.of("1", "3", Ratio.of(1, 2)).counting(1)))
                .picture();
        assertThat(picture.table().rows()).containsExactly(List.of("one", "two", "1"), List.of("one", "three", "1"));
        assertThat(labels(picture)).containsExactly("a", "b", "one", "1", "two", "1", "three", "1");
    }

    @Test
    void whatGoesNoFurtherIsHatchedAndAsHighAsItsAmount() {
        Picture picture = hub().picture();
        Mark.Bounds hub = boxes(picture, Ink.NODE).findFirst().orElseThrow();
        // The first is of the legend.
        Mark.Bounds stopped =
                boxes(picture, Ink.STOPPED_EDGE).skip(1).findFirst().orElseThrow();
        assertThat(height(stopped)).isCloseTo(0.4 * height(hub), within(1e-9));
        assertThat(stopped.bottom()).isEqualTo(hub.bottom());
        assertThat(boxes(picture, Ink.UNKNOWN_EDGE)).hasSize(1);
        assertThat(boxes(picture, Ink.EMPTY)).hasSize(1);
        assertThat(labels(picture)).contains("Hub", "£100", "goes no further", "not recorded", "none");
    }

    @Test
    void theBandsOfAPlaceAreAsHighTogetherAsThePlace() {
        Picture picture = flow(
                        List.of(Flow.Node.of("a", "A", whole(70)), Flow.Node.of("b", "B", whole(30))),
                        List.of(Flow.Node.of("o", "O"), Flow.Node.of("p", "P")),
                        List.of(Flow.Node.of("x", "X")),
                        Flow.Link.of("a", "o", whole(50)),
                        Flow.Link.of("a", "p", whole(20)),
                        Flow.Link.of("b", "p", whole(30)),
                        Flow.Link.of("o", "x", whole(50)),
                        Flow.Link.of("p", "x", whole(50)))
                .picture();
        for (Mark.Bounds place : boxes(picture, Ink.NODE).toList()) {
            for (double side : List.of(place.left(), place.right())) {
                double all = ribbons(picture).stream()
                        .filter(ribbon -> (ribbon.from().x() == side && isAt(ribbon.from(), place))
                                || (ribbon.to().x() == side && isAt(ribbon.to(), place)))
                        .mapToDouble(Mark.Ribbon::thickness)
                        .sum();
                boolean isOuter = side < 10 || side > 250;
                assertThat(all).isCloseTo(isOuter ? 0 : height(place), within(1e-6));
            }
        }
    }

    private static boolean isAt(Mark.Point corner, Mark.Bounds place) {
        return corner.y() >= place.top() - 1e-6 && corner.y() < place.bottom();
    }

    @Test
    void placesAreInTheOrderOfTheirNeighboursSoThatFewBandsCross() {
        Picture picture = flow(
                        List.of(Flow.Node.of("a", "A", whole(3)), Flow.Node.of("b", "B", whole(2))),
                        List.of(),
                        List.of(Flow.Node.of("x", "X"), Flow.Node.of("y", "Y")),
                        Flow.Link.of("a", "y", whole(3)),
                        Flow.Link.of("b", "x", whole(2)))
                .picture();
        assertThat(labels(picture)).containsSubsequence("Y", "X");
    }

    @Test
    void ofManyPlacesOfALayerTheSmallerOnesAreDrawnAsOneAndTheTableHasThemAll() {
        List<Flow.Node> many = IntStream.rangeClosed(1, 30)
                .mapToObj(at -> Flow.Node.of("a" + at, "Activity " + at, whole(at)))
                .toList();
        List<Flow.Link> links = new ArrayList<>();
        many.forEach(
                node -> links.add(Flow.Link.of(node.id(), "x", node.amount().orElseThrow())));
        Picture picture = flow(many, List.of(), List.of(Flow.Node.of("x", "X")), links.toArray(new Flow.Link[0]))
                .picture();
        // 1 to 23 are £276 together.
        assertThat(labels(picture))
                .contains("23 others", "£276", "Activity 30", "£465")
                .doesNotContain("Activity 23");
        assertThat(picture.table().rows()).hasSize(30);
    }

    @Test
    void anAmountThatIsNotRecordedIsAThinBandAndNoZero() {
        Picture picture = flow(
                        List.of(Flow.Node.of("a", "A"), Flow.Node.of("b", "B", whole(10))),
                        List.of(),
                        List.of(Flow.Node.of("x", "X")),
                        new Flow.Link("a", "x", Optional.empty(), Optional.empty()),
                        Flow.Link.of("b", "x", whole(10)))
                .picture();
        assertThat(picture.table().rows()).contains(List.of("A", "X", "not recorded"));
        assertThat(ribbons(picture)).anyMatch(ribbon -> ribbon.thickness() == 1.5);
    }

    @Test
    void aLinkThatDoesNotLeadToALaterLayerIsRefused() {
        for (Flow.Link link : List.of(
                Flow.Link.of("skills", "hub", Ratio.ONE),
                Flow.Link.of("hub", "hub", Ratio.ONE),
                Flow.Link.of("hub", "missing", Ratio.ONE),
                Flow.Link.of("missing", "hub", Ratio.ONE))) {
            assertThatThrownBy(() -> flow(
                            List.of(Flow.Node.of("hub", "Hub")),
                            List.of(),
                            List.of(Flow.Node.of("skills", "Skills")),
                            link))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("later layer");
        }
    }

    @Test
    void anIdThatTwoPlacesHaveIsRefused() {
        assertThatThrownBy(() -> flow(List.of(Flow.Node.of("a", "A")), List.of(), List.of(Flow.Node.of("a", "A"))))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void anAmountBelowZeroIsRefused() {
        assertThatThrownBy(() -> Flow.Node.of("a", "A", whole(-1))).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Flow.Link.of("a", "b", whole(-1))).isInstanceOf(InvalidValueException.class);
    }
}
