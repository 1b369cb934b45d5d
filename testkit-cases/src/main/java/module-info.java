/** Rule cases as a document, for those who write rules and no Java. */
module io.github.biglocal.testkit.cases {
    requires io.github.biglocal.serialization;
    requires org.snakeyaml.engine;
    requires static transitive org.jspecify;
    requires transitive io.github.biglocal.core;
    requires transitive io.github.biglocal.testkit;
    requires transitive org.junit.jupiter.api;

    exports io.github.biglocal.testkit.cases;
}
