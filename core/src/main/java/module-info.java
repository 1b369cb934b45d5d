/** The model of a resident-led funding programme: types, rules, calculators. */
@SuppressWarnings("module") // the modules that it exports to are built later
module io.github.biglocal.core {
    requires static org.immutables.annotate;
    requires static org.immutables.value.annotations;
    requires static transitive org.jspecify;
    requires transitive org.joda.money;
    requires transitive org.threeten.extra;

    exports io.github.biglocal.area;
    exports io.github.biglocal.asset;
    exports io.github.biglocal.commission;
    exports io.github.biglocal.entity;
    exports io.github.biglocal.evaluation;
    exports io.github.biglocal.evidence;
    exports io.github.biglocal.foresight;
    exports io.github.biglocal.funding;
    exports io.github.biglocal.grant;
    exports io.github.biglocal.guidance;
    exports io.github.biglocal.invariant;
    exports io.github.biglocal.lto;
    exports io.github.biglocal.match;
    exports io.github.biglocal.money;
    exports io.github.biglocal.organisation;
    exports io.github.biglocal.outcome;
    exports io.github.biglocal.partnership;
    exports io.github.biglocal.plan;
    exports io.github.biglocal.programme;
    exports io.github.biglocal.reading;
    exports io.github.biglocal.reading.input to
            io.github.biglocal.report,
            io.github.biglocal.serialization,
            io.github.biglocal.serialization.jackson3,
            io.github.biglocal.standards,
            io.github.biglocal.tables;
    exports io.github.biglocal.rule;
    exports io.github.biglocal.support;
    exports io.github.biglocal.text;
}
