package io.github.biglocal.programme;

import io.github.biglocal.rule.Rule;
import java.util.List;

/** The rules about a programme as a whole. */
public final class ProgrammeRules {
    private ProgrammeRules() {}

    /** {@return one of each} */
    public static List<Rule<?>> all() {
        return List.of(
                new UniqueIds(),
                new IdsLookDifferent(),
                new ReferencesResolve(),
                DatesWithinProgramme.standard(),
                new OrganisationsDistinct(),
                new PublishedFigureAgrees());
    }
}
