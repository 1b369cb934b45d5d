package io.github.biglocal.standards.schema;

/** Whether a text is a URI, by the grammar of RFC 3986, appendix A. */
final class UriScan {
    private static final String UNRESERVED_AND_SUB_DELIMS = "-._~!$&'()*+,;=";

    /** What is allowed in a host by its name; with a colon, in a name of a user. */
    private static final int HOST = 1;

    private static final int USER = 2;
    private static final int PATH = 4;
    private static final int QUERY = 8;
    private static final byte[] ALLOWED = allowed();

    private static final int GROUPS_OF_IPV6 = 8;
    private static final int PARTS_OF_IPV4 = 4;

    private UriScan() {}

    private static byte[] allowed() {
        byte[] allowed = new byte[128];
        for (char each = 0; each < allowed.length; each++) {
            if (isLetterOrDigit(each) || UNRESERVED_AND_SUB_DELIMS.indexOf(each) >= 0) {
                allowed[each] = HOST | USER | PATH | QUERY;
            }
        }
        allowed[':'] = USER | PATH | QUERY;
        allowed['@'] = PATH | QUERY;
        allowed['/'] = PATH | QUERY;
        allowed['?'] = QUERY;
        return allowed;
    }

    static boolean isUri(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || !isScheme(text, colon)) {
            return false;
        }
        int fragment = indexOf(text, '#', colon + 1, text.length());
        int query = indexOf(text, '?', colon + 1, fragment);
        int path = colon + 1;
        if (text.startsWith("//", path)) {
            int authority = path + 2;
            path = indexOf(text, '/', authority, query);
            if (!isAuthority(text, authority, path)) {
                return false;
            }
        }
        return isOf(PATH, text, path, query)
                && isOf(QUERY, text, query + 1, fragment)
                && isOf(QUERY, text, fragment + 1, text.length());
    }

    private static boolean isScheme(String text, int end) {
        if (!isLetter(text.charAt(0))) {
            return false;
        }
        for (int at = 1; at < end; at++) {
            char each = text.charAt(at);
            if (!isLetterOrDigit(each) && each != '+' && each != '-' && each != '.') {
                return false;
            }
        }
        return true;
    }

    private static boolean isAuthority(String text, int from, int to) {
        int at = indexOf(text, '@', from, to);
        int host = at == to ? from : at + 1;
        if (at != to && !isOf(USER, text, from, at)) {
            return false;
        }
        if (host < to && text.charAt(host) == '[') {
            int close = indexOf(text, ']', host, to);
            return close < to && isLiteral(text.substring(host + 1, close)) && isPort(text, close + 1, to);
        }
        int colon = indexOf(text, ':', host, to);
        return isOf(HOST, text, host, colon) && isPort(text, colon, to);
    }

    /** A colon and digits, either of which may be missing. */
    private static boolean isPort(String text, int from, int to) {
        if (from == to) {
            return true;
        }
        if (text.charAt(from) != ':') {
            return false;
        }
        for (int at = from + 1; at < to; at++) {
            if (!TextFormat.isDigit(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /** A host in square brackets: an address of version 6, or of one to come. */
    private static boolean isLiteral(String host) {
        if (host.startsWith("v") || host.startsWith("V")) {
            int dot = host.indexOf('.');
            return dot > 1
                    && host.substring(1, dot).chars().allMatch(each -> isHex((char) each))
                    && dot + 1 < host.length()
                    && host.indexOf('%') < 0
                    && isOf(USER, host, dot + 1, host.length());
        }
        int gap = host.indexOf("::");
        if (gap < 0) {
            return groups(host, true) == GROUPS_OF_IPV6;
        }
        int before = groups(host.substring(0, gap), false);
        int after = groups(host.substring(gap + 2), true);
        return before >= 0 && after >= 0 && before + after < GROUPS_OF_IPV6;
    }

    /** How many groups of 16 bits there are; -1 if it is something else. */
    private static int groups(String text, boolean mayEndInIpv4) {
        if (text.isEmpty()) {
            return 0;
        }
        String[] parts = text.split(":", -1);
        int groups = parts.length;
        if (mayEndInIpv4 && isIpv4(parts[groups - 1])) {
            groups--;
        }
        for (int each = 0; each < groups; each++) {
            if (!isGroup(parts[each])) {
                return -1;
            }
        }
        // An address of version 4 stands for two groups.
        return groups + 2 * (parts.length - groups);
    }

    private static boolean isGroup(String part) {
        return !part.isEmpty() && part.length() <= 4 && part.chars().allMatch(each -> isHex((char) each));
    }

    private static boolean isIpv4(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != PARTS_OF_IPV4) {
            return false;
        }
        for (String part : parts) {
            boolean isNumber = !part.isEmpty()
                    && part.length() <= 3
                    && part.chars().allMatch(each -> TextFormat.isDigit((char) each))
                    && Integer.parseInt(part) <= 255
                    && (part.length() == 1 || part.charAt(0) != '0');
            if (!isNumber) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOf(int kind, String text, int from, int to) {
        for (int at = from; at < to; at++) {
            char each = text.charAt(at);
            if (each == '%') {
                if (at + 2 >= to || !isHex(text.charAt(at + 1)) || !isHex(text.charAt(at + 2))) {
                    return false;
                }
                at += 2;
            } else if (each >= ALLOWED.length || (ALLOWED[each] & kind) == 0) {
                return false;
            }
        }
        return true;
    }

    /** Where a character is; the end if it is nowhere. */
    private static int indexOf(String text, char character, int from, int to) {
        for (int at = from; at < to; at++) {
            if (text.charAt(at) == character) {
                return at;
            }
        }
        return to;
    }

    private static boolean isLetter(char each) {
        return (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z');
    }

    private static boolean isLetterOrDigit(char each) {
        return isLetter(each) || TextFormat.isDigit(each);
    }

    private static boolean isHex(char each) {
        return TextFormat.isDigit(each) || (each >= 'a' && each <= 'f') || (each >= 'A' && each <= 'F');
    }
}
