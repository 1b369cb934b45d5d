/** What the readers of both standards ask of a file before they read it; for this module only. */
@NullMarked
package io.github.biglocal.standards.input;

import org.jspecify.annotations.NullMarked;
