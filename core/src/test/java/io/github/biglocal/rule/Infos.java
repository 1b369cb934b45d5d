package io.github.biglocal.rule;

import io.github.biglocal.entity.Citation;

/** What the rules of the tests of shapes say about themselves. */
final class Infos {
    private Infos() {}

    static RuleInfo info(String id) {
        return RuleInfo.of("plan", RuleId.of(id), RuleKind.RECORDS)
                .title("Title")
                .rationale("Because.")
                .source(Citation.of("s"))
                .build();
    }
}
