/** The visibility conditions of forms, evaluated by the FEEL engine that comes with the process engine. */
@NullMarked
package nl.koers.form.process;

import org.jspecify.annotations.NullMarked;
