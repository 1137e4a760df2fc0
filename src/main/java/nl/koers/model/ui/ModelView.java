package nl.koers.model.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.koers.model.ModelKind;
import nl.koers.model.ModelService;
import nl.koers.model.ModelVersion;
import nl.koers.shared.LocalizedText;
import nl.koers.shared.ui.NamedView;
import nl.koers.shared.ui.Notices;
import nl.koers.shared.ui.extension.AccountSection;
import nl.koers.shared.ui.shell.MainLayout;

/** A model and its versions, the newest first, each to be taken along or put back. */
@Route(value = "models/:kind/:key", layout = MainLayout.class)
@RolesAllowed("PROCESS_DESIGNER")
class ModelView extends Section implements NamedView, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int AT_FIRST = 10;

    private final transient ModelService models;
    private ModelKind kind = ModelKind.PROCESS;
    private String key = "";
    private final UnorderedList list = new UnorderedList();
    private final Div more = AccountSection.actions();

    ModelView(ModelService models) {
        this.models = models;
        addClassName("koers-models");
        list.addClassName("koers-plain-list");
    }

    static RouteParameters parameters(ModelKind kind, String key) {
        return new RouteParameters(Map.of("kind", kind.code(), "key", key));
    }

    @Override
    public String nameKey() {
        return "models.one";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        key = event.getRouteParameters().get("key").orElse("");
        var asked = event.getRouteParameters().get("kind").orElse("");
        Stream.of(ModelKind.values())
                .filter(known -> known.code().equals(asked))
                .findFirst()
                .flatMap(known -> {
                    kind = known;
                    return models.name(known, key);
                })
                .ifPresentOrElse(this::show, () -> {
                    removeAll();
                    add(back(), new H1(text(nameKey())), new Paragraph(text("models.none.one")));
                });
    }

    private static RouterLink back() {
        return new RouterLink(text("models.back"), ModelsView.class);
    }

    private void show(LocalizedText name) {
        removeAll();
        var facts = new Paragraph(text("models.is." + kind.code()) + " · " + key + kind.ending());
        facts.addClassName("koers-secondary");
        add(back(), new H1(name.in(getLocale())), facts);
        if (kind == ModelKind.FORM) {
            add(new Paragraph(text("models.formsOfProcess")));
        }
        add(list, more);
        fill(AT_FIRST);
    }

    private void fill(int most) {
        var versions = models.versions(kind, key, 0, most + 1);
        list.removeAll();
        for (int i = 0; i < Math.min(most, versions.size()); i++) {
            list.add(item(versions, i));
        }
        more.removeAll();
        if (versions.size() > most) {
            more.add(new Button(text("models.more"), click -> fill(most + AT_FIRST)));
        }
    }

    private ListItem item(List<ModelVersion> versions, int place) {
        var version = versions.get(place);
        var newest = place == 0;
        var number = new H2(text("models.version", version.number()));
        var head = new Div(number);
        head.addClassName("koers-version-head");
        if (newest) {
            var now = new Span(text("models.newest"));
            now.addClassName("koers-version-now");
            head.add(now);
        }
        var facts = new Span(VersionWords.deed(version));
        facts.addClassName("koers-secondary");
        var words = new Div(head, facts);
        if (!version.note().isEmpty()) {
            words.add(ModelsView.note(version.note()));
        }
        if (version.running() != null) {
            words.add(new Span(VersionWords.running(version.running())));
        }
        var actions = AccountSection.actions(download(version.number()));
        if (place + 1 < versions.size()) {
            var earlier = versions.get(place + 1).number();
            actions.add(DifferenceView.link(kind, key, earlier, version.number()));
        }
        if (!newest) {
            var putBack = new Button(text("models.putBack"), click -> new PutBackDialog(
                            kind,
                            version.number(),
                            note -> models.putBack(kind, key, version.number(), note),
                            () -> done(version.number()))
                    .open());
            putBack.setAriaLabel(text("models.putBack.of", version.number()));
            putBack.addThemeVariants(ButtonVariant.LUMO_SMALL);
            actions.add(putBack);
        }
        var item = new ListItem(words, actions);
        item.addClassName("koers-line");
        return item;
    }

    /** Read when somebody takes it, with the rights of that moment. */
    private Anchor download(int number) {
        var model = kind;
        var id = key;
        var file = id + model.ending();
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> models.source(model, id, number)
                        .map(source -> new DownloadResponse(
                                new ByteArrayInputStream(source.content()),
                                file,
                                "application/octet-stream",
                                source.content().length))
                        .orElseGet(() -> DownloadResponse.error(404))),
                text("models.download"));
        link.getElement().setAttribute("download", file);
        link.getElement().setAttribute("aria-label", text("models.download.of", file, number));
        return link;
    }

    private void done(int number) {
        Notices.done(text("models.putBack.done", number));
        fill(AT_FIRST);
    }
}
