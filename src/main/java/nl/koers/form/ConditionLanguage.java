package nl.koers.form;

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

        public InvalidConditionException(String message) {
            super(message);
        }
    }
}
