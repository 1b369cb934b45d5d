package io.github.biglocal.examples;

import io.github.biglocal.grant.GrantSummaries;
import io.github.biglocal.programme.BigLocalAreas;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.standards.Mapped;
import io.github.biglocal.standards.threesixtygiving.GivingAreas;
import io.github.biglocal.standards.threesixtygiving.GivingChecks;
import io.github.biglocal.standards.threesixtygiving.GivingMapping;
import io.github.biglocal.standards.threesixtygiving.GivingPackage;
import io.github.biglocal.standards.threesixtygiving.ThreeSixtyGiving;
import java.nio.file.Path;
import java.time.LocalDate;

/** Grants that a funder published as 360Giving data: checked, taken over as records, and added up by area. */
public final class GrantsFromOpenData {
    private GrantsFromOpenData() {}

    /**
     * Prints what the published checks find, what a programme has no place for, and the grants of each area.
     *
     * @param args a file of any form of 360Giving data and a date, such as {@code grants.xlsx 2026-11-30}
     */
    public static void main(String[] args) {
        Path file = Path.of(args[0]);
        LocalDate asOf = LocalDate.parse(args[1]);
        System.out.println(GivingChecks.published().check(file, asOf).toText());

        Loaded<GivingPackage> grants = ThreeSixtyGiving.standard().read(file);
        grants.problems().forEach(System.out::println);
        Mapped<Programme> mapped = GivingMapping.localTrust()
                .toProgramme(grants.value().orElseThrow(), BigLocalAreas.programme(), GivingAreas.bigLocalByName());
        System.out.println(mapped.toText());

        Programme programme = mapped.value();
        GrantSummaries.asOf(asOf)
                .byArea(programme.grants(), programme.schemes())
                .forEach((area, summary) -> System.out.println(area + ": " + summary.toText()));
    }
}
