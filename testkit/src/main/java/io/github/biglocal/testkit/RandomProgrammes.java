package io.github.biglocal.testkit;

import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Count;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.EntityId;
import io.github.biglocal.entity.Id;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.entity.TextValue;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.partnership.Member;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.TextForm;
import io.github.biglocal.reading.TextForms;
import io.github.biglocal.reading.TypeShape;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
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
 * Programmes made at random, whatever the types allow, for laws that hold of any programme:
 *
 * <pre>{@code
 * for (int seed = 0; seed < 50; seed++) {
 *     Programme programme = RandomProgrammes.of(seed, LocalDate.of(2019, 1, 1)).programme();
 *     assertThat(rules.check(programme, LocalDate.of(2019, 6, 30)).failed()).isEmpty();
 * }
 * }</pre>
 *
 * <p>The same seed, day and settings give the same programme; with another version of the library it may be another. It is made by
 * the shapes of the types, so that a list or field added later is filled as it comes. There are few ids of each kind, so that most
 * references find a record, often one of the same area; days lie about the dates on which published rules changed, and half of them
 * in one year. What the types refuse is not in it, and what a rule would find is.
 *
 * <p>Immutable and thread-safe.
 */
public final class RandomProgrammes {
    /** Stands in every free text, so that a test can look for it where no free text should be. */
    public static final String FREE_TEXT = "Ms A Resident, 1 High Street";

    private static final List<String> TEXTS = List.of(FREE_TEXT + " 0", FREE_TEXT + " 1", FREE_TEXT + " 2");

    private static final int MOST_OF_A_KIND = 3;

    private final long seed;
    private final LocalDate first;
    private final int mostOfAKind;
    private final List<String> texts;

    private RandomProgrammes(long seed, LocalDate first, int mostOfAKind, List<String> texts) {
        this.seed = seed;
        this.first = first;
        this.mostOfAKind = mostOfAKind;
        this.texts = texts;
    }

    /**
     * {@return what makes a small programme, with at most three records of a kind}
     *
     * @param seed gives another programme for each number
     * @param first the first day of the year in which half of all days are
     */
    public static RandomProgrammes of(long seed, LocalDate first) {
        return new RandomProgrammes(seed, Objects.requireNonNull(first, "first"), MOST_OF_A_KIND, TEXTS);
    }

    /**
     * {@return the same, with more records, or fewer}
     *
     * @param most the largest number of records of each kind, at least 1; of those within others there are a few
     * @throws InvalidValueException if it is less than 1
     */
    public RandomProgrammes withMostOfAKind(int most) {
        Require.of(RandomProgrammes.class).atLeast("most", 1, most);
        return new RandomProgrammes(seed, first, most, texts);
    }

    /**
     * {@return the same, with other free texts} Each free text is one of them.
     *
     * @param itsTexts the texts, one at least, none of them blank
     * @throws InvalidValueException if there is none, or one is blank
     */
    public RandomProgrammes withTexts(List<String> itsTexts) {
        List<String> given = List.copyOf(Objects.requireNonNull(itsTexts, "itsTexts"));
        if (given.isEmpty() || given.stream().anyMatch(String::isBlank)) {
            throw new InvalidValueException(
                    RandomProgrammes.class,
                    "texts",
                    given.isEmpty() ? "there is no text" : "a text is blank",
                    "Give at least one text, and none that is blank.");
        }
        return new RandomProgrammes(seed, first, mostOfAKind, given);
    }

    /** {@return the programme} */
    public Programme programme() {
        return new Making(this).programme();
    }

    /** {@return the seed and the day} */
    @Override
    public String toString() {
        return "random programme " + seed + " of " + first;
    }

    /** One programme in the making. */
    private static final class Making {
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

        private final RandomProgrammes settings;
        private Random random;
        private String currency = "GBP ";

        Making(RandomProgrammes settings) {
            this.settings = settings;
            this.random = new Random(31 * settings.seed + settings.first.toEpochDay());
        }

