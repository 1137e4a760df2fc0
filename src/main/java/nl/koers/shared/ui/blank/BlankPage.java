package nl.koers.shared.ui.blank;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import nl.koers.shared.ui.NamedView;

/** What every address shows while the screen is blank: nothing, under the {@link BlankScreen}. */
@AnonymousAllowed
public class BlankPage extends Div implements HasErrorParameter<BlankPage.ScreenIsBlank>, NamedView {

    private static final long serialVersionUID = 1L;

    /** Somebody went to a view while the screen was blank. */
    public static class ScreenIsBlank extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public String nameKey() {
        return "blank.name";
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<ScreenIsBlank> parameter) {
        return HttpServletResponse.SC_OK;
    }
}
