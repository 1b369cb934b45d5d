package io.github.biglocal.standards.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A schema, or one within it, as it is checked. It is filled while it is compiled, as it may refer to itself, and not changed later. */
final class Rule {
    int types = ValueType.ANY;

    @Nullable
    Codes codes;

    int minLength;

    @Nullable
    TextFormat format;

    @Nullable
    TextPattern pattern;

    @Nullable
    DateForms dates;

    @Nullable
    BigDecimal minimum;

    @Nullable
    Fields fields;

    @Nullable
    Rule items;

    int minItems;
    boolean isUnique;
    List<Rule> oneOf = List.of();

    /** Whether the type is all that is asked of any value; set by {@link #ready}, as the next. */
    private boolean isPlain;

    /** Whether nothing more is asked of a text. */
    private boolean isAnyText;

    /** Ends the compilation. */
    void ready() {
        isPlain = codes == null && dates == null && oneOf.isEmpty();
        isAnyText = minLength == 0 && format == null && pattern == null;
    }

    /** Each mistake gives one fault: a value that has the wrong type, or is not on its list, is not looked at any further. */
    void check(JsonNode value, Subject subject, Faults faults) {
        if (value instanceof TextNode) {
            checkText(value, subject, faults);
        } else if (value instanceof ObjectNode object) {
            if (isFit(ValueType.OBJECT, value, subject, faults) && fields != null) {
                fields.check(object, subject, faults);
            }
        } else if (value instanceof ArrayNode list) {
            if (isFit(ValueType.ARRAY, value, subject, faults)) {
                checkList(list, subject, faults);
            }
        } else if (isFit(ValueType.of(value), value, subject, faults) && minimum != null) {
            checkNumber(value, subject, faults);
        }
    }

    /** Whether a value has the right type, and is what the schema allows whatever its type. */
    private boolean isFit(int type, JsonNode value, Subject subject, Faults faults) {
        if ((types & type) == 0) {
            faults.add(Sentences.wrongType(value, subject, this));
            return false;
        }
        return isPlain || isAllowed(value, subject, faults);
    }

    private boolean isAllowed(JsonNode value, Subject subject, Faults faults) {
        if (codes != null && !codes.has(value)) {
            faults.add(Sentences.unknownCode(value, subject, codes));
            return false;
        }
        if (dates != null && !dates.holds(value)) {
            faults.add(Sentences.noDate(value, subject, dates));
            return false;
        }
        if (!oneOf.isEmpty() && held(value) != 1) {
            faults.add(Sentences.notOneWay(value, subject));
            return false;
        }
        return true;
    }

    private void checkText(JsonNode value, Subject subject, Faults faults) {
        if (!isFit(ValueType.TEXT, value, subject, faults) || isAnyText) {
            return;
        }
        String text = value.textValue();
        if (minLength > 0 && text.codePointCount(0, text.length()) < minLength) {
            faults.add(Sentences.tooShort(value, subject, minLength));
        } else if (format != null && !format.holds(text)) {
            faults.add(
                    format == TextFormat.DATE_TIME
                            ? Sentences.noMoment(value, subject)
                            : Sentences.noUri(value, subject));
        } else if (pattern != null && !pattern.holds(text)) {
            faults.add(Sentences.otherPattern(value, subject, pattern));
        }
    }

    private void checkNumber(JsonNode value, Subject subject, Faults faults) {
        if (minimum != null && value.isNumber() && value.decimalValue().compareTo(minimum) < 0) {
            faults.add(Sentences.tooSmall(value, subject, minimum));
        }
    }

    private void checkList(ArrayNode list, Subject subject, Faults faults) {
        if (list.size() < minItems) {
            faults.add(Sentences.tooFew(list, subject, minItems));
        }
        if (items != null) {
            for (int each = 0; each < list.size(); each++) {
                int before = faults.size();
                items.check(list.get(each), subject.entry(), faults);
                if (faults.size() > before) {
                    faults.within(Integer.toString(each), before);
                }
            }
        }
        if (isUnique && list.size() > 1) {
            checkUnique(list, subject, faults);
        }
    }

    private static void checkUnique(ArrayNode list, Subject subject, Faults faults) {
        Set<SameValue> seen = new HashSet<>();
        for (int each = 0; each < list.size(); each++) {
            if (!seen.add(new SameValue(list.get(each)))) {
                int before = faults.size();
                faults.add(Sentences.twice(list.get(each), subject));
                faults.within(Integer.toString(each), before);
            }
        }
    }

    /** In how many of the ways a value is given. */
    private int held(JsonNode value) {
        int held = 0;
        for (Rule way : oneOf) {
            Faults faults = new Faults();
            way.check(value, Subject.of(""), faults);
            held += faults.size() == 0 ? 1 : 0;
        }
        return held;
    }

    boolean refusesNull() {
        return (types & ValueType.NULL) == 0 || (codes != null && !codes.hasNull()) || dates != null;
    }
}
