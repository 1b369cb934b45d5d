package io.github.biglocal.report;

import io.github.biglocal.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a page says about one matter of a subject. */
interface PageTopic {
    /** The answer in short; empty if nothing is recorded that could give one. */
    default Optional<PageView.Fact> answer() {
        return Optional.empty();
    }

    /** What the part of the page says; empty if the page has no such part for this subject. */
    List<PageView.Block> blocks();

    /** How it was worked out, a line for each step. */
    default List<String> working() {
        return List.of();
    }

    /** A list, cut to a number of entries. */
    static PageView.Bullets bullets(List<String> lines, int most) {
        return new PageView.Bullets(lines.subList(0, Math.min(most, lines.size())), more(lines.size() - most));
    }

    /** How many more there are. */
    static String more(long number) {
        return number <= 0 ? "" : "And " + Text.number(number) + " more.";
    }

    /** Words with a capital at their beginning, as a heading has them. */
    static String heading(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
