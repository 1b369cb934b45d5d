package io.github.biglocal.reading;

import io.github.biglocal.area.GssCode;
import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Count;
import io.github.biglocal.entity.TextValue;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.organisation.OrgId;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * How the schema describes each value that is one piece of text: by what reading accepts, so far as a regular expression of ECMA
 * 262 can say it. No look-ahead, {@code \d} or class of Unicode is used, so that the engines of other languages mean the same by them.
 */
final class SchemaForms {
    static final String IDENTIFIER_NAME = "Identifier";

    /**
     * The characters that show nothing, of Unicode 13, which is that of Java 17: spaces of any kind, invisible characters, halves
     * of pairs. In ranges, because not every engine has the classes of Unicode.
     */
    private static final int[][] SHOW_NOTHING = {
        {0x0000, 0x0020},
        {0x007F, 0x00A0},
        {0x00AD, 0x00AD},
        {0x034F, 0x034F},
        {0x0600, 0x0605},
        {0x061C, 0x061C},
        {0x06DD, 0x06DD},
        {0x070F, 0x070F},
        {0x08E2, 0x08E2},
        {0x115F, 0x1160},
        {0x1680, 0x1680},
        {0x180E, 0x180E},
        {0x2000, 0x200F},
        {0x2028, 0x202F},
        {0x205F, 0x2064},
        {0x2066, 0x206F},
        {0x2800, 0x2800},
        {0x3000, 0x3000},
        {0x3164, 0x3164},
        {0xD800, 0xF8FF},
        {0xFEFF, 0xFEFF},
        {0xFFA0, 0xFFA0},
        {0xFFF9, 0xFFFB},
        {0x110BD, 0x110BD},
        {0x110CD, 0x110CD},
        {0x13430, 0x13438},
        {0x1BCA0, 0x1BCA3},
        {0x1D173, 0x1D17A},
        {0xE0001, 0xE0001},
        {0xE0020, 0xE007F},
        {0xF0000, 0xFFFFD},
        {0x100000, 0x10FFFD}
    };

    private static final String NOTHING =
            Arrays.stream(SHOW_NOTHING).map(SchemaForms::range).collect(Collectors.joining());
    /** A character that shows. */
    private static final String SHOWS = "[^" + NOTHING + "]";

    private static final String SHOWS_OR_SPACE = "[^" + NOTHING.replaceFirst("\\\\u0020", "\\\\u001F") + "]";
    private static final String HALF = "[\\uD800-\\uDFFF]";

    /** As {@code Require.identifier}, but for the normal form of its letters. */
    private static final String IDENTIFIER = "^" + SHOWS + "(?:" + SHOWS_OR_SPACE + "*" + SHOWS + ")?$";

    private static final String NOT_IN_ADDRESS =
            "\\u0000-\\u0020\\u007F-\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uD800-\\uDFFF\"<>\\\\^`{|}";

    /** The more frequent of the characters that stand for usual ones: forms of full width, and dashes for hyphens. */
    private static final String STAND_INS = "\\u2010-\\u2015\\u2212\\uFF01-\\uFF5E";

    private static final String DAY = "(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
            + "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))"
            + "|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)";
    private static final String DAY_OR_OPEN = "(?:" + DAY + "|\\.\\.)";

    private SchemaForms() {}

    /** {@return the schema of the values of a type, without their meaning} */
    static Map<String, Object> of(TextForm<?> form) {
        Class<?> type = form.type();
        Map<String, Object> schema = new LinkedHashMap<>();
        if (form.isClosedList()) {
            schema.put("enum", form.known());
        } else if (type == Integer.class) {
            schema.putAll(wholeNumber(Integer.MIN_VALUE));
        } else if (type == BigDecimal.class) {
            schema.put("type", "number");
        } else if (type == Count.class) {
            Map<String, Object> words = text(count());
            words.put("not", Map.of("pattern", "^(?:less than|just under) -?0+$"));
            schema.put("anyOf", List.of(wholeNumber(0), words));
        } else if (TextValue.class.isAssignableFrom(type)) {
            schema.put("$ref", "#/$defs/" + IDENTIFIER_NAME);
            pattern(type).ifPresent(pattern -> schema.put("pattern", pattern));
        } else {
            schema.putAll(text(pattern(type).orElseThrow()));
            if (type == String.class) {
                schema.put("not", Map.of("pattern", HALF));
            } else if (type == Ratio.class) {
                schema.put("not", Map.of("pattern", "/0+$"));
            }
        }
        List<String> examples = form.known().isEmpty() ? form.example().stream().toList() : form.known();
        if (!form.isClosedList() && type != String.class && type != Integer.class && type != BigDecimal.class) {
            schema.put("examples", examples);
        }
        return schema;
    }

