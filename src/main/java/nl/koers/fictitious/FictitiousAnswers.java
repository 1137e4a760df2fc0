package nl.koers.fictitious;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.koers.form.Field;
import nl.koers.form.Form;
import nl.koers.form.Option;
import nl.koers.trajectory.Step;
import org.jspecify.annotations.Nullable;

/** Fills in a form the way a caseworker in a story would. Knows the fields that steer; draws the others. */
class FictitiousAnswers {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private static final Map<Step, List<String>> NOTES = Map.of(
            Step.CONTACT,
            List.of(
                    "Kwam langs op het inloopspreekuur. Prettig gesprek, wil het rustig aan doen.",
                    "Vraag over een brief van de Belastingdienst samen bekeken. Volgende week verder.",
                    "Afspraak bij de GGD gemaakt. Wil liever geappt worden dan gebeld."),
            Step.ORIENTATION,
            List.of(
                    "Samen op een rij gezet wat er kan. Wil eerst weten wat een opleiding kost.",
                    "Praat makkelijker dan vorige keer. Denkt na over ander werk naast het huidige werk.",
                    "Geen haast. Vindt het fijn dat er niets hoeft."),
            Step.EXECUTION,
            List.of(
                    "Inschrijving bij WoningNet gelukt. Wachttijd valt tegen, samen naar alternatieven gekeken.",
                    "Eerste gesprek met de jobcoach was goed. Cv is bijna af.",
                    "Betalingsregeling staat. Dat geeft rust."),
            Step.AFTERCARE,
            List.of(
                    "Gaat goed op het nieuwe werk. Belt zelf als er iets is.",
                    "Vindt de dagen soms lang. Wil graag contact houden met de lotgenotengroep.",
                    "Opleiding bevalt. Huur is rond."),
            Step.DOUBT,
            List.of(
                    "Twijfelt of dit het moment is. Geen vragen gesteld, wel laten weten dat ik er ben.",
                    "Mist het geld en de vrijheid. Hoeft nu niets te beslissen."),
            Step.TEMPORARY_RETURN,
            List.of(
                    "Werkt voorlopig weer een paar avonden. Wil wel contact houden, het liefst per app.",
                    "Heeft nieuwe afspraken gemaakt over veilig werken. Schuldhulp loopt door."),
            Step.OUT_OF_SIGHT,
            List.of("Kaartje gestuurd zonder afzender van de organisatie.", "Kort berichtje: de deur staat open."),
            Step.PAUSE,
            List.of("Wil rust tot na de zomer. Neemt zelf contact op als dat eerder nodig is."),
            Step.CLOSE,
            List.of("Goed afscheid gehad. Weet ons te vinden."),
            Step.HANDOVER,
            List.of("Samen kennisgemaakt met de nieuwe hulpverlener."));

    private final Story story;
    private final Random random;

    FictitiousAnswers(Story story, Random random) {
        this.story = story;
        this.random = random;
    }

    /**
     * @param target where the course goes; the same as {@code step} to stay
     * @param legEnds until when a pause lasts
     */
    Map<String, Object> to(Form form, Step step, Step target, Instant legEnds) {
        var answers = new HashMap<String, Object>();
        for (Field field : form.fields()) {
            if (form.visible(answers).contains(field.id())) {
                Object answer = answer(field, step, target, legEnds);
                if (answer != null) {
                    answers.put(field.key(), answer);
                }
            }
        }
        return answers;
    }

    private @Nullable Object answer(Field field, Step step, Step target, Instant legEnds) {
        if (field instanceof Field.Choice choice) {
            return choose(
                    field.key(), choice.options().stream().map(Option::value).toList(), step, target);
        } else if (field instanceof Field.Choices choices) {
            return List.of(pick(choices.options()).value());
        } else if (field instanceof Field.Checkbox) {
            return true;
        } else if (field instanceof Field.DateTime date && date.kind() == Field.DateTime.Kind.DATE) {
            return LocalDate.ofInstant(legEnds, ZONE).toString();
        } else if (field instanceof Field.LongText) {
            return pick(NOTES.getOrDefault(step, List.of("Goed gesprek.")));
        } else if (field instanceof Field.ShortText && field.required()) {
            return "n.v.t.";
        } else if (field instanceof Field.Number number && field.required()) {
            return number.min() == null ? 1L : number.min().longValue();
        }
        return null;
    }

    private String choose(String key, List<String> options, Step step, Step target) {
        String wanted =
                switch (key) {
                    case "nextStep" -> target != step ? target.code() : options.contains("stay") ? "stay" : step.code();
                    case "profile" -> story.profile().code();
                    case "ageGroup" -> story.age().code();
                    case "contactResult" -> missed(step, target) ? "notReached" : "reached";
                    case "lastCheckIn" ->
                        missed() ? "notReached" : random.nextInt(5) == 0 ? "needsAttention" : "goingWell";
                    default -> pick(options);
                };
        if (options.contains(wanted)) {
            return wanted;
        }
        return options.contains("stay") ? "stay" : options.get(0);
    }

    /** Out of sight means that nobody is reached until the story goes on. */
    private boolean missed(Step step, Step target) {
        return step == Step.OUT_OF_SIGHT ? target == step : story.hardToReach() && random.nextInt(3) == 0;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
