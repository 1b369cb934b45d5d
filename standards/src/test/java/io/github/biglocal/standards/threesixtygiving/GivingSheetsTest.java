package io.github.biglocal.standards.threesixtygiving;

import static io.github.biglocal.standards.threesixtygiving.GivingTables.HEADINGS;
import static io.github.biglocal.standards.threesixtygiving.GivingTables.csv;
import static io.github.biglocal.standards.threesixtygiving.GivingTables.read;
import static io.github.biglocal.standards.threesixtygiving.GivingTables.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.standards.threesixtygiving.GivingTables.Read;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GivingSheetsTest {
    @TempDir
    private Path folder;

    @Test
    void aRowOfACsvFileIsAGrant() throws Exception {
        Read read = read(csv(folder, HEADINGS + "\n" + row(1) + "\n" + row(2) + "\n"));

        assertThat(read.all()).isEmpty();
        assertThat(read.json(1)).hasToString("""
                {"id":"360G-madeup-002","title":"Community cafe 2","description":"Start-up costs of a cafe",\
                "currency":"GBP","amountAwarded":1000,"awardDate":"2021-04-13",\
                "recipientOrganization":[{"id":"360G-madeup-org-2","name":"Northside Group 2"}],\
                "fundingOrganization":[{"id":"GB-CHC-1111111","name":"Madeup Trust"}]}""");
    }
}
