package io.github.biglocal.standards.threesixtygiving;

import java.io.IOException;
import java.nio.file.Path;

/** Writes grants as tables. */
final class GivingSheetWriter {
    private GivingSheetWriter() {}

    static void write(GivingPackage data, Path file, GivingOptions options) throws IOException {
        throw new UnsupportedOperationException(file.toString() + options + data);
    }
}
