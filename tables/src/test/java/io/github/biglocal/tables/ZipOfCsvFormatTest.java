package io.github.biglocal.tables;

class ZipOfCsvFormatTest extends TableFormatContract {
    @Override
    protected String fileName() {
        return "programme.zip";
    }
}
