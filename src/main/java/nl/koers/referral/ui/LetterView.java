package nl.koers.referral.ui;

import static nl.koers.shared.ui.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import nl.koers.dossier.ui.ClientPage;
import nl.koers.dossier.ui.ClientPages;
import nl.koers.referral.Referral;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.ui.Dates;
import nl.koers.shared.ui.MainLayout;
import org.springframework.security.access.AccessDeniedException;

/**
 * The letter to the partner, as it goes: to be looked at with the client, and to be printed or kept as PDF by the browser.
 * It says what the caseworker wrote down, a reference and whom to call; neither the client's alias nor the code.
 */
@Route(value = "trajectory/:code/referrals/:referral/letter", layout = MainLayout.class)
@RolesAllowed({"CASEWORKER", "TEAM_LEAD"})
class LetterView extends ClientPage {

    private static final long serialVersionUID = 1L;

    private final transient ReferralDesk desk;
    private String referral = "";

    LetterView(ClientPages pages, ReferralDesk desk) {
        super(pages);
        this.desk = desk;
        addClassName("koers-paper");
    }

    static String address(Referral referral) {
        return "trajectory/" + referral.trajectory().value() + "/referrals/" + referral.id() + "/letter";
    }

    @Override
    public String nameKey() {
        return "referral.letter";
    }

    @Override
    public String getPageTitle() {
        return text(nameKey());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        referral = event.getRouteParameters().get("referral").orElse("");
        super.beforeEnter(event);
    }

    @Override
    protected void show(TrajectoryCode code) {
        var read = desk.letter(code, id());
        var back = ClientPages.back(ReferralsView.address(code), text("referral.name"));
        var explanation = new Paragraph(text("referral.letter.explanation"));
        explanation.addClassName("koers-secondary");
        var print = new Button(
                text("plan.paper.print"), click -> UI.getCurrent().getPage().executeJs("window.print()"));
        add(back, explanation, print, sheet(read));
    }

    private UUID id() {
        try {
            return UUID.fromString(referral);
        } catch (IllegalArgumentException e) {
            throw new AccessDeniedException("no such referral for this user");
        }
    }

    private Section sheet(ReferralDesk.Letter letter) {
        var referred = letter.referral();
        var sheet = new Section(
                new H1(text("referral.letter.heading", ReferralWords.domain(referred))),
                new Paragraph(Dates.date(desk.today())));
        sheet.addClassNames("koers-printed", "koers-sheet");
        add(sheet, "referral.letter.to", referred.partnerName());
        add(sheet, "referral.letter.from", letter.organisation());
        add(sheet, "referral.letter.reference", referred.reference());
        add(sheet, "referral.question", referred.question());
        add(sheet, "referral.letter.shared", referred.shared());
        add(sheet, "referral.letter.call", letter.caseworker());
        sheet.add(new Paragraph(text("referral.letter.end")));
        return sheet;
    }

    private static void add(Section sheet, String labelKey, String words) {
        if (!words.isBlank()) {
            var label = new Span(text(labelKey));
            label.addClassName("koers-section-label");
            var typed = new Div(words);
            typed.addClassName("koers-typed");
            sheet.add(new Div(label, typed));
        }
    }
}
