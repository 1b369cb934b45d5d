/** Reads and writes the model as CSV files and workbooks. */
module io.github.biglocal.tables {
    requires com.fasterxml.aalto;
    requires de.siegmar.fastcsv;
    requires java.xml;
    requires org.dhatim.fastexcel;
    requires static transitive org.jspecify;
    requires transitive io.github.biglocal.core;

    exports io.github.biglocal.tables;
    exports io.github.biglocal.tables.grid;
}
