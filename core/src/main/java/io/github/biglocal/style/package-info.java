/**
 * How values are generated; not exported.
 *
 * <p>{@link io.github.biglocal.style.Domain} is the one style of every type that Immutables generates.
 */
@NullMarked
package io.github.biglocal.style;

import org.jspecify.annotations.NullMarked;
