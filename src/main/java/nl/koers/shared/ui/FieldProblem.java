package nl.koers.shared.ui;

import com.vaadin.flow.component.HasValidation;

/** What is wrong, at the field that it is about. */
public final class FieldProblem {

    private FieldProblem() {}

    /**
     * @param words empty when nothing is wrong (any more)
     * @return whether nothing is wrong
     */
    public static boolean say(HasValidation field, String words) {
        field.setErrorMessage(words);
        field.setInvalid(!words.isEmpty());
        return words.isEmpty();
    }
}
