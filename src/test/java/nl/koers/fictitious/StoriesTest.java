package nl.koers.fictitious;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import nl.koers.fictitious.Story.Work;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.access.Actor;
import nl.koers.trajectory.Step;
import org.junit.jupiter.api.Test;

class StoriesTest {

    private final List<Story> stories = Stories.all(new Random(42));

    @Test
    void everyCaseworkerHasFiveToEightTasksOfWhichSomeAreLateAndSomeCome() {
        for (Actor caseworker : People.caseworkers()) {
            var own = stories.stream()
                    .filter(story -> story.caseworker().equals(caseworker))
                    .filter(story -> story.today().hasTask() && story.today().work() != Work.TASK_OF_NOBODY)
                    .map(story -> story.today().dueInDays())
                    .toList();

            assertThat(own).as(caseworker.userId()).hasSizeBetween(5, 8);
            assertThat(own).as(caseworker.userId()).anyMatch(days -> days < 0).anyMatch(days -> days > 0);
        }
        assertThat(stories)
                .filteredOn(story -> story.today().work() == Work.TASK_OF_NOBODY)
                .hasSizeGreaterThan(2);
        assertThat(stories)
                .filteredOn(
                        story -> story.today().dueInDays() == 0 && story.today().hasTask())
                .isNotEmpty();
    }

    @Test
    void everyStepIsSomewhereInBothOrganisations() {
        var steps = stories.stream()
                .collect(groupingBy(
                        StoriesTest::organisation,
                        mapping(story -> story.lastLeg().step(), toSet())));

        assertThat(steps).hasSize(2);
        assertThat(steps.values()).allSatisfy(ofOne -> assertThat(ofOne).containsExactlyInAnyOrder(Step.values()));
    }

    @Test
    void nobodyIsCalledTheSameAsAnother() {
        assertThat(stories.stream().collect(groupingBy(Story::alias, counting())))
                .allSatisfy((alias, times) -> assertThat(times).as(alias).isEqualTo(1));
        assertThat(stories)
                .extracting(Story::knowFirst)
                .filteredOn(words -> !words.isEmpty())
                .hasSizeGreaterThan(20);
    }

    @Test
    void aStoryTellsNoTextTwiceAndEndsWhenAllAreTold() {
        var texts = new FictitiousTexts(new Random(1));
        var told = new HashSet<String>();

        for (int i = 0; i < FictitiousTexts.of("progress").size(); i++) {
            assertThat(told.add(texts.next("progress").orElseThrow())).isTrue();
        }

        assertThat(texts.next("progress")).isEmpty();
    }

    private static OrganisationId organisation(Story story) {
        return story.caseworker().organisations().iterator().next();
    }
}
