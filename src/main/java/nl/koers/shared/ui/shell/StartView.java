package nl.koers.shared.ui.shell;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import nl.koers.shared.ui.NamedView;
import nl.koers.shared.ui.extension.NavigationEntry;
import org.springframework.beans.factory.ObjectProvider;

/** Where somebody without a task list begins: what the menu offers, in large. */
@Route(value = StartView.PATH, layout = MainLayout.class)
@PermitAll
public class StartView extends Div implements NamedView {

    public static final String PATH = "start";

    private static final long serialVersionUID = 1L;

    StartView(SignedInUser user, ObjectProvider<NavigationEntry> entries) {
        addClassName("koers-start");
        List<NavigationEntry> mine = entries.stream()
                .filter(entry -> entry.isFor(user.roles()))
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
        add(new H1(text(nameKey())), new Paragraph(text(mine.isEmpty() ? "start.nothing" : "start.explanation")));
        var list = new UnorderedList();
        mine.forEach(entry -> list.add(new ListItem(link(entry))));
        list.setVisible(!mine.isEmpty());
        add(list);
    }

    private static Anchor link(NavigationEntry entry) {
        var link = new Anchor();
        link.add(entry.symbol().create(), new Span(text(entry.labelKey())));
        if (entry.view() == null) {
            link.setHref(entry.href());
            link.setTarget(AnchorTarget.BLANK);
        } else {
            link.setHref(RouteConfiguration.forSessionScope().getUrl(entry.view()));
        }
        return link;
    }

    @Override
    public String nameKey() {
        return "start.name";
    }
}
