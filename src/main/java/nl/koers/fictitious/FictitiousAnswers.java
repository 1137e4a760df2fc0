package nl.koers.fictitious;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import nl.koers.form.Field;
import nl.koers.form.Form;
import nl.koers.form.Option;
import nl.koers.shared.Netherlands;
import nl.koers.trajectory.Step;
import org.jspecify.annotations.Nullable;

/** Fills in a form the way a caseworker in a story would. Knows the fields that steer; draws the others. */
class FictitiousAnswers {

    /** In a row; more would lead a course out of sight that the story wants elsewhere. */
    private static final int MOST_MISSED = 2;

    private final Story story;
    /** What would turn each story into one of danger. */
    private static final Set<String> DANGER = Set.of("threat", "noPlace", "customerViolence");

    private final Random random;
    private final FictitiousTexts texts;
    private int missed;
    private boolean missesNow;

    FictitiousAnswers(Story story, Random random) {
        this.story = story;
        this.random = random;
        this.texts = new FictitiousTexts(random);
    }

    /**
     * @param target where the course goes; the same as {@code step} to stay
     * @param legEnds until when a pause lasts
     * @param now in the story
     */
    Map<String, Object> to(Form form, Step step, Step target, Instant legEnds, Instant now) {
        missesNow = misses(step, target);
        missed = missesNow ? missed + 1 : 0;
        var answers = new HashMap<String, Object>();
        for (Field field : form.fields()) {
            if (form.visible(answers).contains(field.id())) {
                Object answer = answer(field, step, target, legEnds, now);
                if (answer != null) {
                    answers.put(field.key(), answer);
                }
            }
        }
        return answers;
    }

    /** What somebody has typed who was called away: the first words, in the first field for words. */
    Map<String, Object> begun(Form form) {
        var answers = new HashMap<String, Object>();
        form.field("contactResult").ifPresent(field -> answers.put(field.key(), "reached"));
        form.fields().stream()
                .filter(Field.LongText.class::isInstance)
                .findFirst()
                .ifPresent(field -> texts.next("draft").ifPresent(words -> answers.put(field.key(), words)));
        return answers;
    }

    /** Now and then something is written down between two tasks. */
    @Nullable
    String note() {
        return random.nextInt(6) == 0 ? texts.next("note").orElse(null) : null;
    }

    /** Out of sight means that nobody is reached until the story goes on. */
    private boolean misses(Step step, Step target) {
        return step == Step.OUT_OF_SIGHT
                ? target == step
                : story.hardToReach() && missed < MOST_MISSED && random.nextInt(3) == 0;
    }

    private @Nullable Object answer(Field field, Step step, Step target, Instant legEnds, Instant now) {
        if (field instanceof Field.Choice choice) {
            return choose(
                    field.key(), choice.options().stream().map(Option::value).toList(), step, target);
        } else if (field instanceof Field.Choices choices) {
            var harmless = choices.options().stream()
                    .map(Option::value)
                    .filter(value -> !DANGER.contains(value))
                    .toList();
            return harmless.isEmpty() ? null : some(harmless);
        } else if (field instanceof Field.Checkbox) {
            return !field.key().equals("quickHelp") || random.nextInt(3) == 0;
        } else if (field instanceof Field.DateTime date && date.kind() == Field.DateTime.Kind.DATE) {
            return Netherlands.day(date.futureRefused() ? now : legEnds).toString();
        } else if ((field instanceof Field.LongText || field instanceof Field.ShortText) && field.required()) {
            return texts.next(field.key()).orElse("Samen besproken.");
        } else if (field instanceof Field.LongText || field instanceof Field.ShortText) {
            return words(field.key(), step);
        } else if (field instanceof Field.Number number && field.required()) {
            return number.min() == null ? 1L : number.min().longValue();
        }
        return null;
    }

    /** Null when there is nothing to write down, as happens. */
    private @Nullable String words(String key, Step step) {
        if (missesNow && step != Step.OUT_OF_SIGHT) {
            return key.equals("discreetContact") ? null : texts.next("missed").orElse(null);
        } else if (random.nextInt(6) == 0) {
            return null;
        }
        var heading = key.equals("notes") ? key + "." + step.code() : key;
        var ofProfile = heading + "." + story.profile().code();
        return (random.nextBoolean() ? texts.next(ofProfile, heading) : texts.next(heading, ofProfile)).orElse(null);
    }

    private String choose(String key, List<String> options, Step step, Step target) {
        String wanted =
                switch (key) {
                    case "nextStep" -> target != step ? target.code() : options.contains("stay") ? "stay" : step.code();
                    case "profile" -> story.profile().code();
                    case "ageGroup" -> story.age().code();
                    case "contactResult" -> missesNow ? "notReached" : "reached";
                    case "lastCheckIn" ->
                        missesNow ? "notReached" : random.nextInt(5) == 0 ? "needsAttention" : "goingWell";
                    case "contactWish" ->
                        random.nextInt(5) == 0 ? "none" : random.nextInt(3) == 0 ? "regular" : "light";
                    case "aftercareEnd" -> "open";
                    case "handoverResult" -> "received";
                    case "aftercareWish" -> random.nextInt(4) == 0 ? pick(options) : "asAdvised";
                    default -> pick(options);
                };
        if (options.contains(wanted)) {
            return wanted;
        }
        return options.contains("stay") ? "stay" : options.get(0);
    }

    /** One to three of them, in their order. */
    private List<String> some(List<String> options) {
        var chosen = new TreeSet<Integer>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            chosen.add(random.nextInt(options.size()));
        }
        return chosen.stream().map(options::get).toList();
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
