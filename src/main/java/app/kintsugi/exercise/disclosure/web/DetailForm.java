package app.kintsugi.exercise.disclosure.web;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import app.kintsugi.exercise.disclosure.Detail;

/** How closely the hurt partner wants things described. */
record DetailForm(@NotNull(message = "{disclosure.detail.empty}") @Nullable Detail detail) {
}
