package nl.koers.dossier.journal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.koers.shared.Code;

/** How a contact with a client, or about a client, came about. */
public enum ContactChannel implements Code {
    IN_PERSON("inPerson"),
    PHONE("phone"),
    MESSAGE("message"),
    E_MAIL("email"),
    VIDEO("video"),
    LETTER("letter"),
    VISIT("visit"),
    OTHER("other");

    private final String code;

    ContactChannel(String code) {
        this.code = code;
    }

    @JsonValue
    @Override
    public String code() {
        return code;
    }

    @JsonCreator
    static ContactChannel of(String code) {
        return Code.of(values(), code);
    }
}
