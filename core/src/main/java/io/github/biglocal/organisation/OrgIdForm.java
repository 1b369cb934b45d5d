package io.github.biglocal.organisation;

import static io.github.biglocal.organisation.OrgIdList.CHARITY_COMMISSION;
import static io.github.biglocal.organisation.OrgIdList.CHARITY_COMMISSION_NORTHERN_IRELAND;
import static io.github.biglocal.organisation.OrgIdList.COMPANIES_HOUSE;
import static io.github.biglocal.organisation.OrgIdList.HM_REVENUE_AND_CUSTOMS;
import static io.github.biglocal.organisation.OrgIdList.SCOTTISH_CHARITY_REGISTER;

import io.github.biglocal.invariant.FormCheck;
import io.github.biglocal.invariant.FormCheck.Flaw;
import io.github.biglocal.invariant.FormCheck.Slip;
import io.github.biglocal.invariant.Tidied;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a text has the form of an organisation's identifier: of a whole one ({@link #check}), and of a charity or company
 * number that stands alone. Unlike {@link OrgId}, which is what a record holds, it takes any text, and says what is amiss and
 * what would put it right.
 *
 * <p>Zeros that a spreadsheet took away are offered as a repair up to three, since shorter numbers are more likely something
 * else; that is the library's own reading.
 *
 * <p>Source: 360Giving Data Standard 1.4, Identifiers; <a href="https://org-id.guide">org-id.guide</a>; for the numbers,
 * {@link OrgIdList#source()}.
 *
 * <p>Immutable and thread-safe.
 */
public final class OrgIdForm {
    private static final String PUBLISHER = "360G";

    /** What may stand where a hyphen should. */
    private static final String SEPARATORS = "-_/:.";

    /** Possessive, so that a long text is read once. */
    private static final Pattern PUBLISHERS_OWN = Pattern.compile("(?i:360G)([-_/:.]*+)([^-]++)-(\\S++)");

    private static final Pattern OTHER_LIST = Pattern.compile("(" + OrgIdList.CODE + ")-\\S+");
    private static final Pattern DECIMALS = Pattern.compile("([A-Z]{0,2}\\d+)\\.0+");
    private static final Pattern LINKED = Pattern.compile("([1-9]\\d{5,6})[-/.](\\d{1,4})");
    private static final Pattern LETTERS_AND_DIGITS = Pattern.compile("([A-Z]{0,2})(\\d+)");

    /** Registers among which a charity's number is put under the wrong one. */
    private static final List<OrgIdList> OF_CHARITIES = List.of(
            CHARITY_COMMISSION, SCOTTISH_CHARITY_REGISTER, CHARITY_COMMISSION_NORTHERN_IRELAND, HM_REVENUE_AND_CUSTOMS);

    /** How many zeros, at most, are put back or taken away at the beginning of a number. */
    private static final int MOST_ZEROS = 3;

    private OrgIdForm() {}

    /**
     * {@return whether a text has the form of a whole identifier: the code of a list, a hyphen and a number in the form of that
     * list, or a 360Giving publisher's own, such as {@code 360G-LocalTrust-123}}
     *
     * @param identifier the text
     */
    public static FormCheck check(String identifier) {
        Objects.requireNonNull(identifier, "identifier");
        Tidied tidied = Tidied.of(identifier);
        String text = tidied.text();
        if (text.isEmpty()) {
            return FormCheck.Wrong.of(Flaw.EMPTY);
        }
        if (text.regionMatches(true, 0, PUBLISHER, 0, PUBLISHER.length())) {
            return ofPublisher(Tidied.withinWords(identifier, "-"));
        }
        if (tidied.slips().isEmpty() && isRight(text)) {
            return new FormCheck.Right(text);
        }
        for (OrgIdList list : OrgIdList.longestCodeFirst()) {
            Optional<FormCheck> check = under(list, tidied);
            if (check.isPresent()) {
                return check.get();
            }
        }
        Set<Slip> slips = slips(tidied);
        String capitals = capitals(text);
        Matcher other = OTHER_LIST.matcher(capitals);
        if (!other.matches()) {
            return FormCheck.Wrong.of(Flaw.NO_LIST);
        }
        if (!text.startsWith(other.group(1))) {
            slips.add(Slip.CASE);
        }
        return new FormCheck.ListUnknown(other.group(1), slips);
    }

    /**
     * {@return whether a text has the form of a charity number as it stands alone: of England and Wales, of Scotland, or of
     * Northern Ireland}
     *
     * <p>Six digits may be a number of England and Wales or of Northern Ireland, so no list is named. The number of a linked
     * charity is no charity number, nor is a reference of HM Revenue and Customs.
     *
     * @param number the text
     */
    public static FormCheck charityNumber(String number) {
        Objects.requireNonNull(number, "number");
        Tidied tidied = Tidied.of(number);
        String capitals = capitals(tidied.text());
        for (OrgIdList list : List.of(SCOTTISH_CHARITY_REGISTER, CHARITY_COMMISSION_NORTHERN_IRELAND)) {
            if (capitals.startsWith(tail(list)) || capitals.startsWith(list.code())) {
                return number(list, tidied);
            }
        }
        return number(CHARITY_COMMISSION, tidied);
    }

    /**
     * {@return whether a text has the form of a company number as it stands alone}
     *
     * @param number the text
     */
    public static FormCheck companyNumber(String number) {
        return number(COMPANIES_HOUSE, number);
    }

    /**
     * {@return the 360Giving prefix that an identifier begins with, such as {@code 360G-LocalTrust}, whether it is one of a
     * grant or of an organisation; empty if it has none}
     *
     * <p>360G is put in capitals; the rest stays as it is, since prefixes are registered in capital and small letters.
     *
     * @param identifier the identifier
     */
    public static Optional<String> publisherPrefix(String identifier) {
        Objects.requireNonNull(identifier, "identifier");
        Matcher own = PUBLISHERS_OWN.matcher(Tidied.withinWords(identifier, "-").text());
        return own.matches() ? Optional.of(PUBLISHER + "-" + own.group(2)) : Optional.empty();
    }

    static FormCheck number(OrgIdList list, String number) {
        Objects.requireNonNull(number, "number");
        return number(list, Tidied.of(number));
    }

    private static FormCheck number(OrgIdList list, Tidied tidied) {
        String found = tidied.text();
        if (found.isEmpty()) {
            return FormCheck.Wrong.of(Flaw.EMPTY);
        }
        Set<Slip> slips = slips(tidied);
        String number = list.inItsCase(found);
        if (!number.equals(found)) {
            slips.add(Slip.CASE);
        }
        if (list.matches(number)) {
            return found(number, slips);
        }
        Matcher linked = LINKED.matcher(number);
        if (linked.matches() && !linked.group(2).startsWith("0") && hasLinkedCharities(list)) {
            return FormCheck.Wrong.of(Flaw.LINKED_CHARITY);
        }
        return repaired(list, number)
                .map(repair -> {
                    slips.addAll(repair.slips());
                    return found(repair.number(), slips);
                })
                .orElseGet(() -> wrong(list, number));
    }

    /** Whether a text is a code, one hyphen and a number of that form, as nearly all are: there is no need to look further. */
    private static boolean isRight(String text) {
        int end = text.indexOf('-', 3);
        if (end < 0 || afterSeparators(text, end) != end + 1) {
            return false;
        }
        return OrgIdList.of(text.substring(0, end))
                .filter(list -> text.startsWith(list.code()) && list.matches(text.substring(end + 1)))
                .isPresent();
    }

    private static boolean hasLinkedCharities(OrgIdList list) {
        return list == CHARITY_COMMISSION || list == CHARITY_COMMISSION_NORTHERN_IRELAND;
    }

    private static FormCheck found(String text, Set<Slip> slips) {
        return slips.isEmpty() ? new FormCheck.Right(text) : new FormCheck.NearlyRight(text, slips);
    }

    /** A number in the form of its list, and what had to be put right for it. */
    private record Repair(String number, Set<Slip> slips) {}

    /** The first repair that gives the form: those that are certain come before those that are a guess. */
    private static Optional<Repair> repaired(OrgIdList list, String number) {
        Matcher decimals = DECIMALS.matcher(number);
        if (decimals.matches()) {
            return repairedOrRight(list, decimals.group(1)).map(repair -> with(Slip.DECIMALS, repair));
        }
        Matcher main = LINKED.matcher(number);
        if (main.matches() && hasLinkedCharities(list)) {
            // Only those with 0 come here: the registers give the main charity that suffix.
            return repairedOrRight(list, main.group(1)).map(repair -> with(Slip.LETTERS, repair));
        }
        for (String letters : List.of(list.code() + "-", list.code(), tail(list) + "-", tail(list))) {
            if (number.startsWith(letters) && list.matches(number.substring(letters.length()))) {
                return Optional.of(new Repair(number.substring(letters.length()), EnumSet.of(Slip.LETTERS)));
            }
        }
        String joined = number.replace("-", "");
        if (list.matches(joined)) {
            return Optional.of(new Repair(joined, EnumSet.of(Slip.HYPHEN)));
        }
        return withZeros(list, number).or(() -> withDigits(list, number));
    }

    private static Optional<Repair> repairedOrRight(OrgIdList list, String number) {
        return list.matches(number)
                ? Optional.of(new Repair(number, EnumSet.noneOf(Slip.class)))
                : withZeros(list, number);
    }

    private static Repair with(Slip slip, Repair repair) {
        Set<Slip> slips = EnumSet.of(slip);
        slips.addAll(repair.slips());
        return new Repair(repair.number(), slips);
    }

    /** Zeros put back, where the numbers of a list have a fixed width; zeros taken away; and the letters of Scotland. */
    private static Optional<Repair> withZeros(OrgIdList list, String number) {
        Matcher parts = LETTERS_AND_DIGITS.matcher(number);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String letters = parts.group(1);
        String digits = parts.group(2);
        boolean scottish = list == SCOTTISH_CHARITY_REGISTER;
        String itsLetters = scottish && letters.isEmpty() ? "SC" : letters;
        Optional<String> whole = width(list, itsLetters)
                .flatMap(width -> inWidth(digits, width))
                .or(() -> list == CHARITY_COMMISSION ? withoutZeros(digits) : Optional.empty())
                .map(each -> itsLetters + each)
                .filter(list::matches);
        return whole.map(each -> {
            Set<Slip> slips = EnumSet.noneOf(Slip.class);
            if (!letters.equals(itsLetters)) {
                slips.add(Slip.LETTERS);
            }
            if (each.length() != itsLetters.length() + digits.length()) {
                slips.add(Slip.ZEROS);
            }
            return new Repair(each, slips);
        });
    }

    /** How many digits follow the letters of a number; empty if that differs or its list has no numbers that begin with 0. */
    private static Optional<Integer> width(OrgIdList list, String letters) {
        return switch (list) {
            case COMPANIES_HOUSE -> Optional.of(8 - letters.length());
            case SCOTTISH_CHARITY_REGISTER -> Optional.of(6);
            case HIGHER_EDUCATION -> Optional.of(4);
            default -> Optional.empty();
        };
    }

    private static Optional<String> inWidth(String digits, int width) {
        int missing = width - digits.length();
        if (missing >= 0) {
            return missing <= MOST_ZEROS ? Optional.of("0".repeat(missing) + digits) : Optional.empty();
        }
        String zeros = digits.substring(0, -missing);
        return -missing <= MOST_ZEROS && zeros.equals("0".repeat(-missing))
                ? Optional.of(digits.substring(-missing))
                : Optional.empty();
    }

    private static Optional<String> withoutZeros(String digits) {
        int zeros = 0;
        while (zeros < digits.length() && digits.charAt(zeros) == '0') {
            zeros++;
        }
        return zeros > 0 && zeros <= MOST_ZEROS ? Optional.of(digits.substring(zeros)) : Optional.empty();
    }

    /** Letters that look like digits read as these, after the letters that belong to the number or from the beginning. */
    private static Optional<Repair> withDigits(OrgIdList list, String number) {
        int most = Math.min(2, number.length());
        for (int letters = most; letters >= 0; letters--) {
            String read = number.substring(0, letters) + asDigits(number.substring(letters));
            if (list.matches(read)) {
                return Optional.of(new Repair(read, EnumSet.of(Slip.LETTER_FOR_DIGIT)));
            }
        }
        return Optional.empty();
    }

    private static String asDigits(String text) {
        return text.replace('O', '0').replace('I', '1').replace('L', '1');
    }

    private static FormCheck wrong(OrgIdList list, String number) {
        if (OF_CHARITIES.contains(list)) {
            for (OrgIdList other : OF_CHARITIES) {
                if (other != list && other.matches(number)) {
                    return new FormCheck.Wrong(Flaw.OTHER_REGISTER, Optional.of(other.code() + "-" + number));
                }
            }
        }
        int shortest = list == CHARITY_COMMISSION
                ? 6
                : list.example().map(String::length).orElse(0);
        int longest = list == CHARITY_COMMISSION ? 7 : shortest;
        boolean fixed = hasOneWidth(list) && LETTERS_AND_DIGITS.matcher(number).matches();
        if (fixed && number.length() < shortest) {
            return FormCheck.Wrong.of(Flaw.TOO_SHORT);
        }
        return FormCheck.Wrong.of(fixed && number.length() > longest ? Flaw.TOO_LONG : Flaw.OTHER_FORM);
    }

    private static boolean hasOneWidth(OrgIdList list) {
        return switch (list) {
            case CHARITY_COMMISSION,
                    SCOTTISH_CHARITY_REGISTER,
                    CHARITY_COMMISSION_NORTHERN_IRELAND,
                    COMPANIES_HOUSE,
                    SCHOOLS_ENGLAND,
                    SCHOOLS_WALES,
                    SCHOOLS_SCOTLAND,
                    LEARNING_PROVIDERS,
                    HIGHER_EDUCATION,
                    CHURCH_OF_ENGLAND,
                    CROWN_COMMERCIAL_CUSTOMERS,
                    DUNS,
                    PERMANENT_IDENTIFIER -> true;
            default -> false;
        };
    }

    /** The check of a text that begins with the code of a list; empty if it does not. */
    private static Optional<FormCheck> under(OrgIdList list, Tidied tidied) {
        String text = tidied.text();
        String country = list.code().substring(0, 2);
        if (!text.regionMatches(true, 0, country, 0, country.length())) {
            return Optional.empty();
        }
        int tail = afterSeparators(text, country.length());
        if (!text.regionMatches(true, tail, tail(list), 0, tail(list).length())) {
            return Optional.empty();
        }
        int end = tail + tail(list).length();
        int start = afterSeparators(text, end);
        String number = text.substring(start);
        if (number.isEmpty()) {
            return Optional.of(FormCheck.Wrong.of(Flaw.NO_NUMBER));
        }
        FormCheck check = number(list, new Tidied(number, Set.of()));
        boolean apart = start > end;
        if (!apart
                && (list.isAnyText()
                        || number.contains("-")
                        || check.rightForm().isEmpty())) {
            // What follows belongs to the code, which is that of another list.
            return Optional.empty();
        }
        Set<Slip> slips = slips(tidied);
        if (!text.substring(country.length(), tail).equals("-")
                || !text.substring(end, start).equals("-")) {
            slips.add(Slip.HYPHEN);
        }
        if (!text.startsWith(country) || !text.startsWith(tail(list), tail)) {
            slips.add(Slip.CASE);
        }
        return Optional.of(whole(list, check, slips));
    }

    private static FormCheck whole(OrgIdList list, FormCheck number, Set<Slip> slips) {
        if (number instanceof FormCheck.NearlyRight nearly) {
            slips.addAll(nearly.slips());
        } else if (number instanceof FormCheck.Wrong wrong && wrong.meant().isPresent()) {
            slips.add(Slip.LIST);
            return new FormCheck.NearlyRight(wrong.meant().get(), slips);
        }
        return number.rightForm()
                .map(right -> found(list.code() + "-" + right, slips))
                .orElse(number);
    }

    private static FormCheck ofPublisher(Tidied tidied) {
        Matcher own = PUBLISHERS_OWN.matcher(tidied.text());
        if (!own.matches()) {
            return FormCheck.Wrong.of(Flaw.NO_NUMBER);
        }
        Set<Slip> slips = slips(tidied);
        if (!tidied.text().startsWith(PUBLISHER)) {
            slips.add(Slip.CASE);
        }
        if (!own.group(1).equals("-")) {
            slips.add(Slip.HYPHEN);
        }
        return found(PUBLISHER + "-" + own.group(2) + "-" + own.group(3), slips);
    }

    private static int afterSeparators(String text, int from) {
        int at = from;
        while (at < text.length() && SEPARATORS.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    /** The code of a list without its country, such as CHC. */
    private static String tail(OrgIdList list) {
        return list.code().substring(3);
    }

    private static String capitals(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private static Set<Slip> slips(Tidied tidied) {
        Set<Slip> slips = EnumSet.noneOf(Slip.class);
        slips.addAll(tidied.slips());
        return slips;
    }
}
