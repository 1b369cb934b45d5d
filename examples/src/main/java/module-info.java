/** Small programs a consumer would write. */
module io.github.biglocal.examples {
    requires static transitive org.jspecify;
    requires transitive io.github.biglocal.core;
    requires transitive io.github.biglocal.estimation;
    requires transitive io.github.biglocal.report;
    requires transitive io.github.biglocal.serialization;
    requires transitive io.github.biglocal.standards;
    requires transitive io.github.biglocal.tables;

    exports io.github.biglocal.examples;
}
