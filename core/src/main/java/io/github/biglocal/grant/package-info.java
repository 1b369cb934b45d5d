/** Grants, loans and the schemes they are made under; the rules about them. */
@NullMarked
package io.github.biglocal.grant;

import org.jspecify.annotations.NullMarked;
