package io.github.biglocal.match;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Bound;
import io.github.biglocal.organisation.OrganisationId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Projects of every kind that leverage reads differently, each with its own id; the same for the same seed. */
final class GeneratedProjects {
    static final LocalDate DAY = LocalDate.of(2020, 2, 29);

    private GeneratedProjects() {}

    static List<Project> of(long seed, int number) {
        Random random = new Random(seed);
        List<Project> projects = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            CurrencyUnit currency = random.nextInt(20) == 0 ? CurrencyUnit.EUR : CurrencyUnit.GBP;
            ImmutableProject.Builder project = Project.builder()
                    .id(ProjectId.of("p" + i))
                    .area(AreaId.of("area-" + random.nextInt(4)))
                    .title("t");
            for (int line = random.nextInt(12) == 0 ? 0 : 1 + random.nextInt(2); line > 0; line--) {
                long pence = random.nextInt(6) == 0 ? 0 : random.nextInt(2_000_000);
                project.addProgrammeLines(line(random, Money.ofMinor(currency, pence)));
            }
            for (int line = random.nextInt(4); line > 0; line--) {
                project.addMatchLines(line(random, Money.ofMinor(currency, random.nextInt(20_000_000))));
            }
            projects.add(project.build());
        }
        return projects;
    }

    private static FundingLine line(Random random, Money amount) {
        ImmutableFundingLine.Builder line = FundingLine.builder().amount(amount);
        if (random.nextInt(4) > 0) {
            line.date(DAY.minusDays(random.nextInt(2_500) - 100));
        }
        if (random.nextInt(4) > 0) {
            line.status(any(random, FundingStatus.values()));
        }
        if (random.nextInt(4) > 0) {
            line.kind(any(random, ContributionKind.values()));
        }
        if (random.nextInt(4) > 0) {
            line.stream(List.of(FundingStream.LOTTERY_OTHER, FundingStream.EU, FundingStream.CORPORATE)
                    .get(random.nextInt(3)));
        }
        if (random.nextInt(8) == 0) {
            Bound bound = any(random, Bound.values());
            line.bound(amount.isZero() && bound.isFromAbove() ? Bound.AT_MOST : bound);
        }
        if (random.nextInt(3) == 0) {
            line.role(any(random, FundingRole.values()));
        }
        if (random.nextInt(3) == 0) {
            line.contributor(OrganisationId.of("o" + random.nextInt(3)));
        }
        return line.build();
    }

    private static <T> T any(Random random, T[] values) {
        return List.of(values).get(random.nextInt(values.length));
    }
}
