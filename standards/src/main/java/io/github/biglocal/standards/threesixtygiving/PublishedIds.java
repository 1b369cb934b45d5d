package io.github.biglocal.standards.threesixtygiving;

import io.github.biglocal.funding.FundingAgreementId;
import io.github.biglocal.invariant.InvalidValueException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The identifiers under which a publisher publishes the records of a programme: its prefix, the kind of record, and the
 * record's own id, such as {@code 360G-LocalTrust-grant-17}. What the standard advises against in an identifier is written by
 * its number in Unicode, {@code _u2F_} for a slash, so that the id can be read from it again.
 */
record PublishedIds(String prefix) {
    static final String GRANT = "grant";
    static final String LOAN = "loan";
    static final String AGREEMENT = "agreement";
    static final String ALLOCATION = "allocation";
    static final String ENDOWMENT = "endowment";
    static final String ORGANISATION = "org";
    static final String AREA = "area";
    static final String GROUP = "group";
    static final String INDIVIDUAL = "individual";
    static final String SCHEME = "scheme";
    static final String PLAN = "plan";
    static final String DRAWDOWN = "drawdown";
    static final String RETURN = "return";

    private static final List<String> GRANTS = List.of(GRANT, LOAN, AGREEMENT, ALLOCATION, ENDOWMENT);
    private static final List<String> ALL = List.of(
            GRANT,
            LOAN,
            AGREEMENT,
            ALLOCATION,
            ENDOWMENT,
            ORGANISATION,
            AREA,
            GROUP,
            INDIVIDUAL,
            SCHEME,
            PLAN,
            DRAWDOWN,
            RETURN);
    private static final Pattern PREFIX = Pattern.compile("360[Gg]-[^-\\s]+");
    private static final Pattern PUBLISHED = Pattern.compile("360[Gg]-[^-\\s]+-\\S+");
    private static final Pattern ESCAPED = Pattern.compile("_u([0-9A-F]{1,6})_");
    private static final int HEXADECIMAL = 16;

    PublishedIds {
        if (!PREFIX.matcher(Objects.requireNonNull(prefix, "publisherPrefix")).matches()) {
            throw new InvalidValueException(
                    GivingMapping.class,
                    "publisherPrefix",
                    "the text is not the prefix of a 360Giving publisher",
                    "Write it as 360Giving registered it, such as 360G-LocalTrust.");
        }
    }

    /** The identifier of a record of a programme. One that was published and is not of a kind of this publisher's is left as it is. */
    String of(String kind, String id) {
        return PUBLISHED.matcher(id).matches()
                        && ALL.stream().noneMatch(each -> read(each, id).isPresent())
                ? id
                : own(kind, id);
    }

    /** Whether an identifier is under this publisher's own prefix. */
    boolean isOwn(String published) {
        return published.regionMatches(true, 0, prefix + "-", 0, prefix.length() + 1);
    }

    /**
     * The identifier of a payment within its award: that which it has there, if the payment's own id was made of the award's and it, or
     * one under the publisher's own prefix.
     */
    String payment(String kind, FundingAgreementId award, String id) {
        String before = award.value() + "-";
        if (!id.startsWith(before)) {
            return own(kind, id);
        }
        String within = id.substring(before.length());
        return readPayment(within).isEmpty() && TakingOver.isIdentifier(within) ? within : own(kind, id);
    }

    /** The id of a payment that was published under the publisher's own prefix. */
    Optional<String> readPayment(String published) {
        return read(DRAWDOWN, published).or(() -> read(RETURN, published));
    }

    /** An identifier under this publisher's own prefix, whatever the id is. */
    String own(String kind, String id) {
        return prefix + "-" + kind + "-" + escaped(id);
    }

    /** The id of a record that was published as one of a kind; empty if it was not. */
    Optional<String> read(String kind, String published) {
        if (!published.startsWith(prefix)) {
            return Optional.empty();
        }
        String before = prefix + "-" + kind + "-";
        return published.startsWith(before) && published.length() > before.length()
                ? Optional.of(unescaped(published.substring(before.length())))
                : Optional.empty();
    }

    /** Which kind of record an identifier says it is of, of those that are published as grants; empty if it does not say. */
    Optional<String> kind(String published) {
        return GRANTS.stream().filter(kind -> read(kind, published).isPresent()).findFirst();
    }

    private static String escaped(String id) {
        StringBuilder escaped = new StringBuilder();
        int[] points = id.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            int point = points[i];
            boolean startsEscape = point == '_' && i + 1 < points.length && points[i + 1] == 'u';
            if (isPlain(point) && !startsEscape) {
                escaped.appendCodePoint(point);
            } else {
                escaped.append("_u")
                        .append(Integer.toHexString(point).toUpperCase(Locale.ROOT))
                        .append('_');
            }
        }
        return escaped.toString();
    }

    private static boolean isPlain(int point) {
        return (point >= '0' && point <= '9')
                || (point >= 'A' && point <= 'Z')
                || (point >= 'a' && point <= 'z')
                || point == '-'
                || point == '_'
                || point == '.';
    }

    private static String unescaped(String id) {
        Matcher matcher = ESCAPED.matcher(id);
        StringBuilder text = new StringBuilder();
        int from = 0;
        while (matcher.find()) {
            int point = Integer.parseInt(matcher.group(1), HEXADECIMAL);
            if (Character.isValidCodePoint(point)) {
                text.append(id, from, matcher.start()).appendCodePoint(point);
                from = matcher.end();
            }
        }
        return text.append(id.substring(from)).toString();
    }
}
