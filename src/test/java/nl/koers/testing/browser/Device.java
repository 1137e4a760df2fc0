package nl.koers.testing.browser;

/** The two sizes at which every view is tried and its picture saved, and the narrowest that WCAG 2.2 asks for. */
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
