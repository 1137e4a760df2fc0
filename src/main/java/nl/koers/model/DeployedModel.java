package nl.koers.model;

import nl.koers.shared.LocalizedText;

/** A model that is in use. */
public record DeployedModel(ModelKind kind, String key, LocalizedText name, ModelVersion newest) {}
