package io.github.biglocal.organisation;

import io.github.biglocal.entity.Code;
import io.github.biglocal.invariant.Require;
import java.util.Set;

/**
 * A kind of organisation. The list is open, and begins with the kinds that have been locally trusted organisations or
 * funders.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the code
 */
public record OrganisationType(String value) implements Code {
    /** A registered charity. */
    public static final OrganisationType CHARITY = new OrganisationType("CHARITY");

    /** A council for voluntary service. */
    public static final OrganisationType COUNCIL_FOR_VOLUNTARY_SERVICE =
            new OrganisationType("COUNCIL_FOR_VOLUNTARY_SERVICE");

    /** A credit union. */
    public static final OrganisationType CREDIT_UNION = new OrganisationType("CREDIT_UNION");

    /** A neighbourhood or development trust. */
    public static final OrganisationType NEIGHBOURHOOD_TRUST = new OrganisationType("NEIGHBOURHOOD_TRUST");

    /** A registered provider of social housing. */
    public static final OrganisationType HOUSING_ASSOCIATION = new OrganisationType("HOUSING_ASSOCIATION");

    /** A general practice. */
    public static final OrganisationType GP_PRACTICE = new OrganisationType("GP_PRACTICE");

    /** A council of any tier. */
    public static final OrganisationType LOCAL_AUTHORITY = new OrganisationType("LOCAL_AUTHORITY");

    /** A body that distributes National Lottery money. */
    public static final OrganisationType LOTTERY_DISTRIBUTOR = new OrganisationType("LOTTERY_DISTRIBUTOR");

    /** A company, including a community interest company. */
    public static final OrganisationType COMPANY = new OrganisationType("COMPANY");

    /** A community benefit society. */
    public static final OrganisationType COMMUNITY_BENEFIT_SOCIETY = new OrganisationType("COMMUNITY_BENEFIT_SOCIETY");

    /** A government department or agency. */
    public static final OrganisationType GOVERNMENT_BODY = new OrganisationType("GOVERNMENT_BODY");

    private static final Set<OrganisationType> KNOWN = Set.of(
            CHARITY,
            COUNCIL_FOR_VOLUNTARY_SERVICE,
            CREDIT_UNION,
            NEIGHBOURHOOD_TRUST,
            HOUSING_ASSOCIATION,
            GP_PRACTICE,
            LOCAL_AUTHORITY,
            LOTTERY_DISTRIBUTOR,
            COMPANY,
            COMMUNITY_BENEFIT_SOCIETY,
            GOVERNMENT_BODY);

    /** Checks that the code is not blank. */
    public OrganisationType {
        Require.of(OrganisationType.class).identifier(value);
    }

    /**
     * {@return the code with a text, known or not}
     *
     * @param value the code
     */
    public static OrganisationType of(String value) {
        return new OrganisationType(value);
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }

    /** {@return the code} */
    @Override
    public String toString() {
        return value;
    }
}
