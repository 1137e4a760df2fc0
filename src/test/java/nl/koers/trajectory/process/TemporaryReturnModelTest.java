package nl.koers.trajectory.process;

class TemporaryReturnModelTest extends EpisodeModelTest {

    TemporaryReturnModelTest() {
        super("temporaryReturn", "askWhatIsNeeded");
    }
}
