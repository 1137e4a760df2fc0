package nl.koers.transfer;

import org.jspecify.annotations.Nullable;

/**
 * Who gets a client, and why.
 *
 * @param present user id of the caseworker whom the change was made from, so that two people do not undo each other's work;
 *     null when nobody has the client
 * @param next user id of a caseworker of the same organisation
 * @param canIntroduce whether the present one can still introduce the next one in person
 */
public record NewCaseworker(@Nullable String present, String next, ChangeReason reason, boolean canIntroduce) {}
