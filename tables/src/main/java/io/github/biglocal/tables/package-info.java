/**
 * Programmes, and any records of one, as tables: a workbook, a folder or a zip of CSV files, a single file. Begin with
 * {@link io.github.biglocal.tables.BigLocalTables}.
 */
@NullMarked
package io.github.biglocal.tables;

import org.jspecify.annotations.NullMarked;
