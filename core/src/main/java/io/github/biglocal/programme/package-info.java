/** The programme as a whole, the rules that need several concepts, and the standard rule set. */
@NullMarked
package io.github.biglocal.programme;

import org.jspecify.annotations.NullMarked;
