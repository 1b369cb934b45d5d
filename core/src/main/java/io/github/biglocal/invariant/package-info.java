/**
 * The checks that keep nonsense out of a value, and the one exception they throw. A state that a real area could be in
 * is for a rule, never for a check here. Your own types may use them too.
 */
@NullMarked
package io.github.biglocal.invariant;

import org.jspecify.annotations.NullMarked;
