package nl.koers.organisation;

import java.util.List;

/**
 * The regions of the programmes (DUUP), by the short name of the municipality at their centre. The one place where they
 * are listed; an organisation may call its own region otherwise.
 */
final class Regions {

    static final List<String> DUUP = List.of(
            "Alkmaar",
            "Almere",
            "Amsterdam",
            "Apeldoorn",
            "Arnhem",
            "Assen",
            "Den Bosch",
            "Den Haag",
            "Enschede",
            "Groningen",
            "Haarlem",
            "Leeuwarden",
            "Nijmegen",
            "Rotterdam",
            "Tilburg",
            "Utrecht",
            "Zaanstad",
            "Zwolle");

    private Regions() {}
}
