/**
 * How values read in a sentence. {@link io.github.biglocal.text.Text} writes money, days, periods, percentages, shares,
 * ratios, counts, lists and codes for people: {@code £18,389.50}, {@code 31 May 2020}, {@code 5 of 9 (55.56 %)},
 * {@code 3 members}, {@code recoverable VAT}.
 *
 * <p>Every sentence of the library that a person reads takes its values from here, so the same value reads the same in
 * a finding, an explanation and a page. The language is British English, and the default locale of the Java virtual
 * machine has no influence. What machines read, such as {@code GBP 18389.50} and {@code 2020-05-31}, is not written
 * here: it belongs to the formats.
 */
@NullMarked
package io.github.biglocal.text;

import org.jspecify.annotations.NullMarked;
