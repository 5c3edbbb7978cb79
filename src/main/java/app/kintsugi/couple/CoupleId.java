package app.kintsugi.couple;

import java.util.UUID;

/**
 * Names a couple.
 *
 * @param id made by us, at random
 */
public record CoupleId(UUID id) {
}
