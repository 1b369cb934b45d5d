package io.github.biglocal.examples.offender;

import io.github.biglocal.examples.offender.inner.Inner;

/** Knows what knows it. */
public final class Outer {
    /** What it knows. */
    public final Inner inner = new Inner();
}
