package io.github.biglocal.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Count;
import io.github.biglocal.evaluation.FigureMeasure;
import io.github.biglocal.evaluation.FigureScope;
import io.github.biglocal.evaluation.PublishedFigure;
import io.github.biglocal.evaluation.PublishedFigureId;
import io.github.biglocal.evidence.Impact;
import io.github.biglocal.evidence.Output;
import io.github.biglocal.money.PrintedNumber;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.programme.ComputedFigure;
import io.github.biglocal.programme.FigureQuestion;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.Recomputation;
import io.github.biglocal.programme.RecomputedFigure;
import io.github.biglocal.text.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What becomes of each figure that the report of 2020 and the programme printed, next to the records of the case-study
 * areas: the table {@code published-figures.txt}.
 */
class PublishedFiguresTest {
    private static final String TABLE = "published-figures.txt";

    /** The last day of the programme, so that no figure is about a later day. */
    private static final Recomputation RECOMPUTATION = Recomputation.asOf(LocalDate.of(2026, 3, 31));

    private static final Programme PROGRAMME =
            Main.readReference("our-bigger-story.json").orThrow();

    private static PublishedFigure figure(String id) {
        return PROGRAMME.find(PublishedFigureId.of(id)).orElseThrow();
    }

    private static String verdict(RecomputedFigure figure) {
        return Text.words(figure.getClass().getSimpleName());
    }

    /**
     * A line of the table.
     *
     * @param id the id of the figure
     * @param printed the number as printed
     * @param verdict what becomes of it
     * @param because by how much it differs or what is missing; blank if it agrees, rounded or not, and only then
     */
    private record Row(String id, String printed, String verdict, String because) {
        static Row of(String line) {
            List<String> columns =
                    Stream.of(line.split("\\|")).map(String::strip).toList();
            return new Row(columns.get(0), columns.get(1), columns.get(2), columns.size() == 3 ? "" : columns.get(3));
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void eachFigureIsWorkedOutAgainOrItIsSaidWhyNot(Row row) {
        RecomputedFigure answer = RECOMPUTATION.of(figure(row.id()), PROGRAMME);

        assertThat(answer.printed()).isEqualTo(PrintedNumber.of(row.printed()));
        assertThat(verdict(answer)).as(answer.toText()).isEqualTo(row.verdict());
        assertThat(row.because().isBlank())
                .isEqualTo(
                        answer instanceof RecomputedFigure.Agrees || answer instanceof RecomputedFigure.WithinRounding);
        assertThat(answer.answer()).contains(row.because());
    }

    @Test
    void theTableHasEveryFigureAndThereAreMoreThanForty() {
        List<String> ids = PROGRAMME.publishedFigures().stream()
                .map(figure -> figure.id().value())
                .toList();

        assertThat(ids)
                .hasSizeGreaterThan(40)
                .containsExactlyElementsOf(rows().map(Row::id).toList());
    }

    private static Stream<Row> rows() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PublishedFiguresTest.class.getResourceAsStream(TABLE)),
                StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).map(Row::of).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyFigureSaysWhereItWasPublished() {
        assertThat(PROGRAMME.publishedFigures())
                .allSatisfy(figure -> assertThat(figure.citations())
                        .isNotEmpty()
                        .allSatisfy(citation -> assertThat(isPlace(citation))
                                .as(figure.toString())
                                .isTrue()));
    }

