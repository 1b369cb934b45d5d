/**
 * Pictures of a page: what they show, where each mark stands, and the same data as a table. They are plain values; a template
 * writes them as SVG.
 */
@NullMarked
package io.github.biglocal.report.picture;

import org.jspecify.annotations.NullMarked;