    private static Map<String, Object> text(String pattern) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "string");
        schema.put("pattern", pattern);
        return schema;
    }

    private static Map<String, Object> wholeNumber(int least) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "integer");
        schema.put("minimum", least);
        schema.put("maximum", Integer.MAX_VALUE);
        return schema;
    }

    /** {@return the schema of what every id, code and other such text is} */
    static Map<String, Object> identifier() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("description", FormWords.IDENTIFIER);
        schema.putAll(text(IDENTIFIER));
        return schema;
    }

    /** The pattern of a form; of an id or code what it asks for beyond being one. */
    private static Optional<String> pattern(Class<?> type) {
        if (type == String.class) {
            return Optional.of(SHOWS);
        }
        if (type == LocalDate.class) {
            return Optional.of("^" + DAY + "$");
        }
        if (type == LocalDateRange.class) {
            return Optional.of("^" + DAY_OR_OPEN + "/" + DAY_OR_OPEN + "$");
        }
        if (type == Money.class) {
            return Optional.of(money());
        }
        if (type == Ratio.class) {
            return Optional.of("^-?[0-9]{1,40}(?:/[0-9]{1,40})?$");
        }
        if (type == URI.class) {
            // A document has only addresses of the web.
            return Optional.of("^https?://[^/?#" + NOT_IN_ADDRESS + "]+(?:[/?#][^" + NOT_IN_ADDRESS + "]*)?$");
        }
        if (type == GssCode.class) {
            return Optional.of("^[A-Z][0-9]{8}$");
        }
        if (type == OrgId.class) {
            return Optional.of("^(?:[A-Z]{2}(?:_[A-Z]{2})?-[0-9_]*[A-Z][A-Z0-9_]*|CN-[0-9]{2}-CR|360[Gg]-[^- "
                    + STAND_INS + "]+)-[^ " + STAND_INS + "]+$");
        }
        if (TextValue.class.isAssignableFrom(type)) {
            return Optional.empty();
        }
        throw new AssertionError(type + " has no form in the schema: give it one here");
    }

    private static String range(int... ends) {
        return ends[0] == ends[1] ? character(ends[0]) : character(ends[0]) + "-" + character(ends[1]);
    }

    /** By its number, for which there is one spelling in all engines only up to four digits. */
    private static String character(int character) {
        return character < 0x10000 ? String.format("\\u%04X", character) : Character.toString(character);
    }

    /** The currency, a space and an amount; no more decimals than the currency has. */
    private static String money() {
        Map<Integer, List<String>> byDecimals = CurrencyUnit.registeredCurrencies().stream()
                .collect(Collectors.groupingBy(
                        CurrencyUnit::getDecimalPlaces,
                        TreeMap::new,
                        Collectors.mapping(CurrencyUnit::getCode, Collectors.toList())));
        return byDecimals.entrySet().stream()
                .map(each -> "(?:"
                        + String.join("|", each.getValue().stream().sorted().toList()) + ") -?[0-9]{1,18}"
                        + (each.getKey() == 0 ? "" : "(?:\\.[0-9]{1," + each.getKey() + "})?"))
                .collect(Collectors.joining("|", "^(?:", ")$"));
    }

    private static String count() {
        return Arrays.stream(Bound.values())
                        .filter(bound -> !bound.isExact())
                        .map(Bound::spelling)
                        .collect(Collectors.joining("|", "^(?:(?:", ") )?(?:-0{1,10}|[0-9]{1,9}|"))
                + tenDigitsAtMost(String.valueOf(Integer.MAX_VALUE)) + ")$";
    }

    /** Numbers of as many digits as a limit has, up to it. */
    private static String tenDigitsAtMost(String limit) {
        if (limit.length() == 1) {
            return "[0-" + limit + "]";
        }
        char first = limit.charAt(0);
        String rest = tenDigitsAtMost(limit.substring(1));
        String below = first == '0' ? "" : "[0-" + (char) (first - 1) + "][0-9]{" + (limit.length() - 1) + "}|";
        return "(?:" + below + first + rest + ")";
    }
}
