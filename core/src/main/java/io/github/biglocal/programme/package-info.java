/**
 * The programme as a whole, and the standard sets of rules.
 *
 * <p>A {@link io.github.biglocal.programme.Programme} is a list for each kind of record. It finds a record by its id,
 * changes one, and says to which area a record belongs. The records are those of the other packages and do not know
 * it.
 *
 * <p>{@link io.github.biglocal.programme.BigLocalRules} is where checking begins: {@link
 * io.github.biglocal.programme.BigLocalRules#standard()} is the set for an area,
 * {@link io.github.biglocal.programme.BigLocalRules#all()} has every rule of the library.
 * {@link io.github.biglocal.programme.BigLocalAreas} has the 150 areas of Big Local, and a programme to start from.
 * {@link io.github.biglocal.programme.ProgrammeRules} has the rules that need all records together: unique ids,
 * references that lead to a record, dates within the programme.
 */
@NullMarked
package io.github.biglocal.programme;

import org.jspecify.annotations.NullMarked;
