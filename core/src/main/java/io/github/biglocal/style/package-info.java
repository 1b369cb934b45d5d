/** How values are generated; not exported. */
@NullMarked
package io.github.biglocal.style;

import org.jspecify.annotations.NullMarked;
