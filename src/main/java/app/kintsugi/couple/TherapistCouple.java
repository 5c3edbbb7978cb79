package app.kintsugi.couple;

import app.kintsugi.vault.PersonId;

/**
 * A couple as the therapist sees it whom both partners let in.
 */
public record TherapistCouple(CoupleId id, PersonId first, PersonId second) {
}
