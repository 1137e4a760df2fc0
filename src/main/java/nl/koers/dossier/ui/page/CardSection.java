package nl.koers.dossier.ui.page;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.koers.dossier.section.ClientCard;
import nl.koers.dossier.section.DossierSection;
import nl.koers.shared.Languages;
import nl.koers.shared.TrajectoryCode;

/** What to know first: what the client wants to be called, and what makes the next conversation a good one. */
class CardSection extends SectionPanel<ClientCard> {

    private static final long serialVersionUID = 1L;

    private final transient Consumer<ClientCard> onSaved;

    CardSection(DossierDesk desk, TrajectoryCode code, Consumer<ClientCard> onSaved) {
        super(desk, code, DossierSection.CARD);
        this.onSaved = onSaved;
    }

    @Override
    void describe(ClientCard card, Div words) {
        addWords(words, text("dossier.alias"), card.alias());
        addWords(words, text("dossier.knowFirst"), card.knowFirst());
        if (!card.languages().isEmpty()) {
            add(words, text("dossier.languages"), new Span(Languages.names(card.languages(), getLocale())));
        }
    }

    @Override
    SectionEditor<ClientCard> createEditor() {
        return new Editor();
    }

    @Override
    void saved(ClientCard card) {
        onSaved.accept(card);
    }

    private static final class Editor extends SectionEditor<ClientCard> {

        private static final long serialVersionUID = 1L;
        private static final String SEPARATOR = " ";

        private final TextField alias = Inputs.line(text("dossier.alias"), ClientCard.ALIAS_MAX_LENGTH);
        private final TextArea knowFirst = Inputs.area(text("dossier.knowFirst"), ClientCard.KNOW_FIRST_MAX_LENGTH);
        private final MultiSelectComboBox<String> languages = new MultiSelectComboBox<>(text("dossier.languages"));
        private String firstQuestion = "";

        Editor() {
            alias.setHelperText(text("dossier.alias.help"));
            alias.setRequiredIndicatorVisible(true);
            knowFirst.setHelperText(text("dossier.knowFirst.help"));
            languages.setItems(Languages.codes(getLocale()));
            languages.setItemLabelGenerator(code -> Languages.name(code, getLocale()));
            languages.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
            languages.setWidthFull();
            listenTo(alias);
            listenTo(knowFirst);
            listenTo(languages);
            add(alias, knowFirst, languages);
        }

        @Override
        void fill(ClientCard card) {
            firstQuestion = card.firstQuestion();
            alias.setValue(card.alias());
            knowFirst.setValue(card.knowFirst());
            languages.setValue(new LinkedHashSet<>(card.languages()));
        }

        @Override
        Map<String, String> typed() {
            return Map.of(
                    "alias", alias.getValue(),
                    "knowFirst", knowFirst.getValue(),
                    "languages", languages.getValue().stream().collect(Collectors.joining(SEPARATOR)));
        }

        @Override
        void restore(Map<String, String> typed) {
            alias.setValue(typed.getOrDefault("alias", ""));
            knowFirst.setValue(typed.getOrDefault("knowFirst", ""));
            languages.setValue(Arrays.stream(typed.getOrDefault("languages", "").split(SEPARATOR))
                    .filter(code -> !code.isBlank())
                    .collect(Collectors.toCollection(LinkedHashSet::new)));
        }

        @Override
        Optional<ClientCard> value() {
            return Inputs.isFilled(alias)
                    ? Optional.of(new ClientCard(
                            alias.getValue(), firstQuestion, List.copyOf(languages.getValue()), knowFirst.getValue()))
                    : Optional.empty();
        }

        @Override
        void focus() {
            alias.focus();
        }
    }
}
