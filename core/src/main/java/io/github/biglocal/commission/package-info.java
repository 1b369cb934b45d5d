/** Services bought to a specification; the rules about them. */
@NullMarked
package io.github.biglocal.commission;

import org.jspecify.annotations.NullMarked;
