package io.github.biglocal.standards.threesixtygiving;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.area.GssCode;
import io.github.biglocal.invariant.FormCheck;
import io.github.biglocal.programme.BigLocalAreas;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which area a grant is for. The data of a publisher seldom says so in as many words: a caller chooses one of the ways that are here,
 * several after each other ({@link #or}), or a way of their own, such as a table of identifiers. No area is guessed: where the locations
 * of a grant lead to no area, or to more than one, it has none.
 *
 * <p>Implementations are thread-safe.
 */
@FunctionalInterface
public interface GivingAreas {
    /**
     * {@return the area that a grant is for; empty if that is not known}
     *
     * @param grant the grant
     */
    Optional<Area> areaOf(GivingGrant grant);

    /**
     * {@return this way, and where it finds no area, another}
     *
     * @param next the other way
     */
    default GivingAreas or(GivingAreas next) {
        Objects.requireNonNull(next, "next");
        return grant -> areaOf(Objects.requireNonNull(grant, "grant")).or(() -> next.areaOf(grant));
    }

    /**
     * {@return one area for every grant, for data that is only about it}
     *
     * @param area the area
     */
    static GivingAreas all(Area area) {
        Objects.requireNonNull(area, "area");
        return grant -> {
            Objects.requireNonNull(grant, "grant");
            return Optional.of(area);
        };
    }

    /**
     * {@return the area that has a code of a beneficiary location among its own} A code counts if only the way it is written is
     * wrong, such as a small letter for the capital. Areas are not looked for within larger places, such as a district.
     *
     * @param areas the areas, with their codes ({@link Area#gssCodes()}); a code that two of them have leads to neither
     */
    static GivingAreas byGssCode(Collection<Area> areas) {
        Map<String, Set<Area>> byCode = new HashMap<>();
        for (Area area : List.copyOf(Objects.requireNonNull(areas, "areas"))) {
            for (GssCode code : area.gssCodes()) {
                byCode.computeIfAbsent(code.value(), unused -> new HashSet<>()).add(area);
            }
        }
        return grant -> only(Objects.requireNonNull(grant, "grant").beneficiaryLocations().stream()
                .flatMap(location -> location.geoCode().flatMap(GivingAreas::gssCode).stream())
                .flatMap(code -> byCode.getOrDefault(code.value(), Set.of()).stream())
                .collect(Collectors.toSet()));
    }

    /**
     * {@return the area of Big Local whose name a beneficiary location has: its own, another that it goes by, or a former one} Capitals and
     * white space make no difference; a name that only resembles one leads to no area.
     */
    static GivingAreas bigLocalByName() {
        return grant -> only(Objects.requireNonNull(grant, "grant").beneficiaryLocations().stream()
                .flatMap(location -> location.name().stream())
                .flatMap(name -> BigLocalAreas.named(name).stream())
                .collect(Collectors.toSet()));
    }

    /**
     * {@return the area as {@link GivingMapping} publishes it: a beneficiary location with the area's id as its identifier, for each of the
     * area's codes} The area has that id, the name of the first location, or the id where it has none, and the codes. Locations with
     * several identifiers, or of which only some have one, lead to no area.
     */
    static GivingAreas asPublished() {
        return grant -> Objects.requireNonNull(grant, "grant").beneficiaryLocations().stream()
                .findFirst()
                .flatMap(first -> first.id()
                        .filter(TakingOver::isIdentifier)
                        .filter(id -> grant.beneficiaryLocations().stream()
                                .allMatch(each -> each.id().equals(Optional.of(id))))
                        .map(id -> Area.builder()
                                .id(AreaId.of(id))
                                .name(first.name().flatMap(KeptFields::text).orElse(id))
                                .gssCodes(grant.beneficiaryLocations().stream()
                                        .flatMap(location -> location.geoCode().stream())
                                        .filter(code -> GssCode.check(code) instanceof FormCheck.Right)
                                        .map(GssCode::parse)
                                        .collect(Collectors.toSet()))
                                .build()));
    }

    /**
     * {@return an area for each place: that of a grant's only beneficiary location} For data whose places are areas already, such as wards
     * or parishes, and not larger and smaller ones mixed. The area has the location's geographic code as its id, or its name where it has no
     * code in the right form, and both as its own. Two locations of one code, or of one name without a code, are one place; capitals and
     * white space in a name make no difference.
     */
    static GivingAreas byLocation() {
        return grant -> {
            Map<AreaId, Area> places = new HashMap<>();
            for (GivingLocation location :
                    Objects.requireNonNull(grant, "grant").beneficiaryLocations()) {
                place(location).ifPresent(area -> places.putIfAbsent(area.id(), area));
            }
            return only(Set.copyOf(places.values()));
        };
    }

    private static Optional<Area> place(GivingLocation location) {
        Optional<GssCode> code = location.geoCode().flatMap(GivingAreas::gssCode);
        Optional<String> name = location.name().flatMap(KeptFields::text).map(String::strip);
        return code.map(GssCode::value)
                .or(() -> name.map(text -> text.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT)))
                .filter(TakingOver::isIdentifier)
                .map(id -> Area.builder()
                        .id(AreaId.of(id))
                        .name(name.orElse(id))
                        .gssCodes(code.stream().collect(Collectors.toSet()))
                        .build());
    }

    /** The code that a text is, if only the way it is written is wrong. */
    private static Optional<GssCode> gssCode(String text) {
        return Optional.of(GssCode.check(text))
                .filter(FormCheck::isCertain)
                .flatMap(FormCheck::rightForm)
                .map(GssCode::parse);
    }

    private static Optional<Area> only(Set<Area> areas) {
        return areas.size() == 1 ? areas.stream().findFirst() : Optional.empty();
    }
}
