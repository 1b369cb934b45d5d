package io.github.biglocal.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.money.Tabulation.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class TabulationTest {
    private enum Colour {
        RED,
        GREEN,
        DARK_BLUE
    }

    /** What is not of a record, to be tabulated. */
    private record Thing(Set<Colour> colours, Optional<Money> price, int shop) {
        Optional<Colour> colour() {
            return colours.stream().findFirst();
        }
    }

    /** Codes of the same text that are not equal. */
    private record Alike(int number) {
        @Override
        public String toString() {
            return "alike";
        }
    }

    private static Money gbp(String amount) {
        return Money.parse("GBP " + amount);
    }

    private static Thing thing(String price, Colour... colours) {
        return new Thing(Set.of(colours), Optional.of(Money.parse(price)), 1);
    }

    private static <K> Row<K> row(K code, int records) {
        return new Row<>(Optional.of(code), records, Optional.empty(), 0);
    }

    @Test
    void rowsAreInTheOrderOfTheCodesAndWhatIsNotRecordedIsTheLast() {
        Tabulation<Colour> table = Tabulation.ofOptional(
                List.of(
                        thing("GBP 1"),
                        thing("GBP 1", Colour.DARK_BLUE),
                        thing("GBP 1", Colour.RED),
                        thing("GBP 1", Colour.DARK_BLUE)),
                Thing::colour);

        assertThat(table.rows())
                .containsExactly(
                        row(Colour.RED, 1),
                        row(Colour.DARK_BLUE, 2),
                        new Row<>(Optional.empty(), 1, Optional.empty(), 0));
        assertThat(table.share(Colour.DARK_BLUE)).isEqualTo(Share.of(2, 4));
        assertThat(table.share(Colour.GREEN)).isEqualTo(Share.of(0, 4));
        assertThat(table.notRecorded()).isEqualTo(Share.of(1, 4));
        assertThat(table.explain())
                .containsExactly(
                        "Red: 1 of 4 (25 %).",
                        "Dark blue: 2 of 4 (50 %).", "Not recorded: 1 of 4 (25 %).", "Total: 4 records.");
    }

    @Test
    void aRecordWithSeveralCodesIsInSeveralRowsAndOnceInTheTotal() {
        Tabulation<Colour> table = Tabulation.ofEach(
                List.of(thing("GBP 5", Colour.RED, Colour.GREEN), thing("GBP 7", Colour.RED)),
                Thing::colours,
                CurrencyUnit.GBP,
                Thing::price);

        assertThat(table.records()).isEqualTo(2);
        assertThat(table.total()).contains(gbp("12"));
        assertThat(table.rows())
                .containsExactly(
                        new Row<>(Optional.of(Colour.RED), 2, Optional.of(gbp("12")), 0),
                        new Row<>(Optional.of(Colour.GREEN), 1, Optional.of(gbp("5")), 0));
        assertThat(table.explain())
                .containsExactly(
                        "Red: 2 of 2 (100 %), £12.",
                        "Green: 1 of 2 (50 %), £5.",
                        "Total: 2 records, £12.",
                        "The rows have 3 entries, because some records have several codes.");
    }

    @Test
    void anAmountThatIsNotRecordedOrInAnotherCurrencyIsCountedAsSuch() {
        Tabulation<Colour> table = Tabulation.ofOptional(
                List.of(
                        thing("GBP 5", Colour.RED),
                        thing("EUR 5", Colour.RED),
                        new Thing(Set.of(Colour.RED), Optional.empty(), 1)),
                Thing::colour,
                CurrencyUnit.GBP,
                Thing::price);

        assertThat(table.rows()).containsExactly(new Row<>(Optional.of(Colour.RED), 3, Optional.of(gbp("5")), 2));
        assertThat(table.withoutAmount()).isEqualTo(2);
        assertThat(table).hasToString("3 records in 1 row, £5 (2 without an amount)");
    }

    @Test
    void ofNoRecordsThereAreNoRows() {
        Tabulation<Colour> table = Tabulation.ofOptional(List.<Thing>of(), Thing::colour);

        assertThat(table.rows()).isEmpty();
        assertThat(table.notRecorded()).isEqualTo(Share.of(0, 0));
        assertThat(table.explain()).containsExactly("Total: no records.");
    }

    @Test
    void codesOfTheSameTextThatDifferAreDifferentRows() {
        Tabulation<Alike> table = Tabulation.ofOptional(
                List.of(1, 2, 1),
                number -> Optional.of(new Alike(number)),
                CurrencyUnit.GBP,
                number -> Optional.of(gbp("" + number)));

        assertThat(table.rows())
                .containsExactly(
                        new Row<>(Optional.of(new Alike(1)), 2, Optional.of(gbp("2")), 0),
                        new Row<>(Optional.of(new Alike(2)), 1, Optional.of(gbp("2")), 0));
    }

    @Test
    void numbersAreInTheirOwnOrder() {
        assertThat(Tabulation.ofOptional(List.of(10, 9, 100), Optional::of).rows())
                .extracting(each -> each.code().orElseThrow())
                .containsExactly(9, 10, 100);
    }

    @Test
    void groupsHaveATableEachAndWhatHasNoGroupIsTheLast() {
        Map<Optional<Integer>, Tabulation<Colour>> tables = Tabulation.by(
                List.of(
                        thing("GBP 1", Colour.RED),
                        new Thing(Set.of(), Optional.empty(), 0),
                        new Thing(Set.of(Colour.RED), Optional.empty(), 2)),
                (Thing thing) -> thing.shop() == 0 ? Optional.empty() : Optional.of(thing.shop()),
                some -> Tabulation.ofOptional(some, Thing::colour));

        assertThat(tables.keySet()).containsExactly(Optional.of(1), Optional.of(2), Optional.empty());
        assertThat(tables.get(Optional.<Integer>empty()).notRecorded()).isEqualTo(Share.of(1, 1));
    }

    private static List<Thing> generated(Random random) {
        return IntStream.range(0, random.nextInt(40))
                .mapToObj(i -> new Thing(
                        IntStream.range(0, random.nextInt(3))
                                .mapToObj(j ->
                                        List.copyOf(EnumSet.allOf(Colour.class)).get(random.nextInt(3)))
                                .collect(Collectors.toSet()),
                        random.nextInt(4) == 0
                                ? Optional.empty()
                                : Optional.of(Money.ofMinor(
                                        random.nextInt(9) == 0 ? CurrencyUnit.EUR : CurrencyUnit.GBP,
                                        random.nextInt(100_000))),
                        random.nextInt(4)))
                .toList();
    }

    @Test
    void theTotalsAreThoseOfTheRecords() {
        Random random = new Random(19);
        for (int run = 0; run < 300; run++) {
            List<Thing> things = generated(random);
            Money sum = Money.zero(CurrencyUnit.GBP)
                    .plus(things.stream()
                            .flatMap(thing -> thing.price().stream())
                            .filter(price -> price.getCurrencyUnit().equals(CurrencyUnit.GBP))
                            .toList());
            Tabulation<Colour> single = Tabulation.ofOptional(things, Thing::colour, CurrencyUnit.GBP, Thing::price);
            Tabulation<Colour> several = Tabulation.ofEach(things, Thing::colours, CurrencyUnit.GBP, Thing::price);

            assertThat(single.rows().stream().mapToInt(Row::records).sum()).isEqualTo(things.size());
            assertThat(Money.zero(CurrencyUnit.GBP)
                            .plus(single.rows().stream()
                                    .flatMap(each -> each.amount().stream())
                                    .toList()))
                    .isEqualTo(sum);
            assertThat(several.records()).isEqualTo(things.size());
            assertThat(several.total().orElse(gbp("0"))).isEqualTo(sum);
            assertThat(several.rows().stream().mapToInt(Row::records).sum()).isGreaterThanOrEqualTo(things.size());

            var groups = Tabulation.by(
                    things,
                    (Thing thing) -> Optional.of(thing.shop()),
                    some -> Tabulation.ofOptional(some, Thing::colour, CurrencyUnit.GBP, Thing::price));
            assertThat(groups.values().stream().mapToInt(Tabulation::records).sum())
                    .isEqualTo(things.size());
            assertThat(Money.zero(CurrencyUnit.GBP)
                            .plus(groups.values().stream()
                                    .flatMap(each -> each.total().stream())
                                    .toList()))
                    .isEqualTo(sum);
        }
    }

    @Test
    void theOrderOfTheRecordsDoesNotMatter() {
        Random random = new Random(3);
        List<Thing> things = new ArrayList<>(generated(random));
        Tabulation<Colour> before = Tabulation.ofEach(things, Thing::colours, CurrencyUnit.GBP, Thing::price);
        Collections.shuffle(things, random);

        assertThat(Tabulation.ofEach(things, Thing::colours, CurrencyUnit.GBP, Thing::price))
                .isEqualTo(before);
    }
}
