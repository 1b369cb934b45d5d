package io.github.biglocal.entity;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * A place in a published document.
 *
 * <p>Immutable and thread-safe.
 *
 * @param document the document: title, publisher and year
 * @param section the section, table or page in it; empty if the document as a whole is meant
 * @param note what a reader should know about the reading, such as that the source gives only a year
 * @param link the address of the document on the web, as it was read; empty if it has none or it is not known
 * @param words the words of the clause, as published; empty if they were not available, or may not be repeated
 */
public record Citation(
        String document, Optional<String> section, Optional<String> note, Optional<URI> link, Optional<String> words) {
    /** Checks that no part is blank, and that the link is an address of the web. */
    public Citation {
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(section, "section");
        Objects.requireNonNull(words, "words");
        Require.of(Citation.class)
                .text("document", document)
                .text("section", section)
                .text("note", note);
        link.ifPresent(Citation::requireWeb);
        Require.of(Citation.class).text("words", words);
    }

    private static void requireWeb(URI link) {
        boolean web = "https".equals(link.getScheme()) || "http".equals(link.getScheme());
        if (!web || link.getHost() == null) {
            throw new InvalidValueException(
                    Citation.class,
                    "link",
                    "link is not a web address",
                    "Write the full address, such as https://localtrust.org.uk/.");
        }
    }

    /**
     * {@return a place in a document}
     *
     * @param document the document: title, publisher and year
     * @param section the section, table or page
     */
    public static Citation of(String document, String section) {
        Objects.requireNonNull(section, "section");
        return new Citation(document, Optional.of(section), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * {@return a document as a whole}
     *
     * @param document the document: title, publisher and year
     */
    public static Citation of(String document) {
        return new Citation(document, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * {@return the same place, with a note}
     *
     * @param text what a reader should know about the reading
     */
    public Citation withNote(String text) {
        Objects.requireNonNull(text, "text");
        return new Citation(document, section, Optional.of(text), link, words);
    }

    /**
     * {@return the same place, with the address of the document on the web}
     *
     * @param address the address, beginning with {@code https://} or {@code http://}
     * @throws InvalidValueException if it is not a web address
     */
    public Citation withLink(String address) {
        Objects.requireNonNull(address, "address");
        return new Citation(document, section, note, Optional.of(URI.create(address)), words);
    }

    /**
     * {@return the same place, with the words of the clause}
     *
     * @param text the words, as published
     */
    public Citation withWords(String text) {
        Objects.requireNonNull(text, "text");
        return new Citation(document, section, note, link, Optional.of(text));
    }

    /**
     * {@return whether another citation is of the same place: the same section of the same document, whatever the
     * notes}
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
