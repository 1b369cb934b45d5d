/** What areas did, what came of it, how that is known, and the golden thread from vision to outcomes. */
@NullMarked
package io.github.biglocal.evidence;

import org.jspecify.annotations.NullMarked;
