package app.kintsugi.reflection;

/**
 * Its author deleted a reflection. Published inside the transaction, before its rows go.
 */
public record ReflectionDeleted(ReflectionId reflection) {
}
