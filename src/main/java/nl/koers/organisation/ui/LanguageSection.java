package nl.koers.organisation.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Locale;
import nl.koers.shared.access.UserPreferences;
import nl.koers.shared.ui.extension.AccountSection;
import nl.koers.shared.ui.text.Texts;

/** The language of the interface. */
class LanguageSection extends AccountSection {

    private static final long serialVersionUID = 1L;

    LanguageSection(UserPreferences preferences) {
        super(text("shell.language"));
        var choice = new RadioButtonGroup<Locale>();
        choice.setAriaLabel(text("shell.language"));
        choice.setItems(Texts.DUTCH, Texts.ENGLISH);
        choice.setItemLabelGenerator(LanguageSection::ownName);
        choice.setValue(Texts.DUTCH.equals(UI.getCurrent().getLocale()) ? Texts.DUTCH : Texts.ENGLISH);
        choice.addValueChangeListener(change -> {
            preferences.chooseLanguage(change.getValue());
            UI.getCurrent().getPage().reload();
        });
        show(choice);
    }

    private static String ownName(Locale language) {
        return Texts.capitalized(language.getDisplayLanguage(language), language);
    }
}
