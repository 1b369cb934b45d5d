/**
 * Sheets, rows and cells, whatever the file: what CSV files and workbooks hold, before anybody says what it means.
 */
@NullMarked
package io.github.biglocal.tables.grid;

import org.jspecify.annotations.NullMarked;
