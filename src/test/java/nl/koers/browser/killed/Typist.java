package nl.koers.browser.killed;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.koers.testing.browser.Screen;

/** Somebody who types into one task in a page of its own, as fast and with such rests as the seed says. */
final class Typist {

    private static final String WORDS = ".koers-task-work vaadin-text-area textarea";
    private static final int KEYS = 80;

    private final String task;
    private final Page page;
    private String stands = "";
    private String calledSaved = "";
    private boolean saysSaved;

    private Typist(String task, Page page) {
        this.task = task;
        this.page = page;
    }

    /** Addresses of tasks of whoever is signed in that ask for words. */
    static List<String> tasksWithWords(Screen screen, int number) {
        var all = screen.page().locator(".koers-work-groups a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        var found = all.stream()
                .filter(address -> {
                    screen.open("/" + address);
                    return screen.page().locator(WORDS).count() > 0;
                })
                .limit(number)
                .toList();
        assertThat(found).hasSize(number);
        return found;
    }

    static List<String> tasksOf(List<Typist> typists) {
        return typists.stream().map(typist -> typist.task).toList();
    }

    static Typist at(Screen screen, String task) {
        var page = screen.page().context().newPage();
        page.navigate("/" + task);
        page.locator(WORDS).first().waitFor();
        return new Typist(task, page);
    }

    /** Each time that the screen says that all is saved, what stands there then is remembered in the page. */
    void begins(Random seed) {
        var pauses = seed.ints(KEYS, 0, 100)
                .map(n -> n < 88 ? 10 + n / 2 : (n - 87) * 90)
                .boxed()
                .toList();
        var letters = seed.ints(KEYS, 0, 100)
                .mapToObj(n -> n < 18 ? " " : String.valueOf((char) ('a' + n % 26)))
                .toList();
        page.evaluate(
                """
                ([words, letters, pauses]) => {
                  const field = document.querySelector(words);
                  const says = document.querySelector('.koers-task koers-typing');
                  const typed = (window.koersTyped = { saved: field.value });
                  const isSaved = () => !says.shadowRoot.querySelector('slot').hidden;
                  new MutationObserver(() => { if (isSaved()) typed.saved = field.value; })
                    .observe(says.shadowRoot, { attributes: true, subtree: true });
                  typed.now = () => ({ stands: field.value, saved: typed.saved, saysSaved: isSaved() });
                  let i = 0;
                  const next = () => {
                    if (i === letters.length) return;
                    field.value += letters[i];
                    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
                    setTimeout(next, pauses[i++]);
                  };
                  next();
                }""",
                List.of(WORDS, letters, pauses));
    }

    @SuppressWarnings("unchecked")
    void remembersWhatTheScreenSays() {
        var now = (Map<String, Object>) page.evaluate("() => window.koersTyped.now()");
        stands = (String) now.get("stands");
        calledSaved = (String) now.get("saved");
        saysSaved = (boolean) now.get("saysSaved");
    }

    /**
     * At least that, and nothing that nobody typed: the server may have kept more than it came to say. Blanks around are no words,
     * and not kept.
     */
    void findsAgainWhatWasCalledSaved(Screen screen) {
        screen.open("/" + task);
        var words = screen.page().locator(WORDS).first();
        words.waitFor();
        var found = words.inputValue();
        assertThat(found).as("kept of what was called saved").startsWith(calledSaved.strip());
        assertThat(stands.strip()).as("all that was ever typed").startsWith(found);
        if (saysSaved) {
            assertThat(found).isEqualTo(stands.strip());
        }
    }
}
