package nl.koers.transfer.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.koers.dossier.DossierService;
import nl.koers.dossier.ui.ClientPage;
import nl.koers.dossier.ui.ClientPages;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.ui.shell.MainLayout;
import nl.koers.trajectory.TrajectoryService;

/** Who helps a client: the caseworker and how that changed, and whether the client goes to another organisation. */
@Route(value = "trajectory/:code/who-helps", layout = MainLayout.class)
@RolesAllowed({"CASEWORKER", "TEAM_LEAD"})
class HelpView extends ClientPage {

    private static final long serialVersionUID = 1L;

    private final transient DossierService dossier;
    private final transient TrajectoryService trajectories;
    private final transient HelpDesk desk;
    private final H1 heading = new H1(text("whoHelps.name"));

    HelpView(ClientPages pages, DossierService dossier, TrajectoryService trajectories, HelpDesk desk) {
        super(pages);
        this.dossier = dossier;
        this.trajectories = trajectories;
        this.desk = desk;
        heading.getElement().setAttribute("tabindex", "-1");
    }

    @Override
    public String nameKey() {
        return "whoHelps.name";
    }

    @Override
    protected void show(TrajectoryCode code) {
        var card = dossier.card(code);
        var trajectory = trajectories.get(code);
        add(
                header(code, heading, text("client.who", card.alias(), code.value())),
                new CaseworkerPanel(trajectory, desk, () -> showAgain(code)),
                new TransferPanel(trajectory, desk, () -> showAgain(code)));
    }

    private void showAgain(TrajectoryCode code) {
        reload(code);
        heading.getElement().callJsFunction("focus");
    }
}
