package nl.koers.dossier.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.Arrays;
import nl.koers.accesslog.AccessReason;
import nl.koers.dossier.emergency.EmergencyAccessService;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.ui.Notices;
import org.jspecify.annotations.Nullable;

/** Asks why a colleague's dossier has to be opened, and opens it at once. */
public class EmergencyDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient EmergencyAccessService access;
    private final transient TrajectoryCode code;
    private final transient Runnable onOpened;
    private final RadioButtonGroup<AccessReason> reason = new RadioButtonGroup<>(text("emergency.reason"));

    public EmergencyDialog(TrajectoryCode code, EmergencyAccessService access, Runnable onOpened) {
        this.access = access;
        this.code = code;
        this.onOpened = onOpened;
        setHeaderTitle(text("emergency.title"));
        setWidth("28rem");
        reason.setItems(Arrays.stream(AccessReason.values())
                .filter(AccessReason::isGiven)
                .toList());
        reason.setItemLabelGenerator(item -> text("accessReason." + item.code()));
        reason.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.addValueChangeListener(change -> reason.setInvalid(false));
        var cancel = new Button(text("dialog.cancel"), click -> close());
        var open = new Button(text("emergency.open"), click -> open(reason.getValue()));
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(text("emergency.explanation", EmergencyAccessService.LASTS.toHours())), reason);
        getFooter().add(cancel, open);
    }

    private void open(@Nullable AccessReason chosen) {
        if (chosen == null) {
            reason.setErrorMessage(text("open.required"));
            reason.setInvalid(true);
            return;
        }
        access.open(code, chosen);
        close();
        Notices.done(text("emergency.opened"));
        onOpened.run();
    }
}
