@NullMarked
package nl.koers.privacy.ui;

import org.jspecify.annotations.NullMarked;
