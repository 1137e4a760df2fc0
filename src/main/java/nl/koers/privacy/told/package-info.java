/** Those who were told something about a client are asked to erase it too, when the client is erased (GDPR, article 19). */
@NullMarked
package nl.koers.privacy.told;

import org.jspecify.annotations.NullMarked;
