/** Areas: the bounded neighbourhoods a programme works in, and where they lie. */
@NullMarked
package io.github.biglocal.area;

import org.jspecify.annotations.NullMarked;
