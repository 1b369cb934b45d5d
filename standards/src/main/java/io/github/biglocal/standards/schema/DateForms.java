package io.github.biglocal.standards.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * The forms in which a schema lets a date be written, of which exactly one has to hold.
 *
 * @param forms the forms
 */
record DateForms(List<TextTest> forms) {
    DateForms {
        forms = List.copyOf(forms);
    }

    /** A value that is not text is of every form, as JSON schemas have it: so it is not of exactly one. */
    boolean holds(JsonNode value) {
        return value.isTextual() && holds(value.textValue());
    }

    boolean holds(String text) {
        int held = 0;
        for (int each = 0; each < forms.size(); each++) {
            if (forms.get(each).holds(text)) {
                held++;
            }
        }
        return held == 1;
    }

    /** Whether a month or a year alone is a date. */
    boolean mayBePartial() {
        return forms.stream()
                .anyMatch(form ->
                        form instanceof TextPattern pattern && pattern.source().equals(TextPattern.YEAR_OR_MONTH));
    }
}
