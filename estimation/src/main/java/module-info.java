/** Estimates ratios from samples and surveys, and says how reliable they are. */
module io.github.biglocal.estimation {
    requires org.apache.commons.statistics.distribution;
    requires static transitive org.jspecify;
    requires transitive io.github.biglocal.core;

    exports io.github.biglocal.estimation;
}
