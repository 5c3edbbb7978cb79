package app.kintsugi.exercise.chain.web;

import app.kintsugi.couple.Audience;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Who can read the chain from now on. */
record ShareForm(@NotNull @Nullable Audience audience) {
}
