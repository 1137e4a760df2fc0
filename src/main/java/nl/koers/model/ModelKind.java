package nl.koers.model;

import nl.koers.shared.Code;

/** What can be put into use; {@link #code()} stands in addresses and ends the keys of texts. */
public enum ModelKind implements Code {
    PROCESS("process", ".bpmn"),
    TABLE("table", ".dmn"),
    FORM("form", ".form");

    private final String code;
    private final String ending;

    ModelKind(String code, String ending) {
        this.code = code;
        this.ending = ending;
    }

    @Override
    public String code() {
        return code;
    }

    /** Of the names of its files. */
    public String ending() {
        return ending;
    }
}
