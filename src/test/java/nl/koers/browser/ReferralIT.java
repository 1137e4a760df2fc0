package nl.koers.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.koers.testing.Pdf;
import nl.koers.testing.browser.BrowserTest;
import nl.koers.testing.browser.Browsers;
import nl.koers.testing.browser.Caseworker;
import nl.koers.testing.browser.Device;
import nl.koers.testing.browser.Screen;
import nl.koers.testing.browser.Story;

/** A partner is asked to help and cannot, another one does: at the caseworker's screen and at that of a partner without an account. */
@BrowserTest
class ReferralIT {

    private static final String PASSWORD = "uitproberen-mag";

    private Screen screen;
    private Caseworker iris;
    private String alias;
    private String code;

    @Story({"NARROW, nl", "DESKTOP, en"})
    void aPartnerDeclinesByLinkAndTheNextOneHelpsUntilItIsDone(Device device, Locale language, Browsers browsers)
            throws IOException {
        screen = browsers.open(device, language).signIn("iris", PASSWORD);
        iris = new Caseworker(screen);
        alias = "Merel " + device;
        code = iris.opensTrajectory(alias, screen.say("Inloopspreekuur", "Drop-in hour"), safety());
        agreesToLookForAPartner();
        opensReferrals();
        screen.isAccessible().save("referrals-none");

        var first = refersByKeyboardInTwoSessions();
        takesTheLetterAlong(first);
        completes(screen.say("De cliënt doorverwijzen", "Refer the client"));
        var link = makesTheLink(first);
        declinesByLink(browsers.open(device, language), link);

        var second = refersToTheSuggestedOne(first);
        completes(screen.say("Een andere partner zoeken", "Look for another partner"));
        completes(screen.say("De cliënt doorverwijzen", "Refer the client"));
        notesTheYesOf(second);
        looks(second, screen.say("De partner helpt verder", "The partner goes on helping"));
        looks(second, screen.say("De partner is klaar", "The partner is done"));

        screen.page().waitForCondition(() -> {
            screen.open("/trajectory/" + code + "/plan");
            return screen.text(screen.say("Samen naar de hulpvraag kijken", "Look at the need together"))
                            .count()
                    > 0;
        });
        assertThat(screen.page().locator(".koers-domains"))
                .containsText(second + screen.say(": klaar op", ": done on"));
        screen.isAccessible().save("referral-in-plan");
        seesWhomTheConsentsAreFor(second, first);
        seesHowLongPartnersTake();
        if (device == Device.NARROW) {
            isErasedAndThePartnersAreAskedToEraseItToo(browsers.open(device, language), first, second);
        }
    }

    /** In Dutch, at the narrowest screen. */
    private void isErasedAndThePartnersAreAskedToEraseItToo(Screen officer, String... partners) throws IOException {
        screen.open("/trajectory/" + code + "/privacy");
        screen.button("Vragen om dit dossier te wissen").click();
        assertThat(screen.button("Verzoek intrekken")).isVisible();
        officer.signIn("petra", PASSWORD).open("/privacy");
        officer.button("Voorgoed wissen: " + code).click();
        var question = officer.page().getByRole(AriaRole.DIALOG);
        for (var partner : partners) {
            assertThat(question).containsText(partner + ": doorverwijzing, kenmerk ");
        }
        officer.save("privacy-erase-told");
        question.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName("Voorgoed wissen")
                                .setExact(true))
                .click();
        officer.settled();

