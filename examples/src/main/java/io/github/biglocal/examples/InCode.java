package io.github.biglocal.examples;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.match.Leverage;
import io.github.biglocal.match.Project;
import io.github.biglocal.match.ProjectId;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.partnership.Member;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.PartnershipId;
import io.github.biglocal.partnership.Residence;
import io.github.biglocal.partnership.ResidencePeriod;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import io.github.biglocal.serialization.json.BigLocalJson;
import java.nio.file.Path;
import java.time.LocalDate;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** An area with a partnership and a project, made in code, checked, written as JSON and read back. */
public final class InCode {
    private InCode() {}

    /**
     * Prints the findings and the leverage, and writes the records.
     *
     * @param args the file to write
     */
    public static void main(String[] args) {
        AreaId north = AreaId.of("north");
        LocalDateRange sinceJuly2015 = Periods.parse("2015-07-01/..");
        var partnership = Partnership.builder().id(PartnershipId.of("north")).area(north);
        for (int i = 1; i <= 8; i++) {
            partnership.addMember(Member.builder()
                    .id(PersonId.of("member-" + i))
                    .addTerm(sinceJuly2015)
                    .addResidence(
                            new ResidencePeriod(i <= 4 ? Residence.RESIDENT : Residence.NON_RESIDENT, sinceJuly2015))
                    .build());
        }
        Project garden = Project.of(ProjectId.of("garden"), north, "Garden", Money.parse("GBP 10000"))
                .matchedBy(Money.parse("GBP 25000"));
        Programme programme = Programme.builder()
                .id(ProgrammeId.of("mine"))
                .name("Mine")
                .addArea(Area.builder().id(north).name("North").build())
                .addPartnership(partnership.build())
                .addProject(garden)
                .build();

        LocalDate asOf = LocalDate.of(2019, 6, 1);
        System.out.println(BigLocalRules.standard().check(programme, asOf).toText());
        System.out.println(Leverage.asOf(asOf).of(programme.projects()).toText());

        BigLocalJson json = BigLocalJson.standard();
        json.write(programme, Path.of(args[0]));
        Programme readBack = json.read(Path.of(args[0])).orThrow();
        System.out.println("Read back unchanged: " + readBack.equals(programme));
    }
}