        Programme programme() {
            return (Programme) made(
                    shape(Programme.class),
                    field ->
                            Entity.class.isAssignableFrom(field.valueType()) ? records(field.valueType()) : any(field));
        }

        private List<Object> records(Class<?> type) {
            // A record in two currencies is refused; two records in different ones are not.
            currency = chance(4) ? "EUR " : "GBP ";
            return numbered(type, chance(10) ? 0 : 1 + random.nextInt(settings.mostOfAKind));
        }

        private List<Object> numbered(Class<?> type, int number) {
            List<Object> records = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                int itsNumber = i;
                records.add(sensible(() -> made(
                        shape(type),
                        field -> field.name().equals("id") ? text(field.valueType(), itsNumber) : any(field))));
            }
            return records;
        }

        private static TypeShape shape(Class<?> type) {
            return TypeShape.of(type).orElseThrow();
        }

        private Object made(TypeShape shape, Function<TypeShape.Field, Object> values) {
            long seed = random.nextLong();
            TypeShape.Draft draft = shape.draft();
            for (TypeShape.Field field : shape.fields()) {
                draft.set(field.name(), apart(seed, field.name(), () -> values.apply(field)));
            }
            if (shape.keepsAdditionalFields() && apart(seed, "additionalFields", () -> chance(20))) {
                draft.keep("unknown", AdditionalValue.of(settings.texts.get(0)));
            }
            return draft.build();
        }

        /** Each field has random numbers of its own, so that a field added later leaves the others as they were. */
        private <T> T apart(long seed, String field, Supplier<T> maker) {
            Random before = random;
            try {
                random = new Random(seed + field.hashCode());
                return maker.get();
            } finally {
                random = before;
            }
        }

        /** What the types refuse is made again. */
        private Object sensible(Supplier<Object> maker) {
            for (int i = 1; ; i++) {
                try {
                    return maker.get();
                } catch (InvalidValueException e) {
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

        private Object any(TypeShape.Field field) {
            if (field.valueType() == Member.class) {
                return numbered(Member.class, 6 + random.nextInt(5));
            }
            if (field.accessor().getDeclaringClass() == Member.class
                    && field.name().equals("terms")) {
                return several(LocalDateRange.class, 1 + random.nextInt(2));
            }
            return any(field.type());
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
            List<Object> values = several(held, random.nextInt(4));
            return container == Set.class ? new HashSet<>(values) : values;
        }

        private List<Object> several(Type held, int number) {
            return Stream.generate(() -> any(held)).limit(number).toList();
        }

        private Object one(Class<?> plain) {
            if (plain == String.class) {
                return oneOf(settings.texts);
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
            return sensible(() -> plain == Count.class ? count() : made(shape(plain), this::any));
        }

        private Count count() {
            long seed = random.nextLong();
            int number = apart(seed, "number", this::number);
            return new Count(number, apart(seed, "bound", () -> oneOf(Arrays.asList(Bound.values()))));
        }

        private int number() {
            return chance(5) ? 0 : 1 + random.nextInt(12);
        }

        private LocalDate day() {
            if (chance(50)) {
                return settings.first.plusDays(random.nextInt(365));
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
                return text(type, chance(60) ? 0 : random.nextInt(settings.mostOfAKind + 1));
            }
            TextForm<?> form = TextForms.of(type).orElseThrow();
            return form.known().isEmpty() || chance(5)
                    ? text(type, random.nextInt(Id.class.isAssignableFrom(type) ? 8 : 3))
                    : form.parse(oneOf(form.known()));
        }

        private static Object text(Class<?> type, int number) {
            String kind = type.getSimpleName();
            String text = switch (kind) {
                case "GssCode" -> "E0100000" + number;
                case "OrgId" -> "GB-CHC-" + number;
                case "RuleId" -> "rule-" + number;
                case "PrintedNumber" -> List.of("3", "over 2", "12 %").get(number % 3);
                default -> kind + "-" + number;
            };
            return TextForms.of(type).orElseThrow().parse(text);
        }
    }
}
