package io.github.biglocal.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * The processor time and the bytes that JMH's worker threads take, an operation. Other processes make the clock on the wall run on, not
 * these. Work that a benchmark gives to threads of its own is not in them, nor is the collection of garbage.
 */
public final class CpuProfiler implements InternalProfiler {
    /** The name of the result in nanoseconds of processor time. */
    static final String CPU = "cpu";

    /** The name of the result in bytes. */
    static final String ALLOCATED = "allocated";

    private record Used(long nanoseconds, long bytes) {}

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private Map<Long, Used> before = Map.of();

    /** {@return what the profiler does, for JMH's list} */
    @Override
    public String getDescription() {
        return "processor time and allocation of the worker threads";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = workers();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        long nanoseconds = 0;
        long bytes = 0;
        for (Map.Entry<Long, Used> worker : workers().entrySet()) {
            Used then = before.getOrDefault(worker.getKey(), new Used(0, 0));
            nanoseconds += worker.getValue().nanoseconds() - then.nanoseconds();
            bytes += worker.getValue().bytes() - then.bytes();
        }
        double operations = result.getMetadata().getAllOps();
        return List.of(
                new ScalarResult(CPU, nanoseconds / operations, "ns/op", AggregationPolicy.AVG),
                new ScalarResult(ALLOCATED, bytes / operations, "B/op", AggregationPolicy.AVG));
    }

    private Map<Long, Used> workers() {
        Map<Long, Used> workers = new HashMap<>();
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            // One may have ended since the list was made.
            if (thread != null && thread.getThreadName().contains("jmh-worker")) {
                long id = thread.getThreadId();
                workers.put(id, new Used(threads.getThreadCpuTime(id), threads.getThreadAllocatedBytes(id)));
            }
        }
        return workers;
    }
}
