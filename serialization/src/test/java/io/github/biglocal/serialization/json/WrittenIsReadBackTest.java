package io.github.biglocal.serialization.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.TextValue;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.TextForms;
import io.github.biglocal.reading.TypeShape;
import io.github.biglocal.testkit.Samples;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.threeten.extra.LocalDateRange;

/**
 * What can be made and is written is read back equal, whatever stands in its fields: each field of each type is tried with
 * values at the bounds of what it holds. Nonsense may be refused when it is made; what is made may be refused when it is
 * written; what is written may not be lost.
 */
class WrittenIsReadBackTest {
    private static final List<String> TEXTS = List.of(
            "", " ", "\t", "\u0000", "\uD83C", "🏡", "a\nb", "\u2028", "a\u00A0", "\u200B", "\uFEFFa", "e\u0301",
            "null", "x/y", "0");

    private static final BigInteger FORTY_ONE_DIGITS = BigInteger.TEN.pow(40);

    private static final Map<Class<?>, List<?>> BOUNDS = Map.of(
            LocalDate.class,
            List.of(
                    LocalDate.MIN,
                    LocalDate.of(-1, 12, 31),
                    LocalDate.of(0, 1, 1),
                    LocalDate.of(9999, 12, 31),
                    LocalDate.of(10_000, 1, 1),
                    LocalDate.MAX),
            LocalDateRange.class,
            List.of(
                    LocalDateRange.ALL,
                    LocalDateRange.ofEmpty(LocalDate.of(2016, 4, 1)),
                    LocalDateRange.ofClosed(LocalDate.of(0, 1, 1), LocalDate.of(9999, 12, 31)),
                    LocalDateRange.of(LocalDate.of(-1, 1, 1), LocalDate.of(2016, 4, 1)),
                    LocalDateRange.of(LocalDate.of(2016, 4, 1), LocalDate.of(10_000, 1, 2))),
            Money.class,
            List.of(
                    Money.parse("GBP 0.00"),
                    Money.parse("GBP -0.01"),
                    Money.parse("GBP 999999999999999.99"),
                    Money.parse("GBP 999999999999999999.99"),
                    Money.parse("GBP 1000000000000000000.00"),
                    Money.parse("JPY 1"),
                    Money.parse("XAU 1")),
            Ratio.class,
            List.of(
                    Ratio.ZERO,
                    Ratio.ONE,
                    Ratio.of(-1, 3),
                    new Ratio(BigInteger.ONE, FORTY_ONE_DIGITS.subtract(BigInteger.ONE)),
                    new Ratio(BigInteger.ONE, FORTY_ONE_DIGITS),
                    new Ratio(FORTY_ONE_DIGITS, BigInteger.ONE)),
            int.class,
            List.of(Integer.MIN_VALUE, -1, 0, 1, Integer.MAX_VALUE),
            BigDecimal.class,
            List.of(
                    BigDecimal.ZERO,
                    new BigDecimal("1.50"),
                    new BigDecimal("1E+2"),
                    new BigDecimal(FORTY_ONE_DIGITS),
                    new BigDecimal("1E-1000"),
                    new BigDecimal("1E+2147483647")),
            String.class,
            TEXTS,
            URI.class,
            List.of(URI.create(""), URI.create("https://example.org/?a=é&b=%20#c"), URI.create("mailto:a@b.c")));

    private final BigLocalJson json = BigLocalJson.standard();

    /** One value of each type that has fields. */
    static Stream<Named<Object>> valuesOfEachType() {
        Map<Class<?>, Object> values = new LinkedHashMap<>();
        Samples.values(Samples.maximal()).stream()
                .filter(value -> TypeShape.of(value.getClass()).isPresent() && !(value instanceof Programme))
                .forEach(value -> values.putIfAbsent(value.getClass(), value));
        return values.values().stream().map(value -> Named.of(value.getClass().getSimpleName(), value));
    }

    @ParameterizedTest
    @MethodSource("valuesOfEachType")
    void whatIsWrittenIsReadBack(Object value) {
        TypeShape shape = TypeShape.of(value.getClass()).orElseThrow();
        int readBack = 0;
        for (TypeShape.Field changed : shape.fields()) {
            for (Object bound : bounds(changed)) {
                Optional<Object> made = made(shape, value, changed, bound);
                Optional<String> written = made.flatMap(this::written);
                if (written.isPresent()) {
                    assertThat(new String(written.get().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                            .isEqualTo(written.get());
                    Loaded<?> read = json.parse(written.get(), shape.type());
                    assertThat(read.errors())
                            .as("%s.%s with %s", shape.name(), changed, bound)
                            .isEmpty();
                    assertThat((Object) read.value().orElseThrow())
                            .as("%s.%s with %s", shape.name(), changed, bound)
                            .isEqualTo(made.get());
                    readBack++;
                }
            }
        }
        assertThat(readBack).as("values of %s", shape.name()).isPositive();
    }

    private static Optional<Object> made(TypeShape shape, Object value, TypeShape.Field changed, Object bound) {
        try {
            TypeShape.Draft draft = shape.draft();
            shape.fields().forEach(field -> draft.set(field.name(), field == changed ? bound : field.get(value)));
            shape.additionalFields(value).forEach(draft::keep);
            return Optional.of(draft.build());
        } catch (IllegalArgumentException e) {
            // Nonsense: nobody can record it.
            return Optional.empty();
        }
    }

    private Optional<String> written(Object value) {
        try {
            return Optional.of(json.write(value));
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** What a field may hold at most, least, and between. */
    private static List<Object> bounds(TypeShape.Field field) {
        List<Object> each = new ArrayList<>(BOUNDS.getOrDefault(field.valueType(), List.of()));
        if (field.valueType().isEnum()) {
            each.addAll(Arrays.asList(field.valueType().getEnumConstants()));
        }
        if (TextValue.class.isAssignableFrom(field.valueType())) {
            TEXTS.forEach(text -> textValue(field.valueType(), text).ifPresent(each::add));
        }
        if (field.occurrence() != TypeShape.Occurrence.MANY) {
            return each;
        }
        List<Object> lists = new ArrayList<>();
        lists.add(List.of());
        each.forEach(one -> lists.add(List.of(one)));
        each.stream().findFirst().ifPresent(one -> lists.add(List.of(one, one)));
        return lists;
    }

    private static <T> Optional<T> textValue(Class<T> type, String text) {
        try {
            return Optional.of(TextForms.of(type).orElseThrow().parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
