package app.kintsugi.checkin;

import java.time.LocalDate;

import app.kintsugi.vault.PersonId;

/**
 * One check-in's marks, for a picture of many.
 *
 * @param day where its author was
 */
public record Figure(LocalDate day, PersonId author, Scales scales) {
}
