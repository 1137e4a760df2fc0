package nl.koers.trajectory.process;

class DoubtModelTest extends EpisodeModelTest {

    DoubtModelTest() {
        super("doubt", "makeRoom");
    }
}
