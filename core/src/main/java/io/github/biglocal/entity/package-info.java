/**
 * What every record of the model shares: an id of its own type, where it was read, and whatever a newer or other
 * writer added to it; and the small values that records are made of.
 *
 * <p>{@link io.github.biglocal.entity.Id Ids} and {@link io.github.biglocal.entity.Code codes} are types, so that an
 * area's id cannot stand where a grant's belongs. What changes over time is {@link io.github.biglocal.entity.Dated}. A
 * record tells its {@link io.github.biglocal.entity.Changes days} and its
 * {@link io.github.biglocal.entity.References references} to others.
 */
@NullMarked
package io.github.biglocal.entity;

import org.jspecify.annotations.NullMarked;
