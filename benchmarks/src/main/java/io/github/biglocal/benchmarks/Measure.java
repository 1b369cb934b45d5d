package io.github.biglocal.benchmarks;

import java.io.IOException;

/** One way to find out what something costs, in a process of its own wherever time or memory is measured. */
@FunctionalInterface
public interface Measure {
    /**
     * {@return what one thing costs}
     *
     * @param forks how processes are started
     * @throws IOException if a process or file cannot be used
     * @throws InterruptedException if waiting was interrupted
     */
    Cost cost(Forks forks) throws IOException, InterruptedException;
}
