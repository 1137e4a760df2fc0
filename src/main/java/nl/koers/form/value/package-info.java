/** Turning what was typed or sent into clean values of the kind that a field asks for. */
@NullMarked
package nl.koers.form.value;

import org.jspecify.annotations.NullMarked;
