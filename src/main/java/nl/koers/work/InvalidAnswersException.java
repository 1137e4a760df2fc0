package nl.koers.work;

import java.util.List;
import nl.koers.form.FieldError;

/** The answers cannot be accepted; nothing was changed. */
public class InvalidAnswersException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    InvalidAnswersException(List<FieldError> errors) {
        super(errors.size() + " fields were not accepted");
        this.errors = List.copyOf(errors);
    }

    /** In the order of the form. */
    public List<FieldError> errors() {
        return errors;
    }
}
