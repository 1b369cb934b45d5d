/**
 * An area's own money: allocations with dated uplifts, funding agreements, what is drawn, spent and returned under them, the
 * close; the accounts and forecasts made from them, and the rules about them.
 */
@NullMarked
package io.github.biglocal.funding;

import org.jspecify.annotations.NullMarked;
