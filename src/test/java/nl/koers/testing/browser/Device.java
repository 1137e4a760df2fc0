package nl.koers.testing.browser;

/**
 * The sizes at which every view is tried and its picture saved, the last being the narrowest that WCAG 2.2 asks for. A story is
 * told at the widest and the narrowest, one in Dutch and one in English: what fits both fits a telephone.
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
