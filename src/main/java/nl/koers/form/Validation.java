package nl.koers.form;

import java.util.List;

/** The outcome of validating what was sent: answers to store, or what has to change first. */
public sealed interface Validation {

    record Accepted(Answers answers) implements Validation {}

    /** At least one error, in the order of the form. */
    record Refused(List<FieldError> errors) implements Validation {
        public Refused {
            errors = List.copyOf(errors);
        }
    }
}
