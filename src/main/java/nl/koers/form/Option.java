package nl.koers.form;

import nl.koers.shared.LocalizedText;

/** One of the answers that a field offers: the stored value and what a person reads. */
public record Option(String value, LocalizedText label) {}
