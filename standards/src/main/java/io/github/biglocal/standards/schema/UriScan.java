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
        int at = schemeEnd(text);
        if (at < 0) {
            return false;
        }
        at++;
        if (text.startsWith("//", at)) {
            int authority = at + 2;
            at = authorityEnd(text, authority);
            if (!isAuthority(text, authority, at)) {
                return false;
            }
        }
        at = end(PATH, text, at, text.length());
        if (at < text.length() && text.charAt(at) == '?') {
            at = end(QUERY, text, at + 1, text.length());
        }
        if (at < text.length() && text.charAt(at) == '#') {
            at = end(QUERY, text, at + 1, text.length());
        }
        return at == text.length();
    }

    /** Where the colon is after a scheme; -1 if there is none. */
    private static int schemeEnd(String text) {
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            if (each == ':') {
                return at == 0 ? -1 : at;
            }
            boolean isAllowed = isLetter(each)
                    || (at > 0 && (TextFormat.isDigit(each) || each == '+' || each == '-' || each == '.'));
            if (!isAllowed) {
                return -1;
            }
        }
        return -1;
    }

    /** Where the first slash, question mark or hash sign is; the end if there is none. */
    private static int authorityEnd(String text, int from) {
        int at = from;
        while (at < text.length() && "/?#".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
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
        return end(kind, text, from, to) == to;
    }

    /** Where the first character is that is not allowed; the end if there is none. */
    private static int end(int kind, String text, int from, int to) {
        int at = from;
        while (at < to) {
            char each = text.charAt(at);
            if (each == '%') {
                if (at + 2 >= to || !isHex(text.charAt(at + 1)) || !isHex(text.charAt(at + 2))) {
                    return at;
                }
                at += 3;
            } else if (each >= ALLOWED.length || (ALLOWED[each] & kind) == 0) {
                return at;
            } else {
                at++;
            }
        }
        return at;
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
