package nl.koers.shared.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What of an address says who somebody is: of IPv6 the first 64 bits, since whoever has one such network has all of its addresses
 * and can come from another one each time.
 */
public final class Networks {

    private static final int BYTES = 8;

    private Networks() {}

    /** @return the network of an IPv6 address; anything else as it is */
    public static String of(String address) {
        // with a colon it is never looked up as a name
        if (!address.contains(":")) {
            return address;
        }
        try {
            var read = InetAddress.getByName(address);
            return read instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(read.getAddress(), BYTES)) + "::/64"
                    : read.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
