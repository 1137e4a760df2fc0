package nl.koers.shared.ui;

import com.vaadin.flow.component.html.Anchor;

/** A number that can be called with one tap. */
public final class PhoneLink {

    private PhoneLink() {}

    public static Anchor of(String number) {
        return of(number, number);
    }

    public static Anchor of(String number, String words) {
        return new Anchor("tel:" + dialled(number), words);
    }

    /** As it is dialled: the zero of {@code +31 (0)38} is not. Empty when there is nothing to dial. */
    public static String dialled(String number) {
        return number.replaceAll("\\(0\\)|[^+0-9]", "").replace("+310", "+31");
    }
}
