/** What a model may be, read from its files alone: a closed world of elements, expressions, courses and tables. */
@NullMarked
package nl.koers.model.process.rules;

import org.jspecify.annotations.NullMarked;
