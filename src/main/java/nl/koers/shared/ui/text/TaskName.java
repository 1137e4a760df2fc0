package nl.koers.shared.ui.text;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.UI;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** What a task is called on a screen: with the life domain when it is about a need, since several can be open at once. */
public final class TaskName {

    private TaskName() {}

    public static String of(LocalizedText label, @Nullable LifeDomain domain) {
        var ui = UI.getCurrent();
        var name = label.in(ui == null ? Texts.ENGLISH : ui.getLocale());
        return domain == null ? name : text("task.about", name, text("lifeDomain." + domain.code()));
    }

    /** @param about what it is about besides; null when that is nothing */
    public static String of(LocalizedText label, @Nullable LifeDomain domain, @Nullable String about) {
        var name = of(label, domain);
        return about == null ? name : text("task.about", name, about);
    }
}
