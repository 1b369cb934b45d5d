/**
 * What the rules say beyond one report: what comes due, what a reform would do, why an answer changed, what was true as far as
 * was known, and what a verdict stands on.
 *
 * <p>All of it is worked out from the rules themselves, with exact timelines; nothing here knows a rule by name.
 */
@NullMarked
package io.github.biglocal.foresight;

import org.jspecify.annotations.NullMarked;
