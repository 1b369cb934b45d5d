/**
 * What the readers of this library's formats share, and only they: how bytes become text, how faults become problems; and
 * what an entry of a list is known by, in questions and in their tables. Not exported to users.
 */
@NullMarked
package io.github.biglocal.reading.input;

import org.jspecify.annotations.NullMarked;
