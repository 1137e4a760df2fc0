package nl.koers.model.difference;

import nl.koers.shared.ui.text.Wording;

/**
 * Something in a model that is new, changed or gone as a whole.
 *
 * @param around the thing that it stands in, by id; an empty text when it is none
 * @param place among the others there, from 1; 0 where the order means nothing
 */
record Thing(Wording subject, String around, int place, Aspects aspects) {}
