/** Plans: vision, priorities, actions and their costs; the rules about them. */
@NullMarked
package io.github.biglocal.plan;

import org.jspecify.annotations.NullMarked;
