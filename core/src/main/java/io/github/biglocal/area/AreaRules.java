package io.github.biglocal.area;

import io.github.biglocal.rule.Rule;
import java.util.List;

/** The rules about areas. */
public final class AreaRules {
    private AreaRules() {}

    /** {@return one of each, as published} */
    public static List<Rule<?>> all() {
        return List.of(
                new AreaStagesInOrder(),
                AnnouncedWithItsWave.standard(),
                new AuthorityCodeFitsTier(),
                new PathwayAfterAnnouncement());
    }
}
