package io.github.biglocal.rule;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.text.Text;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a finding with places for its values, such as {@code Put {missing} on file.}; equal to another of the
 * same words, so findings are equal when they say the same.
 *
 * <p>Immutable and thread-safe.
 *
 * @param text the words, with the names of values in braces
 */
public record Template(String text) {
    private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");

    /** Checks that it says something. */
    public Template {
        Require.of(Template.class).text("text", text);
    }

    /** Checks that it names no other values than these. */
    Template naming(String... values) {
        List<String> known = List.of(values);
        Matcher places = PLACE.matcher(text);
        while (places.find()) {
            if (!known.contains(places.group(1))) {
                throw new InvalidValueException(
                        Template.class,
                        "text",
                        "the sentence names the value {" + places.group(1) + "}, which the finding does not have",
                        "Name one of " + Text.list(known) + ".");
            }
        }
        return this;
    }

    /** Returns the sentence with the values in their places. */
    String with(Map<String, String> values) {
        return Text.sentence(PLACE.matcher(text)
                .replaceAll((MatchResult place) -> Matcher.quoteReplacement(values.get(place.group(1)))));
    }
}
