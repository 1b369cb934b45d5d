package io.github.biglocal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.grant.GrantId;
import io.github.biglocal.money.Payment;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.partnership.Member;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.PartnershipId;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import io.github.biglocal.programme.ReferencesResolve;
import io.github.biglocal.programme.UniqueIds;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.ReportComparison;
import io.github.biglocal.rule.Retention;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 29);

    /** As another format might remember it: a row of a sheet, where the column of each field is known. */
    private static Places.OfRecord row(int row, String... columns) {
        return path -> {
            Place.InSheet whole = Place.inSheet("book.xlsx", "Grants").atRow(row);
            int column = path.isEmpty() ? -1 : List.of(columns).indexOf(path.get(0));
            return column < 0 ? whole : whole.atColumn(column + 1).under(path.get(0));
        };
    }

    /** Says the path that it is asked for. */
    private static Places.OfRecord path(String name) {
        return path -> Place.inText(name).at("/" + String.join("/", path));
    }

    private static Grant grant(String id) {
        return Grant.builder()
                .id(GrantId.of(id))
                .area(AreaId.of("a"))
                .title("T")
                .addPaymentsDue(Payment.of(DAY, Money.parse("GBP 5.00")))
                .build();
    }

    private static Partnership partnership(String id, String... members) {
        return Partnership.builder()
                .id(PartnershipId.of(id))
                .area(AreaId.of("a"))
                .addAllMembers(List.of(members).stream()
                        .map(member -> Member.builder()
                                .id(PersonId.of(member))
                                .addTerm(Periods.parse("2016-04-01/.."))
                                .build())
                        .toList())
                .build();
    }

    private static Reference grantCalled(String id) {
        return new Reference("Grant", id);
    }

    private static Optional<String> pointer(Optional<Place> place) {
        return place.flatMap(Place::pointer);
    }

    @Test
    void ofACellOfASheetTheCellIsGivenAndOfAnotherFieldTheRow() {
        Places places = Places.builder().add(grant("g"), row(7, "id", "title")).build();

        assertThat(places.placeOf(grantCalled("g"), "title"))
                .map(Place::toString)
                .hasValue("book.xlsx, sheet Grants, cell B7 (title)");
        assertThat(places.placeOf(grantCalled("g"), "awardDate"))
                .map(Place::toString)
                .hasValue("book.xlsx, sheet Grants, row 7");
        assertThat(places.isEmpty()).isFalse();
    }

    @Test
    void aRecordThatWasNotReadHasNoPlace() {
        Places places = Places.builder().add(grant("g"), row(7)).build();

        assertThat(places.placeOf(grantCalled("h"))).isEmpty();
        assertThat(places.placesOf(new Reference("Grants", "g"))).isEmpty();
        assertThat(Places.none().placeOf(grantCalled("g"), "title")).isEmpty();
        assertThat(Places.builder().build().isEmpty()).isTrue();
    }

    @Test
    void aRecordWithinAnotherHasItsPositionThere() {
        Partnership board = partnership("board", "m1", "m/2", "~m");
        Places places = Places.builder().add(board, path("p")).build();
        String kind = board.members().get(0).reference().kind();

        assertThat(pointer(places.placeOf(new Reference(kind, "m/2")))).hasValue("/members/1");
        assertThat(pointer(places.placeOf(new Reference(kind, "~m"), "terms"))).hasValue("/members/2/terms");
        assertThat(pointer(places.placeOf(board.reference(), "members/m~12/terms")))
                .hasValue("/members/1/terms");
        assertThat(pointer(places.placeOf(board.reference(), "members/1/terms")))
                .hasValue("/members");
        assertThat(pointer(places.placeOf(board.reference(), "members/nobody"))).hasValue("/members");
        assertThat(pointer(places.placeOf(board.reference(), "members//terms"))).hasValue("/members");
    }

    @Test
    void recordsWithinTwoOthersAreFoundInTheOneThatIsAskedFor() {
        Partnership one = partnership("one", "x", "same");
        Partnership other = partnership("other", "same");
        Places places =
                Places.builder().add(one, path("one")).add(other, path("other")).build();
        String kind = one.members().get(0).reference().kind();

        assertThat(places.placeOf(other.reference(), "members/same"))
                .hasValue(Place.inText("other").at("/members/0"));
        assertThat(places.placesOf(new Reference(kind, "same")))
                .containsExactly(
                        Place.inText("one").at("/members/1"),
                        Place.inText("other").at("/members/0"));
    }

    @Test
    void anEntryOfAListIsGivenByItsPositionIfThereIsOne() {
        Places places = Places.builder().add(grant("g"), path("p")).build();

        assertThat(pointer(places.placeOf(grantCalled("g"), "paymentsDue/0/amount")))
                .hasValue("/paymentsDue/0/amount");
        assertThat(pointer(places.placeOf(grantCalled("g"), "paymentsDue/1/amount")))
                .hasValue("/paymentsDue");
        assertThat(pointer(places.placeOf(grantCalled("g"), "paymentsDue/-1"))).hasValue("/paymentsDue");
    }

    private static Programme programme(Entity... records) {
        return Programme.builder().id(ProgrammeId.of("p")).name("P").build().replacingAll(List.of(records));
    }

    @Test
    void aFindingLeadsToItsFieldAndOneOfACopyToBoth() {
        Programme programme = programme().withGrants(grant("g"), grant("h"), grant("g"));
        Places places = Places.builder()
                .add(programme.grants().get(0), row(2, "id", "area"))
                .add(programme.grants().get(1), row(3, "id", "area"))
                .add(programme.grants().get(2), row(4, "id", "area"))
                .build();

        Report report = BigLocalRules.standard().check(programme, DAY).located(places::of);

        assertThat(report.open())
                .filteredOn(found -> found.rule().equals(UniqueIds.ID))
                .singleElement()
                .satisfies(found -> assertThat(found.places())
                        .extracting(Object::toString)
                        .containsExactly(
                                "book.xlsx, sheet Grants, cell A2 (id)", "book.xlsx, sheet Grants, cell A4 (id)"))
                .satisfies(found -> assertThat(found.toString())
                        .startsWith("book.xlsx, sheet Grants, cell A2 (id), book.xlsx, sheet Grants, cell A4 (id):"
                                + " Grant g. "));
        assertThat(report.open())
                .filteredOn(found -> found.rule().equals(ReferencesResolve.ID)
                        && found.about().equals(grantCalled("h")))
                .singleElement()
                .satisfies(found -> assertThat(found.places())
                        .extracting(Object::toString)
                        .containsExactly("book.xlsx, sheet Grants, cell B3 (area)"));
    }

    @Test
    void whatIsNotKnownLeadsToTheRecordsThatLackAFactAndOtherVerdictsNowhere() {
        Programme programme = programme(grant("g"));
        Places places =
                Places.builder().add(programme.grants().get(0), row(2, "id")).build();

        Report report = BigLocalRules.standard().check(programme, DAY).located(places::of);

        assertThat(report.results())
                .filteredOn(result -> result.verdict() instanceof Verdict.Unknown unknown
                        && unknown.missing().stream()
                                .allMatch(fact -> fact.record().equals(grantCalled("g"))))
                .isNotEmpty()
                .allSatisfy(result -> assertThat(result.places())
                        .extracting(Object::toString)
                        .containsExactly("book.xlsx, sheet Grants, row 2"));
        assertThat(report.results())
                .filteredOn(result -> !(result.verdict() instanceof Verdict.Unknown))
                .isNotEmpty()
                .allSatisfy(result -> assertThat(result.places()).isEmpty());
    }

    @Test
    void recordsMadeInCodeHaveNoPlaces() {
        Programme programme = programme().withGrants(grant("g"), grant("g"));
        Report report = BigLocalRules.standard().check(programme, DAY);

        assertThat(report.located(Places.none()::of)).isEqualTo(report);
        assertThat(report.located(Places.builder().add(grant("other"), row(1)).build()::of))
                .isEqualTo(report);
    }

    @Test
    void manyCopiesHaveTenPlaces() {
        Programme programme = programme()
                .withGrants(IntStream.range(0, 1_000).mapToObj(i -> grant("g")).toList());
        Places.Builder builder = Places.builder();
        programme.grants().forEach(grant -> builder.add(grant, path("p")));
        Places places = builder.build();

        Report report = BigLocalRules.standard()
                .check(programme, DAY, Retention.FINDINGS)
                .located(places::of);

        assertThat(report.open())
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.places()).hasSizeLessThanOrEqualTo(10));
        assertThat(places.placesOf(grantCalled("g"))).hasSize(1_000);
    }

    @Test
    void aFindingIsTheSameWhereverItStands() {
        Programme programme = programme().withGrants(grant("g"), grant("g"));
        Report report = BigLocalRules.standard().check(programme, DAY);
        Report one = report.located(Places.builder().add(grant("g"), row(1)).build()::of);
        Report other = report.located(Places.builder().add(grant("g"), row(2)).build()::of);

        assertThat(one).isNotEqualTo(other).isNotEqualTo(report);
        assertThat(ReportComparison.between(one, other).newFindings()).isEmpty();
        assertThat(ReportComparison.between(one, other).goneFindings()).isEmpty();
    }

    @Test
    void whatIsPutTogetherHasThePlacesOfAll() {
        Loaded<Grant> one = Loaded.of(grant("g"))
                .withPlaces(Places.builder().add(grant("g"), row(1)).build());
        Loaded<Grant> other = Loaded.of(grant("h"))
                .withPlaces(Places.builder().add(grant("h"), row(2)).build());
        List<Places> together = new ArrayList<>();
        together.add(Loaded.all(List.of(one, other, Loaded.of(grant("i")))).places());
        together.add(one.combine(other, (first, second) -> first).places());
        together.add(one.then(grant -> other).places());
        together.add(
                one.map(Grant::title).combine(other, (first, second) -> first).places());

        for (Places places : together) {
            assertThat(places.placeOf(grantCalled("g")))
                    .map(Place::toString)
                    .hasValue("book.xlsx, sheet Grants, row 1");
            assertThat(places.placeOf(grantCalled("h")))
                    .map(Place::toString)
                    .hasValue("book.xlsx, sheet Grants, row 2");
            assertThat(places.placeOf(grantCalled("i"))).isEmpty();
            assertThat(places).hasToString("places of 2 records");
        }
        assertThat(one).isEqualTo(Loaded.of(grant("g")));
    }

    @Test
    void aFileWithMoreMembersOfABoardThanAnybodyCountsIsLocatedAtOnce() {
        String[] members = IntStream.range(0, 20_000).mapToObj(i -> "m" + i).toArray(String[]::new);
        Partnership board = partnership("board", members);
        Places places = Places.builder().add(board, path("p")).build();

        for (int i = 0; i < members.length; i++) {
            assertThat(pointer(places.placeOf(board.reference(), "members/m" + i + "/terms"))
                            .orElseThrow())
                    .isEqualTo("/members/" + i + "/terms");
        }
    }
}
