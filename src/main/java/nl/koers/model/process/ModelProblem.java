package nl.koers.model.process;

/**
 * Why a model is refused.
 *
 * @param element id of the element, field or table column, or an empty text for the file as a whole
 */
public record ModelProblem(String file, String element, String reason) {

    @Override
    public String toString() {
        return file + (element.isEmpty() ? "" : ": " + element) + ": " + reason;
    }
}
