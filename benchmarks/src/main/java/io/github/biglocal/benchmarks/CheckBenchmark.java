package io.github.biglocal.benchmarks;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.grant.GrantId;
import io.github.biglocal.grant.GrantStatus;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.partnership.Member;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.PartnershipId;
import io.github.biglocal.partnership.Residence;
import io.github.biglocal.partnership.ResidencePeriod;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.programme.ImmutableProgramme;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.RuleSet;
import java.time.LocalDate;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.threeten.extra.LocalDateRange;

/** The standard rules on 150 areas with a board of sixteen and a hundred grants each, by one thread and by several. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CheckBenchmark {
    static final int AREAS = 150;
    static final int GRANTS_OF_AN_AREA = 100;
    static final LocalDate DAY = LocalDate.of(2020, 2, 29);
    static final RuleSet RULES = BigLocalRules.all();

    private final Programme programme = programme(AREAS, GRANTS_OF_AN_AREA);

    /** Returns how many answers the rules give. */
    static long verdicts() {
        return RULES.check(programme(AREAS, GRANTS_OF_AN_AREA), DAY).counts().byAnswer().values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    static Programme programme(int areas, int grantsOfAnArea) {
        Random random = new Random(7);
        var programme = Programme.builder().id(ProgrammeId.of("p")).name("Programme");
        for (int a = 0; a < areas; a++) {
            addArea(a, grantsOfAnArea, random, programme);
        }
        return programme.build();
    }

    /** Returns a programme that has only one area, the i-th. */
    static Programme area(int i, int grants) {
        var programme = Programme.builder().id(ProgrammeId.of("p")).name("Programme");
        addArea(i, grants, new Random(i), programme);
        return programme.build();
    }

    private static void addArea(int a, int grants, Random random, ImmutableProgramme.Builder programme) {
        AreaId area = AreaId.of("a" + a);
        programme.addArea(Area.builder().id(area).name("Area").build());
        var partnership = Partnership.builder().id(PartnershipId.of("p" + a)).area(area);
        for (int m = 0; m < 16; m++) {
            partnership.addMember(Member.builder()
                    .id(PersonId.of("m" + m))
                    .addTerm(LocalDateRange.ofUnboundedEnd(DAY.minusDays(random.nextInt(2000))))
                    .addResidence(new ResidencePeriod(
                            random.nextInt(10) < 6 ? Residence.RESIDENT : Residence.NON_RESIDENT, LocalDateRange.ALL))
                    .build());
        }
        programme.addPartnership(partnership.build());
        for (int g = 0; g < grants; g++) {
            programme.addGrant(Grant.builder()
                    .id(GrantId.of("g" + a + "-" + g))
                    .area(area)
                    .title("Grant")
                    .status(GrantStatus.AWARDED)
                    .amountAwarded(Money.ofMajor(CurrencyUnit.GBP, 1 + random.nextInt(1000)))
                    .build());
        }
    }

    /** {@return the report of one thread} */
    @Benchmark
    public Report check() {
        return RULES.check(programme, DAY);
    }

    /** {@return the report of several threads} */
    @Benchmark
    public Report checkInParallel() {
        return RULES.checkInParallel(programme, DAY);
    }
}
