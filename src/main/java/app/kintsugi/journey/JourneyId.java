package app.kintsugi.journey;

import java.util.UUID;

/**
 * Names a journey.
 *
 * @param id made by us, at random
 */
public record JourneyId(UUID id) {
}
