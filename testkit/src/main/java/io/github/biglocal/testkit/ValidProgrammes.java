package io.github.biglocal.testkit;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.organisation.Organisation;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.organisation.OrganisationType;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import io.github.biglocal.programme.ProgrammeRole;
import io.github.biglocal.programme.ProgrammeRolePeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.threeten.extra.LocalDateRange;

/**
 * Programmes as they should be: {@code BigLocalRules.standard()} finds nothing in them on {@link #DAY}, and is left with no question.
 *
 * <pre>{@code
 * Programme programme = ValidProgrammes.of(1).withAreas(100).programme();
 * Report report = BigLocalRules.standard().check(programme, ValidProgrammes.DAY);
 * assertThat(report.isClean()).isTrue();
 *
 * Programme faulty = ValidProgrammes.of(1).with(Fault.RESIDENT_MINORITY);
 * }</pre>
 *
 * <p>Each area has £1,155,000, a partnership with a resident majority, a locally trusted organisation (LTO), a rep, two plans, their
 * funding agreements with what was drawn down and spent, a grant scheme with its grants, commissions, projects with match, and the
 * golden thread from activities to outcomes. The figures are of the size that Big Local's were; names, people and
 * organisations are made up. How many records an area has is linear in {@link #withSize the size}.
 *
 * <p>The same seed and settings give the same programme; with another version of the library it may be another. Immutable and
 * thread-safe.
 */
public final class ValidProgrammes {
    /** The day on which the rules find nothing: 30 June 2021. */
    public static final LocalDate DAY = LocalDate.of(2021, 6, 30);

    private static final LocalDateRange PROGRAMME = Periods.parse("2010-07-01/2026-03-31");
    private static final LocalDateRange TRUST = Periods.parse("2012-02-01/2026-03-31");
    private static final OrganisationId LOCAL_TRUST = OrganisationId.of("local-trust");

    private final long seed;
    private final int areas;
    private final int size;

    private ValidProgrammes(long seed, int areas, int size) {
        this.seed = seed;
        this.areas = areas;
        this.size = size;
    }

    /**
     * {@return what makes a programme of one area with ten grants}
     *
     * @param seed gives another programme for each number
     */
    public static ValidProgrammes of(long seed) {
        return new ValidProgrammes(seed, 1, 10);
    }

    /**
     * {@return the same, with a number of areas}
     *
     * @param number how many, at least 1
     * @throws InvalidValueException if it is less than 1
     */
    public ValidProgrammes withAreas(int number) {
        Require.of(ValidProgrammes.class).atLeast("number", 1, number);
        return new ValidProgrammes(seed, number, size);
    }

    /**
     * {@return the same, with other numbers of records in an area}
     *
     * @param grants how many grants each area has, at least 2; half as many activities, and a fifth as many projects and commissions
     * @throws InvalidValueException if it is less than 2
     */
    public ValidProgrammes withSize(int grants) {
        Require.of(ValidProgrammes.class).atLeast("grants", 2, grants);
        return new ValidProgrammes(seed, areas, grants);
    }

    /** {@return the programme} */
    public Programme programme() {
        Random random = new Random(seed);
        List<Entity> records = new ArrayList<>();
        records.add(Organisation.builder()
                .id(LOCAL_TRUST)
                .name("Local Trust")
                .type(OrganisationType.CHARITY)
                .build());
        for (int number = 1; number <= areas; number++) {
            records.addAll(new ValidArea(number, size, new Random(random.nextLong())).records());
        }
        return (Programme) ProgrammeOfRecords.draft(ProgrammeId.of("programme-" + seed), "Programme " + seed, records)
                .set("period", PROGRAMME)
                .set("roles", List.of(new ProgrammeRolePeriod(ProgrammeRole.TRUSTEE, LOCAL_TRUST, TRUST)))
                .build();
    }

    /**
     * {@return the programme with one fault in its first area}
     *
     * @param fault the fault, such as {@link Fault#RESIDENT_MINORITY}
     */
    public Programme with(Fault fault) {
        return Objects.requireNonNull(fault, "fault").in(programme());
    }

    /** {@return the seed, and how many areas} */
    @Override
    public String toString() {
        return "valid programme " + seed + " of " + areas + (areas == 1 ? " area" : " areas");
    }
}
