package nl.koers.shared.ui.extension;

/**
 * A key that the help dialog explains. Each feature contributes those of its views as beans.
 *
 * @param keys the keys as they stand on a keyboard, such as {@code j} or {@code Ctrl+S}
 * @param textKey key of the explanation in the bundles
 * @param order position in the list, low first
 */
public record KeyHelp(String keys, String textKey, int order) {}
