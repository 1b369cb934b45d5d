package io.github.biglocal.estimation;

import static io.github.biglocal.estimation.PublishedSamples.CITIES;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.money.Ratio;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Results that only the library makes are equal if all that they hold is, as records of Java are. */
class ResultsTest {
    private static final RatioEstimate ESTIMATE = CITIES.outOf(49).estimate().orThrow();

    static Stream<Object> results() {
        BootstrapDistribution bootstrap = Bootstrap.withSeed(1).of(CITIES).orThrow();
        return Stream.of(
                ESTIMATE,
                TotalEstimate.byExpansion(CITIES.sums(), Population.of(49)).orThrow(),
                CITIES.jackknife().orThrow(),
                CITIES.influence().orThrow(),
                bootstrap.summary(),
                SamplingDistribution.of(CITIES, 2).orThrow(),
                NonresponseBounds.of(CITIES.sums(), Ratio.of(5054, 1), Ratio.of(2, 1))
                        .orThrow(),
                Confidence.ofPercent(95)
                        .percentile(bootstrap)
                        .toInterval()
                        .orElseThrow()
                        .basis());
    }

    @ParameterizedTest
    @MethodSource("results")
    void aResultIsEqualIfAllThatItHoldsIs(Object result) throws ReflectiveOperationException {
        Constructor<?> constructor = result.getClass().getDeclaredConstructors()[0];
        Object[] held = held(result, constructor.getParameters());

        assertThat(constructor.newInstance(held)).isEqualTo(result).hasSameHashCodeAs(result);
        assertThat(result).isNotEqualTo(new Object());
        for (int i = 0; i < held.length; i++) {
            Object[] changed = held.clone();
            changed[i] = other(held[i]);
            assertThat(constructor.newInstance(changed))
                    .as("with another %s", constructor.getParameters()[i].getName())
                    .isNotEqualTo(result);
        }
    }

    private static Object[] held(Object result, Parameter[] parameters) throws ReflectiveOperationException {
        Object[] held = new Object[parameters.length];
        for (int i = 0; i < held.length; i++) {
            held[i] = result.getClass().getMethod(parameters[i].getName()).invoke(result);
        }
        return held;
    }

    private static Object other(Object held) {
        if (held instanceof String text) {
            return text + " and another";
        }
        if (held instanceof Ratio ratio) {
            return ratio.plus(Ratio.ONE);
        }
        if (held instanceof Integer number) {
            return number + 1;
        }
        if (held instanceof Long number) {
            return number + 1;
        }
        if (held instanceof Double number) {
            return number + 1;
        }
        if (held instanceof List) {
            return held.equals(List.of()) ? List.of("another") : List.of();
        }
        if (held instanceof Enum<?> constant) {
            return Stream.of(constant.getDeclaringClass().getEnumConstants())
                    .filter(another -> another != constant)
                    .findFirst()
                    .orElseThrow();
        }
        if (held instanceof Optional) {
            return Optional.empty();
        }
        if (held instanceof Population.Finite list) {
            return Population.of(list.size() + 1);
        }
        return held instanceof Population ? Population.of(99) : new Resampling.Exact(7);
    }

    @Test
    void aResultIsPrintedOnOneLine() {
        assertThat(ESTIMATE)
                .hasToString("People in 1930 per person in 1920: 973/640 (1.52031), the ratio of the sums. "
                        + "Standard error 0.169501, by linearisation. "
                        + "Sample: 10 units from a population of 49; 9 degrees of freedom.");
    }

    @Test
    void aResultOfManyUnitsIsPrintedWithoutTheirNames() {
        assertThat(List.of(CITIES.jackknife().orThrow(), CITIES.influence().orThrow()))
                .allSatisfy(result -> assertThat(result.toString()).doesNotContain("Without ", "Influence of "))
                .allSatisfy(result -> assertThat(result.explain())
                        .filteredOn(line -> line.startsWith("Without ") || line.startsWith("Influence of "))
                        .hasSameSizeAs(CITIES.units()));
    }
}
