@NullMarked
package nl.koers.consent.ui;

import org.jspecify.annotations.NullMarked;
