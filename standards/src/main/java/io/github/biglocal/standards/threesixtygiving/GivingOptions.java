package io.github.biglocal.standards.threesixtygiving;

import io.github.biglocal.tables.grid.SheetFiles;

/**
 * How 360Giving data is read and written.
 *
 * @param dates what date cells of a workbook become
 * @param headings how the columns of tables are headed when they are written
 * @param files how tables are opened
 */
record GivingOptions(Dates dates, Headings headings, SheetFiles files) {
    static final GivingOptions STANDARD = new GivingOptions(Dates.DAYS, Headings.TITLES, SheetFiles.standard());

    /** What date cells become, where the field is no moment. */
    enum Dates {
        /** A day, 2021-01-26. */
        DAYS,
        /** What the official converter gives, 2021-01-26T00:00:00+00:00. */
        DATE_TIMES
    }

    /** How columns are headed. */
    enum Headings {
        /** By the titles of the schema. */
        TITLES,
        /** By the pointers of the fields. */
        POINTERS
    }

    GivingOptions withDateTimes() {
        return new GivingOptions(Dates.DATE_TIMES, headings, files);
    }

    GivingOptions withPointerHeadings() {
        return new GivingOptions(dates, Headings.POINTERS, files);
    }

    GivingOptions withFiles(SheetFiles others) {
        return new GivingOptions(dates, headings, others);
    }
}
