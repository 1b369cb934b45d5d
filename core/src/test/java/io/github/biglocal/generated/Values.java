package io.github.biglocal.generated;

import io.github.biglocal.entity.Code;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Id;
import io.github.biglocal.entity.RecordType;
import io.github.biglocal.entity.RecordType.Variant;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.entity.TextValue;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.testkit.RandomProgrammes;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * What may stand in a field that is not recorded: each constant of a list, and of what is not finite, the values that
 * occur in the records at hand, and those just beside them.
 */
final class Values {
    private static final LocalDate LONG_AGO = LocalDate.of(2005, 1, 1);
    private static final LocalDate FAR_AHEAD = LocalDate.of(2035, 1, 1);
    private static final int MOST_DAYS = 60;
    private static final int MOST_PARTS = 40;

    private final LocalDate asOf;
    private final Random random;
    private final Set<LocalDate> days = new LinkedHashSet<>();
    private final Set<Money> amounts = new LinkedHashSet<>();
    private final Set<String> texts = new LinkedHashSet<>();
    private final Set<Integer> numbers = new LinkedHashSet<>();
    private final Map<Class<?>, Set<Object>> others = new LinkedHashMap<>();

    /**
     * A value that a field may have.
     *
     * @param value the value, in the container the field wants
     * @param whole whether it leaves nothing open, as a period without an end does
     */
    record Candidate(Object value, boolean whole) {}

    Values(LocalDate asOf, long seed) {
        this.asOf = asOf;
        this.random = new Random(seed);
    }

    void addDay(LocalDate day) {
        if (day.getYear() > 1900 && day.getYear() < 2200) {
            days.add(day);
        }
    }

