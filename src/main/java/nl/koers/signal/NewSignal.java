package nl.koers.signal;

/**
 * A signal to note.
 *
 * @param told what was told about it, at most {@value Signal#TOLD_MAX_LENGTH} characters; may be empty
 */
public record NewSignal(SignalKind kind, SignalOrigin origin, String told) {

    public NewSignal {
        told = told.strip();
        if (told.length() > Signal.TOLD_MAX_LENGTH) {
            throw new IllegalArgumentException("what was told is too long");
        }
    }

    @Override
    public String toString() {
        return "NewSignal[" + kind + ", content not shown]";
    }
}
