package io.github.biglocal.tables;

class FolderOfCsvFormatTest extends TableFormatContract {
    @Override
    protected String fileName() {
        return "programme";
    }

    /** The first half of a number is a number. */
    @Override
    protected boolean showsACut() {
        return false;
    }
}
