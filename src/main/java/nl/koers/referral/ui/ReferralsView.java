package nl.koers.referral.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import nl.koers.consent.NoConsentException;
import nl.koers.dossier.ui.ClientPage;
import nl.koers.dossier.ui.ClientPages;
import nl.koers.referral.Proposal;
import nl.koers.referral.Referral;
import nl.koers.referral.ReferralService;
import nl.koers.referral.ReferralState;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.ui.LinkOnce;
import nl.koers.shared.ui.Notices;
import nl.koers.shared.ui.Symbol;
import nl.koers.shared.ui.shell.MainLayout;
import nl.koers.shared.ui.text.Dates;
import org.jspecify.annotations.Nullable;

/** The partners that were asked to help one client, where that stands, and what can be done about it. */
@Route(value = "trajectory/:code/referrals", layout = MainLayout.class)
@RolesAllowed({"CASEWORKER", "TEAM_LEAD"})
class ReferralsView extends ClientPage {

    private static final long serialVersionUID = 1L;

    private final transient ReferralDesk desk;
    private final H1 heading = new H1(text("referral.name"));
    private final UnorderedList list = new UnorderedList();
    private @Nullable TrajectoryCode shown;
    /** For which a partner is looked for, when a task about it led here. */
    private @Nullable String need;

    ReferralsView(ClientPages pages, ReferralDesk desk) {
        super(pages);
        this.desk = desk;
        heading.getElement().setAttribute("tabindex", "-1");
        list.addClassNames("koers-plain-list", "koers-items");
    }

    static String address(TrajectoryCode code) {
        return "trajectory/" + code.value() + "/referrals";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        need = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("need")
                .orElse(null);
        super.beforeEnter(event);
    }

    @Override
    public String nameKey() {
        return "referral.name";
    }

    @Override
    protected void show(TrajectoryCode code) {
        var read = desk.read(code);
        shown = code;
        var explanation = new Paragraph(text("referral.explanation"));
        explanation.addClassName("koers-secondary");
        var refer = new Button(text("referral.new"), Symbol.ADD.create(), click -> new NewReferralDialog(
                        desk, code, need, this::refresh)
                .open());
        refer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(header(code, heading, text("client.who", read.alias(), code.value())));
        if (read.handover() && read.referrals().isEmpty()) {
            add(new Paragraph(text("referral.handover")));
            return;
        }
        refer.setVisible(!read.handover());
        add(explanation, refer, list);
        fill(read);
    }

    private void fill(ReferralDesk.Shown read) {
        list.removeAll();
        read.referrals().forEach(referral -> {
            var item = item(referral);
            var proposals = read.proposals().get(referral.id());
            if (proposals != null) {
                item.add(next(referral, proposals));
            }
            list.add(item);
        });
        if (read.referrals().isEmpty()) {
            var none = new ListItem(text("referral.none"));
            none.addClassName("koers-secondary");
            list.add(none);
        }
    }

    private ListItem item(Referral referral) {
        var partner = new Span(ReferralWords.partner(referral));
        partner.addClassName("koers-item-name");
        var state = new Span(ReferralWords.state(referral));
        state.addClassName("koers-badge");
        state.setClassName("koers-badge-ending", !referral.open());
        var what = new Span(text("referral.what", ReferralWords.domain(referral), ReferralWords.way(referral.way())));
        var reference = new Span(text("referral.reference", referral.reference()));
        reference.addClassName("koers-secondary");
        var item = new ListItem(new Div(partner, state), what, reference);
        item.addClassName("koers-item");
        var reason = referral.declineReason();
        if (reason != null) {
            item.add(new Span(text("referral.because", text("referral.declineReason." + reason.code()))));
        }
        link(referral, item);
        if (referral.open()) {
            item.add(actions(referral));
        }
        return item;
    }

