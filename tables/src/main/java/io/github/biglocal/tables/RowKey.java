package io.github.biglocal.tables;

import org.jspecify.annotations.Nullable;

/**
 * What distinguishes a row of the model from all others of its table.
 *
 * @param owner the row that it belongs to; null only of {@link #NOBODY}
 * @param id its id; blank where its type has none
 * @param number its number among those of the same owner: of rows with an id 0, unless several have the same
 */
record RowKey(@Nullable RowKey owner, String id, int number) {
    /** What records belong to, and the parts of the programme. */
    static final RowKey NOBODY = new RowKey(null, "", 0);

    /** The ids may be of people. */
    @Override
    public String toString() {
        return "key of a row";
    }
}
