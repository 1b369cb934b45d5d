/**
 * The checks that keep nonsense out of a value, and the one exception they throw. What a real area could be is a rule, never a
 * check here. Your own types may use them too.
 */
@NullMarked
package io.github.biglocal.invariant;

import org.jspecify.annotations.NullMarked;
