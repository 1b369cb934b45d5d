/**
 * JSON. {@link io.github.biglocal.serialization.jackson3.BigLocalJson} reads and writes whole programmes and single
 * records with located problems; {@link io.github.biglocal.serialization.jackson3.BigLocalModule} teaches any Jackson
 * mapper the types of the model.
 */
@NullMarked
package io.github.biglocal.serialization.jackson3;

import org.jspecify.annotations.NullMarked;
