package nl.koers.plan.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import elemental.json.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.koers.plan.Advice;
import nl.koers.plan.Plan;
import nl.koers.plan.Plan.Level;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.ui.text.Dates;

/** How the steps of self-reliance went in one life domain: a line, and the same in words below it. */
class LevelsChart extends Div {

    private static final long serialVersionUID = 1L;
    /** One figure is no course. */
    private static final int LEAST = 2;

    /** The charts of all domains that were looked at more than once; nothing when there is none. */
    static Optional<Section> section(Plan plan, Advice advice) {
        var charts = new Div();
        charts.addClassName("koers-level-charts");
        Arrays.stream(LifeDomain.values())
                .filter(domain -> plan.levels(domain).size() >= LEAST)
                .forEach(domain -> charts.add(new LevelsChart(domain, plan.levels(domain), advice)));
        if (charts.getComponentCount() == 0) {
            return Optional.empty();
        }
        var section = new Section(new H2(text("plan.levels")), charts);
        return Optional.of(section);
    }

    private LevelsChart(LifeDomain domain, List<Level> levels, Advice advice) {
        addClassName("koers-level-chart");
        var locale = UI.getCurrent().getLocale();
        var points = Json.createArray();
        var list = new OrderedList();
        list.addClassName("koers-in-words");
        for (var level : levels) {
            var point = Json.createObject();
            point.put("at", level.at().toString());
            point.put("step", level.step());
            points.set(points.length(), point);
            list.add(new ListItem(text(
                    "plan.levels.words",
                    Dates.date(level.at()),
                    level.step(),
                    advice.meaning(domain, level.step()).in(locale))));
        }
        var line = new Line();
        line.getElement().setProperty("locale", locale.toLanguageTag());
        line.getElement()
                .setProperty(
                        "label",
                        text(
                                "plan.levels.label",
                                NeedWords.name(domain),
                                levels.get(0).step(),
                                levels.get(levels.size() - 1).step()));
        line.getElement().setPropertyJson("points", points);
        add(new H3(NeedWords.name(domain)), line, new Details(text("plan.levels.inWords"), list));
    }

    @Tag("koers-levels")
    @JsModule("./koers-levels.ts")
    private static final class Line extends Component {

        private static final long serialVersionUID = 1L;
    }
}
