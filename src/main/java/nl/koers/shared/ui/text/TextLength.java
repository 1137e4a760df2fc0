package nl.koers.shared.ui.text;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much text a field takes. More can be typed or pasted: nothing is cut off, but it is said at the field and not saved
 * until it is shorter.
 */
public final class TextLength {

    /** The most characters of one field, kept with the field itself. */
    private record Most(int characters) {}

    private TextLength() {}

    /** For a field that validates nothing by itself. */
    public static void limit(TextFieldBase<?, String> field, int most) {
        ComponentUtil.setData(field, Most.class, new Most(most));
        field.addValueChangeListener(change -> say(field, problem(field)));
    }

    /** Says at the field that it has too much in it, when it has. */
    public static void say(Component field) {
        if (field instanceof TextFieldBase<?, ?> text && !problem(text).isEmpty()) {
            say(text, problem(text));
        }
    }

    /** Whether all fields in this part of the page take what is in them; otherwise says which do not and goes there. */
    public static boolean fits(Component part) {
        var tooLong = new ArrayList<TextFieldBase<?, ?>>();
        find(part, tooLong);
        if (!tooLong.isEmpty()) {
            tooLong.get(0).focus();
        }
        return tooLong.isEmpty();
    }

    private static void find(Component part, List<TextFieldBase<?, ?>> tooLong) {
        if (part instanceof TextFieldBase<?, ?> field && !problem(field).isEmpty()) {
            say(field, problem(field));
            tooLong.add(field);
        }
        part.getChildren().forEach(child -> find(child, tooLong));
    }

    private static String problem(TextFieldBase<?, ?> field) {
        var most = most(field);
        int length = String.valueOf(field.getValue()).length();
        return most == null || length <= most.characters()
                ? ""
                : text("form.error.maxLength", most.characters(), length);
    }

    private static @Nullable Most most(Component field) {
        return ComponentUtil.getData(field, Most.class);
    }

    private static void say(TextFieldBase<?, ?> field, String problem) {
        field.setErrorMessage(problem);
        field.setInvalid(!problem.isEmpty());
    }
}
