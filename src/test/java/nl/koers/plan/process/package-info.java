@NullMarked
package nl.koers.plan.process;

import org.jspecify.annotations.NullMarked;
