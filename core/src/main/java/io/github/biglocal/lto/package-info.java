/**
 * Locally trusted organisations (LTOs): which organisation holds the money for an area, and when, what it can do and does.
 *
 * <p>An {@link io.github.biglocal.lto.LtoAppointment} is one organisation in post in one area for a time; the functions it
 * took on and the difficulties it met have days of their own. {@link io.github.biglocal.lto.LtoRules} has the rules about
 * them, among them the one about a partnership that is its own LTO.
 */
@NullMarked
package io.github.biglocal.lto;

import org.jspecify.annotations.NullMarked;
