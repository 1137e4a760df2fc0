package nl.koers.model.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.koers.model.ModelCheck;
import nl.koers.model.ModelFile;
import nl.koers.model.ModelKind;
import nl.koers.model.ModelProblem;
import nl.koers.model.ModelService;
import nl.koers.shared.ui.BoundedUpload;
import nl.koers.shared.ui.Notices;
import nl.koers.shared.ui.extension.AccountSection;
import nl.koers.shared.ui.text.TextLength;
import nl.koers.shared.ui.text.UploadTexts;

/**
 * Puts models into use in three steps: choose files, read what the check finds, say so. Files and note stay where they are until it is done;
 * a file that is dropped again takes the place of the earlier one.
 */
class DeployPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient ModelService models;
    private final transient Runnable done;
    private final transient Map<String, byte[]> files = new LinkedHashMap<>();
    private final Upload upload;
    private final Paragraph message = new Paragraph();
    private final Div chosen = new Div();
    private final Button check = new Button(text("models.deploy.check"), click -> check());
    private final NoteField note = new NoteField();
    private final Div outcome = new Div();

    DeployPanel(ModelService models, Runnable done) {
        this.models = models;
        this.done = done;
        addClassName("koers-deploy");
        message.getElement().setAttribute("role", "alert");
        upload = new Upload(
                new BoundedUpload(ModelService.MOST_BYTES_OF_A_FILE, (name, content) -> () -> add(name, content)));
        upload.setAcceptedFileTypes(
                Stream.of(ModelKind.values()).map(ModelKind::ending).toArray(String[]::new));
        upload.setMaxFileSize(ModelService.MOST_BYTES_OF_A_FILE);
        upload.setDropLabel(new Span(text("models.deploy.drop")));
        upload.setUploadButton(new Button(text("models.deploy.choose")));
        var words = UploadTexts.of(
                text("models.deploy.choose"), text("models.deploy.tooLarge"), text("models.deploy.kind"));
        words.getAddFiles().setMany(text("models.deploy.choose"));
        upload.setI18n(words);
        upload.addFileRejectedListener(rejected -> message.setText(rejected.getErrorMessage()));
        var limits = new Paragraph(text("models.deploy.limits"));
        limits.addClassName("koers-secondary");
        add(
                new H2(text("models.deploy.name")),
                new Paragraph(text("models.deploy.what")),
                upload,
                limits,
                message,
                chosen,
                outcome);
        showFiles();
    }

    void add(String name, byte[] content) {
        upload.clearFileList();
        message.setText("");
        long others = files.entrySet().stream()
                .filter(file -> !file.getKey().equals(name))
                .mapToLong(file -> file.getValue().length)
                .sum();
        if (others + content.length > ModelService.MOST_BYTES) {
            message.setText(text("models.deploy.tooMuch", name));
            return;
        }
        files.put(name, content);
        showFiles();
    }

    /** What was found is of other files as soon as these change. */
    private void showFiles() {
        outcome.removeAll();
        chosen.removeAll();
        if (files.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("koers-plain-list");
        files.keySet().forEach(name -> list.add(file(name)));
        check.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        chosen.add(new H3(text("models.deploy.files")), list, AccountSection.actions(check));
    }

    private ListItem file(String name) {
        var remove = new Button(text("models.deploy.remove"), click -> {
            files.remove(name);
            showFiles();
        });
        remove.setAriaLabel(text("models.deploy.remove.of", name));
        remove.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        var item = new ListItem(new Span(name), remove);
        item.addClassName("koers-deploy-file");
        return item;
    }

    private List<ModelFile> files() {
        var all = new ArrayList<ModelFile>();
        files.forEach((name, content) -> all.add(new ModelFile(name, content)));
        return all;
    }

    private void check() {
        show(models.check(files()));
    }

    private void show(ModelCheck found) {
        outcome.removeAll();
        var heading = new H3(text("models.findings"));
        heading.getElement().setAttribute("tabindex", "-1");
        outcome.add(heading, summary(found));
        if (!found.problems().isEmpty()) {
            outcome.add(new FindingList(found.problems()));
        }
        if (!found.along().isEmpty()) {
            outcome.add(new Paragraph(text("models.deploy.along", String.join(", ", found.along()))));
        }
        if (found.mayBeUsed()) {
            var go = new Button(text("models.deploy.do"), click -> deploy());
            go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            check.removeThemeVariants(ButtonVariant.LUMO_PRIMARY);
            outcome.add(note, AccountSection.actions(go));
        }
        heading.getElement().callJsFunction("focus");
    }

    private static Paragraph summary(ModelCheck found) {
        long errors = found.problems().stream().filter(ModelProblem::isError).count();
        var summary = new Paragraph(
                errors > 0
                        ? text("models.deploy.refused", errors)
                        : text(found.isThere() ? "models.deploy.same" : "models.deploy.sound"));
        summary.getElement().setAttribute("role", "status");
        return summary;
    }

    private void deploy() {
        if (!TextLength.fits(note)) {
            return;
        }
        var problems = models.deploy(files(), note.getValue());
        if (problems.isEmpty()) {
            files.clear();
            note.clear();
            showFiles();
            Notices.done(text("models.deploy.done"));
            done.run();
        } else {
            show(new ModelCheck(problems, List.of(), false));
        }
    }
}
