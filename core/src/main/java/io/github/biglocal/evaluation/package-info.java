/** Evaluations of a programme: fieldwork, surveys, assessments of partnerships, and influence. */
@NullMarked
package io.github.biglocal.evaluation;

import org.jspecify.annotations.NullMarked;
