package app.kintsugi.upkeep;

/**
 * What everything is kept in.
 *
 * @param product its kind and version, such as H2 2.4.240
 * @param schema the number of the last change of its tables
 * @param bytes how large it is
 * @param place a file, or the address without user and password
 */
public record Database(String product, String schema, long bytes, String place) {
}
