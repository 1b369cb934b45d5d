package io.github.biglocal.match;

import io.github.biglocal.entity.Bound;
import io.github.biglocal.money.ExactMoney;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
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
        steps.add("Settings: " + result.settings() + ".");
        result.parts().forEach(part -> part(part, steps));
        for (LeverageResult.LeftOut project : result.leftOut()) {
            steps.add("Project " + project.project() + " is left out, with match of " + Text.money(project.match())
                    + ": " + project.why().text() + ".");
            notes(project.project(), project.notes(), steps);
        }
        CountedMoney counted = result.counted();
        steps.add("Programme money G: " + sum(CountedMoney::programmeMoney, CountedMoney::programmeBound));
        steps.add("Match M: " + sum(CountedMoney::match, CountedMoney::matchBound));
        steps.addAll(ratios(counted, result.settings().view()));
        return steps;
    }

    /** The ratio in every convention. */
    static List<String> ratios(CountedMoney counted, MatchView view) {
        return Stream.of(LeverageConvention.values())
                .map(convention -> (view.equals(MatchView.GROSS) ? name(convention) : nameOfPart(convention)) + ", "
                        + formula(convention) + ": " + counted.ratio(convention) + ".")
                .toList();
    }

    /**
     * What a ratio is where only a part of the match is looked at: an intervention rate, and what else is of the whole cost,
     * would be another figure.
     */
    private static String nameOfPart(LeverageConvention convention) {
        return switch (convention) {
            case MATCH_PER_GRANT, MATCH_RATE_OFFERED -> name(convention);
            case TOTAL_PER_GRANT -> "Programme money and this match per grant";
            case INTERVENTION_RATE -> "Programme share of programme money and this match";
            case MATCH_SHARE -> "Share of this match in programme money and this match";
        };
    }

    private void part(LeverageResult.Part part, List<String> steps) {
        steps.add(amounts(part) + "; M/G is " + part.ratio(LeverageConvention.MATCH_PER_GRANT) + ".");
        if (part.laterLines() > 0) {
            steps.add("Project " + part.project() + " has "
                    + later(part.laterLines(), result.settings().asOf()) + ".");
        }
        notes(part.project(), part.notes(), steps);
    }

    /** What a project has, as recorded and, where that differs, as counted. */
    static String amounts(LeverageResult.Part part) {
        CountedMoney counted = part.counted();
        boolean asRecorded = counted.programmeMoney().equals(ExactMoney.of(part.programmeMoney()))
                && counted.match().equals(ExactMoney.of(part.match()));
        return "Project " + part.project() + ": programme money "
                + counted.programmeBound().text() + Text.money(part.programmeMoney()) + ", match "
                + counted.matchBound().text() + Text.money(part.match())
                + (asRecorded ? "" : ", counted as " + counted.programmeMoney() + " and " + counted.match());
    }

    /** How many lines are of a later date, and that they do not count. */
    static String later(long lines, LocalDate asOf) {
        return Text.count(lines, "line") + " dated after " + Text.day(asOf)
                + (lines == 1 ? ", which is not counted" : ", which are not counted");
    }

    private static void notes(ProjectId project, List<LineNote> notes, List<String> steps) {
        notes.forEach(note -> steps.add("Project " + project + ": " + note + "."));
    }

    private String sum(Function<CountedMoney, ExactMoney> side, Function<CountedMoney, Bound> bound) {
        List<LeverageResult.Part> parts = result.parts();
        Function<CountedMoney, String> amount = counted -> bound.apply(counted).text() + side.apply(counted);
        String terms = parts.size() > 1 && parts.size() <= TERMS
                ? parts.stream().map(part -> amount.apply(part.counted())).collect(Collectors.joining(" + ")) + " = "
                : "";
        return terms + amount.apply(result.counted()) + ", from " + Text.count(parts.size(), "project") + ".";
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
