/**
 * What every record of the model shares: an id of its own type, where it was read, and any fields that a newer version
 * or another writer added to it; and the small values that records are made of.
 *
 * <p>{@link io.github.biglocal.entity.Id Ids} and {@link io.github.biglocal.entity.Code codes} are types, so an area's
 * id cannot be used where a grant's belongs. What changes over time is {@link io.github.biglocal.entity.Dated}. A
 * record gives its {@link io.github.biglocal.entity.Changes days} and its
 * {@link io.github.biglocal.entity.References references} to others.
 */
@NullMarked
package io.github.biglocal.entity;

import org.jspecify.annotations.NullMarked;
