package io.github.biglocal.match;

import io.github.biglocal.money.ExactMoney;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The working of a leverage result, one sentence for each step. */
record Explanation(LeverageResult result) {
    /** Sums of more projects than this are shown without their terms, which are listed above. */
    private static final int TERMS = 12;

    List<String> steps() {
        List<String> steps = new ArrayList<>();
        steps.add("Asked: " + result.settings() + ".");
        result.parts().forEach(part -> part(part, steps));
        for (LeverageResult.LeftOut project : result.leftOut()) {
            steps.add("Project " + project.project() + " is left out, with " + project.match() + " of match: "
                    + project.why().text() + ".");
            notes(project.project(), project.notes(), steps);
        }
        CountedMoney counted = result.counted();
        steps.add("Programme money G: "
                + sum(part -> part.counted().programmeMoney(), counted.programmeMoney(), counted.programmeBound()));
        steps.add("Match M: " + sum(part -> part.counted().match(), counted.match(), counted.matchBound()));
        steps.addAll(ratios(counted));
        return steps;
    }

    /** The ratio in every convention. */
    static List<String> ratios(CountedMoney counted) {
        return Stream.of(LeverageConvention.values())
                .map(convention ->
                        name(convention) + ", " + formula(convention) + ": " + counted.ratio(convention) + ".")
                .toList();
    }

    private static void part(LeverageResult.Part part, List<String> steps) {
        String recorded =
                "Project " + part.project() + ": programme money " + part.programmeMoney() + ", match " + part.match();
        CountedMoney counted = part.counted();
        boolean asRecorded = counted.programmeMoney().equals(ExactMoney.of(part.programmeMoney()))
                && counted.match().equals(ExactMoney.of(part.match()));
        steps.add(recorded
                + (asRecorded ? "" : ", counted as " + counted.programmeMoney() + " and " + counted.match())
                + "; M/G is " + part.ratio(LeverageConvention.MATCH_PER_GRANT) + ".");
        if (part.laterLines() > 0) {
            steps.add("Project " + part.project() + " has " + part.laterLines()
                    + (part.laterLines() == 1 ? " line" : " lines") + " of a later date, not counted.");
        }
        notes(part.project(), part.notes(), steps);
    }

    private static void notes(ProjectId project, List<LineNote> notes, List<String> steps) {
        notes.forEach(note -> steps.add("Project " + project + ": " + note + "."));
    }

    private String sum(Function<LeverageResult.Part, ExactMoney> side, ExactMoney sum, AmountBound bound) {
        List<LeverageResult.Part> parts = result.parts();
        String terms = parts.size() > 1 && parts.size() <= TERMS
                ? parts.stream().map(part -> side.apply(part).toString()).collect(Collectors.joining(" + ")) + " = "
                : "";
        return terms + bound.text() + sum + ", of " + parts.size() + (parts.size() == 1 ? " project." : " projects.");
    }

    /** The name of a convention in words: {@code Match per grant}. */
    static String name(LeverageConvention convention) {
        String words = convention.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String formula(LeverageConvention convention) {
        return switch (convention) {
            case MATCH_PER_GRANT -> "M/G";
            case TOTAL_PER_GRANT -> "(G+M)/G";
            case INTERVENTION_RATE -> "G/(G+M)";
            case MATCH_SHARE -> "M/(G+M)";
            case MATCH_RATE_OFFERED -> "G/M";
        };
    }
}
