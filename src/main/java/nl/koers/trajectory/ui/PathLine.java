package nl.koers.trajectory.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.shared.Registration;
import elemental.json.Json;
import elemental.json.JsonObject;
import java.util.List;
import java.util.function.IntConsumer;
import nl.koers.shared.ui.text.Dates;
import nl.koers.trajectory.PathStep;
import nl.koers.trajectory.Step;

/** The path walked: the line through the phases over time, and the same course in words below it. */
public class PathLine extends Div {

    private static final long serialVersionUID = 1L;

    private final Line line = new Line();
    private final OrderedList list = new OrderedList();

    public PathLine(List<PathStep> path) {
        list.addClassName("koers-in-words");
        var inWords = new Details(text("path.inWords"), list);
        add(line, inWords);
        show(path);
    }

    public void show(List<PathStep> path) {
        var locale = UI.getCurrent().getLocale();
        var steps = Json.createArray();
        list.removeAll();
        for (var part : path) {
            steps.set(steps.length(), json(part));
            list.add(new ListItem(inWords(part)));
        }
        var levels = Json.createArray();
        for (var phase : Step.phases()) {
            var level = Json.createObject();
            level.put("step", phase.code());
            level.put("label", StepWords.any(phase));
            levels.set(levels.length(), level);
        }
        var element = line.getElement();
        element.setProperty("locale", locale.toLanguageTag());
        element.setProperty("label", text("path.name"));
        element.setProperty("now", text("path.now"));
        element.setPropertyJson("levels", levels);
        element.setPropertyJson("steps", steps);
    }

    /** Somebody chose a point of the line; the index is that of the part in the path shown. */
    public Registration onChosen(IntConsumer action) {
        return line.getElement()
                .addEventListener("step-chosen", event -> {
                    int index = (int) event.getEventData().getNumber("event.detail");
                    line.getElement().setProperty("chosen", index);
                    action.accept(index);
                })
                .addEventData("event.detail");
    }

    private static JsonObject json(PathStep part) {
        var json = Json.createObject();
        json.put("step", part.step().code());
        json.put("kind", part.step().kind().name());
        json.put("label", name(part));
        json.put("words", inWords(part));
        json.put("from", part.startedAt().toString());
        if (part.endedAt() != null) {
            json.put("to", part.endedAt().toString());
        } else {
            json.put("to", Json.createNull());
        }
        return json;
    }

    /** One part of the path as a sentence. */
    public static String inWords(PathStep part) {
        var from = Dates.date(part.startedAt());
        if (part.endedAt() == null) {
            return text("path.since", name(part), from);
        }
        var to = Dates.date(part.endedAt());
        return from.equals(to) ? text("path.onOneDay", name(part), from) : text("path.fromTo", name(part), from, to);
    }

    private static String name(PathStep part) {
        return StepWords.of(part.step(), part.endedAt() != null);
    }

    @Tag("koers-path")
    @JsModule("./koers-path.ts")
    private static final class Line extends Component {

        private static final long serialVersionUID = 1L;
    }
}
