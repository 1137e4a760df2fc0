/** Words of the screen in the language of the reader: texts, dates and moments, and how much a field takes. */
@NullMarked
package nl.koers.shared.ui.text;

import org.jspecify.annotations.NullMarked;
