package nl.koers.dossier.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.regex.Pattern;
import nl.koers.shared.ui.PhoneLink;

/** Words that somebody typed; the telephone numbers among them can be called. */
public class NumbersToCall extends Div {

    private static final long serialVersionUID = 1L;

    /** As they are written in the Netherlands: from 0 or +, with what people put between the digits. A date is none. */
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w+])(?:\\+\\d|0)(?:[ ()./-]{0,3}\\d){7,14}(?!\\w)");

    private static final int DIGITS = 10;
    private static final String SHORT = "0[89]00\\d{4}";

    NumbersToCall(String words) {
        add(parts(words));
    }

    /** The words, with a link for each number. */
    public static Component[] parts(String words) {
        var parts = new ArrayList<Component>();
        var found = NUMBER.matcher(words);
        int from = 0;
        while (found.find()) {
            var number = found.group();
            var digits = PhoneLink.dialled(number);
            if (digits.length() >= DIGITS || digits.matches(SHORT)) {
                parts.add(new Text(words.substring(from, found.start())));
                parts.add(PhoneLink.of(number));
                from = found.end();
            }
        }
        parts.add(new Text(words.substring(from)));
        return parts.toArray(Component[]::new);
    }
}
