package nl.koers.signal;

/**
 * A signal to note.
 *
 * @param told what was told about it, at most {@value Signal#TOLD_MAX_LENGTH} characters; may be empty, unless the kind needs
 *     words
 */
public record NewSignal(SignalKind kind, SignalOrigin origin, String told) {

    public NewSignal {
        told = told.strip();
        if (told.length() > Signal.TOLD_MAX_LENGTH) {
            throw new IllegalArgumentException("what was told is too long");
        }
        if (told.isEmpty() && kind.needsWords()) {
            throw new IllegalArgumentException("nothing says what it is");
        }
    }

    @Override
    public String toString() {
        return "NewSignal[" + kind + ", content not shown]";
    }
}
