package app.kintsugi.couple;

import app.kintsugi.vault.PersonId;

/**
 * Somebody is leaving their couple. Published inside the transaction, while the leaver's
 * keys are open and before any is deleted: the moment to seal the leaver's own writing
 * over into the leaver's own circle.
 */
public record CoupleEnding(CoupleId couple, PersonId leaver) {
}
