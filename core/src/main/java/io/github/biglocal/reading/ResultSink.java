package io.github.biglocal.reading;

import io.github.biglocal.entity.AdditionalValue;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * Takes a result, piece by piece, as {@link ResultWriter} gives it. A format implements it.
 *
 * <p>Implementations need not be safe for use by several threads.
 */
public interface ResultSink {
    /**
     * Begins an object; its fields follow, each a name and a value.
     *
     * @throws IOException if it cannot be written
     */
    void beginObject() throws IOException;

    /**
     * Ends an object.
     *
     * @throws IOException if it cannot be written
     */
    void endObject() throws IOException;

    /**
     * Begins a list; its values follow.
     *
     * @throws IOException if it cannot be written
     */
    void beginList() throws IOException;

    /**
     * Ends a list.
     *
     * @throws IOException if it cannot be written
     */
    void endList() throws IOException;

    /**
     * Takes the name of a field.
     *
     * @param name the name
     * @throws IOException if it cannot be written
     */
    void name(String name) throws IOException;

    /**
     * Takes a text.
     *
     * @param text the text
     * @throws IOException if it cannot be written
     */
    void text(String text) throws IOException;

    /**
     * Takes a number.
     *
     * @param number the number, with its scale
     * @throws IOException if it cannot be written
     */
    void number(BigDecimal number) throws IOException;

    /**
     * Takes true or false.
     *
     * @param truth which
     * @throws IOException if it cannot be written
     */
    void truth(AdditionalValue.Truth truth) throws IOException;

    /**
     * Takes that there is expressly no value.
     *
     * @throws IOException if it cannot be written
     */
    void nothing() throws IOException;
}
