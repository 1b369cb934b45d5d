package io.github.biglocal.standards.threesixtygiving;

import java.util.List;

/**
 * A field of the standard, as the schema has it: what it is called in JSON and in a sheet, and what is in it.
 *
 * @param name what it is called in JSON; empty for the grant itself
 * @param title what it is called in a sheet, such as {@code Recipient Org}; the name where the schema gives no title
 * @param kind what its values are
 * @param isMoment whether its values are moments ({@code format} is {@code date-time} alone), such as when it was last changed
 * @param rollUp the names of fields within it that a sheet may have without a number, for the first of them
 * @param fields the fields within it, in the order of the schema; empty if it is no object, or a list of none
 */
record GivingField(
        String name, String title, Kind kind, boolean isMoment, List<String> rollUp, List<GivingField> fields) {
    /** What values are. */
    enum Kind {
        /** A text. */
        TEXT,
        /** A number. */
        NUMBER,
        /** An object. */
        OBJECT,
        /** A list of objects. */
        OBJECTS,
        /** A list of texts. */
        TEXTS
    }
}
