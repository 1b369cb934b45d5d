package io.github.biglocal.serialization.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.testkit.Samples;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConcurrentUseTest {
    private static final int THREADS = 8;

    private final BigLocalJson json = BigLocalJson.standard();

    @Test
    void manyThreadsReadAndWriteAtOnceWithTheSameResults() throws Exception {
        Programme programme = Samples.maximal();
        String whole = json.write(programme);
        String broken = whole.replace("EAST_MIDLANDS", "SCOTLAND").replace("GBP 750.00", "GBP -1.00");
        Loaded<Programme> ofBroken = json.parse(broken);
        assertThat(ofBroken.errors()).hasSize(2);

        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CyclicBarrier start = new CyclicBarrier(THREADS);
            Callable<Void> work = () -> {
                start.await();
                for (int turn = 0; turn < 25; turn++) {
                    assertThat(json.write(json.parse(whole).orThrow())).isEqualTo(whole);
                    assertThat(json.parse(broken)).isEqualTo(ofBroken);
                }
                return null;
            };
            List<Future<Void>> results = threads.invokeAll(
                    IntStream.range(0, THREADS).mapToObj(thread -> work).toList());
            for (Future<Void> result : results) {
                result.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
