/**
 * The documents that Big Local's rules were published in, and the dates between which they applied.
 *
 * <p>{@link io.github.biglocal.guidance.Guidance} names each once, so the rules that come from one document cite it in
 * the same words and apply in the same period.
 */
@NullMarked
package io.github.biglocal.guidance;

import org.jspecify.annotations.NullMarked;
