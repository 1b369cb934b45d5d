/**
 * Leverage by area and the rules on Apache Spark, for more records than one machine can hold. Nothing of the library is
 * serializable, so what goes from machine to machine is plain: lines of JSON, the {@linkplain
 * io.github.biglocal.match.LeverageTotals#state() state} of totals, and reports as JSON.
 */
@NullMarked
package io.github.biglocal.spark;

import org.jspecify.annotations.NullMarked;
