package app.kintsugi.reflection;

import java.util.UUID;

/**
 * Names a reflection.
 *
 * @param id the submission id of the form it was written in
 */
public record ReflectionId(UUID id) {
}
