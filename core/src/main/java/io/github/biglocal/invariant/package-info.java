/**
 * The checks that keep nonsense out of a value, and the one exception they throw. A state that a real area could be in
 * is for a rule, never for a check here. Your own types may use them too.
 *
 * <p>What a text is as an identifier of a published kind, right or nearly so, is a {@link
 * io.github.biglocal.invariant.FormCheck}, which throws nothing.
 */
@NullMarked
package io.github.biglocal.invariant;

import org.jspecify.annotations.NullMarked;
