package nl.koers.form;

import nl.koers.shared.ui.text.Texts;
import nl.koers.shared.ui.text.Wording;

/** The language of conditions, so that forms can be read without knowing which engine evaluates them. */
public interface ConditionLanguage {

    /**
     * @param expression without the leading {@code =} of a form file
     * @throws InvalidConditionException with a message for the designer when the expression cannot be read, or uses
     *     more of the language than a condition needs
     */
    Condition compile(String expression) throws InvalidConditionException;

    /** Says what is wrong with a condition, in words for the process designer. */
    final class InvalidConditionException extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Wording why;

        public InvalidConditionException(Wording why) {
            super(why.in(Texts.ENGLISH));
            this.why = why;
        }

        public Wording why() {
            return why;
        }
    }
}
