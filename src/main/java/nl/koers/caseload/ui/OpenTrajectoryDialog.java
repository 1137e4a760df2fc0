package nl.koers.caseload.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.koers.caseload.CaseloadFilter;
import nl.koers.caseload.CaseloadService;
import nl.koers.caseload.NewClient;
import nl.koers.dossier.section.ClientCard;
import nl.koers.organisation.Organisation;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.ui.text.TextLength;
import nl.koers.trajectory.AgeGroup;
import nl.koers.trajectory.Channel;
import nl.koers.trajectory.FirstQuestion;
import nl.koers.trajectory.TrajectoryOrder;

/** Opens a trajectory: what to call the client, how contact came about, what was asked, and nothing more. */
class OpenTrajectoryDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int NAMESAKES = 3;

    private final CaseloadService caseload;
    private final Consumer<TrajectoryCode> onOpened;
    private final TextField alias = new TextField(text("open.alias"));
    private final Div namesakes = new Div();
    private final ComboBox<Channel> channel = new ComboBox<>(text("open.channel"));
    private final ComboBox<FirstQuestion> firstQuestion = new ComboBox<>(text("open.firstQuestion"));
    private final RadioButtonGroup<AgeGroup> age = new RadioButtonGroup<>(text("open.age"));
    private final Paragraph minor = new Paragraph();
    private final ComboBox<Organisation> organisation = new ComboBox<>(text("open.organisation"));

    OpenTrajectoryDialog(
            CaseloadService caseload, List<Organisation> organisations, Consumer<TrajectoryCode> onOpened) {
        this.caseload = caseload;
        this.onOpened = onOpened;
        setHeaderTitle(text("open.title"));
        setWidth("30rem");
        alias.setHelperText(text("open.alias.help"));
        TextLength.limit(alias, ClientCard.ALIAS_MAX_LENGTH);
        alias.setAutocomplete(Autocomplete.OFF);
        alias.setAutofocus(true);
        alias.addValueChangeListener(change -> lookForNamesakes(change.getValue()));
        namesakes.addClassName("koers-hint");
        namesakes.getElement().setAttribute("role", "status");
        namesakes.setVisible(false);
        // somebody who comes back has a trajectory that can be opened again
        channel.setItems(EnumSet.complementOf(EnumSet.of(Channel.RE_ENTRY)));
        channel.setItemLabelGenerator(item -> text("channel." + item.code()));
        firstQuestion.setItems(FirstQuestion.values());
        firstQuestion.setItemLabelGenerator(item -> text("firstQuestion." + item.code()));
        age.setItems(AgeGroup.ADULT, AgeGroup.MINOR, AgeGroup.NOT_KNOWN);
        age.setItemLabelGenerator(item -> text("open.age." + item.code()));
        minor.addClassName("koers-hint");
        minor.getElement().setAttribute("role", "status");
        organisation.setItems(organisations);
        organisation.setItemLabelGenerator(Organisation::name);
        if (organisations.size() == 1) {
            organisation.setValue(organisations.get(0));
        }
        organisation.setVisible(organisations.size() > 1);
        fields().forEach(field -> {
            field.setRequiredIndicatorVisible(true);
            ((HasValidation) field).setManualValidation(true);
            if (field != alias) {
                field.addValueChangeListener(change -> complain(field, false));
            }
        });
        var form = new Div(organisation, alias, namesakes, channel, firstQuestion, age, minor);
        form.addClassName("koers-dialog-form");
        add(form);
        var cancel = new Button(text("dialog.cancel"), click -> close());
        var save = new Button(text("open.save"), click -> save());
        age.addValueChangeListener(change -> {
            boolean isMinor = change.getValue() == AgeGroup.MINOR;
            minor.setText(isMinor ? text("open.minor") : "");
            save.setText(text(isMinor ? "open.minor.save" : "open.save"));
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER).listenOn(this);
        getFooter().add(cancel, save);
    }

    private Stream<AbstractField<?, ?>> fields() {
        return Stream.of(organisation, alias, channel, firstQuestion, age);
    }

    private void save() {
        var missing = fields().filter(OpenTrajectoryDialog::isMissing).toList();
        if (!missing.isEmpty()) {
            missing.forEach(field -> complain(field, true));
            ((Focusable<?>) missing.get(0)).focus();
            return;
        }
        if (!TextLength.fits(this)) {
            return;
        }
        var code = caseload.open(new NewClient(
                organisation.getValue().id(),
                alias.getValue().strip(),
                channel.getValue(),
                firstQuestion.getValue(),
                age.getValue()));
        close();
        onOpened.accept(code);
    }

    private static boolean isMissing(AbstractField<?, ?> field) {
        return field.isEmpty() || field.getValue() instanceof String typed && typed.isBlank();
    }

    private static void complain(AbstractField<?, ?> field, boolean missing) {
        var validation = (HasValidation) field;
        validation.setErrorMessage(missing ? text("open.required") : "");
        validation.setInvalid(missing);
    }

    /** Whoever comes back keeps the same code, story and caseworker; a second trajectory would split them. */
    private void lookForNamesakes(String typed) {
        var known = typed.isBlank()
                ? List.<nl.koers.caseload.CaseloadRow>of()
                : caseload.list(
                        caseload.search(
                                new CaseloadFilter(false, typed, Set.of(), Set.of(), TrajectoryOrder.LATEST_ACTIVITY)),
                        0,
                        NAMESAKES);
        namesakes.removeAll();
        namesakes.setVisible(!known.isEmpty());
        if (!known.isEmpty()) {
            namesakes.add(new Paragraph(text("open.namesakes")));
            known.forEach(row -> {
                var trajectory = row.trajectory();
                var words = text(
                        "open.namesake",
                        row.alias().isEmpty() ? typed.strip() : row.alias(),
                        trajectory.code().value(),
                        StepName.of(trajectory));
                var link = new RouterLink(
                        words, TrajectoryView.class, trajectory.code().value());
                namesakes.add(new Div(link));
            });
        }
    }
}
