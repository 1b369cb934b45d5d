package io.github.biglocal.standards.ocds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.invariant.InvalidValueException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/**
 * Reads the values of a release by their pointers: texts, codes, days, periods and amounts. Of each that is there and cannot be read, it knows
 * why; and of all, whether they were asked for. Not thread-safe.
 */
final class ReleaseValues {
    /** The ids that this library gives to entries of lists. */
    private static final Pattern NUMBERED = Pattern.compile("(?:payment|returned|milestone|amendment)-([1-9]\\d{0,8})");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int DAY_LENGTH = "2021-06-30".length();
    /** Of a number as it is written, with an exponent or not: more than any amount has. */
    private static final int MOST_DIGITS = 100;

    private final ObjectNode root;
    private final NavigableMap<String, String> refused = new TreeMap<>();
    private final NavigableSet<String> leftOut = new TreeSet<>();
    private final Set<String> asked = new HashSet<>();
    private Optional<CurrencyUnit> currency = Optional.empty();

    ReleaseValues(ObjectNode root) {
        this.root = root;
    }

    ObjectNode root() {
        return root;
    }

    // What was not read

    /** Something cannot be read, for a reason. */
    void refuse(String pointer, String reason) {
        refused.put(pointer, reason);
    }

    /** Something cannot be read: because of what is refused within it, or else for the reason given. */
    private void refuseOfAll(String pointer, String reason) {
        refused.put(pointer, refused(pointer).orElse(reason));
    }

    /** An entry of a list cannot be read: because of what is refused within it, or else for the reason given. */
    void leaveOut(String entry, String reason) {
        refuseOfAll(entry, reason);
        leftOut.add(entry);
    }

    /** Whether an entry within what is at a pointer is left out for a reason of its own. */
    boolean hasLeftOutWithin(String pointer) {
        return hasWithin(leftOut, pointer);
    }

    /** Whether one of the pointers is of something within what is at another. */
    static boolean hasWithin(NavigableSet<String> pointers, String pointer) {
        String within = pointers.ceiling(pointer + "/");
        return within != null && within.startsWith(pointer + "/");
    }

    /** Why what is at a pointer, or within it, could not be read; empty if that is not the reason. */
    Optional<String> refused(String pointer) {
        Optional<String> there = Optional.ofNullable(refused.get(pointer));
        Map.@Nullable Entry<String, String> within = refused.ceilingEntry(pointer + "/");
        return there.isPresent() || within == null || !within.getKey().startsWith(pointer + "/")
                ? there
                : Optional.of(within.getValue());
    }

    /** Whether what is at a pointer was looked for, so that a commission has a field for it. */
    boolean isAsked(String pointer) {
        return asked.contains(pointer);
    }

    /** What is at a pointer; missing if it is null. What is there, but is not as asked for, is refused. */
    private JsonNode at(String pointer, Kind kind) {
        asked.add(pointer);
        JsonNode node = root.at(pointer);
        if (node.isNull() || node.isMissingNode()) {
            return ReleaseReader.NONE;
        }
        if (!kind.holds(node)) {
            refuse(pointer, "It could not be read as " + kind.words + ".");
            return ReleaseReader.NONE;
        }
        return node;
    }

    private enum Kind {
        TEXT("a text"),
        NAME("an identifier, which is a text or a whole number"),
        WHOLE("a whole number"),
        NUMBER("a number"),
        AMOUNT("an amount of money, which has a number and a currency"),
        PERIOD("a period"),
        ORGANISATION("an organisation"),
        LIST("a list");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        boolean holds(JsonNode node) {
            return switch (this) {
                case TEXT -> node.isTextual();
                case NAME -> node.isTextual() || node.isIntegralNumber();
                case WHOLE -> node.isIntegralNumber() && node.canConvertToInt();
                case NUMBER -> node.isNumber();
                case AMOUNT -> node.path("amount").isNumber();
                case PERIOD, ORGANISATION -> node.isObject();
                case LIST -> node.isArray();
            };
        }
    }

    // Lists

    /** How many entries a list has; none where there is no list. */
    int size(String list) {
        return at(list, Kind.LIST).size();
    }

    /** The places of the entries of a list. */
    List<String> places(String list) {
        return IntStream.range(0, size(list)).mapToObj(i -> list + "/" + i).toList();
    }

