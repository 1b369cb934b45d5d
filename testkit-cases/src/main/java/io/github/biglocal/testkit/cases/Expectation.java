package io.github.biglocal.testkit.cases;

import java.util.List;

/** What a case expects of one rule or calculator. */
interface Expectation {
    /** In what it was not met, as sentences; empty if it was. */
    List<String> failures();
}
