package io.github.biglocal.organisation;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.invariant.FormCheck;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A list of org-id.guide whose numbers this library has a form for: the registers of the United Kingdom, and the
 * international lists. A list that is not here may well exist.
 *
 * <p>The forms of charity and company numbers are those that the registers publish. The forms of the others are read off the
 * examples that org-id.guide gives, and are wide where these differ; {@link #source()} says which it is. Some lists
 * publish no form, so any text without spaces has it.
 *
 * <p>Source: <a href="https://org-id.guide">org-id.guide</a>, and that of each form.
 *
 * <p>Immutable and thread-safe.
 */
public enum OrgIdList {
    /** The register of the Charity Commission for England and Wales. */
    CHARITY_COMMISSION("GB-CHC", "six or seven digits, the first of them not 0", "[1-9]\\d{5,6}", "1147511"),

    /** The Scottish Charity Register, of the Office of the Scottish Charity Regulator. */
    SCOTTISH_CHARITY_REGISTER("GB-SC", "SC and six digits", "SC\\d{6}", "SC042386"),

    /** The register of the Charity Commission for Northern Ireland. */
    CHARITY_COMMISSION_NORTHERN_IRELAND(
            "GB-NIC", "six digits, the first of them not 0, without NIC before them", "[1-9]\\d{5}", "100019"),

    /** The register of Companies House, for the whole of the United Kingdom. */
    COMPANIES_HOUSE(
            "GB-COH",
            "eight characters: eight digits, or the letters for the kind of company and six digits; the numbers of some"
                    + " societies have letters at the end too",
            // The usual ones; those of registered societies; a few that end with a letter, one of nine characters.
            "(?:\\d{2}|AC|CE|CS|EN|ES|FC|FE|GE|GN|GS|IC|LP|NA|NC|NF|NI|NL|NO|NP|NR|NV|NZ|OC|OE|PC|R0|RC|SA|SC|SE|SF|SG|SI"
                    + "|SL|SO|SR|SZ|ZC)\\d{6}|(?:IP|SP|RS)[A-Z\\d]{6}|SL\\d{5}A|RS007853Z",
            "09506232"),

    /** The Mutuals Public Register of the Financial Conduct Authority. */
    MUTUALS_PUBLIC_REGISTER("GB-MPR", "two to eight letters and digits", "[A-Z\\d]{2,8}", "IP031455"),

    /** References of HM Revenue and Customs for charities that are not registered elsewhere. */
    HM_REVENUE_AND_CUSTOMS("GB-REV", "X, or X and a letter, and four or five digits", "X[A-Z]?\\d{4,5}", "X6243"),

    /** Community amateur sports clubs that are registered with HM Revenue and Customs. */
    AMATEUR_SPORTS_CLUBS("GB-CASC", "eight digits and letters from a to f", "[\\da-f]{8}", "df679063"),

    /** Registered providers of social housing in England. */
    SOCIAL_HOUSING_PROVIDERS("GB-SHPE", "four to six letters and digits", "[A-Z\\d]{4,6}", "LH4401"),

    /** The register of schools in England, by unique reference number (URN). */
    SCHOOLS_ENGLAND("GB-EDU", "six digits", "\\d{6}", "125554"),

    /** The register of schools in Wales. */
    SCHOOLS_WALES("GB-WALEDU", "seven digits", "\\d{7}", "6602130"),

    /** The register of schools in Scotland. */
    SCHOOLS_SCOTLAND("GB-SCOTEDU", "seven digits", "\\d{7}", "8212627"),

    /** Schools in Northern Ireland. */
    SCHOOLS_NORTHERN_IRELAND("GB-IRN", "three digits, a hyphen and four digits", "\\d{3}-\\d{4}", "542-0059"),

    /** The UK Register of Learning Providers, by UK provider reference number. */
    LEARNING_PROVIDERS("GB-UKPRN", "eight digits", "\\d{8}", "10000346"),

    /** The Higher Education Statistics Agency. */
    HIGHER_EDUCATION("GB-HESA", "four digits", "\\d{4}", "0177"),

    /** Local authorities in England. */
    LOCAL_AUTHORITIES_ENGLAND("GB-LAE", "three letters", "[A-Z]{3}", "TRF"),

    /** Local authorities in Scotland. */
    LOCAL_AUTHORITIES_SCOTLAND("GB-LAS", "three letters", "[A-Z]{3}", "ZET"),

    /** Principal local authorities in Wales. */
    LOCAL_AUTHORITIES_WALES("GB-PLA", "three letters", "[A-Z]{3}", "AGY"),

    /** Local authorities in Northern Ireland. */
    LOCAL_AUTHORITIES_NORTHERN_IRELAND("GB-LANI", "three letters", "[A-Z]{3}", "BFS"),

    /** The Government Organisation Register. */
    GOVERNMENT_ORGANISATIONS("GB-GOR", "one or two letters and one to four digits", "[A-Z]{1,2}\\d{1,4}", "OT1211"),

    /** Reference numbers of government departments, of the International Aid Transparency Initiative. */
    GOVERNMENT_DEPARTMENTS("GB-GOV", "digits", "\\d+", "1"),

    /** Departments, agencies and public bodies on GOV.UK; the list is deprecated. */
    GOVERNMENT_WEBSITE("GB-GOVUK"),

    /** Organisation codes of the National Health Service. */
    HEALTH_SERVICE("GB-NHS", "three to ten letters and digits", "[A-Z\\d]{3,10}", "RAX"),

    /** Churches of the Church of England. */
    CHURCH_OF_ENGLAND("GB-COE", "six digits", "\\d{6}", "608393"),

    /** The Supplier Registration Service of the Crown Commercial Service. */
    SUPPLIER_REGISTRATION("GB-SRS"),

    /** Customers of the Crown Commercial Service. */
    CROWN_COMMERCIAL_CUSTOMERS("GB-CCSCUST", "eight digits", "\\d{8}", "10032245"),

    /** The chart of accounts of the United Kingdom. */
    CHART_OF_ACCOUNTS("GB-COA"),

    /** The Research Organization Registry. */
    RESEARCH_ORGANIZATION_REGISTRY(
            "XI-ROR",
            "0, six digits or letters but i, l, o and u, and two digits",
            "0[a-hj-km-np-tv-z\\d]{6}\\d{2}",
            "05ptwtz25"),

    /** The Global Research Identifiers Database; the list is deprecated. */
    RESEARCH_IDENTIFIERS_DATABASE(
            "XI-GRID",
            "grid, digits and one or two digits or letters, with points between",
            "grid\\.\\d+\\.[\\da-f]{1,2}",
            "grid.17063.33"),

    /** The Legal Entity Identifier. */
    LEGAL_ENTITY_IDENTIFIER(
            "XI-LEI", "eighteen letters and digits, and two digits", "[A-Z\\d]{18}\\d{2}", "549300ITS31QK8VRBQ14"),

    /** Items of Wikidata. */
    WIKIDATA("XI-WIKIDATA", "Q and digits", "Q[1-9]\\d*", "Q1377"),

    /** D-U-N-S numbers of Dun and Bradstreet. */
    DUNS("XI-DUNS", "nine digits", "\\d{9}", "242183440"),

    /** Economic Operators Registration and Identification numbers. */
    ECONOMIC_OPERATORS(
            "XI-EORI",
            "the code of a country and up to fifteen letters and digits",
            "[A-Z]{2}[A-Z\\d]{1,15}",
            "NL810656371"),

    /** Permanent identifiers of Thomson Reuters. */
    PERMANENT_IDENTIFIER("XI-PID", "ten digits", "\\d{10}", "4295895031"),

    /** Organisations of the International Aid Transparency Initiative. */
    AID_TRANSPARENCY("XI-IATI"),

    /** Public bodies of the Open Knowledge Foundation. */
    PUBLIC_BODIES("XI-PB"),

    /** The Basic Registry of Identified Global Entities; the list is deprecated. */
    BRIDGE("XI-BRIDGE");

    /**
     * The form of the code of any list, known here or not: a country or XI, for some with a part of it such as {@code CA_ON}, a
     * hyphen, and letters, digits and underscores with a letter among them; or that of a Chinese register, such as
     * {@code CN-11-CR}.
     */
    static final String CODE = "[A-Z]{2}(?:_[A-Z]{2})?-[0-9_]*[A-Z][A-Z0-9_]*|CN-[0-9]{2}-CR";

    private static final List<OrgIdList> LONGEST_CODE_FIRST = Arrays.stream(values())
            .sorted(Comparator.comparing((OrgIdList list) -> list.code.length()).reversed())
            .toList();

    private static final Map<String, OrgIdList> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(list -> list.code, Function.identity()));

    private final String code;
    private final String form;
    private final Pattern pattern;
    private final String example;

    OrgIdList(String code, String form, String pattern, String example) {
        this.code = code;
        this.form = form;
        this.pattern = Pattern.compile(pattern);
        this.example = example;
    }

    OrgIdList(String code) {
        this(code, "any text without spaces", "\\S+", "");
    }

    /**
     * {@return the list with a code, in capital or small letters; empty if this library has no form for it}
     *
     * @param code the code, such as {@code GB-CHC}
     */
    public static Optional<OrgIdList> of(String code) {
        Objects.requireNonNull(code, "code");
        return Optional.ofNullable(BY_CODE.get(code.toUpperCase(Locale.ROOT)));
    }

    /** {@return all lists, those with a longer code first, so that GB-SCOTEDU comes before GB-SC} */
    static List<OrgIdList> longestCodeFirst() {
        return LONGEST_CODE_FIRST;
    }

    /** {@return the code of the list, such as {@code GB-CHC}} */
    public String code() {
        return code;
    }

    /** {@return the form of its numbers in words, such as "six digits"} */
    public String form() {
        return form;
    }

    /** {@return the form of its numbers as a regular expression that the whole number matches} */
    public String pattern() {
        return pattern.pattern();
    }

    /** {@return a number in the list; empty if any text has its form} */
    public Optional<String> example() {
        return example.isEmpty() ? Optional.empty() : Optional.of(example);
    }

    /** {@return where the form of its numbers is published, or the examples are that it is read off} */
    public Citation source() {
        return switch (this) {
            case CHARITY_COMMISSION -> Sources.CHARITY_COMMISSION;
            case SCOTTISH_CHARITY_REGISTER -> Sources.OSCR;
            case CHARITY_COMMISSION_NORTHERN_IRELAND -> Sources.CCNI;
            case COMPANIES_HOUSE -> Sources.COMPANIES_HOUSE;
            case RESEARCH_ORGANIZATION_REGISTRY -> Sources.ROR;
            case LEGAL_ENTITY_IDENTIFIER -> Sources.LEI;
            default -> Sources.examples(code);
        };
    }

    /** {@return whether any text without spaces has the form of its numbers, because none is published} */
    public boolean isAnyText() {
        return example.isEmpty();
    }

    /** {@return whether it is a register of charities, so its numbers may stand in a field for charity numbers} */
    public boolean isOfCharities() {
        return this == CHARITY_COMMISSION
                || this == SCOTTISH_CHARITY_REGISTER
                || this == CHARITY_COMMISSION_NORTHERN_IRELAND;
    }

    /** {@return whether org-id.guide has deprecated the list, so new identifiers should be under another} */
    public boolean isDeprecated() {
        return this == RESEARCH_IDENTIFIERS_DATABASE || this == BRIDGE || this == GOVERNMENT_WEBSITE;
    }

    /**
     * {@return whether a number has the form of this list}
     *
     * @param number the number, without the code of the list
     */
    public FormCheck check(String number) {
        return OrgIdForm.number(this, number);
    }

    boolean matches(String number) {
        return pattern.matcher(number).matches();
    }

    /** {@return a number in the case that the numbers of this list have} */
    String inItsCase(String number) {
        return switch (this) {
            case AMATEUR_SPORTS_CLUBS, RESEARCH_ORGANIZATION_REGISTRY, RESEARCH_IDENTIFIERS_DATABASE ->
                number.toLowerCase(Locale.ROOT);
            default -> isAnyText() ? number : number.toUpperCase(Locale.ROOT);
        };
    }

    /** {@return the code of the list} */
    @Override
    public String toString() {
        return code;
    }

    /** Where the forms are published. */
    private static final class Sources {
        static final Citation CHARITY_COMMISSION = Citation.of(
                        "Charity Commission for England and Wales, full register download, data definition",
                        "registered_charity_number, linked_charity_number")
                .withNote("The numbers are integers, so none begins with 0; how many digits, after org-id.guide");
        static final Citation OSCR = Citation.of("Office of the Scottish Charity Regulator, Scottish Charity Register");
        static final Citation CCNI = Citation.of("Charity Commission for Northern Ireland, register of charities");
        static final Citation COMPANIES_HOUSE = Citation.of(
                        "Companies House, Uniform Resource Identifiers (URI) Customer Guide",
                        "List of Company Numbers and Prefixes")
                .withNote(
                        "With the prefixes that came later (CE, CS, FE, OE, PC, RS and SG), and endings that the register has");
        static final Citation ROR =
                Citation.of("Research Organization Registry, documentation", "ROR identifier pattern");
        static final Citation LEI = Citation.of("ISO 17442, Legal entity identifier");

        private Sources() {}

        static Citation examples(String code) {
            return Citation.of("org-id.guide, register of lists of organisation identifiers", code)
                    .withNote("Read off its examples")
                    .withLink("https://org-id.guide/list/" + code);
        }
    }
}
