package io.github.biglocal.standards.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

    void check(JsonNode value, Subject subject, Faults faults) {
        int type = ValueType.of(value);
        // Of one mistake there is one fault: what has the wrong type is not looked at any further.
        if ((types & type) == 0) {
            faults.add(Sentences.wrongType(value, subject, this));
        } else if (codes != null && !codes.has(value)) {
            faults.add(Sentences.unknownCode(value, subject, codes));
        } else if (dates != null && !dates.holds(value)) {
            faults.add(Sentences.noDate(value, subject, dates));
        } else if (!oneOf.isEmpty() && held(value) != 1) {
            faults.add(Sentences.notOneWay(value, subject));
        } else if (type == ValueType.TEXT) {
            checkText(value, subject, faults);
        } else if (type == ValueType.OBJECT) {
            if (fields != null) {
                fields.check((ObjectNode) value, subject, faults);
            }
        } else if (type == ValueType.ARRAY) {
            checkList((ArrayNode) value, subject, faults);
        } else if (minimum != null
                && (type & ValueType.NUMBER) != 0
                && value.decimalValue().compareTo(minimum) < 0) {
            faults.add(Sentences.tooSmall(value, subject, minimum));
        }
    }

    private void checkText(JsonNode value, Subject subject, Faults faults) {
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
            Set<SameValue> seen = new HashSet<>();
            for (int each = 0; each < list.size(); each++) {
                if (!seen.add(new SameValue(list.get(each)))) {
                    int before = faults.size();
                    faults.add(Sentences.twice(list.get(each), subject));
                    faults.within(Integer.toString(each), before);
                }
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
