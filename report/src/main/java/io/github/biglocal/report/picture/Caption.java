package io.github.biglocal.report.picture;

import java.util.Objects;

/**
 * What is said of a picture in words.
 *
 * <p>Immutable and thread-safe.
 *
 * @param title what it is called, as a heading would; unlike that of any other picture of the page
 * @param sentence what there is to see in it
 */
public record Caption(String title, String sentence) {
    /** Refuses null. */
    public Caption {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(sentence, "sentence");
    }
}
