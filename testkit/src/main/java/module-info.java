/** For the tests of those who use the library or extend it. */
module io.github.biglocal.testkit {
    requires static transitive org.jspecify;
    requires transitive io.github.biglocal.core;
    requires transitive org.assertj.core;
    requires transitive org.junit.jupiter.api;

    exports io.github.biglocal.testkit;
}
