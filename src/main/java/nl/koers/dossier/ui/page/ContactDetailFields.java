package nl.koers.dossier.ui.page;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.koers.dossier.section.ContactDetail;
import nl.koers.dossier.section.ContactDetail.DoNot;
import nl.koers.dossier.section.ContactDetail.Kind;

/** The fields for one contact detail. */
class ContactDetailFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final String SEPARATOR = " ";

    private final Select<Kind> kind = new Select<>();
    private final TextField value = Inputs.line(text("dossier.detail"), ContactDetail.VALUE_MAX_LENGTH);
    private final CheckboxGroup<DoNot> doNots = new CheckboxGroup<>(text("dossier.doNots"));
    private final TextField remark = Inputs.line(text("dossier.detail.remark"), ContactDetail.REMARK_MAX_LENGTH);
    private final Button remove;

    ContactDetailFields(Consumer<ContactDetailFields> onRemove) {
        addClassName("koers-group-of-fields");
        getElement().setAttribute("role", "group");
        kind.setLabel(text("dossier.detail.kind"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(item -> text("dossier.kind." + item.code()));
        kind.setValue(Kind.PHONE);
        kind.setManualValidation(true);
        doNots.setItems(DoNot.values());
        doNots.setItemLabelGenerator(item -> text("dossier.doNot." + item.code()));
        doNots.setManualValidation(true);
        remark.setHelperText(text("dossier.detail.remark.help"));
        remove = new Button(text("dossier.detail.remove"), click -> onRemove.accept(this));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var first = new Div(kind, value);
        first.addClassName("koers-contact-detail-first");
        add(first, doNots, remark, remove);
    }

    List<HasValue<?, ?>> fields() {
        return List.of(kind, value, doNots, remark);
    }

    void setNumber(int number) {
        getElement().setAttribute("aria-label", text("dossier.detail.number", number));
        remove.setAriaLabel(text("dossier.detail.remove.number", number));
    }

    void focus() {
        kind.focus();
    }

    void fill(ContactDetail detail) {
        kind.setValue(detail.kind());
        value.setValue(detail.value());
        doNots.setValue(detail.doNots());
        remark.setValue(detail.remark());
    }

    void typedInto(Map<String, String> typed, String prefix) {
        typed.put(prefix + "kind", kind.getValue().name());
        typed.put(prefix + "value", value.getValue());
        typed.put(
                prefix + "doNots", doNots.getValue().stream().map(DoNot::name).collect(Collectors.joining(SEPARATOR)));
        typed.put(prefix + "remark", remark.getValue());
    }

    void restore(Map<String, String> typed, String prefix) {
        kind.setValue(Kind.valueOf(typed.getOrDefault(prefix + "kind", Kind.PHONE.name())));
        value.setValue(typed.getOrDefault(prefix + "value", ""));
        doNots.setValue(Arrays.stream(typed.getOrDefault(prefix + "doNots", "").split(SEPARATOR))
                .filter(name -> !name.isBlank())
                .map(DoNot::valueOf)
                .collect(Collectors.toSet()));
        remark.setValue(typed.getOrDefault(prefix + "remark", ""));
    }

    boolean isBlank() {
        return value.getValue().isBlank() && remark.getValue().isBlank() && doNots.isEmpty();
    }

    Optional<ContactDetail> value() {
        return Inputs.isFilled(value)
                ? Optional.of(
                        new ContactDetail(kind.getValue(), value.getValue(), remark.getValue(), doNots.getValue()))
                : Optional.empty();
    }
}
