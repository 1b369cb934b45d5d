/** An area's own money: allocations with dated uplifts, funding agreements; the rules about them. */
@NullMarked
package io.github.biglocal.funding;

import org.jspecify.annotations.NullMarked;
