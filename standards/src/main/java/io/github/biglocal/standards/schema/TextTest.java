package io.github.biglocal.standards.schema;

/** What a schema asks of a text. */
interface TextTest {
    /** Returns whether a text is as it is asked for. */
    boolean holds(String text);
}
