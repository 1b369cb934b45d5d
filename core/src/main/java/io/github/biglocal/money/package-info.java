/**
 * Exact numbers about money and people. Amounts are {@link org.joda.money.Money}; ratios are
 * {@link io.github.biglocal.money.Ratio fractions} and are rounded only when they are shown; how many of a board are
 * residents is a {@link io.github.biglocal.money.Share}. No {@code double} anywhere. Every type here is
 * immutable and thread-safe.
 */
@NullMarked
package io.github.biglocal.money;

import org.jspecify.annotations.NullMarked;
