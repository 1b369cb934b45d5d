package io.github.biglocal.standards.threesixtygiving;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;

/** Writes and reads many grants, in a process of its own whose memory is bounded. */
final class ManyGrants {
    private static final LocalDate DAY = LocalDate.of(2016, 4, 1);

    private ManyGrants() {}

    /**
     * Writes and reads a file, and prints how many grants came back the same, each at its place.
     *
     * @param args the file and how many grants
     */
    public static void main(String[] args) {
        ThreeSixtyGiving giving = ThreeSixtyGiving.standard();
        Path file = Path.of(args[0]);
        int count = Integer.parseInt(args[1]);
        try (GrantWriter writer =
                giving.writer(file, GivingMetadata.builder().version("1.4").build())) {
            for (int i = 0; i < count; i++) {
                writer.add(grant(i));
            }
            writer.finish();
        }
        int same = 0;
        int problems = 0;
        try (GrantReader grants = giving.grants(file)) {
            for (int i = 0; grants.hasNext(); i++) {
                PlacedGrant next = grants.next();
                problems += next.problems().size();
                same += next.index() == i && next.grant().equals(grant(i)) ? 1 : 0;
            }
            problems += grants.problems().size();
        }
        System.out.println(same + " the same, " + problems + " problems");
    }

    private static GivingGrant grant(int number) {
        return GivingGrant.builder()
                .id("360G-example-" + number)
                .title("Community café " + number)
                .description("Start-up costs of a café in ward " + number % 7_000)
                .currency("GBP")
                .amountAwarded(BigDecimal.valueOf(number, 2))
                .awardDate(DAY.plusDays(number % 2_000))
                .addRecipientOrganization(GivingOrganisation.builder()
                        .id("360G-example-org-" + number)
                        .name("Northside Group " + number)
                        .build())
                .addFundingOrganization(GivingOrganisation.builder()
                        .id("GB-CHC-1111111")
                        .name("Made-up Trust")
                        .build())
                .build();
    }
}
