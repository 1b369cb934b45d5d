package io.github.biglocal.spark;

import java.io.Serializable;
import java.util.function.Supplier;

/**
 * What makes a calculator or a set of rules, anew on each machine: the way is sent there, not the thing.
 *
 * <pre>{@code
 * LeverageByArea.with(() -> Leverage.asOf(LocalDate.of(2020, 2, 29)));
 * }</pre>
 *
 * @param <T> what is made
 */
@FunctionalInterface
public interface Made<T> extends Supplier<T>, Serializable {}
