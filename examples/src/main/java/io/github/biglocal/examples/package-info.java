/**
 * Programs to start from: {@link io.github.biglocal.examples.QuickStart} is the shortest, and
 * {@link io.github.biglocal.examples.Main} is what {@code mvn -q -Pdemo} runs.
 */
@NullMarked
package io.github.biglocal.examples;

import org.jspecify.annotations.NullMarked;
