package io.github.biglocal.testkit.cases;

import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.reading.ProblemList;
import io.github.biglocal.text.Nearest;
import io.github.biglocal.text.Quoted;
import io.github.biglocal.text.Text;
import java.util.Collection;

/** Gathers what is wrong in a document of cases. Not safe for use by several threads. */
final class CaseProblems extends ProblemList {
    CaseProblems(String source) {
        super(source);
    }

    /** Adds an error where a value stands. */
    void error(ProblemCode code, Part part, String message, String repair) {
        add(Problem.error(code, part.place(), message, repair));
    }

    /** Whether a value has fields; an error if not. */
    boolean isObject(Part part, String repair) {
        if (!part.isObject()) {
            error(ProblemCode.WRONG_TYPE, part, "There are no names with values here.", repair);
        }
        return part.isObject();
    }

    /** Adds an error for each field that is not known, with the nearest name that is. */
    void known(Part part, Collection<String> names) {
        part.fields().forEach((name, field) -> {
            if (!names.contains(name)) {
                error(
                        ProblemCode.UNKNOWN_FIELD,
                        field,
                        Quoted.name(name) + " is not known here.",
                        meant(name, names) + "Known here: " + Text.list(names) + ".");
            }
        });
    }

    /** The question whether the nearest known name is meant, with a space after it; empty if none is near. */
    static String meant(String name, Collection<String> names) {
        return Nearest.of(name, names)
                .map(near -> "Did you mean " + near + "? ")
                .orElse("");
    }
}
