/** What people take away from the answers of the library. */
module io.github.biglocal.report {
    // biweekly, an automatic module, names its types and cannot ask for it
    requires java.xml;
    requires net.sf.biweekly;
    requires static transitive org.jspecify;
    requires transitive io.github.biglocal.core;

    exports io.github.biglocal.report;
}
