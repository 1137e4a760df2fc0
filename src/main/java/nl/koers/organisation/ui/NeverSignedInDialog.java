package nl.koers.organisation.ui;

import static nl.koers.shared.ui.text.Texts.text;

import nl.koers.organisation.Colleague;
import nl.koers.shared.ui.SafeQuestion;

/** Asks before work goes to somebody who never signed in, and so would not see it. */
public final class NeverSignedInDialog extends SafeQuestion {

    private static final long serialVersionUID = 1L;

    private NeverSignedInDialog(Colleague colleague, Runnable confirmed) {
        super(
                text("colleague.neverSignedIn.title"),
                text("colleague.neverSignedIn.sure", colleague.displayName()),
                text("colleague.neverSignedIn.confirm"),
                confirmed);
    }

    /** @param give at once when the colleague was here before, otherwise after the question */
    public static void before(Colleague colleague, Runnable give) {
        if (colleague.neverSignedIn()) {
            new NeverSignedInDialog(colleague, give).open();
        } else {
            give.run();
        }
    }
}
