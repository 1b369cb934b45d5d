/**
 * What reading gives, whatever the format: the value, and every problem met on the way with its place and a way to
 * mend it. Reading keeps what it can and says what it could not.
 */
@NullMarked
package io.github.biglocal.serialization;

import org.jspecify.annotations.NullMarked;
