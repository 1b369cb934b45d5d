package io.github.biglocal.tables.grid;

import io.github.biglocal.reading.Place;
import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which styles of a workbook show a number as a day. A time without a day, and a duration such as {@code [h]:mm}, is none.
 * Immutable and thread-safe.
 */
final class DayFormats {
    /** The numbers of formats that every spreadsheet knows (ISO/IEC 29500-1, 18.8.30), those of East Asian dates included. */
    private static final BitSet KNOWN = known();

    /** What is shown as it stands: in quotation marks, after a backslash, in place of a blank, as filling; and what is in brackets. */
    private static final Pattern NO_FORMAT = Pattern.compile("\"[^\"]*\"?|\\\\.|_.|\\*.|am/pm|a/p|general");

    private static final Pattern DURATION = Pattern.compile("\\[(h+|m+|s+)\\]");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\[[^\\]]*\\]");

    /** A format is at most this long; what is longer is not looked at. */
    private static final int LONGEST = 1_000;

    private final BitSet days;

    private DayFormats(BitSet days) {
        this.days = days;
    }

    /** A workbook without styles has no days. */
    static DayFormats none() {
        return new DayFormats(new BitSet());
    }

    static DayFormats read(WorkbookParts parts, String name) throws IOException {
        Map<Integer, Boolean> own = new HashMap<>();
        BitSet days = new BitSet();
        Place place = parts.place();
        try (WorkbookPart part = parts.read(name, () -> place)) {
            boolean isInCells = false;
            int style = 0;
            while (part.next()) {
                if (part.begins("numFmt")) {
                    @Nullable String code = part.attribute("formatCode");
                    own.put(number(part.attribute("numFmtId")), code != null && isDay(code));
                } else if (part.name().equals("cellXfs")) {
                    isInCells = part.isBegin();
                } else if (isInCells && part.begins("xf")) {
                    int format = number(part.attribute("numFmtId"));
                    days.set(style, own.getOrDefault(format, format >= 0 && KNOWN.get(format)));
                    style++;
                }
            }
        }
        return new DayFormats(days);
    }

    private static int number(@Nullable String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** Whether cells of this style show a day. */
    boolean isDay(int style) {
        return style >= 0 && days.get(style);
    }

    /** Whether a format shows the year, the month or the day of a number; the first of its sections says it. */
    static boolean isDay(String code) {
        if (code.length() > LONGEST) {
            return false;
        }
        String lower = code.toLowerCase(Locale.ROOT);
        String letters = NO_FORMAT.matcher(lower).replaceAll("");
        if (DURATION.matcher(letters).find()) {
            return false;
        }
        String section = IN_BRACKETS.matcher(letters).replaceAll("").split(";", 2)[0];
        boolean hasTime = section.indexOf('h') >= 0 || section.indexOf('s') >= 0;
        return section.indexOf('y') >= 0 || section.indexOf('d') >= 0 || (section.indexOf('m') >= 0 && !hasTime);
    }

    private static BitSet known() {
        BitSet known = new BitSet();
        known.set(14, 18);
        known.set(22);
        known.set(27, 32);
        known.set(36);
        known.set(50, 55);
        known.set(57, 59);
        return known;
    }
}
