/** A published JSON schema, made ready to check values with; for this module only. */
@NullMarked
package io.github.biglocal.standards.schema;

import org.jspecify.annotations.NullMarked;
