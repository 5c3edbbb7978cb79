package app.kintsugi.couple;

import app.kintsugi.vault.PersonId;

/**
 * A couple's therapist left, was put out, or lost the couple to its end. Published inside
 * the transaction, after the therapist's keys to the couple's circles were deleted.
 */
public record TherapistLeft(CoupleId couple, PersonId therapist) {
}
