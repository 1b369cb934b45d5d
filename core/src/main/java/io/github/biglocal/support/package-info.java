/**
 * Who supports an area: reps, other advisors, paid workers and volunteers.
 *
 * <p>A {@link io.github.biglocal.support.RepAssignment} is the rep that Local Trust allocated; a
 * {@link io.github.biglocal.support.SupportAssignment} anyone else assigned to advise it. A
 * {@link io.github.biglocal.support.PaidWorker} is paid to work in the area, by any employer;
 * {@link io.github.biglocal.support.Volunteering} counts people who gave their time.
 * {@link io.github.biglocal.support.SupportRules} has the rules about them.
 */
@NullMarked
package io.github.biglocal.support;

import org.jspecify.annotations.NullMarked;
