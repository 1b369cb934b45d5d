package io.github.biglocal.standards.threesixtygiving;

/**
 * Codes of the standard by name: the scope of a location, the types of regrant, and the types of geographic code that Big Local areas are
 * made up of. All codes are in {@link GivingCodelist}.
 *
 * <p>Source: 360Giving Data Standard 1.4.3, codelists.
 */
public final class GivingCodes {
    /** Regrant type: a grant to one grantmaking organisation, which distributes it as grants to end recipients. */
    public static final String COMMON_REGRANT = "FRG010";

    /** Regrant type: a grant to an intermediary, which pays it to organisations that make grants to end recipients. */
    public static final String TRANSFER_TO_INTERMEDIARY = "FRG020";

    /**
     * Regrant type: one funder's money matched by another funder, which makes the grants. It is not for a grant on condition that the
     * recipient raises match funding.
     */
    public static final String MATCH_FUNDING = "FRG030";

    /** Regrant type: grants from several funders to one grantmaking organisation, which distributes them from a single fund. */
    public static final String FUNDER_COLLABORATION = "FRG040";

    /** Regrant type: a grant to an organisation that acts as the funder's agent and pays it to the named recipients. */
    public static final String FISCAL_SPONSOR = "FRG050";

    /** Regrant type: capital to establish or substantially fund a grantmaking organisation or fund. */
    public static final String ENDOWMENT = "FRG060";

    /** Regrant type: a grant partly for onward grants and partly for the recipient's own activities. */
    public static final String MULTIPURPOSE = "FRG070";

    /** Location scope: the world. */
    public static final String GLOBAL = "GLS010";

    /** Location scope: several countries, or a continent. */
    public static final String SUPRANATIONAL = "GLS020";

    /** Location scope: a country. */
    public static final String NATIONAL = "GLS030";

    /** Location scope: a region, the first level below a country. */
    public static final String SUBNATIONAL_REGION = "GLS040";

    /** Location scope: the second level below a country. */
    public static final String LOCAL_AUTHORITY = "GLS050";

    /** Location scope: a small area. */
    public static final String LOCAL_AREA = "GLS060";

    /** Location scope: not defined. */
    public static final String UNDEFINED = "GLS099";

    /** Geographic code type: lower layer super output area. */
    public static final String LSOA = "LSOA";

    /** Geographic code type: middle layer super output area. */
    public static final String MSOA = "MSOA";

    /** Geographic code type: ward. */
    public static final String WARD = "WD";

    /** Geographic code type: parish. */
    public static final String PARISH = "PAR";

    private GivingCodes() {}
}
