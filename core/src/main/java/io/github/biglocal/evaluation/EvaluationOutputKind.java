package io.github.biglocal.evaluation;

import io.github.biglocal.entity.Code;
import io.github.biglocal.invariant.Require;
import java.util.Set;

/**
 * Something that an evaluation produced, and published or used itself. The list is open.
 *
 * <p>Source: Big Local as Change Agent, TSRC 2020, appendix.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the code
 */
public record EvaluationOutputKind(String value) implements Code {
    /** A report that anyone can read. */
    public static final EvaluationOutputKind REPORT = new EvaluationOutputKind("REPORT");

    /** A paper for internal use. */
    public static final EvaluationOutputKind INTERNAL_PAPER = new EvaluationOutputKind("INTERNAL_PAPER");

    /** A film. */
    public static final EvaluationOutputKind FILM = new EvaluationOutputKind("FILM");

    /** A post on the evaluation's website. */
    public static final EvaluationOutputKind WEBSITE_POST = new EvaluationOutputKind("WEBSITE_POST");

    private static final Set<EvaluationOutputKind> KNOWN = Set.of(REPORT, INTERNAL_PAPER, FILM, WEBSITE_POST);

    /** Checks that the code is not blank. */
    public EvaluationOutputKind {
        Require.of(EvaluationOutputKind.class).identifier(value);
    }

    /**
     * {@return the code with a text, known or not}
     *
     * @param value the code
     */
    public static EvaluationOutputKind of(String value) {
        return new EvaluationOutputKind(value);
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }

    /** {@return the code} */
    @Override
    public String toString() {
        return value;
    }
}
