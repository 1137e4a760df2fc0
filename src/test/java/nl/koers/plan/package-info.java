@NullMarked
package nl.koers.plan;

import org.jspecify.annotations.NullMarked;
