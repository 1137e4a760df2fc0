package nl.koers.shared.ui.shell;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.time.Duration;
import java.util.Locale;
import nl.koers.shared.access.UserPreferences;
import nl.koers.shared.ui.blank.BlankPage;
import nl.koers.shared.ui.blank.BlankScreen;
import nl.koers.shared.ui.blank.ScreenLock;
import nl.koers.shared.ui.error.PlainErrorHandler;
import nl.koers.shared.ui.text.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Prepares every page before its first view: language, blank screen, and what happens when something goes wrong. */
@Component
class UiSetup implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final SignedInUser user;
    private final UserPreferences preferences;
    private final Duration idle;

    /**
     * @param idle how long without keyboard or pointer until the screen goes blank by itself
     */
    UiSetup(SignedInUser user, UserPreferences preferences, @Value("${koers.blank-screen.after:10m}") Duration idle) {
        this.user = user;
        this.preferences = preferences;
        this.idle = idle;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var service = event.getSource();
        service.setSystemMessagesProvider(this::systemMessages);
        service.addSessionInitListener(init -> init.getSession().setErrorHandler(new PlainErrorHandler()));
        service.addUIInitListener(init -> prepare(init.getUI()));
    }

    private void prepare(UI ui) {
        ui.setLocale(language());
        ui.getPage()
                .executeJs("document.documentElement.lang = $0", ui.getLocale().getLanguage());
        ui.getReconnectDialogConfiguration().setDialogText(text("error.connection"));
        ui.getReconnectDialogConfiguration().setDialogTextGaveUp(text("error.connectionGone"));
        if (user.isThere()) {
            BlankScreen.addTo(ui, user, idle);
            ui.addBeforeEnterListener(UiSetup::showNothingWhileBlank);
            ui.addBeforeEnterListener(UiSetup::closeWhatStoodOverThePage);
        }
    }

    private Locale language() {
        var chosen = user.isThere() ? preferences.language() : java.util.Optional.<Locale>empty();
        var request = VaadinRequest.getCurrent();
        return chosen.orElseGet(() -> request == null ? Texts.ENGLISH : Texts.supported(request.getLocale()));
    }

    private static void showNothingWhileBlank(BeforeEnterEvent event) {
        if (ScreenLock.isOn(event.getUI().getSession()) && event.getNavigationTarget() != BlankPage.class) {
            event.rerouteToError(new BlankPage.ScreenIsBlank(), "");
        }
    }

    /** The browser's Back leads to another page, also where a dialog keeps everything else out of reach. */
    private static void closeWhatStoodOverThePage(BeforeEnterEvent event) {
        if (event.getTrigger() != NavigationTrigger.REFRESH_ROUTE) {
            event.getUI()
                    .getChildren()
                    .filter(Dialog.class::isInstance)
                    .map(Dialog.class::cast)
                    .toList()
                    .forEach(Dialog::close);
        }
    }

    private SystemMessages systemMessages(SystemMessagesInfo info) {
        var locale = info.getLocale() == null ? Texts.ENGLISH : Texts.supported(info.getLocale());
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(Texts.in(locale, "error.session"));
        messages.setSessionExpiredMessage(Texts.in(locale, "error.session.message"));
        messages.setInternalErrorCaption(Texts.in(locale, "error.unexpected"));
        messages.setInternalErrorMessage(Texts.in(locale, "error.reload"));
        messages.setCookiesDisabledCaption(Texts.in(locale, "error.cookies"));
        messages.setCookiesDisabledMessage(Texts.in(locale, "error.cookies.message"));
        return messages;
    }
}
