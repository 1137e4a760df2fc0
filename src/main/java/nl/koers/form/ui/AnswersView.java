package nl.koers.form.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.theme.lumo.LumoUtility;
import java.util.Map;
import nl.koers.form.Field;
import nl.koers.form.Form;
import org.jspecify.annotations.Nullable;

/** Answers to read: each question of the form that was answered, with its answer, in the order of the form. */
public final class AnswersView extends Composite<DescriptionList> {

    private static final long serialVersionUID = 1L;

    /** @param answers routing and told together; what does not fit the form is left out */
    public AnswersView(Form form, Map<String, ? extends @Nullable Object> answers) {
        Map<String, Object> readable = form.readable(answers);
        for (Field field : form.fields()) {
            Object answer = readable.get(field.key());
            if (answer != null) {
                Div text = new Div(AnswerText.of(field, answer, getLocale()));
                text.addClassName(LumoUtility.Whitespace.PRE_LINE);
                Description description = new Description();
                description.add(text);
                getContent().add(new Term(field.label().in(getLocale())), description);
            }
        }
    }
}
