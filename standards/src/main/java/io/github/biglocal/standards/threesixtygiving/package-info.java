/**
 * Grants in the 360Giving Data Standard 1.4, as UK funders publish them: read and written as JSON, lines of JSON, CSV and workbooks, checked
 * against the schema and by the published checks, summarised, and mapped from and to the records of a programme. Begin with
 * {@link io.github.biglocal.standards.threesixtygiving.ThreeSixtyGiving}.
 */
@NullMarked
package io.github.biglocal.standards.threesixtygiving;

import org.jspecify.annotations.NullMarked;
