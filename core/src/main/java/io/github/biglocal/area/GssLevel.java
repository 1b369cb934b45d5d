package io.github.biglocal.area;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A kind of place in the codes of the Government Statistical Service, from the areas of the census to countries. The first three
 * characters of a code say which. Kinds that are not here exist; those here are the ones that 360Giving has a type for, and what is
 * needed with them.
 *
 * <p>Source: Office for National Statistics, Register of Geographic Codes and Code History Database; for the types, 360Giving
 * Data Standard 1.4, codelist geoCodeType.
 */
public enum GssLevel {
    /** Output areas, of which the census areas are made. */
    OUTPUT_AREA("OA", "E00 W00 S00"),

    /** Small areas of Northern Ireland, up to the census of 2011. */
    SMALL_AREA("SA", "N00"),

    /** Super output areas, lower layer (LSOA). */
    LOWER_SUPER_OUTPUT_AREA("LSOA", "E01 W01"),

    /** Data zones of Scotland. */
    DATA_ZONE("DZ", "S01"),

    /** Super output areas, middle layer (MSOA). */
    MIDDLE_SUPER_OUTPUT_AREA("MSOA", "E02 W02"),

    /** Intermediate zones of Scotland. */
    INTERMEDIATE_ZONE("IG", "S02"),

    /** Super output areas, upper layer, of Wales. */
    UPPER_SUPER_OUTPUT_AREA("USOA", "W03"),

    /** Civil parishes. */
    PARISH("PAR", "E04"),

    /** Areas that have no civil parish. */
    NON_PARISHED_AREA("", "E43"),

    /** Communities of Wales. */
    COMMUNITY("COM", "W04"),

    /** Electoral wards and divisions. */
    WARD("WD", "E05 W05 S13 N08"),

    /** Electoral divisions of counties. */
    COUNTY_ELECTORAL_DIVISION("", "E58"),

    /** Unitary authorities. */
    UNITARY_AUTHORITY("UA", "E06 W06"),

    /** Districts of counties that have two tiers. */
    NON_METROPOLITAN_DISTRICT("NMD", "E07"),

    /** Metropolitan districts. */
    METROPOLITAN_DISTRICT("MD", "E08"),

    /** London boroughs, with the City of London. */
    LONDON_BOROUGH("LONB", "E09"),

    /** Council areas of Scotland. */
    COUNCIL_AREA("CA", "S12"),

    /** Local government districts of Northern Ireland. */
    LOCAL_GOVERNMENT_DISTRICT("", "N09"),

    /** Counties that have two tiers. */
    COUNTY("CTY", "E10"),

    /** Metropolitan counties, whose councils were abolished. */
    METROPOLITAN_COUNTY("", "E11"),

    /** Combined authorities. */
    COMBINED_AUTHORITY("", "E47"),

    /** Regions of England. */
    REGION("RGN/GOR", "E12"),

    /** Countries, and countries taken together. */
    COUNTRY("", "E92 W92 S92 N92 K02 K03 K04"),

    /** Constituencies of the parliament at Westminster. */
    WESTMINSTER_CONSTITUENCY("WPC", "E14 W07 S14 N06"),

    /** Electoral regions of the European Parliament, until 2020. */
    EUROPEAN_ELECTORAL_REGION("EER", "E15 W08 S15 N07"),

    /** Constituencies of the London Assembly. */
    LONDON_ASSEMBLY_CONSTITUENCY("LAC", "E32"),

    /** Constituencies of the Senedd, formerly the National Assembly for Wales. */
    SENEDD_CONSTITUENCY("NAWC", "W09"),

    /** Electoral regions of the Senedd. */
    SENEDD_REGION("", "W10"),

    /** Constituencies of the Scottish Parliament. */
    SCOTTISH_PARLIAMENT_CONSTITUENCY("SPC", "S16"),

    /** Electoral regions of the Scottish Parliament. */
    SCOTTISH_PARLIAMENT_REGION("", "S17"),

    /** National parks. */
    NATIONAL_PARK("NPARK", "E26 W18 S21"),

