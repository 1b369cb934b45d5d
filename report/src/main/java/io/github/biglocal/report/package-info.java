/**
 * What people take away from the answers of the library: {@link io.github.biglocal.report.ProgrammePage} puts them on one page, and
 * {@link io.github.biglocal.report.DeadlineCalendar} puts what comes due into a calendar.
 */
@NullMarked
package io.github.biglocal.report;

import org.jspecify.annotations.NullMarked;
