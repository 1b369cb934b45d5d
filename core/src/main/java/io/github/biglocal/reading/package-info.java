/**
 * What every format shares, without any format: the results of reading, and what can be read.
 *
 * <p>A reader hands back a {@link io.github.biglocal.reading.Loaded}: as much of the value as could be read, and every
 * {@link io.github.biglocal.reading.Problem} with its {@link io.github.biglocal.reading.Place}. Reading does not throw
 * for what it reads; for all or nothing, use {@link io.github.biglocal.reading.Loaded#orThrow}.
 *
 * <p>A format is written once for all types of the model: a {@link io.github.biglocal.reading.TypeShape} says which fields a
 * type has and makes one from their values, and a {@link io.github.biglocal.reading.TextForm} says how a small value, such as
 * an amount or a day, reads as one piece of text. So a new type or a new field needs no code in any format.
 */
@NullMarked
package io.github.biglocal.reading;

import org.jspecify.annotations.NullMarked;
