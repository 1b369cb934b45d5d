package io.github.biglocal.evidence;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.biglocal.entity.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoverageTest {
    private static final Reference A = new Reference("Activity", "a");
    private static final Reference B = new Reference("Activity", "b");

    private static Coverage any(Random random) {
        List<Reference> covered = new ArrayList<>();
        List<Reference> notCovered = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            switch (random.nextInt(3)) {
                case 0 -> covered.add(new Reference("Activity", "a" + i));
                case 1 -> notCovered.add(new Reference("Activity", "a" + i));
                default -> {}
            }
        }
        return new Coverage(covered, notCovered);
    }

    private static SpendCoverage anySpend(Random random) {
        Coverage any = any(random);
        return new SpendCoverage(
                CurrencyUnit.GBP,
                spent(any.covered()),
                spent(any.notCovered()),
                any(random).covered());
    }

    /** The same record has the same money wherever it is. */
    private static List<SpendCoverage.Spent> spent(List<Reference> records) {
        return records.stream()
                .map(record -> new SpendCoverage.Spent(
                        record, Money.parse("GBP 1" + record.id().charAt(1))))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void mergesInAnyOrderAndGroupingAndWithItself(long seed) {
        Random random = new Random(seed);
        Coverage one = any(random);
        Coverage two = any(random);
        Coverage three = any(random);

        assertThat(one.merge(two)).isEqualTo(two.merge(one));
        assertThat(one.merge(two).merge(three)).isEqualTo(one.merge(two.merge(three)));
        assertThat(one.merge(one)).isEqualTo(one);
        assertThat(one.merge(Coverage.NONE)).isEqualTo(one);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void coverageOfMoneyMergesInAnyOrderAndGroupingAndWithItself(long seed) {
        Random random = new Random(seed);
        SpendCoverage one = anySpend(random);
        SpendCoverage two = anySpend(random);
        SpendCoverage three = anySpend(random);

        assertThat(one.merge(two)).isEqualTo(two.merge(one));
        assertThat(one.merge(two).merge(three)).isEqualTo(one.merge(two.merge(three)));
        assertThat(one.merge(one)).isEqualTo(one);
    }

    @Test
    void whatIsCoveredInOnePartIsCoveredInTheWhole() {
        assertThat(new Coverage(List.of(B, A, A), List.of(A))).isEqualTo(new Coverage(List.of(A, B), List.of()));
        assertThat(new Coverage(List.of(A), List.of(B))
                        .merge(new Coverage(List.of(B), List.of(A)))
                        .notCovered())
                .isEmpty();
    }

    @Test
    void oneRecordHasOneAmount() {
        SpendCoverage.Spent pound = new SpendCoverage.Spent(A, Money.parse("GBP 1"));
        SpendCoverage.Spent penny = new SpendCoverage.Spent(A, Money.parse("GBP 0.01"));
        SpendCoverage one = new SpendCoverage(CurrencyUnit.GBP, List.of(pound), List.of(), List.of());
        SpendCoverage other = new SpendCoverage(CurrencyUnit.GBP, List.of(), List.of(penny), List.of());

        assertRefused("SpendCoverage", "amount", () -> one.merge(other));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SpendCoverage(CurrencyUnit.GBP, List.of(pound, penny), List.of(), List.of()));
        assertRefused("Spent", "amount", () -> new SpendCoverage.Spent(A, Money.parse("GBP -0.01")));
    }

    @Test
    void currenciesDoNotMix() {
        SpendCoverage pounds = new SpendCoverage(CurrencyUnit.GBP, List.of(), List.of(), List.of());
        SpendCoverage euros = new SpendCoverage(CurrencyUnit.EUR, List.of(), List.of(), List.of());
        List<SpendCoverage.Spent> euro = List.of(new SpendCoverage.Spent(A, Money.parse("EUR 1")));

        assertRefused("SpendCoverage", "currency", () -> pounds.merge(euros));
        assertRefused(
                "SpendCoverage", "currency", () -> new SpendCoverage(CurrencyUnit.GBP, euro, List.of(), List.of()));
    }

    @Test
    void whatIsKnownSomewhereIsKnown() {
        SpendCoverage.Spent pound = new SpendCoverage.Spent(A, Money.parse("GBP 1"));

        assertThat(new SpendCoverage(CurrencyUnit.GBP, List.of(pound), List.of(), List.of(A, B)).notKnown())
                .containsExactly(B);
    }
}
