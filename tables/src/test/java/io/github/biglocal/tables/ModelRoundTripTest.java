package io.github.biglocal.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.Loaded;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModelRoundTripTest {
    static Loaded<Programme> writtenAndRead(Programme programme, MemorySheets.As as) throws IOException {
        MemorySheets sheets = new MemorySheets(as);
        new ModelWriter(sheets, CellSettings.standard()).programme(programme);
        try (ModelReader reader = ModelReader.ofProgramme(sheets, BigLocalTables.standard())) {
            return reader.programme();
        }
    }
}
