package io.github.biglocal.entity;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.RecordType.Variant;
import io.github.biglocal.invariant.Texts;
import io.github.biglocal.money.Ratio;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The small values that records of the model hold, found by following their fields, component by component. */
class SmallValuesTest {
    private static final Set<Class<?>> RECORDS = reached();

    private static Set<Class<?>> reached() {
        Set<Class<?>> found = new TreeSet<>(Comparator.comparing(Class::getName));
        RecordType.all().stream()
                .flatMap(type -> type.fields().stream())
                .map(Method::getGenericReturnType)
                .forEach(type -> reach(type, found));
        return found;
    }

    private static void reach(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType parameterized) {
            Stream.of(parameterized.getActualTypeArguments()).forEach(each -> reach(each, found));
        } else if (type instanceof Class<?> plain && plain.isRecord() && found.add(plain)) {
            Stream.of(plain.getRecordComponents()).forEach(each -> reach(each.getGenericType(), found));
        }
    }

    private static Stream<Arguments> components(Predicate<RecordComponent> wanted) {
        return RECORDS.stream()
                .filter(type -> !TextValue.class.isAssignableFrom(type) && type != Ratio.class)
                .flatMap(type -> Stream.of(type.getRecordComponents())
                        .filter(wanted)
                        .map(component -> Arguments.of(type, component.getName(), component)));
    }

    private static Predicate<RecordComponent> holding(Class<?> held) {
        return component -> component.getType() == held
                || (component.getGenericType() instanceof ParameterizedType parameterized
                        && parameterized.getActualTypeArguments()[0] == held);
    }

    static Stream<Arguments> texts() {
        return components(holding(String.class));
    }

    static Stream<Arguments> ratios() {
        return components(holding(Ratio.class));
    }

    static Stream<Arguments> decimals() {
        return components(holding(BigDecimal.class));
    }

    static Stream<Arguments> amounts() {
        return components(holding(Money.class));
    }

    @Test
    void thereAreSmallValuesToTry() {
        assertThat(RECORDS).hasSize(151).contains(Citation.class, Reference.class);
        assertThat(texts()).hasSize(16);
        assertThat(ratios()).hasSize(4);
        assertThat(decimals()).hasSize(1);
        assertThat(amounts()).hasSize(14);
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("texts")
    void everyTextSaysSomethingInWholeCharacters(Class<?> type, String name, RecordComponent component) {
        for (String text : Texts.NO_TEXTS) {
            refuses(type, component, text);
        }
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("ratios")
    void everyFractionHasAnEnd(Class<?> type, String name, RecordComponent component) {
        Ratio tiny = Ratio.parse("1/" + "9".repeat(40)).times(Ratio.of(1, 10));
        refuses(type, component, tiny);
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("decimals")
    void everyDecimalHasAnEnd(Class<?> type, String name, RecordComponent component) {
        refuses(type, component, new BigDecimal("1E-41"));
        refuses(type, component, new BigDecimal("1E41"));
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("amounts")
    void noAmountIsLargerThanAnyProgramme(Class<?> type, String name, RecordComponent component) {
        refuses(type, component, Money.parse("GBP 1000000000000000"));
    }

    private static void refuses(Class<?> type, RecordComponent component, Object value) {
        assertRefused(
                type.getSimpleName(),
                component.getName(),
                () -> RecordType.sampleRecord(
                        type,
                        each -> each.getName().equals(component.getName())
                                ? in(each, value)
                                : RecordType.sample(each.getGenericType(), each.getName(), Variant.ONE)));
    }

    /** A value in the container that a component wants. */
    private static Object in(RecordComponent component, Object value) {
        if (component.getType() == Optional.class) {
            return Optional.of(value);
        }
        return component.getType() == List.class ? List.of(value) : value;
    }
}
