package io.github.biglocal.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.biglocal.area.AnnouncedWithItsWave;
import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.area.LocalAuthority;
import io.github.biglocal.area.Region;
import io.github.biglocal.evaluation.PublishedFigure;
import io.github.biglocal.money.PrintedNumber;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.rule.Report;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BigLocalAreasTest {
    private static Area named(String name) {
        return BigLocalAreas.named(name).orElseThrow(() -> new AssertionError(name));
    }

    @Test
    void thereAre150AndTheirNumbersAreThoseOfTheOrder() {
        assertThat(BigLocalAreas.all())
                .extracting(area -> area.announcementNumber().orElseThrow())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 150).boxed().toList());
        assertThat(BigLocalAreas.all()).extracting(Area::id).doesNotHaveDuplicates();
        assertThat(BigLocalAreas.all()).extracting(Area::name).doesNotHaveDuplicates();
    }

    /** Press releases of 28 July 2010 ("yesterday the first 50"), February 2012 and 10 December 2012 ("final 50 areas"). */
    @ParameterizedTest
    @CsvSource({"1, 2010-07-27, 1, 50", "2, 2012-02-29, 51, 100", "3, 2012-12-10, 101, 150"})
    void fiftyWereAnnouncedOnTheDayOfEachWave(int wave, LocalDate day, int first, int last) {
        List<Area> areas = BigLocalAreas.all().subList(first - 1, last);

        assertThat(areas).hasSize(50).allSatisfy(area -> {
            assertThat(area.wave()).hasValue(wave);
            assertThat(area.announced()).contains(day);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "EAST_OF_ENGLAND, 11",
        "EAST_MIDLANDS, 12",
        "LONDON, 26",
        "NORTH_EAST, 10",
        "NORTH_WEST, 26",
        "SOUTH_EAST, 17",
        "SOUTH_WEST, 11",
        "WEST_MIDLANDS, 19",
        "YORKSHIRE_AND_THE_HUMBER, 18",
    })
    void everyAreaHasARegion(Region region, int areas) {
        assertThat(BigLocalAreas.all())
                .filteredOn(area -> area.region().orElseThrow() == region)
                .hasSize(areas);
    }

    /**
     * What was printed of single regions in the second wave: six in the South East and six in Yorkshire and the Humber
     * (press releases of 29 February 2012), eight in the North West (Appreciating People, 2012), seven in the West Midlands
     * (a blog on Church Hill, 29 February 2012).
     */
    @ParameterizedTest
    @CsvSource({"SOUTH_EAST, 6", "YORKSHIRE_AND_THE_HUMBER, 6", "NORTH_WEST, 8", "WEST_MIDLANDS, 7"})
    void theSecondWaveHasAsManyInARegionAsWerePublished(Region region, int areas) {
        assertThat(BigLocalAreas.all())
                .filteredOn(area ->
                        area.wave().equals(OptionalInt.of(2)) && area.region().orElseThrow() == region)
                .hasSize(areas);
    }

    /** As the two regional press releases of 29 February 2012 call them. */
    @ParameterizedTest
    @CsvSource({
        "Barrowcliff, 95, Scarborough",
        "Hawksworth Wood, 99, Leeds",
        "Rastrick, 100, Calderdale",
        "Scholemoor and Lidget Green, 97, Bradford",
        "Thurcroft, 96, Rotherham",
        "Conniburrow Estate, 80, Milton Keynes",
        "Central Chatham: Luton Arches, 84, Medway",
        "Heart of Sidley, 82, Rother",
        "'Leysdown, Warden and Eastchurch', 83, Swale",
        "north east Hastings, 81, Hastings",
        "Prospect Estate, 79, Rushmoor",
    })
    void anAreaIsFoundByTheNameItWasAnnouncedUnder(String name, int number, String authority) {
        assertThat(named(name).announcementNumber()).hasValue(number);
        assertThat(named(name).localAuthorities()).containsExactly(LocalAuthority.of(authority));
    }

    @ParameterizedTest
    @CsvSource({
        "Revoe, revoe", "Blackpool Revoe, revoe", "DY10, horsefair-broadwaters-and-greenhill",
        "Grays Riverside, riverside-community", "Marks Gate, north-meets-south", "Latch Ford, latchford",
        "Westfield, westfield", "Radstock and Westfield, radstock-and-westfield", "Whitley, whitley",
        "Whitley Bay, whitley-bay",
    })
    void anAreaIsFoundByAnyOfItsNamesAndByNoOther(String name, String id) {
        assertThat(named(name).id()).isEqualTo(AreaId.of(id));
        assertThat(BigLocalAreas.find(AreaId.of(id))).contains(named(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "St Peter's and the Moors",
                "ST PETER'S AND THE MOORS",
                "  St  Peter\u2019s\u00a0and the Moors ",
                "st peter's\tand the moors"
            })
    void capitalsWhiteSpaceAndTheKindOfApostropheMakeNoDifference(String name) {
        assertThat(named(name).id()).isEqualTo(AreaId.of("st-peters-and-the-moors"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Peter", "Big Local", "StPeter's and the Moors", "-"})
    void anythingElseIsNoName(String name) {
        assertThat(BigLocalAreas.named(name)).isEmpty();
        assertThat(BigLocalAreas.find(AreaId.of("nowhere"))).isEmpty();
    }

    @Test
    void everyAreaHasItsSourcesAndAnAuthorityOnlyWhereOneOfThemNamesIt() {
        assertThat(BigLocalAreas.all())
                .allSatisfy(area -> assertThat(area.citations()).hasSizeGreaterThanOrEqualTo(2));
        assertThat(BigLocalAreas.all())
                .filteredOn(area -> !area.localAuthorities().isEmpty())
                .hasSize(45)
                .filteredOn(area -> area.citations().size() == 2)
                .as("the list itself names Solihull")
                .extracting(Area::name)
                .containsExactly("Cars Area, Smith's Wood");
        assertThat(named("Grassland Hasmoor").localAuthorities())
                .as("two authorities share it (report of 2020, 2.4)")
                .extracting(LocalAuthority::name)
                .containsExactly("Chesterfield", "North East Derbyshire");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2012-12-10", "2020-02-29", "2026-03-31"})
    void noRuleFindsAnythingOnTheProgrammeOfAllAreas(LocalDate asOf) {
        Report report = BigLocalRules.standard().check(BigLocalAreas.programme(), asOf);

        assertThat(report.open()).isEmpty();
        assertThat(report.failed()).isEmpty();
        assertThat(report.counts(AnnouncedWithItsWave.ID).satisfied()).isEqualTo(150);
    }

    @Test
    void anAreaInTheWrongWaveIsFound() {
        Area wrong = named("Ramsey").withWave(2);

        assertThat(BigLocalRules.standard()
                        .check(BigLocalAreas.programme().replacing(wrong), LocalDate.of(2020, 1, 1))
                        .open())
                .singleElement()
                .satisfies(found -> assertThat(found.rule()).isEqualTo(AnnouncedWithItsWave.ID));
    }

    // The tables.

    private static final String AREAS =
            "number\twave\tregion\tid\tname\totherNames\tformerNames\tlocalAuthorities\tsources";
    private static final String SOURCES = "key\tdocument\tsection\tnote\tlink";

    private static List<Area> read(String areas, String sources) {
        return AreaTable.read(
                Stream.of(AREAS, areas),
                Stream.of(SOURCES, sources),
                AnnouncedWithItsWave.standard().waves());
    }

    @Test
    void aLineOfTheTableIsAnArea() {
        Area area = read(
                        "1\t2\tLONDON\ta\tA, B (C)\tD; E\tF\tG; H\ts",
                        "s\tReport, 2020\t2\tA note.\thttps://example.org/r")
                .get(0);

        assertThat(area.name()).isEqualTo("A, B (C)");
        assertThat(area.otherNames()).containsExactly("D", "E");
        assertThat(area.formerNames()).hasSize(1);
        assertThat(area.localAuthorities()).containsExactly(LocalAuthority.of("G"), LocalAuthority.of("H"));
        assertThat(area.announced()).contains(LocalDate.of(2012, 2, 29));
        assertThat(area.citations().get(2).toString()).isEqualTo("Report, 2020, 2");
        assertThat(area.citations().get(2).note()).contains("A note.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2_1_LONDON_a_A_-_-_-_-|Line 2 of the areas, number: the numbers do not count up from 1.",
                "01_1_LONDON_a_A_-_-_-_-|Line 2 of the areas, number: the numbers do not count up from 1.",
                "1_4_LONDON_a_A_-_-_-_-|Line 2 of the areas, wave: there is no such entry.",
                "1_1_London_a_A_-_-_-_-|Line 2 of the areas, region: there is no such region.",
                "1_1_LONDON_-_A_-_-_-_-|Line 2 of the areas, id: it is empty.",
                "1_1_LONDON_a_-_-_-_-_-|Line 2 of the areas, name: it is empty.",
                "1_1_LONDON_a_A_-_-_-_t|Line 2 of the areas, sources: there is no such entry.",
                "1_1_LONDON_a_A_-_-_-|Line 2 of the areas, cells: there are 8 instead of 9.",
                "1_1_LONDON_a_A_-_-_-_-_-|Line 2 of the areas, cells: there are 10 instead of 9.",
            })
    void whatIsNotInTheFormIsRefusedWithItsPlace(String line, String problem) {
        assertThatIllegalStateException()
                .isThrownBy(() -> read(line.replace('_', '\t'), "s\tReport\t-\t-\t-"))
                .withMessage(problem);
    }

    @Test
    void aTableWithOtherColumnsOrADocumentTwiceIsRefused() {
        List<AnnouncedWithItsWave.Wave> waves = AnnouncedWithItsWave.standard().waves();

        assertThatIllegalStateException()
                .isThrownBy(() -> AreaTable.read(Stream.of(SOURCES), Stream.of(SOURCES), waves))
                .withMessageStartingWith("The first line of the areas does not have the columns number, wave,");
        assertThatIllegalStateException()
                .isThrownBy(() -> AreaTable.read(
                        Stream.of(AREAS), Stream.of(SOURCES, "s\tReport\t-\t-\t-", "s\tReport\t-\t-\t-"), waves))
                .withMessage("Line 3 of the sources, key: it is there twice.");
    }

    @Test
    void twoAreasWithOneNameAreRefused() {
        Area area = named("Ramsey");

        assertThatIllegalStateException()
                .isThrownBy(() -> BigLocalAreas.byName(
                        List.of(area, area.withId(AreaId.of("b")).withName("B").withOtherNames("RAMSEY"))))
                .withMessage("The areas ramsey and b have the same name.");
    }

    /** 360Giving registry, snapshot of 28 February 2019: count 150, total_amount 172887500, min_amount 1149250, max_amount 1159250. */
    @Test
    void theAwardsThatLocalTrustPublishedAreKeptAsPrinted() {
        List<PublishedFigure> awards = BigLocalAreas.publishedAwards();

        assertThat(awards)
                .extracting(figure -> figure.value().value())
                .containsExactly("150", "£172,887,500", "£1,149,250 to £1,159,250");
        assertThat(awards)
                .allSatisfy(figure -> assertThat(figure.citations())
                        .singleElement()
                        .satisfies(citation -> assertThat(citation.link()).isPresent()));
    }

    @Test
    void thePublishedTotalIsPossibleForThatManyAwardsOfThoseAmounts() {
        List<PublishedFigure> awards = BigLocalAreas.publishedAwards();
        Ratio number = awards.get(0).value().number().orElseThrow();
        Ratio total = awards.get(1).value().number().orElseThrow();
        List<PrintedNumber> ends = awards.get(2).value().ends();

        assertThat(total.dividedBy(number))
                .isBetween(
                        ends.get(0).number().orElseThrow(), ends.get(1).number().orElseThrow());
    }

    @Test
    void nothingIsFoundInAProgrammeWithThePublishedAwards() {
        Programme programme = BigLocalAreas.programme().withPublishedFigures(BigLocalAreas.publishedAwards());

        assertThat(BigLocalRules.standard()
                        .check(programme, LocalDate.of(2021, 6, 30))
                        .open())
                .isEmpty();
    }
}
