package io.github.biglocal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** The words that a code or a field name stands for. */
final class CodeWords {
    private static final Pattern SPACE = Pattern.compile("\\s");

    /** Between two words: an underscore or a hyphen, or the place before a capital that begins a word. */
    private static final Pattern BREAK =
            Pattern.compile("[_-]+|(?<=[\\p{Ll}\\p{Nd}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    /** What is written in capitals, alone or, with an s, as several. */
    private static final Set<String> ACRONYMS = Set.of(
            "agm", "cic", "cio", "cvs", "erdf", "esf", "eu", "eur", "gbp", "gdp", "gp", "gss", "id", "lto", "nhs",
            "sms", "uk", "usd", "vat", "vcse");

    /** What makes one word with the next, with a hyphen. */
    private static final Set<String> PREFIXES = Set.of("co", "non", "pre", "self");

    /** What is more than its words one by one: names, and hyphens, apostrophes and commas, which a code cannot have. */
    private static final Map<String, String> PHRASES = Map.ofEntries(
            Map.entry("big local", "Big Local"),
            Map.entry("difference to prioritised needs", "\"a difference to prioritised needs\""),
            Map.entry("identify and act on needs", "\"identifying and acting on local needs\""),
            Map.entry("better place to live", "\"a better place to live\""),
            Map.entry("skills and confidence", "\"skills and confidence\""),
            Map.entry("activity before award", "activity before the award"),
            Map.entry("agreed budget", "the agreed budget"),
            Map.entry("caretakers house", "caretaker's house"),
            Map.entry("charity commission", "Charity Commission"),
            Map.entry("close out", "close-out"),
            Map.entry("close outs", "close-outs"),
            Map.entry("companies house", "Companies House"),
            Map.entry("current plan", "the current plan"),
            Map.entry("done against plan", "what was done against the plan"),
            Map.entry("east midlands", "East Midlands"),
            Map.entry("east of england", "East of England"),
            Map.entry("england", "England"),
            Map.entry("financial conduct authority", "Financial Conduct Authority"),
            Map.entry("for profit", "for-profit"),
            Map.entry("funders chief executive", "funder's chief executive"),
            Map.entry("info", "note"),
            Map.entry("local trust", "Local Trust"),
            Map.entry("london", "London"),
            Map.entry("lottery other", "other lottery money"),
            Map.entry("low income", "low-income"),
            Map.entry("maryland", "Maryland"),
            Map.entry("money spent", "the money spent"),
            Map.entry("report to partnership and funder", "report to the partnership and the funder"),
            Map.entry("support grants and administration", "support grant-making"),
            Map.entry("terminated", "ended"),
            Map.entry("need for new plan", "the need for a new plan"),
            Map.entry("nesta", "Nesta"),
            Map.entry("north east", "North East"),
            Map.entry("north west", "North West"),
            Map.entry("one off", "one-off"),
            Map.entry("paper on outcomes", "the paper on outcomes"),
            Map.entry("programme linked", "programme-linked"),
            Map.entry("progress on vision and priorities", "progress on the vision and priorities"),
            Map.entry("public officials representative", "public officials' representative"),
            Map.entry("refresh of vision and priorities", "refreshing the vision and priorities"),
            Map.entry("relation to outcomes", "the relation to the four outcomes"),
            Map.entry("resident led", "resident-led"),
            Map.entry("resident only", "resident-only"),
            Map.entry("signed accounts", "the LTO's latest signed annual accounts"),
            Map.entry("skills knowledge experience", "skills, knowledge and experience"),
            Map.entry("south east", "South East"),
            Map.entry("south west", "South West"),
            Map.entry("start up", "start-up"),
            Map.entry("west midlands", "West Midlands"),
            Map.entry("yorkshire and the humber", "Yorkshire and the Humber"));

    private static final int LONGEST_PHRASE = 5;

    private CodeWords() {}

    static String of(String code) {
        if (SPACE.matcher(code).find()) {
            return code;
        }
        List<String> parts = BREAK.splitAsStream(code)
                .filter(part -> !part.isEmpty())
                .map(part -> part.toLowerCase(Locale.ROOT))
                .toList();
        return parts.isEmpty() ? code : String.join(" ", words(parts));
    }

    private static List<String> words(List<String> parts) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < parts.size()) {
            int length = phraseLength(parts, at);
            if (length > 0) {
                words.add(Objects.requireNonNull(PHRASES.get(phrase(parts, at, length))));
                at += length;
            } else if (PREFIXES.contains(parts.get(at)) && at + 1 < parts.size()) {
                words.add(parts.get(at) + "-" + word(parts.get(at + 1)));
                at += 2;
            } else {
                words.add(word(parts.get(at)));
                at++;
            }
        }
        return words;
    }

    /** How many words from here on make the longest phrase, or 0. */
    private static int phraseLength(List<String> parts, int from) {
        int length = Math.min(LONGEST_PHRASE, parts.size() - from);
        while (length > 0 && !PHRASES.containsKey(phrase(parts, from, length))) {
            length--;
        }
        return length;
    }

    private static String phrase(List<String> parts, int from, int length) {
        return String.join(" ", parts.subList(from, from + length));
    }

    private static String word(String part) {
        if (ACRONYMS.contains(part)) {
            return part.toUpperCase(Locale.ROOT);
        }
        if (part.endsWith("s") && ACRONYMS.contains(part.substring(0, part.length() - 1))) {
            return part.substring(0, part.length() - 1).toUpperCase(Locale.ROOT) + "s";
        }
        return part;
    }
}
