/**
 * The outcomes that a programme is meant to achieve.
 *
 * <p>Big Local set the same four for every area; {@link io.github.biglocal.outcome.Outcome} is a closed list. Plans,
 * grants, commissions and activities say which of them they serve.
 */
@NullMarked
package io.github.biglocal.outcome;

import org.jspecify.annotations.NullMarked;
