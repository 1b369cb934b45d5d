package io.github.biglocal.report;

import java.util.List;

/**
 * A section of the caller's own.
 *
 * @param after the part that it follows
 * @param heading its heading
 * @param paragraphs what it says, as plain text
 */
record PageSection(PagePart after, String heading, List<String> paragraphs) {
    PageSection {
        paragraphs = List.copyOf(paragraphs);
    }
}
