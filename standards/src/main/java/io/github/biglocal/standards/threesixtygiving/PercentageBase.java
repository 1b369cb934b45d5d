package io.github.biglocal.standards.threesixtygiving;

/** Which grants a percentage is of. */
public enum PercentageBase {
    /** All grants of the file. */
    ALL_GRANTS("grants"),
    /** The grants that do not go to an individual. */
    GRANTS_TO_ORGANISATIONS("grants to organisations"),
    /** The grants that go to an individual. */
    GRANTS_TO_INDIVIDUALS("grants to individuals");

    private final String words;

    PercentageBase(String words) {
        this.words = words;
    }

    /** {@return the base in words, for the middle of a sentence, such as {@code grants to organisations}} */
    public String words() {
        return words;
    }
}
