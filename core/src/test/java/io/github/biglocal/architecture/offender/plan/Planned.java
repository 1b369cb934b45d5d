package io.github.biglocal.architecture.offender.plan;

import io.github.biglocal.architecture.offender.rule.Engine;
import java.time.LocalDate;
import org.assertj.core.api.Assertions;

/** A concept, which knows the engine, and what the core has no need of. */
public class Planned {
    /** {@return what knows it} */
    public Engine engine() {
        Assertions.setMaxElementsForPrinting(1);
        return new Engine();
    }

    /**
     * {@return a month later, in a manner of its own}
     *
     * @param day a day
     */
    public LocalDate aMonthAfter(LocalDate day) {
        return day.plusMonths(1);
    }
}
