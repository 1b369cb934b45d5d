/** The outcomes a programme is for. */
@NullMarked
package io.github.biglocal.outcome;

import org.jspecify.annotations.NullMarked;
