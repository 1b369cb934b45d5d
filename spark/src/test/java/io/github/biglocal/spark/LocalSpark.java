package io.github.biglocal.spark;

import org.apache.spark.api.java.JavaSparkContext;

/** Spark on this machine, with two threads, for all tests; it ends with them. */
final class LocalSpark {
    static final JavaSparkContext SPARK = new JavaSparkContext(Main.local("tests"));

    private LocalSpark() {}
}
