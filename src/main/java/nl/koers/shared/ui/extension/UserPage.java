package nl.koers.shared.ui.extension;

/**
 * The page behind the user's name in the shell.
 *
 * @param address of the view, without a slash in front
 * @param labelKey key of its name in the bundles
 */
public record UserPage(String address, String labelKey) {}
