/** Projects: programme money and other people's money on one project; leverage, and the rules about how projects add up. */
@NullMarked
package io.github.biglocal.match;

import org.jspecify.annotations.NullMarked;
