package nl.koers.work;

import java.util.List;
import nl.koers.shared.LocalizedText;

/**
 * What a feature knows that helps with a task: advice, and what the steps of a scale mean.
 *
 * @param titleKey key of what it is called in the bundles
 * @param scale the steps from the first on; may be empty
 */
public record TaskHint(String titleKey, LocalizedText advice, List<LocalizedText> scale) {}