        var page = screen.page();
        page.waitForCondition(() -> {
            screen.open("/");
            return screen.heading("Wie ook moet wissen").isVisible();
        });
        screen.isAccessible().save("work-who-has-to-erase");
        var saved = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Brief (pdf): " + partners[0]))
                        .click());
        assertThat(Pdf.read(Files.readAllBytes(saved.path())).text())
                .contains("Aan: " + partners[0], "Kenmerk: ", "AVG, artikel 19")
                .doesNotContain(code, alias);
        for (var partner : partners) {
            screen.button("Het is gevraagd: " + partner).click();
            assertThat(screen.button("Het is gevraagd: " + partner)).hasCount(0);
        }
        assertThat(screen.heading("Wie ook moet wissen")).isHidden();
    }

    private String safety() {
        return screen.say("Veiligheid", "Safety");
    }

    private Locator dialog() {
        return screen.page().getByRole(AriaRole.DIALOG);
    }

    private Locator inDialog(String button) {
        return dialog().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true));
    }

    private Locator referral(String partner) {
        return screen.page()
                .locator(".koers-item")
                .filter(new Locator.FilterOptions()
                        .setHas(screen.page()
                                .locator(".koers-item-name")
                                .getByText(partner, new Locator.GetByTextOptions().setExact(true))));
    }

    private void opensReferrals() {
        screen.open("/trajectory/" + code + "/referrals");
    }

    private void completes(String task) {
        iris.goesToClient(code).opensTask(task).completes();
    }

    private void agreesToLookForAPartner() {
        screen.open("/trajectory/" + code + "/plan");
        screen.button(screen.say("Hulpvraag toevoegen: ", "Add a need: ") + safety())
                .click();
        dialog().locator("textarea").fill(screen.say("Rustig slapen", "To sleep in peace"));
        inDialog(screen.say("Toevoegen", "Add")).click();
        screen.settled();
        iris.goesToClient(code).opensTask(screen.say("Een doel afspreken", "Agree on a goal"));
        iris.chooses(
                        screen.say("Wil de cliënt hieraan werken?", "Does the client want to work on this?"),
                        screen.say("Ja", "Yes"))
                .chooses(
                        screen.say("Hoe staat het er nu voor?", "How do things stand now?"),
                        screen.say("2: het lukt niet zonder hulp", "2: not without help"))
                .chooses(
                        screen.say("Wie kan helpen?", "Who can help?"),
                        screen.say("Hulp van een partner", "Help from a partner"))
                .completes();
        completes(screen.say("Een partner zoeken", "Find a partner"));
    }

    /** For this partner: whatever the client agreed to before was for another one. */
    private void clientAgreesToThisPartner() {
        assertThat(dialog())
                .containsText(screen.say("Hiervoor is nog geen toestemming.", "There is no consent for this yet."));
        dialog().getByText(screen.say("Mondeling", "Spoken")).click();
        screen.settled();
    }

    private void seesWhomTheConsentsAreFor(String... partners) {
        screen.open("/trajectory/" + code + "/consent");
        assertThat(screen.page().locator(".koers-item-name")).hasText(partners);
        screen.isAccessible().save("consents");
    }

    /** @return the name of the partner that is asked */
    private String refersByKeyboardInTwoSessions() {
        opensReferrals();
        var question = screen.say("Is er bij jullie een rustige kamer?", "Do you have a quiet room?");
        screen.button(screen.say("Een partner vragen", "Ask a partner")).focus();
        screen.page().keyboard().press("Enter");
        assertThat(dialog()).isVisible();
        dialog().getByLabel(screen.say("Wat vraag je de partner?", "What do you ask the partner?"))
                .focus();
        screen.page().keyboard().type(question);
        assertThat(dialog().locator(".koers-kept-typing")).not().isEmpty();

        opensReferrals();
        screen.button(screen.say("Een partner vragen", "Ask a partner")).click();
        assertThat(dialog().getByLabel(screen.say("Wat vraag je de partner?", "What do you ask the partner?")))
                .hasValue(question);
        inDialog(screen.say("Klaarzetten", "Prepare")).focus();
        screen.page().keyboard().press("Enter");
        var partner = dialog().getByLabel(screen.say("Welke partner?", "Which partner?"));
        assertThat(partner).isFocused();
        screen.isAccessible();

        screen.page().keyboard().press("ArrowDown");
        assertThat(options().first()).containsText(screen.say("voorstel", "suggestion"));
        screen.save("referral-partners");
        screen.page().keyboard().press("ArrowDown");
        screen.page().keyboard().press("Enter");
        screen.settled();
        clientAgreesToThisPartner();
        iris.writes(
                screen.say("Wat mag de partner van de cliënt weten?", "What may the partner know about the client?"),
                screen.say("Een voornaam en een nummer.", "A first name and a number."));
        iris.picks(screen.say("Hoe verwijs je door?", "How do you refer?"), screen.say("Telefonisch", "By phone"));
        screen.isAccessible().save("referral-new");
        var name = partner.inputValue().replaceAll(" \\(.*", "");
        inDialog(screen.say("Klaarzetten", "Prepare")).focus();
        screen.page().keyboard().press("Enter");
        assertThat(referral(name)).containsText(screen.say("wordt voorbereid", "in preparation"));
        screen.isAccessible().save("referrals");
        return name;
    }

    private Locator options() {
        return screen.page().locator("vaadin-combo-box-item:not([hidden])");
    }

    private void takesTheLetterAlong(String partner) throws IOException {
        screen.page()
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(screen.say("Brief aan ", "Letter to ") + partner))
                .click();
        var sheet = screen.page().locator(".koers-sheet");
        assertThat(sheet).containsText(screen.say("Een voornaam en een nummer.", "A first name and a number."));
        assertThat(screen.page().title()).isEqualTo(screen.say("Brief", "Letter"));
        screen.isAccessible().save("referral-letter");

        var take = screen.page()
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(screen.say("Opslaan als pdf", "Download as PDF")));
        var saved = screen.page().waitForDownload(take::click);
        assertThat(saved.suggestedFilename()).isEqualTo(screen.say("brief.pdf", "letter.pdf"));
        assertThat(saved.url()).doesNotContain(code);
        var words = Pdf.read(Files.readAllBytes(saved.path())).text();
        for (var line : sheet.innerText().split("\n")) {
            assertThat(words.replace("\n", " ")).contains(line.strip());
        }
        assertThat(words).contains(partner).doesNotContain(alias, code);
        assertThat(screen.page().request().get(take.getAttribute("href")).headers())
                .containsEntry("cache-control", "no-store");
    }

    private String makesTheLink(String partner) {
        opensReferrals();
        assertThat(referral(partner)).containsText(screen.say("gevraagd op", "asked on"));
        referral(partner)
                .getByText(screen.say("Link om te antwoorden", "Link to answer"))
                .first()
                .click();
        var field = dialog().locator("input");
        assertThat(field).hasValue(Pattern.compile("http.*/partner-answer/.{40,}"));
        screen.isAccessible().save("referral-link");
        var link = field.inputValue();
        inDialog(screen.say("Sluiten", "Close")).click();
        return link;
    }

    private static void declinesByLink(Screen partner, String link) {
        partner.open(link);
        assertThat(partner.heading(partner.say("Kun je helpen?", "Can you help?")))
                .isVisible();
        partner.isAccessible().save("partner-answer");
        var send = partner.button(partner.say("Versturen", "Send"));
        send.focus();
        partner.page().keyboard().press("Enter");
        assertThat(partner.page().locator("vaadin-radio-group[invalid]")).isVisible();
        partner.isAccessible();
        new Caseworker(partner)
                .chooses(
                        partner.say("Je antwoord", "Your answer"),
                        partner.say("Nee, dat kan niet", "No, that is not possible"))
                .picks(
                        partner.say("Waarom niet?", "Why not?"),
                        partner.say("Geen plek of een wachtlijst", "No place or a waiting list"));
        partner.isAccessible().save("partner-answer-no");
        send.focus();
        partner.page().keyboard().press("Enter");
        assertThat(partner.heading(partner.say("Dank je wel", "Thank you"))).isFocused();
        partner.isAccessible().save("partner-answer-thanks");

        partner.open(link);
        assertThat(partner.heading(partner.say("Hierop is al geantwoord", "This has been answered already")))
                .isVisible();
        partner.isAccessible().save("partner-answer-done");
        assertThat(send).hasCount(0);
        partner.open("/partner-answer/never-was");
        assertThat(partner.heading(partner.say("Deze link werkt niet (meer)", "This link does not work (any more)")))
                .isVisible();
        partner.isAccessible().save("partner-answer-none");
    }

    /** @return the name of the partner that is asked */
    private String refersToTheSuggestedOne(String first) {
        opensReferrals();
        assertThat(referral(first)).containsText(screen.say("kan niet helpen", "cannot help"));
        assertThat(referral(first)).containsText(screen.say("Volgende mogelijkheid: ", "Next option: "));
        screen.isAccessible().save("referral-declined");
        assertThat(
                        (boolean)
                                screen.page()
                                        .evaluate(
                                                """
                                () => [...document.querySelectorAll('.koers-item, .koers-item *')]
                                  .every((part) => part.getBoundingClientRect().right <= innerWidth)"""))
                .as("nothing of it is cut off")
                .isTrue();
        screen.button(screen.say("Deze partner vragen", "Ask this partner")).click();
        var partner = dialog().getByLabel(screen.say("Welke partner?", "Which partner?"));
        var name = partner.inputValue().replaceAll(" \\(.*", "");
        assertThat(name).isNotEmpty().isNotEqualTo(first);
        partner.click();
        var last = options().last();
        assertThat(last).containsText(first);
        assertThat(last).containsText(screen.say("kan niet helpen", "cannot help"));
        screen.save("referral-partners-after-a-no");
        screen.page().keyboard().press("Escape");
        clientAgreesToThisPartner();
        iris.picks(
                screen.say("Hoe verwijs je door?", "How do you refer?"),
                screen.say("Warme overdracht", "Warm handover"));
        iris.writes(
                screen.say("Wat vraag je de partner?", "What do you ask the partner?"),
                screen.say("Kunnen jullie meedenken?", "Can you think along?"));
        inDialog(screen.say("Klaarzetten", "Prepare")).click();
        assertThat(referral(name)).containsText(screen.say("wordt voorbereid", "in preparation"));
        return name;
    }

    private void notesTheYesOf(String partner) {
        opensReferrals();
        screen.button(screen.say("Antwoord noteren van ", "Note the answer of ") + partner)
                .click();
        screen.isAccessible().save("referral-answered");
        iris.chooses(
                screen.say("Wat zei de partner?", "What did the partner say?"),
                screen.say("Ja, zij gaan helpen", "Yes, they help"));
        inDialog(screen.say("Bewaren", "Save")).click();
        assertThat(referral(partner)).containsText(screen.say("helpt sinds", "helps since"));
    }

    private void looks(String partner, String result) {
        opensReferrals();
        screen.button(screen.say("Nu bekijken hoe het gaat bij ", "Look at it now: ") + partner)
                .click();
        screen.settled();
        iris.goesToClient(code)
                .opensTask(screen.say("Vragen hoe het gaat", "Ask how it goes"))
                .chooses(screen.say("Hoe staat het ervoor?", "How does it stand?"), result)
                .writes(
                        screen.say("Wat heeft het de cliënt gebracht?", "What did it bring the client?"),
                        screen.say("Een rustige kamer.", "A quiet room."))
                .completes();
    }

    private void seesHowLongPartnersTake() {
        var answers = screen.say("antwoorden)", "answers)");
        screen.open("/partners?domain=safety");
        assertThat(screen.text(answers).locator("visible=true").first()).isVisible();
        screen.isAccessible().save("partners-answer-times");
        screen.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Opvanghuis De Luwte"))
                .click();
        assertThat(screen.heading("Opvanghuis De Luwte")).isVisible();
        assertThat(screen.text(answers)).isVisible();
        screen.isAccessible().save("partner-answer-time");
        screen.open("/partners/coverage").isAccessible();
    }
}
