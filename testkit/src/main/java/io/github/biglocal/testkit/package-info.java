/**
 * For the tests of those who use the library or extend it: samples, generated programmes, and the contracts that a format
 * keeps.
 */
@NullMarked
package io.github.biglocal.testkit;

import org.jspecify.annotations.NullMarked;
