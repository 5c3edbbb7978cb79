package app.kintsugi.couple;

import org.jspecify.annotations.Nullable;

import app.kintsugi.vault.PersonId;

/**
 * The couple somebody is in now, as that person sees it.
 *
 * @param me whose view this is
 * @param therapist the couple's therapist, once both partners have agreed
 */
public record Couple(CoupleId id, PersonId me, PersonId partner, @Nullable PersonId therapist) {
}
