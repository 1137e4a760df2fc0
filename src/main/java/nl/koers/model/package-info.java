/** The deployed models: their labels and forms, and the check before deployment. */
@NullMarked
package nl.koers.model;

import org.jspecify.annotations.NullMarked;