    /** Adds everything that stands in a value. */
    void addFrom(Object value) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(this::addFrom);
        } else if (value instanceof OptionalInt number) {
            number.ifPresent(numbers::add);
        } else if (value instanceof Collection<?> collection) {
            collection.forEach(this::addFrom);
        } else if (value instanceof LocalDate day) {
            addDay(day);
        } else if (value instanceof LocalDateRange period) {
            addDay(period.getStart());
            addDay(period.getEnd());
        } else if (value instanceof Money amount) {
            amounts.add(amount);
        } else if (value instanceof Integer number) {
            numbers.add(number);
        } else if (value instanceof String text) {
            texts.add(text);
        } else if (!(value instanceof Map<?, ?> || value instanceof Enum<?>)) {
            Class<?> type = FieldPath.declared(value.getClass());
            others.computeIfAbsent(type, unused -> new LinkedHashSet<>()).add(value);
            if (!(value instanceof TextValue || value instanceof Ratio)) {
                for (Method field : FieldPath.fields(type).values()) {
                    if (!field.getName().equals("citations")) {
                        addFrom(FieldPath.call(field, value));
                    }
                }
            }
        }
    }

    /** Adds a record as one that can be referred to. */
    void addId(Entity record) {
        Method id = FieldPath.fields(FieldPath.declared(record.getClass())).get("id");
        if (id != null) {
            Object value = FieldPath.call(id, record);
            others.computeIfAbsent(value.getClass(), unused -> new LinkedHashSet<>())
                    .add(value);
        }
    }

    /** What may stand in a field of a type, given what stands in it. */
    List<Candidate> of(Type wanted, Object now) {
        if (!(wanted instanceof ParameterizedType parameterized)) {
            return wanted == OptionalInt.class
                    ? wholeNumbers().stream()
                            .map(number -> new Candidate(OptionalInt.of(number), false))
                            .toList()
                    : single((Class<?>) wanted);
        }
        Class<?> container = (Class<?>) parameterized.getRawType();
        Type held = parameterized.getActualTypeArguments()[0];
        List<Candidate> found = new ArrayList<>();
        if (container == Optional.class) {
            single((Class<?>) held).forEach(each -> found.add(new Candidate(Optional.of(each.value()), each.whole())));
        } else if (container == List.class && held instanceof Class<?> type) {
            List<Candidate> one = single(type);
            List<List<Object>> several = severalParts(type, one);
            for (int i = 0; i < one.size() || i < several.size(); i++) {
                if (i < one.size()) {
                    found.add(new Candidate(List.of(one.get(i).value()), false));
                }
                if (i < several.size()) {
                    found.add(new Candidate(several.get(i), false));
                }
            }
            if (now instanceof Collection<?> there && !there.isEmpty()) {
                one.forEach(each -> {
                    List<Object> longer = new ArrayList<>(there);
                    longer.add(each.value());
                    found.add(new Candidate(longer, false));
                });
            }
        } else if (container == Set.class && held instanceof Class<?> type) {
            List<Candidate> each = single(type);
            each.forEach(one -> found.add(new Candidate(Set.of(one.value()), one.whole())));
            Set<Object> all = new LinkedHashSet<>();
            each.forEach(one -> all.add(one.value()));
            found.add(1 % (found.size() + 1), new Candidate(all, true));
        }
        return found;
    }

    private List<Candidate> single(Class<?> type) {
        if (type == LocalDateRange.class) {
            return periods();
        }
        List<?> values;
        if (type == LocalDate.class) {
            values = days();
        } else if (type == Money.class) {
            // Of two currencies, one may not be the one that is needed.
            return money().stream()
                    .map(amount -> new Candidate(
                            amount, amount.getCurrencyUnit().getCode().equals("GBP")))
                    .toList();
        } else if (type == int.class || type == Integer.class) {
            // A number may contradict another, such as more residents than members.
            return wholeNumbers().stream()
                    .map(number -> new Candidate(number, false))
                    .toList();
        } else if (type == String.class) {
            values = joined(List.of(RandomProgrammes.FREE_TEXT), some(List.copyOf(texts), 8));
        } else if (type == BigDecimal.class) {
            values = List.of(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.TEN, BigDecimal.valueOf(100));
        } else if (type == Ratio.class) {
            values = joined(List.of(Ratio.ZERO, Ratio.of(1, 2), Ratio.ONE), occurring(type));
        } else if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(value -> new Candidate(value, !value.toString().equals("UNKNOWN")))
                    .toList();
        } else if (type == Reference.class) {
            values = references();
        } else if (Id.class.isAssignableFrom(type)) {
            values = joined(occurring(type), fresh(type));
        } else if (TextValue.class.isAssignableFrom(type)) {
            // A code may leave the question open, as a legal form that may or may not be incorporated.
            return constants(type).stream()
                    .map(value -> new Candidate(value, false))
                    .toList();
        } else {
            return parts(type);
        }
        return values.stream().map(value -> new Candidate(value, true)).toList();
    }

    private List<Object> occurring(Class<?> type) {
        return List.copyOf(others.getOrDefault(type, Set.of()));
    }

    private static List<Object> joined(List<?> some, List<?> more) {
        Set<Object> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    /** Ids that no record at hand has: one of a record, several of persons. */
    private static List<Object> fresh(Class<?> type) {
        List<Object> ids = new ArrayList<>(List.of(nowhere(type)));
        if (type == PersonId.class) {
            for (int i = 0; i < 12; i++) {
                ids.add(PersonId.of("fresh-" + i));
            }
        }
        return ids;
    }

    private static Object nowhere(Class<?> type) {
        try {
            return type.getMethod("of", String.class).invoke(null, "nowhere");
        } catch (NoSuchMethodException e) {
            // A registered identifier has a form of its own.
            return RecordType.sample(type, "", Variant.TWO);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("could not make an id", e);
        }
    }

    private List<Object> references() {
        List<Object> found = new ArrayList<>();
        others.forEach((type, values) -> {
            if (Entity.class.isAssignableFrom(type)) {
                values.stream().limit(3).forEach(value -> found.add(((Entity) value).reference()));
            }
        });
        return found;
    }

    private List<Object> constants(Class<?> type) {
        List<Object> known = new ArrayList<>();
        for (var field : type.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == type) {
                try {
                    known.add(field.get(null));
                } catch (IllegalAccessException e) {
                    throw new LinkageError("could not read " + field, e);
                }
            }
        }
        return known.isEmpty()
                ? joined(occurring(type), List.of(RecordType.sample(type, "", Variant.ONE)))
                : joined(occurring(type), known);
    }

    /** Each day that occurs, and the days beside it; of more than a few, some. */
    private List<LocalDate> days() {
        Set<LocalDate> found = new LinkedHashSet<>();
        for (LocalDate day : List.of(LONG_AGO, asOf, FAR_AHEAD)) {
            addWithNeighbours(day, found);
        }
        for (int years : new int[] {1, 2, 3}) {
            found.add(asOf.minusYears(years));
        }
        Set<LocalDate> more = new LinkedHashSet<>();
        days.forEach(day -> addWithNeighbours(day, more));
        found.addAll(some(List.copyOf(more), MOST_DAYS - found.size()));
        return List.copyOf(found);
    }

    private static void addWithNeighbours(LocalDate day, Set<LocalDate> found) {
        found.add(day);
        found.add(day.minusDays(1));
        found.add(day.plusDays(1));
    }

    private <T> List<T> some(List<T> values, int most) {
        if (values.size() <= most) {
            return values;
        }
        List<T> left = new ArrayList<>(values);
        List<T> chosen = new ArrayList<>();
        while (chosen.size() < most) {
            chosen.add(left.remove(random.nextInt(left.size())));
        }
        return chosen;
    }

    private List<Candidate> periods() {
        Set<LocalDate> limits = new TreeSet<>(List.of(LONG_AGO, asOf, asOf.plusDays(1), FAR_AHEAD));
        limits.addAll(some(List.copyOf(days), 7));
        List<Candidate> found = new ArrayList<>();
        found.add(new Candidate(LocalDateRange.of(LONG_AGO, FAR_AHEAD), true));
        found.add(new Candidate(LocalDateRange.of(asOf, FAR_AHEAD), true));
        found.add(new Candidate(LocalDateRange.of(LONG_AGO, asOf), true));
        found.add(new Candidate(LocalDateRange.of(LONG_AGO, LONG_AGO.plusDays(1)), true));
        found.add(new Candidate(LocalDateRange.of(asOf.plusDays(1), FAR_AHEAD), true));
        for (LocalDate from : limits) {
            for (LocalDate to : limits) {
                if (from.isBefore(to)) {
                    found.add(new Candidate(LocalDateRange.of(from, to), true));
                }
            }
        }
        found.add(new Candidate(LocalDateRange.ofUnboundedEnd(asOf), false));
        found.add(new Candidate(LocalDateRange.ofUnboundedStart(asOf), false));
        return found;
    }

    private List<Money> money() {
        Set<Money> found = new LinkedHashSet<>();
        Map<String, Money> sums = new LinkedHashMap<>();
        amounts.forEach(amount ->
                sums.merge(amount.getCurrencyUnit().getCode(), amount.abs(), (one, other) -> one.plus(other)));
        sums.putIfAbsent("GBP", Money.parse("GBP 1000"));
        for (Money sum : sums.values()) {
            found.add(Money.zero(sum.getCurrencyUnit()));
            found.add(sum.plus(1).multipliedBy(1000));
            found.add(sum);
        }
        List<Money> few = some(List.copyOf(amounts), 5);
        // What is left of the greatest without some of the others, as one line of several that add up is.
        for (int others = 1; others < 1 << few.size(); others++) {
            Money left = sums.get("GBP");
            Optional<Money> greatest =
                    few.stream().filter(amount -> amount.isSameCurrency(left)).max(Money::compareTo);
            Optional<Money> rest = greatest;
            for (int i = 0; i < few.size(); i++) {
                Money other = few.get(i);
                if ((others >> i & 1) == 1 && other.isSameCurrency(left) && !other.equals(greatest.orElse(left))) {
                    rest = rest.map(amount -> amount.minus(other));
                }
            }
            rest.filter(Money::isPositive).ifPresent(found::add);
        }
        // What a line was before some of it was sent back.
        List<Money> more = amounts.stream().limit(12).toList();
        for (int i = 0; i < more.size(); i++) {
            for (Money other : more.subList(0, i)) {
                if (other.isSameCurrency(more.get(i))) {
                    found.add(more.get(i).plus(other));
                }
            }
        }
        for (Money amount : some(List.copyOf(amounts), 10)) {
            found.add(amount);
            found.add(amount.plusMinor(1));
            if (amount.isPositive()) {
                found.add(amount.minusMinor(1));
            }
            for (Object ratio : some(occurring(Ratio.class), 3)) {
                found.add(part(amount, (Ratio) ratio));
            }
        }
        return List.copyOf(found);
    }

    private static Money part(Money amount, Ratio ratio) {
        return amount.multipliedBy(ratio.toDecimal(6, RoundingMode.HALF_UP), RoundingMode.HALF_UP);
    }

    private List<Integer> wholeNumbers() {
        Set<Integer> found = new LinkedHashSet<>(List.of(0, 1000, 1));
        for (int number : some(List.copyOf(numbers), 8)) {
            found.addAll(List.of(number, number + 1));
            if (number > 0) {
                found.add(number - 1);
            }
        }
        return List.copyOf(found);
    }

    /** Parts: those that occur, and of a record of Java, one for each value of each of its fields. */
    private List<Candidate> parts(Class<?> type) {
        List<Candidate> found = new ArrayList<>();
        if (type.isRecord()) {
            List<Method> fields = List.copyOf(FieldPath.fields(type).values());
            List<List<Candidate>> values = new ArrayList<>();
            for (Method field : fields) {
                List<Candidate> of = new ArrayList<>(of(field.getGenericReturnType(), Optional.empty()));
                if (field.getReturnType() == Optional.class || field.getReturnType() == Set.class) {
                    of.add(new Candidate(field.getReturnType() == Set.class ? Set.of() : Optional.empty(), true));
                } else if (field.getReturnType() == List.class) {
                    of.add(new Candidate(List.of(), true));
                } else if (field.getReturnType() == OptionalInt.class) {
                    of.add(new Candidate(OptionalInt.empty(), true));
                }
                if (of.isEmpty()) {
                    return List.of();
                }
                values.add(of);
            }
            for (int changed = 0; changed < values.size(); changed++) {
                for (int i = 0; i < values.get(changed).size() && i < MOST_PARTS; i++) {
                    int place = i;
                    int one = changed;
                    addMade(type, values, field -> field == one ? place : 0, found);
                }
            }
            for (int i = 0; i < MOST_PARTS / 2; i++) {
                addMade(type, values, field -> random.nextInt(values.get(field).size()), found);
            }
        } else if (Arrays.stream(type.getMethods())
                .anyMatch(method -> method.getName().equals("builder"))) {
            addMinimal(type, found);
            found.add(new Candidate(new RecordType(type).filled(Variant.ONE), true));
        }
        some(occurring(type), MOST_PARTS / 2).forEach(part -> found.add(new Candidate(part, true)));
        return found.stream().distinct().limit(MOST_PARTS * 2).toList();
    }

    /** Parts with the required fields only, each of which has each value it may have. */
    private void addMinimal(Class<?> type, List<Candidate> found) {
        Map<String, List<Candidate>> required = new LinkedHashMap<>();
        for (Method field : FieldPath.fields(type).values()) {
            if (RecordType.isRequired(field)) {
                required.put(field.getName(), of(field.getGenericReturnType(), Optional.empty()));
            }
        }
        if (required.values().stream().anyMatch(List::isEmpty)) {
            return;
        }
        required.forEach((changed, values) -> values.stream().limit(MOST_PARTS).forEach(value -> {
            try {
                Object part = new RecordType(type)
                        .with(field -> field.getName().equals(changed)
                                ? value.value()
                                : required.containsKey(field.getName())
                                        ? required.get(field.getName()).get(0).value()
                                        : null);
                found.add(new Candidate(part, true));
            } catch (IllegalArgumentException e) {
                // Nonsense: nobody can record it.
                return;
            }
        }));
    }

    /**
     * Several parts at once: some of those there may be; and one for each constant of the longest list among their fields,
     * in each way the other fields may be.
     */
    private List<List<Object>> severalParts(Class<?> type, List<Candidate> parts) {
        List<List<Object>> found = new ArrayList<>();
        if (parts.isEmpty()) {
            return found;
        }
        List<Method> fields =
                type.isRecord() ? List.copyOf(FieldPath.fields(type).values()) : List.of();
        List<List<Candidate>> values = fields.stream()
                .map(field -> of(field.getGenericReturnType(), Optional.empty()))
                .toList();
        int key = -1;
        for (int i = 0; i < fields.size(); i++) {
            Class<?> held = fields.get(i).getReturnType();
            if ((held.isEnum() || Code.class.isAssignableFrom(held))
                    && (key < 0 || values.get(i).size() > values.get(key).size())) {
                key = i;
            }
        }
        for (int i = 0; i < 8; i++) {
            found.add(some(parts, 2 + i % 3).stream().map(Candidate::value).toList());
        }
        if (key < 0 || values.stream().anyMatch(List::isEmpty)) {
            return found;
        }
        for (int changed = 0; changed < fields.size(); changed++) {
            for (int i = 0; i < values.get(changed).size() && i < 12 && changed != key; i++) {
                List<Candidate> made = new ArrayList<>();
                for (int j = 0; j < values.get(key).size(); j++) {
                    if (values.get(key).get(j).value() instanceof Code code
                            && code.value().equals("NONE")) {
                        // It contradicts the others.
                        continue;
                    }
                    int one = changed;
                    int place = i;
                    int ofKey = key;
                    int keyPlace = j;
                    addMade(type, values, field -> field == ofKey ? keyPlace : field == one ? place : 0, made);
                }
                found.add(made.stream().map(Candidate::value).toList());
            }
        }
        return found;
    }

    private interface Choice {
        int of(int field);
    }

    private static void addMade(Class<?> type, List<List<Candidate>> values, Choice choice, List<Candidate> found) {
        List<Object> chosen = new ArrayList<>();
        for (int field = 0; field < values.size(); field++) {
            chosen.add(values.get(field).get(choice.of(field)).value());
        }
        try {
            found.add(new Candidate(FieldPath.made(type, chosen), true));
        } catch (IllegalArgumentException e) {
            // Nonsense: nobody can record it.
            return;
        }
    }
}
