/** How long things take, beside the plainest way to do the same. */
@NullMarked
package io.github.biglocal.benchmarks;

import org.jspecify.annotations.NullMarked;
