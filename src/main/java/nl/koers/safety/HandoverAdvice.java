package nl.koers.safety;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.koers.dossier.journal.EntryService;
import nl.koers.form.AnswersJson;
import nl.koers.form.Form;
import nl.koers.partner.Partner;
import nl.koers.partner.PartnerService;
import nl.koers.partner.detail.ServedGroup;
import nl.koers.shared.LocalizedText;
import nl.koers.shared.ui.text.Texts;
import nl.koers.work.TaskAdvice;
import nl.koers.work.TaskHint;
import nl.koers.work.WorkItem;
import org.springframework.stereotype.Component;

/**
 * Whom a minor can be handed over to, with the number to call, in each task that asks who received the client: partners of the
 * client's organisation, each of which can be taken over in the form. What the other one said comes first: for the team lead who is asked to help, why it was not possible yet;
 * for the caseworker afterwards, what was agreed.
 */
@Component
class HandoverAdvice implements TaskAdvice {

    private static final String RECEIVED_BY = "receivedBy";
    private static final String HANDED_OVER_TO = "handedOverTo";
    private static final String RESULT = "handoverResult";
    private static final String RECEIVED = "received";
    /** As long as the answer may be. */
    private static final int LONGEST = 200;

    /** Of the team lead, when nobody could receive the client yet. */
    private static final String HELP = "helpWithHandover";

    private static final String HAND_OVER = "handOverWarmly";
    private static final String WHY_NOT = "whyNot";
    private static final String AGREED = "agreed";

    private final PartnerService partners;
    private final EntryService entries;

    HandoverAdvice(PartnerService partners, EntryService entries) {
        this.partners = partners;
        this.entries = entries;
    }

    @Override
    public Optional<TaskHint> about(WorkItem item, Form form, Map<String, Object> known) {
        boolean helps = item.taskKey().equals(HELP);
        if (form.field(RECEIVED_BY).isEmpty() && !helps) {
            return Optional.empty();
        }
        var fitting = partners.all().stream()
                .filter(Partner::active)
                // who works for two organisations sees the partners of both, and the client is of one
                .filter(partner -> partner.organisation().equals(item.organisation()))
                .filter(partner -> partner.details().groups().contains(ServedGroup.MINORS))
                .toList();
        var words = fitting.stream().map(HandoverAdvice::line).collect(Collectors.joining("\n"));
        var said = helps ? answer(item, HAND_OVER, WHY_NOT) : answer(item, HELP, AGREED);
        var key = helps ? "course.handoverWhyNot" : "course.handoverAgreed";
        return words.isEmpty() && said.isEmpty()
                ? Optional.empty()
                : Optional.of(new TaskHint(
                        said.isEmpty() ? "course.handoverPartners" : key + ".title",
                        new LocalizedText(
                                before(Texts.ENGLISH, key, said) + words, before(Texts.DUTCH, key, said) + words),
                        List.of(),
                        true,
                        helps
                                ? List.of()
                                : fitting.stream().map(HandoverAdvice::fillIn).toList(),
                        null));
    }

    /** What was answered last in the task of the other one; empty when there was none. */
    private String answer(WorkItem item, String task, String question) {
        return entries.lastAnswers(item.trajectory(), item.processKey(), task, null)
                .map(answers -> AnswersJson.read(answers.json()).get(question))
                .map(String::valueOf)
                .orElse("");
    }

    private static String before(Locale language, String key, String said) {
        return said.isEmpty() ? "" : Texts.in(language, key, said) + "\n";
    }

    /** Name and number, in the answer to whom the client was handed over: so that is what happened; and whom colleagues know there. */
    private static TaskHint.FillIn fillIn(Partner partner) {
        var details = partner.details();
        var answers = new HashMap<String, String>();
        answers.put(RESULT, RECEIVED);
        answers.put(HANDED_OVER_TO, who(details.name(), details.contact().phone()));
        details.contactPersons().stream()
                .findFirst()
                .ifPresent(person -> answers.put(RECEIVED_BY, who(person.name(), person.phone())));
        return new TaskHint.FillIn(details.name(), answers);
    }

    private static String who(String name, String number) {
        var words = number.isEmpty() ? name : name + ", " + number;
        return words.substring(0, Math.min(LONGEST, words.length()));
    }

    /** Such as {@code Jeugdketen Oost: 026-0000000, Anna 06-00000000}. */
    private static String line(Partner partner) {
        var details = partner.details();
        var numbers = Stream.concat(
                        Stream.of(details.contact().phone()),
                        details.contactPersons().stream()
                                .filter(person -> !person.phone().isEmpty())
                                .map(person -> person.name() + " " + person.phone()))
                .filter(number -> !number.isEmpty())
                .collect(Collectors.joining(", "));
        return numbers.isEmpty() ? details.name() : details.name() + ": " + numbers;
    }
}
