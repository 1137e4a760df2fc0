package nl.koers.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import nl.koers.model.ModelGraph.Flow;
import nl.koers.model.ModelGraph.Kind;
import nl.koers.model.ModelGraph.Next;
import nl.koers.model.ModelGraph.Node;
import nl.koers.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ModelGraphTest {

    /** Talk, then either again after a wait or on to a part with two rooms; the part can be interrupted. */
    private final ModelGraph graph = new ModelGraph(
            List.of(
                    new Node("start", Kind.PASSED, null, null, true),
                    node("talk", Kind.WORK),
                    node("again?", Kind.PASSED),
                    node("first", Kind.WAIT_FOR_FIRST),
                    node("timer", Kind.WAIT),
                    node("word", Kind.WAIT),
                    node("part", Kind.PART),
                    new Node("partStart", Kind.PASSED, null, "part", true),
                    new Node("room", Kind.WORK, label("room"), "part", false),
                    new Node("partEnd", Kind.END, null, "part", false),
                    new Node("doubt", Kind.INTERRUPTION, label("doubt"), "part", false),
                    node("end", Kind.END)),
            List.of(
                    flow("start", "talk"),
                    flow("talk", "again?"),
                    new Flow("yes", "again?", "first", label("yes")),
                    new Flow("no", "again?", "part", label("no")),
                    flow("first", "timer"),
                    flow("first", "word"),
                    flow("timer", "talk"),
                    flow("word", "talk"),
                    flow("partStart", "room"),
                    flow("room", "partEnd"),
                    flow("part", "end"),
                    flow("doubt", "talk")));

    @Test
    void whatFollowsATaskIsSaidWithTheAnswerThatLeadsThere() {
        assertThat(graph.following(Set.of("talk")))
                .extracting(next -> next.node().id(), ModelGraphTest::choices)
                .containsExactly(tuple("timer", "again? yes"), tuple("word", "again? yes"), tuple("room", "again? no"));
    }

    @Test
    void fromWithinAPartTheCourseGoesOnAfterThePartAndCanBeInterrupted() {
        assertThat(graph.following(Set.of("part", "room")))
                .extracting(next -> next.node().id(), Next::interrupts)
                .containsExactly(tuple("end", false), tuple("doubt", true));
    }

    @Test
    void aWaitForTheFirstOfSeveralNamesAllOfThem() {
        assertThat(graph.following(Set.of("first")))
                .extracting(next -> next.node().id())
                .containsExactly("timer", "word");
    }

    @Test
    void onlyTheFlowsThatWereTakenAreWalked() {
        assertThat(graph.walkedFlows(List.of("start", "talk", "again?", "first", "word", "talk")))
                .containsExactly("start_talk", "talk_again?", "yes", "first_word", "word_talk");
    }

    @Test
    void nothingFollowsFromAnElementThatTheModelDoesNotHave() {
        assertThat(graph.following(Set.of("gone"))).isEmpty();
    }

    private static String choices(Next next) {
        return String.join(
                ", ",
                next.choices().stream()
                        .map(choice -> words(choice.question()) + " " + words(choice.answer()))
                        .toList());
    }

    private static String words(@Nullable LocalizedText text) {
        return text == null ? "" : text.english();
    }

    private static Node node(String id, Kind kind) {
        return new Node(id, kind, label(id), null, false);
    }

    private static Flow flow(String from, String to) {
        return new Flow(from + "_" + to, from, to, null);
    }

    private static LocalizedText label(String name) {
        return new LocalizedText(name, name);
    }
}
