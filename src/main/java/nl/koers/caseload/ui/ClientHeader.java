package nl.koers.caseload.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import nl.koers.caseload.Client;
import nl.koers.dossier.ui.ReachSummary;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.UserNames;
import nl.koers.shared.ui.Symbol;
import nl.koers.shared.ui.text.Dates;
import nl.koers.shared.ui.text.Moments;

/** Who the client is here and where the course stands, at a glance. */
class ClientHeader extends Header {

    private static final long serialVersionUID = 1L;

    private final UserNames names;
    private final Clock clock;
    private final H1 alias = new H1();

    ClientHeader(UserNames names, Clock clock) {
        this.names = names;
        this.clock = clock;
        alias.getElement().setAttribute("tabindex", "-1");
    }

    void show(Client client) {
        var trajectory = client.trajectory();
        var moments = new Moments(clock);
        alias.setText(client.card().alias());
        var step = new Div(StepName.badge(trajectory), new Span(moments.since(trajectory.stepSince())));
        step.addClassName("koers-step-since");
        var caseworker = trajectory.caseworker();
        var facts = new Div(
                step,
                fact(
                        "trajectory.caseworker",
                        caseworker == null ? text("trajectories.noCaseworker") : names.displayName(caseworker)),
                fact(
                        trajectory.closedAt() == null ? "trajectory.openedAt" : "trajectory.begunAt",
                        Dates.date(trajectory.openedAt())),
                fact("trajectory.nextMoment", moments.next(trajectory.nextMomentAt())),
                fact(
                        "trajectory.firstQuestion",
                        text("firstQuestion." + client.card().firstQuestion())));
        facts.addClassName("koers-client-facts");
        removeAll();
        var code = new Span(trajectory.code().value());
        code.addClassNames("koers-secondary", "koers-code");
        var name = new Div(alias, code);
        name.addClassName("koers-client-name");
        var pages = new Div();
        if (!trajectory.isHandover()) {
            pages.add(
                    page(trajectory.code(), "plan", "trajectory.plan"),
                    page(trajectory.code(), "referrals", "referral.name"));
        }
        pages.add(
                page(trajectory.code(), "dossier", "trajectory.dossier"),
                page(trajectory.code(), "who-helps", "whoHelps.name"),
                page(trajectory.code(), "consent", "consent.name"),
                page(trajectory.code(), "privacy", "privacy.client.name"));
        pages.addClassName("koers-client-pages");
        add(back(), name, facts, pages);
        if (!client.reach().isEmpty()) {
            var title = new H2(text("work.card.reach"));
            var reach = new Section(title, new ReachSummary(client.reach()));
            reach.addClassName("koers-header-reach");
            add(reach);
        }
        if (!client.card().knowFirst().isBlank()) {
            var know = new Paragraph(client.card().knowFirst());
            know.addClassName("koers-know-first");
            add(know);
        }
    }

    private static Anchor page(TrajectoryCode code, String path, String nameKey) {
        return new Anchor("trajectory/" + code.value() + "/" + path, text(nameKey));
    }

    /** After an action the reader is back at the top, where the new step stands. */
    void focus() {
        alias.getElement().callJsFunction("focus");
    }

    private static Component back() {
        var back = new RouterLink();
        back.setRoute(TrajectoriesView.class);
        back.add(Symbol.BACK.create(), new Span(text("trajectories.name")));
        back.addClassName("koers-back");
        return back;
    }

    private static Component fact(String key, String value) {
        var label = new Span(text(key));
        label.addClassName("koers-secondary");
        var fact = new Div(label, new Span(value));
        fact.addClassName("koers-fact");
        return fact;
    }
}
