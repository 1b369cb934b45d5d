package io.github.biglocal.tables;

class WorkbookFormatTest extends TableFormatContract {
    @Override
    protected String fileName() {
        return "programme.xlsx";
    }
}
