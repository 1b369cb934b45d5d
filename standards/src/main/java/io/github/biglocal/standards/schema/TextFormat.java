package io.github.biglocal.standards.schema;

import java.time.YearMonth;

/** The formats that the standards name. A text is looked at once, character by character, and nothing is made of it. */
enum TextFormat implements TextTest {
    /** A moment with its time zone (RFC 3339, 5.6), such as {@code 2021-04-13T09:30:00Z}. */
    DATE_TIME {
        @Override
        public boolean holds(String text) {
            int end = text.length();
            return end >= SHORTEST
                    && isDay(text)
                    && (text.charAt(10) == 'T' || text.charAt(10) == 't')
                    && isTime(text)
                    && isZone(text, zone(text));
        }
    },

    /** A web address in full, or another identifier of that form (RFC 3986, 3): with a scheme, and of ASCII characters alone. */
    URI {
        @Override
        public boolean holds(String text) {
            return UriScan.isUri(text);
        }
    };

    private static final int SHORTEST = "2021-04-13T09:30:00Z".length();
    private static final int SECONDS_END = SHORTEST - 1;
    private static final int DAY_END = "2021-04-13".length();
    private static final int MINUTES_OF_A_DAY = 24 * 60;

    /** Returns whether a text begins with a day that exists, as year-month-day. */
    private static boolean isDay(String text) {
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, DAY_END);
        return text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && year >= 0
                && month >= 1
                && month <= 12
                && day >= 1
                && (day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth());
    }

    private static boolean isTime(String text) {
        int seconds = number(text, 17, SECONDS_END);
        return isHoursAndMinutes(text, 11)
                && text.charAt(16) == ':'
                && seconds >= 0
                && (seconds <= 59 || (seconds == 60 && isLastMinute(text)));
    }

    /** A second is put in only at the end of a day of UTC. */
    private static boolean isLastMinute(String text) {
        int zone = zone(text);
        if (!isZone(text, zone)) {
            return false;
        }
        int minutes = minutes(text, 11);
        if (text.charAt(zone) == '+') {
            minutes -= minutes(text, zone + 1);
        } else if (text.charAt(zone) == '-') {
            minutes += minutes(text, zone + 1);
        }
        return Math.floorMod(minutes, MINUTES_OF_A_DAY) == MINUTES_OF_A_DAY - 1;
    }

    /** Where the time zone begins: after the seconds and their decimals. */
    private static int zone(String text) {
        int at = SECONDS_END;
        if (text.charAt(at) == '.') {
            at++;
            while (at < text.length() && isDigit(text.charAt(at))) {
                at++;
            }
            return at == SECONDS_END + 1 ? text.length() : at;
        }
        return at;
    }

    private static boolean isZone(String text, int at) {
        int rest = text.length() - at;
        if (rest == 1) {
            return text.charAt(at) == 'Z' || text.charAt(at) == 'z';
        }
        return rest == "+00:00".length()
                && (text.charAt(at) == '+' || text.charAt(at) == '-')
                && isHoursAndMinutes(text, at + 1);
    }

    private static boolean isHoursAndMinutes(String text, int at) {
        int hours = number(text, at, at + 2);
        int minutes = number(text, at + 3, at + 5);
        return hours >= 0 && hours <= 23 && text.charAt(at + 2) == ':' && minutes >= 0 && minutes <= 59;
    }

    private static int minutes(String text, int at) {
        return number(text, at, at + 2) * 60 + number(text, at + 3, at + 5);
    }

    /** The number of some digits; -1 if they are not all digits. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            char digit = text.charAt(at);
            if (!isDigit(digit)) {
                return -1;
            }
            number = number * 10 + (digit - '0');
        }
        return number;
    }

    static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
