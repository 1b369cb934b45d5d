package io.github.biglocal.tables;

import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.Loaded;
import java.io.IOException;

class ModelRoundTripTest {
    static Loaded<Programme> writtenAndRead(Programme programme, MemorySheets.As as) throws IOException {
        MemorySheets sheets = new MemorySheets(as);
        new ModelWriter(sheets, CellSettings.standard()).programme(programme);
        try (ModelReader reader = ModelReader.ofProgramme(sheets, BigLocalTables.standard())) {
            return reader.programme();
        }
    }
}
