/** Reads, checks, writes and maps 360Giving data and Open Contracting data. */
module io.github.biglocal.standards {
    requires static transitive org.jspecify;
    requires transitive com.fasterxml.jackson.databind;
    requires transitive io.github.biglocal.core;
    requires transitive io.github.biglocal.tables;

    exports io.github.biglocal.standards;
    exports io.github.biglocal.standards.ocds;
    exports io.github.biglocal.standards.threesixtygiving;
}
