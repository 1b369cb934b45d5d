package io.github.biglocal.standards.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.standards.StandardProblems;
import io.github.biglocal.text.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What faults say. A sentence has the title of the field, which is the heading of its column, and of the data a date or a code at most. */
final class Sentences {
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/.-](\\d{1,2})[/.-](\\d{1,2})");
    private static final Pattern MOMENT_WITHOUT_ZONE =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?");
    private static final Pattern DAY_OF_A_SPREADSHEET = Pattern.compile("[2-5]\\d{4}");
    private static final LocalDate FIRST_OF_A_SPREADSHEET = LocalDate.of(1899, 12, 30);
    private static final int MONTHS = 12;
    private static final int LONGEST_SHOWN = 40;

    /** What is evidently meant as an amount or another number, and is no telephone number. */
    private static final Pattern AMOUNT =
            Pattern.compile("[-+(]?[£$€]?(0|[1-9]\\d{0,8}|[1-9]\\d{0,2}([,.]\\d{3}){1,3})([.,]\\d+)?[kKmM)]?");

    /** What is evidently meant as a date, and is no telephone number. */
    private static final Pattern DATE = Pattern.compile(
            "\\d{5}|\\d{1,4}([/.-]\\d{1,4}){0,2}([T ]\\d\\d?:.{0,20})?|\\d{1,2}\\p{L}{0,2}[ -]\\p{L}{3,9}[ -]\\d{2,4}");

    /** What is evidently meant as a code, and is no postcode, telephone number or name. */
    private static final Pattern CODE =
            Pattern.compile("(?![A-Z]{1,2}\\d[A-Z\\d]?\\d[A-Z]{2}$)\\p{L}{0,5}\\d{0,5}\\p{L}{0,2}");

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
                value.isBoolean() || (isNumber && isLike(AMOUNT, value)));
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
                value.isTextual() && (meant.isPresent() || isLike(CODE, value)));
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
                isLike(DATE, value));
    }

    static SchemaFault noMoment(JsonNode value, Subject subject) {
        return new SchemaFault(
                StandardProblems.INCORRECT_FORMAT,
                "format",
                "",
                value,
                subject.start() + " is not a date-time.",
                dateRepair(value.asText(), "YYYY-MM-DDThh:mm:ssZ", true),
                isLike(DATE, value));
    }

    private static String dateRepair(String text, String forms, boolean isMoment) {
        String written = text.strip();
        if (TextPattern.of(TextPattern.DAY).holds(written)) {
            return isMoment ? "Add T00:00:00Z." : "Remove the blanks around the date.";
        }
        if (MOMENT_WITHOUT_ZONE.matcher(written).matches()) {
            String seconds = written.length() == "2021-04-13T09:30".length() ? ":00" : "";
            return "Add " + seconds + (seconds.isEmpty() ? "the time zone, which is Z for UTC" : "Z")
                    + (written.indexOf(' ') > 0 ? ", and write T instead of the blank." : ".");
        }
        String end = isMoment ? "T00:00:00Z" : "";
        List<String> days = daysMeant(written);
        if (days.size() == 2) {
            return "Write " + days.get(0) + end + " if the day comes first, or " + days.get(1) + end
                    + " if the month does.";
        }
        if (days.size() == 1) {
            return "Write " + days.get(0) + end + ".";
        }
        if (DAY_OF_A_SPREADSHEET.matcher(written).matches()) {
            return "Write " + FIRST_OF_A_SPREADSHEET.plusDays(Long.parseLong(written)) + end
                    + ", if it is the number of a day in a spreadsheet.";
        }
        if (DAY_FIRST.matcher(written).matches() || YEAR_FIRST.matcher(written).matches()) {
            return "Write a day that exists, such as 2021-04-13" + end + ".";
        }
        return "Write it as " + forms + ", such as 2021-04-13" + (isMoment ? "T09:30:00Z" : "") + ".";
    }

    /** The days that a text may stand for, if the order of its numbers is another: of two, the one with the day first. None that does not exist. */
    private static List<String> daysMeant(String text) {
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3)).stream()
                    .toList();
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (!dayFirst.matches()) {
            return List.of();
        }
        return Stream.of(
                        day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1)),
                        day(dayFirst.group(3), dayFirst.group(1), dayFirst.group(2)))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** A day; empty if there is no such day. */
    private static Optional<String> day(String year, String month, String day) {
        int inYear = Integer.parseInt(month);
        int inMonth = Integer.parseInt(day);
        return inYear >= 1
                        && inYear <= MONTHS
                        && YearMonth.of(Integer.parseInt(year), inYear).isValidDay(inMonth)
                ? Optional.of(String.format(Locale.ROOT, "%s-%02d-%02d", year, inYear, inMonth))
                : Optional.empty();
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
            return "Remove the blanks around the address.";
        }
        if (written.indexOf(':') < 0 && written.indexOf('.') > 0 && TextFormat.URI.holds("https://" + written)) {
            return "Write https:// in front of it.";
        }
        if (written.indexOf("://") > 0 && written.chars().anyMatch(Character::isWhitespace)) {
            return "Write one address, with %20 for a blank in it.";
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
                pattern.isVersion() && isLike(DATE, value));
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

    /** Whether a value is evidently meant as what the field is for: anything else may be personal, and slipped into another field. */
    private static boolean isLike(Pattern form, JsonNode value) {
        return value.isValueNode()
                && !value.isNull()
                && value.asText().length() <= LONGEST_SHOWN
                && form.matcher(value.asText().strip()).matches();
    }
}
