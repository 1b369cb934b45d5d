/** The checks that keep nonsense out of a value; not exported. What a real area could be is a rule, never a check here. */
@NullMarked
package io.github.biglocal.invariant;

import org.jspecify.annotations.NullMarked;