    @Test
    void theSourcesOfTheFiguresAreThese() {
        assertThat(PROGRAMME.publishedFigures().stream()
                        .flatMap(figure -> figure.citations().stream())
                        .map(Citation::document)
                        .distinct())
                .containsExactlyInAnyOrder(
                        "Allenton Big Local, New plan (web page)",
                        "Big Local as Change Agent, Third Sector Research Centre, 2020",
                        "Big Local: the early years, presentation to reps, 2015",
                        "Big Lottery Fund press release, 10 December 2012",
                        "Church Hill Big Local, What is the Local Trust Big Local? (web page)",
                        "Learning from Big Local, Programme-level spend (web page)",
                        "Local Trust, Affordable finance (web page)",
                        "Local Trust, Big Local sees thousands of residents engage in grassroots change, February 2015",
                        "Local Trust, How many people are on Big Local partnerships?, 2016",
                        "Local Trust, Who are our Big Local workers?, undated",
                        "Local Trust, Why community spaces and places matter more than we realise (web page)",
                        "Northumberland Gazette, Northumberland villages celebrate success of £3.2 million investment"
                                + " in community, 2022",
                        "Our Bigger Story 2015-2016",
                        "Rastrick Big Local, statement of 19 October 2017 (web page)",
                        "The Guardian, Big Local Trust, 31 May 2012",
                        "The role of small grants in Big Local: scoping paper, Institute for Community Studies, 2020");
    }

    /** A report of many pages needs a section, a short page an address; a press release is its own place. */
    private static boolean isPlace(Citation citation) {
        return citation.section().isPresent()
                || citation.link().isPresent()
                || citation.document().contains("press release");
    }

    @Test
    void whatTheLibraryDoesNotWorkOutIsDescribedInTheCitation() {
        assertThat(PROGRAMME.publishedFigures())
                .filteredOn(figure -> figure.measure().equals(FigureMeasure.OTHER))
                .allSatisfy(figure -> assertThat(figure.citations())
                        .as(figure.toString())
                        .anyMatch(citation -> citation.note().isPresent()));
    }

    @Test
    void figuresAreOfEveryScopeAndKindOfNumber() {
        assertThat(PROGRAMME.publishedFigures().stream()
                        .flatMap(figure -> figure.scope().stream())
                        .distinct())
                .containsExactlyInAnyOrder(FigureScope.values());
        assertThat(PROGRAMME.publishedFigures().stream()
                        .map(figure -> figure.value().unit())
                        .distinct())
                .containsExactlyInAnyOrder(PrintedNumber.Unit.values());
        assertThat(PROGRAMME.publishedFigures().stream()
                        .map(figure -> figure.value().qualifier())
                        .distinct())
                .contains(Bound.EXACT, Bound.ABOUT, Bound.AT_LEAST, Bound.JUST_UNDER);
    }

    /** The report prints them, and an output or an impact on record holds them: a caller's own measure reads it. */
    @ParameterizedTest
    @CsvSource({
        "bountagu-trees, bountagu-trees-planted",
        "hub-users-birchfield, birchfield-hub-users",
        "youth-theatre-places, growing-together-youth-company",
        "ramsey-members-now-councillors, ramsey-councillors"
    })
    void aCallerBindsAMeasureOfItsOwnToTheRecords(String figure, String record) {
        FigureMeasure measure = FigureMeasure.of("OWN_MEASURE");
        Recomputation own = RECOMPUTATION.with(measure, question -> counted(question, record));

        assertThat(verdict(own.of(figure(figure).withMeasure(measure), PROGRAMME)))
                .isEqualTo("agrees");
    }

    private static ComputedFigure counted(FigureQuestion question, String record) {
        Stream<Count> outputs = question.all(Output.class).stream()
                .filter(output -> output.id().value().equals(record))
                .flatMap(output -> output.count().stream());
        Stream<Count> impacts = question.all(Impact.class).stream()
                .filter(impact -> impact.id().value().equals(record))
                .flatMap(impact -> impact.people().stream());
        return Stream.concat(outputs, impacts)
                .findFirst()
                .map(count -> switch (count.bound()) {
                    case EXACT -> ComputedFigure.count(count.number());
                    case MORE_THAN -> ComputedFigure.atLeast(Ratio.of(count.number() + 1, 1));
                    default -> ComputedFigure.cannot("the number on record is neither exact nor a minimum");
                })
                .orElseGet(() -> ComputedFigure.cannot("no number is on record"));
    }
}
