/** What is different between two versions of a model, read from their files alone and said in words. */
@NullMarked
package nl.koers.model.difference;

import org.jspecify.annotations.NullMarked;
