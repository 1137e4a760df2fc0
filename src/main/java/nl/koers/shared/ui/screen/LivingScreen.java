package nl.koers.shared.ui.screen;

/** A view that stays as it is where it can: it reads names anew by itself, and says when something it showed has gone. */
public interface LivingScreen {

    /** Some of the clients in a list have no name any more for whoever looks. */
    void readNamesAnew();
}
