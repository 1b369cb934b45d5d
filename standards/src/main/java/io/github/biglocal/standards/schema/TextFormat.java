package io.github.biglocal.standards.schema;

/** The formats that the standards name. A text is looked at once, character by character. */
enum TextFormat implements TextTest {
    /** A moment with its time zone (RFC 3339, 5.6), such as {@code 2021-04-13T09:30:00Z}. */
    DATE_TIME {
        @Override
        public boolean holds(String text) {
            return WrittenDate.isMoment(text);
        }
    },

    /** A web address in full, or another identifier of that form (RFC 3986, 3): with a scheme, and of ASCII characters alone. */
    URI {
        @Override
        public boolean holds(String text) {
            return UriScan.isUri(text);
        }
    };

    static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
