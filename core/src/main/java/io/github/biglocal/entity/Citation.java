package io.github.biglocal.entity;

import io.github.biglocal.invariant.Require;
import java.util.Optional;

/**
 * A place in a published document.
 *
 * @param document the document: title, publisher and year
 * @param section the section, table or page in it; empty if the document as a whole is meant
 * @param note what a reader should know of the reading, such as that the source gives only a year
 */
public record Citation(String document, Optional<String> section, Optional<String> note) {
    /**
     * Checks that no part is blank.
     *
     * @param document the document: title, publisher and year
     * @param section the section, table or page in it; empty if the document as a whole is meant
     * @param note what a reader should know of the reading, such as that the source gives only a year
     */
    public Citation {
        Require.text("document", document);
        section.ifPresent(text -> Require.text("section", text));
        note.ifPresent(text -> Require.text("note", text));
    }

    /**
     * {@return a place in a document}
     *
     * @param document the document: title, publisher and year
     * @param section the section, table or page
     */
    public static Citation of(String document, String section) {
        return new Citation(document, Optional.of(section), Optional.empty());
    }

    /**
     * {@return a document as a whole}
     *
     * @param document the document: title, publisher and year
     */
    public static Citation of(String document) {
        return new Citation(document, Optional.empty(), Optional.empty());
    }

    /**
     * {@return whether another citation is of the same place: the same section of the same document, whatever is noted}
     *
     * @param other the other
     */
    public boolean isSamePlace(Citation other) {
        return document.equals(other.document) && section.equals(other.section);
    }

    /** {@return the document, then the section if there is one} */
    @Override
    public String toString() {
        return section.map(text -> document + ", " + text).orElse(document);
    }
}
