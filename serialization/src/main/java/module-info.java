/** Reads and writes the model. */
module io.github.biglocal.serialization {
    requires com.fasterxml.jackson.datatype.jdk8;
    requires org.slf4j;
    requires static transitive org.jspecify;
    requires transitive com.fasterxml.jackson.databind;
    requires transitive io.github.biglocal.core;

    exports io.github.biglocal.serialization.json;

    provides com.fasterxml.jackson.databind.Module with
            io.github.biglocal.serialization.json.BigLocalModule;
}
