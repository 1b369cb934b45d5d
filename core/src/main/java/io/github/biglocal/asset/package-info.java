/** Assets: the community hubs, land and other places that areas run, who holds them, and the rules about them. */
@NullMarked
package io.github.biglocal.asset;

import org.jspecify.annotations.NullMarked;
