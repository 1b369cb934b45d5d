package io.github.biglocal.standards.threesixtygiving;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** Checks many grants, in a process of its own whose memory is bounded. */
final class ManyChecked {
    /** Long enough that titles kept would not fit. */
    private static final String TITLE = " for everybody in the neighbourhood".repeat(6);

    private ManyChecked() {}

    /** What differs from grant to grant. */
    enum Kind {
        ORDINARY,
        OTHER_FUNDERS,
        REGRANTED;

        String grant(int i) {
            String funder = this == OTHER_FUNDERS ? "GB-CHC-" + (1_000_000 + i) : "GB-CHC-1111111";
            String more = this == REGRANTED
                    ? ",\"regrantType\":\"FRG010\",\"relatedActivity\":[\"360G-x-" + (i + 1) + "\"]"
                    : "";
            return "{\"id\":\"360G-x-" + i + "\",\"title\":\"Cafe " + i + TITLE
                    + "\",\"description\":\"Start-up costs\","
                    + "\"currency\":\"GBP\",\"amountAwarded\":10,\"awardDate\":\"2021-04-13\","
                    + "\"recipientOrganization\":[{\"id\":\"GB-CHC-1234567\",\"name\":\"Northside Group\"}],"
                    + "\"fundingOrganization\":[{\"id\":\"" + funder + "\",\"name\":\"Trust " + funder + "\"}]" + more
                    + "}";
        }
    }

    /**
     * Writes a file of grants, checks it, and prints what they come to.
     *
     * @param args the file, the kind of grants, how many, and which checks besides the published ones: repaired or none
     * @throws IOException if the file cannot be written
     */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        Kind kind = Kind.valueOf(args[1]);
        int count = Integer.parseInt(args[2]);
        try (PrintStream lines = new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8)) {
            for (int i = 0; i < count; i++) {
                lines.println(kind.grant(i));
            }
        }
        GivingChecks checks = args[3].equals("repaired")
                ? GivingChecks.published().with(PublishedChecks.all().with(RepairedChecks.all()))
                : GivingChecks.published();
        GivingReport report = checks.check(file, LocalDate.of(2026, 11, 29));
        System.out.println(
                report.grants() + " grants, " + report.summary().funders().distinct() + " funders");
    }
}
