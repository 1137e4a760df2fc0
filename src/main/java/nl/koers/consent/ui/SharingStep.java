package nl.koers.consent.ui;

import static nl.koers.shared.ui.text.Texts.text;

/** What can be done on the ground of a consent. */
enum SharingStep {
    SHARE("share"),
    STOP("stop"),
    WITHDRAW("withdraw");

    private final String key;

    SharingStep(String key) {
        this.key = key;
    }

    /** @param about one of explain, confirm, done */
    String words(String about) {
        return text("consent." + key + "." + about);
    }

    String title() {
        return text("consent." + key);
    }
}
