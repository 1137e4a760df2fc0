package nl.koers.organisation.ui.signin;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import nl.koers.organisation.factor.Enrolment;
import nl.koers.organisation.signin.SecondStep;
import nl.koers.organisation.ui.CodeField;
import nl.koers.organisation.ui.KeyPicture;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.ui.NamedView;
import org.jspecify.annotations.Nullable;

/** The second step of signing in: a code, and the first time the key that makes such codes. */
@Route("second-factor")
@AnonymousAllowed
class SecondFactorView extends Main implements BeforeEnterObserver, NamedView {

    private static final long serialVersionUID = 1L;

    private final CurrentActor currentActor;
    private final SecondStep step;
    private final Div content = new Div();

    SecondFactorView(CurrentActor currentActor, SecondStep step) {
        this.currentActor = currentActor;
        this.step = step;
        addClassName("koers-front-page");
        add(content);
    }

    @Override
    public String nameKey() {
        return "secondFactor.name";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var pending = pending();
        content.removeAll();
        if (currentActor.find().isPresent()) {
            event.forwardTo("");
        } else if (!step.isAwaited(pending)) {
            event.forwardTo(SignInView.class);
        } else {
            content.add(new H1(new Image("icons/koers.svg", ""), new Span(text("secondFactor.heading"))));
            if (event.getLocation().getQueryParameters().getParameters().containsKey("error")) {
                content.add(problem());
            }
            step.enrolment(pending).ifPresentOrElse(this::setUp, this::ask);
            var back = new Anchor("login", text("secondFactor.back"));
            back.addClassName("koers-sign-in-back");
            content.add(back);
        }
    }

    private static @Nullable Object pending() {
        return VaadinRequest.getCurrent().getWrappedSession().getAttribute(SecondStep.attribute());
    }

    private static Div problem() {
        var problem = new Div(new Span(text("secondFactor.refused")));
        problem.addClassName("koers-sign-in-problem");
        problem.getElement().setAttribute("role", "alert");
        return problem;
    }

    private void setUp(Enrolment enrolment) {
        content.add(
                new Paragraph(text("secondFactor.why")),
                new KeyPicture(enrolment),
                form(text("secondFactor.codeOfApp"), true));
    }

    private void ask() {
        content.add(new Paragraph(text("secondFactor.ask")), form(text("secondFactor.code"), false));
    }

    private static PlainForm form(String label, boolean digitsOnly) {
        return new PlainForm(
                "second-factor", new CodeField(label, digitsOnly), PlainForm.button(text("secondFactor.go")));
    }
}
