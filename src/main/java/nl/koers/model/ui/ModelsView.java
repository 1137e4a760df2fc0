package nl.koers.model.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import nl.koers.model.DeployedModel;
import nl.koers.model.ModelKind;
import nl.koers.model.ModelService;
import nl.koers.shared.ui.NamedView;
import nl.koers.shared.ui.extension.AccountSection;
import nl.koers.shared.ui.shell.MainLayout;

/** For process designers: the models in use, and where others are put into use. */
@Route(value = "models", layout = MainLayout.class)
@RolesAllowed("PROCESS_DESIGNER")
class ModelsView extends Section implements NamedView {

    private static final long serialVersionUID = 1L;
    private static final int AT_FIRST = 20;

    private final transient ModelService models;
    private final Div lists = new Div();

    ModelsView(ModelService models) {
        this.models = models;
        addClassName("koers-models");
        add(new H1(text(nameKey())), new Paragraph(text("models.why")), new DeployPanel(models, this::refresh), lists);
        refresh();
    }

    @Override
    public String nameKey() {
        return "models.name";
    }

    private void refresh() {
        lists.removeAll();
        for (var kind : ModelKind.values()) {
            var part = new Section();
            fill(part, kind, AT_FIRST);
            lists.add(part);
        }
    }

    /** Begins with so many, and goes on from there: what is shown is asked for, and one more. */
    private void fill(Section part, ModelKind kind, int most) {
        var title = text("models.kind." + kind.code());
        var found = models.list(kind, most + 1);
        var list = new UnorderedList();
        list.addClassName("koers-plain-list");
        found.stream().limit(most).map(this::item).forEach(list::add);
        part.removeAll();
        part.add(new H2(title));
        if (found.isEmpty()) {
            part.add(new Paragraph(text("models.none")));
        }
        part.add(list);
        if (found.size() > most) {
            var more = new Button(text("models.more"), click -> fill(part, kind, most + AT_FIRST));
            more.setAriaLabel(text("models.more.of", title));
            part.add(AccountSection.actions(more));
        }
    }

    private ListItem item(DeployedModel model) {
        var link = new RouterLink(
                model.name().in(getLocale()), ModelView.class, ModelView.parameters(model.kind(), model.key()));
        link.addClassName("koers-line-name");
        var newest = model.newest();
        var facts = new Span(text("models.version", newest.number()) + " · " + VersionWords.deed(newest));
        facts.addClassName("koers-secondary");
        var words = new Div(link, facts);
        if (!newest.note().isEmpty()) {
            words.add(note(newest.note()));
        }
        var item = new ListItem(words);
        item.addClassName("koers-line");
        return item;
    }

    /** As it was typed, told apart from the words of Koers. */
    static Span note(String note) {
        var span = new Span(note);
        span.addClassName("koers-model-note");
        return span;
    }
}
