/**
 * JSON. {@link io.github.biglocal.serialization.json.BigLocalJson} reads and writes whole programmes and single
 * records with located problems; {@link io.github.biglocal.serialization.json.BigLocalModule} teaches any Jackson
 * mapper the types of the model.
 */
@NullMarked
package io.github.biglocal.serialization.json;

import org.jspecify.annotations.NullMarked;
