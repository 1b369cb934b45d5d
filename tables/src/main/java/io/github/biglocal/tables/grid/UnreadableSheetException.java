package io.github.biglocal.tables.grid;

import io.github.biglocal.reading.Problem;
import java.io.IOException;
import java.util.Objects;

/** No more of a file, or of a sheet, can be read: its bytes are not what they should be, or it is larger than allowed. */
public final class UnreadableSheetException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /**
     * Makes one.
     *
     * @param problem what is wrong, where, and how to put it right
     */
    public UnreadableSheetException(Problem problem) {
        super(Objects.requireNonNull(problem, "problem").toString());
        this.problem = problem;
    }

    /** {@return what is wrong, where, and how to put it right} */
    public Problem problem() {
        return problem;
    }
}
