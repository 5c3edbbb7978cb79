package app.kintsugi.couple;

import java.util.UUID;

import app.kintsugi.vault.PersonId;

/**
 * Somebody's own therapist left, or was put out. Published inside the transaction, after
 * the therapist's keys to what was shared were deleted.
 *
 * @param id as in {@link TherapistPlace}
 */
public record OwnTherapistLeft(UUID id, PersonId person, PersonId therapist) {
}
