package io.github.biglocal.architecture.offender.rule;

import io.github.biglocal.architecture.offender.plan.Planned;

/** An engine that knows a concept, which knows it. */
public class Engine {
    /** The concept. */
    protected Planned planned;

    /** {@return why, in a manner of its own} */
    public String explain() {
        return planned + ".";
    }
}
