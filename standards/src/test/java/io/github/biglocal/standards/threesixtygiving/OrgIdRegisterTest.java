package io.github.biglocal.standards.threesixtygiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.biglocal.invariant.InvalidValueException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrgIdRegisterTest {
    @Test
    void anIdentifierBeginsWithACodeWhateverItsCaseAndWhateverFollows() {
        OrgIdRegister register = OrgIdRegister.standard();

        assertThat(register.beginning("GB-CHC-1147511")).contains("GB-CHC");
        assertThat(register.beginning("gb-chcx")).contains("GB-CHC");
        assertThat(register.beginning("360g-x")).contains("360G");
        assertThat(register.beginning("GB-CH")).isEmpty();
        assertThat(register.beginning(" GB-CHC-1")).isEmpty();
        assertThat(register.beginning("")).isEmpty();
    }

    @Test
    void oneCodeMayBeginWithAnother() {
        OrgIdRegister register = OrgIdRegister.of(List.of("GB-LAS", "GB-LA", "GB-LAE", "GB-LB"));

        assertThat(register.beginning("GB-LAS-ABC")).contains("GB-LA");
        assertThat(register.beginning("GB-LB-1")).contains("GB-LB");
        assertThat(register.beginning("GB-L")).isEmpty();
    }

    @Test
    void theCodesOfATableAreReadFromTheColumnSoHeaded(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("lists.csv");
        Files.writeString(file, "name,code\n\"A list, with\na comma\",US-EIN\n,\nAnother,GB-CHC\n");

        OrgIdRegister register = OrgIdRegister.read(file);
        assertThat(register)
                .isEqualTo(OrgIdRegister.of(List.of("GB-CHC", "US-EIN")))
                .hasToString("3 lists");
        assertThat(register.beginning("US-EIN-1")).contains("US-EIN");
    }

    @Test
    void aTableWithoutCodesIsRefused(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("lists.csv");
        Files.writeString(file, "name\nA list\n");

        assertThatThrownBy(() -> OrgIdRegister.read(file))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("column headed code");
        assertThatThrownBy(() -> OrgIdRegister.of(List.of(" "))).isInstanceOf(InvalidValueException.class);
    }
}
