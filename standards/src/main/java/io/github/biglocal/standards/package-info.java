/**
 * What the published standards have in common: the kinds of problems that only their data has, and what a mapping leaves out. Begin with
 * {@link io.github.biglocal.standards.threesixtygiving.ThreeSixtyGiving} for grants, and with the package {@code ocds} for commissions.
 */
@NullMarked
package io.github.biglocal.standards;

import org.jspecify.annotations.NullMarked;
