package nl.koers.form;

import static nl.koers.form.Forms.choice;
import static nl.koers.form.Forms.component;
import static nl.koers.form.Forms.form;
import static nl.koers.form.Forms.group;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.koers.form.value.ValueReader;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class FormValidatorTest {

    /** In Amsterdam it is the first of May already. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-04-30T22:30:00Z"), ZoneOffset.UTC);

    private static final String ROUTING = "\"storage\": \"routing\"";
    private static final String REQUIRED = "\"validate\": {\"required\": true}";

    private final FormValidator validator = new FormValidator(CLOCK);

    private Answers accepted(Form form, Map<String, ?> raw) {
        Validation validation = validator.validate(form, raw);
        assertThat(validation).isInstanceOf(Validation.Accepted.class);
        return ((Validation.Accepted) validation).answers();
    }

    private List<FieldError> errors(Form form, Map<String, ?> raw) {
        return validator.validate(form, raw) instanceof Validation.Refused refused ? refused.errors() : List.of();
    }

    private void assertError(Form form, Object value, String messageKey) {
        assertThat(errors(form, Map.of("a", value)))
                .as("%s", value)
                .extracting(FieldError::messageKey)
                .containsExactly(messageKey);
    }

    private Object told(Form form, Object value) {
        return accepted(form, Map.of("a", value)).told().get("a");
    }

    @Test
    void dividesAnswersIntoRoutingAndToldAndGivesThemTheirTypes() {
        Form form = form(
                choice("radio", "nextStep", "", ROUTING, "stay", "pause"),
                component("checkbox", "again", "", ROUTING),
                component("number", "attempts", "\"decimalDigits\": 0", ROUTING),
                component("datetime", "pauseUntil", "\"subtype\": \"date\"", ROUTING),
                component("textfield", "alias", ""),
                component("number", "hours", ""),
                choice("checklist", "needs", "", "", "housing", "debts"),
                component("datetime", "at", "\"subtype\": \"datetime\", \"timeSerializingFormat\": \"no_timezone\""),
                component("textfield", "unanswered", ""));

        Answers answers = accepted(
                form,
                Map.of(
                        "nextStep", "pause",
                        "again", true,
                        "attempts", 3,
                        "pauseUntil", "2026-06-01",
                        "alias", " Noor ",
                        "hours", 2.5,
                        "needs", Set.of("debts", "housing"),
                        "at", "2026-06-01T09:30:15",
                        "unanswered", "   "));

        assertThat(answers.routing())
                .isEqualTo(Map.of("nextStep", "pause", "again", true, "attempts", 3L, "pauseUntil", "2026-06-01"));
        assertThat(answers.told())
                .containsExactly(
                        Map.entry("alias", "Noor"),
                        Map.entry("hours", new BigDecimal("2.5")),
                        Map.entry("needs", List.of("housing", "debts")),
                        Map.entry("at", "2026-06-01T09:30"));
        assertThat(answers).hasToString("Answers[4 routing, 4 told]");
    }

    @Test
    void asksForWhatIsRequired() {
        for (String component : List.of(
                component("textfield", "a", REQUIRED),
                component("number", "a", REQUIRED),
                choice("radio", "a", REQUIRED, "", "x"),
                choice("taglist", "a", REQUIRED, "", "x"),
                component("datetime", "a", "\"subtype\": \"date\", " + REQUIRED))) {
            assertThat(errors(form(component), Map.of())).containsExactly(FieldError.of("a", "form.error.required"));
        }
        Form text = form(component("textfield", "a", REQUIRED));
        assertError(text, " \n\t ", "form.error.required");
        assertError(text, "\u0000\u0007\u202e", "form.error.required");
        assertError(form(choice("checklist", "a", REQUIRED, "", "x")), List.of(), "form.error.required");
        HashMap<String, Object> none = new HashMap<>();
        none.put("a", null);
        assertThat(errors(text, none)).hasSize(1);
    }

    @Test
    void aRequiredBoxMustBeTickedAndAnyOtherMayBeEmpty() {
        Form required = form(component("checkbox", "a", REQUIRED));
        assertError(required, false, "form.error.mustBeTicked");
        assertThat(errors(required, Map.of()))
                .extracting(FieldError::messageKey)
                .containsExactly("form.error.mustBeTicked");
        assertThat(told(required, true)).isEqualTo(true);
        assertThat(accepted(form(component("checkbox", "a", "")), Map.of()).told())
                .containsExactly(Map.entry("a", false));
    }

    @Test
    void keepsToLengthsAfterCleaning() {
        Form form = form(component("textfield", "a", "\"validate\": {\"minLength\": 2, \"maxLength\": 4}"));

        assertThat(told(form, " abcd \u0000")).isEqualTo("abcd");
        assertThat(errors(form, Map.of("a", "abcde")))
                .containsExactly(FieldError.of("a", "form.error.maxLength", 4, 5));
        assertThat(errors(form, Map.of("a", "a"))).containsExactly(FieldError.of("a", "form.error.minLength", 2));
        assertError(form(component("textfield", "a", "")), "x".repeat(256), "form.error.maxLength");
        assertError(
                form(component("textarea", "a", "\"validate\": {\"maxLength\": 4000}")),
                "x".repeat(50_000_000),
                "form.error.maxLength");
    }

    @Test
    void cleansTextsOfWhatNobodyCanSee() {
        Form line = form(component("textfield", "a", ""));
        Form lines = form(component("textarea", "a", "\"validate\": {\"maxLength\": 4000}"));

        assertThat(told(line, "one\r\ntwo\tthree")).isEqualTo("one two three");
        assertThat(told(lines, "one\r\ntwo\rthree\u2028four\tfive\n\n")).isEqualTo("one\ntwo\nthree\nfour\tfive");
        assertThat(told(line, "a\u0000b\u001b[31mc\u0085\ufeff")).isEqualTo("ab[31mc");
        assertThat(told(line, "user\u202excod.exe\u202c")).isEqualTo("userxcod.exe");
        assertThat(told(line, "half \ud83d char")).isEqualTo("half  char");
        assertThat(told(line, "e\u0301 \ud83d\ude00 Zo\u00eb \u0645\u0631\u062d\u0628\u0627"))
                .isEqualTo("\u00e9 \ud83d\ude00 Zo\u00eb \u0645\u0631\u062d\u0628\u0627");
        assertThat(told(line, "<script>alert(1)</script>")).isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void aPatternMustBeFoundAnywhereAsInThePreviewOfModeler() {
        Form form = form(component(
                "textfield",
                "a",
                "\"description\": \"d\", \"validate\": {\"pattern\": \"[0-9]{4} ?[A-Z]{2}\"}",
                "\"description.nl\": \"d\""));

        assertThat(told(form, "at 1234 AB")).isEqualTo("at 1234 AB");
        assertError(form, "1234", "form.error.pattern");
    }

    @Test
    void noPatternCanOccupyTheServer() {
        Form form = form(component(
                "textfield",
                "a",
                "\"description\": \"d\", \"validate\": {\"pattern\": \"^(([a-z])+.)+[A-Z]([a-z])+$\"}",
                "\"description.nl\": \"d\""));

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertError(form, "a".repeat(255), "form.error.pattern"));
    }

    @Test
    void refusesValuesThatAreNoOption() {
        for (String type : List.of("radio", "select")) {
            Form form = form(choice(type, "a", "", "", "yes", "no"));
            assertThat(told(form, "yes")).isEqualTo("yes");
            for (Object value : List.of("Yes", "yes ", "yes\u0000", "maybe", true, 1, List.of("yes"), Map.of())) {
                assertError(form, value, "form.error.option");
            }
        }
        for (String type : List.of("checklist", "taglist")) {
            Form form = form(choice(type, "a", "", "", "x", "y"));
            assertThat(told(form, List.of("y", "x", "y"))).isEqualTo(List.of("x", "y"));
            for (Object value : List.of("x", List.of("z"), List.of("x", 1), Map.of("x", true), true)) {
                assertError(form, value, "form.error.option");
            }
            assertThat(errors(form, Map.of("a", Arrays.asList("x", null)))).hasSize(1);
        }
    }

    @Test
    void countsInTheStepsOfANumberFromItsMinimum() {
        Form form = form(component("number", "a", "\"increment\": \"0.5\", \"validate\": {\"min\": 0.25}"));

        assertThat(told(form, new BigDecimal("1.75"))).isEqualTo(new BigDecimal("1.75"));
        assertError(form, new BigDecimal("1.5"), "form.error.step");
        assertError(form(component("number", "a", "\"increment\": 5")), 12, "form.error.step");
        assertThat(told(form(component("number", "a", "\"increment\": 5")), -10))
                .isEqualTo(-10L);
    }

    @Test
    void knowsAnEmailAddressAndAPhoneNumber() {
        Form mail = form(component("textfield", "a", "\"validate\": {\"validationType\": \"email\"}"));
        assertThat(told(mail, "noor@voorbeeld.nl")).isEqualTo("noor@voorbeeld.nl");
        for (var wrong : List.of("noor", "noor@", "@voorbeeld.nl", "noor@voorbeeld", "a b@voorbeeld.nl", "a@b@c.nl")) {
            assertError(mail, wrong, "form.error.email");
        }
        Form phone = form(component("textfield", "a", "\"validate\": {\"validationType\": \"phone\"}"));
        assertThat(told(phone, "+31 (0)6-1234 5678")).isEqualTo("+31 (0)6-1234 5678");
        for (var wrong : List.of("06", "06 twaalf", "0612345678 thuis")) {
            assertError(phone, wrong, "form.error.phone");
        }
    }

    @Test
    void keepsToTheLimitsOfNumbers() {
        Form form = form(component("number", "a", "\"decimalDigits\": 2, \"validate\": {\"min\": -1.5, \"max\": 10}"));

        assertThat(told(form, new BigDecimal("2.50"))).isEqualTo(new BigDecimal("2.5"));
        assertThat(told(form, 10.0)).isEqualTo(10L);
        assertThat(told(form, -1.5f)).isEqualTo(new BigDecimal("-1.5"));
        assertThat(told(form, (short) 0)).isEqualTo(0L);
        assertThat(told(form, BigInteger.TEN)).isEqualTo(10L);
        assertError(form, new BigDecimal("2.505"), "form.error.decimals");
        assertError(form, -2, "form.error.min");
        assertError(form, 10.01, "form.error.max");
        for (Object value : List.of(
                "5",
                "1e3",
                true,
                Double.NaN,
                Double.POSITIVE_INFINITY,
                new BigDecimal("1E+999999999"),
                new BigDecimal("1E-999999999"),
                BigInteger.TEN.pow(400),
                List.of(1))) {
            assertError(form, value, "form.error.number");
        }
        assertError(form(component("number", "a", "\"decimalDigits\": 0")), 1.5, "form.error.wholeNumber");
    }

    @Test
    void acceptsDatesAndTimesOfTheLocalCalendarOnly() {
        Form date = form(component("datetime", "a", "\"subtype\": \"date\""));
        Form time =
                form(component("datetime", "a", "\"subtype\": \"time\", \"timeSerializingFormat\": \"no_timezone\""));
        Form both = form(
                component("datetime", "a", "\"subtype\": \"datetime\", \"timeSerializingFormat\": \"no_timezone\""));

        assertThat(told(date, "2028-02-29")).isEqualTo("2028-02-29");
        assertThat(told(date, LocalDate.of(2026, 5, 1))).isEqualTo("2026-05-01");
        assertThat(told(time, "09:05:59")).isEqualTo("09:05");
        assertThat(told(both, "2026-05-01T00:00")).isEqualTo("2026-05-01T00:00");
        for (Object value : List.of(
                "2026-02-29",
                "29-02-2028",
                "2026-05-01T10:00",
                "1899-12-31",
                "+12026-01-01",
                5L,
                "2026-05-01Z",
                List.of())) {
            assertError(date, value, "form.error.date");
        }
        for (Object value : List.of("24:00", "9:05", "09:05+01:00", "2026-05-01", 9)) {
            assertError(time, value, "form.error.time");
        }
        for (Object value : List.of("2026-05-01", "2026-05-01T10:00Z", "9999-05-01T10:00", "2026-05-01 10:00")) {
            assertError(both, value, "form.error.dateTime");
        }
    }

    @Test
    void countsTheDaysOfTheNetherlands() {
        Form date = form(component("datetime", "a", "\"subtype\": \"date\", \"disallowPassedDates\": true"));
        Form both = form(
                component(
                        "datetime",
                        "a",
                        "\"subtype\": \"datetime\", \"timeSerializingFormat\": \"no_timezone\", \"disallowPassedDates\": true"));

        assertError(date, "2026-04-30", "form.error.past");
        assertThat(told(date, "2026-05-01")).isEqualTo("2026-05-01");
        assertError(both, "2026-05-01T00:29", "form.error.past");
        assertThat(told(both, "2026-05-01T00:30")).isEqualTo("2026-05-01T00:30");
    }

    @Test
    void whatHasHappenedAlreadyIsNotInTheFuture() {
        Form date = form(component("datetime", "a", "\"subtype\": \"date\"", "\"latest\": \"today\""));
        Form both = form(component(
                "datetime",
                "a",
                "\"subtype\": \"datetime\", \"timeSerializingFormat\": \"no_timezone\"",
                "\"latest\": \"today\""));

        assertError(date, "2026-05-02", "form.error.future");
        assertThat(told(date, "2026-05-01")).isEqualTo("2026-05-01");
        assertError(both, "2026-05-01T00:31", "form.error.future");
        assertThat(told(both, "2026-05-01T00:30")).isEqualTo("2026-05-01T00:30");
    }

    @Test
    void whatLastsSomeDaysEndsWithinThem() {
        Form date = form(component(
                "datetime",
                "a",
                "\"subtype\": \"date\", \"disallowPassedDates\": true",
                "\"latest\": \"P60D\", " + ROUTING));

        assertThat(errors(date, Map.of("a", "2026-07-01")))
                .containsExactly(FieldError.of("a", "form.error.daysAhead", 60));
        assertThat(errors(date, Map.of("a", "2026-06-30"))).isEmpty();
        assertThat(errors(date, Map.of("a", "2026-05-01"))).isEmpty();
        assertError(date, "2026-04-30", "form.error.past");
    }

    @Test
    void refusesADateToWaitForThatIsYearsAway() {
        Form waitsFor =
                form(component("datetime", "a", "\"subtype\": \"date\", \"disallowPassedDates\": true", ROUTING));
        Form isTold = form(component("datetime", "a", "\"subtype\": \"date\", \"disallowPassedDates\": true"));

        assertThat(errors(waitsFor, Map.of("a", "2028-05-02")))
                .containsExactly(FieldError.of("a", "form.error.tooFar", 2));
        assertThat(errors(waitsFor, Map.of("a", "2028-05-01"))).isEmpty();
        assertThat(told(isTold, "2090-05-01")).isEqualTo("2090-05-01");
    }

    @Test
    void dropsHiddenFieldsWhateverWasSentForThem() {
        Form form = form(
                choice("radio", "nextStep", "", ROUTING, "stay", "pause"),
                component(
                        "datetime",
                        "pauseUntil",
                        "\"subtype\": \"date\", %s, \"conditional\": {\"hide\": \"=nextStep != \\\"pause\\\"\"}"
                                .formatted(REQUIRED),
                        ROUTING));

        assertThat(accepted(form, Map.of("nextStep", "stay", "pauseUntil", "2026-06-01"))
                        .routing())
                .isEqualTo(Map.of("nextStep", "stay"));
        assertThat(accepted(form, Map.of("nextStep", "stay", "pauseUntil", "no date"))
                        .routing())
                .isEqualTo(Map.of("nextStep", "stay"));
        assertThat(errors(form, Map.of("nextStep", "pause")))
                .containsExactly(FieldError.of("pauseUntil", "form.error.required"));
    }

    @Test
    void aHiddenGroupHidesAllThatIsInIt() {
        Form form = form(
                component("checkbox", "more", ""),
                group(
                        "Outer",
                        "\"conditional\": {\"hide\": \"=not(more)\"}",
                        component("textfield", "a", REQUIRED),
                        group("Inner", "", component("textfield", "b", REQUIRED))));

        assertThat(accepted(form, Map.of("a", "x", "b", "y")).told()).isEqualTo(Map.of("more", false));
        assertThat(errors(form, Map.of("more", true)))
                .extracting(FieldError::key)
                .containsExactly("a", "b");
    }

    @Test
    void aHiddenFieldCountsAsNotAnsweredForOtherConditions() {
        Form form = form(
                component("textfield", "last", "\"conditional\": {\"hide\": \"=middle != \\\"x\\\"\"}"),
                choice("radio", "middle", "\"conditional\": {\"hide\": \"=first = \\\"no\\\"\"}", "", "x", "y"),
                choice("radio", "first", "", "", "yes", "no"));

        assertThat(form.visible(Map.of("first", "yes", "middle", "x"))).containsExactly("last", "middle", "first");
        assertThat(form.visible(Map.of("first", "no", "middle", "x"))).containsExactly("first");
        assertThat(form.visible(Map.of("first", "no; drop table", "middle", List.of("x"))))
                .as("values of another type count as not answered")
                .containsExactly("middle", "first");
    }

    @Test
    void aFieldInAHiddenGroupCountsAsNotAnsweredToo() {
        Form form = form(
                component("checkbox", "more", ""),
                group("G", "\"conditional\": {\"hide\": \"=not(more)\"}", choice("radio", "inside", "", "", "x", "y")),
                component("textfield", "outside", "\"conditional\": {\"hide\": \"=inside = \\\"x\\\"\"}"));

        assertThat(form.visible(Map.of("more", true, "inside", "x"))).doesNotContain("outside");
        assertThat(form.visible(Map.of("more", false, "inside", "x"))).contains("outside");
    }

    @Test
    void anUntouchedBoxIsNotTickedAndAnUntouchedListIsEmptyAsInThePreviewOfModeler() {
        Form form = form(
                component("checkbox", "box", ""),
                choice("checklist", "needs", "", "", "other", "x"),
                component("textfield", "a", "\"conditional\": {\"hide\": \"=box = false\"}"),
                component(
                        "textfield",
                        "b",
                        "\"conditional\": {\"hide\": \"=not(list contains(needs, \\\"other\\\"))\"}"));

        assertThat(form.visible(Map.of())).containsExactly("box", "needs");
        assertThat(form.visible(Map.of("box", true, "needs", List.of("other"))))
                .containsExactly("box", "needs", "a", "b");
    }

    @Test
    void refusesKeysThatTheFormDoesNotHave() {
        Form form = form("{\"type\": \"separator\", \"id\": \"line\"}", component("textfield", "a", ""));

        assertThat(errors(form, Map.of("a", "x", "organisation", "other")))
                .containsExactly(FieldError.of("organisation", "form.error.unknownField"));
        assertThat(errors(form, Map.of("/0", "x"))).hasSize(1);
        Map<String, Object> many = new HashMap<>();
        for (int i = 0; i < 100_000; i++) {
            many.put("k" + i, i);
        }
        assertThat(errors(form, many)).hasSize(20);
    }

    @Test
    void reportsAllErrorsInTheOrderOfTheForm() {
        Form form = form(
                component("textfield", "z", REQUIRED),
                component("number", "m", ""),
                component("textfield", "fine", ""),
                choice("radio", "a", "", "", "x"));

        assertThat(errors(form, Map.of("a", "?", "m", "?", "fine", "ok")))
                .extracting(FieldError::key)
                .containsExactly("z", "m", "a");
    }

    @Test
    void whatIsAcceptedIsAcceptedAgainAndCanBeStoredWhateverIsSent() {
        Form form = form(
                component("textfield", "text", ""),
                component("textarea", "lines", "\"validate\": {\"maxLength\": 100}"),
                component("number", "number", ""),
                component("checkbox", "box", ""),
                choice("radio", "radio", "\"conditional\": {\"hide\": \"=box\"}", "", "x", "y"),
                choice("checklist", "list", "", "", "x", "y"),
                component("datetime", "date", "\"subtype\": \"date\""),
                component("datetime", "time", "\"subtype\": \"time\", \"timeSerializingFormat\": \"no_timezone\""));
        List<Object> values = List.of(
                "x",
                "",
                " y ",
                "\u0000",
                "\ud800",
                "a\r\nb",
                0,
                5L,
                -1.5,
                1e300,
                new BigDecimal("3.10"),
                true,
                false,
                List.of(),
                List.of("x"),
                Set.of("y", "x"),
                List.of(1),
                "2026-05-01",
                "10:30",
                Map.of("x", "y"),
                new Object(),
                new byte[3],
                'c',
                "\u202etest");
        Random random = new Random(42);
        int accepted = 0;
        for (int i = 0; i < 1500; i++) {
            Map<String, Object> raw = new HashMap<>();
            form.fields().forEach(field -> {
                if (random.nextInt(3) == 0) {
                    raw.put(field.key(), values.get(random.nextInt(values.size())));
                }
            });
            if (validator.validate(form, raw) instanceof Validation.Accepted first) {
                accepted++;
                Map<String, Object> told = first.answers().told();
                assertThat(AnswersJson.read(AnswersJson.write(told)))
                        .as("%s", raw)
                        .isEqualTo(told);
                assertThat(accepted(form, told)).as("%s", raw).isEqualTo(first.answers());
                assertThat(form.readable(told)).isEqualTo(told);
            }
        }
        assertThat(accepted).as("the random values are not all wrong").isGreaterThan(100);
    }

    @Test
    void everyMessageIsThereInBothLanguagesAndNoOther() throws Exception {
        Properties english = bundle("/i18n/messages.properties");
        Properties dutch = bundle("/i18n/messages_nl.properties");
        Set<String> forms = new HashSet<>();
        for (Properties bundle : List.of(english, dutch)) {
            bundle.stringPropertyNames().stream()
                    .filter(key -> key.startsWith("form."))
                    .forEach(forms::add);
        }

        assertThat(english.stringPropertyNames()).containsAll(forms);
        assertThat(dutch.stringPropertyNames()).containsAll(forms);
        List<String> used = new ArrayList<>();
        for (Class<?> source : List.of(FormValidator.class, ValueReader.class)) {
            used.addAll(messageKeys(source));
        }
        assertThat(used).isNotEmpty().allSatisfy(key -> assertThat(forms).contains(key));
        assertThat(forms.stream().filter(key -> key.startsWith("form.error.")))
                .allSatisfy(key -> assertThat(used).contains(key));
    }

    /** The constants that a class file holds, so that no list of them has to be kept here as well. */
    private static List<String> messageKeys(Class<?> source) throws Exception {
        try (InputStream file = source.getResourceAsStream(source.getSimpleName() + ".class")) {
            String content = new String(file.readAllBytes(), StandardCharsets.ISO_8859_1);
            return Pattern.compile("form\\.error\\.[A-Za-z]+")
                    .matcher(content)
                    .results()
                    .map(MatchResult::group)
                    .toList();
        }
    }

    private static Properties bundle(String resource) throws Exception {
        Properties properties = new Properties();
        try (InputStream file = FormValidatorTest.class.getResourceAsStream(resource)) {
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
