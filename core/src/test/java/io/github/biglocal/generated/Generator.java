package io.github.biglocal.generated;

import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.EntityId;
import io.github.biglocal.entity.Id;
import io.github.biglocal.entity.RecordType;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.entity.TextValue;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.partnership.Member;
import io.github.biglocal.programme.Programme;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * Makes small programmes at random, by the shapes of the types, so that a list or field added later is filled as it comes.
 * There are few ids of each kind, so that most references find a record, often of the same area; days lie about the first
 * and last days of the published editions, and about one year. What the types refuse as nonsense is made again.
 */
public final class Generator {
    /** Stands in every free text. */
    public static final String FREE_TEXT = RecordType.FREE_TEXT;

    private static final List<LocalDate> THRESHOLDS = Stream.of(
                    "2012-01-01",
                    "2015-01-01",
                    "2015-07-01",
                    "2016-04-01",
                    "2018-01-01",
                    "2019-01-01",
                    "2020-01-01",
                    "2021-01-01",
                    "2023-01-01",
                    "2025-06-30",
                    "2026-03-31",
                    "2026-12-31")
            .map(LocalDate::parse)
            .toList();
    private static final List<String> AMOUNTS = List.of(
            "0", "1", "99.99", "500", "1000", "2000", "5000", "10000", "50000", "100000", "250000", "1000000",
            "1150000");
    private static final int ATTEMPTS = 500;

    private Random random;
    private final LocalDate first;
    private String currency = "GBP ";

    /**
     * Starts a generator.
     *
     * @param seed the same seed and day give the same records
     * @param first the first day of the year in which half of all days are
     */
    public Generator(long seed, LocalDate first) {
        this.random = new Random(31 * seed + first.toEpochDay());
        this.first = first;
    }

    /** {@return a programme with records in most of its lists} */
    public Programme programme() {
        return (Programme)
                made(Programme.class, field -> isList(field) ? records(RecordType.heldType(field)) : any(field));
    }

    /**
     * {@return some records of a kind, each with an id of its own}
     *
     * @param <T> the kind
     * @param type the kind
     */
    public <T> List<T> records(Class<T> type) {
        // A record in two currencies is refused; two records in different ones are not.
        currency = chance(4) ? "EUR " : "GBP ";
        return numbered(type, chance(10) ? 0 : 1 + random.nextInt(3));
    }

