package io.github.biglocal.standards.threesixtygiving;

/**
 * Codes of the standard by name: how large an area is, in what way a recipient makes grants of the money, and the kinds of areas of which a Big
 * Local area is made. All codes are in {@link GivingCodelist}.
 *
 * <p>Source: 360Giving Data Standard 1.4.3, codelists.
 */
public final class GivingCodes {
    /** Regrant type: to one organisation, which makes grants of it to those who use it. */
    public static final String COMMON_REGRANT = "FRG010";

    /** Regrant type: to an intermediary that pays it to organisations which make grants of it. */
    public static final String TRANSFER_TO_INTERMEDIARY = "FRG020";

    /** Regrant type: match funding between funders, for grants that are made of it. Not for a grant that its recipient has to match. */
    public static final String MATCH_FUNDING = "FRG030";

    /** Regrant type: of several funders to one that makes grants of it. */
    public static final String FUNDER_COLLABORATION = "FRG040";

    /** Regrant type: to an agent of the funder, which pays it to the recipients named. */
    public static final String FISCAL_SPONSOR = "FRG050";

    /** Regrant type: capital that sets up a fund or an organisation which makes grants. */
    public static final String ENDOWMENT = "FRG060";

    /** Regrant type: in part for grants to others, in part for the recipient's own work. */
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
