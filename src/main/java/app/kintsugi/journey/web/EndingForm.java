package app.kintsugi.journey.web;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import app.kintsugi.journey.Ending;

/**
 * An ending to propose, or to agree to.
 */
record EndingForm(@NotNull(message = "{journey.ending.empty}") @Nullable Ending ending) {
}
