package nl.koers.testing.browser;

/**
 * The sizes at which views are tried and pictures saved, the last being the narrowest that WCAG 2.2 asks for. What fits the widest
 * and the narrowest fits a telephone.
 */
public enum Device {
    DESKTOP(1440, 900),
    PHONE(390, 844),
    NARROW(320, 640);

    final int width;
    public final int height;

    Device(int width, int height) {
        this.width = width;
        this.height = height;
    }
}
