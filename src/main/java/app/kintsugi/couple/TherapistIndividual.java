package app.kintsugi.couple;

import java.util.UUID;

import app.kintsugi.vault.PersonId;

/**
 * Somebody as their own therapist sees them. Whether this person is in a couple, and with
 * whom, is not said here; nothing of this belongs on a page that anybody else can see,
 * the person's couple and its therapist included, even where that is the same therapist.
 *
 * @param id of this accompaniment: for addresses, and for what the therapist keeps about
 * it
 */
public record TherapistIndividual(UUID id, PersonId person) {
}