    private <T> List<T> numbered(Class<T> type, int number) {
        List<T> records = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            records.add(record(type, i));
        }
        return records;
    }

    private <T> T record(Class<T> type, int number) {
        return sensible(() -> type.cast(
                made(type, field -> field.getName().equals("id") ? text(field.getReturnType(), number) : any(field))));
    }

    /** Each field has random numbers of its own, so that a field added later leaves the others as they were. */
    private Object made(Class<?> type, Function<Method, Object> values) {
        long seed = random.nextLong();
        Random before = random;
        try {
            return new RecordType(type).with(field -> {
                random = new Random(seed + field.getName().hashCode());
                return values.apply(field);
            });
        } finally {
            random = before;
        }
    }

    private static boolean isList(Method field) {
        return field.getReturnType() == List.class && Entity.class.isAssignableFrom(RecordType.heldType(field));
    }

    /** What the types refuse is made again. */
    private <T> T sensible(Supplier<T> maker) {
        for (int i = 1; ; i++) {
            try {
                return maker.get();
            } catch (IllegalArgumentException e) {
                if (i == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private Object any(Method field) {
        if (RecordType.heldType(field) == Member.class) {
            return numbered(Member.class, 6 + random.nextInt(5));
        }
        if (field.getDeclaringClass() == Member.class && field.getName().equals("terms")) {
            return several(LocalDateRange.class, 1 + random.nextInt(2));
        }
        return any(field.getGenericReturnType());
    }

    private Object any(Type wanted) {
        if (!(wanted instanceof ParameterizedType parameterized)) {
            return one((Class<?>) wanted);
        }
        Type held = parameterized.getActualTypeArguments()[0];
        Class<?> container = (Class<?>) parameterized.getRawType();
        if (container == Optional.class) {
            return chance(75) ? Optional.of(any(held)) : Optional.empty();
        }
        if (container == List.class) {
            return several(held, random.nextInt(4));
        }
        if (container == Set.class) {
            return new HashSet<>(several(held, random.nextInt(4)));
        }
        return chance(20) ? Map.of("unknown", AdditionalValue.of(FREE_TEXT)) : Map.of();
    }

    private List<Object> several(Type held, int number) {
        return Stream.generate(() -> any(held)).limit(number).toList();
    }

    private Object one(Class<?> plain) {
        if (plain == String.class) {
            return FREE_TEXT + " " + random.nextInt(3);
        }
        if (plain == URI.class) {
            return URI.create("https://example.org/" + random.nextInt(3));
        }
        if (plain == OptionalInt.class) {
            return chance(75) ? OptionalInt.of(number()) : OptionalInt.empty();
        }
        if (plain == int.class || plain == Integer.class) {
            return number();
        }
        if (plain == BigDecimal.class) {
            return BigDecimal.valueOf(random.nextInt(200), 1);
        }
        if (plain == Money.class) {
            return Money.parse(currency + oneOf(AMOUNTS));
        }
        if (plain == Ratio.class) {
            int parts = 1 + random.nextInt(4);
            return Ratio.of(chance(5) ? 5 : chance(5) ? 0 : 1 + random.nextInt(parts), parts);
        }
        if (plain == LocalDate.class) {
            return day();
        }
        if (plain == LocalDateRange.class) {
            return period();
        }
        if (plain.isEnum()) {
            return oneOf(Arrays.asList(plain.getEnumConstants()));
        }
        if (plain == Reference.class) {
            return new Reference("Area", "AreaId-0");
        }
        if (TextValue.class.isAssignableFrom(plain)) {
            return text(plain);
        }
        return sensible(() -> plain.isRecord() ? smallValue(plain) : made(plain, this::any));
    }

    private int number() {
        return chance(5) ? 0 : 1 + random.nextInt(12);
    }

    private LocalDate day() {
        if (chance(50)) {
            return first.plusDays(random.nextInt(365));
        }
        return chance(50)
                ? oneOf(THRESHOLDS).plusDays(random.nextInt(5) - 2)
                : LocalDate.of(2012, 1, 1).plusDays(random.nextInt(15 * 365));
    }

    private LocalDateRange period() {
        LocalDate start = chance(60) ? day().minusMonths(random.nextInt(36)) : day();
        if (chance(3)) {
            return LocalDateRange.ALL;
        }
        return chance(25)
                ? LocalDateRange.ofUnboundedEnd(start)
                : LocalDateRange.of(
                        start,
                        chance(50)
                                ? start.plusMonths(oneOf(List.of(3, 6, 12, 24, 36, 60)))
                                : start.plusDays(1L + random.nextInt(700)));
    }

    /** An id that a record may have, or a value of a list, known or not. */
    private Object text(Class<?> type) {
        if (EntityId.class.isAssignableFrom(type)) {
            return text(type, chance(60) ? 0 : random.nextInt(4));
        }
        List<Object> known = Arrays.stream(type.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == type)
                .map(field -> called(() -> field.get(null)))
                .toList();
        return known.isEmpty() || chance(5)
                ? text(type, random.nextInt(Id.class.isAssignableFrom(type) ? 8 : 3))
                : oneOf(known);
    }

    private static Object text(Class<?> type, int number) {
        String kind = type.getSimpleName();
        return switch (kind) {
            case "GssCode" -> made(type, "parse", "E0100000" + number);
            case "OrgId" -> made(type, "parse", "GB-CHC-" + number);
            case "RuleId" -> made(type, "of", "rule-" + number);
            case "PrintedNumber" ->
                made(type, "of", List.of("3", "over 2", "12 %").get(number % 3));
            default -> made(type, "of", kind + "-" + number);
        };
    }

    private static Object made(Class<?> type, String factory, String text) {
        return called(() -> type.getMethod(factory, String.class).invoke(null, text));
    }

    private Object smallValue(Class<?> type) {
        long seed = random.nextLong();
        Random before = random;
        try {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Object[] values = Arrays.stream(components)
                    .map(component -> {
                        random = new Random(seed + component.getName().hashCode());
                        return any(component.getGenericType());
                    })
                    .toArray();
            return called(() -> type.getConstructor(types).newInstance(values));
        } finally {
            random = before;
        }
    }

    private interface Call {
        Object run() throws ReflectiveOperationException;
    }

    private static Object called(Call call) {
        try {
            return call.run();
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new LinkageError("could not call", e);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("could not call", e);
        }
    }
}
