package nl.koers.partner.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.koers.partner.AnswerTime;
import nl.koers.partner.detail.Agreement;
import nl.koers.partner.detail.ContactPerson;
import nl.koers.partner.detail.PartnerDetails;
import nl.koers.partner.detail.PartnerField;
import nl.koers.partner.detail.ReferralWay;
import nl.koers.partner.detail.ServedGroup;
import nl.koers.shared.ui.PhoneLink;
import org.jspecify.annotations.Nullable;

/** All that is known about a partner, to be read: whom to call, and what they offer. */
class PartnerFacts extends Div {

    private static final long serialVersionUID = 1L;

    /** @param answerTime null when there is nothing to tell */
    PartnerFacts(PartnerDetails details, @Nullable AnswerTime answerTime) {
        addClassName("koers-partner-columns");
        var contact =
                new Section(new H2(text("partner.field.contactPersons")), value(PartnerField.CONTACT_PERSONS, details));
        contact.add(new H2(text("partner.part.contact")), general(details));
        contact.addClassName("koers-partner-contact");
        var referring = words(details, PartnerField.REFERRAL_WAYS, PartnerField.AGREEMENTS);
        if (answerTime != null) {
            referring.add(labelled(text("partner.answers"), new Span(PartnerWords.of(answerTime))));
        }
        var offer = new Section(
                new H2(text("partner.part.offer")),
                words(
                        details,
                        PartnerField.LIFE_DOMAINS,
                        PartnerField.REGIONS,
                        PartnerField.LANGUAGES,
                        PartnerField.GROUPS,
                        PartnerField.KNOWLEDGE),
                new H2(text("partner.part.referral")),
                referring);
        if (!details.note().isEmpty()) {
            offer.add(new H2(PartnerWords.of(PartnerField.NOTE)), value(PartnerField.NOTE, details));
        }
        offer.addClassName("koers-partner-offer");
        add(contact, offer);
    }

    private static Component general(PartnerDetails details) {
        var known = Stream.of(PartnerField.PHONE, PartnerField.EMAIL, PartnerField.WEBSITE, PartnerField.ADDRESS)
                .filter(field -> !isEmpty(field, details))
                .toArray(PartnerField[]::new);
        return known.length == 0 ? secondary(text("partner.noContact")) : words(details, known);
    }

    private static boolean isEmpty(PartnerField field, PartnerDetails details) {
        var contact = details.contact();
        return switch (field) {
            case PHONE -> contact.phone().isEmpty();
            case EMAIL -> contact.email().isEmpty();
            case WEBSITE -> contact.website().isEmpty();
            default -> contact.address().isEmpty();
        };
    }

    /** Each field below its name. */
    static Div words(PartnerDetails details, PartnerField... fields) {
        var words = new Div();
        words.addClassName("koers-section-words");
        for (var field : fields) {
            words.add(labelled(PartnerWords.of(field), value(field, details)));
        }
        return words;
    }

    private static Div labelled(String name, Component value) {
        var label = new Span(name);
        label.addClassName("koers-section-label");
        return new Div(label, value);
    }

    private static Component value(PartnerField field, PartnerDetails details) {
        var contact = details.contact();
        return switch (field) {
            case NAME -> new Span(details.name());
            case LIFE_DOMAINS -> known(PartnerWords.lifeDomains(details.lifeDomains()));
            case REGIONS -> known(PartnerWords.names(details.regions()));
            case LANGUAGES -> known(PartnerWords.languages(details.languages()));
            case GROUPS -> known(PartnerWords.list(ServedGroup.values(), details.groups(), PartnerWords::of));
            case KNOWLEDGE -> new Span(PartnerWords.of(details.knowledge()));
            case AGREEMENTS -> agreements(details);
            case REFERRAL_WAYS ->
                known(PartnerWords.list(ReferralWay.values(), details.referralWays(), PartnerWords::of));
            case PHONE -> call(contact.phone());
            case EMAIL -> mail(contact.email());
            case WEBSITE -> website(contact.website());
            case ADDRESS -> new Span(contact.address());
            case NOTE -> typed(details.note());
            default -> contactPersons(details);
        };
    }

    private static Component agreements(PartnerDetails details) {
        if (details.agreements().isEmpty()) {
            return secondary(text("partner.noAgreements"));
        }
        var list = new UnorderedList();
        list.addClassName("koers-plain-list");
        details.agreements().forEach(agreement -> list.add(new ListItem(words(agreement))));
        return list;
    }

    private static String words(Agreement agreement) {
        var kind = PartnerWords.of(agreement.kind());
        return agreement.words().isEmpty() ? kind : kind + ": " + agreement.words();
    }

    private static Component contactPersons(PartnerDetails details) {
        if (details.contactPersons().isEmpty()) {
            return secondary(text("partner.noContactPersons"));
        }
        var list = new UnorderedList();
        list.addClassName("koers-plain-list");
        details.contactPersons().forEach(person -> list.add(item(person)));
        return list;
    }

    private static ListItem item(ContactPerson person) {
        var name = new Span(person.name());
        name.addClassName("koers-contact-person-name");
        var item = new ListItem(name);
        item.addClassName("koers-contact-person");
        if (!person.role().isEmpty()) {
            item.add(secondary(person.role()));
        }
        if (!person.phone().isEmpty()) {
            item.add(new Div(call(person.phone())));
        }
        if (!person.email().isEmpty()) {
            item.add(new Div(mail(person.email())));
        }
        if (!person.days().isEmpty()) {
            var days = person.week().stream().map(PartnerWords::of).collect(Collectors.joining(", "));
            item.add(secondary(text("partner.days", days)));
        }
        return item;
    }

    private static Component call(String phone) {
        return PhoneLink.dialled(phone).isEmpty() ? new Span(phone) : PhoneLink.of(phone);
    }

    private static Component mail(String email) {
        return email.isEmpty() ? new Span() : new Anchor("mailto:" + email, email);
    }

    private static Component website(String website) {
        if (website.isEmpty()) {
            return new Span();
        }
        boolean complete = website.toLowerCase(Locale.ROOT).matches("https?://.*");
        var link = new Anchor(complete ? website : "https://" + website, website);
        link.setTarget(AnchorTarget.BLANK);
        // who looks at it does not learn where from
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return link;
    }

    private static Component known(String words) {
        return words.isEmpty() ? secondary(text("partner.notKnown")) : new Span(words);
    }

    private static Component typed(String words) {
        var typed = new Div(words);
        typed.addClassName("koers-typed");
        return typed;
    }

    private static Component secondary(String words) {
        var secondary = new Span(words);
        secondary.addClassName("koers-secondary");
        return secondary;
    }
}
