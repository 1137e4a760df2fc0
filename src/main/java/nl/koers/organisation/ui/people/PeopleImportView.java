package nl.koers.organisation.ui.people;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.List;
import nl.koers.organisation.people.AccountAdministration;
import nl.koers.organisation.people.AccountLinks;
import nl.koers.organisation.people.Invitations;
import nl.koers.organisation.people.PeopleImport;
import nl.koers.organisation.people.PeopleImport.Invited;
import nl.koers.organisation.people.PeopleImport.RefusedException;
import nl.koers.organisation.people.PersonLine;
import nl.koers.organisation.people.UserIdTakenException;
import nl.koers.shared.ui.BoundedUpload;
import nl.koers.shared.ui.NamedView;
import nl.koers.shared.ui.shell.MainLayout;
import nl.koers.shared.ui.text.UploadTexts;

/** Makes accounts of a list, in three steps: choose it, see what it would do, and hand over the links. */
@Route(value = "users/import", layout = MainLayout.class)
@RolesAllowed("ADMINISTRATOR")
class PeopleImportView extends Section implements NamedView {

    private static final long serialVersionUID = 1L;

    private final transient PeopleImport imports;
    private final transient AccountAdministration administration;
    private final transient Invitations invitations;
    private final Upload upload = new Upload(new BoundedUpload(PeopleImport.MOST_BYTES, this::show));
    private final Paragraph message = new Paragraph();
    private final Div step = new Div();

    PeopleImportView(PeopleImport imports, AccountAdministration administration, Invitations invitations) {
        this.imports = imports;
        this.administration = administration;
        this.invitations = invitations;
        addClassNames("koers-narrow-page", "koers-partner");
        message.addClassName("koers-hint");
        message.getElement().setAttribute("role", "alert");
        upload.setMaxFiles(1);
        upload.setDropLabel(new Span(text("partner.import.drop")));
        upload.setUploadButton(new Button(text("partner.import.choose")));
        upload.setI18n(UploadTexts.of(
                text("partner.import.choose"), text("users.import.refused.tooLarge"), text("partner.import.kind")));
        add(new RouterLink(text("users.import.back"), UsersView.class), new H1(text(nameKey())), step);
        choose("");
    }

    @Override
    public String nameKey() {
        return "users.import.name";
    }

    private void choose(String problem) {
        message.setText(problem);
        var limits = new Paragraph(text("users.import.limits", PeopleImport.MOST_LINES));
        limits.addClassName("koers-secondary");
        step.removeAll();
        step.add(new Paragraph(text("users.import.explanation")), limits, example(), upload, message);
    }

    private Anchor example() {
        var language = getLocale();
        var file = text("users.import.example.file");
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var bytes = PeopleImport.example(language);
                    return new DownloadResponse(new ByteArrayInputStream(bytes), file, "text/csv", bytes.length);
                }),
                text("users.import.example"));
        link.getElement().setAttribute("download", file);
        return link;
    }

    /** For the upload, which comes on a thread of its own. */
    List<PersonLine> read(byte[] file) {
        return imports.preview(file);
    }

    void refuse(RefusedException refused) {
        upload.clearFileList();
        message.setText(text("users.import.refused." + refused.refusal().code(), PeopleImport.MOST_LINES));
    }

    void show(List<PersonLine> lines) {
        upload.clearFileList();
        long sound = lines.stream().filter(PersonLine::isSound).count();
        var heading = heading("users.import.preview");
        var summary = new Paragraph(text("users.import.summary", sound, lines.size() - sound));
        summary.getElement().setAttribute("role", "status");
        var go = new Button(text("users.import.do", sound), click -> carryOut(lines));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.setEnabled(sound > 0);
        var actions = new Div(go, new Button(text("partner.import.other"), click -> choose("")));
        actions.addClassName("koers-buttons");
        step.removeAll();
        step.add(heading, summary, actions, new PersonLines(lines, administration.organisations()));
        heading.getElement().callJsFunction("focus");
    }

    private void carryOut(List<PersonLine> lines) {
        try {
            invite(imports.carryOut(lines));
        } catch (UserIdTakenException e) {
            choose(text("users.import.meanwhile"));
        }
    }

    private void invite(List<Invited> invited) {
        var heading = heading("users.import.result");
        var done = new Paragraph(text("users.import.done", invited.size(), AccountLinks.LIFETIME.toDays()));
        done.getElement().setAttribute("role", "status");
        step.removeAll();
        step.add(heading, done, new InvitedList(administration, invitations, invited));
        heading.getElement().callJsFunction("focus");
    }

    private static H2 heading(String key) {
        var heading = new H2(text(key));
        heading.getElement().setAttribute("tabindex", "-1");
        return heading;
    }

    private Command show(byte[] file) {
        try {
            var lines = read(file);
            return () -> show(lines);
        } catch (RefusedException e) {
            return () -> refuse(e);
        }
    }
}
