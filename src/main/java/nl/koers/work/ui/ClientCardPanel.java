package nl.koers.work.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.koers.dossier.ui.ReachSummary;
import nl.koers.shared.ui.text.Moments;
import nl.koers.trajectory.ui.StepWords;

/** Who this is about and where they are, at a glance. */
class ClientCardPanel extends Section {

    private static final long serialVersionUID = 1L;

    ClientCardPanel(OpenTask task, LocalDate today) {
        addClassName("koers-client-card");
        var item = task.work().item();
        var card = task.card();
        var heading = new H3(card.alias());
        heading.setId("koers-client");
        getElement().setAttribute("aria-labelledby", "koers-client");
        add(heading);
        if (!card.knowFirst().isBlank()) {
            add(knowFirst(card.knowFirst()));
        }
        if (!task.reach().isEmpty()) {
            add(reach(task));
        }
        var facts = new DescriptionList();
        add(
                facts,
                "work.card.step",
                new Span(text(
                        "work.card.since",
                        StepWords.of(item.step(), item.over()),
                        new Moments(today).date(task.stepSince()))));
        if (!task.caseworker().isEmpty()) {
            add(facts, "work.card.caseworker", new Span(task.caseworker()));
        }
        if (!card.languages().isEmpty()) {
            add(facts, "work.card.languages", new Span(languages(card.languages(), getLocale())));
        }
        var code = item.trajectory().value();
        add(facts, "work.card.trajectory", new Anchor("trajectory/" + code, code));
        add(facts, "work.card.dossier", new Anchor("trajectory/" + code + "/dossier", text("work.card.dossier.open")));
        add(facts, "work.card.safety", new Anchor("trajectory/" + code + "/safety-plan", text("safetyPlan.name")));
        add(facts);
    }

    private static Component knowFirst(String text) {
        var words = new Paragraph(text);
        var title = new Span(text("work.card.knowFirst"));
        title.addClassName("koers-know-first-title");
        var box = new Div(title, words);
        box.addClassName("koers-know-first");
        return box;
    }

    private static Component reach(OpenTask task) {
        var title = new Span(text("work.card.reach"));
        title.addClassName("koers-know-first-title");
        var box = new Div(title, new ReachSummary(task.reach()));
        box.addClassName("koers-card-reach");
        return box;
    }

    private static void add(DescriptionList facts, String nameKey, Component fact) {
        var description = new DescriptionList.Description();
        description.add(fact);
        facts.add(new Div(new DescriptionList.Term(text(nameKey)), description));
    }

    private static String languages(List<String> codes, Locale locale) {
        return codes.stream()
                .map(code -> Locale.forLanguageTag(code).getDisplayLanguage(locale))
                .collect(Collectors.joining(", "));
    }
}
