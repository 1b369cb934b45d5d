/** The documents that Big Local's rules were published in, and the dates between which they applied. */
@NullMarked
package io.github.biglocal.guidance;

import org.jspecify.annotations.NullMarked;
