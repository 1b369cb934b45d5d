/**
 * Locally trusted organisations (LTOs): which organisation holds the money for an area, when, and what it can do and
 * does.
 *
 * <p>An {@link io.github.biglocal.lto.LtoAppointment} is one organisation in post in one area for a time; its functions
 * and the difficulties with it have dates of their own. {@link io.github.biglocal.lto.LtoRules} has the rules about
 * them, among them the one about a partnership that is its own LTO.
 */
@NullMarked
package io.github.biglocal.lto;

import org.jspecify.annotations.NullMarked;