    /** Community safety partnerships of England. */
    COMMUNITY_SAFETY_PARTNERSHIP("CSP", "E22"),

    /** Community safety partnerships of Wales. */
    WELSH_COMMUNITY_SAFETY_PARTNERSHIP("CDRP", "W14"),

    /** Police force areas. */
    POLICE_FORCE_AREA("PFA", "E23"),

    /** Primary urban areas. */
    PRIMARY_URBAN_AREA("PUA", "E25"),

    /** Registration districts. */
    REGISTRATION_DISTRICT("REGD", "E28 W20"),

    /** Registration sub-districts. */
    REGISTRATION_SUB_DISTRICT("REGSD", "E29 W21"),

    /** Travel to work areas. */
    TRAVEL_TO_WORK_AREA("TTWA", "E30 S22 W22"),

    /** Fire and rescue authorities. */
    FIRE_AND_RESCUE_AUTHORITY("FRA", "E31"),

    /** Workplace zones. */
    WORKPLACE_ZONE("WZ", "E33 W35"),

    /** Local enterprise partnerships. */
    LOCAL_ENTERPRISE_PARTNERSHIP("LEP", "E37"),

    /** Clinical commissioning groups, and the areas of integrated care boards that followed them. */
    CLINICAL_COMMISSIONING_GROUP("CCG", "E38"),

    /** Area teams of NHS England. */
    NHS_AREA_TEAM("NHSAT", "E39"),

    /** Cancer networks. */
    CANCER_NETWORK("CANNET", "E21"),

    /** Health boards of Scotland. */
    HEALTH_BOARD("HB", "S08"),

    /** Community health partnerships of Scotland. */
    COMMUNITY_HEALTH_PARTNERSHIP("CHP", "S03"),

    /** Areas of regeneration outcome agreements of Scotland, by community planning partnership. */
    COMMUNITY_PLANNING_PARTNERSHIP("ROA - CPP", "S05"),

    /** Local areas of regeneration outcome agreements of Scotland. */
    REGENERATION_LOCAL_AREA("ROA - Local", "S06"),

    /** Wards merged for the census. */
    CENSUS_MERGED_WARD("CMWD", "E36 W39"),

    /** Local authority districts merged for the census. */
    CENSUS_MERGED_DISTRICT("CMLAD", "E41 W40"),

    /** Counties merged for the census. */
    CENSUS_MERGED_COUNTY("CMCTY", "E42 W41"),

    /** Agricultural small areas of Wales. */
    AGRICULTURAL_SMALL_AREA("AgricSmall", "W30"),

    /** Communities First areas of Wales. */
    COMMUNITIES_FIRST_AREA("CFA", "W33");

    private static final Map<String, GssLevel> BY_ENTITY = Arrays.stream(values())
            .flatMap(level -> level.entities().stream().map(entity -> Map.entry(entity, level)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String type;
    /** The first three characters of its codes, with a space between. */
    private final String entities;

    GssLevel(String type, String entities) {
        this.type = type;
        this.entities = entities;
    }

    static Optional<GssLevel> ofEntity(String entity) {
        return Optional.ofNullable(BY_ENTITY.get(entity));
    }

    /** {@return the first three characters of its codes, such as E01 and W01; never empty} */
    public List<String> entities() {
        return List.of(entities.split(" ", -1));
    }

    /**
     * {@return its code in the codelist geoCodeType of the 360Giving Data Standard, which has some of them for one part of the
     * United Kingdom only; empty if that has none}
     */
    public Optional<String> threeSixtyGivingType() {
        return type.isEmpty() ? Optional.empty() : Optional.of(type);
    }

    /**
     * {@return whether its places are areas of local authorities that together cover the United Kingdom; counties with two tiers
     * are not among them, because their districts are}
     */
    public boolean isLocalAuthorityDistrict() {
        return switch (this) {
            case UNITARY_AUTHORITY,
                    NON_METROPOLITAN_DISTRICT,
                    METROPOLITAN_DISTRICT,
                    LONDON_BOROUGH,
                    COUNCIL_AREA,
                    LOCAL_GOVERNMENT_DISTRICT -> true;
            default -> false;
        };
    }
}
