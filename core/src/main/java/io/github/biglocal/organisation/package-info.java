/** Organisations and the identifiers they are registered under. */
@NullMarked
package io.github.biglocal.organisation;

import org.jspecify.annotations.NullMarked;
