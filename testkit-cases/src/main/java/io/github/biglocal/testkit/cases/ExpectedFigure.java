package io.github.biglocal.testkit.cases;

import java.util.List;

/**
 * The figure that a case expects of a calculator.
 *
 * @param name the name of the figure in the case
 * @param expected the figure expected, in words
 * @param actual the figure worked out, in the form in which the other is given
 * @param shown the figure worked out, as a failure shows it
 * @param working how it was worked out
 */
record ExpectedFigure(String name, String expected, String actual, String shown, List<String> working)
        implements Expectation {
    @Override
    public List<String> failures() {
        return expected.equals(actual)
                ? List.of()
                : List.of("The figure " + name + " should be " + expected + ", and is " + shown + ". Its working: "
                        + String.join("; ", working));
    }
}