    /** Whom to ask now that this partner cannot help; what speaks for that one is beside it, and any other can be asked. */
    private Div next(Referral declined, List<Proposal> proposals) {
        var hint = new Div();
        hint.addClassNames("koers-hint", "koers-referral-next");
        proposals.stream()
                .filter(Proposal::next)
                .findFirst()
                .ifPresentOrElse(
                        proposal -> {
                            var partner = proposal.partner();
                            var name = new Span(text("referral.next", partner.name()));
                            name.addClassName("koers-item-name");
                            var ask = new Button(text("referral.next.ask"), click -> new NewReferralDialog(
                                            desk, declined.trajectory(), declined.need(), partner.id(), this::refresh)
                                    .open());
                            ask.setAriaLabel(text("referral.next.ask.of", partner.name()));
                            hint.add(
                                    name,
                                    new Span(text("referral.next.why", ReferralWords.why(declined.domain(), proposal))),
                                    ask);
                        },
                        () -> hint.add(new Span(text("referral.next.none", ReferralWords.domainInSentence(declined)))));
        return hint;
    }

    private static void link(Referral referral, ListItem item) {
        var link = referral.link();
        if (link == null) {
            return;
        }
        var answer = link.answer();
        if (answer != null && link.answeredAt() != null) {
            item.add(new Span(text(
                    "referral.link.answered",
                    text("referral.answer." + answer.code()),
                    Dates.dateAndTime(link.answeredAt()))));
        } else if (referral.state() == ReferralState.OFFERED) {
            item.add(new Span(text("referral.link.open", Dates.date(link.expiresAt()))));
        }
    }

    /** Of one that is open: what is over can only be read. */
    private Div actions(Referral referral) {
        var actions = new Div();
        var letter = new Anchor(LetterView.address(referral), text("referral.letter"));
        letter.getElement().setAttribute("aria-label", text("referral.letter.of", ReferralWords.partner(referral)));
        actions.add(letter);
        switch (referral.state()) {
            case PREPARING -> {}
            case OFFERED ->
                actions.add(
                        action("referral.link.make", referral, () -> makeLink(referral)),
                        action("referral.answered", referral, () -> new AnsweredDialog(desk, referral, this::refresh)
                                .open()));
            case ACCEPTED, BUSY ->
                actions.add(action("referral.lookNow", referral, () -> {
                    desk.referrals().lookNow(referral.trajectory(), referral.id());
                    Notices.done(text("referral.lookNow.done"));
                    refresh();
                }));
            case DECLINED, DONE, WITHDRAWN -> {}
        }
        if (referral.state() != ReferralState.PREPARING) {
            desk.partnerSaid()
                    .forEach(said -> actions.add(
                            action(said.nameKey(), referral, () -> said.start(referral.trajectory(), this::refresh))));
        }
        actions.add(action("referral.withdraw", referral, () -> askToWithdraw(referral)));
        return actions;
    }

    private void askToWithdraw(Referral referral) {
        boolean unknown = referral.state() == ReferralState.PREPARING && referral.link() == null;
        new WithdrawDialog(
                        ReferralWords.partner(referral),
                        text(unknown ? "referral.withdraw.unsent" : "referral.withdraw.sure"),
                        consentToo -> {
                            desk.withdraw(referral, consentToo);
                            Notices.done(text(unknown ? "referral.withdraw.unsent.done" : "referral.withdraw.done"));
                            refresh();
                        })
                .open();
    }

    private void makeLink(Referral referral) {
        String token;
        try {
            token = desk.referrals().makeLink(referral.trajectory(), referral.id());
        } catch (NoConsentException e) {
            Notices.problem(text("referral.consentOver"));
            return;
        }
        var link = new LinkOnce(
                text("referral.link.title", ReferralWords.partner(referral)),
                text("referral.link.explain", ReferralService.LINK_LASTS.toDays()),
                "partner-answer/" + token);
        link.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                refresh();
            }
        });
        link.open();
    }

    private static Button action(String key, Referral referral, Runnable act) {
        var button = new Button(text(key), click -> act.run());
        button.setAriaLabel(text(key + ".of", ReferralWords.partner(referral)));
        return button;
    }

    private void refresh() {
        if (shown != null) {
            fill(desk.read(shown));
            heading.getElement().callJsFunction("focus");
        }
    }
}
