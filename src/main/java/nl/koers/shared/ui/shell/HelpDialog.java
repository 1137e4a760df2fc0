package nl.koers.shared.ui.shell;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.koers.shared.access.UserPreferences;
import nl.koers.shared.ui.extension.KeyHelp;

/** Explains the keys and how to blank the screen. */
class HelpDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private static final List<KeyHelp> OF_THE_SHELL =
            List.of(new KeyHelp("F8", "help.blank", 0), new KeyHelp("?", "help.help", 1));

    HelpDialog(Stream<KeyHelp> ofTheViews, UserPreferences preferences) {
        setHeaderTitle(text("help.title"));
        setWidth("32rem");
        var keys = new DescriptionList();
        keys.addClassName("koers-keys-list");
        Stream.concat(OF_THE_SHELL.stream(), ofTheViews.sorted(Comparator.comparingInt(KeyHelp::order)))
                .forEach(key ->
                        keys.add(new Div(term(key.keys()), new DescriptionList.Description(text(key.textKey())))));
        var single = new Checkbox(text("help.singleKeys"), preferences.singleKeys());
        single.setHelperText(text("help.singleKeys.why"));
        single.addValueChangeListener(change -> {
            preferences.chooseSingleKeys(change.getValue());
            applySingleKeys(UI.getCurrent(), change.getValue());
        });
        add(new Paragraph(text("help.blankScreen")), keys, single);
        getFooter().add(new Button(text("shell.close"), click -> close()));
    }

    static void applySingleKeys(UI ui, boolean on) {
        ui.getPage().executeJs("document.documentElement.toggleAttribute('data-no-single-keys', !$0)", on);
    }

    private static DescriptionList.Term term(String keys) {
        var key = new Span(keys);
        key.addClassName("koers-key");
        return new DescriptionList.Term(key);
    }
}
