/** What people take away from the answers of the library. */
module io.github.biglocal.report {
    // biweekly, an automatic module, names its types and cannot ask for it
    requires java.xml;
    requires net.sf.biweekly;
    requires io.pebbletemplates;
    requires org.slf4j; // of pebble, an automatic module too
    requires static transitive org.jspecify;
    requires transitive io.github.biglocal.core;

    exports io.github.biglocal.report;

    // the templates ask the records of the page and of its pictures for what they hold
    opens io.github.biglocal.report to
            io.pebbletemplates;
    opens io.github.biglocal.report.picture to
            io.pebbletemplates;
}
