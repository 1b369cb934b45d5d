package io.github.biglocal.reading.input;

/**
 * How far a writer is, for every writer of a file or a stream that is finished with {@code finish()}. Until then it can be written to; not
 * any more once it is finished or closed, or a step of it failed. One that is closed although nothing failed and nobody finished it says
 * so: what was written would vanish, or look complete, without a word. In a {@code try} block that ends with an exception, that is the one
 * that is thrown, with this one suppressed. Not thread-safe.
 */
public final class Writing {
    private boolean isOver;

    /**
     * What a writer does.
     *
     * @param <E> what it may throw
     */
    public interface Step<E extends Exception> {
        /**
         * Does it.
         *
         * @throws E if it cannot be done
         */
        void run() throws E;
    }

    /**
     * Refuses another step where there can be none.
     *
     * @throws IllegalStateException if it is finished or closed, or a step failed
     */
    public void checkOpen() {
        if (isOver) {
            throw new IllegalStateException("it is finished, closed or broken, and nothing can be written any more");
        }
    }

    /**
     * Writes something. If it fails, nothing more can be written.
     *
     * @param step what is written
     * @param <E> what it may throw
     * @throws E if it cannot be written
     * @throws IllegalStateException if it is finished or closed, or a step failed
     */
    public <E extends Exception> void step(Step<E> step) throws E {
        finish(step);
        isOver = false;
    }

    /**
     * Writes the last of it.
     *
     * @param step what is written
     * @param <E> what it may throw
     * @throws E if it cannot be written
     * @throws IllegalStateException if it is finished or closed, or a step failed
     */
    public <E extends Exception> void finish(Step<E> step) throws E {
        checkOpen();
        isOver = true;
        step.run();
    }

    /**
     * Releases what the writer holds. Again, it does only that.
     *
     * @param release what is to be released
     * @param <E> what it may throw
     * @throws E if it cannot be released
     * @throws IllegalStateException if it was not finished, although nothing failed
     */
    public <E extends Exception> void close(Step<E> release) throws E {
        boolean isUnfinished = !isOver;
        isOver = true;
        release.run();
        if (isUnfinished) {
            throw new IllegalStateException(
                    "it is closed, but was not finished: what was written is not complete. Call finish() at the end");
        }
    }

    /** {@return whether it can be written to} */
    @Override
    public String toString() {
        return isOver ? "over" : "open";
    }
}
