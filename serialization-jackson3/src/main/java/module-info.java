/** Reads and writes the model, with Jackson 3. */
@SuppressWarnings("module") // the digit at the end of the name is Jackson's
module io.github.biglocal.serialization.jackson3 {
    requires org.slf4j;
    requires static transitive org.jspecify;
    requires transitive io.github.biglocal.core;
    requires transitive tools.jackson.databind;

    exports io.github.biglocal.serialization.jackson3;

    provides tools.jackson.databind.JacksonModule with
            io.github.biglocal.serialization.jackson3.BigLocalModule;
}