    /**
     * The places of the entries of a list: as they are, or by their numbers where all have an id that this library gives. Merging
     * puts them in the order of the releases that they were in first.
     */
    List<String> entries(String list) {
        JsonNode entries = root.at(list);
        List<Integer> numbers = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < size(list); i++) {
            Matcher numbered = NUMBERED.matcher(entries.get(i).path("id").asText());
            if (numbered.matches()) {
                numbers.add(Integer.valueOf(numbered.group(1)));
            }
            order.add(i);
        }
        if (numbers.size() == order.size()) {
            order.sort(Comparator.comparing(numbers::get));
        }
        return order.stream().map(i -> list + "/" + i).toList();
    }

    // Values

    /** A text that says something; empty if there is none. */
    Optional<String> text(String pointer) {
        return said(pointer, at(pointer, Kind.TEXT));
    }

    /** An id, which may be a whole number. */
    Optional<String> name(String pointer) {
        JsonNode node = at(pointer, Kind.NAME);
        return node.isNumber() ? Optional.of(node.asText()) : said(pointer, node);
    }

    private Optional<String> said(String pointer, JsonNode node) {
        if (node.isTextual() && node.textValue().isBlank()) {
            refuse(pointer, "The text is blank.");
        }
        return Optional.of(node.asText()).filter(text -> !text.isBlank());
    }

    Optional<Integer> whole(String pointer) {
        JsonNode node = at(pointer, Kind.WHOLE);
        return node.isNumber() ? Optional.of(node.intValue()) : Optional.empty();
    }

    <E extends Enum<E>> Optional<E> code(String pointer, Class<E> type) {
        return code(pointer, code -> MappedCodes.value(type, code), "The code is not in the codelist.");
    }

    <C> Optional<C> code(String pointer, Function<String, Optional<C>> codes, String reason) {
        Optional<String> code = text(pointer);
        Optional<C> value = code.flatMap(codes);
        if (code.isPresent() && value.isEmpty()) {
            refuse(pointer, reason);
        }
        return value;
    }

    Optional<LocalDate> day(String pointer) {
        Optional<String> text = text(pointer);
        Optional<OcdsDate> date = text.flatMap(OcdsDate::of);
        if (text.isPresent() && date.isEmpty()) {
            boolean isNoDay = DAY.matcher(text.get()).lookingAt()
                    && OcdsDate.of(text.get().substring(0, DAY_LENGTH)).isEmpty();
            refuse(
                    pointer,
                    isNoDay
                            ? "There is no such day."
                            : "It is not a date that can be read, such as 2021-06-30T00:00:00Z.");
        }
        return date.map(OcdsDate::day);
    }

    Optional<LocalDateRange> period(String pointer) {
        if (at(pointer, Kind.PERIOD).isMissingNode()) {
            return Optional.empty();
        }
        Optional<LocalDate> start = day(pointer + "/startDate");
        Optional<LocalDate> end = day(pointer + "/endDate");
        if (start.isEmpty() && end.isEmpty()) {
            refuseOfAll(pointer, "A period needs its first or its last day.");
            return Optional.empty();
        }
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            refuse(pointer, "The period ends before it starts.");
            return Optional.empty();
        }
        LocalDate after = end.map(day -> day.plusDays(1)).orElse(LocalDate.MAX);
        return Optional.of(LocalDateRange.of(start.orElse(LocalDate.MIN), after));
    }

    /** An amount of money that is not below zero. */
    Optional<Money> money(String pointer) {
        Optional<Money> amount = amount(pointer);
        if (amount.filter(Money::isNegative).isPresent()) {
            refuse(pointer, "The amount is below zero.");
        }
        return amount.filter(known -> !known.isNegative());
    }

    /** Takes the currency of the first amount that is at one of the pointers: a commission is in one. */
    void takeCurrency(Stream<String> pointers) {
        currency = pointers.filter(pointer -> root.at(pointer + "/amount").isNumber())
                .map(pointer -> currency(root.at(pointer + "/currency").asText()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<CurrencyUnit> currency(String code) {
        try {
            return Optional.of(CurrencyUnit.of(code));
        } catch (IllegalCurrencyException unknown) {
            return Optional.empty();
        }
    }

    Optional<Money> amount(String pointer) {
        JsonNode value = at(pointer, Kind.AMOUNT);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        Optional<CurrencyUnit> unit = text(pointer + "/currency").flatMap(ReleaseValues::currency);
        if (unit.isEmpty()) {
            refuse(pointer, "An amount needs a currency that is known.");
            return Optional.empty();
        }
        if (!unit.equals(currency)) {
            refuse(pointer, "A commission is in one currency, and this amount is in another.");
            return Optional.empty();
        }
        return amount(pointer, value.get("amount").decimalValue(), unit.get());
    }

    /** A number of the currency in which the commission is. */
    Optional<Money> number(String pointer) {
        JsonNode number = at(pointer, Kind.NUMBER);
        return number.isMissingNode()
                ? Optional.empty()
                : currency.flatMap(unit -> amount(pointer, number.decimalValue(), unit));
    }

    private Optional<Money> amount(String pointer, BigDecimal number, CurrencyUnit unit) {
        if (Math.abs((long) number.scale()) + number.precision() > MOST_DIGITS) {
            refuse(pointer, "The amount has too many digits.");
            return Optional.empty();
        }
        try {
            return Optional.of(Money.of(unit, number));
        } catch (ArithmeticException partOfAPenny) {
            refuse(pointer, "The amount has more decimal places than its currency.");
            return Optional.empty();
        }
    }

    /** The id of what is referred to as an organisation. */
    <I> Optional<I> reference(String pointer, Function<String, I> ids) {
        if (at(pointer, Kind.ORGANISATION).isMissingNode()) {
            return Optional.empty();
        }
        Optional<I> id = name(pointer + "/id").flatMap(text -> made(pointer + "/id", text, ids));
        if (id.isEmpty()) {
            refuseOfAll(pointer, "An organisation is read by its id, which is missing.");
        }
        return id;
    }

    /** What a type makes of a value; empty if it refuses it. */
    <V, T> Optional<T> made(String pointer, V value, Function<V, T> maker) {
        try {
            return Optional.of(maker.apply(value));
        } catch (InvalidValueException e) {
            refuse(pointer, e.problem());
            return Optional.empty();
        }
    }

    /** {@return the pointers that were refused} */
    @Override
    public String toString() {
        Collection<String> pointers = refused.keySet();
        return "refused: " + pointers;
    }
}
