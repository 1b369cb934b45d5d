/** Who decides and who holds the money: partnerships and their members, locally trusted organisations, reps; the rules about them. */
@NullMarked
package io.github.biglocal.partnership;

import org.jspecify.annotations.NullMarked;
