/** Forms on the screen: input fields, errors and earlier answers in the language of the person who looks at them. */
@NullMarked
@NamedInterface("ui")
package nl.koers.form.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
