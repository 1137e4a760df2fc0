package nl.koers.referral.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.UUID;
import nl.koers.dossier.ui.ClientPages;
import nl.koers.dossier.ui.PaperPage;
import nl.koers.referral.Referral;
import nl.koers.referral.ReferralState;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.ui.shell.MainLayout;
import org.springframework.security.access.AccessDeniedException;

/**
 * The letter to the partner, as it goes: to be looked at with the client, and then to be printed or taken along as PDF. What
 * it says, see {@link LetterText}.
 */
@Route(value = "trajectory/:code/referrals/:referral/letter", layout = MainLayout.class)
@RolesAllowed({"CASEWORKER", "TEAM_LEAD"})
class LetterView extends PaperPage {

    private static final long serialVersionUID = 1L;

    private final transient ReferralDesk desk;
    private String referral = "";

    LetterView(ClientPages pages, ReferralDesk desk) {
        super(pages);
        this.desk = desk;
    }

    static String address(Referral referral) {
        return "trajectory/" + referral.trajectory().value() + "/referrals/" + referral.id() + "/letter";
    }

    @Override
    public String nameKey() {
        return "referral.letter";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        referral = event.getRouteParameters().get("referral").orElse("");
        super.beforeEnter(event);
    }

    @Override
    protected void show(TrajectoryCode code) {
        var id = id();
        var found = desk.letter(code, id);
        if (found.referral().state() == ReferralState.WITHDRAWN) {
            add(
                    ClientPages.back(ReferralsView.address(code), text("referral.name")),
                    new Paragraph(text("referral.letter.withdrawn")));
            return;
        }
        if (!desk.referrals().mayBeTold(code, id)) {
            add(
                    ClientPages.back(ReferralsView.address(code), text("referral.name")),
                    new Paragraph(text("referral.consentOver")));
            return;
        }
        var letter = LetterText.of(found, desk.today(), getLocale());
        var sheet = sheet(letter.heading(), letter.date());
        letter.lines().forEach(line -> labelled(line.label(), line.words()).ifPresent(sheet::add));
        sheet.add(new Paragraph(letter.end()));
        add(
                ClientPages.back(ReferralsView.address(code), text("referral.name")),
                text("referral.letter.explanation"),
                sheet,
                download(code, id, letter));
        if (!found.sender().hasNumber()) {
            var hint = new Paragraph(text("referral.letter.noNumber"));
            hint.addClassNames("koers-hint", "koers-not-printed");
            addComponentAtIndex(1, hint);
        }
    }

    /** Made when somebody takes it, who may at that moment; neither its address nor its name says anything. */
    private Anchor download(TrajectoryCode code, UUID id, LetterText letter) {
        var name = text("referral.letter.pdf.file");
        var handler = DownloadHandler.fromInputStream(request -> {
            desk.referrals().letterTaken(code, id);
            var pdf = letter.pdf();
            request.getResponse().setHeader("Cache-Control", "no-store");
            return new DownloadResponse(new ByteArrayInputStream(pdf), name, "application/pdf", pdf.length);
        });
        var link = new Anchor(handler, text("referral.letter.pdf"));
        link.getElement().setAttribute("download", name);
        return link;
    }

    private UUID id() {
        try {
            return UUID.fromString(referral);
        } catch (IllegalArgumentException e) {
            throw new AccessDeniedException("no such referral for this user");
        }
    }
}
