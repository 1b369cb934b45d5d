package io.github.biglocal.standards.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.standards.StandardProblems;
import io.github.biglocal.text.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What faults say. A sentence has the title of the field, which is the heading of its column, and of the data a date or a code at most. */
final class Sentences {
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/.-](\\d{1,2})[/.-](\\d{1,2})");
    private static final Pattern MOMENT_WITHOUT_ZONE =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?");
    private static final int MONTHS = 12;
    private static final int LONGEST_DAY_OF_MONTH = 31;

    private Sentences() {}

    static SchemaFault missing(ObjectNode object, Subject subject, List<Fields.Needed> anyOf) {
        Fields.Needed field = anyOf.get(0);
        return new SchemaFault(
                        ProblemCode.MISSING_FIELD,
                        "required",
                        "",
                        object,
                        subject.field(field.title()) + " is missing.",
                        anyOf.size() == 1
                                ? "Fill it in; it is required."
                                : "Fill in "
                                        + Text.listOr(anyOf.stream()
                                                .map(Fields.Needed::title)
                                                .toList()) + "; one of them is required.",
                        false)
                .within(field.name());
    }

    static SchemaFault onlyOneOf(ObjectNode object, List<Fields.Needed> fields) {
        return new SchemaFault(
                StandardProblems.NOT_ONE_OF,
                "oneOf",
                "",
                object,
                Text.list(fields.stream().map(Fields.Needed::title).toList())
                        + (fields.size() == 2 ? " are both given" : " are given together")
                        + "; only one of them may be.",
                "Keep the one that is right and remove the other.",
                false);
    }

    static SchemaFault notOneWay(JsonNode value, Subject subject) {
        return new SchemaFault(
                StandardProblems.NOT_ONE_OF,
                "oneOf",
                "",
                value,
                subject.start() + " is not given in exactly one of the ways that the standard allows.",
                "Give it in one of the ways that the reference of the standard describes.",
                false);
    }

    static SchemaFault wrongType(JsonNode value, Subject subject, Rule rule) {
        int types = rule.types;
        List<String> names = ValueType.names(types);
        boolean isFraction = ValueType.of(value) == ValueType.FRACTION && (types & ValueType.WHOLE) != 0;
        String found = isFraction ? "a number with decimals" : ValueType.found(value);
        boolean isNumber = (types & ValueType.NUMBER) != 0 && (types & ValueType.TEXT) == 0;
        return new SchemaFault(
                ProblemCode.WRONG_TYPE,
                "type",
                "",
                value,
                subject.start() + " must be " + (names.isEmpty() ? "null" : Text.listOr(names)) + "; this is " + found
                        + ".",
                value.isNull() ? "Fill it in, or leave it out where it is not required." : repaired(value, rule),
                value.isBoolean() || (isNumber && isFigures(value)));
    }

    private static String repaired(JsonNode value, Rule rule) {
        int types = rule.types;
        Optional<String> code =
                rule.codes == null || value.isContainerNode() ? Optional.empty() : rule.codes.meant(value);
        if (code.isPresent()) {
            return "Write " + code.get() + ", in quotation marks.";
        }
        if ((types & ValueType.FRACTION) != 0) {
            return NUMBER.matcher(value.asText()).matches()
                    ? "Remove the quotation marks around the number."
                    : "Write a number such as 1234.50: digits, with a decimal point if it has decimals, and nothing else.";
        }
        if ((types & ValueType.TEXT) != 0) {
            return value.isContainerNode()
                    ? "Write a single text, in quotation marks."
                    : "Put the value in quotation marks.";
        }
        if ((types & ValueType.WHOLE) != 0) {
            return "Write a whole number such as 12, without quotation marks.";
        }
        if ((types & ValueType.BOOLEAN) != 0) {
            return "Write true or false, without quotation marks.";
        }
        if ((types & ValueType.ARRAY) != 0) {
            return "Put its entries in a list, in square brackets.";
        }
        return (types & ValueType.OBJECT) != 0
                ? "Put its fields in an object, in curly brackets."
                : "Remove the value.";
    }

    static SchemaFault unknownCode(JsonNode value, Subject subject, Codes codes) {
        Optional<String> meant = value.isContainerNode() ? Optional.empty() : codes.meant(value);
        String list = codes.list()
                .map(name -> "the " + Text.words(name.replace(".csv", "")) + " codelist")
                .orElse("the list of values allowed");
        String repair = meant.map(code -> "Write " + code + ", if that is meant.")
                .orElseGet(() -> codes.few().isEmpty()
                        ? "Use a code from " + list + "; codes are case-sensitive."
                        : "Use " + Text.listOr(codes.few()) + "; codes are case-sensitive.");
        return new SchemaFault(
                ProblemCode.UNKNOWN_CODE,
                codes.keyword(),
                "",
                value,
                subject.start() + " is not on " + list + ".",
                repair,
                value.isTextual() && (meant.isPresent() || isFigures(value)));
    }

    static SchemaFault noDate(JsonNode value, Subject subject, DateForms dates) {
        String forms = dates.mayBePartial() ? "YYYY-MM-DD, YYYY-MM or YYYY" : "YYYY-MM-DD";
        return new SchemaFault(
                StandardProblems.INCORRECT_FORMAT,
                "oneOf",
                "",
                value,
                subject.start() + " is neither a date in the form " + forms + " nor a date-time.",
                value.isNull() ? "Write a date, or leave it out." : dateRepair(value.asText(), forms, false),
                isFigures(value));
    }

    static SchemaFault noMoment(JsonNode value, Subject subject) {
        return new SchemaFault(
                StandardProblems.INCORRECT_FORMAT,
                "format",
                "",
                value,
                subject.start() + " is not a date-time.",
                dateRepair(value.asText(), "YYYY-MM-DDThh:mm:ssZ", true),
                isFigures(value));
    }

    private static String dateRepair(String text, String forms, boolean isMoment) {
        String written = text.strip();
        if (TextPattern.of(TextPattern.DAY).holds(written)) {
            return isMoment ? "Add T00:00:00Z." : "Remove the spaces around the date.";
        }
        if (MOMENT_WITHOUT_ZONE.matcher(written).matches()) {
            String seconds = written.length() == "2021-04-13T09:30".length() ? ":00" : "";
            return "Add " + seconds + (seconds.isEmpty() ? "the time zone, which is Z for UTC" : "Z")
                    + (written.indexOf(' ') > 0 ? ", and write T instead of the space." : ".");
        }
        String end = isMoment ? "T00:00:00Z" : "";
        Matcher dayFirst = DAY_FIRST.matcher(written);
        if (dayFirst.matches()) {
            int first = Integer.parseInt(dayFirst.group(1));
            int second = Integer.parseInt(dayFirst.group(2));
            if (first != second && isMonth(first) && isMonth(second)) {
                return "Write " + day(dayFirst.group(3), second, first) + end + " if the day comes first, or "
                        + day(dayFirst.group(3), first, second) + end + " if the month does.";
            }
            if (isMonth(second) && isDay(first)) {
                return "Write " + day(dayFirst.group(3), second, first) + end + ".";
            }
            if (isMonth(first) && isDay(second)) {
                return "Write " + day(dayFirst.group(3), first, second) + end + ".";
            }
        }
        Matcher yearFirst = YEAR_FIRST.matcher(written);
        if (yearFirst.matches()
                && isMonth(Integer.parseInt(yearFirst.group(2)))
                && isDay(Integer.parseInt(yearFirst.group(3)))) {
            return "Write "
                    + day(
                            yearFirst.group(1),
                            Integer.parseInt(yearFirst.group(2)),
                            Integer.parseInt(yearFirst.group(3)))
                    + end + ".";
        }
        return "Write it as " + forms + ", such as 2021-04-13" + (isMoment ? "T09:30:00Z" : "") + ".";
    }

    private static boolean isMonth(int number) {
        return number >= 1 && number <= MONTHS;
    }

    private static boolean isDay(int number) {
        return number >= 1 && number <= LONGEST_DAY_OF_MONTH;
    }

    private static String day(String year, int month, int day) {
        return String.format(Locale.ROOT, "%s-%02d-%02d", year, month, day);
    }

    static SchemaFault noUri(JsonNode value, Subject subject) {
        return new SchemaFault(
                StandardProblems.INCORRECT_FORMAT,
                "format",
                "",
                value,
                subject.start() + " is not a full web address.",
                uriRepair(value.asText()),
                false);
    }

    private static String uriRepair(String text) {
        String written = text.strip();
        if (!written.equals(text) && TextFormat.URI.holds(written)) {
            return "Remove the spaces around the address.";
        }
        if (written.indexOf(':') < 0 && written.indexOf('.') > 0 && TextFormat.URI.holds("https://" + written)) {
            return "Write https:// in front of it.";
        }
        if (written.indexOf("://") > 0 && written.chars().anyMatch(Character::isWhitespace)) {
            return "Write one address, with %20 for a space in it.";
        }
        if (written.chars().anyMatch(each -> each > '~')) {
            return "Write the address as a browser copies it, without letters such as é.";
        }
        return "Write the whole address, such as https://www.example.org/grants.";
    }

    static SchemaFault otherPattern(JsonNode value, Subject subject, TextPattern pattern) {
        return new SchemaFault(
                ProblemCode.INVALID_VALUE,
                "pattern",
                "",
                value,
                subject.start() + " is not " + pattern.words() + ".",
                pattern.repair(),
                pattern.isVersion() && isFigures(value));
    }

    static SchemaFault tooShort(JsonNode value, Subject subject, int least) {
        return new SchemaFault(
                ProblemCode.INVALID_VALUE,
                "minLength",
                "",
                value,
                least == 1
                        ? subject.start() + " is blank."
                        : subject.start() + " is shorter than " + Text.count(least, "character") + ".",
                least == 1 ? "Fill it in." : "Write at least " + Text.count(least, "character") + ".",
                false);
    }

    static SchemaFault tooSmall(JsonNode value, Subject subject, BigDecimal least) {
        return new SchemaFault(
                StandardProblems.TOO_SMALL,
                "minimum",
                "",
                value,
                subject.start() + " is less than " + least.toPlainString() + ".",
                "Write " + least.toPlainString() + " or more.",
                true);
    }

    static SchemaFault tooFew(ArrayNode list, Subject subject, int least) {
        return new SchemaFault(
                StandardProblems.TOO_FEW,
                "minItems",
                "",
                list,
                subject.start() + " has " + Text.count(list.size(), "entry") + "; at least " + Text.number(least)
                        + (least == 1 ? " is" : " are") + " required.",
                "Add what is missing, or leave the list out where it is not required.",
                false);
    }

    static SchemaFault twice(JsonNode value, Subject subject) {
        return new SchemaFault(
                ProblemCode.DUPLICATE_VALUE,
                "uniqueItems",
                "",
                value,
                subject.entry().start() + " is there already.",
                "Remove one of the two.",
                false);
    }

    /** Whether a value is evidently meant as a date or a number: anything else may be a name that slipped into another field. */
    private static boolean isFigures(JsonNode value) {
        if (value.isContainerNode() || value.isNull()) {
            return false;
        }
        String text = value.asText();
        long digits = text.chars().filter(Character::isDigit).count();
        long letters = text.codePoints().filter(Character::isLetter).count();
        return digits > 0 && letters <= digits + 3 && text.indexOf('@') < 0;
    }
}
