package io.github.biglocal.reading;

import io.github.biglocal.text.Text;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** What a document has for the values of types that are not the library's own. */
final class FormWords {
    static final String IDENTIFIER =
            "A text that can be compared character by character: no space at either end, nothing invisible in"
                    + " it, its letters in Unicode normal form C.";

    private FormWords() {}

    static String meaning(TextForm<?> form) {
        Class<?> type = form.type();
        if (type == String.class) {
            return "A text that is not blank.";
        }
        if (type == Integer.class) {
            return "A whole number, written without a point.";
        }
        if (type == BigDecimal.class) {
            return "A number, of at most 40 digits.";
        }
        if (type == LocalDate.class) {
            return "A day: year, month and day.";
        }
        if (type == LocalDateRange.class) {
            return "A period: its first day, a slash and its last day, which is included; two dots for an open end.";
        }
        if (type == Money.class) {
            return "An amount of money: the three letters of its currency, a space and the amount, with at most 18 digits before"
                    + " the point.";
        }
        if (type == URI.class) {
            return "An address of the web, which begins with https:// or http://.";
        }
        throw new AssertionError(Text.words(type.getSimpleName()) + " has no words here: give it some");
    }
}
