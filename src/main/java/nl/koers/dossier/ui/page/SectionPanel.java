package nl.koers.dossier.ui.page;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import nl.koers.dossier.access.DossierClosedException;
import nl.koers.dossier.section.DossierSection;
import nl.koers.dossier.section.SectionChangedException;
import nl.koers.dossier.section.SectionContent;
import nl.koers.dossier.ui.KeptTyping;
import nl.koers.dossier.ui.TypedLines;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.ui.Notices;
import nl.koers.shared.ui.text.Dates;
import nl.koers.shared.ui.text.TextLength;
import org.jspecify.annotations.Nullable;

/**
 * One section of the dossier: to be read, and to be changed in its place. What is typed stays, whatever happens: it is
 * kept while typing, and when a colleague saved the section meanwhile, both are shown and the reader chooses.
 *
 * @param <T> what the section holds
 */
abstract class SectionPanel<T> extends FoldingSection {

    private static final long serialVersionUID = 1L;
    /** Among what is kept: which content the typing began from. */
    private static final String REVISION = "revision";

    private final transient DossierDesk desk;
    private final transient DossierSection<T> section;
    private final TrajectoryCode code;
    private final Div conflict = new Div();
    private transient @Nullable SectionContent<T> shown;
    private @Nullable SectionEditor<T> editor;
    private @Nullable KeptTyping keeper;
    private transient Runnable afterSaving = () -> {};
    private int startedFrom;

    SectionPanel(DossierDesk desk, TrajectoryCode code, DossierSection<T> section) {
        super(desk, "dossier.section." + section.code());
        this.desk = desk;
        this.code = code;
        this.section = section;
        conflict.addClassName("koers-section-conflict");
        conflict.getElement().setAttribute("role", "alert");
    }

    /** The content in words; nothing at all when there is none. */
    abstract void describe(T content, Div words);

    abstract SectionEditor<T> createEditor();

    /** Something was saved. */
    void saved(T content) {}

    /** The page has read it already. */
    void open(SectionContent<T> content) {
        shown = content;
        open();
    }

    /**
     * As if it had been opened and asked to be changed; what was typed before is there already.
     *
     * @param then runs when it was saved
     */
    void change(Runnable then) {
        afterSaving = then;
        open();
        if (editor == null && shown != null) {
            edit(shown);
            current().focus();
        }
    }

    @Override
    void load() {
        var content = shown == null ? desk.read(code, section) : shown;
        var typed = desk.typed(code, section.code());
        shown = content;
        if (typed.isPresent()) {
            var fields = new HashMap<>(typed.get().fields());
            int from = Integer.parseInt(fields.getOrDefault(REVISION, String.valueOf(content.revision())));
            edit(content);
            startedFrom = from;
            current().restore(fields);
            currentKeeper().begin(typed.get().savedAt());
        } else {
            read(content);
        }
    }

    private void read(SectionContent<T> content) {
        shown = content;
        editor = null;
        keeper = null;
        body().removeAll();
        var words = new Div();
        words.addClassName("koers-section-words");
        describe(content.content(), words);
        if (words.getChildren().findAny().isEmpty()) {
            var nothing = new Paragraph(text("dossier.nothing"));
            nothing.addClassName("koers-secondary");
            words.add(nothing);
        }
        var change = new Button(text("dossier.change"), click -> startEditing());
        change.setAriaLabel(text("dossier.change.of", title()));
        var foot = new Div(change);
        foot.addClassName("koers-section-foot");
        if (content.changedBy() != null && content.changedAt() != null) {
            foot.add(by("dossier.changed", content));
        }
        if (content.lookedAt() != null) {
            var looked = new Span(text("dossier.looked", Dates.date(content.lookedAt())));
            looked.addClassName("koers-secondary");
            foot.add(looked);
        }
        desk.parts(code, section, content.revision(), this::readAgain).forEach(body()::add);
        body().add(words, foot);
    }

    private void readAgain() {
        read(desk.read(code, section));
        focusTitle();
    }

    private Span by(String key, SectionContent<T> content) {
        var by = new Span(text(
                key,
                desk.nameOf(String.valueOf(content.changedBy())),
                content.changedAt() == null ? "" : Dates.dateAndTime(content.changedAt())));
        by.addClassName("koers-secondary");
        return by;
    }

    private void startEditing() {
        // what a colleague saved since the page was opened is what the change starts from
        var content = desk.read(code, section);
        edit(content);
        current().focus();
    }

    private void edit(SectionContent<T> content) {
        shown = content;
        startedFrom = content.revision();
        var fields = createEditor();
        editor = fields;
        fields.fill(content.content());
        var kept = new KeptTyping(this::typed, all -> desk.keep(code, section.code(), all));
        keeper = kept;
        fields.onTyped(kept::typed);
        var save = new Button(text("dossier.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setAriaLabel(text("dossier.save.of", title()));
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(fields);
        var cancel = new Button(text("dialog.cancel"), click -> discard());
        var actions = new Div(save, cancel, kept);
        actions.addClassName("koers-section-actions");
        conflict.removeAll();
        body().removeAll();
        kept.keepsWhatIsIn(body());
        body().add(fields, conflict, actions);
    }

    private Map<String, String> typed() {
        var all = new HashMap<>(current().typed());
        all.put(REVISION, String.valueOf(startedFrom));
        return all;
    }

    private void save() {
        if (TextLength.fits(current())) {
            current().value().ifPresent(this::save);
        }
    }

    private void save(T content) {
        try {
            var saved = desk.save(code, section, content, startedFrom);
            Notices.done(text("dossier.saved"));
            saved(content);
            read(saved);
            focusTitle();
            afterSaving.run();
        } catch (SectionChangedException e) {
            currentKeeper().keep();
            explainConflict(desk.read(code, section));
        } catch (DossierClosedException e) {
            // it closed meanwhile; what was typed stays in its fields
            currentKeeper().keep();
            desk.askForReason(e, this::save);
        }
    }

    private void explainConflict(SectionContent<T> theirs) {
        var words = new Div();
        words.addClassName("koers-section-words");
        describe(theirs.content(), words);
        var mine = new Button(text("dossier.conflict.mine"), click -> {
            startedFrom = theirs.revision();
            save();
        });
        var keepTheirs = new Button(text("dossier.conflict.theirs"), click -> discard());
        var actions = new Div(mine, keepTheirs);
        actions.addClassName("koers-section-actions");
        conflict.removeAll();
        var explanation = new Paragraph(text(
                "dossier.conflict",
                desk.nameOf(String.valueOf(theirs.changedBy())),
                theirs.changedAt() == null ? "" : Dates.dateAndTime(theirs.changedAt())));
        conflict.add(explanation, words, actions);
    }

    private void discard() {
        desk.forget(code, section.code());
        readAgain();
    }

    String code() {
        return section.code();
    }

    /** The page is left, or the screen goes blank. */
    void keepTyping() {
        if (keeper != null) {
            keeper.keep();
        }
    }

    private SectionEditor<T> current() {
        return Objects.requireNonNull(editor);
    }

    private KeptTyping currentKeeper() {
        return Objects.requireNonNull(keeper);
    }

    /** A heading with its text below it; nothing without text. */
    static void addWords(Div words, String heading, String text) {
        if (!text.isBlank()) {
            add(words, heading, TypedLines.of(text));
        }
    }

    static void add(Div words, String heading, Component content) {
        var label = new Span(heading);
        label.addClassName("koers-section-label");
        words.add(new Div(label, content));
    }
}
