package io.github.biglocal.examples.offender.inner;

import io.github.biglocal.examples.offender.Outer;

/** Known by what it knows. */
public final class Inner {
    /** {@return what it knows} */
    public Outer outer() {
        return new Outer();
    }
}
